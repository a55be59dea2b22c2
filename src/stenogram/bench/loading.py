"""Readers and a writer at a site, over sockets: how many pages a second, how late, and whether any is stale.

Made to cost little, since it shares the machine with the server: no HTTP library, connections that stay open, no look
inside a page but the writer's.
"""

import asyncio
import gzip
import itertools
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

WRITE_SECONDS = 0.2  # between two changes
_TIMEOUT = 30.0
Writes = Callable[[int], tuple[str, str]]
"""Makes the n-th change: the path of the page that must show it, and the words that it must show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What readers met, in milliseconds; errors are answers of 5xx, connections lost, and answers that never came."""

    name: str
    pages: int
    seconds: float
    p50: float
    p95: float
    p99: float
    errors: int
    writes: int
    stale: int  # pages that did not show a change that was made before they were asked for
    processor: float = 0.0  # the server's time of the processor for each page, in milliseconds; 0: not known

    @property
    def rate(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds


@dataclass(slots=True)
class _Seen:
    taken: list[float] = field(default_factory=list)
    errors: int = 0
    writes: int = 0
    stale: int = 0


class Asking:
    """One connection that stays open."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, path: str) -> tuple[int, bytes]:
        """Status and body of a page, as it came: compressed.

        A connection that waited may be given up by the server just then; as a browser does, it is opened once more.
        """
        is_new = self._streams is None
        try:
            return await self._answer(path)
        except (ConnectionError, asyncio.IncompleteReadError):
            if is_new:
                raise
        await self.close()
        return await self._answer(path)

    async def _answer(self, path: str) -> tuple[int, bytes]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port, limit=1 << 22)
        reader, writer = self._streams
        ask = f"GET {quote(path, safe='/?=&,%')} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
        writer.write(f"{ask}Accept-Encoding: gzip\r\n\r\n".encode("ascii"))
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
        return int(head[9:12]), await reader.readexactly(length)

    async def close(self) -> None:
        """Hang up."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


def press(
    name: str, url: str, paths: Sequence[str], *, readers: int, seconds: float, seed: int, write: Writes | None = None
) -> Load:
    """Let readers read for so long, the first paths most by Zipf's law, while one writer changes pages."""
    return asyncio.run(_press(name, url, paths, readers, seconds, seed, write))


async def _press(
    name: str, url: str, paths: Sequence[str], readers: int, seconds: float, seed: int, write: Writes | None
) -> Load:
    seen, begun = _Seen(), time.perf_counter()
    until = begun + seconds
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(paths) + 1)))
    tasks = [_read(url, paths, weights, random.Random(seed + n), until, seen) for n in range(readers)]  # noqa: S311
    if write is not None:
        tasks.append(_write(url, write, until, seen))
    await asyncio.gather(*tasks)
    taken = sorted(seen.taken) or [0.0]
    return Load(
        name=name, pages=len(seen.taken), seconds=time.perf_counter() - begun, errors=seen.errors, stale=seen.stale,
        writes=seen.writes, p50=_share(taken, 0.5), p95=_share(taken, 0.95), p99=_share(taken, 0.99),
    )  # fmt: skip


async def _read(
    url: str, paths: Sequence[str], weights: Sequence[float], chance: random.Random, until: float, seen: _Seen
) -> None:
    asking = Asking(url)
    while time.perf_counter() < until:
        (path,) = chance.choices(paths, cum_weights=weights)
        begun = time.perf_counter()
        try:
            status, _ = await asyncio.wait_for(asking.get(path), _TIMEOUT)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            seen.errors += 1
            await asking.close()
            continue
        seen.taken.append(1_000 * (time.perf_counter() - begun))
        seen.errors += status >= 500
    await asking.close()


async def _write(url: str, write: Writes, until: float, seen: _Seen) -> None:
    """Change a page, then ask for it on two new connections, which may lead to two processes."""
    for n in itertools.count():
        if time.perf_counter() >= until:
            return
        path, words = await asyncio.to_thread(write, n)
        seen.writes += 1
        for asking in (Asking(url), Asking(url)):
            try:
                status, body = await asyncio.wait_for(asking.get(path), _TIMEOUT)
                seen.errors += status >= 500
                seen.stale += status == 200 and words.encode() not in gzip.decompress(body)
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                seen.errors += 1
            await asking.close()
        await asyncio.sleep(WRITE_SECONDS)


def one_by_one(name: str, url: str, paths: Sequence[str]) -> Load:
    """One reader, one page after the other."""
    return asyncio.run(_one_by_one(name, url, paths))


async def _one_by_one(name: str, url: str, paths: Sequence[str]) -> Load:
    asking, taken, errors, begun = Asking(url), [], 0, time.perf_counter()
    for path in paths:
        start = time.perf_counter()
        status, _ = await asyncio.wait_for(asking.get(path), _TIMEOUT)
        taken.append(1_000 * (time.perf_counter() - start))
        errors += status >= 500
    await asking.close()
    seconds = time.perf_counter() - begun
    taken.sort()
    return Load(
        name=name, pages=len(taken), seconds=seconds, errors=errors, writes=0, stale=0, p50=_share(taken, 0.5),
        p95=_share(taken, 0.95), p99=_share(taken, 0.99),
    )  # fmt: skip


def _share(taken: Sequence[float], share: float) -> float:
    return taken[min(int(share * len(taken)), len(taken) - 1)]
