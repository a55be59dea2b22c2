"""Write .build/screenshots: every family of pages, narrow and wide, light and dark, and index.html to look at them.

`tools/screenshots.py NAME…` takes those whose name has one of these words in it.
"""

import html
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.site.browser.families import ALL, Family  # noqa: E402
from tests.site.browser.house import House, house_in  # noqa: E402
from tests.site.conftest import CHROMIUM, SWITCHES  # noqa: E402

FOLDER = ROOT / ".build" / "screenshots"
WIDTHS, SCHEMES, LANGUAGES = (1280, 390), ("light", "dark"), ("en", "ru")
HIGHEST = 3_000  # pixels of a picture


def main() -> None:
    """Make the archive, serve it, take them all."""
    wanted = sys.argv[1:]
    families = [family for family in ALL if not wanted or any(word in family.name for word in wanted)]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, house_in(Path(folder)) as house, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        for family in families:
            take(browser, house, family)
            print(family.name, flush=True)
        browser.close()
    (FOLDER / "index.html").write_text(sheet(), encoding="utf-8")
    print(f"look at {FOLDER / 'index.html'}")


def take(browser: Browser, house: House, family: Family) -> None:
    """A page in each width and scheme; wide and light in Russian too."""
    for language in LANGUAGES:
        context = browser.new_context(reduced_motion="reduce", locale=language)
        page = context.new_page()
        if family.is_for_editors:
            house.sign_in(page)
        family.visit(page, house)
        for width in WIDTHS if language == "en" else WIDTHS[:1]:
            for scheme in SCHEMES if language == "en" else SCHEMES[:1]:
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": 900})
                high = page.evaluate("document.documentElement.scrollHeight")
                page.set_viewport_size({"width": width, "height": min(high, HIGHEST)})
                page.screenshot(path=FOLDER / f"{family.name}-{width}-{scheme}-{language}.png")
        context.close()


def sheet() -> str:
    """A page with all of them."""
    pictures = sorted(FOLDER.glob("*.png"))
    shown = "".join(
        f'<figure><a href="{html.escape(each.name)}"><img src="{html.escape(each.name)}" loading="lazy" alt=""></a>'
        f"<figcaption>{html.escape(each.stem)}</figcaption></figure>"
        for each in pictures
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title><style>'
        "body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:16px;background:#888}figure{margin:0}"
        "img{width:300px;height:400px;object-fit:cover;object-position:top;border:1px solid}</style>"
        f"<h1>{len(pictures)} pictures</h1>{shown}</html>\n"
    )


if __name__ == "__main__":
    main()
