"""What is made by the first who needs it, and by nobody a second time."""

import functools
import threading
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


def once(make: Callable[[], Made]) -> Callable[[], Made]:
    """`make`, called by the first only: threads that ask meanwhile wait. `functools.cache` lets each make its own."""
    lock = threading.Lock()
    kept = functools.cache(make)

    def made() -> Made:
        with lock:
            return kept()

    return made
