"""Beads of small texts whose alignment is plain to see."""

import pytest
from tests.unit.align.words import MEETING, WordsEmbedder, foreign, side

from stenogram.align import align_sides
from stenogram.model import Alignment, Basis, Bead

TRANSLATION = tuple(foreign(sentence) for sentence in MEETING)


def beads_of(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The beads without their scores."""
    return [(bead.left, bead.right) for bead in alignment.beads]


def aligned(left: tuple[str, ...], right: tuple[str, ...]) -> Alignment:
    """The alignment of two texts in two languages."""
    return align_sides(side(left), side(right, tag="ru"), embedder=WordsEmbedder())


def test_a_faithful_translation_is_one_to_one() -> None:
    """Each sentence goes with its translation, and the alignment says what it rests on."""
    alignment = aligned(MEETING, TRANSLATION)
    assert beads_of(alignment) == [((n,), (n,)) for n in range(len(MEETING))]
    assert (alignment.left_count, alignment.right_count) == (len(MEETING), len(MEETING))
    assert alignment.basis is Basis.MEANING
    assert alignment.likeness == pytest.approx(1, abs=0.01)
    assert alignment.made_by.settings == "words/1"
    assert all(bead.score > 0.9 for bead in alignment.beads)


@pytest.mark.parametrize("missing", range(len(MEETING)))
@pytest.mark.parametrize("from_left", [True, False], ids=["added", "omitted"])
def test_any_missing_sentence_is_seen(missing: int, *, from_left: bool) -> None:
    """A sentence that one side lacks stands alone, and nothing else does."""
    shorter = tuple(s for n, s in enumerate(MEETING) if n != missing)
    if from_left:
        alignment = aligned(shorter, TRANSLATION)
        alone = [b.right for b in alignment.beads if not b.left]
    else:
        alignment = aligned(MEETING, tuple(map(foreign, shorter)))
        alone = [b.left for b in alignment.beads if not b.right]
    assert alone == [(missing,)]
    assert all(len(b.left) == len(b.right) == 1 for b in alignment.beads if b.is_paired)


@pytest.mark.parametrize("first", [0, 3, 7])
@pytest.mark.parametrize("size", [2, 3, 4])
def test_joined_sentences_are_one_bead(first: int, size: int) -> None:
    """A translator who makes one sentence of several gets one bead, in either direction."""
    joined = (*TRANSLATION[:first], " ".join(TRANSLATION[first : first + size]), *TRANSLATION[first + size :])
    several = tuple(range(first, first + size))
    assert (several, (first,)) in beads_of(aligned(MEETING, joined))
    swapped = align_sides(side(joined, tag="ru"), side(MEETING), embedder=WordsEmbedder())
    assert ((first,), several) in beads_of(swapped)


def test_a_sentence_dropped_where_two_are_joined_is_seen() -> None:
    """An omission does not hide in a bead of two to one."""
    right = (*TRANSLATION[:4], f"{TRANSLATION[4]} {TRANSLATION[5]}", *TRANSLATION[7:])
    found = beads_of(aligned(MEETING, right))
    assert ((4, 5), (4,)) in found
    assert ((6,), ()) in found


def test_a_sentence_in_place_of_another_is_no_translation() -> None:
    """One sentence left out and a strange one added where it stood: both stand alone."""
    right = (*TRANSLATION[:6], "xPeel xsix xonions xand xcut xthem xinto xrings.", *TRANSLATION[7:])
    found = beads_of(aligned(MEETING, right))
    assert ((6,), ()) in found
    assert ((), (6,)) in found


def test_sentences_that_change_places_share_a_bead() -> None:
    """Two sentences in the other order are one bead of two to two, for beads never cross."""
    right = (*TRANSLATION[:5], TRANSLATION[6], TRANSLATION[5], *TRANSLATION[7:])
    assert ((5, 6), (5, 6)) in beads_of(aligned(MEETING, right))


def test_a_copy_in_the_same_language_is_one_to_one() -> None:
    """Two copies of the same words are aligned like two languages."""
    alignment = align_sides(side(MEETING), side(MEETING), embedder=WordsEmbedder())
    assert beads_of(alignment) == [((n,), (n,)) for n in range(len(MEETING))]


def test_repeated_sentences_stay_in_order() -> None:
    """A phrase that comes again and again is aligned by its place."""
    chorus = [line for sentence in MEETING[:5] for line in (sentence, "Thank you.")]
    alignment = align_sides(side(chorus), side([foreign(s) for s in chorus]), embedder=WordsEmbedder())
    assert beads_of(alignment) == [((n,), (n,)) for n in range(len(chorus))]


@pytest.mark.parametrize(("left", "right"), [((), ()), (MEETING[:3], ()), ((), MEETING[:3])])
def test_an_empty_side_leaves_the_other_alone(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """Against nothing every sentence stands alone, and nothing is embedded or refused."""
    alignment = aligned(left, right)
    assert all(not bead.is_paired for bead in alignment.beads)
    assert len(alignment.beads) == len(left) + len(right)
    assert alignment.likeness is None


def test_blank_sentences_do_no_harm() -> None:
    """Empty and white sentences are placed like any other."""
    alignment = aligned((*MEETING[:3], " ", "", *MEETING[3:]), TRANSLATION)
    assert [n for bead in alignment.beads for n in bead.left] == list(range(len(MEETING) + 2))
    assert ((0,), (0,)) in beads_of(alignment)


def test_doubtful_beads_have_low_scores() -> None:
    """A bead whose sides share half of their words is less sure than one whose sides say the same."""
    half = "The lighthouse needs xsome xother xwords xhere xnow."
    right = (*TRANSLATION[:3], half, *TRANSLATION[4:])
    beads = {bead.left: bead for bead in aligned(MEETING, right).beads}
    doubtful: Bead = beads[(3,)]
    assert doubtful.score < beads[(9,)].score - 0.01


def test_alignment_is_the_same_every_time() -> None:
    """Nothing is left to chance."""
    assert aligned(MEETING, TRANSLATION[::-1][:3] + TRANSLATION[3:]) == aligned(
        MEETING, TRANSLATION[::-1][:3] + TRANSLATION[3:]
    )
