"""An interview that prints its questions in bold and names nobody. Only strong evidence counts: common questions of
a help page look the same.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from stenogram.model import BlockForm
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.interviewee import calls_itself_interview, in_headline, in_lead
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, key_of
from stenogram.parse.words.offices import COURTESY
from stenogram.parse.words.talking import TALKING

_FEWEST = 3  # questions
_SHARE = 0.7  # of the bold paragraphs between the first and the last question: so many are questions
_LONGEST_QUESTION = 600
_FEWEST_BETWEEN = 2  # questions between named answers
_ENDED = re.compile(r"[.!?…。！？؟][»”\")\]]?$")
MOST_NAMED = 2  # labels that an interview prints before it leaves them out
_OPENING = re.compile(r"[*•●▪■–—-]\s*(?=\w|[¿«“\"])|(?:[^\W\d_][\w'’.-]{0,20}\s?){1,3}[:：]\s+(?=[^\W\d_]|[¿«“\"])")
_HEAD = 8  # pieces above the first question that may say that it is an interview
_MARKS_AROUND = "\"'“”„«»,.?!:;()"
_MARKS = ("?", "？", "؟", "?»", "?”", '?"')


def questions_among(pieces: Sequence[Piece], waived: Collection[int], title: str | None) -> dict[int, Candidate]:
    """The questions and the first paragraph of each answer, by number; empty: it is no such interview.

    The page calls itself an interview, or its headline quotes somebody by name; its questions are all in bold, in
    italics, headings or terms of a list, and each has an answer below.
    """
    for is_set_off in (_is_bold, _is_heading, _is_italic, _is_term):
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
            asked = _with_statements(pieces, set_off, asked)
            answered = [n for n in asked if n + 1 < len(pieces) and n + 1 not in waived and n + 1 not in set_off]
            return _labels(pieces, asked, answered, who or quoted or in_lead(above))
    return {}


def _with_statements(pieces: Sequence[Piece], set_off: Sequence[int], asked: Sequence[int]) -> list[int]:
    """The questions, and what is set off between them and ends a sentence: who asks also remarks.

    Above the first question only what addresses somebody counts; a lead may be set off as well.
    """
    said = [n for n in set_off if n <= asked[-1] and _ENDED.search(pieces[n].text) and _is_bold(pieces[n])]
    remarks = [n for n in said if n > asked[0] or (n == asked[0] - 2 and _talks(pieces[n].text))]
    return sorted({*asked, *remarks})


def _talks(text: str) -> bool:
    return any(word.strip(_MARKS_AROUND) in TALKING for word in text.casefold().split())


def with_questions_between(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], waived: Collection[int]
) -> dict[int, Candidate]:
    """The labels; where answers have names in bold, bold paragraphs without one right above them are questions."""
    named = [n for n, c in labels.items() if c.style is Style.BOLD_COLON]
    above = [n - 1 for n in named if n and n - 1 not in labels and n - 1 not in waived]
    said = [n for n in above if _is_bold(pieces[n]) and _ENDED.search(pieces[n].text)]
    asked = sum(pieces[n].text.rstrip().endswith(_MARKS) for n in said)
    if asked < _FEWEST_BETWEEN or asked < _SHARE * len(said) or any(c.shape is Shape.FLOOR for c in labels.values()):
        return dict(labels)
    return {**labels, **{n: _candidate(n, Style.QUESTION, Shape.FLOOR) for n in said}}


def _labels(pieces: Sequence[Piece], asked: Sequence[int], answered: Sequence[int], who: str) -> dict[int, Candidate]:
    found = {n: _candidate(n, Style.QUESTION, Shape.FLOOR, body=_asked_from(pieces[n].text)) for n in asked}
    return found | {n + 1: _candidate(n + 1, Style.ANSWER, Shape.ANSWER, who) for n in answered}


def _candidate(number: int, style: Style, shape: Shape, text: str = "", *, body: int = 0) -> Candidate:
    return Candidate(piece=number, style=style, text=text, body=body, shape=shape, key=key_of(text))


def _asked_from(text: str) -> int:
    """Where a question begins behind a mark, or behind who asks: "* Why?", "Nordpost: Why?"."""
    opening = _OPENING.match(text)
    return opening.end() if opening else 0


def with_bold_questions(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], waived: Collection[int], title: str | None
) -> dict[int, Candidate]:
    """The labels; where an interview prints only the first of them, its bold questions and the answers below as well.

    Who is named before the first answer gives all of them.
    """
    if not labels or len(labels) > MOST_NAMED or len({c.key for c in labels.values()}) > MOST_NAMED:
        return dict(labels)
    found = questions_among(pieces, waived, title)
    first = min(found, default=0)
    if not found or not set(labels) <= {*found, first - 1} or max(labels) > first + 1:
        return dict(labels)
    answers = {n: c for n, c in labels.items() if n in found and found[n].style is Style.ANSWER}
    if len(answers) != 1:
        return dict(labels)
    (named,) = answers.values()
    answered = {n: replace(c, text=named.text, key=named.key) for n, c in found.items() if c.style is Style.ANSWER}
    return {**found, **answered, **answers}


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


def _is_italic(piece: Piece) -> bool:
    return piece.is_italic and piece.form is BlockForm.PARAGRAPH and len(piece.text) <= _LONGEST_QUESTION


def _is_term(piece: Piece) -> bool:
    return piece.form is BlockForm.TERM


def _is_heading(piece: Piece) -> bool:
    return piece.form is BlockForm.HEADING and piece.block.level > 1
