"""What holds of every alignment."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.align.words import WordsEmbedder, foreign, side

from stenogram.align import align_sides
from stenogram.errors import UnrelatedTexts

SENTENCES = st.lists(st.lists(st.integers(0, 400).map(lambda n: f"w{n}"), max_size=9).map(" ".join), max_size=14)
CLEAN = st.lists(
    st.lists(st.integers(0, 4000).map(lambda n: f"w{n}"), min_size=3, max_size=9).map(" ".join),
    min_size=1, max_size=14, unique=True,
)  # fmt: skip
EMBEDDERS = st.sampled_from([WordsEmbedder(), None])


@given(left=SENTENCES, right=SENTENCES, embedder=EMBEDDERS, cuts=st.lists(st.booleans(), min_size=14, max_size=14))
@settings(max_examples=150, deadline=None)
def test_each_sentence_is_in_one_bead_and_beads_never_cross(
    left: list[str], right: list[str], embedder: WordsEmbedder | None, cuts: list[bool]
) -> None:
    """Read in order, the beads hold each sentence of either side once and in order, with a score from 0 to 1."""
    speeches = [sum(cuts[: n + 1]) for n in range(len(left))]
    try:
        alignment = align_sides(side(left, speeches=speeches), side(right), embedder=embedder)
    except UnrelatedTexts as refused:
        assert refused.likeness < refused.floor  # noqa: PT017
        return
    assert [n for bead in alignment.beads for n in bead.left] == list(range(len(left)))
    assert [n for bead in alignment.beads for n in bead.right] == list(range(len(right)))
    assert all(bead.left or bead.right for bead in alignment.beads)
    assert all(0 <= bead.score <= 1 for bead in alignment.beads)


@given(text=SENTENCES.filter(bool))
@settings(max_examples=150, deadline=None)
def test_a_text_and_itself_are_one_to_one(text: list[str]) -> None:
    """Whatever a text repeats, it is aligned with itself sentence by sentence."""
    alignment = align_sides(side(text), side(text), embedder=WordsEmbedder())
    assert [(bead.left, bead.right) for bead in alignment.beads] == [((n,), (n,)) for n in range(len(text))]


@given(text=CLEAN.filter(lambda text: len(text) > 2), data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_deleted_sentence_stands_alone(text: list[str], data: st.DataObject) -> None:
    """Of a clean translation that lacks one sentence, that sentence and no other is one-sided."""
    missing = data.draw(st.integers(0, len(text) - 1))
    right = [foreign(sentence) for n, sentence in enumerate(text) if n != missing]
    alignment = align_sides(side(text), side(right), embedder=WordsEmbedder())
    assert [bead.left for bead in alignment.beads if not bead.right] == [(missing,)]
    assert [bead.right for bead in alignment.beads if not bead.left] == []
