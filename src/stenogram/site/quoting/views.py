"""Requests → checks of quotations. Beside the other views, not among them; keeps nothing that it is sent."""

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from stenogram.errors import AmbiguousName, ReadError, UnknownEvent, UsageError
from stenogram.site.editing.forms import is_from_here
from stenogram.site.frame.interface import gettext, marked
from stenogram.site.quoting.article_page import article_page, as_html, as_json
from stenogram.site.quoting.page import LONGEST, QuoteDoor, QuoteRequest, quote_page
from stenogram.site.quoting.places import Looking
from stenogram.site.quoting.turns import TooBusy
from stenogram.site.quoting.uploads import SentArticle, article_of

if TYPE_CHECKING:
    from stenogram.site.views import Views

_UNREADABLE = marked("This file cannot be read as HTML, DOCX, ODT, Markdown or text.")
_REFUSALS = {
    400: marked("What was sent is no form of this page."),
    413: marked("This is larger than 2 MB."),
    415: marked("What was sent is no form of this page."),
}


class QuoteViews:
    """One method a route."""

    def __init__(self, views: "Views", door: QuoteDoor, base_url: str | None) -> None:
        self._views, self._door, self._base_url = views, door, base_url

    def page(self, request: Request) -> Response:
        """One quotation, or the form for it."""
        wanted, links = QuoteRequest.of(request.query_params), self._views.links(request)
        if not wanted.text:
            return self._views.answer(request, quote_page(wanted, None, None, links))
        if len(wanted.text) > LONGEST:
            problem = gettext("This is longer than %(most)s letters. Check it as an article.") % {"most": LONGEST}
            return self._wrong(request, wanted, problem)
        with self._views.reading(request) as reading:
            try:
                checked = self._door.check(
                    wanted.text, reading.archive, speaker=wanted.speaker or None, event=wanted.event or None,
                    language=wanted.language or None,
                )  # fmt: skip
            except UnknownEvent:
                return self._wrong(request, wanted, gettext("No event of this archive is called so."))
            except AmbiguousName:
                return self._wrong(request, wanted, gettext("Several events begin with this name: give more of it."))
            except UsageError:
                return self._wrong(request, wanted, gettext("There is no word in it that could be looked for."))
            looking = Looking(archive=reading.archive, judge=reading.judge, links=links)
            return self._views.answer(request, quote_page(wanted, checked, looking, links))

    def _wrong(self, request: Request, wanted: QuoteRequest, problem: str) -> Response:
        page = quote_page(wanted, None, None, self._views.links(request), problem=problem)
        return self._views.answer(request, page, status=400)

    async def article(self, request: Request) -> Response:
        """The form for an article, or the report on one that was sent."""
        if request.method != "POST":
            return self._views.answer(request, article_page(None, self._door, None, self._views.links(request)))
        if not is_from_here(request, self._base_url):
            return self._refused(request, gettext("This was not sent from this page. Send it from here."), 403)
        try:
            sent = await article_of(request)
        except HTTPException as error:
            return self._refused(request, gettext(_REFUSALS.get(error.status_code, _UNREADABLE)), error.status_code)
        return await run_in_threadpool(self._report, request, sent)

    def _report(self, request: Request, sent: SentArticle | None) -> Response:
        if sent is None:
            return self._refused(request, gettext("Paste an article, or choose a file."))
        try:
            with self._door.turns.taken():
                return self._checked(request, sent)
        except TooBusy:
            return self._refused(request, gettext("Other articles are being checked. Try again in a minute."), 503)
        except ReadError:
            return self._refused(request, gettext(_UNREADABLE))

    def _checked(self, request: Request, sent: SentArticle) -> Response:
        links, door = self._views.links(request), self._door
        with self._views.reading(request) as reading:
            article = door.check_article(
                sent.content, sent.name, reading.archive, media_type=sent.media_type, charset=sent.charset
            )
            if sent.as_what == "json":
                return _file(as_json(article, door), "application/json", "quotations.json")
            if sent.as_what == "html":
                return _file(as_html(article, door, links), "text/html", "quotations.html")
            looking = Looking(archive=reading.archive, judge=reading.judge, links=links)
            return self._views.answer(request, article_page(article, door, looking, links, pasted=sent.pasted))

    def _refused(self, request: Request, problem: str, status: int = 400) -> Response:
        page = article_page(None, self._door, None, self._views.links(request), problem=problem)
        return self._views.answer(request, page, status=status)


def _file(content: bytes, media_type: str, name: str) -> Response:
    """A report to keep, never a page of this site."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)
