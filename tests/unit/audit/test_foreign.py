"""The check `foreign`: what is no translation is told from what is."""

import pytest
from tests.unit.audit.conftest import cases, errors

from stenogram.audit import foreign_check


@pytest.mark.parametrize(("pair", "left", "right", "because"), cases("foreign"))
def test_departures_are_found_and_their_twins_are_not(found, pair, left, right, because):
    """A departure is an error that says what was seen; a right translation is none."""
    assert errors(found(foreign_check(), left, right, pair)) == because


def test_words_of_a_related_language_are_told(found):
    """A word that Russian does not have and the Belarusian source has was left over; shared words are none."""
    (finding,) = found(foreign_check(), "Мы не будзем чакаць плана.", "Мы не будем чакаць плана.", "be-ru")
    assert finding.because == "“чакаць” is no word of the translation's language, and stands so in the source"
    assert not found(foreign_check(), "Мы не будзем чакаць плана.", "Мы не будем ждать плана.", "be-ru")
