"""Every page on which hostile text stands, and what those pages are made of where the same text is harmless."""

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from tests.site.browser.hostile_archive import Said, fill, hostile_site
from tests.site.browser.watching import made_of

HARMLESS = ("a quiet word", "https://example.org/quiet", "(another)", "words: and more", "x")
FIELDS = (
    "title", "kind", "summary", "time zone", "place", "venue", "participant", "role", "speaker", "label", "text",
    "note in a speech", "stage note", "heading", "question", "publisher", "licence", "translator",
    "version of the translator", "source", "address of the source", "page of the publisher", "pages in other languages",
    "name of the original", "unread text", "notice", "refusal", "address or file of the capture", "header", "its value",
    "media type", "charset", "network address", "maker", "version of the maker", "settings", "finding", "corrector",
    "snippet", "query", "wrong query", "quotation", "speaker asked for", "event asked for", "person looked for",
    "name at sign-in", "path", "error",
)  # fmt: skip
PAGES = (
    "/",
    "/speakers",
    *(f"/search?q={word}&by=words&view={view}" for word in ("canary", "quiet") for view in ("hits", "lines")),
    "/search?q=canary&by=words&page=2",
)
"""Those of the archive as a whole."""


def pages_of(said: Said) -> tuple[str, ...]:
    """The pages of an event."""
    home = f"/events/{said.slug}"
    return (
        home,
        f"{home}?read=lines",
        f"{home}?read=translation&source=folded",
        *(f"{home}/renditions/{key}" for key in said.keys[1:]),
        f"{home}/renditions/{said.keys[1]}/unread",
        f"{home}/sentences/{said.sentences[1]}/cite",
        f"{home}/speeches/3/cite",
        f"/captures/{said.captures[0]}",
    )


def pages_asked(words: tuple[str, ...]) -> list[str]:
    """Pages that show what they were asked."""
    return [
        path
        for each in (quote(word, errors="replace") for word in words)
        for path in (
            f"/search?q={each}&by=words",
            f"/search?q=%22{each}%20speaker:&by=words",
            f"/quote?q={each}",
            f"/quote?q=nothing%20like%20it&speaker={each}&event={each}",
            f"/speakers?q={each}",
            f"/events/{each}",
        )
    ]


def sign_in_as(page: Page, url: str, name: str) -> None:
    """Try to; nobody is called so, and the page says the name again."""
    page.goto(f"{url}/login")
    page.evaluate("name => { document.getElementById('name').value = name }", name)
    page.fill("#password", "not the password")
    page.click("main form button[type=submit]")


def harmless_kinds(browser: Browser, folder: Path) -> frozenset[str]:
    """What the same pages are made of where every field is harmless."""
    said = fill(folder, (HARMLESS, HARMLESS[1:]))
    found: set[str] = set()
    with hostile_site(folder) as url:
        page = browser.new_page()
        asked = pages_asked(("quiet word", HARMLESS[1], '"(', "kind:x"))
        for path in (*PAGES, *(path for each in said for path in pages_of(each)), *asked):
            page.goto(url + path)
            found |= made_of(page)
        sign_in_as(page, url, "a name")
        found |= made_of(page)
        page.close()
    return frozenset(found)
