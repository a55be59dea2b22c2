"""An opening statement without a label: where the one who answers all questions speaks before the first of them."""

from collections.abc import Mapping, Sequence

from stenogram.model import BlockForm
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.notes import heading_rule, note_rule
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape
from stenogram.parse.words.talking import GREETINGS, TALKING, TALKING_CJK

_FEWEST = 2  # paragraphs; one alone may as well sum up what follows
_MOST_ANSWERERS = 1
_MARKS = ".,!?;:…—–-«»“”\"'()"


def with_opening(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], waived: Mapping[int, str]
) -> dict[int, Candidate]:
    """The labels, and one for a statement above a first question, where one person answers all questions below.

    The statement begins with a greeting, and whoever greets goes on until the question.
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
    if start is None or len(paragraphs) < _FEWEST or not any(_talks(pieces[n].text) for n in paragraphs):
        return found
    found[start] = Candidate(
        piece=start, style=Style.OPENING, text=answerer.text, body=0, shape=answerer.shape, key=answerer.key
    )
    return found


def _is_paragraph(piece: Piece) -> bool:
    return piece.form is BlockForm.PARAGRAPH and not note_rule(piece) and not heading_rule(piece)


def _greets(text: str) -> bool:
    """Whether a text has a greeting in its first words."""
    words = " ".join(word.strip(_MARKS) for word in text[:60].casefold().split())
    return words.startswith(GREETINGS) or any(f" {greeting}" in words for greeting in GREETINGS if " " in greeting)


def _talks(text: str) -> bool:
    low = text.casefold()
    return any(word.strip(_MARKS) in TALKING for word in low.split()) or any(part in low for part in TALKING_CJK)
