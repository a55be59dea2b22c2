"""Whether two texts are renditions of one event: how alike they are where they are most alike."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from stenogram.align.dynamic import Step

Floats = NDArray[np.float32]

WINDOW = 20
"""Sentences. A rendition may lack half of the event, and the other the other half: twenty sentences that
follow one another and find their like are proof enough. Shorter texts are taken as wholes."""

FLOOR = 0.40
"""Measured on developers' cases (decision 0007): renditions of one event have .48 to .78 at ten sentences and more,
other chapters of the same book and other speeches of the same speaker at most .39; at two or three sentences
98 of 100 renditions are above and 99 of 100 others below."""


DOUBTFUL = 0.25
"""Texts of at least WINDOW sentences and this likeness are no strangers yet: a free translation, or a language that
the embedder knows badly. Whether their order agrees decides."""

IN_ORDER = 0.15
"""By how much the sentences of renditions are more alike in their order than against it: measured .16 and more where
the embedder knows the languages badly, .2 to .5 where it knows them well, at most .13 for texts of different events."""


def likeness_of_best_stretch(steps: Sequence[Step], likeness: Floats, lengths: Sequence[Floats]) -> float:
    """The mean likeness of the WINDOW neighbouring sentences that have most of it, on either side, 0 to 1.

    Each sentence has the likeness of its bead and counts by its length; one without a counterpart has none.
    """
    best = 0.0
    for first, weights in ((0, lengths[0]), (2, lengths[1])):
        each = np.zeros(len(weights))
        for step, value in zip(steps, likeness, strict=True):
            each[step[first] : step[first + 1]] = value
        size = min(WINDOW, len(weights))
        gained = np.concatenate([[0.0], np.cumsum(each * weights)])
        weight = np.concatenate([[0.0], np.cumsum(weights, dtype=np.float64)])
        best = max(best, float(((gained[size:] - gained[:-size]) / (weight[size:] - weight[:-size])).max()))
    return min(1.0, best)


def are_related(likeness: float, sentences: int, more_in_order: Callable[[], float]) -> bool:
    """Whether texts of this likeness, the shorter of so many sentences, are renditions of one event."""
    if likeness >= FLOOR:
        return True
    return likeness >= DOUBTFUL and sentences >= WINDOW and more_in_order() >= IN_ORDER


def likeness_of_wholes(steps: Sequence[Step], likeness: Floats, lengths: Sequence[Floats]) -> float:
    """The mean likeness of all sentences of the side that has more of it, 0 to 1: what is reported."""
    turned = [(c, d, a, b) for a, b, c, d in steps]
    both = mean_likeness(steps, likeness, lengths[0]), mean_likeness(turned, likeness, lengths[1])
    return min(1.0, max(0.0, *both))


def mean_likeness(steps: Sequence[Step], likeness: Floats, lengths: Floats) -> float:
    """The mean likeness of all sentences of the left side, each counted by its length."""
    gained = sum(float(lengths[a:b].sum()) * float(value) for (a, b, _, _), value in zip(steps, likeness, strict=True))
    return gained / float(lengths.sum())
