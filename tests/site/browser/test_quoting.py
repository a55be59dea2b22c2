"""Quotations in Chromium: the form without script, the verdict by keyboard, and an article as a file."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.site.browser.conftest import window
from tests.site.browser.house import House

pytestmark = pytest.mark.browser
PATIENCE = 60_000  # milliseconds: the first check loads the models


def test_a_quotation_is_checked_without_script_by_keyboard(house: House, browser: Browser) -> None:
    """Typed and sent with the keyboard alone, script off: the verdict, and a way to the sentence."""
    with window(browser, java_script_enabled=False, viewport={"width": 390, "height": 800}) as page:
        page.goto(f"{house.url}/quote")
        page.focus("textarea[name=q]")
        page.keyboard.type("The trains will not run in the spring of 2032")
        for _ in range(4):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#verdict h2")).to_have_text("negated", timeout=PATIENCE)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.locator(".place .doing a").first.click()
        assert "/events/" in page.url
        assert page.url.partition("#")[2].startswith("s")


def test_an_article_is_sent_as_a_file_and_its_report_kept(house: House, browser: Browser, tmp_path: Path) -> None:
    """A file is chosen and sent; the report on the page can be saved for programs, without asking the server again."""
    draft = tmp_path / "draft.md"
    draft.write_text("“The trains will run in the spring of 2031,” said Ingrid Vestergaard.\n", "utf-8")
    with window(browser) as page:
        page.goto(f"{house.url}/quote/article")
        page.set_input_files("#file", draft)
        page.click("main form button[type=submit]")
        expect(page.locator(".item h3").first).to_have_text("altered number", timeout=PATIENCE)
        with page.expect_download() as kept:
            page.get_by_role("link", name="JSON").click()
        report = json.loads(Path(kept.value.path()).read_text("utf-8"))
    assert report["format"] == "stenogram.quotes/1"
    assert report["counts"] == {"altered number": 1}
