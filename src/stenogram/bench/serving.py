"""How a served archive answers: how soon it is up, how long a page takes, and how many readers it bears."""

import contextlib
import functools
import os
import random
import re
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from stenogram.bench.loading import Load, Writes, one_by_one, press
from stenogram.errors import StenogramError
from stenogram.protocols import Archive, OpensArchive

READERS, PAGES = 32, 1_000
_ASKED = 200  # pages one by one
_WARM_SECONDS = 3.0
_STARTS = 5
_WAIT_SECONDS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What was measured at the served archive."""

    seconds_to_up: float  # the median of some starts
    seconds_to_help: float
    loads: tuple[Load, ...]


def bench_serving(
    command: Sequence[str], folder: Path, read: OpensArchive, write: OpensArchive, *, seconds: float, seed: int
) -> Serving:
    """Start the server as users do, ask it, and stop it.

    Args:
        command: how `stenogram` is called.
        read, write: open the same archive that the server shows.
        seconds: of each load.
    """
    with read() as archive:
        paths = _paths(archive, seed)
    starting = [*command, "--archive", str(folder), "serve", "--port", "0"]
    ups = []
    for _ in range(_STARTS):
        with _served(starting) as (_, up, _):
            ups.append(up)
    loads: list[Load] = []
    for name, options in (("without kept pages", ["--kept-pages", "0"]), ("with kept pages", [])):
        with _served([*starting, *options]) as (url, _, server):
            one_by_one("", url, paths[-20:])
            alone = functools.partial(one_by_one, f"one reader, {name}", url, paths[:_ASKED])
            loads.append(_weighed(server, alone))
            many = functools.partial(
                press, f"{READERS} readers and a writer, {name}", url, paths, readers=READERS, seed=seed
            )
            many(seconds=_WARM_SECONDS)
            loads.append(_weighed(server, functools.partial(many, seconds=seconds, write=_changes(write, paths))))
    return Serving(seconds_to_up=_median(ups), seconds_to_help=_help(command), loads=tuple(loads))


def _paths(archive: Archive, seed: int) -> list[str]:
    """Pages of distinct events, in an order of their own."""
    slugs = sorted(event.slug for event in archive.events() if len(event.renditions) > 1)
    chosen = random.Random(seed).sample(slugs, min(PAGES, len(slugs)))  # noqa: S311
    return [f"/events/{slug}" for slug in chosen]


def _changes(write: OpensArchive, paths: Sequence[str]) -> Writes:
    """A writer that says of two sentences that they belong together: the page tells who said so."""

    def change(number: int) -> tuple[str, str]:
        path = paths[number % len(paths)]
        name = f"reader {time.time_ns():x}"
        with write() as archive:
            left, right = archive.event(path.rpartition("/")[2]).renditions[:2]
            archive.correct_beads(left.revision, right.revision, [((number % 50,), (number % 50,))], by=name)
        return path, name

    return change


@contextlib.contextmanager
def _served(command: Sequence[str]) -> Iterator[tuple[str, float, int]]:
    """The address of a server, after how many seconds its first answer came, and its process."""
    begun = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 (our own command)
        command, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"http://[^\s/]+", server.stdout.readline())
            if found is None:
                raise StenogramError("the server did not start", hint="`stenogram serve` says why")
            with urllib.request.urlopen(f"{found[0]}/healthz", timeout=_WAIT_SECONDS) as answer:  # noqa: S310
                answer.read()
            yield found[0], time.perf_counter() - begun, server.pid
        finally:
            server.terminate()


def _weighed(server: int, load: Callable[[], Load]) -> Load:
    """The load, with what each page cost the server."""
    before = _processor(server)
    done = load()
    used = _processor(server) - before
    return replace(done, processor=1_000 * used / max(done.pages, 1))


def _processor(server: int) -> float:
    """Seconds of the processor that a process and those that it started have used; 0 where the system does not tell."""
    try:
        children = Path(f"/proc/{server}/task/{server}/children").read_text("ascii").split()
        told = [
            Path(f"/proc/{each}/stat").read_text("utf-8").rpartition(")")[2].split() for each in (server, *children)
        ]
    except OSError:
        return 0.0
    return sum(int(each[11]) + int(each[12]) for each in told) / os.sysconf("SC_CLK_TCK")


def _help(command: Sequence[str]) -> float:
    taken = []
    for _ in range(_STARTS):
        begun = time.perf_counter()
        subprocess.run([*command, "--help"], check=True, capture_output=True)  # noqa: S603 (our own command)
        taken.append(time.perf_counter() - begun)
    return _median(taken)


def _median(taken: Sequence[float]) -> float:
    return sorted(taken)[len(taken) // 2]
