"""`make xss`: each of the eight hundred payloads alone in every field, with the policy and without it. Half an hour."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.site.browser.hostile_archive import batched, fill, hostile_site
from tests.site.browser.hostile_pages import FIELDS, PAGES, pages_asked, pages_of, sign_in_as
from tests.site.browser.payloads import PAYLOADS
from tests.site.browser.watching import watch

EVENTS = 50  # of one archive: who has spoken is compared with everybody


def test_each_payload_alone_is_only_text(harmless: frozenset[str], browser: Browser, tmp_path: Path) -> None:
    """Nothing runs, asks for anything, or makes an element or attribute that harmless words do not make."""
    seen: list[str] = []
    pages = 0
    for number, some in enumerate(batched(PAYLOADS, EVENTS), start=1):
        folder = tmp_path / str(number)
        said = fill(folder, [(each,) for each in some])
        paths = (*PAGES, *(path for each in said for path in pages_of(each)), *pages_asked(some))
        with hostile_site(folder) as url:
            for is_guarded, speaks in ((True, "en"), (False, "ru")):
                context = browser.new_context(bypass_csp=not is_guarded, locale=speaks)
                watched = watch(context, url, harmless)
                for path in paths:
                    watched.visit(path)
                for name in some:
                    sign_in_as(watched.page, url, name)
                    watched.look("/login")
                context.close()
                seen += watched.seen
                pages += watched.visited
        print(f"{number * EVENTS} payloads, {pages} pages: {len(seen)} ran", *seen[:20], sep="\n  ", flush=True)  # noqa: T201
    print(f"{len(PAYLOADS)} payloads x {len(FIELDS)} fields, policy on and off: {len(seen)} ran")  # noqa: T201
    assert seen == []
