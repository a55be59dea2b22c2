"""The shape of stenogram.hits/1."""

from typing import Annotated, Literal, TypedDict

from stenogram.exports.shapes.marks import Addressed, one_of
from stenogram.exports.shapes.transcript import Letters, Speaker
from stenogram.model import FoundBy, RenditionKind, SearchFilter, SearchOrder


class Origin(TypedDict):
    """Whose words a text is."""

    event: Annotated[str, "slug"]
    title: str | None
    start: str | None
    rendition: Annotated[str, "its address EVENT/LANG[-KIND]"]
    kind: Annotated[str | None, one_of(RenditionKind)]
    language: Annotated[str, "BCP 47"]
    translator: str | None
    publisher: str | None


SitePath = Annotated[str | None, "of the sentence on the site; null: the text is in no archive"]


class Counterpart(Origin, Addressed):
    """What another rendition says in the place of a sentence that was found."""

    spoken_language: Annotated[str, "BCP 47"]
    sentences: Annotated[list[str], "ids"]
    path: SitePath
    text: str
    marks: Annotated[list[Letters], "where words that were looked for stand in `text`"]


class Hit(Origin, Addressed):
    """A sentence that was found, and how."""

    found_by: Annotated[str, one_of(FoundBy)]
    likeness: Annotated[float | None, "of meaning, 0 to 1"]
    speech: Annotated[int, "its number"]
    speaker: Speaker | None
    spoken_language: Annotated[str, "BCP 47"]
    sentence: Annotated[str, "id"]
    path: SitePath
    span: Letters
    text: str
    marks: Annotated[list[Letters], "where words that were looked for stand in `text`"]
    before: Annotated[str, "the sentence before it in the same speech"]
    after: str
    counterparts: Annotated[list[Counterpart], "what aligned renditions say there, other languages first"]


class FacetValue(TypedDict):
    """A value that hits have, how many, and what added to the query narrows it to this value."""

    label: str
    count: int
    filter: Annotated[str, f"of {', '.join(f'{each.value}:' for each in SearchFilter)}"]


class Facet(TypedDict):
    """The counts of one kind."""

    name: str
    values: list[FacetValue]
    others: Annotated[int, "hits with other values"]


class SpeakerOverTime(TypedDict):
    """How many hits a speaker has in each period."""

    name: Annotated[str | None, "null: everybody else"]
    counts: list[int]


class Timeline(TypedDict):
    """Hits over time by speaker."""

    periods: Annotated[list[str], "2031, 2031-05 or 2031-05-14, without gaps"]
    speakers: list[SpeakerOverTime]
    undated: int


class Hits(TypedDict):
    """One page of what a search found."""

    format: Literal["stenogram.hits/1"]
    query: str
    read_as: Annotated[str, "how the query was understood"]
    order: Annotated[str, one_of(SearchOrder)]
    total: int
    by_words: Annotated[int, "of these, by their words"]
    by_meaning: Annotated[int, "and by what they mean"]
    page: int
    pages: int
    hits: list[Hit]
    facets: list[Facet]
    timeline: Timeline
    notes: Annotated[list[str], "what to know of this search, such as that it was stopped after a second"]


class QueryError(TypedDict):
    """What is wrong with a query, and [start, end) of it."""

    problem: str
    start: int
    end: int
    hint: str | None


class WrongQuery(TypedDict):
    """A query that cannot be read."""

    format: Literal["stenogram.hits/1"]
    query: str
    error: QueryError
