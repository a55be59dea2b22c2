"""What each template is given: one frozen value a page, and nothing that is not rendered.

`PAGES` names the template of each; a test holds that a template uses exactly the fields of its page.
"""

from dataclasses import dataclass

from stenogram.site._parts import (
    Anchor,
    Choice,
    ColumnView,
    EngineTable,
    EventHead,
    EventItem,
    Fact,
    FindingView,
    Making,
    Provenance,
    Quotation,
    Section,
    Strip,
    UnreadBlock,
)
from stenogram.site._search_parts import Chart, FacetView, HitView, LineView, WrongPlace
from stenogram.site._words import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class EventListPage:
    """All events, the latest first."""

    title: str
    events: tuple[EventItem, ...]
    counted: str
    newer: str | None
    older: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """Renditions of one event side by side."""

    title: str
    head: EventHead
    columns: tuple[ColumnView, ...]
    sections: tuple[Section, ...]
    strips: tuple[Strip, ...]
    engines: EngineTable | None  # where several machine renditions are shown
    findings: tuple[FindingView, ...]  # gravest first
    filters: tuple[Anchor, ...]
    choices: tuple[Choice, ...]
    show: str  # the filter that is on
    provenances: tuple[Provenance, ...]
    lacking: str | None  # what is not as a reader expects: no original, one rendition only, a choice not to be had
    candidates: tuple[Anchor, ...]
    citation: Quotation
    checked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenditionPage:
    """One rendition by itself."""

    title: str
    head: EventHead
    columns: tuple[ColumnView, ...]
    sections: tuple[Section, ...]
    provenances: tuple[Provenance, ...]
    original: Anchor | None  # what it is a translation of, one step away
    findings: int  # that the comparison with it shows


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadPage:
    """What of a rendition's page was not understood."""

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

    title: str
    facts: tuple[Fact, ...]
    redirects: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    download: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitePage:
    """A sentence or speech with its counterparts, each with its link, its citation and a way to forward it."""

    title: str
    head: EventHead
    quotations: tuple[Quotation, ...]  # the original first
    caution: str | None
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPage:
    """A sentence that the current text no longer has. It is never replaced by one that looks like it."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Sentences of all events, by their words and by what they mean."""

    title: str
    home: str
    query: str
    by: str
    order: str
    view: str
    wrong: WrongPlace | None
    told: str | None  # None: nothing was looked for
    read_as: str | None
    notes: tuple[str, ...]
    views: tuple[Anchor, ...]
    hits: tuple[HitView, ...]
    lines: tuple[LineView, ...]
    facets: tuple[FacetView, ...]
    chart: Chart | None
    newer: str | None
    older: str | None
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage:
    """Where an editor says who they are, or signs out."""

    title: str
    editor: str | None  # None: nobody is signed in
    name: str  # that was tried
    problem: str | None
    login: str
    logout: str
    form_token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPage:
    """One sentence of a translation made here, its source above, to be changed."""

    title: str
    head: EventHead
    name: str
    source: str
    source_name: str
    source_lang: str
    source_dir: str
    lang: str
    dir: str
    making: Making
    noted: tuple[str, ...]  # what the checks found in it
    stands: str  # what it says in the archive
    words: str  # what stands in the form
    problem: str | None  # why what was sent was not taken
    theirs: str | None  # what somebody else wrote meanwhile
    action: str
    back: str
    based_on: str
    form_token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage:
    """Something that could not be shown, and what to do next."""

    title: str
    status: int
    explanation: str
    steps: tuple[Anchor, ...]


Page = (
    EventListPage | EventPage | RenditionPage | UnreadPage | CapturePage | CitePage | EarlierPage | SearchPage
    | SignInPage | EditPage | ProblemPage
)  # fmt: skip

PAGES: dict[type[Page], str] = {
    CapturePage: "capture.html",
    CitePage: "cite.html",
    EarlierPage: "earlier.html",
    EditPage: "edit.html",
    EventListPage: "events.html",
    EventPage: "event.html",
    ProblemPage: "problem.html",
    RenditionPage: "rendition.html",
    SearchPage: "search.html",
    SignInPage: "login.html",
    UnreadPage: "unread.html",
}
