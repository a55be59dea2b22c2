"""What tells that hostile text became more than text: it ran, asked for something, or changed what a page has."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Page, Request, Response

_BEFORE_ALL = """
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = (...given) => window.ran(`${name} ${given}`);
Object.defineProperty(window, 'canary', {
  get: () => (...given) => window.ran(`canary called ${given}`), set: value => window.ran(`canary is ${value}`)});
"""

_MADE_OF = r"""() => {
  const kinds = new Set();
  for (const e of document.querySelectorAll('*')) {
    kinds.add(e.localName);
    for (const {name, value} of e.attributes) {
      kinds.add(`${e.localName} ${name}`);
      const scheme = /^[\s\0-\x20]*([a-z][a-z0-9+.-]*):/i.exec(value);
      if (['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(name) && scheme)
        kinds.add(`${e.localName} ${name}=${scheme[1]}:`);
    }
  }
  return {kinds: [...kinds], text: document.body.textContent, title: document.title, cookie: document.cookie};
}"""


@dataclass(slots=True)
class Watch:
    """A window in which nothing happens unseen; `seen` says what did."""

    page: Page
    own: str  # the address of the site
    harmless: frozenset[str] = frozenset()  # what pages are made of where all text is harmless; empty: not compared
    seen: list[str] = field(default_factory=list)
    visited: int = 0

    def visit(self, path: str) -> None:
        """Go to a page and look at what it is made of."""
        answer = self.page.goto(self.own + path, wait_until="load")
        assert answer is not None
        if answer.status >= 500:
            self.seen.append(f"{path}: the server failed, {answer.status}")
        self.look(path)

    def look(self, path: str) -> None:
        """Look at the page that is there."""
        self.visited += 1
        try:
            made = self.page.evaluate(_MADE_OF)
        except Error:  # the page went elsewhere while it was looked at
            self.seen.append(f"{path}: it went away")
            return
        strange = set(made["kinds"]) - self.harmless if self.harmless else set()
        self.seen += [f"{path}: a strange <{kind}>" for kind in sorted(strange)[:5]]
        if len(self.page.frames) > 1 or urlsplit(self.page.url).netloc != urlsplit(self.own).netloc:
            self.seen.append(f"{path}: a frame, or another site: {self.page.url}")
        if "canary49canary" in made["text"] or made["title"] == "canary" or "canary" in made["cookie"]:
            self.seen.append(f"{path}: a template, title or cookie became what the text says")


def made_of(page: Page) -> set[str]:
    """Which elements, with which attributes, a page has."""
    return set(page.evaluate(_MADE_OF)["kinds"])


def watch(context: BrowserContext, own: str, harmless: Iterable[str] = ()) -> Watch:
    """A window of this context, watched from before its first page on."""
    watched = Watch(page=context.new_page(), own=own, harmless=frozenset(harmless))
    seen = watched.seen

    def asked(request: Request) -> None:
        parts = urlsplit(request.url)
        if f"{parts.scheme}://{parts.netloc}" != own or parts.path.startswith(("/canary", "/x")):
            seen.append(f"asked for {request.url[:100]}")

    def answered(response: Response) -> None:
        if {"x-canary", "set-cookie"} & set(response.headers) or "canary" in response.headers.get("content-type", ""):
            seen.append(f"a header of its own: {response.url[:100]}")

    page = watched.page
    page.expose_function("ran", lambda words: seen.append(f"ran: {words}"))
    page.add_init_script(_BEFORE_ALL)
    page.on("console", lambda message: None if is_status(message.text) else seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on("request", asked)
    page.on("response", answered)
    page.on("download", lambda download: seen.append(f"download: {download.url[:100]}"))
    context.on("page", lambda opened: seen.append(f"a window: {opened.url[:100]}"))
    return watched


def is_status(said: str) -> bool:
    """Whether Chromium only says that a page came with a status such as 404."""
    return said.startswith("Failed to load resource: the server responded with a status of 4")
