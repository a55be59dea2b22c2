"""Every generated page, open and set aside: run by `make generated`, which prints the means of the families."""

import sys

import pytest

from tests.generated.combinations import combinations, means
from tests.generated.test_sample import assert_marks


@pytest.mark.parametrize("is_set_aside", [False, True], ids=["open", "set aside"])
def test_whole_grid(is_set_aside: bool) -> None:
    """The mean of word attribution is at least 0.98, and of the worst family 0.95."""
    found = means(c for c in combinations() if c.is_set_aside is is_set_aside)
    for family, mean in sorted(found.items(), key=lambda item: item[1]):
        sys.stdout.write(f"{mean:.4f}  {family}\n")
    assert_marks(found)
