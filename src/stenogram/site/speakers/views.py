"""Requests → the pages of speakers."""

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from stenogram.errors import UnknownPerson
from stenogram.model import PersonId
from stenogram.site.speakers.list_page import speakers_page
from stenogram.site.speakers.page import SpeakerRequest, speaker_page

if TYPE_CHECKING:
    from stenogram.site.views import Views


class SpeakerViews:
    """One method a route."""

    def __init__(self, views: "Views", *, can_search: bool) -> None:
        self._views, self._can_search = views, can_search

    def speakers(self, request: Request) -> Response:
        """Everybody who spoke."""
        with self._views.opened() as archive:
            rows = archive.speakers()
        return self._views.answer(request, speakers_page(rows, self._views.links(request), request.query_params))

    def speaker(self, request: Request) -> Response:
        """A speaker's page; an id of somebody who was joined with another leads there.

        For now only: what people decide can be taken back, and a browser must not keep it for ever.
        """
        name, links = PersonId(request.path_params["person"]), self._views.links(request)
        asked = SpeakerRequest.of(request.query_params)
        with self._views.opened() as archive:
            try:
                person = archive.speaker(name)
            except UnknownPerson as error:
                raise HTTPException(404) from error
            if person.id != name:
                return RedirectResponse(links.speaker(person.id, query=dict(request.query_params)), status_code=307)
            page = speaker_page(archive, person, asked, links, can_search=self._can_search)
        return self._views.answer(request, page)
