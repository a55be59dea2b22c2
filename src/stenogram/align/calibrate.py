"""How sure the aligner is of a bead: the chance that it is right, by logistic regression on developers' cases."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stenogram.align.dynamic import Step
from stenogram.align.overlaps import Overlaps

Floats = NDArray[np.float32]

# Fitted to 4,467 beads against their gold and 709 of texts that have nothing to do with each other (decision 0007),
# then stretched to what the second round's beads were (decision 0015).
_PAIRED = {"constant": -0.8, "likeness": 2.4, "neighbours": 4.1, "deviation": -0.2, "size": -1.05}
_ALONE = {"constant": 2.94, "nearest": -4.2, "length": 0.51}
_BY_LENGTH = {"constant": 2.9, "deviation": -0.6, "size": -1.1}
_BESIDE = 2  # sentences of the other side either side of the gap in which a sentence has no counterpart


def scores_by_meaning(left: Overlaps, right: Overlaps, steps: Sequence[Step], likeness: Floats) -> list[float]:
    """The chance of each bead to be exactly right; for one without a counterpart, that it has none."""
    near = np.pad(likeness, 1, constant_values=np.nan)
    beside = np.stack([near[:-2], near[2:]])
    present = ~np.isnan(beside)
    neighbours = np.where(present, beside, 0).sum(axis=0) / np.maximum(present.sum(axis=0), 1)
    deviations, sizes = _shape(left.lengths, right.lengths, steps)
    out = []
    for n, (a, b, c, d) in enumerate(steps):
        if a < b and c < d:
            around = float(neighbours[n]) if len(steps) > 1 else float(likeness[n])
            odds = _PAIRED["constant"] + _PAIRED["likeness"] * float(likeness[n]) + _PAIRED["neighbours"] * around
            odds += _PAIRED["deviation"] * deviations[n] + _PAIRED["size"] * sizes[n]
        else:
            mine, other, first, here, end = (left, right, a, c, d) if a < b else (right, left, c, a, b)
            odds = _odds_alone(mine, other, first, max(0, here - _BESIDE), end + _BESIDE)
        out.append(_chance(odds))
    return out


def scores_by_length(left: Floats, right: Floats, steps: Sequence[Step]) -> list[float]:
    """The chance of each bead to be exactly right where nothing is known but lengths; low, for lengths say little."""
    deviations, sizes = _shape(left, right, steps)
    alone = 0.48  # of one-sided beads by length and marks, as measured
    return [
        _chance(_BY_LENGTH["constant"] + _BY_LENGTH["deviation"] * deviation + _BY_LENGTH["size"] * size)
        if a < b and c < d
        else alone
        for (a, b, c, d), deviation, size in zip(steps, deviations, sizes, strict=True)
    ]


def _odds_alone(mine: Overlaps, other: Overlaps, sentence: int, start: int, end: int) -> float:
    """A sentence that is like one beside its gap may have been left out of a bead wrongly."""
    cosine = other.vectors[0, start:end] @ mine.vectors[0, sentence]
    hub = (mine.vectors[0, sentence] @ other.centre + other.vectors[0, start:end] @ mine.centre) / 2
    nearest = float(((cosine - hub) / np.maximum(1 - hub, 1e-3)).max(initial=0.0))
    length = float(np.log(mine.lengths[0, sentence] / 50))
    return _ALONE["constant"] + _ALONE["nearest"] * nearest + _ALONE["length"] * length


def _shape(left: Floats, right: Floats, steps: Sequence[Step]) -> tuple[list[float], list[int]]:
    """By how many standard deviations the sides differ in length, and how many sentences they have beyond 1-1."""
    ratio = float(right[0].sum() / left[0].sum())
    deviations, sizes = [], []
    for a, b, c, d in steps:
        x, y = float(left[0, a:b].sum()) * ratio, float(right[0, c:d].sum())
        deviations.append(min(6.0, abs(y - x) / np.sqrt((x + y) / 2)))
        sizes.append(min(3, b - a + d - c - 2))
    return deviations, sizes


def _chance(odds: float) -> float:
    return round(float(1 / (1 + np.exp(-odds))), 4)
