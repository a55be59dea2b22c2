"""Answers behind a letter or a word, "R.", "Answer:", on a page where one person gives all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.parse.candidates import Candidate
from stenogram.parse.interviewee import calls_itself_interview, in_headline, in_lead
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape

_HEAD = 12  # pieces above the first label


def with_answers_named(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], title: str | None
) -> dict[int, Candidate]:
    """The labels; answers that no name stands before are of whom the headline quotes, or the lead of an interview.

    "Respuesta" first and "R." after it are one person either way. Where others are named, nobody is guessed.
    """
    answers = [c for c in labels.values() if c.shape is Shape.ANSWER and c.text]
    is_plain = all(c.shape in (Shape.ANSWER, Shape.FLOOR) for c in labels.values())
    if not answers or not is_plain:
        return dict(labels)
    first = min(labels)
    above = pieces[max(0, first - _HEAD) : first]
    name = in_headline(above, title) or (in_lead(above) if calls_itself_interview(above) else "")
    spelt = max((c.text for c in answers), key=len)
    return {
        n: replace(c, named=name, text=c.text if name else spelt) if c.shape is Shape.ANSWER and c.text else c
        for n, c in labels.items()
    }
