"""What a bead is worth by the meaning of its sides: likeness beyond chance, length, and whether each sentence adds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stenogram.align.band import Band
from stenogram.align.dynamic import Gains, Move, Step
from stenogram.align.overlaps import LONGEST_RUN, Overlaps

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_SIZES = range(1, LONGEST_RUN + 1)
MOVES: tuple[Move, ...] = tuple(
    sorted(
        # Up to four against four; five against one or two, which translators of long sentences do make.
        ((a, b) for a in _SIZES for b in _SIZES if max(a, b) < LONGEST_RUN or min(a, b) <= 2),
        key=lambda move: (sum(move), abs(move[0] - move[1]), move),
    )
)
_NEVER = np.float32(-1e9)
_MARGIN = LONGEST_RUN - 1  # rows and columns beyond a block that its beads reach back to


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The parameters of a bead's worth: tuned on developers' cases, flat around these values (decision 0007)."""

    size: float = 0.5  # worth grows with the bead's sentences to this power
    bend: float = 1.4  # and with likeness to this: much likeness counts for more than twice a little
    length: float = 0.006  # lost for each squared standard deviation by which lengths differ
    length_most: float = 80.0  # squared standard deviations
    idle: float = 1.0  # for a sentence at an end without which the rest is as alike …
    idle_margin: float = 0.02  # … or less alike by no more than this
    stranger: float = 0.3  # for a sentence that by itself has nothing in common with the other side …
    stranger_floor: float = 0.1  # … no more than this beyond chance
    joined: float = 0.04  # for each sentence beyond one a side
    crossed: float = 0.1  # for several sentences on both sides
    alone: float = -0.1  # of a sentence without a counterpart


WEIGHTS = Weights()


def meaning_gains(left: Overlaps, right: Overlaps, band: Band, weights: Weights = WEIGHTS) -> Gains:
    """The worth of each bead that ends in a cell of the band."""
    paired = np.full((len(MOVES), band.cells), _NEVER, dtype=np.float32)
    ratio = float(right.lengths[0].sum() / left.lengths[0].sum())
    for top, bottom, first, end in band.blocks():
        # Cell (i, j) ends a bead with sentences i - 1 and j - 1.
        rows = np.arange(top - 1 - _MARGIN, bottom - 1)
        columns = np.arange(first - 1 - _MARGIN, end - 1)
        block = _block(left, right, rows, columns, ratio, weights)
        for row in range(top, bottom):
            low, high, start = int(band.low[row]), int(band.high[row]), int(band.starts[row])
            paired[:, start : start + high - low] = block[:, row - top, low - first : high - first]
    return Gains(
        moves=MOVES,
        paired=paired,
        left_alone=np.full(left.count, weights.alone, dtype=np.float32),
        right_alone=np.full(right.count, weights.alone, dtype=np.float32),
    )


def _block(left: Overlaps, right: Overlaps, rows: Ints, columns: Ints, ratio: float, weights: Weights) -> Floats:
    """The gains of all moves in a rectangle of cells, without the margin that `rows` and `columns` begin with."""
    likeness = likeness_of_runs(left, right, rows, columns)
    height, width = len(rows) - _MARGIN, len(columns) - _MARGIN
    inner_rows, inner_columns = rows[_MARGIN:], columns[_MARGIN:]

    def at(a: int, b: int, up: int = 0, back: int = 0) -> Floats:
        """The likeness of runs of a and b sentences that end so many rows above and columns before each cell."""
        top, first = _MARGIN - up, _MARGIN - back
        return likeness[a - 1, top : top + height, b - 1, first : first + width]

    out = np.full((len(MOVES), height, width), _NEVER, dtype=np.float32)
    for n, (a, b) in enumerate(MOVES):
        here = at(a, b)
        x = left.lengths[a - 1, inner_rows.clip(0)][:, None] * np.float32(ratio)
        y = right.lengths[b - 1, inner_columns.clip(0)][None, :]
        deviation = np.minimum((y - x) ** 2 * (2 / (x + y)), np.float32(weights.length_most))
        worth = np.sign(here) * np.abs(here) ** np.float32(weights.bend)
        worth *= np.float32(((a + b) / 2) ** weights.size)
        worth -= np.float32(weights.length) * deviation
        if a + b > 2:
            parts = [at(a - 1, b), at(a - 1, b, up=1)] if a > 1 else []
            parts += [at(a, b - 1), at(a, b - 1, back=1)] if b > 1 else []
            adds = here - np.maximum.reduce(parts)
            worth += np.float32(weights.idle) * np.minimum(0, adds - np.float32(weights.idle_margin))
            single = [at(1, b, up=k) for k in range(a)] if a > 1 else []
            single += [at(a, 1, back=k) for k in range(b)] if b > 1 else []
            least = np.minimum.reduce(single)
            worth += np.float32(weights.stranger) * np.clip(least - np.float32(weights.stranger_floor), -0.3, 0)
            worth -= np.float32(weights.joined * (a + b - 2) + (weights.crossed if a > 1 and b > 1 else 0.0))
        possible = (inner_rows >= a - 1)[:, None] & (inner_columns >= b - 1)[None, :]
        out[n] = np.where(possible, worth, _NEVER)
    return out


def likeness_of_runs(left: Overlaps, right: Overlaps, rows: Ints, columns: Ints) -> Floats:
    """How alike runs are beyond what each has in common with the whole other side: 1 the same, 0 chance.

    Of shape (run on the left, row, run on the right, column); rows below zero stand for nothing.
    """
    lefts, rights = left.vectors[:, rows.clip(0)], right.vectors[:, columns.clip(0)]
    cosine: Floats = np.tensordot(lefts, rights, axes=(2, 2))
    hub = (lefts @ right.centre)[:, :, None, None] + (rights @ left.centre)[None, None, :, :]
    hub *= np.float32(0.5)
    cosine -= hub
    cosine /= np.maximum(1 - hub, np.float32(1e-3))
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
    out[paired] = ((x * y).sum(axis=1) - hub) / np.maximum(1 - hub, 1e-3)
    return out
