"""Texts and columns → what the pictures of an event are drawn from. Pure."""

from collections.abc import Iterator, Sequence

from stenogram.model import Sentence, Speech, SpeechKind, Transcript
from stenogram.site.frame.heads import said
from stenogram.site.frame.links import Links
from stenogram.site.frame.words import rendition_name
from stenogram.site.pictures.beads import Compared, bead_map
from stenogram.site.pictures.parts import BeadMap, TurnLine
from stenogram.site.pictures.turns import Aside, Turn, turn_line
from stenogram.site.reading.columns import SideBySide, Text
from stenogram.site.reading.findings import rows_of_beads
from stenogram.site.reading.lines import anchor_of, speaker_view
from stenogram.site.reading.record import UNCERTAIN_BELOW, row_anchor
from stenogram.site.reading.rows import RowSpan

_LONGEST_ASIDE = 120  # letters of a stage direction under the pointer


def turn_line_of(text: Text, links: Links) -> TurnLine | None:
    """Who speaks when in a text; None where it has one speaker only."""
    turns: list[Turn] = []
    asides: list[Aside] = []
    transcript, at, last = text.revision.transcript, 0, ""
    waiting: list[str] = []  # notes that stand before the next words
    for speech in transcript.speeches:
        sentences = speech.sentences if speech.is_spoken else ()
        if not sentences:
            waiting += [speech.span.of(transcript.text)] if speech.kind is SpeechKind.NOTE else []
            continue
        first = f"#{anchor_of(sentences[0])}"
        asides += [_aside(at, words, first) for words in waiting]
        asides += _inside(transcript, speech, sentences, at)
        turns.append(_turn(text, speech, sum(len(s.text) for s in sentences), links, first))
        at, last, waiting = at + turns[-1].size, f"#{anchor_of(sentences[-1])}", []
    return turn_line(turns, [*asides, *(_aside(at, words, last) for words in waiting)])


def bead_maps(shown: SideBySide, spans: Sequence[RowSpan]) -> tuple[BeadMap | None, ...]:
    """One a column, of the rendition and what it is compared with."""
    maps: list[BeadMap | None] = []
    for number, column in enumerate(shown.columns):
        rows = [row for row, _ in rows_of_beads(column, number, spans)]
        compared = Compared(
            above=rendition_name(column.pivot.row.header),
            below=rendition_name(column.text.row.header),
            beads=[audited.bead for audited in column.audited],
            moved=column.stored.alignment.moved,
            hrefs=[f"#{row_anchor(row)}" for row in rows],
            left_sizes=[len(sentence.text) for sentence in column.pivot.sentences],
            right_sizes=[len(sentence.text) for sentence in column.text.sentences],
            uncertain_below=UNCERTAIN_BELOW,
        )
        maps.append(bead_map(compared, number=number))
    return tuple(maps)


def _turn(text: Text, speech: Speech, size: int, links: Links, href: str) -> Turn:
    name = speaker_view(speech).name
    person = speech.speaker.person if speech.speaker else None
    return Turn(
        speaker=person or f"={speech.kind.value if speech.speaker is None else name}",
        name=name,
        lang=said(name, text.row.header.language).lang if speech.speaker else None,
        page=links.speaker(person) if person else None,
        number=speech.n,
        size=size,
        href=href,
    )


def _inside(transcript: Transcript, speech: Speech, sentences: Sequence[Sentence], at: int) -> Iterator[Aside]:
    """The notes within a speech, each before the sentence that follows it."""
    for note in transcript.notes_in(speech.span):
        before = [s for s in sentences if s.span.start < note.span.start]
        following = sentences[min(len(before), len(sentences) - 1)]
        size = sum(len(sentence.text) for sentence in before)
        yield _aside(at + size, note.span.of(transcript.text), f"#{anchor_of(following)}")


def _aside(at: int, words: str, href: str) -> Aside:
    return Aside(at=at, words=" ".join(words.split())[:_LONGEST_ASIDE], href=href)
