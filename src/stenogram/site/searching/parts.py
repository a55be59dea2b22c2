"""What the search page is made of: hits and counts. Values only."""

from dataclasses import dataclass

from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.words import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPiece:
    """A run of a sentence; `is_found`: these are words that were looked for."""

    text: str
    is_found: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundText:
    """What one rendition says, with the words marked."""

    name: str  # of the rendition
    lang: str
    dir: str
    href: str
    pieces: tuple[FoundPiece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """A hit: who, when, where, why it was found, and both languages."""

    speaker: Anchor
    start: Moment
    event: Anchor
    by: str
    text: FoundText
    others: tuple[FoundText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A hit as a line of the concordance."""

    start: str
    lang: str
    dir: str
    href: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """One value of a facet, and the search narrowed to it."""

    label: str
    count: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetView:
    """The counts of one kind."""

    name: str
    values: tuple[CountView, ...]
    others: str | None
    is_said: bool  # its values are names and titles, in whatever language


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongPlace:
    """A query that cannot be read, cut where it is wrong."""

    before: str
    place: str
    after: str
    problem: str
    hint: str | None
