"""A sentence and the marks of its findings → pieces of text, each knowing its findings. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stenogram.model import FindingClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A finding's place in one sentence, as code points of that sentence."""

    number: int  # the finding's number on the page
    finding_class: FindingClass
    start: int
    end: int


class Piece(NamedTuple):  # of which a page has thousands: a tuple is made in a quarter of the time
    """A run of a sentence's text that the same findings mark; `notes` end here and show their numbers."""

    text: str
    finding_class: str | None = None  # the gravest of those that mark it
    numbers: tuple[int, ...] = ()
    notes: tuple["Note", ...] = ()
    is_point: bool = False  # a place between two letters, where something is missing


class Note(NamedTuple):
    """The footnote-like number of a finding at the end of its mark."""

    number: int
    finding_class: str


_GRAVEST = (FindingClass.ERROR, FindingClass.EDITORIAL, FindingClass.FORM)


def pieces_of(text: str, marks: Sequence[Marked]) -> tuple[Piece, ...]:
    """The sentence cut wherever a mark begins or ends; the pieces' texts together are the sentence.

    A mark that reaches beyond the sentence is cut to it: a page shows what it can and never invents words.
    """
    if not marks:
        return (Piece(text),)
    size = len(text)
    held = [(min(max(m.start, 0), size), min(max(m.end, 0), size), m) for m in marks]
    cuts = sorted({0, size, *(start for start, _, _ in held), *(end for _, end, _ in held)})
    pieces: list[Piece] = []
    for start, end in zip(cuts, [*cuts[1:], -1], strict=True):
        points = [m for s, e, m in held if s == start and e <= s]
        if points:
            pieces.append(_piece("", points, points, is_point=True))
        over = [m for s, e, m in held if s <= start and e >= end]
        if end > start:
            ending = [m for s, e, m in held if e == end and e > s]
            pieces.append(_piece(text[start:end], over, ending) if over else Piece(text[start:end]))
    return tuple(pieces)


def _piece(text: str, over: Sequence[Marked], ending: Sequence[Marked], *, is_point: bool = False) -> Piece:
    gravest = over[0].finding_class if len(over) == 1 else min((m.finding_class for m in over), key=_GRAVEST.index)
    return Piece(
        text,
        gravest.value,
        tuple(m.number for m in over),
        tuple(Note(m.number, m.finding_class.value) for m in ending),
        is_point,
    )
