"""Beads become rows: each sentence once, in order, never cut."""

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import Bead
from stenogram.site.reading.rows import fits, joined, rows_of
from tests.site.shelf import pair


@st.composite
def alignments(draw: st.DrawFn, left_count: int) -> tuple[tuple[Bead, ...], int]:
    """Beads in order over `left_count` left sentences, and how many right ones there are."""
    beads, left, right = [], 0, 0
    while left < left_count:
        m = draw(st.integers(0, min(3, left_count - left)))
        n = draw(st.integers(0 if m else 1, 3))
        beads.append(
            Bead(left=tuple(range(left, left + m)), right=tuple(range(right, right + n)), score=draw(st.floats(0, 1)))
        )
        left, right = left + m, right + n
    return tuple(beads), right


@st.composite
def columns(draw: st.DrawFn) -> tuple[int, list[tuple[tuple[Bead, ...], int]]]:
    """A left side with one to three columns."""
    count = draw(st.integers(0, 12))
    return count, [draw(alignments(count)) for _ in range(draw(st.integers(1, 3)))]


@given(columns())
def test_every_sentence_stands_in_one_row_in_order(
    given_columns: tuple[int, list[tuple[tuple[Bead, ...], int]]],
) -> None:
    """No sentence of any column is lost, doubled or moved, whatever the beads are."""
    count, sides = given_columns
    rows = rows_of(count, [beads for beads, _ in sides])
    assert [i for row in rows for i in row.left] == list(range(count))
    for column, (beads, right_count) in enumerate(sides):
        assert [i for row in rows for i in row.rights[column]] == list(range(right_count))
        assert [n for row in rows for n in row.beads[column]] == list(range(len(beads)))


@given(columns())
def test_no_row_could_be_smaller(given_columns: tuple[int, list[tuple[tuple[Bead, ...], int]]]) -> None:
    """Inside a row, each place between two left sentences is crossed by a bead."""
    count, sides = given_columns
    crossed = {p for beads, _ in sides for b in beads if b.left for p in range(b.left[0] + 1, b.left[-1] + 1)}
    for row in rows_of(count, [beads for beads, _ in sides]):
        assert set(row.left[1:]) <= crossed


def test_an_added_sentence_has_its_own_row() -> None:
    """A 0-1 bead between two pairs is a row without a left side."""
    rows = rows_of(2, [pair(([0], [0]), ([], [1]), ([1], [2]))])
    assert [(row.left, row.rights[0]) for row in rows] == [((0,), (0,)), ((), (1,)), ((1,), (2,))]


def test_an_added_sentence_within_another_columns_bead_stays_in_its_row() -> None:
    """Where another column joins the sentences around it, the addition stands with them."""
    rows = rows_of(2, [pair(([0], [0]), ([], [1]), ([1], [2])), pair(([0, 1], [0]))])
    assert [(row.left, row.rights) for row in rows] == [((0, 1), ((0, 1, 2), (0,)))]


def test_the_score_of_a_row_is_its_worst_pairs() -> None:
    """A good pair does not hide a doubtful one; a sentence without a counterpart is no pair."""
    (row,) = rows_of(2, [pair(([0], [0], 0.9), ([1], [1], 0.2)), pair(([0, 1], [0], 0.8))])
    assert row.scores == (0.2, 0.8)
    assert rows_of(1, [pair(([0], [], 0.1))])[0].scores == (None,)


def test_beads_join_through_a_translation_in_between() -> None:
    """Original, translation, translation of the translation: the outer two are aligned through the middle."""
    first = pair(([0], [0]), ([1, 2], [1]), ([3], []), ([], [2]))
    second = pair(([0], [0, 1]), ([1], []), ([2], [2]), ([], [3]))
    beads = joined(first, second, 3)
    assert [(b.left, b.right) for b in beads] == [((0,), (0, 1)), ((1, 2), ()), ((3,), ()), ((), (2,)), ((), (3,))]
    assert fits(beads, 4, 4)


def test_beads_that_leave_out_a_sentence_do_not_fit() -> None:
    """Beads are shown only if they name each sentence of both sides once."""
    assert fits(pair(([0], [0])), 1, 1)
    assert not fits(pair(([0], [0])), 2, 1)
    assert not fits(pair(([0], [0]), ([0], [1])), 1, 2)
