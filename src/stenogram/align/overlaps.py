"""Neighbouring sentences joined and embedded: what a bead of several sentences means as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from stenogram.protocols import Embedder, Progress, no_progress

Floats = NDArray[np.float32]

LONGEST_RUN = 5  # sentences of one side in one bead
_BACKGROUND_COUNTS = 8  # sentences that the background stands for
_AT_ONCE = 1000  # sentences embedded between two reports of progress


@runtime_checkable
class EmbedsRuns(Protocol):
    """An embedder that has a cheaper way to embed neighbouring sentences joined than one text at a time."""

    def embed_runs(self, sentences: Sequence[str], longest: int) -> Floats:
        """Vectors (longest, sentences, dimensions): [k - 1, n] is of the k sentences that end with sentence n."""
        ...


@dataclass(frozen=True, kw_only=True)
class Overlaps:
    """The runs of up to LONGEST_RUN sentences of one side.

    `vectors[k - 1, n]` is of the k sentences that end with sentence n; zero where there are not so many.
    `lengths` are theirs in characters.
    """

    vectors: Floats  # (LONGEST_RUN, sentences, dimensions)
    lengths: Floats  # (LONGEST_RUN, sentences)
    background: Floats  # the mean vector of sentences about nothing in particular

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self.vectors[0])

    @cached_property
    def centre(self) -> Floats:
        """What is common to all of this side: the mean vector of its sentences, and of a few that say nothing of it.

        In a text of two sentences one is the very counterpart of what it is compared with, so that its own mean
        would take away half of the likeness that is looked for.
        """
        together = self.vectors[0].sum(axis=0) + _BACKGROUND_COUNTS * self.background
        centre: Floats = together / np.float32(self.count + _BACKGROUND_COUNTS)
        return centre

    def backwards(self) -> "Overlaps":
        """The same sentences from last to first: a text that says the same in an order that makes no sense."""
        vectors, lengths = np.zeros_like(self.vectors), np.ones_like(self.lengths)
        for size in range(1, min(LONGEST_RUN, self.count) + 1):
            vectors[size - 1, size - 1 :] = self.vectors[size - 1, size - 1 :][::-1]
            lengths[size - 1, size - 1 :] = self.lengths[size - 1, size - 1 :][::-1]
        return Overlaps(vectors=vectors, lengths=lengths, background=self.background)


def overlaps_of(
    sentences: Sequence[str], embedder: Embedder, background: Floats, progress: Progress = no_progress
) -> Overlaps:
    """The runs of neighbouring sentences, really joined and embedded: a mean of vectors is a poor likeness of them."""
    vectors = np.zeros((LONGEST_RUN, len(sentences), embedder.dimensions), dtype=np.float32)
    quick = embedder if isinstance(embedder, EmbedsRuns) else None
    for start in range(0, len(sentences), _AT_ONCE):
        progress("embedding", start, len(sentences))
        # Runs may begin before this part: it is embedded with what comes before it.
        first = max(0, start - LONGEST_RUN + 1)
        part = [text.strip() for text in sentences[first : start + _AT_ONCE]]
        made = quick.embed_runs(part, LONGEST_RUN) if quick else _embed_joined(part, embedder)
        vectors[:, start : start + _AT_ONCE] = made[:, start - first :]
    progress("embedding", len(sentences), len(sentences))
    return Overlaps(vectors=vectors, lengths=run_lengths(sentences), background=background)


def _embed_joined(sentences: Sequence[str], embedder: Embedder) -> Floats:
    out = np.zeros((LONGEST_RUN, len(sentences), embedder.dimensions), dtype=np.float32)
    for size in range(1, min(LONGEST_RUN, len(sentences)) + 1):
        ends = range(size - 1, len(sentences))
        out[size - 1, size - 1 :] = embedder.embed([" ".join(sentences[n - size + 1 : n + 1]) for n in ends])
    return out


def run_lengths(sentences: Sequence[str]) -> Floats:
    """The lengths in characters of all runs of up to LONGEST_RUN sentences, as in `Overlaps`."""
    # An empty sentence counts as one character, so that ratios exist.
    edges = np.concatenate([[0], np.cumsum([len(s.strip()) + 1 for s in sentences])])
    lengths = np.ones((LONGEST_RUN, len(sentences)), dtype=np.float32)
    for size in range(1, min(LONGEST_RUN, len(sentences)) + 1):
        lengths[size - 1, size - 1 :] = edges[size:] - edges[:-size]
    return lengths
