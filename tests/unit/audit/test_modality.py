"""The check `modality`: may is not must, and a promise is no fact."""

import pytest
from tests.unit.audit.conftest import cases, errors

from stenogram.audit import modality_check


@pytest.mark.parametrize(("pair", "left", "right", "because"), cases("modality"))
def test_departures_are_found_and_their_twins_are_not(found, pair, left, right, because):
    """A departure is an error that says what was seen; a right translation is none."""
    assert errors(found(modality_check(), left, right, pair)) == because
