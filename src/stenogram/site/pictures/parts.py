"""What pictures are made of: shapes with their links and labels, and the words that say the same. Values only."""

from dataclasses import dataclass
from typing import NamedTuple

from stenogram.site.frame.parts import Anchor


class Shape(NamedTuple):  # of which a page has hundreds: a tuple is made in a quarter of the time
    """Something drawn, where it leads, and what it stands for; `path` is the `d` of an SVG path."""

    kind: str
    path: str
    href: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnLane:
    """What one speaker said of an event, or all those together who have no lane of their own."""

    name: str
    lang: str | None  # of the name; None: ours, or not known
    page: str | None  # the speaker's page
    share: str  # "34% of the text"
    speeches: Anchor  # how many, and the first of them
    bars: tuple[Shape, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnLine:
    """Who speaks when, and how long: a lane a speaker, from the beginning of an event to its end."""

    lanes: tuple[TurnLane, ...]
    notes: tuple[Shape, ...]  # stage directions
    noted: str  # how many of them; empty: none
    drawn: str  # how it is to be read
    told: str  # how many speeches, where it is folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many beads are of a kind; also the key to the picture."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeadMap:
    """Two renditions from beginning to end as two bars, and between them what became of what."""

    number: int  # of the picture on its page
    above: str
    below: str
    bands: tuple[Shape, ...]
    tallies: tuple[Tally, ...]
    spots: tuple[Anchor, ...]  # what stands out, in its order
    rest: str | None  # how much more than the spots there is


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What was counted of one speaker in one period, as a rectangle of a chart."""

    x: float
    y: float
    width: float
    height: float
    series: int
    label: str
    href: str | None  # where it can be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A speaker of a chart, with the number that stands for them."""

    number: int
    name: str
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisLabel:
    """A period's name below a chart."""

    x: str
    anchor: str  # start, middle or end, as SVG has it
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """A period in words: how many, by whom."""

    period: str
    words: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Counts over time by speaker; the table says the same in words."""

    bars: tuple[Bar, ...]
    series: tuple[Series, ...]
    labels: tuple[AxisLabel, ...]
    first: str
    last: str
    most: str
    rows: tuple[ChartRow, ...]
    undated: str | None
