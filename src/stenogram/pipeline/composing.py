"""Drafts → the transcript of a translation: the source's speeches and paragraphs with other words. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from stenogram.model import (
    BlockKind,
    Draft,
    DraftState,
    EventHeader,
    MadeBy,
    Paragraph,
    Participant,
    PersonId,
    PlacedBlock,
    RenditionHeader,
    RenditionKind,
    Sentence,
    SentenceId,
    Source,
    Span,
    Speaker,
    Speech,
    SpeechKind,
    Transcript,
    Translator,
)
from stenogram.pipeline.naming import Names, in_letters_of
from stenogram.text import UNKNOWN_LANGUAGE, Language, one_line, primary

COMPOSED_BY = MadeBy(name="stenogram.translate", version="1")
_UNSPACED = frozenset({"zh", "ja", "th", "yue"})  # sentences follow one another without a space
_BLOCKS = {SpeechKind.NOTE: BlockKind.NOTE, SpeechKind.HEADING: BlockKind.HEADING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All that a translation says: drafts by the position of their sentence, and of the words of the header."""

    target: Language
    sentences: tuple[Draft, ...]  # one for each sentence of the source, notes and headings too
    header: Mapping[str, Draft]  # by the source's words: title, summary, place, venue, roles, notes inside speeches
    names: Names  # of persons, in the target language
    engine: MadeBy
    address: str  # of the source's rendition
    origin: Source | None  # where the source was published


def notes_inside(transcript: Transcript, speech: Speech) -> tuple[PlacedBlock, ...]:
    """The notes that interrupt a speech without being a sentence of it."""
    taken = [sentence.span for sentence in speech.sentences]
    return tuple(
        note
        for note in (transcript.notes_in(speech.span) if speech.is_spoken else ())
        if not any(span.start < note.span.end and note.span.start < span.end for span in taken)
    )


def compose(source: Transcript, words: Words) -> Transcript:
    """The transcript: sentence by sentence that of the source, so that they are aligned by construction."""
    return _Composer(source, words).compose()


class _Composer:
    def __init__(self, source: Transcript, words: Words) -> None:
        self._source, self._words = source, words
        self._joint = "" if primary(words.target) in _UNSPACED else " "
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[PlacedBlock] = []
        self._persons: dict[PersonId, PersonId] = {}
        self._drafts = iter(words.sentences)
        self._number = 0
        self._notes: list[PlacedBlock] = []  # of the speech under way, those that are still to come
        self._open = 0  # where the block begins that is not closed yet
        self._kind = BlockKind.SPEECH
        self._has_words = False  # whether there is anything in it yet

    def compose(self) -> Transcript:
        """Header, then each speech."""
        event = self._event(self._source.event)
        if event.title:
            self._block(event.title, BlockKind.HEADER, "title")
        speeches = tuple(self._speech(speech) for speech in self._source.speeches)
        text = "".join(self._pieces)
        return Transcript(
            event=event,
            rendition=self._header(),
            text=text,
            blocks=tuple(self._blocks),
            speeches=speeches,
            notices=tuple(self._notices()),
            made_by=(COMPOSED_BY,),
        )

    def _speech(self, speech: Speech) -> Speech:
        start = self._start_block()
        speaker = self._speaker(speech.speaker) if speech.speaker else None
        if speaker and speech.is_spoken:
            self._add(f"{speaker.label}: " if speech.sentences else speaker.label)
        elif not speech.sentences:  # no sentence, and nobody who speaks it: its words are all there is
            self._add(" ".join(speech.span.of(self._source.text).split()) or "…")
        self._notes = list(notes_inside(self._source, speech))
        paragraphs: list[Paragraph] = []
        languages: set[Language] = set()
        self._open, self._kind = start, _BLOCKS.get(speech.kind, BlockKind.SPEECH)
        for paragraph in speech.paragraphs:
            if paragraph.sentences:
                if paragraphs:
                    self._place()
                    self._open = self._start_block()
                made, spoken = self._paragraph(paragraph)
                paragraphs.append(made)
                languages |= spoken
        self._insert_notes(before=speech.span.end + 1)
        self._place()
        return Speech(
            n=speech.n,
            kind=speech.kind,
            speaker=speaker,
            language=next(iter(languages)) if len(languages) == 1 else self._words.target,
            span=Span(start, self._length),
            paragraphs=tuple(paragraphs),
        )

    def _paragraph(self, paragraph: Paragraph) -> tuple[Paragraph, set[Language]]:
        start = self._length
        sentences: list[Sentence] = []
        languages: set[Language] = set()
        for sentence in paragraph.sentences:
            draft = next(self._drafts)
            if sentences:
                self._add(self._joint)
            self._insert_notes(before=sentence.span.start)
            start = start if sentences else self._length
            span = Span(self._length, self._length + len(draft.text))
            self._add(draft.text)
            self._number += 1
            sentences.append(Sentence(id=SentenceId(f"s{self._number}"), text=draft.text, span=span))
            languages.add(draft.language)
        end = self._length
        self._insert_notes(before=paragraph.span.end)
        return Paragraph(span=Span(start, max(end, start)), sentences=tuple(sentences)), languages

    def _insert_notes(self, *, before: int) -> None:
        """The notes that stand in the source before a place, where they stand, as blocks of their own."""
        while self._notes and self._notes[0].span.start < before:
            note = self._notes.pop(0)
            words = one_line(note.span.of(self._source.text))
            draft = self._words.header.get(words)
            if self._length > self._open and self._pieces[-1][-1:] not in (" ", "\n"):
                self._add(" ")
            self._place()
            at = self._length
            self._add(draft.text if draft else words)
            self._blocks.append(PlacedBlock(span=Span(at, self._length), kind=BlockKind.NOTE, rule=note.rule))
            self._open, self._has_words = self._length, False
            self._add(" ")

    def _speaker(self, speaker: Speaker) -> Speaker:
        """The speaker as the archive calls them in the target language, else in its letters; never nobody."""
        target = self._words.target
        known = self._words.names.get(speaker.person) if speaker.person else None
        name = known or (in_letters_of(speaker.name, target) if speaker.name else None)
        is_office = speaker.name is None and speaker.role is not None
        role = self._said(speaker.role)
        label = known or (role if is_office and role else in_letters_of(speaker.label, target))
        return Speaker(label=label, name=name, role=role, person=self._person(speaker.person))

    def _person(self, person: PersonId | None) -> PersonId | None:
        if person is None:
            return None
        return self._persons.setdefault(person, PersonId(f"p{len(self._persons) + 1}"))

    def _event(self, event: EventHeader) -> EventHeader:
        return replace(
            event,
            title=self._said(event.title),
            summary=self._said(event.summary),
            place=self._said(event.place),
            venue=self._said(event.venue),
            participants=tuple(
                Participant(name=in_letters_of(p.name, self._words.target), role=self._said(p.role))
                for p in event.participants
            ),
        )

    def _said(self, words: str | None) -> str | None:
        """The rendering of some words of the header; None where there is none."""
        draft = self._words.header.get(words) if words else None
        return draft.text if draft and draft.state is not DraftState.UNTRANSLATED else None

    def _header(self) -> RenditionHeader:
        engine, was = self._words.engine, self._source.rendition
        is_edited = any(draft.state is DraftState.EDITED for draft in self._words.sentences)
        return RenditionHeader(
            language=self._words.target,
            kind=RenditionKind.EDITED if is_edited else RenditionKind.MACHINE,
            translator=Translator(name=engine.name, version=engine.version),
            made_from_language=None if was.language == UNKNOWN_LANGUAGE else was.language,
            made_from_rendition=self._words.address,
            source=self._words.origin,
            licence=was.licence,
        )

    def _notices(self) -> Iterator[str]:
        drafts = self._words.sentences
        left = sum(draft.state is DraftState.UNTRANSLATED for draft in drafts)
        if left:
            yield f"Not translated, the source's own words stand there: {left} of {len(drafts)} sentences."
        foreign = sum(d.state is DraftState.KEPT and d.language != d.source for d in drafts)
        if foreign:
            yield f"Kept as it is, for it is in another language than the source: {foreign} of {len(drafts)} sentences."

    def _block(self, text: str, kind: BlockKind, rule: str) -> None:
        start = self._start_block()
        self._add(text)
        self._blocks.append(PlacedBlock(span=Span(start, self._length), kind=kind, rule=rule))

    def _start_block(self) -> int:
        if self._length:
            self._add("\n")
        self._has_words = False
        return self._length

    def _place(self) -> None:
        """Close the block that is open, if there is anything in it."""
        if self._has_words:
            self._blocks.append(PlacedBlock(span=Span(self._open, self._length), kind=self._kind, rule="translated"))
        self._open, self._has_words = self._length, False

    def _add(self, text: str) -> None:
        self._has_words = self._has_words or not text.isspace()
        self._pieces.append(text)
        self._length += len(text)
