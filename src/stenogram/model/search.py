"""A search as it was asked, and what it found: values that the query language, the archive and the pages share."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from stenogram.model.quotation import TextOrigin
from stenogram.model.span import Span
from stenogram.model.transcript import PersonId, SentenceId, Speaker
from stenogram.text import Language


class SearchFilter(Enum):
    """What narrows a search; the value is what stands before the colon."""

    SPEAKER = "speaker"
    AFTER = "after"
    BEFORE = "before"
    IN = "in"  # the language of the rendition
    KIND = "kind"
    EVENT = "event"
    HAS = "has"


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtWords:
    """Words that are looked for next to each other; of a single one that is not exact, all its forms."""

    words: tuple[str, ...]  # folded
    is_exact: bool  # in quotation marks: this form and no other
    is_beginning: bool  # with a star: whatever begins so
    span: Span  # in the query
    text: str  # as it was written


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """One of these is enough."""

    parts: "tuple[Sought, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Each of these stands in the sentence."""

    parts: "tuple[Sought, ...]"


Sought = SoughtWords | AnyOf | AllOf


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFilter:
    """One filter of a query, as it was written."""

    name: SearchFilter
    value: str
    is_excluded: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """A query that was understood."""

    text: str
    sought: Sought | None  # None: only filters
    without: tuple[Sought, ...] = ()
    filters: tuple[GivenFilter, ...] = ()
    read_as: str = ""  # in words

    @property
    def words(self) -> tuple[SoughtWords, ...]:
        """All words that are looked for, in order."""
        return tuple(leaves(self.sought)) if self.sought else ()


def leaves(sought: Sought) -> Sequence[SoughtWords]:
    """The words of an expression, in order."""
    if isinstance(sought, SoughtWords):
        return [sought]
    return [leaf for part in sought.parts for leaf in leaves(part)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """A filter with the values of the archive that it means; several values: one of them is enough."""

    name: SearchFilter
    values: frozenset[str]
    is_excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSpeaker:
    """Somebody who speaks in the archive: a person, or a name as it is printed where nobody knows whose it is."""

    key: str
    name: str
    names: tuple[str, ...]
    folded: tuple[str, ...]  # the names, as they are compared
    person: PersonId | None


class FoundBy(Enum):
    """How a sentence was found."""

    WORDS = "words"
    MEANING = "meaning"
    BOTH = "words and meaning"
    FILTER = "filters"  # there was nothing else to look for


class SearchOrder(Enum):
    """In which order hits are shown."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """What another rendition says in the place of a sentence that was found."""

    origin: TextOrigin
    language: Language
    sentences: tuple[SentenceId, ...]
    text: str
    marks: tuple[Span, ...] = ()  # where the words that were looked for stand in it


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSentence:
    """A sentence of a current text, as the archive hands it out."""

    origin: TextOrigin
    sentence: SentenceId
    speech: int  # as `Speech.n`
    speaker: Speaker | None
    language: Language
    span: Span
    text: str
    before: str  # the sentence before it in the same speech
    after: str
    counterparts: tuple[Counterpart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that was found, why, and where in it the words stand."""

    found: FoundSentence
    by: FoundBy
    marks: tuple[Span, ...]  # in `found.text`
    likeness: float | None = None  # of meaning, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value that hits have, and how many; `filter` narrows the search to it."""

    label: str
    count: int
    filter: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """What hits have in common: by whom, in which language, of which kind, when, where; most first."""

    name: str
    values: tuple[FacetValue, ...]
    others: int = 0  # hits with other values


@dataclass(frozen=True, slots=True, kw_only=True)
class HitsOverTime:
    """How many hits a speaker has in each period; `name` None: everybody else."""

    name: str | None
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Hits over time by speaker; all periods from the first to the last, also those without any."""

    periods: tuple[str, ...]  # 2031, 2031-05 or 2031-05-14
    speakers: tuple[HitsOverTime, ...]
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """One page of what a search found."""

    query: SearchQuery
    hits: tuple[Hit, ...]
    total: int
    by_words: int  # of these, by their words
    by_meaning: int  # and by what they mean
    facets: tuple[Facet, ...]
    timeline: Timeline
    order: SearchOrder
    page: int
    pages: int
    size: int  # hits a page
    notes: tuple[str, ...] = ()
