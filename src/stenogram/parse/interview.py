"""An interview that prints its questions in bold and names nobody. Only strong evidence counts: common questions of
a help page look the same.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from stenogram.model import BlockForm
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.interviewee import calls_itself_interview, in_headline, in_lead
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, key_of
from stenogram.parse.words.offices import COURTESY

_FEWEST = 3  # questions
_SHARE = 0.7  # of the bold paragraphs between the first and the last question: so many are questions
_LONGEST_QUESTION = 600
_HEAD = 8  # pieces above the first question that may say that it is an interview
_MARKS_AROUND = "\"'“”„«»,.?!:;()"
_MARKS = ("?", "？", "؟", "?»", "?”", '?"')


def questions_among(pieces: Sequence[Piece], waived: Collection[int], title: str | None) -> dict[int, Candidate]:
    """The questions and the first paragraph of each answer, by number; empty: it is no such interview.

    The page calls itself an interview, or its headline quotes somebody by name; its questions are all in bold or all
    headings, and each has an answer below.
    """
    for is_set_off in (_is_bold, _is_heading):
        set_off = [n for n, p in enumerate(pieces) if n not in waived and is_set_off(p)]
        asked = [n for n in set_off if pieces[n].text.rstrip().endswith(_MARKS)]
        if len(asked) < _FEWEST:
            continue
        above = [pieces[n] for n in range(max(0, asked[0] - _HEAD), asked[0]) if n not in waived]
        quoted = in_headline(above, title)
        if not quoted and not calls_itself_interview(above):
            continue
        between = [n for n in set_off if asked[0] <= n <= asked[-1]]
        answered = [n for n in asked if n + 1 < len(pieces) and n + 1 not in waived and n + 1 not in set_off]
        if len(asked) >= _SHARE * len(between) and len(answered) >= _SHARE * len(asked):
            who = _addressed([pieces[n].text for n in asked], "\n".join(p.text for p in pieces[: asked[0]]))
            return _labels(asked, answered, who or quoted or in_lead(above))
    return {}


def _labels(asked: Sequence[int], answered: Sequence[int], who: str) -> dict[int, Candidate]:
    found = {n: _candidate(n, Style.QUESTION, Shape.FLOOR) for n in asked}
    return found | {n + 1: _candidate(n + 1, Style.ANSWER, Shape.ANSWER, who) for n in answered}


def _candidate(number: int, style: Style, shape: Shape, text: str = "") -> Candidate:
    return Candidate(piece=number, style=style, text=text, body=0, shape=shape, key=key_of(text))


def _addressed(questions: Sequence[str], above: str) -> str:
    """How the questions call the one who answers: "Frau Brandt"; empty, unless it is one, whom the page names above."""
    called: dict[str, str] = {}
    for question in questions:
        for courtesy, surname in pairwise(question.split()):
            name = surname.strip(_MARKS_AROUND)
            is_courtesy = courtesy.strip(_MARKS_AROUND).casefold() in COURTESY and len(courtesy) > 1
            if is_courtesy and name[:1].isupper():
                called.setdefault(name, f"{courtesy.strip(_MARKS_AROUND)} {name}")
    if len(called) != 1:
        return ""
    surname, address = called.popitem()
    full = set(re.findall(rf"(?<!\w)[^\W\d_][\w'’-]* {re.escape(surname)}(?!\w)", above))
    named = {name for name in full if name[0].isupper() and name.split()[0].casefold() not in COURTESY}
    return address if len(named) == 1 else ""


def _is_bold(piece: Piece) -> bool:
    return piece.is_bold and piece.form is not BlockForm.HEADING and len(piece.text) <= _LONGEST_QUESTION


def _is_heading(piece: Piece) -> bool:
    return piece.form is BlockForm.HEADING and piece.block.level > 1
