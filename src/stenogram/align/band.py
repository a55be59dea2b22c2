"""Which cells of the grid of two texts are looked at: a path runs from (0, 0) to (lefts, rights) through them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """For each row (sentences of the left side already placed) the columns [low, high) that are looked at.

    Cells lie row after row in one flat array; row i starts at `starts[i]`.
    """

    low: Ints
    high: Ints
    starts: Ints  # one more than rows; the last is the number of cells

    @property
    def rows(self) -> int:
        """Left sentences plus one."""
        return len(self.low)

    @property
    def cells(self) -> int:
        """How many cells there are in all."""
        return int(self.starts[-1])

    def blocks(self, widest: int = 320, tallest: int = 64) -> Iterator[tuple[int, int, int, int]]:
        """Rectangles (first row, end row, first column, end column) that cover the band, row by row.

        Rows go together as long as the rectangle is not much wider than the widest of them.
        """
        row = 0
        while row < self.rows:
            end, room = row + 1, max(widest, int(1.25 * (self.high[row] - self.low[row])))
            while end < self.rows and end - row < tallest and int(self.high[end]) - int(self.low[row]) <= room:
                end += 1
            yield row, end, int(self.low[row]), int(self.high[end - 1])
            row = end


def banded(low: Ints, high: Ints) -> Band:
    """The band with these limits."""
    return Band(low=low, high=high, starts=np.concatenate([[0], np.cumsum(high - low)]))


def whole(lefts: int, rights: int) -> Band:
    """Every cell."""
    return banded(np.zeros(lefts + 1, dtype=np.int64), np.full(lefts + 1, rights + 1, dtype=np.int64))


def around(path: list[tuple[int, int]], lefts: int, rights: int, reach: int) -> Band:
    """The cells no further than `reach` from a path of corners (left, right) that rise from (0, 0) to the end."""
    low = np.full(lefts + 1, rights, dtype=np.int64)
    high = np.zeros(lefts + 1, dtype=np.int64)
    for (i0, j0), (i1, j1) in pairwise(path):
        top, bottom = max(0, i0 - reach), min(lefts, i1 + reach)
        # Within one step of the path any order of its sentences is possible.
        np.minimum(low[top : bottom + 1], max(0, j0 - reach), out=low[top : bottom + 1])
        np.maximum(high[top : bottom + 1], min(rights, j1 + reach) + 1, out=high[top : bottom + 1])
    low[0], high[-1] = 0, rights + 1
    low = np.minimum.accumulate(low[::-1])[::-1].copy()
    return banded(low, np.maximum.accumulate(high))


def diagonal(lefts: int, rights: int, most: int = 400_000) -> Band:
    """Every cell of short texts; of long ones those near the straight line from start to end."""
    if (lefts + 1) * (rights + 1) <= most:
        return whole(lefts, rights)
    reach = max(100, int(0.03 * max(lefts, rights)))
    steps = 200
    path = [(lefts * n // steps, rights * n // steps) for n in range(steps + 1)]
    return around(path, lefts, rights, reach)
