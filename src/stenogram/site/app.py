"""Routes and what happens when a page cannot be had. The only place that knows every part of the site."""

from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from stenogram.errors import AmbiguousName, StenogramError, UnknownEvent
from stenogram.model import Policy
from stenogram.protocols import ArchiveWatch, Check, OpensArchive
from stenogram.site.api.operations import operations
from stenogram.site.api.views import ApiViews, is_of_api
from stenogram.site.editing.forms import COOKIE, is_secure
from stenogram.site.editing.sessions import Sessions
from stenogram.site.editing.views import EditDoor, EditViews
from stenogram.site.frame.answers import Renderer, SecureHeaders
from stenogram.site.frame.in_turn import in_turn, looked_up
from stenogram.site.frame.interface import Catalogues, gettext, installed, interface_language, marked
from stenogram.site.frame.kept import MOST_BYTES, KeptPages, brings_cookie
from stenogram.site.frame.pages import ProblemPage
from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.speaking import Speaks, choose, language_for
from stenogram.site.quoting.page import QuoteDoor
from stenogram.site.quoting.views import QuoteViews
from stenogram.site.reading.columns import Judge
from stenogram.site.searching.page import SearchDoor
from stenogram.site.searching.views import SearchViews
from stenogram.site.speakers.views import SpeakerViews
from stenogram.site.views import Views

_REFUSALS = {
    403: marked(
        "Nothing was changed: this did not come from a form of this site that is still good. Sign in and try again."
    ),
    409: marked(
        "Somebody changed this text meanwhile, and the sentence is no longer where it was. Nothing was written."
    ),
    413: marked("Nothing was changed: this is longer than a sentence can be."),
}
_NOTHING_ELSE = marked("The site only shows what the archive holds.")
GZIP_LEVEL = 5  # level 9 takes three times as long for 3 % less


def make_app(
    *,
    open_archive: OpensArchive,
    checks: Sequence[Check],
    policy: Policy,
    base_url: str | None = None,
    search: SearchDoor | None = None,
    quoting: QuoteDoor | None = None,
    editing: EditDoor | None = None,
    is_open_to_others: bool = False,
    locale: Path | None = None,
    watch: ArchiveWatch | None = None,
    most_kept: int = MOST_BYTES,
) -> Starlette:
    """The site over an archive.

    Args:
        open_archive: opens the archive; called once for each request.
        checks: what turns the stored measurements into findings.
        policy: by which limits.
        base_url: scheme, host and path under which readers reach the site, for links that are copied and cited;
            needed behind a proxy. None: the address of the socket that answers.
        search: how sentences are found; None: the site has no search.
        quoting: how quotations are checked; None: the site checks none.
        editing: who may sign in and what they may change; None: nothing can be sent to the site.
        is_open_to_others: whether web pages of other sites may read the API in their readers' browsers (CORS).
        locale: a folder with catalogues of the interface; None: those that come with this software.
        watch: what tells that the archive changed, so that pages can be kept; None: each is made anew.
        most_kept: how many bytes of pages.
    """
    sessions = Sessions(editing.editors, editing.clock) if editing else None

    def editor_of(request: Request) -> str | None:
        return sessions.editor(request.cookies.get(COOKIE)) if sessions else None

    def is_editors(scope: Scope) -> bool:
        return sessions is not None and brings_cookie(scope, COOKIE)

    catalogues = installed() if locale is None else Catalogues(locale)
    renderer = Renderer(
        can_search=search is not None, can_quote=quoting is not None,
        editor_of=editor_of if editing else None, catalogues=catalogues,
    )  # fmt: skip
    judge = Judge(checks=tuple(checks), policy=policy)
    views = Views(open_archive=open_archive, judge=judge, renderer=renderer, base_url=base_url)
    api = ApiViews(views, operations(search=search, quoting=quoting), is_open=is_open_to_others)
    problems = _Problems(renderer, views, catalogues, api)
    return Starlette(
        routes=[
            *_reading(views),
            *_speaking(SpeakerViews(views, can_search=search is not None)),
            *(_searching(SearchViews(views, search)) if search else []),
            *api.routes(),
            *(_checking(QuoteViews(views, quoting, base_url)) if quoting else []),
            *(_changing(EditViews(views, editing, sessions, base_url)) if editing and sessions else []),
            _choosing(views, catalogues, base_url),
            Mount("/static", StaticFiles(directory=str(files("stenogram.site").joinpath("static")))),
        ],
        middleware=[
            Middleware(SecureHeaders),
            Middleware(Speaks, catalogues=catalogues, links=views.links),
            Middleware(_OwnNamesOnly, views=views, problems=problems),
            *([_kept(watch, most_kept, is_editors)] if watch else []),
            Middleware(GZipMiddleware, minimum_size=1_000, compresslevel=GZIP_LEVEL),
        ],
        exception_handlers=problems.handlers,
    )


def _reading(views: Views) -> list[Route]:
    """The routes of events, and of how their bytes came here."""
    return [
        Route("/", in_turn(views.events)),
        Route("/events/{event}", in_turn(views.event)),
        Route("/events/{event}/renditions/{key}", in_turn(views.rendition)),
        Route("/events/{event}/renditions/{key}/unread", views.unread),
        Route("/events/{event}/sentences/{sentence}", views.sentence),
        Route("/events/{event}/sentences/{sentence}/cite", views.cite_sentence),
        Route("/events/{event}/speeches/{n:int}", views.speech),
        Route("/events/{event}/speeches/{n:int}/cite", views.cite_speech),
        Route("/captures/{capture}", views.capture),
        Route("/captures/{capture}/download", views.download),
        Route("/healthz", views.health),
    ]


def _speaking(speakers: SpeakerViews) -> list[Route]:
    """The routes of who spoke."""
    return [Route("/speakers", speakers.speakers), Route("/speakers/{person}", speakers.speaker)]


def _searching(searches: SearchViews) -> list[Route]:
    """The routes of a site that searches."""
    return [Route("/search", looked_up(searches.page))]


def _choosing(views: Views, catalogues: Catalogues, base_url: str | None) -> Route:
    """Where a reader chooses the language of the interface."""

    def chosen(request: Request) -> Response:
        return choose(request, views.links(request), catalogues, is_secure=is_secure(request, base_url))

    return Route("/interface", chosen)


def _kept(watch: ArchiveWatch, most_bytes: int, is_editors: Callable[[Scope], bool]) -> Middleware:
    """Pages that are kept, in each language of the interface."""
    return Middleware(
        KeptPages, watch=watch, most_bytes=most_bytes, speaks=interface_language, is_editors=is_editors
    )  # fmt: skip


def _checking(quotes: QuoteViews) -> list[Route]:
    """The routes of a site that checks quotations."""
    return [Route("/quote", looked_up(quotes.page)), Route("/quote/article", quotes.article, methods=["GET", "POST"])]


def _changing(edits: EditViews) -> list[Route]:
    """The routes of a site with editors."""
    return [
        Route("/login", edits.login, methods=["GET", "POST"]),
        Route("/logout", edits.logout, methods=["POST"]),
        Route("/events/{event}/sentences/{sentence}/edit", edits.edit, methods=["GET", "POST"]),
    ]


class _OwnNamesOnly:
    """Refuses requests that reach a loopback server under another site's name (DNS rebinding)."""

    def __init__(self, app: ASGIApp, *, views: Views, problems: "_Problems") -> None:
        self.app, self._views, self._problems = app, views, problems

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self._views.is_misdirected(Request(scope)):
            await self._problems.misdirected(Request(scope))(scope, receive, send)
        else:
            await self.app(scope, receive, send)


class _Problems:
    """What a reader sees instead of a page: what happened, and what to do next. Never a path, never a traceback."""

    def __init__(self, renderer: Renderer, views: Views, catalogues: Catalogues, api: ApiViews) -> None:
        self._renderer, self._views, self._catalogues, self._api = renderer, views, catalogues, api

    @property
    def handlers(self) -> dict[type[Exception], Callable[[Request, Exception], Response]]:
        """Which page is shown for which error."""
        return {
            HTTPException: self.http,
            UnknownEvent: self.unknown,
            AmbiguousName: self.ambiguous,
            StenogramError: self.unreadable,
            Exception: self.failed,
        }

    def http(self, request: Request, error: Exception) -> Response:
        """What the framework refuses: no such address, no such method, or what a form's view says by a number."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        if is_of_api(request):
            return self._api.http(request, status, getattr(error, "headers", None) or {})
        if status == 404:
            return self.unknown(request, error)
        explanation = gettext(_REFUSALS.get(status, _NOTHING_ELSE))
        answer = self._page(request, status, gettext("This cannot be done here"), explanation)
        answer.headers.update(getattr(error, "headers", None) or {})
        return answer

    def unknown(self, request: Request, error: Exception) -> Response:
        """The archive has no such thing."""
        explanation = gettext(
            "The archive holds nothing at this address. It may have been mistyped, or cut off when it was sent."
        )
        return self._page(request, 404, gettext("Not in this archive"), explanation)

    def ambiguous(self, request: Request, error: Exception) -> Response:
        """A name that several events have the beginning of."""
        links = self._views.links(request)
        slugs = error.candidates if isinstance(error, AmbiguousName) else ()
        steps = [Anchor(words=slug, href=links.event(slug)) for slug in slugs]
        explanation = gettext("Several events begin with this name.")
        return self._page(request, 404, gettext("More than one event"), explanation, steps)

    def unreadable(self, request: Request, error: Exception) -> Response:
        """The archive failed."""
        explanation = gettext(
            "The archive could not be read just now. Nothing in it was changed. Whoever runs this site can see why."
        )
        return self._page(request, 503, gettext("The archive cannot be read"), explanation)

    def failed(self, request: Request, error: Exception) -> Response:
        """Starlette asks this outside of every middleware: the language is found once more."""
        if is_of_api(request):
            return self._api.failed(request, error)
        with self._catalogues.speaking(language_for(request, self._catalogues.languages)):
            explanation = gettext("This page could not be made. The fault is ours, and the archive was not changed.")
            return self._page(request, 500, gettext("Something went wrong"), explanation)

    def misdirected(self, request: Request) -> Response:
        """Another site's name led here."""
        if is_of_api(request):
            return self._api.http(request, 421, {})
        explanation = gettext(
            "This server answers to its own name only. If a proxy stands before it, "
            "start `stenogram serve` with the address that readers use."
        )
        return self._page(request, 421, gettext("Not this server's name"), explanation)

    def _page(
        self, request: Request, status: int, title: str, explanation: str, steps: Sequence[Anchor] = ()
    ) -> Response:
        links = self._views.links(request)
        page = ProblemPage(
            title=title,
            status=status,
            explanation=explanation,
            steps=(*steps, Anchor(words=gettext("All events"), href=links.events())),
        )
        return self._renderer.answer(request, page, links, status=status)
