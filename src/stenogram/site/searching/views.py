"""Requests → searches. Beside the other views, not among them."""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from stenogram.errors import WrongQuery
from stenogram.model import SearchResult
from stenogram.site.searching.page import HITS_A_PAGE, SearchDoor, SearchRequest, search_page

if TYPE_CHECKING:
    from stenogram.site.views import Views


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

    def _found(self, wanted: SearchRequest, size: int) -> SearchResult | WrongQuery:
        try:
            with self._views.opened() as archive:
                return self._door.find(
                    wanted.text, archive, by=wanted.by, order=wanted.order, page=wanted.page, size=size
                )
        except WrongQuery as error:
            return error
