"""Neighbouring sentences joined and embedded: what a bead of several sentences means as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from stenogram.protocols import Embedder, Progress

Floats = NDArray[np.float32]

LONGEST_RUN = 4  # sentences of one side in one bead


@dataclass(frozen=True, kw_only=True)
class Overlaps:
    """The runs of up to LONGEST_RUN sentences of one side.

    `vectors[k - 1, n]` is of the k sentences that end with sentence n; zero where there are not so many.
    `lengths` are theirs in characters.
    """

    vectors: Floats  # (LONGEST_RUN, sentences, dimensions)
    lengths: Floats  # (LONGEST_RUN, sentences)

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self.vectors[0])

    @cached_property
    def centre(self) -> Floats:
        """The mean vector of the single sentences: what is common to all of this side."""
        centre: Floats = self.vectors[0].mean(axis=0)
        return centre


def overlaps_of(sentences: Sequence[str], embedder: Embedder, progress: Progress) -> Overlaps:
    """The runs of neighbouring sentences, really joined and embedded: a mean of vectors is a poor likeness of them."""
    runs = [
        (size, end, " ".join(sentences[end - size + 1 : end + 1]))
        for size in range(1, min(LONGEST_RUN, len(sentences)) + 1)
        for end in range(size - 1, len(sentences))
    ]
    vectors = np.zeros((LONGEST_RUN, len(sentences), embedder.dimensions), dtype=np.float32)
    at_once = 2048
    for start in range(0, len(runs), at_once):
        part = runs[start : start + at_once]
        progress("embedding", start, len(runs))
        rows = embedder.embed([text for _, _, text in part])
        vectors[[size - 1 for size, _, _ in part], [end for _, end, _ in part]] = rows
    progress("embedding", len(runs), len(runs))
    return Overlaps(vectors=vectors, lengths=run_lengths(sentences))


def run_lengths(sentences: Sequence[str]) -> Floats:
    """The lengths in characters of all runs of up to LONGEST_RUN sentences, as in `Overlaps`."""
    # An empty sentence counts as one character, so that ratios exist.
    edges = np.concatenate([[0], np.cumsum([len(s.strip()) + 1 for s in sentences])])
    lengths = np.ones((LONGEST_RUN, len(sentences)), dtype=np.float32)
    for size in range(1, min(LONGEST_RUN, len(sentences)) + 1):
        lengths[size - 1, size - 1 :] = edges[size:] - edges[:-size]
    return lengths
