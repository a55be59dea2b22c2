"""Addresses of the site's pages, and which foreign addresses may become links. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where each page is; `base` is scheme, host and, behind a proxy, a path before ours."""

    base: str

    @property
    def root(self) -> str:
        """The path that stands before every address of the site; empty at the top of a host."""
        return urlsplit(self.base).path.rstrip("/")

    def absolute(self, path: str) -> str:
        """The whole address of one of our own paths: what is copied, cited and forwarded."""
        parts = urlsplit(self.base)
        return f"{parts.scheme}://{parts.netloc}{path}"

    def events(self, page: int = 1) -> str:
        """The list of events."""
        return f"{self.root}/" + (f"?page={page}" if page > 1 else "")

    def api(self, path: str = "") -> str:
        """The API, or what of it stands at a path."""
        return f"{self.root}/api{path}"

    def twin(self, page: str) -> str:
        """The same as JSON: the address of a page with /api before it; of the list of events, /api/events."""
        path = page.removeprefix(self.root)
        return self.api(f"/events{path[1:]}" if path == "/" or path.startswith("/?") else path)

    def search(self, query: Mapping[str, str]) -> str:
        """The search page."""
        return f"{self.root}/search{_query(query)}"

    def speaker(self, person: str, *, query: Mapping[str, str] | None = None, fragment: str = "") -> str:
        """A speaker's page."""
        return f"{self.root}/speakers/{segment(person)}{_query(query)}{'#' + quote(fragment) if fragment else ''}"

    def speakers(self, query: Mapping[str, str] | None = None) -> str:
        """Everybody who spoke."""
        return f"{self.root}/speakers{_query(query)}"

    def quote(self, query: Mapping[str, str]) -> str:
        """Where a quotation is verified."""
        return f"{self.root}/quote{_query(query)}"

    def quoted_article(self) -> str:
        """Where those of an article are."""
        return f"{self.root}/quote/article"

    def event(self, slug: str, *, query: Mapping[str, str] | None = None, fragment: str = "") -> str:
        """An event's page."""
        return f"{self.root}/events/{segment(slug)}{_query(query)}{'#' + quote(fragment) if fragment else ''}"

    def sentence(self, slug: str, sentence: str) -> str:
        """The lasting address of a sentence."""
        return f"{self.event(slug)}/sentences/{segment(sentence)}"

    def edit(self, slug: str, sentence: str) -> str:
        """The form that changes a sentence."""
        return f"{self.sentence(slug, sentence)}/edit"

    def login(self) -> str:
        """Where editors sign in."""
        return f"{self.root}/login"

    def logout(self) -> str:
        """Where they sign out."""
        return f"{self.root}/logout"

    def interface(self, language: str, to: str) -> str:
        """What chooses the language of our own words, and leads back to `to`."""
        return f"{self.root}/interface{_query({'language': language, 'to': to})}"

    def speech(self, slug: str, n: int, key: str | None = None) -> str:
        """The address of a speech: of the pivot, or of the rendition called `key`."""
        return f"{self.event(slug)}/speeches/{n}" + _query({"of": key} if key else None)

    def cite(self, path: str, *, beside: str = "") -> str:
        """The page that cites the sentence or speech at `path`, with the renditions that stand beside it."""
        bare, mark, query = path.partition("?")
        return f"{bare}/cite{mark}{query}" if mark else f"{bare}/cite{_query({'with': beside})}"

    def rendition(self, slug: str, key: str) -> str:
        """One rendition to be read alone."""
        return f"{self.event(slug)}/renditions/{segment(key)}"

    def unread(self, slug: str, key: str) -> str:
        """The blocks of a rendition's page that fit nothing."""
        return f"{self.rendition(slug, key)}/unread"

    def capture(self, capture: str) -> str:
        """How the bytes came here."""
        return f"{self.root}/captures/{segment(capture)}"

    def download(self, capture: str) -> str:
        """The bytes themselves, never shown by us."""
        return f"{self.capture(capture)}/download"

    def static(self, name: str) -> str:
        """A file of the site's own."""
        return f"{self.root}/static/{name}"


def followable(address: str | None) -> str | None:
    """The address if a reader may follow it: http or https with a host. Anything else stays plain text.

    >>> followable("https://example.org/a"), followable("javascript:alert(1)"), followable("/etc/passwd")
    ('https://example.org/a', None, None)
    """
    if address is None or any(ch <= " " for ch in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def wanted(values: Sequence[str]) -> tuple[str, ...]:
    """The names in `?with=a,b` or `?with=a&with=b`, each once, in order."""
    return tuple(dict.fromkeys(name for value in values for name in value.split(",") if name))


def segment(name: str) -> str:
    """A name as one part of a path."""
    if name.isalnum() and name.isascii():  # as most identifiers are: a page has hundreds
        return name
    return quote(name, safe="", errors="replace")


def _query(query: Mapping[str, str] | None) -> str:
    kept = {name: value for name, value in (query or {}).items() if value}
    return f"?{urlencode(kept, safe=',', errors='replace')}" if kept else ""
