"""Searches and quotations as JSON, through the doors that the site is handed."""

from stenogram.errors import AmbiguousName, UnknownEvent, UsageError
from stenogram.exports import hits_json, quote_json, shapes
from stenogram.model import SearchOrder
from stenogram.site.api.asked import Asked, linked
from stenogram.site.api.parameters import QuoteQuery, SearchQuery, given
from stenogram.site.api.problems import wrong
from stenogram.site.api.shapes import Hits, Quote
from stenogram.site.frame.links import Links
from stenogram.site.quoting.page import QuoteDoor
from stenogram.site.searching.page import SearchDoor


def search(asked: Asked[SearchQuery], door: SearchDoor) -> Hits:
    """One page of what a search finds.

    Raises:
        WrongQuery: it cannot be read; the place is marked.
    """
    query, links = asked.query, asked.links
    found = door.find(
        query.q, asked.reading.archive, by=query.by.value, order=SearchOrder(query.order.value),
        page=query.page, size=query.size,
    )  # fmt: skip
    made = hits_json(found)
    for hit in made["hits"]:
        _add_links(hit, hit["path"], links)
        for counterpart in hit["counterparts"]:
            _add_links(counterpart, counterpart["path"], links)
    has_more = made["page"] < made["pages"]
    return {
        **made,
        "url": links.absolute(links.search(_shown(query))),
        "api": asked.here,
        "size": query.size,
        "next": asked.page(made["page"] + 1) if has_more else None,
        "previous": asked.page(made["page"] - 1) if made["page"] > 1 else None,
    }


def quote(asked: Asked[QuoteQuery], door: QuoteDoor) -> Quote:
    """A quotation with its verdict."""
    query, links = asked.query, asked.links
    speaker, event, tag = given(query.speaker), given(query.event), given(query.language)
    try:
        checked = door.check(query.q, asked.reading.archive, speaker=speaker, event=event, language=tag)
    except (UnknownEvent, AmbiguousName) as error:
        if event is None:
            raise
        raise wrong(
            "event", event, str(error), next_step=f"{links.absolute(links.api('/events'))} lists events"
        ) from error
    except UsageError as error:
        raise wrong("q", query.q, str(error), next_step="give the words as they were quoted") from error
    made = quote_json(checked)
    for place in (*made["places"], *made["nearest"]):
        _add_links(place, place["path"], links)
        if place["source"]:
            _add_links(place["source"], place["source"]["path"], links)
    given_names = {"q": query.q, "speaker": speaker, "event": event, "language": tag}
    page = links.quote({name: value for name, value in given_names.items() if value})
    return {**made, "url": links.absolute(page), "api": asked.here}


def _shown(query: SearchQuery) -> dict[str, str]:
    """The same search on its page, as far as that has it."""
    plain = SearchQuery(q=query.q)
    given = {"by": query.by.value, "order": query.order.value, "page": str(query.page)}
    usual = {"by": plain.by.value, "order": plain.order.value, "page": "1"}
    return {"q": query.q} | {name: value for name, value in given.items() if value != usual[name]}


def _add_links(value: shapes.Addressed, path: str | None, links: Links) -> None:
    """`path` is on the site, without what stands before it."""
    if path is not None:
        value.update(linked(links, f"{links.root}{path}"))
