"""A site over a written archive, served on a loopback port, and the browser to look at it with."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import uvicorn
from lxml import html
from playwright.sync_api import Browser, Page, sync_playwright

from stenogram.model import PRESS
from stenogram.protocols import OpensArchive
from stenogram.site import make_app
from tests.site.shelf import CHECKS, Shelf
from tests.site.written import shelf_of_all

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A served site and a client of it."""

    url: str
    shelf: Shelf
    client: httpx.Client

    def get(self, path: str, **headers: str) -> httpx.Response:
        """The answer, redirects not followed."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.get(self.url + path, headers=named)

    def page(self, path: str) -> html.HtmlElement:
        """The parsed page."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.headers.get("location"))
        return html.fromstring(answer.text)


@contextmanager
def serve(shelf: Shelf, *, base_url: str | None = None) -> Iterator[Site]:
    """Serve an archive in memory for as long as the block lasts."""
    with serve_archive(shelf.opened, base_url=base_url) as (client, url):
        yield Site(url=url, shelf=shelf, client=client)


@contextmanager
def serve_archive(open_archive: OpensArchive, *, base_url: str | None = None) -> Iterator[tuple[httpx.Client, str]]:
    """Serve any archive on a free port: a client, and where."""
    app = make_app(open_archive=open_archive, checks=CHECKS, policy=PRESS, base_url=base_url)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            with httpx.Client(trust_env=False, timeout=30) as client:
                yield client, f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """A site over one event of each kind."""
    with serve(shelf_of_all()) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The distribution's Chromium."""
    if not CHROMIUM.exists():
        pytest.skip("no Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of 1280 by 900 in which nothing moves."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield opened
    opened.close()
