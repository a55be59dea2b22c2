"""Texts of different events are refused; renditions of one event never are."""

import random

import pytest
from tests.unit.align.words import MEETING, WordsEmbedder, foreign, side

from stenogram.align import align_sides
from stenogram.errors import UnrelatedTexts

COOKING = (
    "Peel six onions and cut them into rings.",
    "Melt the butter slowly so that it stays pale.",
    "A pinch of nutmeg is enough for everybody.",
    "Stir until the flour has taken on colour.",
    "Pour in cold milk while you keep whisking.",
    "Grate cheese over each plate before serving.",
    "Leftovers keep for two days in a cellar.",
)


@pytest.mark.parametrize("size", [2, 3, 5, 7])
def test_another_event_is_refused(size: int) -> None:
    """Texts that share nothing are refused, with the likeness that was found."""
    with pytest.raises(UnrelatedTexts) as caught:
        align_sides(side(MEETING[:size]), side([foreign(s) for s in COOKING[:size]]), embedder=WordsEmbedder())
    assert caught.value.likeness < caught.value.floor


@pytest.mark.parametrize("size", [1, 2, 3, 5, 12])
def test_a_translation_is_not_refused_however_short(size: int) -> None:
    """One sentence and its translation are related."""
    alignment = align_sides(side(MEETING[:size]), side([foreign(s) for s in MEETING[:size]]), embedder=WordsEmbedder())
    assert alignment.likeness is not None
    assert alignment.likeness > 0.9


def test_half_an_event_is_not_refused() -> None:
    """A rendition that lacks half of the event, and has much that the other lacks, is still one of this event."""
    long = invented(60, seed=1)
    right = [foreign(s) for s in long[30:]] + invented(30, seed=2)
    alignment = align_sides(side(long), side(right), embedder=WordsEmbedder())
    paired = [(bead.left, bead.right) for bead in alignment.beads if bead.is_paired]
    assert [((n,), (n - 30,)) for n in range(30, 60)] == [pair for pair in paired if pair[0][0] >= 30][:30]


def test_without_an_embedder_nobody_can_know() -> None:
    """By length alone nothing is refused, and no likeness is claimed."""
    alignment = align_sides(side(MEETING), side(COOKING), embedder=None)
    assert alignment.likeness is None


def invented(sentences: int, *, seed: int) -> list[str]:
    """Sentences of words that are in no other invented text of another seed."""
    draw = random.Random(seed)
    return [" ".join(f"w{seed}-{draw.randrange(10_000)}" for _ in range(draw.randint(5, 12))) for _ in range(sentences)]
