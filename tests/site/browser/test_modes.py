"""The modes of an event's page in Chromium: the place that is kept, with and without script, by keyboard and touch."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browser.conftest import window
from tests.site.conftest import Site, serve
from tests.site.test_modes import MODES, two_scripts
from tests.site.test_pages import HARBOUR
from tests.site.written import sitting

pytestmark = pytest.mark.browser
NAMES = {"side": "Side by side", "lines": "Line by line", "translation": "Translation", "original": "Original"}
LONG = "/events/sitting"


@pytest.fixture(scope="module")
def long_site() -> Iterator[Site]:
    """A sitting of 120 speeches, many screens long in every mode."""
    with serve(sitting(120)) as served:
        yield served


@pytest.fixture(scope="module")
def scripts() -> Iterator[Site]:
    """Two scripts from right to left and one from left to right."""
    with serve(two_scripts()) as served:
        yield served


def place(page: Page) -> int:
    """The number of the original's first sentence that is below the bar."""
    found = page.evaluate(
        """() => {
          const edge = parseFloat(getComputedStyle(document.querySelector('#record')).scrollMarginTop) - 2;
          const all = [...document.querySelectorAll("[id^='s-ev-1-ru-original-']")];
          return all.find(e => (e.closest('details') ?? e).getBoundingClientRect().bottom > edge)?.id ?? '';
        }"""
    )
    return int(str(found).rpartition("-")[2] or -1)


@pytest.mark.parametrize("start", MODES)
def test_the_same_place_is_kept_when_the_mode_changes(long_site: Site, page: Page, start: str) -> None:
    """From the middle of a sitting to each other mode and back, within a paragraph of where it was."""
    page.goto(f"{long_site.url}{LONG}?read={start}#s-ev-1-ru-original-201")
    for mode in (*MODES, start):
        before = place(page)
        assert 197 <= before <= 205, (mode, before)
        page.get_by_role("navigation", name="How to read").get_by_role("link", name=NAMES[mode]).click()
        page.wait_for_load_state()
        assert f"read={mode}" in page.url or mode == "side"
        assert abs(place(page) - before) <= 4, (mode, before, place(page))


def test_the_same_place_is_kept_when_the_findings_change(long_site: Site, page: Page) -> None:
    """A filter far down the page does not lead back to its top."""
    page.goto(f"{long_site.url}{LONG}#s-ev-1-ru-original-301")
    before = place(page)
    page.get_by_role("link", name="Errors only").click()
    page.wait_for_url("**show=errors**")
    assert abs(place(page) - before) <= 1


def test_a_lasting_link_arrives_at_its_sentence(long_site: Site, browser: Browser) -> None:
    """Far down a sitting, for readers who did not ask for less motion too: what is drawn late moves nothing."""
    with window(browser, viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{long_site.url}{LONG}/sentences/ev-1-en-machine-401")
        for _ in range(3):
            box = page.locator("[id='s-ev-1-en-machine-401']").bounding_box()
            assert box is not None
            assert 60 <= box["y"] <= 140
            page.wait_for_timeout(150)


def test_at_the_top_a_choice_leads_to_the_top(long_site: Site, page: Page) -> None:
    """Who has not begun to read is not thrown into the record."""
    page.goto(long_site.url + LONG)
    page.get_by_role("link", name="Line by line").focus()
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("document.querySelector(\"a[href*='read=lines']\").click()")
    page.wait_for_url("**read=lines**")
    assert "#" not in page.url


def test_without_script_a_lasting_link_keeps_its_place(long_site: Site, browser: Browser) -> None:
    """The links that the server made lead to the sentence in each mode; nothing is opened by going there."""
    with window(browser, java_script_enabled=False, viewport={"width": 1280, "height": 900}) as page:
        for mode in MODES:
            page.goto(f"{long_site.url}{LONG}/sentences/ev-1-en-machine-250")
            page.get_by_role("link", name=NAMES[mode], exact=True).click()
            assert page.url.endswith("#s-ev-1-ru-original-250")
            page.wait_for_load_state()
            box = page.locator(f"[id='{page.url.partition('#')[2]}']").bounding_box()
            assert box is not None
            assert 0 <= box["y"] <= 300, mode
            assert page.locator("details.gut[open]").count() == 0


def test_without_script_a_source_opens_at_its_sentence(site: Site, browser: Browser) -> None:
    """One press shows the original's words, and one leads from there to their citation."""
    with window(browser, java_script_enabled=False) as page:
        page.goto(f"{site.url}{HARBOUR}?read=translation&with=en-machine")
        source = page.get_by_text("48 600")
        assert not source.first.is_visible()
        page.locator("summary[data-n='3']").click()
        assert page.locator("details[open] .src").get_by_text("48 600").is_visible()
        page.locator("details[open]").get_by_role("link", name="Cite sentence 3", exact=True).click()
        assert page.get_by_text("/sentences/ev-1-ru-original-2").first.is_visible()


def test_modes_and_sources_need_no_pointer(site: Site, page: Page) -> None:
    """Tab reaches the choice of mode, Enter takes it; a source opens with Enter, and what has the focus is seen."""
    page.goto(f"{site.url}{HARBOUR}?with=en-machine")
    page.get_by_role("link", name="Line by line").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Translation"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**read=translation**")
    page.focus("summary[data-n='3']")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Sentence 3: what it renders"
    page.keyboard.press("Enter")
    assert page.locator("details[open] .src").get_by_text("48 600").is_visible()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_mode_scrolls_sideways_and_its_choices_are_large(site: Site, page: Page, mode: str, width: int) -> None:
    """Four choices of 44 px side by side at each width, and nothing beyond the edge."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.url}{HARBOUR}?read={mode}&with=en-machine")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [a.bounding_box() for a in page.locator(".modes a").all()]
    assert [round(box["height"]) >= 44 for box in boxes if box] == [True] * 4
    assert len({box["y"] for box in boxes if box}) == 1
    if width < 1280:
        for summary in page.locator("details.gut > summary").all():
            box = summary.bounding_box()
            assert box is not None
            assert round(min(box["width"], box["height"])) >= 44


@pytest.mark.parametrize("width", [390, 1280])
def test_the_choice_of_mode_stays_in_reach(long_site: Site, page: Page, width: int) -> None:
    """However far one reads, the modes stand at the top of the window, over nothing that has the focus."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{long_site.url}{LONG}?read=lines#s-ev-1-ru-original-300")
    box = page.locator(".modes").bounding_box()
    target = page.locator("[id='s-ev-1-ru-original-300']").bounding_box()
    assert box is not None
    assert target is not None
    assert box["y"] < 8
    assert target["y"] >= box["y"] + box["height"]


@pytest.mark.parametrize("mode", MODES)
def test_the_search_of_the_browser_reaches_every_mode(long_site: Site, page: Page, mode: str) -> None:
    """Words far below the window are found before they are drawn; a folded source is text of the page too."""
    page.goto(f"{long_site.url}{LONG}?read={mode}")
    if mode != "translation":
        assert page.evaluate("find('предложение номер 110.2')")
    if mode != "original":
        assert page.evaluate("find('sentence number 115.3')")
    assert page.locator("[id='s-ev-1-ru-original-440']").count() == 1
    assert "номер 110.0" in str(page.evaluate("document.querySelector('.record').textContent"))


@pytest.mark.parametrize("width", [390, 1280])
def test_two_directions_in_one_row(scripts: Site, page: Page, width: int) -> None:
    """Line by line each script begins at its own side, and the number in it stays where it is read."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{scripts.url}/events/quay?read=lines")
    for cell in page.locator(".row.bead").nth(1).locator("> .c").all():
        box, words = cell.bounding_box(), cell.locator(".s").bounding_box()
        assert box is not None
        assert words is not None
        is_rtl = cell.get_attribute("dir") == "rtl"
        left, right = words["x"] - box["x"], box["x"] + box["width"] - words["x"] - words["width"]
        assert (right < 24) if is_rtl else (left < 24), (cell.get_attribute("lang"), left, right)


def test_a_folded_source_from_right_to_left_opens_on_its_side(scripts: Site, page: Page) -> None:
    """Hebrew under an English sentence begins at the right of its own box."""
    page.goto(f"{scripts.url}/events/quay?read=translation&with=en-machine")
    page.locator("summary[data-n='2']").click()
    opened = page.locator("details[open]:has(summary[data-n='2'])")
    box, words = opened.locator(".src").bounding_box(), opened.locator(".s").bounding_box()
    assert box is not None
    assert words is not None
    assert box["x"] + box["width"] - words["x"] - words["width"] < 24
    assert words["x"] > box["x"] + 24


def test_on_paper_the_source_of_a_translation_is_printed(site: Site, page: Page) -> None:
    """Nothing can be opened there, so what a sentence renders stands over it, beside its number."""
    page.goto(f"{site.url}{HARBOUR}?read=translation&with=en-machine")
    source, said = page.locator(".src >> text=48 600"), page.get_by_text("passengers passed through").first
    assert not source.is_visible()
    page.emulate_media(media="print")
    above, below = source.bounding_box(), said.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] < below["y"] < above["y"] + 80
    assert not page.locator(".modes").is_visible()


@pytest.mark.parametrize("mode", ["side", "lines"])
def test_an_opened_source_moves_no_column(site: Site, page: Page, mode: str) -> None:
    """With two translations beside one another each stays in its place, and the number stays in the margin."""
    page.goto(f"{site.url}{HARBOUR}?read={mode}&source=folded")
    row = page.locator(".row:has(summary[data-n='3'])")

    def lefts() -> list[int]:
        cells = [cell.bounding_box() for cell in row.locator("> .c").all()]
        return [round(box["x"]) for box in cells if box]

    before, number = lefts(), row.locator("summary").bounding_box()
    row.locator("summary").click()
    after = row.locator("summary").bounding_box()
    assert row.locator(".src").is_visible()
    assert lefts() == before
    assert number is not None
    assert after is not None
    assert abs(number["x"] + number["width"] - after["x"] - after["width"]) < 4
