"""Captions in which nothing tells who speaks: all of them are said, and by whom is not known."""

from collections.abc import Sequence

from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.notes import note_rule
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape

_PLACE = "cue"  # what a reader of subtitles gives as the place of its blocks


def captions_among(pieces: Sequence[Piece]) -> dict[int, Candidate]:
    """The first words of a file that holds captions and nothing else, by number; empty: it is no such file."""
    if not pieces or not all(_PLACE in piece.block.place for piece in pieces):
        return {}
    first = next((n for n, piece in enumerate(pieces) if not note_rule(piece)), None)
    if first is None:
        return {}
    return {first: Candidate(piece=first, style=Style.UNTOLD, text="", body=0, shape=Shape.ANSWER, key="")}
