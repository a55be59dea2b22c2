"""Whose turn it is to have an article checked. Knows no request and no article."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TooBusy(Exception):
    """Others are served, and it took too long to wait for them."""


class Turns:
    """Lets a few at once; who comes then waits a little."""

    def __init__(self, at_once: int = 2, *, patience_seconds: float = 5.0) -> None:
        self._free, self._patience = threading.BoundedSemaphore(at_once), patience_seconds

    @contextmanager
    def taken(self) -> Iterator[None]:
        """One's own turn, for as long as it takes.

        Raises:
            TooBusy: none came in time.
        """
        if not self._free.acquire(timeout=self._patience):
            raise TooBusy
        try:
            yield
        finally:
            self._free.release()
