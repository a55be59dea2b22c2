"""Requests → pages. Each opens the archive for itself and closes it before the answer leaves."""

import ipaddress
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from stenogram.errors import UsageError
from stenogram.model import Capture, CaptureId, Event, RenditionRow
from stenogram.protocols import Archive, OpensArchive
from stenogram.site.frame.answers import Renderer
from stenogram.site.frame.links import Links, wanted
from stenogram.site.frame.pages import Page
from stenogram.site.reading.capture_pages import capture_page, unread_page
from stenogram.site.reading.cite_page import (
    cite_sentence,
    cite_speech,
    earlier_sentence,
    find_sentence,
    find_speech,
    sentence_home,
    speech_home,
)
from stenogram.site.reading.columns import Judge, row_called
from stenogram.site.reading.event_page import Reading, event_page, rendition_page
from stenogram.site.reading.list_page import Memory, event_list_page
from stenogram.site.reading.modes import asked_for

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


class Views:
    """One method a route."""

    def __init__(self, *, open_archive: OpensArchive, judge: Judge, renderer: Renderer, base_url: str | None) -> None:
        self._open_archive, self._judge, self._renderer = open_archive, judge, renderer
        self._base_url = base_url
        self._memory = Memory()

    def links(self, request: Request) -> Links:
        """Addresses as this request's reader must see them.

        Without a configured address they name the socket that answered, never the Host header, which anyone can forge.
        """
        if self._base_url is not None:
            return Links(base=self._base_url)
        host, port = request.scope.get("server") or ("localhost", None)
        name = f"[{host}]" if ":" in host else host
        return Links(base=f"{request.url.scheme}://{name}" + (f":{port}" if port not in (None, 80, 443) else ""))

    def events(self, request: Request) -> Response:
        """The list of events."""
        number = request.query_params.get("page", "1")
        page = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 and int(number) > 0 else 1
        with self.reading(request) as reading:
            return self._answer(request, event_list_page(reading, self._memory, page=page))

    def event(self, request: Request) -> Response:
        """The event page; another name of the event leads to its present one."""
        name = request.path_params["event"]
        with self.reading(request) as reading:
            event = event_called(reading, name)
            if name != event.slug:
                target = reading.links.event(event.slug, query=dict(request.query_params))
                return RedirectResponse(target, status_code=307 if event.slug.startswith(name) else 308)
            asked = asked_for(request.query_params, wanted(request.query_params.getlist("with")))
            return self._answer(request, event_page(reading, event, asked))

    def rendition(self, request: Request) -> Response:
        """One rendition alone."""
        return self._of_rendition(request, rendition_page)

    def unread(self, request: Request) -> Response:
        """What of a rendition's page was not understood."""
        return self._of_rendition(request, unread_page)

    def sentence(self, request: Request) -> Response:
        """To the page with the sentence in it; or what the sentence was, where the text no longer has it."""
        with self.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            sentence = request.path_params["sentence"]
            place = find_sentence(reading, event, sentence)
            if place is not None:
                return RedirectResponse(sentence_home(reading, event, place), status_code=303)
            earlier = earlier_sentence(reading, event, sentence)
            if earlier is None:
                raise HTTPException(404)
            return self._answer(request, earlier)

    def cite_sentence(self, request: Request) -> Response:
        """A sentence's link, citation and message."""
        with self.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            place = find_sentence(reading, event, request.path_params["sentence"])
            if place is None:
                raise HTTPException(404)
            beside = wanted(request.query_params.getlist("with"))
            return self._answer(request, cite_sentence(reading, event, place, beside=beside))

    def speech(self, request: Request) -> Response:
        """To the page with the speech in it."""
        with self.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            found = find_speech(reading, event, request.path_params["n"], request.query_params.get("of"))
            if found is None:
                raise HTTPException(404)
            return RedirectResponse(speech_home(reading, event, *found), status_code=303)

    def cite_speech(self, request: Request) -> Response:
        """A speech's link, citation and message."""
        with self.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            found = find_speech(reading, event, request.path_params["n"], request.query_params.get("of"))
            if found is None:
                raise HTTPException(404)
            return self._answer(request, cite_speech(reading, event, *found))

    def capture(self, request: Request) -> Response:
        """How bytes came here."""
        with self.reading(request) as reading:
            return self._answer(request, capture_page(reading, _capture(reading, request)))

    def download(self, request: Request) -> Response:
        """The bytes exactly as they came, as a file to keep: never as a page of this site."""
        with self.reading(request) as reading:
            capture = _capture(reading, request)
            content = reading.archive.blob(capture.blob)
        name = f"{capture.blob.partition(':')[2][:16]}.bin"
        return Response(
            content,
            media_type="application/octet-stream",
            headers={
                "Content-Disposition": f'attachment; filename="{quote(name)}"',
                "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
            },
        )

    def health(self, request: Request) -> Response:
        """Whether the archive can be read."""
        with self.reading(request) as reading:
            reading.archive.pending()
        return PlainTextResponse("ok\n")

    def is_misdirected(self, request: Request) -> bool:
        """Whether another site's name leads to this loopback server: a page elsewhere trying to read the archive."""
        host, _ = request.scope.get("server") or ("", None)
        try:
            is_loopback = ipaddress.ip_address(host).is_loopback
        except ValueError:
            return False
        own = urlsplit(self._base_url).hostname if self._base_url else None
        return is_loopback and request.url.hostname not in LOOPBACK_NAMES | {own, host}

    def opened(self) -> AbstractContextManager[Archive]:
        """The archive, for one request."""
        return self._open_archive()

    def answer(self, request: Request, page: Page, *, status: int = 200) -> Response:
        """The page as this request's reader must see it."""
        return self._renderer.answer(request, page, self.links(request), status=status)

    @contextmanager
    def reading(self, request: Request) -> Iterator[Reading]:
        """What a page is made with, for one request."""
        with self._open_archive() as archive:
            yield Reading(
                archive=archive,
                links=self.links(request),
                judge=self._judge,
                is_editor=self._renderer.editor(request) is not None,
            )

    def _answer(self, request: Request, page: Page) -> Response:
        return self._renderer.answer(request, page, self.links(request))

    def _of_rendition(self, request: Request, make: Callable[[Reading, Event, RenditionRow], Page]) -> Response:
        with self.reading(request) as reading:
            event = event_called(reading, request.path_params["event"])
            row = _row(reading, event, request.path_params["event"], request.path_params["key"])
            if row is None:
                raise HTTPException(404)
            return self._answer(request, make(reading, event, row))


def event_called(reading: Reading, name: str) -> Event:
    """The event of this name, if it has anything to show."""
    event = reading.archive.event(name)
    if not event.renditions:
        raise HTTPException(404)
    return event


def _row(reading: Reading, event: Event, name: str, key: str) -> RenditionRow | None:
    """The rendition with this key; by a name that the event had before, the one that was called so then."""
    if name != event.slug:
        try:
            revision = reading.archive.find_revision(f"{name}/{key}")
        except UsageError:
            return None
        return next((row for row in event.renditions if row.revision == revision), None)
    return row_called(event, key)


def _capture(reading: Reading, request: Request) -> Capture:
    try:
        return reading.archive.capture(CaptureId(request.path_params["capture"]))
    except UsageError as error:
        raise HTTPException(404) from error
