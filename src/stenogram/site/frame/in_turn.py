"""Pages made a few at a time, the others in the order in which they were asked for. Knows no page.

Threads of one process take turns at the interpreter every few milliseconds: of thirty pages begun together all are
late, and whoever reads requests and sends answers waits behind them. What is slow for other reasons, searches and
quotations with their second, keeps the threads that it has.
"""

from collections.abc import Awaitable, Callable

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from starlette.requests import Request
from starlette.responses import Response

MOST_AT_ONCE = 8
"""How many a process; with fewer a thread that the system puts to sleep holds up all (docs/performance.md)."""

_limiter: RunVar[CapacityLimiter] = RunVar("pages that are made at once")  # each event loop has its own


def in_turn(view: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """The view, made in a thread when its turn has come."""

    async def waiting(request: Request) -> Response:
        return await to_thread.run_sync(view, request, limiter=_turns())

    return waiting


def _turns() -> CapacityLimiter:
    try:
        return _limiter.get()
    except LookupError:
        limiter = CapacityLimiter(MOST_AT_ONCE)
        _limiter.set(limiter)
        return limiter
