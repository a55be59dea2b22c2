"""The best way through a band of cells: dynamic programming over beads. Knows gains, not texts."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stenogram.align.band import Band

Floats = NDArray[np.float32]
Move = tuple[int, int]
Step = tuple[int, int, int, int]
"""A bead as [left start, left end, right start, right end)."""

_NEVER = np.float32(-1e9)
_LEFT_ALONE, _RIGHT_ALONE = -1, -2


@dataclass(frozen=True, slots=True, kw_only=True)
class Gains:
    """What each bead would add to the worth of a path."""

    moves: tuple[Move, ...]
    paired: Floats  # (moves, cells): of the bead that ends in the cell
    left_alone: Floats  # of each left sentence that stands alone
    right_alone: Floats


def best_path(band: Band, gains: Gains) -> list[Step]:
    """The path of greatest worth from (0, 0) to the end, as beads in order.

    Row by row, all columns of a row at once. Runs of right sentences that stand alone would need the cell
    beside them in the same row; a running maximum over worth less what the run costs gives the same.
    """
    return _trace(band, gains.moves, _fill(band, gains))


def _fill(band: Band, gains: Gains) -> NDArray[np.int8]:
    """For each cell the number of the best move that ends there."""
    run = np.concatenate([[0.0], np.cumsum(gains.right_alone, dtype=np.float64)])
    low, high, starts = band.low.tolist(), band.high.tolist(), band.starts.tolist()
    worth = np.empty(band.cells, dtype=np.float64)
    choice = np.empty(band.cells, dtype=np.int8)
    tried = np.empty((len(gains.moves) + 1, int((band.high - band.low).max())), dtype=np.float64)
    reaches = [(n, a, b) for n, (a, b) in enumerate((*gains.moves, (1, 0)))]
    for row in range(band.rows):
        first, end, start = low[row], high[row], starts[row]
        here = tried[:, : end - first]
        here.fill(_NEVER)
        for n, a, b in reaches:
            if (above := row - a) < 0:
                continue
            # Columns of this row whose origin lies in the row above's part of the band.
            left, right = max(first, low[above] + b), min(end, high[above] + b)
            if left >= right:
                continue
            origin = starts[above] - low[above] - b
            gain = gains.left_alone[above] if b == 0 else gains.paired[n, start + left - first : start + right - first]
            np.add(worth[origin + left : origin + right], gain, out=here[n, left - first : right - first])
        if row == 0:
            here[-1, 0] = 0.0
        picked = here.argmax(axis=0)
        best = here[picked, np.arange(end - first)]
        level = best - run[first:end]
        reached = np.maximum.accumulate(level)
        worth[start : start + end - first] = reached + run[first:end]
        picked[picked == len(gains.moves)] = _LEFT_ALONE
        picked[reached > level] = _RIGHT_ALONE
        choice[start : start + end - first] = picked
    return choice


def _trace(band: Band, moves: tuple[Move, ...], choice: NDArray[np.int8]) -> list[Step]:
    steps: list[Step] = []
    row, column = band.rows - 1, int(band.high[-1]) - 1
    while row or column:
        picked = int(choice[band.starts[row] + column - band.low[row]])
        a, b = {_LEFT_ALONE: (1, 0), _RIGHT_ALONE: (0, 1)}.get(picked) or moves[picked]
        steps.append((row - a, row, column - b, column))
        row, column = row - a, column - b
    return steps[::-1]
