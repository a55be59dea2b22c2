"""One Chromium and one archive for all that is looked at here."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.browser.families import ALL, Family
from tests.site.browser.hostile_pages import harmless_kinds
from tests.site.browser.house import House, house_in

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Everything that a page can show, served by the real command."""
    with house_in(tmp_path_factory.mktemp("house")) as made:
        yield made


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which `tools/axe` fetches."""
    pinned = json.loads((ROOT / "tools" / "axe.json").read_text(encoding="utf-8"))
    script = ROOT / ".build" / "axe" / f"axe-{pinned['version']}.js"
    if not script.exists():
        pytest.skip("axe-core is not there: run tools/axe")
    return script.read_text(encoding="utf-8")


@pytest.fixture(params=ALL, ids=lambda family: family.name)
def family(request: pytest.FixtureRequest) -> Family:
    """A kind of page."""
    found: Family = request.param
    return found


Opens = Callable[..., Page]


@pytest.fixture
def opens(browser: Browser, house: House) -> Iterator[Opens]:
    """Opens a page of a family in a window of its own kind."""
    contexts: list[BrowserContext] = []

    def opened(family: Family, **options: object) -> Page:
        context = browser.new_context(**{"reduced_motion": "reduce"} | options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        if family.is_for_editors:
            house.sign_in(page)
        family.visit(page, house)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def harmless(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> frozenset[str]:
    """What pages are made of where every field is harmless."""
    return harmless_kinds(browser, tmp_path_factory.mktemp("harmless") / "archive")


@contextmanager
def window(browser: Browser, **options: object) -> Iterator[Page]:
    """A window of its own kind."""
    page = browser.new_page(**options)  # type: ignore[arg-type]
    try:
        yield page
    finally:
        page.close()
