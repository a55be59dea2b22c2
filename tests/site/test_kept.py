"""A page that is kept is never another than the page that would be made now."""

import datetime as dt
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from starlette.types import Scope

from stenogram.model import PRESS
from stenogram.protocols import ArchiveWatch
from stenogram.site import make_app
from stenogram.site.frame.kept import KeptPages
from stenogram.store import ReadingRoom, WatchedArchive, open_archive
from tests.site.shelf import CHECKS
from tests.site.writing import NOW, add, do, opened

ROOT = Path(__file__).parents[2]
WHAT = ("new", "translate", "again", "change", "correct", "same", "different", "join", "divide", "undo")
steps = st.lists(st.tuples(st.sampled_from(WHAT), st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=6)


class Writer:
    """The writer in the other process."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def do(self, folder: Path, step: tuple[str, int, int]) -> None:
        """One step, done when this returns."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(folder), step]) + "\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "done\n"


@pytest.fixture(scope="module")
def writer() -> Iterator[Writer]:
    """Another process that writes."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.site.writing"], cwd=ROOT, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        yield Writer(process)
        assert process.stdin is not None
        process.stdin.close()


def sites(folder: Path) -> tuple[TestClient, TestClient]:
    """The same archive behind a site that keeps pages, and behind one that makes each anew."""
    keeping = make_app(
        open_archive=ReadingRoom(folder, clock=lambda: NOW).opened, checks=CHECKS, policy=PRESS,
        watch=WatchedArchive(folder),
    )  # fmt: skip
    plain = make_app(
        open_archive=lambda: open_archive(folder, clock=lambda: NOW, read_only=True), checks=CHECKS, policy=PRESS
    )
    here = "http://localhost"
    return TestClient(keeping, base_url=here, follow_redirects=False), TestClient(
        plain, base_url=here, follow_redirects=False
    )


def told(client: TestClient, path: str, **headers: str) -> tuple[object, ...]:
    """All of an answer that a reader can tell."""
    answer = client.get(path, headers={"Accept-Language": "en", **headers})
    return answer.status_code, sorted(answer.headers.multi_items()), answer.content


def paths(client: TestClient) -> list[str]:
    """The list, every event's pages that it leads to, and the speakers."""
    found = ["/", "/speakers"]
    for slug in sorted(set(re.findall(r'href="/events/([^"?/#]+)', client.get("/").text))):
        page = client.get(f"/events/{slug}").text
        inside = sorted(set(re.findall(rf'href="(/events/{slug}/(?:renditions|sentences|speeches)/[^"#]+)', page)))
        found += [f"/events/{slug}", f"/events/{slug}?show=errors", *inside[:2], *inside[-2:]]
    return [*found, *sorted(set(re.findall(r'href="(/speakers/[^"?#]+)', client.get("/speakers").text)))[:3]]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_a_kept_page_is_the_page_that_would_be_made(writer: Writer, steps: list[tuple[str, int, int]]) -> None:
    """After whatever another process writes, a site that keeps pages answers as one that does not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with opened(folder) as archive:
            for n in range(3):
                add(archive, None, "ru", n, 0)
                do(archive, ["translate", n, 1])
        keeping, plain = sites(folder)
        known = paths(plain)
        for step in steps:
            writer.do(folder, step)
            known = list(dict.fromkeys([*known, *paths(plain)]))
            for path in known:
                assert told(keeping, path) == told(plain, path), (step, path)
                assert told(keeping, path) == told(plain, path), (step, path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with two events."""
    with opened(tmp_path) as archive:
        for n in range(2):
            add(archive, None, "ru", n, 0)
            do(archive, ["translate", n, 1])
    return tmp_path


class Counting:
    """A site that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def __call__(self, scope: Scope, receive: object, send: object) -> None:
        """A page, a form, a cookie or a refusal, by its address."""
        self.asked.append(scope["path"])
        headers = [(b"content-type", b"text/plain"), (b"etag", b'W/"1"'), (b"cache-control", b"no-cache")]
        if scope["path"].endswith("form"):
            headers[2] = (b"cache-control", b"no-store")
        if scope["path"].endswith("cookie"):
            headers.append((b"set-cookie", b"a=b"))
        status = 404 if scope["path"].endswith("gone") else 200
        await send({"type": "http.response.start", "status": status, "headers": headers})  # type: ignore[operator]
        await send({"type": "http.response.body", "body": b"page"})  # type: ignore[operator]


def kept(site: Counting, watch: ArchiveWatch, *, most_bytes: int = 1_000, tongue: str = "en") -> TestClient:
    """The site behind kept pages."""
    app = KeptPages(
        site, watch=watch, speaks=lambda: tongue, is_editors=lambda scope: b"editor" in dict(scope["headers"]),
        most_bytes=most_bytes,
    )  # fmt: skip
    return TestClient(app, base_url="http://localhost")


def test_a_page_is_made_once_while_nothing_changes(folder: Path) -> None:
    """Two readers, one making; a commit elsewhere costs an event's page nothing, and the list one making."""
    slugs = [event.slug for event in opened(folder).events()]
    site = Counting()
    client = kept(site, WatchedArchive(folder))
    here = [f"/events/{slugs[0]}", f"/events/{slugs[1]}", "/"]
    for path in (*here, *here):
        assert client.get(path).text == "page"
    assert site.asked == here
    site.asked.clear()
    with opened(folder) as archive:
        do(archive, ["translate", [e.slug for e in sorted(archive.events(), key=lambda e: e.id)].index(slugs[0]), 3])
    for path in here:
        client.get(path)
    assert site.asked == [here[0], here[2]]


def test_what_is_not_for_everybody_is_not_kept(folder: Path) -> None:
    """Forms, cookies, refusals, editors, searches and choices of a language are asked for each time."""
    site = Counting()
    client = kept(site, WatchedArchive(folder))
    for path in ("/events/form", "/events/cookie", "/events/gone", "/search?q=a", "/events/a?interface=ru", "/api/a"):
        client.get(path)
        client.get(path)
        assert len(site.asked) == 2, path
        site.asked.clear()
    client.get("/events/a")
    client.get("/events/a", headers={"editor": "yes"})
    client.head("/events/a")
    client.post("/events/a")
    assert len(site.asked) == 4


def test_readers_of_two_languages_get_two_pages(folder: Path) -> None:
    """What one reads is never shown to the other, nor what is compressed to who cannot read that."""
    watch, site = WatchedArchive(folder), make_app(
        open_archive=ReadingRoom(folder, clock=lambda: NOW).opened, checks=CHECKS, policy=PRESS,
        watch=WatchedArchive(folder),
    )  # fmt: skip
    assert watch.changes() == watch.changes()
    client = TestClient(site, base_url="http://localhost")
    for _ in range(2):
        for tongue in ("en", "ru"):
            answer = client.get("/", headers={"Accept-Language": tongue})
            assert answer.headers["content-language"] == tongue
            assert f'lang="{tongue}"' in answer.text
        assert "content-encoding" not in client.get("/", headers={"Accept-Encoding": "identity"}).headers
        assert client.get("/", headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"


def test_a_reader_who_has_the_page_is_told_so(folder: Path) -> None:
    """The entity tag of a kept page answers 304, without its body; that of another page does not."""
    keeping, _ = sites(folder)
    answer = keeping.get("/")
    again = keeping.get("/", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", answer.headers["etag"])
    assert "content-security-policy" in again.headers
    assert keeping.get("/", headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_what_is_kept_has_a_bound(folder: Path) -> None:
    """The page that was read longest ago goes first; one that is too long is never kept."""
    site = Counting()
    client = kept(site, WatchedArchive(folder), most_bytes=40)
    for n in range(11):
        client.get(f"/events/a?n={n}")
        client.get("/events/a?n=0")
    assert len(site.asked) == 11
    client.get("/events/a?n=1")
    assert len(site.asked) == 12
    small = kept(site, WatchedArchive(folder), most_bytes=16)
    small.get("/")
    small.get("/")
    assert len(site.asked) == 14


def test_an_archive_that_was_put_back_is_another(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A backup in the place of the file is seen at once, by who watches and by who reads."""
    watch, room = WatchedArchive(folder), ReadingRoom(folder, clock=lambda: dt.datetime.now(dt.UTC))
    with room.opened() as archive:
        slugs = {event.slug for event in archive.events()}
    before = watch.changes()
    other = tmp_path_factory.mktemp("other")
    with opened(other) as archive:
        add(archive, None, "ru", 2, 4)
    watch.close()
    for tail in ("-wal", "-shm"):
        (folder / f"archive.sqlite{tail}").unlink(missing_ok=True)
    (other / "archive.sqlite").replace(folder / "archive.sqlite")
    assert watch.changes() != before
    with room.opened() as archive:
        assert {event.slug for event in archive.events()} != slugs
    room.close()


def test_a_reader_sees_one_state(folder: Path) -> None:
    """What is written while a page is made is on the next page, not on half of this one."""
    room = ReadingRoom(folder, clock=lambda: NOW)
    with room.opened() as archive:
        before = archive.events()
        with opened(folder) as writing:
            add(writing, None, "ru", 2, 3)
        assert archive.events() == before
    with room.opened() as archive:
        assert len(archive.events()) == len(before) + 1
    room.close()
