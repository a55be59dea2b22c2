"""Write docs/pictures/event.png and quotation.png: two pages of the demo as Chromium shows them."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
STENOGRAM = Path(sys.executable).with_name("stenogram")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
PICTURES = ROOT / "docs" / "pictures"
FROM = "s => scrollTo(0, document.querySelector(s).getBoundingClientRect().top + scrollY - 16)"
QUOTED = "Over the past year, our trade turnover grew by 12 percent and reached 1,432 million crowns."


def main() -> None:
    """Serve the demo, take the pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        server = subprocess.Popen([STENOGRAM, "demo"], cwd=folder, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            url = next(m[0] for line in server.stdout if (m := re.search(r"http://\S+/", line)))
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
            page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
            page.goto(url)
            page.click("main a[href*='/events/']")
            page.evaluate(FROM, "#record")
            page.screenshot(path=PICTURES / "event.png")
            take_quotation(page, url)
            browser.close()
        finally:
            server.terminate()
            server.wait()


def take_quotation(page: Page, url: str) -> None:
    """A quotation that stands so in a translation, which has another number than the record."""
    page.set_viewport_size({"width": 1280, "height": 960})
    page.goto(f"{url}quote?q={quote(QUOTED)}")
    page.evaluate(FROM, "main form")
    page.screenshot(path=PICTURES / "quotation.png")


if __name__ == "__main__":
    main()
