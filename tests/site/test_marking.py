"""Marks cut a sentence into pieces without touching its words."""

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import FindingClass
from stenogram.site.frame.marking import Marked, pieces_of

MARKS = st.builds(
    lambda number, kind, start, length: Marked(number=number, finding_class=kind, start=start, end=start + length),
    st.integers(1, 99),
    st.sampled_from(FindingClass),
    st.integers(0, 30),
    st.integers(0, 30),
)


@given(st.text(max_size=25), st.lists(MARKS, max_size=4))
def test_the_pieces_are_the_sentence(text: str, marks: list[Marked]) -> None:
    """Whatever is marked, even beyond the end, the words stay as they are."""
    assert "".join(piece.text for piece in pieces_of(text, marks)) == text


@given(st.text(min_size=1, max_size=25), st.lists(MARKS, max_size=4))
def test_every_mark_ends_once(text: str, marks: list[Marked]) -> None:
    """Each finding's number is shown once at the end of its mark."""
    shown = sorted(note.number for piece in pieces_of(text, marks) for note in piece.notes)
    assert shown == sorted(mark.number for mark in marks)


def test_where_marks_overlap_the_gravest_is_shown() -> None:
    """An error inside an editorial change looks like an error, and both numbers are there."""
    error = Marked(number=1, finding_class=FindingClass.ERROR, start=4, end=6)
    editorial = Marked(number=2, finding_class=FindingClass.EDITORIAL, start=0, end=9)
    pieces = pieces_of("in 46,800 of", [error, editorial])
    assert [(p.text, p.finding_class, p.numbers) for p in pieces] == [
        ("in 4", "editorial", (2,)),
        ("6,", "error", (1, 2)),
        ("800", "editorial", (2,)),
        (" of", None, ()),
    ]


def test_a_place_where_words_are_missing_is_marked() -> None:
    """A mark without letters becomes a point between them."""
    pieces = pieces_of("We will raise", [Marked(number=3, finding_class=FindingClass.ERROR, start=8, end=8)])
    assert [(p.text, p.is_point) for p in pieces] == [("We will ", False), ("", True), ("raise", False)]
