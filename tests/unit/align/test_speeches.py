"""Speeches lean, they are no walls."""

from tests.unit.align.words import MEETING, WordsEmbedder, foreign, side

from stenogram.align import align_sides

TRANSLATION = tuple(foreign(sentence) for sentence in MEETING)
ONE_TO_ONE = [((n,), (n,)) for n in range(len(MEETING))]
SPEECHES = (0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3)
SPEAKERS = ("Mayor", "Clerk", "Mayor", "Clerk")


def test_a_border_keeps_sentences_of_two_speakers_apart() -> None:
    """A short interjection that could go either way stays with its speaker."""
    left = [*MEETING[:4], "Yes.", *MEETING[4:]]
    right = [*TRANSLATION[:4], "xIndeed.", *TRANSLATION[4:]]
    speeches = (0, 0, 0, 0, 1, *([2] * 8))
    alignment = align_sides(
        side(left, speeches=speeches, speakers=("A", "B", "A")),
        side(right, speeches=speeches, speakers=("xA", "xB", "xA")),
        embedder=WordsEmbedder(),
    )
    assert all(len({speeches[n] for n in bead.left}) <= 1 for bead in alignment.beads)
    assert all(len({speeches[n] for n in bead.right}) <= 1 for bead in alignment.beads)


def test_wrong_borders_do_no_harm() -> None:
    """Speeches that are split, run together or moved on one side leave a plain alignment as it is."""
    for speeches, speakers in (
        ((0,) * 12, ("Mayor",)),
        (tuple(range(12)), tuple("ABCDEFGHIJKL")),
        ((0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4), ("Clerk", "Mayor", "Clerk", "Mayor", "Clerk")),
        (SPEECHES, ("xClerk", "xMayor", "xClerk", "xMayor")),
        (SPEECHES, (None, None, None, None)),
        ((), ()),
    ):
        alignment = align_sides(
            side(MEETING, speeches=SPEECHES, speakers=SPEAKERS),
            side(TRANSLATION, speeches=speeches, speakers=speakers),
            embedder=WordsEmbedder(),
        )
        assert [(bead.left, bead.right) for bead in alignment.beads] == ONE_TO_ONE


def test_a_speech_that_is_missing_stands_alone() -> None:
    """A speech that one side lacks is omitted sentence by sentence, and its neighbours keep their counterparts."""
    kept = [n for n in range(12) if SPEECHES[n] != 1]
    alignment = align_sides(
        side(MEETING, speeches=SPEECHES, speakers=SPEAKERS),
        side([TRANSLATION[n] for n in kept], speeches=[SPEECHES[n] for n in kept], speakers=SPEAKERS),
        embedder=WordsEmbedder(),
    )
    assert [bead.left for bead in alignment.beads if not bead.right] == [(2,), (3,), (4,)]
    assert sum(bead.is_paired for bead in alignment.beads) == len(kept)
