"""What pages are made of: frozen values that templates render. No page, no archive."""

from dataclasses import dataclass

from stenogram.site.frame.words import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A link, or the words alone where there is nothing to follow."""

    words: str
    href: str | None = None
    is_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words of a page in its own language, amid ours."""

    text: str
    lang: str | None = None  # None: not known, or ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A stretch of the record in a lane of the findings strip."""

    x: float
    width: float
    href: str
    label: str  # read aloud, and shown by the pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The findings of one class in one rendition: how many, and where in the event they lie."""

    finding_class: str
    words: str  # "3 errors"
    severities: str  # "2 major, 1 minor"
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """All lanes of one rendition; without findings it has none and says so."""

    name: str
    compared_with: str
    lanes: tuple[Lane, ...]
    lacking: str | None  # why there is nothing to show; None: there is


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineRow:
    """What one check found in each engine's rendition."""

    check: str
    cells: tuple[str, ...]  # "2 major, 1 minor"


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineTable:
    """Which engine dropped what: a row a check, a column an engine."""

    names: tuple[str, ...]
    rows: tuple[EngineRow, ...]  # none: nothing was found in any


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding as its row and the list show it."""

    number: int
    finding_class: str
    class_words: str
    severity_words: str
    check: str
    because: str
    rendition: str
    compared_with: str | None  # None: with the left column
    href: str  # of the row it stands in
    elsewhere: str | None = None  # of what moved: where the same words stand in the other text


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of a provenance list."""

    term: str
    words: str
    href: str | None = None
    moment: Moment | None = None
    extra: str | None = None  # in small print after it
    is_code: bool = False
    is_theirs: bool = False  # the page's own words, in whatever language


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a rendition comes from and what was done with it."""

    anchor: str
    name: str
    hand: str  # one sentence: who translated it, from what
    facts: tuple[Fact, ...]
    refusal: Said | None
    caution: str | None  # aligned by length only
    stale: str | None  # of a translation made here: its source was changed since
    notices: tuple[str, ...]
    read_alone: str  # where it can be read by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnView:
    """A rendition that is shown side by side; the first is the pivot."""

    name: str
    lang: str
    dir: str
    hand: str
    provenance: str  # where its provenance stands on the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Who made a sentence of a translation that was made here, from what, when and how."""

    rendition: str
    words: str  # "translated by apertium 3.8.3"
    made_from: str  # "from Belarusian"
    moment: Moment | None
    how: str | None  # settings and terms
    notes: tuple[str, ...]  # what must be seen without asking: not translated, edited, stale


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadIn:
    """Where, who and what of an event, as the pages of another language say it."""

    language: str  # its name
    place: "Said | None"
    participants: tuple["Said", ...]
    summary: "Said | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventHead:
    """What an event is, at the top of its page and in lists."""

    title: "Said"
    is_composed: bool
    also: tuple["Said", ...]  # the title in the other languages, by the renditions' own pages
    href: str
    start: Moment
    end: Moment | None
    precision: str | None
    place: "Said | None"
    kind: str | None
    participants: tuple["Said", ...]
    summary: "Said | None"
    renderings: tuple[HeadIn, ...] = ()  # one a language besides the pivot's, where its pages say any of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A rendition that can be chosen as a column."""

    key: str
    name: str
    is_shown: bool
    lacking: str | None  # why it cannot stand side by side


@dataclass(frozen=True, slots=True, kw_only=True)
class EventItem:
    """An event in the list."""

    head: EventHead
    renditions: tuple[Anchor, ...]
    summary: str
    lanes: tuple[Lane, ...]
    candidates: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadBlock:
    """A block of a page that fits nothing the parser knows."""

    text: str
    reason: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that can be cited, with all that a citation needs."""

    name: str  # of the rendition
    lang: str
    dir: str
    words: str  # empty: the event as a whole
    noted: tuple[str, ...]  # what the checks found in these words, the worst first
    attribution: str  # publisher, source and licence
    link: str
    citation: str
    forward: str  # mailto:
