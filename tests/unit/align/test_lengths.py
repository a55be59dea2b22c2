"""Languages that no embedder knows: lengths and marks."""

from tests.unit.align.words import MEETING, side

from stenogram.align import align_sides
from stenogram.model import Basis

SHAPES = [(n * 37) % 90 + 8 for n in range(30)]
LEFT = tuple("a" * size for size in SHAPES)
RIGHT = tuple("b" * round(1.1 * size) for size in SHAPES)


def test_lengths_alone_find_one_to_one() -> None:
    """Sentences whose lengths agree go together, and the alignment admits what it rests on."""
    alignment = align_sides(side(LEFT), side(RIGHT), embedder=None)
    assert [(b.left, b.right) for b in alignment.beads] == [((n,), (n,)) for n in range(30)]
    assert alignment.basis is Basis.LENGTH
    assert alignment.likeness is None
    assert all(0 < b.score < 0.95 for b in alignment.beads)


def test_joined_sentences_are_found_by_length() -> None:
    """Two long sentences made one are a bead of two to one."""
    right = (*RIGHT[:10], RIGHT[10] + RIGHT[11], *RIGHT[12:])
    alignment = align_sides(side(LEFT), side(right), embedder=None)
    assert ((10, 11), (10,)) in [(b.left, b.right) for b in alignment.beads]


def test_marks_decide_where_lengths_agree() -> None:
    """A question goes with a question and a number with the same number, in any script."""
    words, marks = "abcd efgh ijkl " * 6, "1917 ? 2024 ! 44 ? 83 ! 12 77 ? 19".split()
    left = [f"{words}{mark}" for mark in marks]
    right = [f"{words}{mark.replace('?', '？')}" for n, mark in enumerate(marks) if n != 4]
    alignment = align_sides(side(left), side(right), embedder=None)
    assert [b.left for b in alignment.beads if not b.right] == [(4,)]
    assert all(len(b.left) == len(b.right) == 1 for b in alignment.beads if b.is_paired)


def test_any_texts_can_be_aligned() -> None:
    """Every sentence is in one bead, whatever it is."""
    alignment = align_sides(side(["", " ", "?", *MEETING]), side(["!!", "", *MEETING[3:]]), embedder=None)
    assert [n for b in alignment.beads for n in b.left] == list(range(15))
    assert [n for b in alignment.beads for n in b.right] == list(range(11))
