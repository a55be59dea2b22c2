"""Pages made a few at a time, the others in the order in which they were asked for. Knows no page.

Threads of one process take turns at the interpreter every few milliseconds: of thirty pages begun together all are
late, and whoever reads requests and sends answers waits behind them. Searches and quotations, each with its second,
have turns of their own: however many wait, other pages and files find a thread among Starlette's forty.
"""

from collections.abc import Awaitable, Callable
from typing import TypeVarTuple

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from starlette.requests import Request
from starlette.responses import Response

_Given = TypeVarTuple("_Given")

MOST_AT_ONCE = 8
"""Pages a process; with fewer a thread that the system puts to sleep holds up all (docs/performance.md)."""

MOST_LOOK_UPS = 8
"""Searches and quotations a process: they compute, so more at once would only make each of them late."""

_Limiter = RunVar[CapacityLimiter]
_pages: _Limiter = RunVar("pages that are made at once")  # each event loop has its own
_look_ups: _Limiter = RunVar("searches and quotations that are under way")


def in_turn(view: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """The view, made in a thread when its turn has come."""

    async def waiting(request: Request) -> Response:
        return await to_thread.run_sync(view, request, limiter=_turns(_pages, MOST_AT_ONCE))

    return waiting


def looked_up(view: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """The view of a search or a quotation, made in a thread when its turn among them has come."""

    async def waiting(request: Request) -> Response:
        return await look_up(view, request)

    return waiting


async def look_up(make: Callable[[*_Given], Response], *given: *_Given) -> Response:
    """What is made of these in a thread, when its turn among searches and quotations has come."""
    return await to_thread.run_sync(make, *given, limiter=_turns(_look_ups, MOST_LOOK_UPS))


def _turns(limiter: _Limiter, most: int) -> CapacityLimiter:
    try:
        return limiter.get()
    except LookupError:
        made = CapacityLimiter(most)
        limiter.set(made)
        return made
