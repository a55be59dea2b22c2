"""Readers of every kind: by keyboard, without script, on paper, in forced colours, with the browser's own search."""

import io
import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from tests.site.browser.conftest import window
from tests.site.browser.families import ARTICLE, READ, event
from tests.site.browser.house import House
from tests.site.conftest import serve
from tests.site.written import sitting

pytestmark = pytest.mark.browser

WITHOUT_BUTTONS = """() => {
  for (const button of document.querySelectorAll('button[data-copy]')) button.remove();
  return document.querySelector('main').innerText;
}"""


def tab_to(page: Page, selector: str, most: int = 60) -> None:
    """Press Tab until this has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_a_quotation_is_verified_by_keyboard(house: House, page: Page) -> None:
    """From the first key to the verdict, and on to the words in their place."""
    page.goto(f"{house.url}/quote")
    tab_to(page, "textarea")
    page.keyboard.type("В прошлом году через гавань прошло 48 700 пассажиров.")
    tab_to(page, "main form button")
    page.keyboard.press("Enter")
    page.get_by_text("altered number").first.wait_for()
    tab_to(page, "section a.button")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/events/{house.talks}*")
    assert page.locator(":target").count() == 1


def test_an_article_is_verified_by_keyboard(house: House, page: Page) -> None:
    """What is pasted is read, and each of its quotations has a verdict."""
    page.goto(f"{house.url}/quote/article")
    tab_to(page, "textarea")
    page.keyboard.insert_text(ARTICLE)
    tab_to(page, "main form button")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="4 quotations were found.").wait_for()
    assert page.locator("section.item").count() == 4


def test_a_search_is_made_by_keyboard(house: House, page: Page) -> None:
    """Words, Enter, and on to a hit."""
    page.goto(f"{house.url}/search")
    tab_to(page, "input[type=search]")
    page.keyboard.type("harbour")
    page.keyboard.press("Enter")
    page.locator("article.hit").first.wait_for()
    tab_to(page, "article.hit .said a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/events/{house.talks}*")
    assert page.locator(":target").count() == 1


def test_without_script_pages_say_the_same(house: House, browser: Browser) -> None:
    """Script only adds buttons that copy: all words are there without it."""
    with window(browser) as scripted, window(browser, java_script_enabled=False) as plain:
        for family in READ[::3]:
            if family.then is None:
                family.visit(scripted, house)
                family.visit(plain, house)
                said = scripted.evaluate(WITHOUT_BUTTONS)
                assert plain.locator("main").inner_text().split() == said.split(), family.name


def test_paper_has_every_word(house: House, page: Page) -> None:
    """What is printed of an event has each word of each rendition, and each reason of a finding."""
    page.goto(house.url + event(house))
    said = " ".join(page.locator(".row .s, .finding").all_text_contents())
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    paper = "".join(sheet.get_textpage().get_text_range() for sheet in printed)
    letters = re.sub(r"[\W_]", "", paper)
    assert [word for word in sorted(set(re.findall(r"[^\W\d_]{3,}", said))) if word not in letters] == []


def test_the_search_of_the_browser_reaches_a_long_sitting(browser: Browser) -> None:
    """A sitting of 2,500 speeches: its first words, its last, and those between."""
    with serve(sitting(2_500)) as site, window(browser) as page:
        page.goto(f"{site.url}/events/sitting")
        for number in (0, 611, 1249, 1873, 2499):
            assert page.evaluate("words => find(words)", f"This is sentence number {number}.3,")
            page.evaluate("getSelection().removeAllRanges()")
        assert not page.evaluate("find('This is sentence number 2500.0')")


def test_forced_colours_keep_every_sign(house: House, browser: Browser) -> None:
    """Where the reader's system sets all colours, findings are underlined, and what is chosen stands out."""
    with window(browser, forced_colors="active") as page:
        page.goto(house.url + event(house))
        lines = page.eval_on_selector_all(
            "mark:not(.point)", "all => all.map(e => getComputedStyle(e).textDecorationLine)"
        )
        assert set(lines) == {"underline"}
        shown = page.eval_on_selector_all(
            ".filters a",
            """all => all.map(e => { const s = getComputedStyle(e);
              return [e.hasAttribute('aria-current'), [s.backgroundColor, s.borderBottomStyle, s.borderBottomColor,
                      s.borderBottomWidth, s.fontWeight, s.boxShadow].join()] })""",
        )
        assert {look for is_current, look in shown if is_current}.isdisjoint(
            look for is_current, look in shown if not is_current
        )
