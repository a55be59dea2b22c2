"""A revision's transcript in rows: written once, with ids for its sentences, and read back the same."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from stenogram.errors import StoreError
from stenogram.model import (
    BlockKind,
    Paragraph,
    PlacedBlock,
    Sentence,
    SentenceId,
    Span,
    Speaker,
    Speech,
    SpeechKind,
    Transcript,
    Unread,
)
from stenogram.store.identifiers import NewId
from stenogram.store.identity import inherit
from stenogram.store.queries import query, tuples
from stenogram.store.rows import event_header_from_json, makers_from_json, rendition_header_from_json

_BLOCK_KINDS = {kind.value: kind for kind in BlockKind}
_SPEECH_KINDS = {kind.value: kind for kind in SpeechKind}


def says_the_same(one: Transcript, other: Transcript) -> bool:
    """Whether two transcripts differ in nothing but ids and in who made them."""
    return _bare(one) == _bare(other)


def checked(transcript: Transcript) -> Transcript:
    """The transcript, when each span lies in its text and each sentence is the slice that it says.

    Raises:
        StoreError: it does not.
    """
    length = len(transcript.text)
    spans = [part.span for part in transcript.blocks] + [part.span for part in transcript.unread]
    spans += [speech.span for speech in transcript.speeches]
    spans += [paragraph.span for speech in transcript.speeches for paragraph in speech.paragraphs]
    beyond = next((span for span in spans if span.end > length), None)
    if beyond is not None:
        raise StoreError(f"{beyond} lies outside its text of {length} characters")
    for sentence in _all_sentences(transcript):
        if sentence.span.of(transcript.text) != sentence.text:
            raise StoreError(f"the sentence {sentence.text[:60]!r} is not what stands at {sentence.span}")
    return transcript


def write_transcript(
    connection: sqlite3.Connection, revision: int, transcript: Transcript, before: Transcript | None, new_id: NewId
) -> None:
    """Rows for all parts of a revision; `before` is the revision that it follows, whose sentence ids it inherits."""
    many = connection.executemany
    many(
        query("add_block"),
        ((revision, k, b.kind.value, b.rule, b.span.start, b.span.end) for k, b in enumerate(transcript.blocks)),
    )
    many(
        query("add_unread"),
        ((revision, k, u.reason, u.span.start, u.span.end) for k, u in enumerate(transcript.unread)),
    )
    many(query("add_speech"), (_speech_row(revision, k, s) for k, s in enumerate(transcript.speeches)))
    many(
        query("add_paragraph"),
        (
            (revision, k, p, paragraph.span.start, paragraph.span.end)
            for k, speech in enumerate(transcript.speeches)
            for p, paragraph in enumerate(speech.paragraphs)
        ),
    )
    many(query("add_sentence"), _sentence_rows(revision, transcript, before, new_id))


def load_transcript(
    connection: sqlite3.Connection, row: sqlite3.Row, persons: Mapping[int, str | None] | None = None
) -> Transcript:
    """The transcript of the revision in `row`, with the archive's sentence ids.

    Args:
        persons: who speaks, by the place of the speech, in the place of the transcript's own persons; None: its own.
    """
    revision, text = row["key"], row["text"]
    blocks = tuples(connection, "blocks_of_revision", revision)
    unread = tuples(connection, "unread_of_revision", revision)
    return Transcript(
        event=event_header_from_json(row["event_header"]),
        rendition=rendition_header_from_json(row["header"]),
        text=text,
        blocks=tuple(
            PlacedBlock(span=Span(start, end), kind=_BLOCK_KINDS[kind], rule=rule) for kind, rule, start, end in blocks
        ),
        speeches=tuple(_load_speeches(connection, revision, text, persons)),
        unread=tuple(Unread(span=Span(start, end), reason=reason) for reason, start, end in unread),
        notices=tuple(json.loads(row["notices"])),
        made_by=makers_from_json(row["made_by"]),
    )


def load_with_persons(connection: sqlite3.Connection, row: sqlite3.Row) -> Transcript:
    """The same with the archive's persons in the place of its own; nobody where that is unsure."""
    return load_transcript(connection, row, dict(tuples(connection, "persons_of_revision", row["key"])))


def _load_speeches(
    connection: sqlite3.Connection, revision: int, text: str, persons: Mapping[int, str | None] | None
) -> Iterator[Speech]:
    """The speeches in order. A sitting has tens of thousands of sentences: their loop is kept bare."""
    sentences: dict[tuple[int, int], list[Sentence]] = {}
    for speech, paragraph, sentence, start, end in tuples(connection, "sentences_of_revision", revision):
        made = Sentence(id=sentence, text=text[start:end], span=Span(start, end))
        inside = sentences.get((speech, paragraph))
        if inside is None:
            sentences[speech, paragraph] = [made]
        else:
            inside.append(made)
    paragraphs: dict[int, list[Paragraph]] = {}
    for speech, position, start, end in tuples(connection, "paragraphs_of_revision", revision):
        made_of = tuple(sentences.get((speech, position), ()))
        paragraphs.setdefault(speech, []).append(Paragraph(span=Span(start, end), sentences=made_of))
    speakers: dict[tuple[str, str | None, str | None, str | None], Speaker] = {}
    for row in tuples(connection, "speeches_of_revision", revision):
        position, n, kind, language, label, name, role, person, start, end = row
        if persons is not None:
            person = persons.get(position) or None
        speaker = speakers.get((label, name, role, person))
        if speaker is None and label is not None:
            speaker = speakers[label, name, role, person] = Speaker(label=label, name=name, role=role, person=person)
        yield Speech(
            n=n,
            kind=_SPEECH_KINDS[kind],
            speaker=speaker,
            language=language,
            span=Span(start, end),
            paragraphs=tuple(paragraphs.get(position, ())),
        )


def _speech_row(revision: int, position: int, speech: Speech) -> tuple[int | str | None, ...]:
    who = speech.speaker
    said = (who.label, who.name, who.role, who.person) if who else (None, None, None, None)
    kind, language = speech.kind.value, speech.language
    return (revision, position, speech.n, kind, language, *said, speech.span.start, speech.span.end)


def _sentence_rows(
    revision: int, transcript: Transcript, before: Transcript | None, new_id: NewId
) -> Iterator[tuple[int | str | None, ...]]:
    places = [
        (k, p, sentence)
        for k, speech in enumerate(transcript.speeches)
        for p, paragraph in enumerate(speech.paragraphs)
        for sentence in paragraph.sentences
    ]
    old = _all_sentences(before) if before else []
    kept = inherit([s.text for s in old], [s.text for _, _, s in places])
    for n, (k, p, sentence) in enumerate(places):
        same, replaced = kept.same[n], kept.replaces[n]
        inherited = old[same].id if same is not None else new_id("s")
        replaces = old[replaced].id if replaced is not None else None
        yield (revision, n, k, p, inherited, replaces, sentence.span.start, sentence.span.end)


def _all_sentences(transcript: Transcript) -> Sequence[Sentence]:
    """Of notes and headings too."""
    return [sentence for speech in transcript.speeches for sentence in speech.sentences]


def _bare(transcript: Transcript) -> Transcript:
    """Without ids, makers and what is not stored."""
    unnamed = SentenceId("")
    return replace(
        transcript,
        made_by=(),
        speeches=tuple(
            replace(
                speech,
                paragraphs=tuple(
                    Paragraph(span=p.span, sentences=tuple(replace(s, id=unnamed) for s in p.sentences))
                    for p in speech.paragraphs
                ),
            )
            for speech in transcript.speeches
        ),
    )
