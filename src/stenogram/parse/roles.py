"""A speaker's office on a line of its own below the name: it belongs to the label, and nobody said it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.model import BlockForm
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.pieces import Piece
from stenogram.parse.places import is_bare_line, is_role_line
from stenogram.parse.shapes import Shape, shape_of

_ON_ITS_OWN = frozenset({Style.LINE, Style.HEADING, Style.BOLD, Style.STAMPED, Style.BOLD_COLON, Style.COLON})


def names_with_roles_below(pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> frozenset[int]:
    """The numbers of pieces that are such a line: below a name that is a piece by itself, and above what is said.

    An office stands below one name only; what stands below several, or elsewhere too, is a label itself.
    """
    names = {c.piece: c.key for c in candidates if _is_name_alone(pieces, c)}
    below = {n + 1: key for n, key in names.items() if _is_role(pieces, n + 1)}
    if below:
        below |= _same_each_time(pieces, names)
    if not below:
        return frozenset()
    holders: dict[str, set[str]] = {pieces[n].text: set() for n in below}
    for number, piece in enumerate(pieces):
        if piece.text in holders:
            holders[piece.text].add(below.get(number, ""))
    return frozenset(n for n in below if len(holders[pieces[n].text]) == 1)


def _same_each_time(pieces: Sequence[Piece], names: Mapping[int, str]) -> dict[int, str]:
    """Short lines that stand below one name whenever it does, where others have offices there: "Ann Roe", "Selby"."""
    lines: dict[str, list[int]] = {}
    for number, key in names.items():
        lines.setdefault(key, []).append(number + 1)
    return {
        n: key
        for key, below in lines.items()
        if len(below) > 1 and below[-1] + 1 < len(pieces) and len({pieces[n].text for n in below}) == 1
        for n in below
        if is_bare_line(pieces[n].text) and n not in names and pieces[n].form is BlockForm.PARAGRAPH
    }


def with_roles(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], below: frozenset[int]
) -> tuple[dict[int, Candidate], frozenset[int]]:
    """The labels with the offices below them, and the numbers of the lines that were taken so."""
    found, taken = dict(labels), set[int]()
    for number, label in labels.items():
        if number + 1 in below and number + 1 not in labels and label.body == len(pieces[number].text):
            found[number] = replace(label, role=label.role or pieces[number + 1].text.strip(" ,"))
            taken.add(number + 1)
    return found, frozenset(taken)


def _is_name_alone(pieces: Sequence[Piece], c: Candidate) -> bool:
    is_name = c.shape is Shape.NAME or (c.shape is Shape.STRONG and shape_of(c.text) is Shape.STRONG)
    return is_name and c.style in _ON_ITS_OWN and c.body == len(pieces[c.piece].text)


def _is_role(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a piece is an office and nothing else, and a longer piece follows."""
    if number + 1 >= len(pieces) or pieces[number].form is not BlockForm.PARAGRAPH:
        return False
    return is_role_line(pieces[number].text) and len(pieces[number + 1].text) > 0
