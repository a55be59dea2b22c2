"""Examinations in court: who asks behind "Q." and who answers behind "A." is said once, above them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.parse.candidates import Candidate
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, key_of, shape_of

_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
# "Examined by MR FARROW", "Further questions from MS LIND", "CROSS-EXAMINATION BY MR. ROE", on a line of its own.
_EXAMINED_BY = re.compile(
    r"(?:(?:further|direct|cross|re|redirect|recross|chief|continued|resumed)[- ]?){0,2}\s?"
    r"(?:examin(?:ed|ation)(?:[- ]in[- ]chief)?|questions|questioned|interview(?:ed)?)\s?(?:\(?continued\)?\s)?"
    r"(?:by|from|on behalf of)\s+(?P<who>[^\n.:,;\[(]+(?:\.\s[^\n.:,;\[(]+)?)[:.]?(?:\s?[\[(][^\n\])]{1,40}[\])])?",
    re.IGNORECASE,
)
_WITNESS = re.compile(
    r"(?:WITNESS:\s)?([^\W\d_][^\n,:;(\[]{3,60})[,(\[]"
)  # "DANA PRUITT, having been first duly sworn"
_SWORN = re.compile(r"\bsworn\b|\baffirmed\b|\brecalled\b|[(\[](?:called|resumed|continued)\b", re.IGNORECASE)
_SWORN_WITHIN = 240  # letters
_LOOK_AHEAD = 2  # pieces: the name often has a line of its own


def with_examined(pieces: Sequence[Piece], labels: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """The labels; where a line says who examines and another who was sworn, "Q." and "A." are theirs.

    "BY MR. ROE:" says it as a label, "Examined by MR ROE" as a line.
    """
    examiners = {n: who for n in range(len(pieces)) if n not in labels and (who := _examiner_at(pieces[n].text))}
    if not examiners and not any(_BY.match(label.text) for label in labels.values()):
        return dict(labels)
    found: dict[int, Candidate] = {}
    examiner = witness = ""
    for number in range(len(pieces)):
        witness = _sworn_at(pieces, number) or witness
        examiner = examiners.get(number, examiner)
        label = labels.get(number)
        if label is None or (label.key == "witness" and _sworn_at(pieces, number)):
            continue  # "WITNESS: IVA KOVAC [Resumed]" says who comes, and nobody speaks
        if by := _BY.match(label.text):
            examiner = label.text[by.end() :].strip()
            label = _as(label, examiner)
        elif label.key == "q" and examiner:
            label = _as(label, examiner)
        elif label.key in ("a", "the witness") and witness:
            label = _as(label, witness)
        found[number] = label
    return found


def _as(label: Candidate, name: str) -> Candidate:
    return replace(label, text=name, shape=shape_of(name), key=key_of(name))


def _examiner_at(text: str) -> str:
    """Whom a line names as the one who examines; empty: it is no such line."""
    line = _EXAMINED_BY.fullmatch(text.strip()) if len(text) <= 120 else None
    return line["who"].strip() if line and shape_of(line["who"].strip()) in (Shape.NAME, Shape.STRONG) else ""


def _sworn_at(pieces: Sequence[Piece], number: int) -> str:
    """The name with which a piece opens, where it or the next says that this person was sworn."""
    name = _WITNESS.match(pieces[number].text)
    if name is None or shape_of(name[1].strip()) not in (Shape.NAME, Shape.STRONG):
        return ""
    said = " ".join(piece.text for piece in pieces[number : number + _LOOK_AHEAD])
    return name[1].strip() if _SWORN.search(said[:_SWORN_WITHIN]) else ""
