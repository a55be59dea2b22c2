"""Hostile searches end by themselves, and a server that is busy with them still answers everybody else."""

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from starlette.applications import Starlette

from stenogram.cli.serve import search_door
from stenogram.model import PRESS, SearchOrder, SearchResult
from stenogram.protocols import Archive, OpensArchive
from stenogram.site import SearchDoor, make_app
from stenogram.site.frame.in_turn import MOST_LOOK_UPS
from tests.site.edited import served

SEARCHES = 50  # Starlette has forty threads
HOSTILE = (
    "a", "e*", " ".join(f"w{n}" for n in range(4_000)), "a OR " * 300 + "b", "NEAR(a b, 9)", "a NOT b", "a AND b", "^a",
    "{a b} : c", '"' * 400, "(" * 400, "- a", "a* b* c* d*", "speaker:a OR has:finding", '"a b" + c', "a NEAR/3 b",
)  # fmt: skip


def asking(url: str) -> httpx.Client:
    """A client with patience: the machine may be busy."""
    return httpx.Client(base_url=url, trust_env=False, timeout=300)


def test_pages_are_answered_while_searches_are_under_way(opens: OpensArchive) -> None:
    """More searches than there are threads do not come to an end before twenty pages were answered: counted, not timed.

    Only as many of them as may be under way have begun; the others wait without a thread.
    """
    answered, begun = threading.Event(), threading.Semaphore(0)
    find = search_door().find

    def waits(text: str, archive: Archive, *, by: str, order: SearchOrder, page: int, size: int) -> SearchResult:
        begun.release()
        answered.wait(300)
        return find(text, archive, by=by, order=order, page=page, size=size)

    site = make_app(open_archive=opens, checks=(), policy=PRESS, search=SearchDoor(find=waits))
    with served(site) as url, asking(url) as client, ThreadPoolExecutor(SEARCHES) as many:
        searches = [many.submit(client.get, "/api/search", params={"q": "grain"}) for _ in range(SEARCHES)]
        for _ in range(MOST_LOOK_UPS):
            begun.acquire()
        pages = [client.get(path).status_code for path in ("/", "/api/events", "/speakers", "/static/site.css") * 5]
        still_waiting = sum(not search.done() for search in searches)
        begun_too_many = begun.acquire(blocking=False)
        answered.set()
        found = [search.result().status_code for search in searches]
    assert pages == [200] * 20
    assert still_waiting == SEARCHES
    assert not begun_too_many
    assert found == [200] * SEARCHES


@pytest.mark.parametrize("path", ["/api/search", "/api/quote"])
def test_every_hostile_question_is_answered_or_refused(app: Starlette, path: str) -> None:
    """All at once, against a real server: each ends with an answer or a problem, none with a fault."""
    with served(app) as url, asking(url) as client, ThreadPoolExecutor(8) as many:
        answers = list(many.map(lambda q: client.get(path, params={"q": q}), HOSTILE))
        page = client.get("/")
    assert page.status_code == 200
    for answer in answers:
        assert answer.status_code in (200, 400), answer.text
        assert answer.headers["content-type"] in ("application/json", "application/problem+json")
