"""Long texts: only cells near the path are looked at."""

import time

import numpy as np
import pytest

from stenogram.align.band import whole
from stenogram.align.coarse import narrow_band
from stenogram.align.dynamic import Step, best_path
from stenogram.align.meaning import meaning_gains
from stenogram.align.overlaps import LONGEST_RUN, Floats, Overlaps


def text_of(vectors: Floats) -> Overlaps:
    """A text whose sentences have these vectors, and whose runs are their means."""
    runs = np.zeros((LONGEST_RUN, *vectors.shape), dtype=np.float32)
    total = np.concatenate([np.zeros((1, vectors.shape[1])), np.cumsum(vectors, axis=0)])
    for size in range(1, LONGEST_RUN + 1):
        summed = total[size:] - total[:-size]
        runs[size - 1, size - 1 :] = summed / np.linalg.norm(summed, axis=1, keepdims=True)
    lengths = np.cumsum(np.full((LONGEST_RUN, len(vectors)), 60, np.float32), axis=0)
    return Overlaps(vectors=runs, lengths=lengths, background=np.zeros(vectors.shape[1], np.float32))


def pair(sentences: int, *, without: slice) -> tuple[Overlaps, Overlaps]:
    """A text and its noisy translation, which lacks a passage."""
    draw = np.random.default_rng(7)
    left = draw.normal(size=(sentences, 48)).astype(np.float32)
    right = np.delete(left + 0.6 * draw.normal(size=left.shape).astype(np.float32), without, axis=0)
    return tuple(text_of(v / np.linalg.norm(v, axis=1, keepdims=True)) for v in (left, right))  # type: ignore[return-value]


def path(left: Overlaps, right: Overlaps) -> list[Step]:
    """The path through the cells that are looked at."""
    grid = narrow_band(left, right)
    return best_path(grid, meaning_gains(left, right, grid))


@pytest.mark.parametrize("without", [slice(0, 0), slice(0, 300), slice(400, 700), slice(900, 1200)])
def test_a_narrow_band_finds_what_the_whole_grid_finds(without: slice) -> None:
    """Leaving out most cells changes no bead, not even where a long passage is missing."""
    left, right = pair(1200, without=without)
    narrow = narrow_band(left, right)
    everything = whole(left.count, right.count)
    assert narrow.cells < everything.cells / 8
    steps = best_path(narrow, meaning_gains(left, right, narrow))
    full = best_path(everything, meaning_gains(left, right, everything))
    assert len(set(steps) & set(full)) > 0.99 * len(full)


def test_the_cells_grow_with_the_length() -> None:
    """Twice the text is twice the work, not four times."""
    small, large = (narrow_band(*pair(n, without=slice(n // 2, n // 2 + 50))).cells for n in (2000, 4000))
    assert large < 2.3 * small


def test_ten_thousand_sentences_take_seconds() -> None:
    """10,000 sentences against 9,900: a guard against quadratic work, with room for a busy machine."""
    left, right = pair(10_000, without=slice(5000, 5100))
    start = time.process_time()
    steps = path(left, right)
    assert time.process_time() - start < 15
    assert sum(b - a == d - c == 1 for a, b, c, d in steps) > 9_800
