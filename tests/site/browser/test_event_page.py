"""The pages in Chromium: what lights up, what works with a keyboard, without script, on paper, narrow and dark."""

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browser.conftest import window
from tests.site.conftest import Site, serve
from tests.site.hostile import PAYLOADS, hostile_paths, hostile_shelf
from tests.site.test_pages import EVERY_PAGE, HARBOUR

pytestmark = pytest.mark.browser


def colour(page: Page, selector: str) -> str:
    """The background of an element as it is drawn."""
    return str(page.evaluate("s => getComputedStyle(document.querySelector(s)).backgroundColor", selector))


def bead(page: Page, number: str) -> str:
    """A selector of the row with this sentence number."""
    anchor = page.locator(f".row:has(> .gut > a[data-n='{number}'])").get_attribute("id")
    return f"#{anchor}"


def test_the_pointer_lights_up_the_pair(site: Site, page: Page) -> None:
    """Both sides of a bead lie on one lit ground while the pointer is over either."""
    page.goto(site.url + HARBOUR + "?with=en-machine")
    row = bead(page, "6")
    dark = colour(page, row)
    page.hover(f"{row} .c:nth-of-type(3)")
    assert colour(page, row) != dark
    page.hover("h1")
    assert colour(page, row) == dark


def test_the_keyboard_lights_up_the_pair_and_is_seen(site: Site, page: Page) -> None:
    """Tabbing to a row lights it up; what has the focus has an outline; the first stop skips to the content."""
    page.goto(site.url + HARBOUR)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    row = bead(page, "6")
    dark = colour(page, row)
    page.focus(f"{bead(page, '3')} .ref")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.querySelector(s).contains(document.activeElement)", row):
            break
    assert colour(page, row) != dark
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_both_places_of_a_finding_light_up(site: Site, page: Page) -> None:
    """Over the changed number its counterpart and its reason light up too."""
    page.goto(site.url + HARBOUR)
    page.hover("mark[data-f='2'] >> nth=1")
    assert page.locator("[data-f='2'].lit").count() == page.locator("[data-f='2']").count() >= 4
    page.hover("h1")
    assert page.locator(".lit").count() == 0


def test_without_script_nothing_is_lost(site: Site, browser: Browser) -> None:
    """Script off: reasons are visible, the pair lights up, columns and filters change, a citation is a click away."""
    with window(browser, java_script_enabled=False, viewport={"width": 1280, "height": 900}) as page:
        page.goto(site.url + HARBOUR)
        assert page.get_by_text("48,600 became 46,800").last.is_visible()
        page.get_by_role("link", name="Errors only (5)").click()
        assert page.locator(".findings li").count() == 5
        page.get_by_label("English, official translation").uncheck()
        page.get_by_role("button", name="Show these").click()
        assert page.locator(".heads .head").count() == 2
        assert page.locator(".findings li").count() == 5
        page.get_by_role("link", name="Cite sentence 3", exact=True).click()
        assert page.get_by_text("/sentences/ev-1-ru-original-2").first.is_visible()
        assert page.get_by_role("button").count() == 0
        page.get_by_role("link", name="See it in context").click()
        assert "ev-1-ru-original-2" in page.url


def test_a_citation_opens_in_place_and_is_copied(site: Site, browser: Browser) -> None:
    """With script the citation opens over the page, is copied with one press, and Escape leads back."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    try:
        page = context.new_page()
        page.goto(site.url + HARBOUR)
        page.get_by_role("link", name="Cite sentence 3", exact=True).click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name="Copy citation").last.click()
        dialog.get_by_role("button", name="Copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("Ada Corwin, Переговоры")
        assert "“Last year 46,800 passengers passed through the harbour.”" in copied
        page.keyboard.press("Escape")
        assert dialog.count() == 0
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Cite sentence 3"
    finally:
        context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("path", [*EVERY_PAGE, "/nope"])
def test_no_page_scrolls_sideways(site: Site, page: Page, path: str, width: int) -> None:
    """At each width everything fits, even words without spaces."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(site.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_narrow_columns_stack_with_the_original_first(site: Site, page: Page) -> None:
    """At 320 px a rendition stands under the original, with its name over it."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(site.url + HARBOUR)
    boxes = [cell.bounding_box() for cell in page.locator(f"{bead(page, '3')} > .c").all()]
    assert all(box is not None for box in boxes)
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3
    named = page.evaluate(
        "s => getComputedStyle(document.querySelectorAll(s + ' > .c')[2], '::before').content", bead(page, "3")
    )
    assert named == '"English, machine translation"'


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough(site: Site, page: Page, width: int) -> None:
    """Buttons, filters and choices are 44 px high; on a narrow screen the links beside each row are too."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(site.url + HARBOUR)
    selectors = [
        "button:visible",
        ".filters a",
        ".button",
        ".choices label",
        "summary:visible",
        ".jump a",
        "header.site a",
    ]
    for selector in [*selectors, *([".gut a"] if width == 320 else [])]:
        for target in page.locator(selector).all():
            box = target.bounding_box()
            assert box is not None
            assert round(box["height"]) >= 44, (selector, target.inner_text(), box)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [HARBOUR, "/", "/captures/cap-1", f"{HARBOUR}/sentences/ev-1-en-machine-3/cite"])
def test_contrast_is_enough(site: Site, browser: Browser, scheme: str, path: str) -> None:
    """All text has a contrast of 4.5 to 1 with what is behind it, in both schemes."""
    with window(browser, color_scheme=scheme, reduced_motion="reduce") as page:
        page.goto(site.url + path)
        poor = page.evaluate(CONTRASTS)
        assert poor == []
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(20, 24, 27)") == (scheme == "dark")


def test_on_paper_findings_are_notes(site: Site, page: Page) -> None:
    """In print, reasons stay with their numbers, what can only be clicked goes, and nothing is skipped."""
    page.goto(site.url + HARBOUR)
    page.emulate_media(media="print")
    assert page.get_by_text("48,600 became 46,800").last.is_visible()
    for gone in (".filters", ".choices", ".ci >> nth=0", "button >> nth=0", ".strip >> nth=0"):
        assert not page.locator(gone).is_visible(), gone
    assert page.evaluate("getComputedStyle(document.querySelector('.speech')).contentVisibility") == "visible"
    lefts = {round(box["x"]) for each in page.locator(".provenance").all() if (box := each.bounding_box())}
    assert len(lefts) == 1, "where texts come from stands below one another: paper is narrow"
    assert page.pdf().startswith(b"%PDF")


def test_right_to_left_text_starts_on_the_right(site: Site, page: Page) -> None:
    """Arabic ends where it should, beside English that starts on the left."""
    page.goto(site.url + "/events/2030-11-arrayan")
    cell = page.locator(".row .c").first
    sentence = cell.locator(".s").bounding_box()
    box = cell.bounding_box()
    assert sentence is not None
    assert box is not None
    assert abs((sentence["x"] + sentence["width"]) - (box["x"] + box["width"])) < 6
    assert page.evaluate("getComputedStyle(document.querySelector('.row .c')).direction") == "rtl"


def test_nothing_is_asked_of_a_third_party(site: Site, page: Page) -> None:
    """Every request of every page goes to this server, and no page breaks its own policy."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in EVERY_PAGE:
        page.goto(site.url + path)
    assert asked
    assert [url for url in asked if not url.startswith(site.url)] == []
    assert said == []


def test_the_search_of_the_browser_reaches_every_word(site: Site, page: Page) -> None:
    """Sections that are not drawn yet are found all the same, and across the numbers of findings."""
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(site.url + HARBOUR)
    assert page.evaluate("find('46,800 passengers passed')")
    assert page.evaluate("find('Yes, but less often.')")
    assert not page.evaluate("find('46,8002 passengers')")


def test_reduced_motion_is_respected(site: Site, browser: Browser) -> None:
    """Nothing moves for readers who asked for that; for others a ground changes, and nobody's page glides."""
    for motion, seconds in (("reduce", "0s"), ("no-preference", "0.12s, 0.12s")):
        with window(browser, reduced_motion=motion) as page:
            page.goto(site.url + HARBOUR)
            assert page.evaluate("getComputedStyle(document.querySelector('.row')).transitionDuration") == seconds
            assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_what_no_archive_keeps_is_harmless_too(browser: Browser) -> None:
    """Half a character, settings and makers as the fake archive has them: shown as text, without a policy."""
    with serve(hostile_shelf()) as site, window(browser, bypass_csp=True) as page:
        ran = _watch(page)
        for number in (0, len(PAYLOADS) - 1):
            for path in hostile_paths(site, number):
                page.goto(site.url + path)
        page.wait_for_timeout(200)
        assert ran == []


def test_the_watch_for_hostile_words_sees_them(browser: Browser) -> None:
    """The control: the same payload put into a page unescaped does run, so the test above can fail."""
    with window(browser, bypass_csp=True) as page:
        ran = _watch(page)
        page.goto("about:blank")
        page.set_content(f"<p>{PAYLOADS[0]}</p>")
        page.wait_for_timeout(200)
        assert ran != []


def _watch(page: Page) -> list[str]:
    ran: list[str] = []
    page.expose_function("ran", lambda words: ran.append(words))  # a builtin cannot be exposed
    page.add_init_script("window.alert = x => window.ran(String(x))")
    return ran


CONTRASTS = """() => {
  const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
  const channel = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
  const light = c => .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]);
  const ground = e => { for (; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
  const poor = [];
  const judge = (e, style, words) => {
    const [a, b] = [light(parse(style.color)), light(ground(e))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)} ${words}`);
  };
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg') || !e.checkVisibility() || e.matches(':disabled, :disabled *')) continue;
    const words = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
    if (words) judge(e, getComputedStyle(e), words);
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(e, pseudo);
      if (!['none', 'normal', '""'].includes(style.content)) judge(e, style, style.content);
    }
  }
  return poor;
}"""
