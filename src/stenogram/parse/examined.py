"""An examination in a court: who asks behind "Q." and who answers behind "A." is said once, above them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.parse.candidates import Candidate
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, key_of, shape_of

_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
_WITNESS = re.compile(r"([^\W\d_][^\n,:;]{3,60}),")  # "DANA PRUITT, having been first duly sworn"
_SWORN = re.compile(r"\bsworn\b|\baffirmed\b", re.IGNORECASE)
_LOOK_AHEAD = 2  # pieces: the name often has a line of its own


def with_examined(pieces: Sequence[Piece], labels: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """The labels; where "BY MR. ROE:" says who examines, and a line who was sworn, "Q." and "A." are theirs."""
    if not any(_BY.match(label.text) for label in labels.values()):
        return dict(labels)
    found: dict[int, Candidate] = {}
    examiner = witness = ""
    for number in range(len(pieces)):
        witness = _sworn_at(pieces, number) or witness
        label = labels.get(number)
        if label is None:
            continue
        if by := _BY.match(label.text):
            examiner = label.text[by.end() :].strip()
            label = _as(label, examiner)
        elif label.key == "q" and examiner:
            label = _as(label, examiner)
        elif label.key == "a" and witness:
            label = _as(label, witness)
        found[number] = label
    return found


def _as(label: Candidate, name: str) -> Candidate:
    return replace(label, text=name, shape=shape_of(name), key=key_of(name))


def _sworn_at(pieces: Sequence[Piece], number: int) -> str:
    """The name with which a piece opens, where it or the next says that this person was sworn."""
    name = _WITNESS.match(pieces[number].text)
    if name is None or shape_of(name[1]) not in (Shape.NAME, Shape.STRONG):
        return ""
    said = " ".join(piece.text for piece in pieces[number : number + _LOOK_AHEAD])
    return name[1] if _SWORN.search(said) else ""
