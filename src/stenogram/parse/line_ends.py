"""Blocks of several lines: cut where a line may open with a label, joined again where none was.

A line end alone says little, because printed records wrap their lines. So the cuts are offered to the decision over the
whole page, and those that turn out to be no label are taken back.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from stenogram.model import Block
from stenogram.parse.candidates import Candidate, may_open
from stenogram.parse.pieces import Piece
from stenogram.parse.profile import Profile
from stenogram.parse.shapes import LONGEST_LABEL


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
    for number, piece in enumerate(pieces):
        if piece.is_line and number not in labels and kept:
            kept[-1] = kept[-1].joined(piece, text)
            label = moved.get(len(kept) - 1)
            if label is not None and not kept[-1].text[label.body : label.body + 1].strip():
                rest = kept[-1].text[label.body :]
                moved[len(kept) - 1] = replace(label, body=label.body + len(rest) - len(rest.lstrip()))
            continue
        if number in labels:
            moved[len(kept)] = replace(labels[number], piece=len(kept))
        kept.append(piece)
    return tuple(kept), moved


def _label_lines(piece: Piece, profile: Profile | None) -> list[int]:
    """Where lines begin, but the first, that may open with a label."""
    starts = [match.end() for match in re.finditer(r"\n\s*", piece.text)]
    return [start for start in starts if start < len(piece.text) and _may_open(piece, start, profile)]


def _may_open(piece: Piece, start: int, profile: Profile | None) -> bool:
    line = piece.text[start : start + LONGEST_LABEL + 1].split("\n", 1)[0]
    if profile is not None and profile.label_at_start(line):
        return True
    return may_open(line, is_bold=_is_bold_at(piece.block, piece.span.start + start))


def _is_bold_at(block: Block, place: int) -> bool:
    return any(span.start == place for span in block.bold)
