"""A seeded sample of the generated pages is read as it was said; `make generated` holds the whole grid to its marks."""

import pytest

from tests.generated.combinations import Combination, combinations, made, means, read, shape
from tests.generated.conversations import conversations
from tests.generated.layouts import LAYOUTS

WORDS, WORST_FAMILY = 0.98, 0.95
_SAMPLE = 6  # one combination in so many
_CHANGED = 40  # one in so many


def assert_marks(found: dict[str, float]) -> None:
    """The marks of the house: the mean, and the worst family. A miss names families, never pages."""
    low = {family: round(mean, 4) for family, mean in found.items() if mean < WORST_FAMILY}
    assert found["all"] >= WORDS, f"mean {found['all']:.4f}; families below: {low}"
    assert not low, f"families below {WORST_FAMILY}: {low}"


@pytest.fixture(scope="module")
def grid() -> tuple[Combination, ...]:
    """All combinations of the seed."""
    return combinations()


def test_grid_is_large_and_varied(grid: tuple[Combination, ...]) -> None:
    """At least 2,000 different pages, each layout and language among them, and a fifth set aside."""
    assert len({c.name for c in grid}) >= 2_000
    assert {c.layout for c in grid} == set(LAYOUTS)
    assert {c.language for c in grid} == set(conversations())
    assert 0.17 <= sum(c.is_set_aside for c in grid) / len(grid) <= 0.23


def test_open_pages_are_read(grid: tuple[Combination, ...]) -> None:
    """Who said what, when the event began: on the four fifths that may be looked at."""
    assert_marks(means([c for c in grid if not c.is_set_aside][::_SAMPLE]))


def test_pages_set_aside_are_read(grid: tuple[Combination, ...]) -> None:
    """The same on the fifth at which nobody looked."""
    assert_marks(means([c for c in grid if c.is_set_aside][::_SAMPLE]))


def test_names_of_classes_change_nothing(grid: tuple[Combination, ...]) -> None:
    """A page is read by what it shows: other classes and identifiers, the same transcript."""
    for combination in [c for c in grid if c.layout.startswith("html")][::_CHANGED]:
        one, other = read(made(combination)), read(made(combination, classes=7))
        assert (shape(one), one.event, one.unread) == (shape(other), other.event, other.unread), combination.name


def test_order_of_furniture_changes_nothing(grid: tuple[Combination, ...]) -> None:
    """A menu below and a share line above say as little as the other way round."""
    for combination in [c for c in grid if c.furniture != "none"][::_CHANGED]:
        one, other = read(made(combination)), read(made(combination, is_reordered=True))
        assert shape(one) == shape(other), combination.name


def test_names_of_persons_change_nothing(grid: tuple[Combination, ...]) -> None:
    """Other people in the same offices: the same speeches, each by one person."""
    for combination in grid[::_CHANGED]:
        one, other = made(combination), made(combination, is_renamed=True)
        assert shape(read(one)) == shape(read(other)), combination.name
