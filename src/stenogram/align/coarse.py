"""Where the path of a long text runs, roughly: passages are aligned first, then smaller ones around their path."""

import numpy as np
from numpy.typing import NDArray

from stenogram.align.band import Band, around, whole
from stenogram.align.dynamic import Gains, Step, best_path
from stenogram.align.overlaps import Overlaps

Floats = NDArray[np.float32]

SMALL = 400_000  # cells; up to so many, all are looked at
_REACH = 12  # sentences or passages either side of the path of the coarser level
_MOVES = ((1, 1), (1, 2), (2, 1))
_ALONE = -0.02  # of a passage without a counterpart


def narrow_band(left: Overlaps, right: Overlaps) -> Band:
    """The cells worth looking at: all of them in short texts, in long ones those near the path of their passages."""
    if (left.count + 1) * (right.count + 1) <= SMALL:
        return whole(left.count, right.count)
    path = _path(left.vectors[0] - right.centre, right.vectors[0] - left.centre)
    return around(path, left.count, right.count, _REACH)


def _path(left: Floats, right: Floats) -> list[tuple[int, int]]:
    """Corners of the best path of passages of two, in sentences."""
    a, b = _halved(left), _halved(right)
    if (len(a) + 1) * (len(b) + 1) <= SMALL // 4:
        grid = whole(len(a), len(b))
    else:
        grid = around(_path(a, b), len(a), len(b), _REACH)
    steps = best_path(grid, _gains(_unit(a), _unit(b), grid))
    return _corners(steps, len(left), len(right))


def _corners(steps: list[Step], lefts: int, rights: int) -> list[tuple[int, int]]:
    corners = [(0, 0)]
    corners += [(min(2 * b, lefts), min(2 * d, rights)) for _, b, _, d in steps]
    return corners


def _halved(vectors: Floats) -> Floats:
    """Each two neighbours as one."""
    halved: Floats = vectors[0::2].copy()
    halved[: len(vectors) // 2] += vectors[1::2]
    return halved


def _unit(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    lengths[lengths == 0] = 1
    unit: Floats = vectors / lengths
    return unit


def _gains(left: Floats, right: Floats, grid: Band) -> Gains:
    paired = np.full((len(_MOVES), grid.cells), -1e9, dtype=np.float32)
    for top, bottom, first, end in grid.blocks():
        rows, columns = np.arange(top - 1, bottom - 1), np.arange(first - 2, end - 1)
        rows_before = np.arange(top - 2, bottom - 2)
        here = left[rows.clip(0)] @ right[columns.clip(0)].T
        above = left[rows_before.clip(0)] @ right[columns.clip(0)].T
        here[rows < 0], above[rows_before < 0] = -9, -9
        here[:, columns < 0], above[:, columns < 0] = -9, -9
        block = np.stack([here[:, 1:], (here[:, 1:] + here[:, :-1]) * 0.7, (here[:, 1:] + above[:, 1:]) * 0.7])
        for row in range(top, bottom):
            low, high, start = int(grid.low[row]), int(grid.high[row]), int(grid.starts[row])
            paired[:, start : start + high - low] = block[:, row - top, low - first : high - first]
    return Gains(
        moves=_MOVES,
        paired=paired,
        left_alone=np.full(len(left), _ALONE, dtype=np.float32),
        right_alone=np.full(len(right), _ALONE, dtype=np.float32),
    )
