"""Text that is made to take long takes as long as its length allows: eight times as much for eight times the text.

`make fuzz` does the same with texts that are ten times as long.
"""

import pytest
from tests.unit.parse.growing import EVIL, LABELS, distinct, endless, growing

ENDLESS, DISTINCT = 8_000, 40_000  # letters


def test_time_grows_with_one_piece_of_text() -> None:
    """No run of one piece of text takes time that grows with the square of its length."""
    assert not growing(endless, EVIL, "x.txt", large=ENDLESS)


@pytest.mark.parametrize("name", ["x.html", "x.md"])
def test_time_of_reading_grows_with_the_text(name: str) -> None:
    """Nor does a reader of marks: what it makes of them is parsed as any text is."""
    assert not growing(endless, EVIL, name, large=2 * ENDLESS, whole=False)


def test_time_grows_with_many_labels() -> None:
    """Speakers of whom each has another name take no time that grows with the square of their number."""
    assert not growing(distinct, LABELS[:4], "x.md", large=DISTINCT)
