"""Requests → searches: the page for readers and the address for programs. Beside the other views, not among them."""

import hashlib
import json
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from stenogram.errors import WrongQuery
from stenogram.model import SearchResult
from stenogram.site.searching.page import HITS_A_PAGE, SearchDoor, SearchRequest, search_page, whole_number

if TYPE_CHECKING:
    from stenogram.site.views import Views

_MOST_HITS = 100


class SearchViews:
    """One method a route."""

    def __init__(self, views: "Views", door: SearchDoor) -> None:
        self._views, self._door = views, door

    def page(self, request: Request) -> Response:
        """The search page; of a query that cannot be read it shows the place, and the status says so."""
        wanted = SearchRequest.of(request.query_params)
        found: SearchResult | WrongQuery | None = None
        if wanted.text.strip():
            found = self._found(wanted, HITS_A_PAGE)
        page = search_page(wanted, found, self._views.links(request))
        return self._views.answer(request, page, status=400 if isinstance(found, WrongQuery) else 200)

    def api(self, request: Request) -> Response:
        """stenogram.hits/1."""
        hits = whole_number(request.query_params.get("hits", "")) or HITS_A_PAGE
        found = self._found(SearchRequest.of(request.query_params), min(_MOST_HITS, hits))
        is_wrong = isinstance(found, WrongQuery)
        made = self._door.wrong_as_json(found) if isinstance(found, WrongQuery) else self._door.as_json(found)
        content = json.dumps(made, ensure_ascii=False).encode("utf-8", errors="replace")
        tag = f'W/"{hashlib.sha256(content).hexdigest()[:32]}"'
        headers = {"Cache-Control": "no-store"} if is_wrong else {"ETag": tag, "Cache-Control": "no-cache"}
        if not is_wrong and tag in (each.strip() for each in request.headers.get("if-none-match", "").split(",")):
            return Response(status_code=304, headers=headers)
        return Response(content, 400 if is_wrong else 200, media_type="application/json", headers=headers)

    def _found(self, wanted: SearchRequest, size: int) -> SearchResult | WrongQuery:
        try:
            with self._views.opened() as archive:
                return self._door.find(
                    wanted.text, archive, by=wanted.by, order=wanted.order, page=wanted.page, size=size
                )
        except WrongQuery as error:
            return error
