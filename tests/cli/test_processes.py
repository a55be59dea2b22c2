"""A server in several processes: a reader sees one site, and no process outlives it."""

import contextlib
import os
import re
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, call

pytestmark = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="several processes are served on Linux")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive."""
    folder = tmp_path_factory.mktemp("processes")
    run = call(("demo", "--build-only"), folder / "archive", folder, None)
    assert run.status == 0, run.err
    return folder / "demo-archive"


@contextlib.contextmanager
def served(archive: Path, *options: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """The server and its address."""
    with subprocess.Popen(
        [COMMAND, "--archive", str(archive), "serve", "--port", "0", *options], text=True, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as server:  # fmt: skip
        try:
            assert server.stdout is not None
            found = re.search(r"http://\S+", server.stdout.readline())
            assert found is not None
            yield server, found[0]
        finally:
            server.kill()


def children(server: "subprocess.Popen[str]") -> list[int]:
    """The processes that it started."""
    return [int(each) for each in Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()]


def until(is_so: object) -> None:
    """Wait until something is so; half a minute is a failure."""
    for _ in range(3_000):
        if is_so():  # type: ignore[operator]
            return
        time.sleep(0.01)
    raise AssertionError("it never was so")


def test_a_process_that_dies_is_started_again_and_all_end_together(archive: Path) -> None:
    """Pages are there before, after, and none of the processes is left when the server is stopped."""
    with served(archive, "--processes", "2") as (server, url):
        until(lambda: len(children(server)) == 2)
        first = children(server)
        assert urllib.request.urlopen(url, timeout=30).status == 200
        os.kill(first[0], signal.SIGKILL)
        until(lambda: len(children(server)) == 2 and first[0] not in children(server))
        for _ in range(8):
            assert urllib.request.urlopen(url, timeout=30).status == 200
        last = children(server)
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=30)
        assert server.returncode == 0, err
        assert "it is started again" in err
        assert "stopped" in err
        assert not any(Path(f"/proc/{child}").exists() for child in last)


def test_a_port_that_is_taken_is_said_so(archive: Path) -> None:
    """Two servers never share an address, though processes of one do."""
    with served(archive, "--processes", "2") as (_, url):
        port = url.rstrip("/").rpartition(":")[2]
        run = call(("--archive", archive, "serve", "--port", port, "--processes", "2"), archive, archive.parent, None)
        assert run.status == 2
        assert "in use" in run.err


def test_editors_are_known_to_one_process(archive: Path, tmp_path: Path) -> None:
    """Who is signed in at one process would be nobody at the next."""
    editors = tmp_path / "editors.toml"
    editors.write_text("", "utf-8")
    run = call(("--archive", archive, "serve", "--editors", editors, "--processes", "2"), archive, tmp_path, None)
    assert run.status == 2
    assert "one process" in run.err
