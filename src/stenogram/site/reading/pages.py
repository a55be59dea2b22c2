"""What the templates of the reading room are given."""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from stenogram.site.frame.parts import (
    Anchor,
    ColumnView,
    EngineTable,
    EventHead,
    EventItem,
    Fact,
    FindingView,
    Provenance,
    Quotation,
    Strip,
    UnreadBlock,
)
from stenogram.site.frame.words import Moment
from stenogram.site.pictures.parts import BeadMap, TurnLine
from stenogram.site.reading.parts import Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class EventListPage:
    """All events, the latest first."""

    template: ClassVar[str] = "events.html"

    title: str
    events: tuple[EventItem, ...]
    counted: str
    newer: str | None
    older: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """Renditions of one event in one of the modes."""

    template: ClassVar[str] = "event.html"

    title: str
    slug: str  # what a check of a quotation is sent
    head: EventHead
    columns: tuple[ColumnView, ...]
    stood: tuple[ColumnView, ...]  # those of them that stand in columns: without the pivot where it is folded
    layout: str  # class of the record: how its cells are put
    rows: Markup  # the record
    bar: Bar
    turns: TurnLine | None  # where several speak
    strips: tuple[Strip, ...]
    maps: tuple[BeadMap | None, ...]  # one a strip
    engines: EngineTable | None  # where several machine renditions are shown
    findings: tuple[FindingView, ...]  # gravest first
    provenances: tuple[Provenance, ...]
    lacking: str | None  # what is not as a reader expects: no original, one rendition only, a choice not to be had
    candidates: tuple[Anchor, ...]
    citation: Quotation
    checked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenditionPage:
    """One rendition by itself."""

    template: ClassVar[str] = "rendition.html"

    title: str
    head: EventHead
    columns: tuple[ColumnView, ...]
    turns: TurnLine | None  # where several speak
    rows: Markup  # the record
    provenances: tuple[Provenance, ...]
    original: Anchor | None  # what it is a translation of, one step away
    findings: int  # that the comparison with it shows


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadPage:
    """What of a rendition's page was not understood."""

    template: ClassVar[str] = "unread.html"

    title: str
    head: EventHead
    name: str
    lang: str
    dir: str
    blocks: tuple[UnreadBlock, ...]
    attribution: str
    capture: str
    read_alone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturePage:
    """How the bytes of a rendition came here."""

    template: ClassVar[str] = "capture.html"

    title: str
    facts: tuple[Fact, ...]
    redirects: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    download: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitePage:
    """A sentence or speech with its counterparts, each with its link, its citation and a way to forward it."""

    template: ClassVar[str] = "cite.html"

    title: str
    head: EventHead
    quotations: tuple[Quotation, ...]  # the original first
    caution: str | None
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPage:
    """A sentence that the current text no longer has. It is never replaced by one that looks like it."""

    template: ClassVar[str] = "earlier.html"

    title: str
    head: EventHead
    name: str
    lang: str
    dir: str
    text: str
    speaker: str | None
    attribution: str
    revision: int
    current: int
    at: Moment
    capture: str
