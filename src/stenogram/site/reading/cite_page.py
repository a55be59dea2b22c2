"""Sentences and speeches by their lasting addresses: where they stand, how to cite them, what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from stenogram.errors import UnknownEvent
from stenogram.model import Event, RenditionRow, Revision, Sentence, Severity, Speech
from stenogram.site.frame.heads import head_of, title_of
from stenogram.site.frame.interface import gettext, spoken
from stenogram.site.frame.parts import Quotation
from stenogram.site.frame.words import check_words, moment_of, rendition_name
from stenogram.site.reading.citing import attribution, quotation, shortened
from stenogram.site.reading.columns import Column, Text, key_of, row_called, stand_side_by_side, text_of
from stenogram.site.reading.event_page import Reading
from stenogram.site.reading.lines import anchor_of, speaker_view
from stenogram.site.reading.pages import CitePage, EarlierPage
from stenogram.text import direction_of

QUOTED_OF_A_SPEECH = 240  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence in the current text of a rendition."""

    text: Text
    number: int

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.text.sentences[self.number]


def find_sentence(reading: Reading, event: Event, sentence: str) -> Place | None:
    """Where a sentence stands now; None: no current text of the event has it."""
    for row in event.renditions:
        text = text_of(reading.archive, row)
        for number, candidate in enumerate(text.sentences):
            if candidate.id == sentence:
                return Place(text=text, number=number)
    return None


def find_speech(reading: Reading, event: Event, n: int, key: str | None) -> tuple[Text, Speech] | None:
    """The nth piece of a rendition's record."""
    row = row_called(event, key) if key else event.renditions[0]
    if row is None:
        return None
    text = text_of(reading.archive, row)
    speech = next((s for s in text.revision.transcript.speeches if s.n == n), None)
    return None if speech is None else (text, speech)


def sentence_home(reading: Reading, event: Event, place: Place) -> str:
    """The page with the sentence in it, its rendition beside the pivot."""
    return _home(reading, event, place.text.row, place.sentence, anchor_of(place.sentence))


def speech_home(reading: Reading, event: Event, text: Text, speech: Speech) -> str:
    """The page with the speech in it."""
    is_pivot = text.row.id == event.renditions[0].id
    first = next(iter(speech.sentences), None) if speech.is_spoken else None
    if is_pivot or first is None:
        return _home(reading, event, event.renditions[0], first, f"speech-{speech.n}")
    return _home(reading, event, text.row, first, anchor_of(first))


def _home(reading: Reading, event: Event, row: RenditionRow, sentence: Sentence | None, fragment: str) -> str:
    """The page, with the place in its query too: a fragment is not sent, and the choices of the page keep the place."""
    at = sentence.id if sentence and len(event.renditions) > 1 else ""
    if row.id == event.renditions[0].id:
        return reading.links.event(event.slug, query={"at": at}, fragment=fragment)
    shown = stand_side_by_side(reading.archive, event, reading.judge, (key_of(row),))
    if shown.columns:
        return reading.links.event(event.slug, query={"with": key_of(row), "at": at}, fragment=fragment)
    return f"{reading.links.rendition(event.slug, key_of(row))}#{fragment}"


def cite_sentence(reading: Reading, event: Event, place: Place, *, beside: Sequence[str] = ()) -> CitePage:
    """The sentence with what the renditions beside it say, the original first."""
    is_pivot = place.text.row.id == event.renditions[0].id
    wanted = beside if is_pivot else (key_of(place.text.row),)
    shown = stand_side_by_side(reading.archive, event, reading.judge, wanted)
    if is_pivot:
        pairs = [(c.text, _opposite(c, (place.number,), from_left=True)) for c in shown.columns]
        groups = [(shown.left, (place.number,)), *pairs]
    else:
        left = [(shown.left, _opposite(c, (place.number,), from_left=False)) for c in shown.columns]
        groups = [*left, (place.text, (place.number,))]
    home = sentence_home(reading, event, place)
    return CitePage(
        title=gettext("Cite: %(event)s") % {"event": title_of(event)},
        head=head_of(event, reading.links),
        quotations=tuple(
            _quoted(reading, event, text, numbers, noted_in(shown.columns, text, numbers))
            for text, numbers in groups
            if numbers
        ),
        caution=_caution(groups),
        back=home,
    )


def cite_speech(reading: Reading, event: Event, text: Text, speech: Speech) -> CitePage:
    """A speech, by its first words."""
    words = " ".join(sentence.text for sentence in speech.sentences) or speech.span.of(text.revision.transcript.text)
    is_pivot = text.row.id == event.renditions[0].id
    path = reading.links.speech(event.slug, speech.n, None if is_pivot else text.key)
    shown = stand_side_by_side(reading.archive, event, reading.judge, () if is_pivot else (key_of(text.row),))
    numbers = [n for n, owner in enumerate(text.speech_of) if owner.n == speech.n]
    quoted = quotation(
        event=event.header,
        title=title_of(event),
        rendition=text.row.header,
        speaker=speech.speaker,
        words=shortened(words, QUOTED_OF_A_SPEECH),
        link=reading.links.absolute(path),
        digest=text.row.capture.blob,
        noted=noted_in(shown.columns, text, numbers),
    )
    return CitePage(
        title=gettext("Cite speech %(number)s: %(event)s") % {"number": speech.n, "event": title_of(event)},
        head=head_of(event, reading.links),
        quotations=(quoted,),
        caution=None,
        back=speech_home(reading, event, text, speech),
    )


def earlier_sentence(reading: Reading, event: Event, sentence: str) -> EarlierPage | None:
    """The sentence in the newest earlier revision that had it; None: no revision of the event ever did."""
    for row in event.renditions:
        for n in range(row.revision_n - 1, 0, -1):
            try:
                revision = reading.archive.revision(reading.archive.find_revision(f"{row.address}@{n}"))
            except UnknownEvent:
                continue
            for speech in revision.transcript.speeches:
                found = next((s for s in speech.sentences if s.id == sentence), None)
                if found is not None:
                    return _earlier(reading, event, row, revision, speech, found)
    return None


def _earlier(
    reading: Reading, event: Event, row: RenditionRow, revision: Revision, speech: Speech, sentence: Sentence
) -> EarlierPage:
    return EarlierPage(
        title=gettext("An earlier sentence: %(event)s") % {"event": title_of(event)},
        head=head_of(event, reading.links),
        name=rendition_name(row.header),
        lang=row.header.language,
        dir=direction_of(row.header.language),
        text=sentence.text,
        speaker=speaker_view(speech).name,
        attribution=attribution(row.header),
        revision=revision.n,
        current=row.revision_n,
        at=moment_of(revision.at),
        capture=reading.links.capture(revision.capture.id),
    )


def _opposite(column: Column, numbers: Sequence[int], *, from_left: bool) -> tuple[int, ...]:
    """The sentences that stand across from some of a side."""
    for bead in column.beads:
        here, there = (bead.left, bead.right) if from_left else (bead.right, bead.left)
        if set(here) & set(numbers):
            return there
    return ()


def noted_in(columns: Sequence[Column], text: Text, numbers: Sequence[int]) -> tuple[str, ...]:
    """What the checks found in some sentences of a translation, the gravest first; of the source nothing is said."""
    found = [
        finding
        for column in columns
        if column.text.row.id == text.row.id
        for audited in column.audited
        if set(audited.bead.right) & set(numbers)
        for finding in audited.findings
        if finding.severity is not Severity.INFO
    ]
    ordered = sorted(found, key=lambda finding: finding.severity.rank)
    return tuple(f"{check_words(finding.measurement.check)}: {spoken(finding.because)}" for finding in ordered)


def _quoted(reading: Reading, event: Event, text: Text, numbers: Sequence[int], noted: Sequence[str]) -> Quotation:
    sentences = [text.sentences[number] for number in numbers]
    return quotation(
        event=event.header,
        title=title_of(event),
        rendition=text.row.header,
        speaker=text.speech_of[numbers[0]].speaker,
        words=" ".join(sentence.text for sentence in sentences),
        link=reading.links.absolute(reading.links.sentence(event.slug, sentences[0].id)),
        digest=text.row.capture.blob,
        noted=noted,
    )


def _caution(groups: Sequence[tuple[Text, Sequence[int]]]) -> str | None:
    lacking = [rendition_name(text.row.header) for text, numbers in groups if not numbers]
    if not lacking:
        return None
    return gettext("No counterpart of this sentence was found in: %(renditions)s.") % {"renditions": "; ".join(lacking)}
