"""An opening statement without a label: where the one who answers all questions speaks before the first of them."""

import re
from collections.abc import Mapping, Sequence

from stenogram.model import BlockForm
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.notes import heading_rule, note_rule
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape
from stenogram.parse.words.kinds import KINDS
from stenogram.parse.words.talking import GREETINGS, TALKING, TALKING_CJK

_PRESS = tuple(stem for kind, stems in KINDS if kind in ("press conference", "briefing") for stem in stems)
# A lead that tells of the talk: nobody says this of their own.
_ABOUT = (
    "journalist", "reporters", "transcript", "журналист", "стенограмм", "ответил", "відповів", "periodista", "presse",
    "transcription", "mitschrift", "记者会", "記者會", "giornalist", "jornalista", "dziennikar",
)  # fmt: skip
_SENTENCE_END = re.compile(r"[.!?…。！？][»”\")\]]?$")
_FEWEST = 2  # paragraphs; one alone may as well sum up what follows
_MOST_ANSWERERS = 1
_MARKS = ".,!?;:…—–-«»“”\"'()"


def with_opening(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], waived: Mapping[int, str], title: str | None = None
) -> dict[int, Candidate]:
    """The labels, and one for a statement above a first question, where one person answers all questions below.

    The statement begins with a greeting, and whoever greets goes on until the question. Where the title says whose
    press conference it is, a statement without a greeting is that person's as well, unless it tells of them by name.
    """
    found = dict(labels)
    first = min(labels, default=0)
    if not labels or labels[first].shape is not Shape.FLOOR:
        return found
    answerers = {label.key: label for label in labels.values() if label.shape is not Shape.FLOOR}
    if len(answerers) != _MOST_ANSWERERS:
        return found
    (answerer,) = answerers.values()
    said = [n for n in range(first) if n not in waived and _is_paragraph(pieces[n])]
    start = next((n for n in said if _greets(pieces[n].text)), None)
    paragraphs = [n for n in said if start is not None and n >= start]
    fewest = 1 if start is not None and _greets(pieces[start].text, at_once=True) else _FEWEST
    if start is None or len(paragraphs) < fewest or not any(_talks(pieces[n].text) for n in paragraphs):
        start = _announced(pieces, said, answerer.key, title, is_answer=answerer.shape is Shape.ANSWER)
    if start is None:
        return found
    found[start] = Candidate(
        piece=start, style=Style.OPENING, text=answerer.text, body=0, shape=answerer.shape, key=answerer.key
    )
    return found


def _announced(
    pieces: Sequence[Piece], said: Sequence[int], key: str, title: str | None, *, is_answer: bool
) -> int | None:
    """Where the statement begins of the one whose press conference the title announces; None: it does not."""
    headline = " ".join([title or "", *(p.text for p in pieces if p.form in (BlockForm.HEADING, BlockForm.TITLE))])
    headline = headline.casefold()
    surname = key.split()[-1].split(".")[-1] if key else ""
    is_named = is_answer or (bool(surname) and surname in headline)
    is_announced = is_named and any(stem in headline for stem in _PRESS)
    whole = [n for n in said if is_announced and _SENTENCE_END.search(pieces[n].text)]
    texts = [pieces[n].text.casefold() for n in whole]
    is_about = any(word in text for text in texts for word in _ABOUT) or any(
        surname in t for t in texts if not is_answer
    )
    return whole[0] if whole and not is_about else None


def _is_paragraph(piece: Piece) -> bool:
    return piece.form is BlockForm.PARAGRAPH and not note_rule(piece) and not heading_rule(piece)


def _greets(text: str, *, at_once: bool = False) -> bool:
    """Whether a text has a greeting in its first words, or as the first of them."""
    words = " ".join(word.strip(_MARKS) for word in text[:60].casefold().split())
    if at_once:
        return words.startswith(GREETINGS)
    return words.startswith(GREETINGS) or any(f" {greeting}" in words for greeting in GREETINGS if " " in greeting)


def _talks(text: str) -> bool:
    low = text.casefold()
    return any(word.strip(_MARKS) in TALKING for word in low.split()) or any(part in low for part in TALKING_CJK)
