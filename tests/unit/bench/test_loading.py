"""The readers and the writer of the benchmark tell what they met: pages, failures, and pages that are stale."""

import gzip
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from stenogram.bench.loading import Load, one_by_one, press

PATHS = [f"/events/{n}" for n in range(5)]


class Pages(BaseHTTPRequestHandler):
    """Pages that show what was written to them; one that does not, and one that fails."""

    protocol_version = "HTTP/1.1"
    written: dict[str, str]
    asked: list[str]

    def do_GET(self) -> None:
        """A compressed page."""
        body = gzip.compress(self.written.get(self.path, "nothing").encode())
        self.asked.append(self.path)
        self.send_response(500 if self.path == "/events/3" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture
def pages() -> Iterator[tuple[str, type[Pages]]]:
    """A server of such pages, and what it was asked."""

    own: type[Pages] = type("Own", (Pages,), {"written": {}, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), own)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", own
    server.shutdown()
    thread.join()
    server.server_close()


def in_a_thread(load: Callable[[], Load]) -> Load:
    """Where nothing runs yet: tests with a browser leave an event loop running in theirs."""
    with ThreadPoolExecutor(1) as alone:
        return alone.submit(load).result()


def test_a_page_that_does_not_show_a_change_is_counted(pages: tuple[str, type[Pages]]) -> None:
    """Each change is looked for on two new connections; one page of two never shows it."""
    url, site = pages

    def write(n: int) -> tuple[str, str]:
        path = PATHS[n % 2]
        if n % 2 == 0:
            site.written[path] = f"change {n}"
        return path, f"change {n}"

    load = in_a_thread(lambda: press("load", url, PATHS[:3], readers=3, seconds=0.7, seed=1, write=write))
    assert load.writes >= 1
    assert load.stale == 2 * (load.writes // 2)  # each second change is lost
    assert load.errors == 0
    assert load.pages > 0
    assert load.rate == load.pages / load.seconds
    assert load.p50 <= load.p95 <= load.p99


def test_pages_that_fail_are_counted(pages: tuple[str, type[Pages]]) -> None:
    """A page of 500 is an error, however quick it came."""
    url, _ = pages
    load = in_a_thread(lambda: one_by_one("one", url, PATHS))
    assert (load.pages, load.errors) == (5, 1)
