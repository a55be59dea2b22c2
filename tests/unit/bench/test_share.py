"""Shares with their intervals."""

import pytest
from scipy.stats import binomtest

from stenogram.bench import Share


@pytest.mark.parametrize(("count", "n"), [(0, 7), (7, 7), (3, 40), (39, 40), (120, 131)])
def test_the_interval_is_wilsons(count, n):
    """The ends are those of another implementation."""
    interval = Share(count=count, n=n).interval
    wanted = binomtest(count, n).proportion_ci(method="wilson")
    assert interval == pytest.approx((wanted.low, wanted.high), abs=1e-5)


def test_of_no_case_nothing_is_said():
    """Without a case there is neither a share nor an interval."""
    assert Share(count=0, n=0).value is None
    assert Share(count=0, n=0).interval is None
