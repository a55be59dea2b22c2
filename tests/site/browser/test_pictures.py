"""Pictures in Chromium: they fit, the pointer follows them to the words, and nobody else has to pass through them."""

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import Site
from tests.site.test_pages import HARBOUR

pytestmark = pytest.mark.browser

TALKS = f"{HARBOUR}?with=en-machine"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pictures_fit(site: Site, page: Page, width: int) -> None:
    """Nothing is wider than the window, and no lane is too low to be pointed at."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.url + TALKS)
    for fold in page.locator(".fold > summary:visible").all():
        fold.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [lane.bounding_box() for lane in page.locator(".turns svg.drawn, .beads > svg.map").all()]
    assert len(boxes) > 2
    for box in boxes:
        assert box is not None
        assert box["width"] > width * 0.5
        assert box["height"] >= 24


def test_a_phone_folds_pictures_under_their_sum(site: Site, page: Page) -> None:
    """Narrow, a picture is a line of words until it is opened; wide and on paper it stands there, without the line."""
    page.goto(site.url + TALKS)
    drawings, lines = page.locator(".turns svg.drawn, .beads > svg.map"), page.locator(".fold > summary")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert all(each.is_visible() for each in drawings.all())
    assert not any(each.is_visible() for each in lines.all())
    page.set_viewport_size({"width": 390, "height": 800})
    assert not any(each.is_visible() for each in drawings.all())
    told = [" ".join((each.text_content() or "").split()) for each in lines.all()]
    assert told[0].endswith("of the text")
    assert "sentence for sentence; " in told[1]
    lines.first.press("Enter")
    assert drawings.first.is_visible()
    page.emulate_media(media="print")
    assert all(each.is_visible() for each in drawings.all())


def test_a_bar_leads_to_its_speech(site: Site, page: Page) -> None:
    """The second speaker's first bar goes to the sentence with which they begin."""
    page.goto(site.url + TALKS)
    bar = page.locator(".turns .lane:nth-child(2) svg a").first
    target = bar.get_attribute("href")
    assert target is not None
    bar.click()
    assert page.url.endswith(target)
    assert page.locator(f"[id='{target[1:]}']").is_visible()


def test_a_wedge_leads_to_its_row(site: Site, page: Page) -> None:
    """What is left out is found by its shape, and one step away."""
    page.goto(site.url + TALKS)
    wedge = page.locator(".beads > svg.map .omitted").first
    target = wedge.get_attribute("href")
    assert target is not None
    wedge.click()
    assert page.url.endswith(target)
    assert "left out" in (wedge.text_content() or "")


def test_the_keyboard_has_the_same_in_fewer_steps(site: Site, page: Page) -> None:
    """No stop within a drawing; the list of what stands out opens and leads on."""
    page.goto(site.url + TALKS)
    assert page.locator(".turns svg a:not([tabindex='-1']), .beads svg a:not([tabindex='-1'])").count() == 0
    page.locator(".beads details > summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.spots') !== null")
    target = page.evaluate("document.activeElement.hash")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_what_stands_out_does_so_by_its_outline(site: Site, browser: Browser, options: dict[str, str]) -> None:
    """A wedge is blank with an outline, and the band it stands in is not blank; in any colours."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(site.url + TALKS)
    style = "e => (s => [s.fill, s.stroke, s.fillOpacity])(getComputedStyle(e))"
    wedge = page.locator(".beads > svg.map .omitted path").first.evaluate(style)
    band = page.locator(".beads > svg.map .pair path").first.evaluate(style)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert wedge[0] == ground != wedge[1]
    assert band[0] != ground
    context.close()


def test_line_by_line_every_name_says_whose_it_is(site: Site, page: Page) -> None:
    """Names that stand below one another in a turn are told apart: each but the first has its text before it."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.url}{HARBOUR}?read=lines")
    drawn = page.evaluate(
        "[...document.querySelectorAll('.turn .c:not(h3):not(:empty)')]"
        ".map(c => [c.dataset.l, getComputedStyle(c, '::before').content])"
    )
    assert len(drawn) > 2
    assert all(name and content == f'"{name}:\u00a0"' for name, content in drawn), drawn
