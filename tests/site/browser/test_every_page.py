"""What holds of every page: axe-core finds no fault, nothing is too wide, each script has its language, focus is seen.

Each page is opened once for all of these.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browser.conftest import window
from tests.site.browser.families import ALL, READ, Family
from tests.site.browser.house import House

pytestmark = pytest.mark.browser

FAULTS = """async options => (await axe.run(document, {resultTypes: ['violations'], ...options})).violations.flatMap(
  v => v.nodes.map(n => `${v.impact} ${v.id}: ${n.target.join(' ')} (${n.any.concat(n.all, n.none)[0]?.message})`))"""
ONLY_COLOURS = {"runOnly": ["color-contrast"]}
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

FOREIGN = r"""() => {
  const scripts = {
    Cyrillic: ['ru', 'be', 'uk', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg'], Arabic: ['ar', 'fa', 'ur', 'ps', 'ckb'],
    Hebrew: ['he', 'yi'], Han: ['zh', 'ja'], Greek: ['el'], Georgian: ['ka'],
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('script, style, textarea, option, svg')) continue;
    if (/\p{Script=Latin}{2}/u.test(node.data)) continue;
    const lang = node.parentElement.closest('[lang]').lang;
    for (const [script, languages] of Object.entries(scripts)) {
      const letters = node.data.match(new RegExp(`\\p{Script=${script}}`, 'gu'));
      if (letters && letters.length > 2 && lang !== '' && !languages.includes(lang.split('-')[0]))
        found.push(`${lang}: ${node.data.trim().slice(0, 60)} in ${node.parentElement.outerHTML.slice(0, 80)}`);
    }
  }
  return found;
}"""

UNSEEN = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const inSvg = e.closest('svg');
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const isIn = box.bottom > 0 && box.top < innerHeight;
  return {name: e.outerHTML.slice(0, 90), isSeen: (ring || !!inSvg) && isIn, id: e.id, className: e.className};
}"""


@pytest.fixture(scope="module", params=ALL, ids=lambda family: family.name)
def visited(request: pytest.FixtureRequest, browser: Browser, house: House) -> Iterator[Page]:
    """A page of a family, wide and light."""
    family: Family = request.param
    context = browser.new_context(viewport=WIDE, color_scheme="light", reduced_motion="reduce", bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    if family.is_for_editors:
        house.sign_in(page)
    family.visit(page, house)
    yield page
    context.close()


def test_axe_finds_nothing(visited: Page, axe: str) -> None:
    """No fault of any weight: every rule wide and light, and narrow and dark; colours in the other two as well."""
    visited.evaluate(axe)
    visited.emulate_media(color_scheme="light")
    visited.set_viewport_size(WIDE)
    assert visited.evaluate(FAULTS, {}) == []
    visited.emulate_media(color_scheme="dark")
    assert visited.evaluate(FAULTS, ONLY_COLOURS) == []
    visited.set_viewport_size(NARROW)
    assert visited.evaluate(FAULTS, {}) == []
    visited.emulate_media(color_scheme="light")
    assert visited.evaluate(FAULTS, ONLY_COLOURS) == []


def test_nothing_scrolls_sideways(visited: Page) -> None:
    """At 320, 390 and 1280 px everything fits, words without spaces too."""
    for width in (320, 390, 1280):
        visited.set_viewport_size({"width": width, "height": 800})
        assert visited.evaluate("document.documentElement.scrollWidth") <= width


def test_each_script_has_its_language(visited: Page) -> None:
    """Nothing that is wholly in other letters stands in an element that says it is English.

    A sentence of ours that quotes a word is in our language: the word in it says nothing of its own.
    """
    assert visited.evaluate(FOREIGN) == []


def test_what_has_the_focus_is_seen(visited: Page) -> None:
    """The first stop skips to the content; each of the next has a ring and lies in the window."""
    visited.set_viewport_size(WIDE)
    visited.evaluate("document.activeElement.blur(); scrollTo(0, 0); getSelection().removeAllRanges()")
    visited.locator("body").press("Tab")
    stops = [visited.evaluate(UNSEEN)]
    for _ in range(12):
        visited.keyboard.press("Tab")
        stops.append(visited.evaluate(UNSEEN))
    assert stops[0]["className"] == "skip"
    assert [stop["name"] for stop in stops if stop and not stop["isSeen"]] == []


def test_in_russian_axe_finds_nothing_either(browser: Browser, house: House, axe: str) -> None:
    """The interface in another language: names of links still begin with what is seen of them."""
    faults = []
    with window(browser, bypass_csp=True, locale="ru", viewport=NARROW) as page:
        for family in READ[::2]:
            family.visit(page, house)
            page.evaluate(axe)
            faults += [f"{family.name}: {fault}" for fault in page.evaluate(FAULTS, {})]
    assert faults == []


def test_axe_finds_what_is_wrong(browser: Browser, axe: str) -> None:
    """The control: of a page with known faults it names each, by their weight."""
    with window(browser) as page:
        page.set_content(
            "<!doctype html><title>x</title><main><img src=x><p style='color:#ccc;background:#fff'>pale</p>"
            "<button></button><input></main>"
        )
        page.evaluate(axe)
        found = {fault.split(":")[0] for fault in page.evaluate(FAULTS, {})}
    assert {
        "critical image-alt", "serious color-contrast", "critical button-name", "critical label",
        "serious html-has-lang",
    } <= found  # fmt: skip


def test_foreign_words_without_a_language_are_seen(browser: Browser) -> None:
    """The control: Russian in English, Arabic in Hebrew are told; Russian that says so is not."""
    with window(browser) as page:
        page.set_content("<html lang=en><p>Слово</p><p lang=he>كلمة</p><p lang=ru>Слово</p><p lang=''>Слово</p>")
        assert [fault[:2] for fault in page.evaluate(FOREIGN)] == ["en", "he"]
