"""Beads as people set them right: every sentence once, in order, and nothing changed that nobody spoke of."""

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import Bead, CorrectionState, MadeBy, Match
from stenogram.store.correcting import Link, Said, corrected, crosses, moves_left, settle, shares

IDA = MadeBy(name="Ida")


@st.composite
def beads(draw):
    """Beads in order."""
    left = right = 0
    made = []
    shapes = st.sampled_from([(1, 1), (1, 2), (2, 1), (2, 2), (3, 2), (0, 1), (1, 0), (0, 2), (4, 4)])
    for m, n in draw(st.lists(shapes, min_size=1, max_size=8)):
        made.append(Bead(left=tuple(range(left, left + m)), right=tuple(range(right, right + n)),
                         score=draw(st.sampled_from([0.2, 0.9]))))  # fmt: skip
        left, right = left + m, right + n
    return made


@st.composite
def runs(draw, most):
    """Numbers that follow one another, or none."""
    first = draw(st.integers(0, max(most - 1, 0)))
    return tuple(range(first, min(first + draw(st.integers(0, 3)), most)))


@st.composite
def cases(draw):
    """Beads, and links of which none contradicts another."""
    made = draw(beads())
    most = [sum(len(side) for side in sides) for sides in ((b.left for b in made), (b.right for b in made))]
    links = []
    for _ in range(draw(st.integers(0, 4))):
        link = Link(left=draw(runs(most[0])), right=draw(runs(most[1])), by=IDA)
        if (link.left or link.right) and not any(shares(link, other) or crosses(link, other) for other in links):
            links.append(link)
    return made, links


@given(case=cases())
def test_every_sentence_stands_once_in_order(case):
    """On both sides the beads give 0, 1, 2 …; each link is a bead, by whom it says, and sure."""
    before, links = case
    after = corrected(before, links)
    for side in ("left", "right"):
        numbers = [n for bead in after for n in getattr(bead, side)]
        assert numbers == sorted(n for bead in before for n in getattr(bead, side))
    assert all(bead.left or bead.right for bead in after)
    said = {(link.left, link.right) for link in links}
    assert {(bead.left, bead.right) for bead in after if bead.corrected_by} == said
    assert all(bead.score == 1.0 for bead in after if bead.corrected_by)


@given(case=cases())
def test_what_no_link_touches_or_crosses_is_as_it_was(case):
    """A bead without a corrected sentence, on the same side of every link left and right, is there unchanged."""
    before, links = case
    after = corrected(before, links)
    anchors = [link for link in links if link.left and link.right]
    for bead in before:
        if any(set(bead.left) & set(link.left) or set(bead.right) & set(link.right) for link in links):
            continue
        whole = Link(left=bead.left, right=bead.right, by=IDA)
        if not any(crosses(whole, anchor) for anchor in anchors):
            assert bead in after


def test_without_links_nothing_changes():
    """The control, and the order of lone sentences stays the aligner's."""
    made = [Bead(left=(), right=(0,), score=0.5), Bead(left=(0,), right=(), score=0.5),
            Bead(left=(), right=(1,), score=0.5), Bead(left=(1,), right=(2,), score=0.5)]  # fmt: skip
    assert corrected(made, []) == tuple(made)


def test_split_merge_move_and_none():
    """What a person does to beads, each by saying which sentences belong together."""
    two = [Bead(left=(0, 1), right=(0, 1), score=0.4), Bead(left=(2,), right=(2,), score=0.9)]

    def shapes(*links: tuple[tuple[int, ...], tuple[int, ...]]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
        made = corrected(two, [Link(left=left, right=right, by=IDA) for left, right in links])
        return [(bead.left, bead.right) for bead in made]

    assert shapes(((0,), (0,)), ((1,), (1,))) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    assert shapes(((0, 1, 2), (0, 1, 2))) == [((0, 1, 2), (0, 1, 2))]
    assert shapes(((1,), (2,))) == [((0,), (0, 1)), ((1,), (2,)), ((2,), ())]
    assert shapes(((1,), ())) == [((0,), (0, 1)), ((1,), ()), ((2,), (2,))]


def test_a_correction_is_orphaned_never_moved():
    """One whose sentence is gone, or whose sentences were torn apart, says nothing; a later one replaces an earlier."""
    said = [Said(left=("a", "b"), right=("x",), by=IDA), Said(left=("c",), right=("y",), by=IDA),
            Said(left=("c",), right=("z",), by=IDA), Said(left=("d",), right=("gone",), by=IDA)]  # fmt: skip
    states = settle(said, {"a": 0, "c": 1, "b": 2, "d": 3}, {"x": 0, "y": 1, "z": 2})
    assert [state for state, _ in states] == [
        CorrectionState.ORPHANED, CorrectionState.REPLACED, CorrectionState.APPLIES, CorrectionState.ORPHANED
    ]  # fmt: skip
    assert [link for _, link in states if link] == [Link(left=(1,), right=(2,), by=IDA)]


def test_a_move_ends_where_a_person_speaks():
    """Sentences that a person paired, or said to have no counterpart, did not move."""
    made = [Bead(left=(0,), right=(), score=0.9), Bead(left=(1,), right=(0,), score=0.9),
            Bead(left=(), right=(1,), score=0.9)]  # fmt: skip
    move = Match(left=(0,), right=(1,), score=0.9)
    assert moves_left([move], made) == (move,)
    assert moves_left([move], corrected(made, [Link(left=(0,), right=(), by=IDA)])) == ()
    assert moves_left([move], corrected(made, [Link(left=(1,), right=(0, 1), by=IDA)])) == ()
