"""Blocks of several lines: cut where a line may open with a label, joined again where none was.

A line end alone says little, because printed records wrap their lines. So the cuts are offered to the decision over the
whole page, and those that turn out to be no label are taken back.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from stenogram.parse.candidates import Candidate
from stenogram.parse.pieces import Piece
from stenogram.parse.places import may_open, role_line_of
from stenogram.parse.profile import Profile
from stenogram.parse.shapes import LONGEST_LABEL

_QUOTES = (("``", "''"), ("“", "”"), ("«", "»"), ("「", "」"))
_LOOK_BACK = 200  # letters in which a quotation may have begun
_LINE_START = re.compile(r"\n\s*")
_ASKS = "?？؟"
_AT_DASH = re.compile(r"[–—]\s?(?=[^\W_]|[«“¿¡])")


def with_lines_cut(pieces: Sequence[Piece], profile: Profile | None = None) -> tuple[Piece, ...]:
    """The pieces, cut before each line that may open with a label, by its words or by a user's profile."""
    cut: list[Piece] = []
    for piece in pieces:
        starts = _label_lines(piece, profile) if "\n" in piece.text and piece.speaker is None else []
        if not starts:
            cut.append(piece)
            continue
        bounds = pairwise([0, *starts, len(piece.text)])
        cut += [piece.part(start, end, is_line=piece.is_line or start > 0) for start, end in bounds]
    return tuple(cut)


def joined_again(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], text: str
) -> tuple[tuple[Piece, ...], dict[int, Candidate]]:
    """The pieces without the cuts at which no label stands, and the labels by their new numbers."""
    kept: list[Piece] = []
    moved: dict[int, Candidate] = {}
    number = 0
    while number < len(pieces):
        last = number
        while last + 1 < len(pieces) and pieces[last + 1].is_line and last + 1 not in labels:
            last += 1
        piece = pieces[number] if last == number else pieces[number].joined(pieces[last], text)
        if number in labels:
            moved[len(kept)] = _moved(labels[number], len(kept), piece.text)
        kept.append(piece)
        number = last + 1
    return tuple(kept), moved


def _moved(label: Candidate, number: int, text: str) -> Candidate:
    """The label in the piece of this number and text, with the words said from their first letter on."""
    body = label.body
    if text[body : body + 1].isspace():
        body = len(text) - len(text[body:].lstrip())
    return label if (number, body) == (label.piece, label.body) else replace(label, piece=number, body=body)


def _label_lines(piece: Piece, profile: Profile | None) -> list[int]:
    """Where lines begin, but the first, that may open with a label."""
    bold = {span.start - piece.span.start for span in piece.block.bold}
    if role_line_of(piece):
        return []
    starts = (match.end() for match in _LINE_START.finditer(piece.text))
    asked = {span.end - piece.span.start for span in piece.block.bold}
    return [
        start
        for start in starts
        if start < len(piece.text)
        and (_may_open(piece.text, start, profile, bold) or _is_asked(piece.text, start, asked))
    ]


def _is_asked(text: str, start: int, bold_ends: Collection[int]) -> bool:
    """Whether the lines before are a question in bold, and this one is not: an answer may begin."""
    before = len(text[:start].rstrip())
    return before in bold_ends and text[before - 1] in _ASKS


def _may_open(text: str, start: int, profile: Profile | None, bold: Collection[int]) -> bool:
    line = text[start : start + LONGEST_LABEL + 1].split("\n", 1)[0]
    if _is_quoted(text[max(0, start - _LOOK_BACK) : start]):
        return False
    if profile is not None and profile.label_at_start(line):
        return True
    return may_open(line, is_bold=start in bold) or _AT_DASH.match(line) is not None


def _is_quoted(before: str) -> bool:
    """Whether a quotation that began in the lines before has not ended: what wraps inside a title is no label."""
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in _QUOTES)
