"""Passages that moved are told; sentences that were left out or added are not."""

from tests.unit.align.words import MEETING, WordsEmbedder, foreign, side

from stenogram.align import align_sides
from stenogram.model import Alignment

TRANSLATION = tuple(foreign(sentence) for sentence in MEETING)


def aligned(right: tuple[str, ...]) -> Alignment:
    """The alignment of the meeting with a rendition of it."""
    return align_sides(side(MEETING), side(right, tag="ru"), embedder=WordsEmbedder())


def test_a_passage_that_moved_is_told() -> None:
    """Three sentences that stand at the end of the translation: beads keep order, the move is told."""
    right = (*TRANSLATION[:2], *TRANSLATION[5:], *TRANSLATION[2:5])
    alignment = aligned(right)
    assert [b.left for b in alignment.beads if not b.right] == [(2,), (3,), (4,)]
    assert [(m.left, m.right) for m in alignment.moved] == [((2,), (9,)), ((3,), (10,)), ((4,), (11,))]


def test_a_faithful_translation_has_no_moves() -> None:
    """Nothing moved where nothing stands alone."""
    assert aligned(TRANSLATION).moved == ()


def test_an_omission_and_an_addition_are_no_move() -> None:
    """A sentence left out here and another added there have nothing to do with each other."""
    added = "xPeel xsix xonions xand xcut xthem xinto xrings."
    alignment = aligned((*TRANSLATION[:2], *TRANSLATION[3:9], added, *TRANSLATION[9:]))
    assert [b.left for b in alignment.beads if not b.right] == [(2,)]
    assert [b.right for b in alignment.beads if not b.left] == [(8,)]
    assert alignment.moved == ()
