"""What a bead is worth by the meaning of its sides: likeness beyond chance, length, and whether each sentence adds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stenogram.align.band import Band
from stenogram.align.dynamic import Gains, Move, Step
from stenogram.align.overlaps import LONGEST_RUN, Overlaps

Floats = NDArray[np.float32]

MOVES: tuple[Move, ...] = tuple(
    sorted(
        ((a, b) for a in range(1, LONGEST_RUN + 1) for b in range(1, LONGEST_RUN + 1)),
        key=lambda move: (sum(move), abs(move[0] - move[1]), move),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The parameters of a bead's worth. Tuned by hand on developers' cases; docs/decisions/0007 has the figures."""

    size: float = 0.5  # worth grows with the bead's sentences to this power
    floor: float = 0.1  # likeness beyond chance at which a bead of two sentences is worth nothing
    length: float = 0.006  # for each squared standard deviation by which lengths differ
    length_most: float = 40.0  # squared standard deviations
    idle: float = 2.0  # a sentence without which the rest is more alike
    joined: float = 0.02  # each sentence beyond one a side
    crossed: float = 0.05  # several sentences on both sides
    alone: float = -0.03  # a sentence without a counterpart


WEIGHTS = Weights()


def meaning_gains(left: Overlaps, right: Overlaps, band: Band, weights: Weights = WEIGHTS) -> Gains:
    """The worth of each bead that ends in a cell of the band."""
    paired = np.full((len(MOVES), band.cells), -1e9, dtype=np.float32)
    ratio = float(right.lengths[0].sum() / left.lengths[0].sum())
    for top, bottom, first, end in band.blocks():
        block = _block(left, right, (top, bottom, first, end), ratio, weights)
        for row in range(top, bottom):
            low, high, start = int(band.low[row]), int(band.high[row]), int(band.starts[row])
            paired[:, start : start + high - low] = block[:, row - top, low - first : high - first]
    return Gains(
        moves=MOVES,
        paired=paired,
        left_alone=np.full(left.count, weights.alone, dtype=np.float32),
        right_alone=np.full(right.count, weights.alone, dtype=np.float32),
    )


def _block(
    left: Overlaps, right: Overlaps, corners: tuple[int, int, int, int], ratio: float, weights: Weights
) -> Floats:
    """The gains of all moves in a rectangle of cells."""
    top, bottom, first, end = corners
    # Cell (i, j) ends a bead with sentences i - 1 and j - 1; one row and column more for beads without their last.
    rows, columns = np.arange(top - 2, bottom - 1), np.arange(first - 2, end - 1)
    likeness = likeness_of_runs(left, right, rows, columns)
    out = np.full((len(MOVES), bottom - top, end - first), -1e9, dtype=np.float32)
    for n, (a, b) in enumerate(MOVES):
        x = left.lengths[a - 1, rows[1:].clip(0)][:, None] * ratio
        y = right.lengths[b - 1, columns[1:].clip(0)][None, :]
        deviation = np.minimum((y - x) ** 2 * (2 / (x + y)), weights.length_most)
        here = likeness[a - 1, 1:, b - 1, 1:]
        worth = ((a + b) / 2) ** weights.size * (here - weights.floor) - weights.length * deviation
        if a + b > 2:
            worth += weights.idle * np.minimum(0, here - _without_an_end(likeness, a, b))
            worth -= weights.joined * (a + b - 2) + (weights.crossed if a > 1 and b > 1 else 0.0)
        possible = (rows[1:] >= a - 1)[:, None] & (columns[1:] >= b - 1)[None, :]
        out[n] = np.where(possible, worth, np.float32(-1e9))
    return out


def likeness_of_runs(left: Overlaps, right: Overlaps, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Floats:
    """How alike runs are beyond what each has in common with the whole other side: 1 the same, 0 chance.

    Of shape (run on the left, row, run on the right, column); rows below zero stand for nothing.
    """
    lefts, rights = left.vectors[:, rows.clip(0)], right.vectors[:, columns.clip(0)]
    cosine: Floats = np.tensordot(lefts, rights, axes=(2, 2))
    hub = (lefts @ right.centre)[:, :, None, None] + (rights @ left.centre)[None, None, :, :]
    hub *= 0.5
    cosine -= hub
    cosine /= 1 - hub
    cosine[:, rows < 0] = -1
    cosine[:, :, :, columns < 0] = -1
    return cosine


def likeness_of_beads(left: Overlaps, right: Overlaps, steps: Sequence[Step]) -> Floats:
    """How alike the two sides of each bead are beyond chance; 0 for one-sided beads."""
    out = np.zeros(len(steps), dtype=np.float32)
    paired = [n for n, (a, b, c, d) in enumerate(steps) if a < b and c < d]
    if not paired:
        return out
    a, b, c, d = np.array([steps[n] for n in paired]).T
    x, y = left.vectors[b - a - 1, b - 1], right.vectors[d - c - 1, d - 1]
    hub = (x @ right.centre + y @ left.centre) / 2
    out[paired] = ((x * y).sum(axis=1) - hub) / (1 - hub)
    return out


def _without_an_end(likeness: Floats, a: int, b: int) -> Floats:
    """The best likeness that a bead has when its first or last sentence of either side is taken out."""
    best = []
    if a > 1:
        best += [likeness[a - 2, 1:, b - 1, 1:], likeness[a - 2, :-1, b - 1, 1:]]
    if b > 1:
        best += [likeness[a - 1, 1:, b - 2, 1:], likeness[a - 1, 1:, b - 2, :-1]]
    shortest: Floats = np.maximum.reduce(best)
    return shortest
