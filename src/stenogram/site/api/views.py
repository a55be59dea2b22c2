"""Requests → answers of the API: reads what is asked, has it made, says what is wrong. One method a kind of route."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from stenogram.errors import StenogramError
from stenogram.site.api.answers import answer, answer_once, refuse, takes_json
from stenogram.site.api.asked import Asked, Moved
from stenogram.site.api.document import openapi
from stenogram.site.api.operations import Operation
from stenogram.site.api.page import api_page
from stenogram.site.api.parameters import Query, read_parameters
from stenogram.site.api.problems import (
    FOREIGN,
    MISDIRECTED,
    NOT_ACCEPTABLE,
    NOT_ALLOWED,
    TOO_LARGE,
    TOO_LONG,
    UNKNOWN,
    Refused,
    problem_of,
    refusal_of,
)
from stenogram.site.api.sent import Body
from stenogram.site.editing.forms import is_from_elsewhere
from stenogram.site.frame.in_turn import look_up
from stenogram.site.frame.interface import SOURCE_LANGUAGE, speaking
from stenogram.site.quoting.uploads import SentArticle

if TYPE_CHECKING:
    from stenogram.site.views import Views

SECONDS = 1.0
"""How long what is read for one answer may take."""
MOST_LETTERS = 32_768
"""Of an address: 4,000 letters of any script fit, each written as %XX."""
_Make = Callable[[Request, SentArticle | None], Response]


class ApiViews:
    """The routes of the API, and what is said where there is none."""

    def __init__(self, views: "Views", operations: Sequence[Operation], *, is_open: bool) -> None:
        """`is_open`: whether pages of other sites may read it in their readers' browsers."""
        self._views, self._operations = views, operations
        self._headers = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
        self._headers = self._headers | {"Access-Control-Expose-Headers": "ETag, Link"} if is_open else {}

    def routes(self) -> list[Route]:
        """One a path, and the description."""
        described = self._route("/openapi.json", self._described, None)
        return [Route("/api", self._home), described, *(self._asking(operation) for operation in self._operations)]

    def http(self, request: Request, status: int, headers: Mapping[str, str]) -> Response:
        """What is said where there is no such address, or where it cannot be asked so."""
        links = self._views.links(request)
        home = links.absolute(links.api())
        refusals = {
            404: Refused(UNKNOWN, "the API has nothing at this address", f"{home} lists what there is"),
            405: Refused(NOT_ALLOWED, f"{request.method} cannot be done here", "the header `Allow` says what can"),
            413: Refused(TOO_LARGE, "more was sent than is read here", "send less"),
            421: Refused(
                MISDIRECTED, "this server answers to its own name only", "ask it by the name it is served under"
            ),
        }
        refused = refusals.get(status) or refusal_of(HTTPException(status), links)
        return self._refuse(request, refused, headers)

    def failed(self, request: Request, error: Exception) -> Response:
        """What is said when an answer could not be made."""
        return self._refuse(request, refusal_of(error, self._views.links(request)))

    def _asking(self, operation: Operation) -> Route:
        def made(request: Request, sent: SentArticle | None) -> Response:
            query = read_parameters(request.query_params, operation.query)
            return self._made(request, operation, query, sent)

        return self._route(operation.path, made, operation.body, is_look_up=not operation.is_limited)

    def _made(self, request: Request, operation: Operation, query: Query, sent: SentArticle | None) -> Response:
        path: dict[str, str] = request.path_params
        with self._views.reading(request) as reading:
            own = quote(request.scope["path"].removeprefix("/api"))
            own += f"?{urlencode(request.query_params.multi_items())}" if request.query_params else ""
            asked = Asked(reading=reading, path=path, query=query, own=own, sent=sent)
            try:
                with reading.archive.limited(SECONDS) if operation.is_limited else nullcontext():
                    value = operation.make(asked)
            except Moved as moved:
                to = reading.links.api(operation.path.format(**{k: quote(v, safe="") for k, v in moved.path.items()}))
                to += f"?{request.url.query}" if request.url.query else ""
                return RedirectResponse(to, status_code=308 if moved.is_for_ever else 307, headers=self._headers)
        return answer(request, value, self._headers) if sent is None else answer_once(value, self._headers)

    def _home(self, request: Request) -> Response:
        """What can be asked, for people."""
        with self._views.reading(request) as reading:
            page = api_page(reading, self._operations)
        return self._views.answer(request, page)

    def _described(self, request: Request, sent: SentArticle | None) -> Response:
        read_parameters(request.query_params, Query)
        links = self._views.links(request)
        return answer(request, openapi(self._operations, server=links.absolute(links.root) or "/"), self._headers)

    def _route(self, path: str, make: _Make, body: Body | None, *, is_look_up: bool = False) -> Route:
        """Answers with what is made, where what was sent may be read at all; what is wrong is told."""
        methods = ["GET", "HEAD", "OPTIONS"] if body is None else ["POST", "OPTIONS"]

        async def answered(request: Request) -> Response:
            """The answer, or what is wrong."""
            if request.method == "OPTIONS":
                return self._options(methods)
            try:
                _check(request)
                sent = await self._sent(request, body) if body else None
                with speaking(SOURCE_LANGUAGE):
                    return await (look_up if is_look_up else run_in_threadpool)(make, request, sent)
            except (Refused, StenogramError) as error:
                return self.failed(request, error)

        return Route(f"/api{path}", answered, methods=methods)

    async def _sent(self, request: Request, body: Body) -> SentArticle:
        """What was sent; only an API that is open to other sites takes it from their pages."""
        own = self._views.links(request).base
        if not self._headers and is_from_elsewhere(request, own):
            raise Refused(
                FOREIGN, "a page of another site sent this, and this archive may be private",
                "send it from a program; `stenogram serve --cors` lets other sites' pages ask",
            )  # fmt: skip
        return await body.read(request)

    def _options(self, methods: Sequence[str]) -> Response:
        """What can be done here; a browser asks before a page of another site sends something."""
        allowed = ", ".join(methods)
        headers = {"Allow": allowed, **self._headers}
        if self._headers:
            headers |= {"Access-Control-Allow-Methods": allowed, "Access-Control-Allow-Headers": "Content-Type"}
        return Response(status_code=204, headers=headers)

    def _refuse(self, request: Request, refused: Refused, headers: Mapping[str, str] | None = None) -> Response:
        problem = problem_of(refused, self._views.links(request))
        return refuse(problem, {**self._headers, **(headers or {})})


def is_of_api(request: Request) -> bool:
    """Whether a program asks: it is answered in JSON, whatever happens."""
    path: str = request.scope["path"]
    return path.startswith("/api/")


def _check(request: Request) -> None:
    asked = len(request.scope.get("raw_path") or b"") + len(request.scope.get("query_string") or b"")
    if asked > MOST_LETTERS:
        raise Refused(
            TOO_LONG, f"the address has {asked:,} letters; {MOST_LETTERS:,} are read", "ask with fewer words"
        )  # fmt: skip
    if not takes_json(request.headers.get("accept", "")):
        raise Refused(
            NOT_ACCEPTABLE, "this is JSON, which `Accept` does not name",
            "ask with `Accept: application/json`, or for the page: the same address without /api",
        )  # fmt: skip
