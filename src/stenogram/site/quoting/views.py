"""Requests → checks of quotations. Beside the other views, not among them; keeps nothing that it is sent."""

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from stenogram.errors import AmbiguousName, ReadError, UnknownEvent, UsageError
from stenogram.model import CheckedQuotation
from stenogram.protocols import Archive
from stenogram.search import read_date
from stenogram.site.editing.forms import is_from_here
from stenogram.site.frame.in_turn import look_up
from stenogram.site.frame.interface import gettext, marked
from stenogram.site.frame.words import number_words
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


class _Wrong(Exception):
    """What is wrong with what was asked, as its reader is told."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)


class QuoteViews:
    """One method a route."""

    def __init__(self, views: "Views", door: QuoteDoor, base_url: str | None) -> None:
        self._views, self._door, self._base_url = views, door, base_url

    def page(self, request: Request) -> Response:
        """One quotation, or the form for it."""
        wanted = QuoteRequest.of(request.query_params)
        with self._views.reading(request) as reading:
            looking = Looking(archive=reading.archive, judge=reading.judge, links=reading.links)
            try:
                checked = self._answer_to(wanted, reading.archive) if wanted.text else None
            except _Wrong as wrong:
                page = quote_page(wanted, None, looking, self._door, problem=wrong.problem)
                return self._views.answer(request, page, status=400)
            return self._views.answer(request, quote_page(wanted, checked, looking, self._door))

    def _answer_to(self, wanted: QuoteRequest, archive: Archive) -> CheckedQuotation:
        if len(wanted.text) > LONGEST:
            told = gettext("This is longer than %(most)s letters. Check it as an article.")
            raise _Wrong(told % {"most": number_words(LONGEST)})
        for day in (wanted.after, wanted.before):
            if day and read_date(day) is None:
                told = gettext("%(day)s is no date. Give a year, a month or a day: 2031, 2031-05 or 2031-05-14.")
                raise _Wrong(told % {"day": day})
        try:
            return self._door.check(wanted, archive)
        except UnknownEvent as error:
            raise _Wrong(gettext("No event of this archive is called so.")) from error
        except AmbiguousName as error:
            raise _Wrong(gettext("Several events begin with this name: give more of it.")) from error
        except UsageError as error:
            raise _Wrong(gettext("There is no word in it that could be looked for.")) from error

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
        return await look_up(self._report, request, sent)

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
