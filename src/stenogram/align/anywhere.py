"""Beads anywhere in the grid of two texts: which sentences look like each other's, whatever their order."""

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from stenogram.align.dynamic import Step
from stenogram.align.meaning import WEIGHTS
from stenogram.align.overlaps import Floats, Overlaps

Ints = NDArray[np.int64]

SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
"""Sentences a side: who quotes seldom joins or splits more."""

_NEAREST = 3  # left sentences that are looked at for each right one
_KEPT = 12  # nearest sentences that are remembered, so that one far from the place can be found among them
_BESIDE = 4  # sentences either side of a place that are no rivals: they are its context, or part of its bead
_RIVALS = 4  # right sentences whose mean likeness to a left one says how much of a hub it is
_AT_ONCE = 500  # right sentences compared with all left ones in one product
_SURE = 0.45  # likeness of a place whose neighbours are looked at too, however little they look alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Beads that might be, and what speaks for each; arrays have one number a bead."""

    steps: tuple[Step, ...]
    likeness: Floats  # beyond chance, as in an alignment
    margin: Floats  # likeness less that of the best rival on the left, far from the bead
    hub: Floats  # mean likeness of the left sentence to the right ones nearest to it, far from the bead
    worth: Floats  # as a bead of an alignment


def candidates_of(left: Overlaps, right: Overlaps) -> Candidates:
    """All beads of SHAPES through the places where a right sentence meets one of the left ones nearest to it."""
    rivals, near_left, near_right = _nearest(left, right)
    steps = _beads(_places(rivals, near_left), left.count, right.count)
    a, b, c, d = np.array(steps, dtype=np.int64).reshape(-1, 4).T
    likeness = _likeness(left, right, a, b, c, d)
    far_left = np.abs(near_left[c] - a[:, None]) > _BESIDE
    best = np.where(far_left, rivals[c], -1).max(axis=1, initial=-1.0)
    values, places = near_right
    far_right = np.abs(places[a] - c[:, None]) > _BESIDE
    order = np.sort(np.where(far_right, values[a], -1), axis=1)[:, ::-1][:, :_RIVALS]
    hub = np.where(order > -1, order, 0).sum(axis=1) / np.maximum((order > -1).sum(axis=1), 1)
    return Candidates(
        steps=tuple(steps), likeness=likeness, margin=likeness - np.maximum(best, 0), hub=hub.astype(np.float32),
        worth=_worth(left, right, (a, b, c, d), likeness),
    )  # fmt: skip


def _nearest(left: Overlaps, right: Overlaps) -> tuple[Floats, Ints, tuple[Floats, Ints]]:
    """For each right sentence its nearest left ones (likeness, numbers); for each left one its nearest right ones."""
    keep_left, keep_right = min(_KEPT, left.count), min(_KEPT, right.count)
    rivals = np.empty((right.count, keep_left), dtype=np.float32)
    near_left = np.empty((right.count, keep_left), dtype=np.int64)
    values, places = np.empty((left.count, 0), dtype=np.float32), np.empty((left.count, 0), dtype=np.int64)
    hub_left, hub_right = left.vectors[0] @ right.centre, right.vectors[0] @ left.centre
    for start in range(0, right.count, _AT_ONCE):
        end = min(right.count, start + _AT_ONCE)
        hub = (hub_left[:, None] + hub_right[None, start:end]) * np.float32(0.5)
        likeness = (left.vectors[0] @ right.vectors[0, start:end].T - hub) / np.maximum(1 - hub, np.float32(1e-3))
        top = np.argsort(-likeness, axis=0, kind="stable")[:keep_left].T
        near_left[start:end], rivals[start:end] = top, np.take_along_axis(likeness.T, top, axis=1)
        values = np.concatenate([values, likeness], axis=1)
        places = np.concatenate([places, np.broadcast_to(np.arange(start, end), likeness.shape)], axis=1)
        top = np.argsort(-values, axis=1, kind="stable")[:, :keep_right]
        values, places = np.take_along_axis(values, top, axis=1), np.take_along_axis(places, top, axis=1)
    return rivals, near_left, (values, places)


def _places(rivals: Floats, near_left: Ints) -> set[tuple[int, int]]:
    """(left, right) of sentences that may say the same: the nearest, and the neighbours of the surest."""
    places = {(int(i), j) for j in range(len(near_left)) for i in near_left[j, :_NEAREST]}
    sure = [(int(near_left[j, 0]), j) for j in range(len(near_left)) if rivals[j, 0] > _SURE]
    return places | {(i + step, j + step) for i, j in sure for step in (-1, 1)}


def _beads(places: set[tuple[int, int]], lefts: int, rights: int) -> list[Step]:
    """The beads that a place can be part of, by their right end."""
    steps = {
        (i - up, i - up + a, j - back, j - back + b)
        for i, j in places
        for a, b in SHAPES
        for up, back in product(range(a), range(b))
    }
    inside = (s for s in steps if s[0] >= 0 and s[1] <= lefts and s[2] >= 0 and s[3] <= rights)
    return sorted(inside, key=lambda s: (s[3], s[2], s[0], s[1]))


def _likeness(left: Overlaps, right: Overlaps, a: Ints, b: Ints, c: Ints, d: Ints) -> Floats:
    """How alike the runs [a, b) and [c, d) are beyond chance; -1 where a run is empty."""
    out = np.full(len(a), -1, dtype=np.float32)
    real = np.flatnonzero((a < b) & (c < d))
    for start in range(0, len(real), 4096):
        n = real[start : start + 4096]
        x, y = left.vectors[b[n] - a[n] - 1, b[n] - 1], right.vectors[d[n] - c[n] - 1, d[n] - 1]
        hub = (x @ right.centre + y @ left.centre) / 2
        out[n] = (np.einsum("nd,nd->n", x, y) - hub) / np.maximum(1 - hub, 1e-3)
    return out


def _worth(left: Overlaps, right: Overlaps, ends: tuple[Ints, Ints, Ints, Ints], likeness: Floats) -> Floats:
    """As in `meaning_gains`, save for what the lengths of wholes say: of an excerpt nobody knows them."""
    a, b, c, d = ends
    x, y = left.lengths[b - a - 1, b - 1], right.lengths[d - c - 1, d - 1]
    deviation = np.minimum((y - x) ** 2 * (2 / (x + y)), np.float32(WEIGHTS.length_most))
    sizes = (b - a) + (d - c)
    worth = np.sign(likeness) * np.abs(likeness) ** WEIGHTS.bend * (sizes / 2) ** WEIGHTS.size
    worth -= WEIGHTS.length * deviation
    parts = ((a + 1, b, c, d), (a, b - 1, c, d), (a, b, c + 1, d), (a, b, c, d - 1))
    # A part that leaves a side empty is none: `_likeness` says -1 of it.
    adds = likeness - np.maximum.reduce([_likeness(left, right, *part) for part in parts])
    worth += np.where(sizes > 2, WEIGHTS.idle * np.minimum(0, adds - WEIGHTS.idle_margin), 0)
    worth -= WEIGHTS.joined * (sizes - 2) + np.where((b - a > 1) & (d - c > 1), WEIGHTS.crossed, 0)
    out: Floats = worth.astype(np.float32)
    return out
