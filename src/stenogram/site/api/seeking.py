"""Searches and quotations as JSON, through the doors that the site is handed."""

from stenogram.errors import AmbiguousName, UnknownEvent, UsageError
from stenogram.exports import hits_json, quote_json, quotes_json, shapes
from stenogram.model import SearchOrder
from stenogram.site.api.asked import Asked, linked
from stenogram.site.api.parameters import ArticleQuery, QuoteQuery, SearchQuery, given
from stenogram.site.api.problems import BUSY, Refused, wrong
from stenogram.site.api.shapes import Hits
from stenogram.site.frame.links import Links
from stenogram.site.quoting.page import QuoteDoor, QuoteRequest
from stenogram.site.quoting.turns import TooBusy
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


def quote(asked: Asked[QuoteQuery], door: QuoteDoor) -> shapes.Quote:
    """A quotation with its verdict."""
    query, links = asked.query, asked.links
    named = ("speaker", "event", "after", "before", "language")
    request = QuoteRequest(text=query.q, **{name: given(getattr(query, name)) or "" for name in named})
    try:
        checked = door.check(request, asked.reading.archive)
    except (UnknownEvent, AmbiguousName) as error:
        if not request.event:
            raise
        raise wrong(
            "event", request.event, str(error), next_step=f"{links.absolute(links.api('/events'))} lists events"
        ) from error
    except UsageError as error:
        raise wrong("q", query.q, str(error), next_step="give the words as they were quoted") from error
    return _with_addresses(quote_json(checked), links.absolute(request.address(links)), asked.here, links)


def article(asked: Asked[ArticleQuery], door: QuoteDoor) -> shapes.Quotes:
    """Every quotation of an article with its verdict.

    Raises:
        ReadError: no reader can make text of it.
    """
    sent, links = asked.sent, asked.links
    assert sent is not None
    name = given(asked.query.name) or sent.name
    try:
        with door.turns.taken():
            checked = door.check_article(
                sent.content, name, asked.reading.archive, media_type=sent.media_type, charset=sent.charset
            )
    except TooBusy as error:
        raise Refused(BUSY, "other articles are being checked", "try again in a minute") from error
    made = quotes_json(checked)
    for (quotation, became), each in zip(checked.quotations, made["quotations"], strict=True):
        if became is not None and each["checked"] is not None:
            own = linked(links, QuoteRequest.again(quotation, became).address(links))
            _with_addresses(each["checked"], own["url"], own["api"], links)
    return made


def _with_addresses(made: shapes.Quote, page: str, here: str, links: Links) -> shapes.Quote:
    """A checked quotation with where it and its places are."""
    made["url"], made["api"] = page, here
    for place in (*made["places"], *made["nearest"]):
        _add_links(place, place["path"], links)
        if place["source"]:
            _add_links(place["source"], place["source"]["path"], links)
    return made


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
