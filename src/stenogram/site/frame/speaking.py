"""In which language a request is answered: what its reader chose, else what their browser asks for.

A choice is one link, `/interface?language=ru&to=/events/x`. It gives a cookie and leads to `to?interface=ru`; a
browser that kept the cookie is led on to the plain address, one that refused it reads this page in its choice.
"""

from collections.abc import Callable, Sequence
from urllib.parse import quote, unquote, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from stenogram.site.frame.interface import SOURCE_LANGUAGE, Catalogues
from stenogram.site.frame.links import Links
from stenogram.text import Language, language

COOKIE = "stenogram_interface"
CHOSEN = "interface"  # the parameter that a page's address has for readers who keep no cookie
VARY = "Accept-Language, Cookie"
_IN_A_QUERY = "%&=+,;:@/?!$'()*~[]"
_A_YEAR = 365 * 24 * 3600  # seconds


class Speaks:
    """Answers each request in its reader's language."""

    def __init__(self, app: ASGIApp, *, catalogues: Catalogues, links: Callable[[Request], Links]) -> None:
        self.app, self._catalogues, self._links = app, catalogues, links

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        chosen = _chosen(request, self._catalogues.languages)
        if chosen is not None and request.method == "GET" and request.cookies.get(COOKIE) == chosen:
            await _to(own_path(here(request, self._links(request)), self._links(request)))(scope, receive, send)
            return
        with self._catalogues.speaking(language_for(request, self._catalogues.languages)):
            await self.app(scope, receive, send)


def here(request: Request, links: Links) -> str:
    """The address of the page that is asked for, as its reader sees it, without a choice of language."""
    asked = request.scope.get("query_string", b"").decode("latin-1")
    query = "&".join(part for part in asked.split("&") if part and not part.startswith(f"{CHOSEN}="))
    return f"{links.root}{quote(request.scope['path'])}" + (f"?{quote(query, safe=_IN_A_QUERY)}" if query else "")


def language_for(request: Request, offered: Sequence[Language]) -> Language:
    """The address's choice, else the cookie's, else the first that the browser asks for and we have, else English."""
    cookie = request.cookies.get(COOKIE)
    kept = next((tag for tag in offered if tag == cookie), None)
    return _chosen(request, offered) or kept or looked_up(request.headers.get("accept-language", ""), offered)


def looked_up(asked: str, offered: Sequence[Language]) -> Language:
    """RFC 4647 lookup: each range of the header by weight, shortened from its end until it is a language of ours.

    >>> looked_up("be, ru-RU;q=0.9, en;q=0.8", [Language("en"), Language("ru")])
    'ru'
    """
    ranges: list[tuple[float, str]] = []
    for part in asked[:1_000].split(","):
        tag, _, weight = part.partition(";")
        ranges.append((-_weight(weight), tag.strip()))
    known = {tag.casefold(): tag for tag in offered}
    for place, asked_for in sorted(ranges, key=lambda each: each[0]):
        wanted = asked_for.casefold()
        while wanted and place < 0:
            if wanted in known:
                return known[wanted]
            wanted = wanted.rpartition("-")[0]
            if wanted[-2:-1] == "-":  # a singleton goes with what it introduced
                wanted = wanted[:-2]
    return SOURCE_LANGUAGE


def choose(request: Request, links: Links, catalogues: Catalogues, *, is_secure: bool) -> Response:
    """Keep a reader's choice and lead back to where they were; nothing that we do not offer is kept."""
    tag = language(request.query_params.get("language", ""))
    to, hash_sign, fragment = own_path(request.query_params.get("to", ""), links).partition("#")
    if tag not in catalogues.languages:
        return _to(to)
    mark = "&" if "?" in to else "?"
    answer = _to(f"{to}{mark}{urlencode({CHOSEN: tag})}{hash_sign}{fragment}")
    answer.set_cookie(COOKIE, tag, max_age=_A_YEAR, path="/", samesite="lax", secure=is_secure)
    return answer


def own_path(to: str, links: Links) -> str:
    """The address within this site, or the list of events where it would lead anywhere else."""
    try:
        parts = urlsplit(to)
    except ValueError:
        return links.events()
    is_ours = (
        to.startswith(f"{links.root}/")
        and not to.startswith("//")
        and not (parts.scheme or parts.netloc)
        and all("!" <= letter <= "~" and letter != "\\" for letter in to)
        and ".." not in unquote(parts.path).replace("\\", "/").split("/")
    )
    return to if is_ours else links.events()


def _to(address: str) -> Response:
    return RedirectResponse(address, status_code=303, headers={"Cache-Control": "no-store", "Vary": VARY})


def _chosen(request: Request, offered: Sequence[Language]) -> Language | None:
    given = request.query_params.get(CHOSEN)
    return next((tag for tag in offered if tag == given), None)


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0
