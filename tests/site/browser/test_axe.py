"""What axe-core finds fault with: nothing, on any page, narrow or wide, light or dark."""

import pytest
from playwright.sync_api import Browser

from tests.site.browser.conftest import Opens, window
from tests.site.browser.families import Family

pytestmark = pytest.mark.browser

FAULTS = """async options => (await axe.run(document, {resultTypes: ['violations'], ...options})).violations.flatMap(
  v => v.nodes.map(n => `${v.impact} ${v.id}: ${n.target.join(' ')} (${n.any.concat(n.all, n.none)[0]?.message})`))"""
ONLY_COLOURS = {"runOnly": ["color-contrast"]}
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def test_axe_finds_nothing(family: Family, opens: Opens, axe: str) -> None:
    """No fault of any weight: every rule wide and light, and narrow and dark; colours in the other two as well."""
    page = opens(family, viewport=WIDE, color_scheme="light", bypass_csp=True)
    page.evaluate(axe)
    assert page.evaluate(FAULTS, {}) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(FAULTS, ONLY_COLOURS) == []
    page.set_viewport_size(NARROW)
    assert page.evaluate(FAULTS, {}) == []
    page.emulate_media(color_scheme="light")
    assert page.evaluate(FAULTS, ONLY_COLOURS) == []


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
