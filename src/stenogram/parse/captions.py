"""Captions in which nothing tells who speaks: all of them are said, and by whom is not known."""

import re
from collections.abc import Mapping, Sequence

from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.notes import note_rule
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape

_PLACE = "cue"  # what a reader of subtitles gives as the place of its blocks
_DASH = re.compile(r"[-–—]\s?(?=[^\W\d_])")


def captions_among(pieces: Sequence[Piece]) -> dict[int, Candidate]:
    """The first words of a file that holds captions and nothing else, by number; empty: it is no such file."""
    if not pieces or not all(_PLACE in piece.block.place for piece in pieces):
        return {}
    first = next((n for n, piece in enumerate(pieces) if not note_rule(piece)), None)
    if first is None:
        return {}
    return {first: _untold(first)}


def with_other_voices(pieces: Sequence[Piece], labels: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """The labels, and captions that open with a dash and have none: somebody else speaks, and nobody says who."""
    found = {
        number: _untold(number)
        for number, piece in enumerate(pieces)
        if number not in labels and _PLACE in piece.block.place
        and (dash := _DASH.match(piece.text)) and piece.text[dash.end()].isupper()
    }  # fmt: skip
    return found | dict(labels)


def _untold(number: int) -> Candidate:
    return Candidate(piece=number, style=Style.UNTOLD, text="", body=0, shape=Shape.ANSWER, key="")
