"""The check `name`: true departures are errors with their reason, correct twins are none."""

import pytest
from tests.unit.audit.conftest import cases, errors

from stenogram.audit import name_check


@pytest.mark.parametrize(("pair", "left", "right", "because"), cases("name"))
def test_departures_are_found_and_their_twins_are_not(found, pair, left, right, because):
    """A departure is an error that says what was seen; a right translation is none."""
    assert errors(found(name_check(), left, right, pair)) == because
