"""What the reading room's pages are made of: frozen values that templates render."""

from dataclasses import dataclass
from typing import NamedTuple

from stenogram.site.frame.marking import Piece
from stenogram.site.frame.parts import Anchor, Choice, FindingView, Making


class Line(NamedTuple):  # of which a page has thousands: a tuple is made in a quarter of the time
    """A piece of a cell: a sentence, or what stands between sentences.

    `kind` is sentence, speaker, note, heading or missing.
    """

    kind: str
    text: str
    anchor: str | None = None
    pieces: tuple[Piece, ...] = ()  # of a sentence with findings; empty: `text` as it is
    lang: str | None = None  # where it differs from the column's
    dir: str | None = None
    edit: str | None = None  # where an editor who is signed in can change it


class Row(NamedTuple):  # a tuple, as Line is
    """What stands side by side: the smallest group of sentences that no bead cuts, or notes between them."""

    anchor: str
    kind: str  # bead, aside, or plain in a text that stands alone
    number: str  # of its sentences in the left column: "12", "12-13"; empty: it has none there
    permalink: str | None
    cite: str | None
    cells: tuple[tuple[Line, ...], ...]
    findings: tuple[FindingView, ...]
    doubts: tuple[str, ...]  # why its pairs may be wrong
    makings: tuple[Making, ...]  # of its sentences that were translated here
    corrections: tuple[str, ...]  # who set its pairs right
    starts_paragraph: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerView:
    """Who speaks, as one rendition has it."""

    name: str
    role: str | None
    label: str | None  # as printed, where it differs from the name
    note: str | None = None  # "still the same speaker in this rendition"
    page: str | None = None  # of the speaker, where it is known who they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A speech with its rows, or rows that belong to none."""

    anchor: str | None
    number: int | None
    is_question: bool
    speakers: tuple[SpeakerView | None, ...]  # one a column
    permalink: str | None
    cite: str | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a form sends along unseen."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a reader can choose on an event's page; what would be the only choice is not offered."""

    modes: tuple[Anchor, ...]  # none: there is one rendition only
    singles: tuple[Anchor, ...]  # which rendition, where one is read
    choices: tuple[Choice, ...]  # which renditions, where several are
    beside: str  # which rendition they stand beside
    folding: Anchor | None  # whether the pivot stands there or opens
    filters: tuple[Anchor, ...]  # none: nothing was found
    hidden: str | None  # what the filter leaves out
    action: str  # where the choices are sent
    sent: tuple[Field, ...]  # with them
