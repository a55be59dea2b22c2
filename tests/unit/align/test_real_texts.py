"""A floor under the quality on texts of others, where they are at hand."""

from pathlib import Path

import pytest

from stenogram.align import align_sides
from stenogram.embed import universal_embedder
from stenogram.errors import UnrelatedTexts
from stenogram.model import Side
from stenogram.text import Language

Pairs = list[tuple[tuple[int, ...], tuple[int, ...]]]


def lines(path: Path) -> tuple[str, ...]:
    """The sentences of a file."""
    return tuple(line.strip() for line in path.read_text("utf-8").splitlines() if line.strip())


def gold_of(path: Path) -> Pairs:
    """The true beads, one-sided ones a sentence each."""
    rows = [row.split("\t") for row in path.read_text("utf-8").splitlines() if row.strip()]
    sides = [[tuple(int(n) for n in cell.split(",") if n.strip()) for cell in row] for row in rows]
    paired = [(left, right) for left, right in sides if left and right]
    alone = [((n,), ()) for left, right in sides if not right for n in left]
    return [*paired, *alone, *(((), (n,)) for left, right in sides if not left for n in right)]


def test_free_translation_german_french(shared: Path) -> None:
    """Strict F1 on the developers' document of Text+Berg stays above its floor."""
    case = shared / "bench" / "align" / "text_berg_dev"
    sides = (Side(language=Language(tag), sentences=lines(case / f"{name}.txt")) for name, tag in
             (("left", "de"), ("right", "fr")))  # fmt: skip
    alignment = align_sides(*sides, embedder=universal_embedder())
    found, gold = [(b.left, b.right) for b in alignment.beads], set(gold_of(case / "gold.tsv"))
    precision = sum(bead in gold for bead in found) / len(found)
    wanted = [bead for bead in gold if bead[0] and bead[1]]
    recall = sum(bead in found for bead in wanted) / len(wanted)
    assert 2 * precision * recall / (precision + recall) > 0.88


def test_chapters_of_one_book_are_told_apart(shared: Path) -> None:
    """Another chapter of the same book, with the same persons, is refused."""
    cases = shared / "bench" / "align"
    left = Side(language=Language("en"), sentences=lines(cases / "anna_karenina_val_01" / "left.txt")[:60])
    right = Side(language=Language("ru"), sentences=lines(cases / "anna_karenina_val_07" / "right.txt")[:60])
    with pytest.raises(UnrelatedTexts):
        align_sides(left, right, embedder=universal_embedder())
