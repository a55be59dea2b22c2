"""The labels that a user's profile shows on a page."""

from collections.abc import Sequence

from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.pieces import Piece
from stenogram.parse.profile import Profile
from stenogram.parse.shapes import Shape, key_of, shape_of


def labels_of_profile(pieces: Sequence[Piece], profile: Profile) -> dict[int, Candidate]:
    """The pieces that open with a label of the profile, by number."""
    found: dict[int, Candidate] = {}
    for number, piece in enumerate(pieces):
        label = profile.label_at_start(piece.text) if piece.speaker is None else None
        if label is None:
            continue
        text, body = label
        rest = piece.text[body:]
        found[number] = Candidate(
            piece=number, style=Style.PROFILE, text=text, body=body + len(rest) - len(rest.lstrip()),
            shape=Shape.FLOOR if shape_of(text) is Shape.FLOOR else Shape.STRONG, key=key_of(text),
        )  # fmt: skip
    return found
