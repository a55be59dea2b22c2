"""Sentences and speeches by their lasting addresses, with what other renditions say there. Reads the archive."""

from collections.abc import Sequence

from stenogram.exports.audit import finding_json
from stenogram.exports.transcript import speaker_json, speech_json
from stenogram.model import Event, RenditionRow, Revision, Sentence, Speech
from stenogram.site.api.asked import Asked, QueryT, event_ref, linked, rendition_ref, revision_ref
from stenogram.site.api.parameters import Query, SpeechQuery, given
from stenogram.site.api.problems import unknown
from stenogram.site.api.shapes import Citation, CounterBead, CounterSentence, CounterText, OneSentence, OneSpeech
from stenogram.site.frame.heads import title_of
from stenogram.site.frame.links import Links
from stenogram.site.reading.cite_page import Place, find_sentence, noted_in
from stenogram.site.reading.citing import quotation
from stenogram.site.reading.columns import Column, SideBySide, Text, key_of, stand_side_by_side, text_of
from stenogram.text import UNKNOWN_LANGUAGE


def one_sentence(asked: Asked[Query]) -> OneSentence:
    """A sentence where it stands now; or as it was, where the text no longer has it."""
    event, reading = asked.event(), asked.reading
    name = asked.path["sentence"]
    place = find_sentence(reading, event, name)
    if place is not None:
        return _current(asked, event, place)
    for row in event.renditions:
        for state in reading.archive.revision_rows(row.id):
            if state.n < row.revision_n:
                revision = reading.archive.revision(state.id)
                for speech in revision.transcript.speeches:
                    for sentence in speech.sentences:
                        if sentence.id == name:
                            return _sentence(asked, event, row, revision, speech, sentence)
    raise unknown(
        f"no text of this event has, or had, a sentence called {name!r}",
        asked.links.absolute(asked.links.twin(asked.links.event(event.slug))),
    )


def one_speech(asked: Asked[SpeechQuery]) -> OneSpeech:
    """A speech of a rendition, by its number."""
    event, links = asked.event(), asked.links
    key = given(asked.query.of)
    row = asked.rendition_called(event, key, parameter="of") if key else event.renditions[0]
    text = text_of(asked.reading.archive, row)
    transcript = text.revision.transcript
    speech = next((each for each in transcript.speeches if str(each.n) == asked.path["n"]), None)
    if speech is None:
        where = links.absolute(links.twin(links.rendition(event.slug, key_of(row))))
        raise unknown(f"{row.address} has no speech {asked.path['n']}", where)
    numbers = [n for n, owner in enumerate(text.speech_of) if owner.n == speech.n]
    shown = _side_by_side(asked, event, row)
    words = " ".join(sentence.text for sentence in speech.sentences) or speech.span.of(transcript.text)
    page = links.speech(event.slug, speech.n, None if row.id == event.renditions[0].id else text.key)
    return {
        "format": "stenogram.speech/1",
        **linked(links, page),
        **speech_json(speech, transcript),
        "event": event_ref(links, event),
        "rendition": rendition_ref(links, event, row),
        "revision": revision_ref(links, event, row, text.revision),
        "text": speech.span.of(transcript.text),
        "counterparts": _counterparts(links, event, shown, text, numbers),
        "citation": _citation(asked, event, text, speech, words, links.absolute(page), numbers, shown),
    }


def _current(asked: Asked[Query], event: Event, place: Place) -> OneSentence:
    text, links = place.text, asked.links
    speech, sentence = text.speech_of[place.number], place.sentence
    shown = _side_by_side(asked, event, text.row)
    numbers = [place.number]
    made = _sentence(asked, event, text.row, text.revision, speech, sentence)
    made["number"] = place.number
    made["counterparts"] = _counterparts(links, event, shown, text, numbers)
    made["citation"] = _citation(asked, event, text, speech, sentence.text, made["url"], numbers, shown)
    return made


def _sentence(
    asked: Asked[Query], event: Event, row: RenditionRow, revision: Revision, speech: Speech, sentence: Sentence
) -> OneSentence:
    """What holds of a sentence in any revision."""
    links = asked.links
    around = ["", *(each.text for each in speech.sentences), ""]
    at = speech.sentences.index(sentence) + 1
    language = row.header.language if speech.language == UNKNOWN_LANGUAGE else speech.language
    of = None if row.id == event.renditions[0].id else key_of(row)
    return {
        "format": "stenogram.sentence/1",
        **linked(links, links.sentence(event.slug, sentence.id)),
        "id": sentence.id,
        "event": event_ref(links, event),
        "rendition": rendition_ref(links, event, row),
        "revision": revision_ref(links, event, row, revision),
        "is_current": revision.id == row.revision,
        "number": None,
        "speech": {"n": speech.n, **linked(links, links.speech(event.slug, speech.n, of))},
        "speaker": speaker_json(speech.speaker),
        "language": language,
        "text": sentence.text,
        "span": [sentence.span.start, sentence.span.end],
        "before": around[at - 1],
        "after": around[at + 1],
        "counterparts": [],
        "citation": None,
    }


def _side_by_side(asked: Asked[QueryT], event: Event, row: RenditionRow) -> SideBySide:
    """All that can stand beside the pivot; of another rendition, itself beside the pivot."""
    is_pivot = row.id == event.renditions[0].id
    keys = [key_of(each) for each in event.renditions[1:]] if is_pivot else [key_of(row)]
    return stand_side_by_side(asked.reading.archive, event, asked.reading.judge, keys, at_most=len(keys))


def _counterparts(
    links: Links, event: Event, shown: SideBySide, text: Text, numbers: Sequence[int]
) -> list[CounterText]:
    is_pivot = text.row.id == shown.left.row.id
    made: list[CounterText] = []
    for column in shown.columns:
        if not is_pivot and column.text.row.id != text.row.id:
            continue
        other = column.text if is_pivot else shown.left
        beads = _beads(links, event, column, other, text, set(numbers), from_left=is_pivot)
        if beads:
            path = links.twin(links.rendition(event.slug, key_of(column.text.row)))
            made.append(
                {
                    "rendition": rendition_ref(links, event, other.row),
                    "compared_with": rendition_ref(links, event, column.pivot.row),
                    "is_direct": column.is_direct,
                    "audit": links.absolute(f"{path}/audit"),
                    "beads": beads,
                }
            )
    return made


def _beads(
    links: Links, event: Event, column: Column, other: Text, text: Text, numbers: set[int], *, from_left: bool
) -> list[CounterBead]:
    made: list[CounterBead] = []
    for place, bead in enumerate(column.beads):
        here, there = (bead.left, bead.right) if from_left else (bead.right, bead.left)
        if not numbers.intersection(here):
            continue
        audited = (
            [column.audited[place]]
            if column.is_direct
            else [each for each in column.audited if set(each.bead.right).intersection(bead.right)]
        )
        made.append(
            {
                "here": [text.sentences[n].id for n in here],
                "there": [_there(links, event, other.sentences[n]) for n in there],
                "score": round(bead.score, 4),
                "findings": [
                    finding_json(finding, f"f{k}")
                    for k, finding in enumerate((f for each in audited for f in each.findings), 1)
                ],
            }
        )
    return made


def _there(links: Links, event: Event, sentence: Sentence) -> CounterSentence:
    return {
        "id": sentence.id,
        "text": sentence.text,
        "span": [sentence.span.start, sentence.span.end],
        **linked(links, links.sentence(event.slug, sentence.id)),
    }


def _citation(
    asked: Asked[QueryT], event: Event, text: Text, speech: Speech, words: str, link: str, numbers: Sequence[int],
    shown: SideBySide,
) -> Citation:  # fmt: skip
    made = quotation(
        event=event.header,
        title=title_of(event),
        rendition=text.row.header,
        speaker=speech.speaker,
        words=words,
        link=link,
        digest=text.row.capture.blob,
        noted=noted_in(shown.columns, text, numbers),
    )
    return {
        "words": made.words,
        "text": made.citation,
        "attribution": made.attribution,
        "link": link,
        "digest": text.row.capture.blob,
        "noted": list(made.noted),
    }
