"""What long work is handed: the clock, and whom to tell how far it is. Signatures only."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


Clock = Callable[[], dt.datetime]


Progress = Callable[[str, int, int], None]
"""Called with (what, done, total) while long work goes on; total 0: not known."""


def no_progress(what: str, done: int, total: int) -> None:
    """The Progress that shows nothing."""
