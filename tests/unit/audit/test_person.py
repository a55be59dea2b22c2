"""The check `person`: who acts is what was said."""

import pytest
from tests.unit.audit.conftest import cases, errors

from stenogram.audit import person_check


@pytest.mark.parametrize(("pair", "left", "right", "because"), cases("person"))
def test_departures_are_found_and_their_twins_are_not(found, pair, left, right, because):
    """A departure is an error that says what was seen; a right translation is none."""
    assert errors(found(person_check(), left, right, pair)) == because
