"""What a resource is made from, and how it names events, renditions and texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import parse_qsl, urlencode

from stenogram.errors import UsageError
from stenogram.exports import shapes
from stenogram.model import Event, RenditionRow, Revision, RevisionRow
from stenogram.site.api.parameters import PagedQuery, Query
from stenogram.site.api.problems import UNKNOWN, Refused, unknown
from stenogram.site.api.shapes import EventRef, Linked, Paging, RenditionRef, RevisionRef
from stenogram.site.frame.heads import title_of
from stenogram.site.frame.links import Links
from stenogram.site.quoting.uploads import SentArticle
from stenogram.site.reading.columns import key_of, row_called
from stenogram.site.reading.event_page import Reading

QueryT = TypeVar("QueryT", bound=Query)
PagedT = TypeVar("PagedT", bound=PagedQuery)


class Moved(Exception):
    """What was asked for has another address now."""

    def __init__(self, path: Mapping[str, str], *, is_for_ever: bool) -> None:
        self.path, self.is_for_ever = path, is_for_ever
        super().__init__("moved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Generic[QueryT]):
    """One request: what stands in its path, what it asks, and what the answer is made with."""

    reading: Reading
    path: Mapping[str, str]
    query: QueryT
    own: str  # its address after /api, with its query
    sent: SentArticle | None = None  # None: nothing is sent to this operation

    @property
    def here(self) -> str:
        """The address of what is asked for, as JSON."""
        return self.links.absolute(self.links.api(self.own))

    def page(self, number: int) -> str:
        """The address of another page of the same list."""
        path, _, query = self.own.partition("?")
        given = {**dict(parse_qsl(query)), "page": str(number)}
        return self.links.absolute(self.links.api(f"{path}?{urlencode(given)}"))

    @property
    def links(self) -> Links:
        """Addresses as this request's reader must see them."""
        return self.reading.links

    def event(self) -> Event:
        """The event that the path names.

        Raises:
            Moved: it is called otherwise now.
            UnknownEvent, AmbiguousName
        """
        name = self.path["event"]
        event = self.reading.archive.event(name)
        if not event.renditions:
            there = self.links.absolute(self.links.api("/events"))
            raise unknown(f"the event {name!r} has no renditions any more", there)
        if name != event.slug:
            self._moved(event, {"event": event.slug}, is_for_ever=not event.slug.startswith(name))
        return event

    def rendition(self, event: Event) -> RenditionRow:
        """The rendition of the event that the path names."""
        return self.rendition_called(event, self.path["key"])

    def rendition_called(self, event: Event, key: str, *, parameter: str | None = None) -> RenditionRow:
        """The rendition of the event with this key; `parameter`: which said so, None: the path."""
        row = row_called(event, key)
        if row is None:
            known = [key_of(each) for each in event.renditions]
            raise Refused(
                UNKNOWN, f"the event has no rendition called {key!r}", f"give one of: {', '.join(known)}",
                {"known": known} | ({"parameter": parameter, "value": key} if parameter else {}),
            )  # fmt: skip
        return row

    def _moved(self, event: Event, new: dict[str, str], *, is_for_ever: bool) -> None:
        """A rendition may have been called otherwise in an event by its former name."""
        if "key" in self.path and row_called(event, self.path["key"]) is None:
            try:
                revision = self.reading.archive.find_revision(f"{self.path['event']}/{self.path['key']}")
            except UsageError:
                revision = None
            row = next((row for row in event.renditions if row.revision == revision), None)
            if row is not None:
                new["key"] = key_of(row)
        raise Moved({**self.path, **new}, is_for_ever=is_for_ever)


def event_ref(links: Links, event: Event) -> EventRef:
    """Which event."""
    return {
        "id": event.id,
        "slug": event.slug,
        "title": title_of(event),
        "start": event.header.start,
        **linked(links, links.event(event.slug)),
    }


def rendition_ref(links: Links, event: Event, row: RenditionRow) -> RenditionRef:
    """Which rendition."""
    return {
        "id": row.id,
        "address": row.address,
        "language": row.header.language,
        "kind": row.header.kind.value if row.header.kind else None,
        **linked(links, links.rendition(event.slug, key_of(row))),
    }


def revision_ref(links: Links, event: Event, row: RenditionRow, revision: Revision | RevisionRow) -> RevisionRef:
    """Which state of a text."""
    is_current = revision.id == row.revision
    path = links.twin(links.rendition(event.slug, key_of(row)))
    return {
        "id": revision.id,
        "n": revision.n,
        "cause": revision.cause.value,
        "at": revision.at.isoformat(),
        "text_digest": revision.text_digest,
        "capture": revision.capture if isinstance(revision, RevisionRow) else revision.capture.id,
        "is_current": is_current,
        "api": links.absolute(path if is_current else f"{path}?revision={revision.n}"),
    }


def sentence_link(links: Links, event: Event, sentence: str) -> Linked:
    """Where a sentence is."""
    return linked(links, links.sentence(event.slug, sentence))


def linked(links: Links, page: str) -> Linked:
    """Where a page is, and the same as JSON."""
    return {"url": links.absolute(page), "api": links.absolute(links.twin(page))}


def add_links(value: shapes.Addressed, links: Links, page: str) -> None:
    """Say in an object of a format where it is."""
    value["url"], value["api"] = links.absolute(page), links.absolute(links.twin(page))


def paging(asked: Asked[PagedT], total: int) -> Paging:
    """Which page of a list of so many this is."""
    query = asked.query
    pages = max(1, -(-total // query.size))

    return {
        "total": total,
        "page": query.page,
        "pages": pages,
        "size": query.size,
        "next": asked.page(query.page + 1) if query.page < pages else None,
        "previous": asked.page(min(query.page - 1, pages)) if query.page > 1 else None,
    }
