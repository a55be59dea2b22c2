"""Pages → HTTP answers: templates, headers, entity tags. Knows nothing of what a page says."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, fields
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stenogram.site.frame.code import coded
from stenogram.site.frame.interface import Catalogues, gettext, installed, interface_language, ngettext, pgettext
from stenogram.site.frame.links import Links
from stenogram.site.frame.pages import Page
from stenogram.site.frame.speaking import VARY, here
from stenogram.site.frame.squeezing import page_response
from stenogram.site.frame.twins import twin_of
from stenogram.site.pictures.markup import shapes_markup
from stenogram.text import Language, direction_of, own_name_of

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
HEADERS: dict[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InterfaceChoice:
    """A language in which the site can speak, called as it calls itself."""

    name: str
    language: Language
    dir: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every template is given beside its page."""

    home: str
    speakers: str
    search: str | None  # None: this site cannot search
    quote: str | None  # None: it checks no quotations
    stylesheet: str
    script: str
    icon: str
    login: str | None  # None: this site has no editors
    editor: str | None  # who is signed in
    referrer: str
    language: Language  # of our own words
    dir: str
    interfaces: tuple[InterfaceChoice, ...]
    api: str
    twin: str | None  # where the page is as JSON; None: it is nowhere


class Renderer:
    """Holds the templates. Everything they print is escaped, whatever the template is called."""

    def __init__(
        self,
        *,
        can_search: bool = False,
        can_quote: bool = False,
        editor_of: Callable[[Request], str | None] | None = None,
        catalogues: Catalogues | None = None,
    ) -> None:
        """`editor_of`: who is signed in; None: this site has no editors. `catalogues`: None: the installed ones."""
        self._can_search, self._can_quote = can_search, can_quote
        self._editor_of, self._catalogues = editor_of, catalogues or installed()
        self.environment = Environment(
            loader=PackageLoader("stenogram.site", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self.environment.install_gettext_callables(  # type: ignore[attr-defined]
            gettext, ngettext, newstyle=True, pgettext=pgettext
        )
        self.environment.filters["shapes"] = shapes_markup
        self.environment.filters["coded"] = coded
        self.environment.globals["interface_language"] = interface_language
        self.environment.globals["interface_direction"] = lambda: direction_of(interface_language())
        self._versions = {name: _version(name) for name in ("site.css", "site.js", "icon.svg")}

    def editor(self, request: Request) -> str | None:
        """Who is signed in."""
        return self._editor_of(request) if self._editor_of else None

    def text(
        self, page: Page, links: Links, *, editor: str | None = None, at: str | None = None, twin: str | None = None
    ) -> str:
        """The page as HTML; `at`: its own address, to which a choice of language leads back."""
        given = {field.name: getattr(page, field.name) for field in fields(page)}  # type: ignore[arg-type]
        frame = self._frame(page, links, editor, at or links.events(), twin)
        return self.environment.get_template(page.template).render(frame=frame, **given)

    def answer(self, request: Request, page: Page, links: Links, *, status: int = 200) -> Response:
        """The page, or 304 when the reader already has it."""
        editor = self.editor(request)
        twin = None
        if status == 200 and not is_form(page):
            twin = twin_of(links, quote(request.scope["path"]), request.query_params.multi_items())
        text = self.text(page, links, editor=editor, at=here(request, links), twin=twin)
        content = text.encode("utf-8", errors="replace")
        own = {"Referrer-Policy": _referrer(page), "Vary": VARY, "Content-Language": interface_language()}
        if status != 200 or editor is not None or is_form(page):
            headers = HEADERS | {"Cache-Control": "no-store"} | own
            return page_response(request, content, headers, status=status)
        tag = f'W/"{hashlib.sha256(content).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"} | own
        if tag in (given.strip() for given in request.headers.get("if-none-match", "").split(",")):
            return Response(status_code=304, headers=headers)
        return page_response(request, content, headers)

    def _frame(self, page: Page, links: Links, editor: str | None, at: str, twin: str | None) -> Frame:
        address = {name: f"{links.static(name)}?v={version}" for name, version in self._versions.items()}
        return Frame(
            home=links.events(),
            speakers=links.speakers(),
            search=links.search({}) if self._can_search else None,
            quote=links.quote({}) if self._can_quote else None,
            stylesheet=address["site.css"],
            script=address["site.js"],
            icon=address["icon.svg"],
            login=links.login() if self._editor_of else None,
            editor=editor,
            referrer=_referrer(page),
            api=links.api(),
            twin=twin,
            language=interface_language(),
            dir=direction_of(interface_language()),
            interfaces=self._interfaces(links, at),
        )

    def _interfaces(self, links: Links, at: str) -> tuple[InterfaceChoice, ...]:
        """Each language of the site; none where there is nothing to choose."""
        offered = self._catalogues.languages
        if len(offered) == 1:
            return ()
        return tuple(
            InterfaceChoice(
                name=f"{own_name_of(tag)[:1].upper()}{own_name_of(tag)[1:]}",
                language=tag,
                dir=direction_of(tag),
                href=links.interface(tag, at),
                is_current=tag == interface_language(),
            )
            for tag in offered
        )


class SecureHeaders:
    """Puts `HEADERS` on every answer that does not bring its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_secured if scope["type"] == "http" else send)


def _referrer(page: Page) -> str:
    """Nobody is told where a reader came from; a form tells us, or its browser would send `Origin: null`."""
    return "same-origin" if is_form(page) else "no-referrer"


def is_form(page: Page) -> bool:
    """Whether a page holds a token: it is kept nowhere."""
    return getattr(page, "is_form", False)


def _version(name: str) -> str:
    content = files("stenogram.site").joinpath("static", name).read_bytes()
    return hashlib.sha256(content).hexdigest()[:12]
