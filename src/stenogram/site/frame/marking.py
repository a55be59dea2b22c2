"""A sentence and the marks of its findings → pieces of text, each knowing its findings. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from stenogram.model import FindingClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A finding's place in one sentence, as code points of that sentence."""

    number: int  # the finding's number on the page
    finding_class: FindingClass
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a sentence's text that the same findings mark; `notes` end here and show their numbers."""

    text: str
    finding_class: str | None = None  # the gravest of those that mark it
    numbers: tuple[int, ...] = ()
    notes: tuple["Note", ...] = ()
    is_point: bool = False  # a place between two letters, where something is missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The footnote-like number of a finding at the end of its mark."""

    number: int
    finding_class: str


_GRAVEST = (FindingClass.ERROR, FindingClass.EDITORIAL, FindingClass.FORM)


def pieces_of(text: str, marks: Sequence[Marked]) -> tuple[Piece, ...]:
    """The sentence cut wherever a mark begins or ends; the pieces' texts together are the sentence.

    A mark that reaches beyond the sentence is cut to it: a page shows what it can and never invents words.
    """
    if not marks:
        return (Piece(text=text),)
    held = [(min(max(m.start, 0), len(text)), min(max(m.end, 0), len(text)), m) for m in marks]
    cuts = sorted({0, len(text)} | {start for start, _, _ in held} | {end for _, end, _ in held})
    pieces: list[Piece] = []
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        points = [m for s, e, m in held if s == start and e <= s]
        if points:
            pieces.append(_piece("", points, points, is_point=True))
        if end is None:
            break
        over = [m for s, e, m in held if s <= start and e >= end]
        pieces.append(_piece(text[start:end], over, [m for s, e, m in held if e == end and e > s]))
    return tuple(piece for piece in pieces if piece.text or piece.is_point)


def _piece(text: str, over: Sequence[Marked], ending: Sequence[Marked], *, is_point: bool = False) -> Piece:
    gravest = min((m.finding_class for m in over), key=_GRAVEST.index, default=None)
    return Piece(
        text=text,
        finding_class=gravest.value if gravest else None,
        numbers=tuple(m.number for m in over),
        notes=tuple(Note(number=m.number, finding_class=m.finding_class.value) for m in ending),
        is_point=is_point,
    )
