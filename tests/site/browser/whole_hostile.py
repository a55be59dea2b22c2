"""`make xss`: the eight hundred payloads in events of eight, and each alone as whatever is asked. Twenty minutes."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.site.browser.hostile_archive import batched, fill, hostile_site
from tests.site.browser.hostile_pages import FIELDS, PAGES, pages_asked, pages_of, sign_in_as
from tests.site.browser.payloads import PAYLOADS
from tests.site.browser.watching import watch

ARCHIVE, EVENT = 160, 8  # payloads of one archive and of one event: who has spoken is compared with everybody


def test_no_payload_is_more_than_text(harmless: frozenset[str], browser: Browser, tmp_path: Path) -> None:
    """Nothing runs, asks for anything, or makes an element or attribute that harmless words do not make."""
    seen: list[str] = []
    pages = 0
    for number, some in enumerate(batched(PAYLOADS, ARCHIVE), start=1):
        folder = tmp_path / str(number)
        said = fill(folder, batched(some, EVENT))
        of_events = (*PAGES, *(path for each in said for path in pages_of(each)))
        with hostile_site(folder) as url:
            for is_guarded, speaks, every in ((True, "en", 4), (False, "ru", 1)):
                context = browser.new_context(bypass_csp=not is_guarded, locale=speaks)
                watched = watch(context, url, harmless)
                for path in (*of_events, *pages_asked(some[::every])):
                    watched.visit(path)
                for name in some[::every]:
                    sign_in_as(watched.page, url, name)
                    watched.look("/login")
                context.close()
                seen += watched.seen
                pages += watched.visited
        print(f"{number * ARCHIVE} payloads, {pages} pages: {len(seen)} ran", *seen[:20], sep="\n  ", flush=True)  # noqa: T201
    print(f"{len(PAYLOADS)} payloads x {len(FIELDS)} fields, policy on and off: {len(seen)} ran")  # noqa: T201
    assert seen == []
