"""Write docs/pictures/event.png: the demo's event page as Chromium shows it."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
STENOGRAM = Path(sys.executable).with_name("stenogram")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]


def main() -> None:
    """Serve the demo, take the picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        server = subprocess.Popen([STENOGRAM, "demo"], cwd=folder, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            url = next(m[0] for line in server.stdout if (m := re.search(r"http://\S+/", line)))
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
            page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
            page.goto(url)
            page.click("main a[href*='/events/']")
            page.evaluate("document.querySelector('#record').scrollIntoView()")
            page.screenshot(path=ROOT / "docs" / "pictures" / "event.png")
            browser.close()
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
