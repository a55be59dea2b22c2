"""Pages are made a few at a time, and nobody waits for what is not a page."""

import threading
from concurrent.futures import ThreadPoolExecutor

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from stenogram.site.frame.in_turn import MOST_AT_ONCE, in_turn

_PATIENCE = 30.0


class Pages:
    """Pages that are not ready before they are told to be."""

    def __init__(self) -> None:
        self.begun, self.most, self.under_way = threading.Semaphore(0), 0, 0
        self.ready, self._lock = threading.Event(), threading.Lock()

    def page(self, request: Request) -> Response:
        """Waits, and notes how many wait with it."""
        with self._lock:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
        self.begun.release()
        assert self.ready.wait(_PATIENCE)
        with self._lock:
            self.under_way -= 1
        return PlainTextResponse(request.url.query)

    def other(self, request: Request) -> Response:
        """Something else than a page."""
        return PlainTextResponse("at once")


def test_no_more_pages_than_that_are_made_at_once() -> None:
    """While as many pages as may be are under way the next waits, what is no page does not, and in the end all come."""
    pages, asked = Pages(), MOST_AT_ONCE + 5
    app = Starlette(routes=[Route("/page", in_turn(pages.page)), Route("/other", pages.other)])
    with TestClient(app) as client, ThreadPoolExecutor(asked) as readers:
        answers = [readers.submit(client.get, f"/page?{n}") for n in range(asked)]
        for _ in range(MOST_AT_ONCE):
            assert pages.begun.acquire(timeout=_PATIENCE)
        assert client.get("/other").text == "at once"
        assert not pages.begun.acquire(timeout=0.05)
        pages.ready.set()
        assert sorted(int(answer.result(_PATIENCE).text) for answer in answers) == list(range(asked))
    assert pages.most == MOST_AT_ONCE
