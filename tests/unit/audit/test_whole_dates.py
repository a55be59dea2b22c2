"""Whole dates in the check `date`: exchanged days, weekdays, yesterday, and the other calendar."""

import pytest
from tests.unit.audit.conftest import cases

from stenogram.audit import date_check


@pytest.mark.parametrize(("pair", "start", "left", "right", "told"), cases("whole_dates"))
def test_dates_are_compared_as_wholes(found, pair, start, left, right, told):
    """What the dates of both sides say of each other and of the event's, and nothing of right ones."""
    findings = found(date_check(), left, right, pair, start=start or None)
    assert " | ".join(f"{f.severity.value}: {f.because}" for f in findings) == told


@pytest.mark.parametrize("year", [1700, 1812, 1917, 2020])
def test_the_other_calendar_is_as_many_days_behind_as_it_was(found, year):
    """Eleven, twelve or thirteen days by the century; any other distance is a changed date."""
    shift = {1700: 11, 1812: 12, 1917: 13, 2020: 13}[year]
    right = f"{1 + shift} June {year}"
    (finding,) = found(date_check(), f"1 июня {year} года по старому стилю", right)
    assert f"{shift} days apart" in finding.because
    wrong = found(date_check(), f"1 июня {year} года по старому стилю", f"{2 + shift} June {year}")
    assert [f.severity.value for f in wrong] == ["critical"]
