"""What may be asked, as types: each query is a value, and the types say what is allowed."""

import re
from enum import Enum
from typing import Annotated, Any, TypeVar, get_type_hints

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType
from starlette.datastructures import QueryParams

from stenogram.model import RenditionKind
from stenogram.search import read_date
from stenogram.site.api.problems import Refused, wrong

MOST_ENTRIES = 100  # of a page
MOST_PAGE = 100_000
_PLACE = re.compile(r" - at `\$\.(\w+)`$")
_TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$"
_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


class Query(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """No parameters."""


class PagedQuery(Query, frozen=True, kw_only=True):
    """Which page of a list."""

    page: Annotated[int, Meta(ge=1, le=MOST_PAGE, description="Which page, counted from 1.", examples=[1])] = 1
    size: Annotated[int, Meta(ge=1, le=MOST_ENTRIES, description="Entries a page.", examples=[10])] = 20


class Order(Enum):
    """In which order hits come."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


class FoundHow(Enum):
    """By what sentences are looked for."""

    BOTH = "both"
    WORDS = "words"
    MEANING = "meaning"


def _name(description: str) -> Meta:
    return Meta(min_length=1, max_length=200, description=description)


class EventsQuery(PagedQuery, frozen=True, kw_only=True):
    """Which events."""

    after: (
        Annotated[str, Meta(pattern=_DATE, description="Begun on this day or later: 2031, 2031-05 or 2031-05-14.")]
        | UnsetType
    ) = UNSET
    before: Annotated[str, Meta(pattern=_DATE, description="Begun on this day or earlier.")] | UnsetType = UNSET
    language: (
        Annotated[
            str,
            Meta(
                pattern=_TAG,
                description="With a rendition in this language (BCP 47); `en` finds `en-GB` too.",
            ),
        ]
        | UnsetType
    ) = UNSET
    kind: (
        Annotated[
            RenditionKind,
            Meta(description="With a rendition of this kind; with `language`, of this kind in that language."),
        ]
        | UnsetType
    ) = UNSET


class TextQuery(Query, frozen=True, kw_only=True):
    """Which state of a text."""

    revision: (
        Annotated[int, Meta(ge=1, le=1_000_000, description="The number of a revision; without it, the current one.")]
        | UnsetType
    ) = UNSET


class PairQuery(Query, frozen=True, kw_only=True):
    """With what a rendition is compared."""

    against: (
        Annotated[
            str,
            _name(
                "Another rendition of the event that it was aligned to, as its address ends; "
                "without it, the one that it is compared with on its page."
            ),
        ]
        | UnsetType
    ) = UNSET


class SpeechQuery(Query, frozen=True, kw_only=True):
    """Of which rendition."""

    of: (
        Annotated[
            str,
            _name(
                "A rendition of the event, as its address ends: `en-machine`; "
                "without it, the one that the others are compared with."
            ),
        ]
        | UnsetType
    ) = UNSET


class SearchQuery(Query, frozen=True, kw_only=True):
    """What is searched, and how hits are wanted."""

    q: Annotated[str, Meta(min_length=1, description="The query; docs/how-to/search-an-archive.md tells its language.")]
    by: Annotated[FoundHow, Meta(description="By words, by what they mean, or both.")] = FoundHow.BOTH
    order: Annotated[Order, Meta(description="In which order hits come.")] = Order.BEST
    page: Annotated[int, Meta(ge=1, le=500, description="Which page, counted from 1.")] = 1
    size: Annotated[int, Meta(ge=1, le=MOST_ENTRIES, description="Hits a page.")] = 20


class QuoteQuery(Query, frozen=True, kw_only=True):
    """A quotation, and what is said of it."""

    q: Annotated[str, Meta(min_length=1, max_length=2_000, description="The words as they were quoted.")]
    speaker: Annotated[str, _name("Who is said to have said it, in any script.")] | UnsetType = UNSET
    event: Annotated[str, _name("At which event it is said to have been said.")] | UnsetType = UNSET
    after: (
        Annotated[
            str, Meta(pattern=_DATE, description="At an event of this day or later: 2031, 2031-05 or 2031-05-14.")
        ]
        | UnsetType
    ) = UNSET
    before: Annotated[str, Meta(pattern=_DATE, description="At an event of this day or earlier.")] | UnsetType = UNSET
    language: (
        Annotated[str, Meta(pattern=_TAG, description="The quotation's language (BCP 47); else its words tell.")]
        | UnsetType
    ) = UNSET


class ArticleQuery(Query, frozen=True, kw_only=True):
    """What an article is called."""

    name: (
        Annotated[
            str,
            Meta(
                min_length=1,
                max_length=120,
                description="The name of its file, by which the report calls it; a form's file brings its own.",
            ),
        ]
        | UnsetType
    ) = UNSET


QueryT = TypeVar("QueryT", bound=Query)
GivenT = TypeVar("GivenT")


def read_parameters(asked: QueryParams, kind: type[QueryT]) -> QueryT:
    """The query that an address means.

    A parameter that is not known is refused, not passed over: a misspelt filter would give a list that looks right.

    Raises:
        Refused: a parameter is unknown, given twice, missing or wrong; it says which, and what would do.
    """
    known = tuple(field.name for field in msgspec.structs.fields(kind))
    seen: dict[str, str] = {}
    for name, value in asked.multi_items():
        if name not in known:
            could = ", ".join(f"`{each}`" for each in known) or "there are none"
            raise wrong(name, value, f"there is no parameter {name!r} here", next_step=f"give one of: {could}",
                        known=known)  # fmt: skip
        if name in seen:
            raise wrong(name, value, f"the parameter {name!r} is given twice", next_step="give it once")
        seen[name] = value
    try:
        query = msgspec.convert(seen, kind, strict=False)
    except msgspec.ValidationError as error:
        raise _refusal(str(error), seen, kind) from error
    for name in ("after", "before"):
        day: str | UnsetType = getattr(query, name, UNSET)
        if not isinstance(day, UnsetType) and read_date(day) is None:
            raise wrong(name, day, f"{day} is no date of the calendar", next_step="give a day such as 2031-05-14")
    return query


def given(value: GivenT | UnsetType) -> GivenT | None:
    """A parameter, None where it was not given."""
    return None if isinstance(value, UnsetType) else value


def _refusal(said: str, seen: dict[str, str], kind: type[Query]) -> Refused:
    place = _PLACE.search(said)
    name = place[1] if place else next((n for n in _required(kind) if n not in seen), "")
    if name not in seen:
        return wrong(name, "", f"the parameter {name!r} is missing", next_step=f"add ?{name}=…")
    values = _values(kind, name)
    next_step = f"give one of: {', '.join(values)}" if values else "see what the parameter may be at /api"
    return wrong(name, seen[name], said[: place.start()] if place else said, next_step=next_step, known=values)


def _required(kind: type[Query]) -> list[str]:
    return [field.name for field in msgspec.structs.fields(kind) if field.required]


def _values(kind: type[Query], name: str) -> tuple[str, ...]:
    """The values of a parameter that has only some."""
    return tuple(
        str(each.value)
        for part in _parts(get_type_hints(kind)[name])
        if isinstance(part, type) and issubclass(part, Enum)
        for each in part
    )


def _parts(hint: Any) -> tuple[Any, ...]:
    return getattr(hint, "__args__", ()) or (hint,)
