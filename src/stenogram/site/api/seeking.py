"""Searches and quotations as JSON, through the doors that the site is handed."""

from stenogram.exports import hits_json, shapes
from stenogram.model import SearchOrder
from stenogram.site.api.asked import Asked, linked
from stenogram.site.api.parameters import SearchQuery
from stenogram.site.api.shapes import Hits
from stenogram.site.frame.links import Links
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
