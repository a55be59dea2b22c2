"""What speeches add to the worth of beads, where a side knows who speaks.

Speeches are leanings, not walls: a publisher may leave a speech out, split it or run two together, and a wrong wall
would tear apart what belongs together. So a bead pays for reaching across the border of a speech, gains where a
speech ends on both sides, and gains or pays by how often its two speakers were found to say the same.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from stenogram.align.band import Band
from stenogram.align.dynamic import Gains, Step
from stenogram.model import Side

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

ACROSS = 0.2  # lost for each side on which a bead reaches from one speech into the next
TOGETHER = 0.1  # gained where a speech ends on both sides
SPEAKER = 0.15  # gained or lost where speakers agree or disagree; half of the likeness of a good bead at most
_ENOUGH = 3  # beads in which a speaker must have been seen before anything is said of whom they match


def with_speeches(gains: Gains, band: Band, left: Side, right: Side, *, scale: float = 1.0) -> Gains:
    """The gains with what the borders of speeches say; unchanged where neither side knows speeches.

    `scale`: for gains that are not likenesses.
    """
    if not left.speeches and not right.speeches:
        return gains
    row_of, column_of = _places(band)
    paired = gains.paired.copy()
    ends = _ends(left)[row_of] & _ends(right)[column_of]
    for n, (a, b) in enumerate(gains.moves):
        across = _across(left, a)[row_of] + _across(right, b)[column_of]
        paired[n] += scale * (TOGETHER * ends - ACROSS * across)
    return replace(gains, paired=paired)


def with_speakers(
    gains: Gains, band: Band, left: Side, right: Side, steps: Sequence[Step], likeness: Sequence[float]
) -> Gains | None:
    """The gains with what a first path says of who is who; None where nothing can be learnt of it."""
    a, b = _speakers(left), _speakers(right)
    if a is None or b is None:
        return None
    affinity = _affinity(a, b, steps, likeness)
    if not affinity.any():
        return None
    row_of, column_of = _places(band)
    # Row i and column j end with sentences i - 1 and j - 1; nothing ends in row or column 0.
    leaning = SPEAKER * affinity[a[row_of - 1], b[column_of - 1]]
    return replace(gains, paired=gains.paired + leaning[None, :])


def _places(band: Band) -> tuple[Ints, Ints]:
    row_of = np.repeat(np.arange(band.rows), band.high - band.low)
    return row_of, np.arange(band.cells) - band.starts[row_of] + band.low[row_of]


def _ends(side: Side) -> NDArray[np.bool_]:
    """For each number of sentences placed, whether the last of them ends a speech and another begins."""
    out = np.zeros(len(side.sentences) + 1, dtype=bool)
    if side.speeches:
        out[1:-1] = np.diff(np.asarray(side.speeches)) != 0
    return out


def _across(side: Side, size: int) -> Floats:
    """For each number of sentences placed, whether the last `size` of them belong to more than one speech."""
    out = np.zeros(len(side.sentences) + 1, dtype=np.float32)
    if side.speeches and 1 < size <= len(side.sentences):
        speeches = np.asarray(side.speeches)
        out[size:] = speeches[size - 1 :] != speeches[: len(speeches) - size + 1]
    return out


def _speakers(side: Side) -> Ints | None:
    """The number of each sentence's speaker, 0 where it is not known; None where fewer than two are known."""
    labels = [side.speakers[n] if n < len(side.speakers) else None for n in side.speeches]
    numbers = {label: n for n, label in enumerate(sorted({label for label in labels if label}), start=1)}
    if len(numbers) <= 1:
        return None
    return np.array([numbers[label] if label else 0 for label in labels], dtype=np.int64)


def _affinity(a: Ints, b: Ints, steps: Sequence[Step], likeness: Sequence[float]) -> Floats:
    """From -1 to 1 for each pair of speakers: whether the one's words are the other's, as far as a first path shows."""
    met = np.zeros((int(a.max()) + 1, int(b.max()) + 1), dtype=np.float32)
    times = np.zeros_like(met)
    for (start, end, first, last), alike in zip(steps, likeness, strict=True):
        if start < end and first < last:
            met[a[end - 1], b[last - 1]] += max(0.0, alike)
            times[a[end - 1], b[last - 1]] += 1
    of_left, of_right = met.sum(axis=1, keepdims=True), met.sum(axis=0, keepdims=True)
    share = np.minimum(met / np.maximum(of_left, 1e-6), met / np.maximum(of_right, 1e-6))
    seen = (times.sum(axis=1, keepdims=True) >= _ENOUGH) & (times.sum(axis=0, keepdims=True) >= _ENOUGH)
    affinity = np.where(seen, 2 * share - 1, 0).astype(np.float32)
    affinity[0, :] = affinity[:, 0] = 0
    return affinity
