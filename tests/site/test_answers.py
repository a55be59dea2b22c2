"""How the site answers: 304, gzip, problems, other sites' names, speed, nothing left open."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from stenogram.errors import AmbiguousName, StoreError
from stenogram.model import Event, EventHeader
from tests.site.conftest import Site, serve
from tests.site.hostile import PAYLOADS, hostile_paths, hostile_shelf
from tests.site.shelf import Shelf
from tests.site.written import sitting

HARBOUR = "/events/2031-04-02-velm-harbour-talks"


@pytest.fixture(scope="module")
def hostile_site() -> Iterator[Site]:
    """A site over an event for each payload, which stands in every field of it."""
    with serve(hostile_shelf()) as served:
        yield served


class Unreadable(Shelf):
    """An archive that cannot be read, in one of several ways."""

    error: Exception = StoreError("/secret/folder/archive.sqlite is locked")

    def event(self, name: str) -> Event:
        """Fails."""
        raise self.error


def test_a_reader_who_has_the_page_does_not_get_it_again(site: Site) -> None:
    """The entity tag of an unchanged page is answered with 304 and nothing else."""
    first = site.get(HARBOUR)
    again = site.get(HARBOUR, if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "content-security-policy" in again.headers
    assert site.get(HARBOUR, if_none_match='W/"other"').status_code == 200
    assert site.get("/static/site.css", if_none_match=site.get("/static/site.css").headers["etag"]).status_code == 304


def test_pages_are_compressed(site: Site) -> None:
    """Whoever takes gzip gets it, others the same page as it is; a cache on the way is told to keep both."""
    short, long = site.get(HARBOUR, accept_encoding="gzip"), site.get(HARBOUR, accept_encoding="identity")
    assert short.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in long.headers
    assert short.text == long.text
    assert int(short.headers["content-length"]) < len(long.content) / 3
    for answer in (short, long):
        assert answer.headers["vary"] == "Accept-Language, Cookie, Accept-Encoding"
        assert answer.headers["etag"] == short.headers["etag"]


def test_what_is_not_there_is_said_with_a_way_on(site: Site) -> None:
    """404 in the same look, leading back to the list; nothing of the address is echoed."""
    for path in (
        "/nope",
        "/events/nope",
        "/captures/nope",
        f"{HARBOUR}/renditions/nope",
        f"{HARBOUR}/sentences/nope/cite",
    ):
        answer = site.get(path)
        assert answer.status_code == 404
        assert "Not in this archive" in answer.text
        assert 'href="/">All events' in answer.text


def test_the_site_only_reads(site: Site) -> None:
    """Nothing can be sent to it."""
    for path in ("/", HARBOUR, "/captures/cap-1"):
        answer = site.client.post(site.url + path)
        assert answer.status_code == 405
        assert "This cannot be done here" in answer.text


def test_health_is_a_word(site: Site) -> None:
    """For whoever watches the server."""
    assert site.get("/healthz").text == "ok\n"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (StoreError("/secret/folder is locked"), 503),
        (RuntimeError("/secret"), 500),
        (AmbiguousName("x", ["a1", "a2"]), 404),
    ],
)
def test_a_failure_is_a_page_and_tells_no_secrets(error: Exception, status: int) -> None:
    """No folder, no traceback; headers as everywhere; an ambiguous name leads to each event it may mean."""
    shelf = Unreadable()
    shelf.error = error
    with serve(shelf) as site:
        answer = site.get("/events/x")
    assert answer.status_code == status
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert ('href="/events/a2"' in answer.text) == isinstance(error, AmbiguousName)


def test_another_sites_name_is_refused_on_loopback(site: Site) -> None:
    """A page elsewhere that points its own name at this machine cannot read the archive (DNS rebinding)."""
    answer = site.get("/", host="evil.example")
    assert answer.status_code == 421
    assert "Переговоры" not in answer.text
    assert site.get("/", host="localhost:1").status_code == 200


def test_links_never_come_from_the_host_header(site: Site) -> None:
    """What is cited names the server that answered, or the address it was given, not what a request claims."""
    assert f"http://localhost:1{HARBOUR}" not in site.get(HARBOUR, host="localhost:1").text
    with serve(site.shelf, base_url="https://desk.example/record") as behind:
        text = behind.get(HARBOUR, host="desk.example").text
        assert f"https://desk.example/record{HARBOUR}</p>" in text
        assert 'href="/record/static/site.css?v=' in text


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_hostile_words_stay_words(hostile_site: Site, number: int) -> None:
    """Whatever stands in any field: no element, no attribute, no link and no template of theirs is on a page."""
    for path in hostile_paths(hostile_site, number):
        page = hostile_site.page(path)
        assert len(page.xpath("//script")) == 1
        assert page.xpath("//img|//iframe|//style|//math|//object|//textarea") == []
        assert page.xpath("//@*[starts-with(name(),'on')]|//@style|//@srcdoc|//@autofocus") == []
        assert page.xpath("//@href[starts-with(.,'javascript')]") == []
        assert "<class 'object'>" not in page.text_content()
    if "{{7*7}}" in PAYLOADS[number]:
        assert "{{7*7}}" in hostile_site.page(f"/events/hostile-{number}").text_content()


def test_an_empty_archive_says_how_to_begin() -> None:
    """A list without events names the command that adds one."""
    with serve(Shelf()) as site:
        assert "Nothing is here yet." in site.get("/").text


def test_a_long_list_has_pages() -> None:
    """Fifty events a page, with links to the next and the one before."""
    shelf = Shelf()
    for n in range(60):
        shelf.add_event(f"event-{n}", EventHeader(title=f"Event {n}"))
    with serve(shelf) as site:
        assert len(site.page("/").xpath("//article")) == 50
        second = site.page("/?page=2")
        assert len(second.xpath("//article")) == 10
        assert second.xpath("//nav[@class='pages']/a/@href") == ["/"]
        for odd in ("0", "-1", "x", "٣", "9" * 40):
            assert site.get(f"/?page={odd}").status_code == 200


def test_a_long_sitting_comes_fast_and_whole() -> None:
    """2,500 speeches of four sentences: every word in one page that browsers can search, within 1.5 seconds."""
    with serve(sitting(2_500)) as site:
        site.get("/healthz")
        start = time.process_time()
        answer = site.get("/events/sitting")
        seconds = time.process_time() - start
    assert "sentence number 2499.3" in answer.text
    assert answer.text.count('class="s"') == 20_000
    assert seconds < 1.5, f"{seconds:.2f} s of processor time"


def test_each_request_closes_what_it_opened() -> None:
    """The archive is opened once for each request and closed, also when the request fails."""
    opened: list[bool] = []

    class Counting(Shelf):
        def opened(self) -> AbstractContextManager[Shelf]:
            @contextmanager
            def counting() -> Iterator[Shelf]:
                opened.append(True)
                with Shelf.opened(self) as shelf:
                    yield shelf

            return counting()

    shelf = Counting()
    with serve(shelf) as site:
        for path in ("/", "/events/none", "/captures/none"):
            site.get(path)
    assert (len(opened), shelf.open_now) == (3, 0)
