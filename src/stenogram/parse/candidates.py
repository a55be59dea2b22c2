"""A would-be label, and the styles in which labels are set off from what is said."""

from dataclasses import dataclass
from enum import Enum

from stenogram.parse.shapes import Shape


class Style(Enum):
    """How a label is set off from what is said; the value names the rule."""

    NAMED = "named-by-format"
    COLON = "label-colon"
    BOLD_COLON = "label-bold-colon"
    HEADING_COLON = "label-heading-colon"
    TERM = "label-term"
    CELL = "label-cell"
    BRACKET = "label-in-brackets"
    STAMPED = "label-before-hour"
    STOP_DASH = "label-stop-dash"
    STOP = "label-full-stop"
    BOLD = "label-bold"
    HEADING = "label-heading"
    LINE = "label-line"
    TAB = "label-tab"
    MARK = "label-mark"
    DASH = "label-dash"
    WORD = "label-word"
    QUESTION = "question-in-bold"
    ANSWER = "answer-below-question"
    LEADING_DASH = "turn-at-dash"
    UNTOLD = "captions-without-speakers"
    OPENING = "opening-without-label"
    TURN = "change-of-speaker"
    PROFILE = "profile-label"

    @property
    def is_plain(self) -> bool:
        """Whether the page shows beyond doubt where the label ends and that it is one: a colon, a term, a cell."""
        return self in _PLAIN


_PLAIN = frozenset(
    {
        Style.STAMPED, Style.COLON, Style.BOLD_COLON, Style.HEADING_COLON, Style.TERM, Style.CELL, Style.MARK,
        Style.STOP_DASH, Style.TAB,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A would-be label at the start of a piece."""

    piece: int  # number of the piece
    style: Style
    text: str  # as printed, without the mark that ends it
    body: int  # where in the piece the words said begin; its length: in the next piece
    shape: Shape
    key: str
    named: str = ""  # whom the page says elsewhere that the label means
    role: str = ""  # that stands below the name
