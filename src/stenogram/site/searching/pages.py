"""What the template of the search page is given."""

from dataclasses import dataclass
from typing import ClassVar

from stenogram.site.frame.parts import Anchor
from stenogram.site.pictures.parts import Chart
from stenogram.site.searching.parts import FacetView, HitView, LineView, WrongPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Sentences of all events, by their words and by what they mean."""

    template: ClassVar[str] = "search.html"

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
