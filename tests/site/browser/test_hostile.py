"""Eight hundred payloads in every field, with the policy and without it: none is ever more than text.

Fields of which an event has one say a hundred of them at once; `whole_hostile.py` gives each an event of its own.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Route

from tests.site.browser.hostile_archive import Said, batched, fill, hostile_site
from tests.site.browser.hostile_pages import PAGES, pages_asked, pages_of, sign_in_as
from tests.site.browser.payloads import COUNT, FIRST_OF_EACH, PAYLOADS, kinds
from tests.site.browser.watching import watch

pytestmark = pytest.mark.browser

GROUP = 100


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, tuple[Said, ...]]]:
    """The archive of all payloads, served."""
    folder = tmp_path_factory.mktemp("hostile") / "archive"
    said = fill(folder, batched(PAYLOADS, GROUP))
    with hostile_site(folder) as url:
        yield url, said


@pytest.mark.parametrize(("is_guarded", "speaks", "every"), [(True, "en", 4), (False, "ru", 1)], ids=["on", "off"])
def test_no_payload_is_more_than_text(
    hostile: tuple[str, tuple[Said, ...]],
    harmless: frozenset[str],
    browser: Browser,
    is_guarded: bool,
    speaks: str,
    every: int,
) -> None:
    """Nothing runs, asks for anything, or makes an element or attribute that harmless words do not make."""
    url, said = hostile
    asked = FIRST_OF_EACH[::every]
    context = browser.new_context(bypass_csp=not is_guarded, locale=speaks)
    watched = watch(context, url, harmless)
    for path in (*PAGES, *(path for each in said[::every] for path in pages_of(each)), *pages_asked(asked)):
        watched.visit(path)
    for name in asked:
        sign_in_as(watched.page, url, name)
        watched.look("/login")
    context.close()
    assert watched.visited >= len(PAGES) + (len(said) * 9 + len(asked) * 7) // every
    assert watched.seen == []


def test_there_are_eight_hundred() -> None:
    """All different, of every kind."""
    assert len(set(PAYLOADS)) == COUNT == len(PAYLOADS)
    assert len(FIRST_OF_EACH) == len(kinds()) == 16


CONTEXTS = (
    "<main>{}</main>", '<main title="{}">x</main>', "<main title='{}'>x</main>", "<main><b title={}>x</b></main>",
    '<main><a href="{}">x</a></main>', "<script>const x = '{}'</script>", '<script>const x = "{}"</script>',
    "<textarea>{}</textarea>", "<title>{}</title>", "<!-- {} -->", "<style>{}</style>", "<select><option>{}</select>",
)  # fmt: skip


def test_the_watch_sees_what_is_not_escaped(harmless: frozenset[str], browser: Browser) -> None:
    """The control: put into pages as they are, payloads of every kind that a browser acts upon are seen."""
    dead = [payload for payload in FIRST_OF_EACH if not _is_seen(payload, browser, harmless)]
    assert len(dead) <= 3, dead


def _is_seen(payload: str, browser: Browser, harmless: frozenset[str]) -> bool:
    """Whether it does something in any of the contexts."""
    served = [f"<!doctype html><html><body>{place.replace('{}', payload)}" for place in CONTEXTS]
    context = browser.new_context()

    def answer(route: Route) -> None:
        number = route.request.url.rpartition("/page")[2]
        body = served[int(number)] if number.isdecimal() else ""
        route.fulfill(body=body, content_type="text/html")

    context.route("**/*", answer)
    watched = watch(context, "http://control.invalid", harmless | {"main", "main title", "a href"})
    for number in range(len(served)):
        try:
            watched.page.goto(f"http://control.invalid/page{number}", wait_until="commit", timeout=5_000)
            watched.page.wait_for_load_state("domcontentloaded", timeout=5_000)
        except Error:
            watched.seen.append("it went away")
        if not watched.seen:
            watched.look("/page")
        if watched.seen:
            break
    context.close()
    return bool(watched.seen)
