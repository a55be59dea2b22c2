"""The check `negation`: true departures are errors with their reason, correct twins are none."""

import pytest
from tests.unit.audit.conftest import cases, errors

from stenogram.audit import negation_check


@pytest.mark.parametrize(("pair", "left", "right", "because"), cases("negation"))
def test_departures_are_found_and_their_twins_are_not(found, pair, left, right, because):
    """A departure is an error that says what was seen; a right translation is none."""
    assert errors(found(negation_check(), left, right, pair)) == because
