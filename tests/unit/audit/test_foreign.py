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


def left_over(found, left, right, pair="ca-en"):
    """The words that are told as left over from the source."""
    measured = found(foreign_check(), left, right, pair)
    return [f.measurement.fact("text") for f in measured if f.measurement.kind == "left"]


def test_words_that_english_does_not_have_are_told(found):
    """Words left as the source has them are minor errors, where one of them shows by its letters that it is foreign."""
    left = "Portava un gerro i un càntir de fusta pel camí."
    assert left_over(found, left, "She carried a gerro and a wooden càntir along the way.") == ["gerro", "càntir"]
    assert left_over(found, left, "She carried a jug and a wooden pitcher along the way.") == []


def test_words_that_english_borrowed_are_not(found):
    """Accents are no matter to the dictionary, a quoted word was meant, and a word without accents may be a loan."""
    assert left_over(found, "Le café a une façade verte.", "The café has a green façade.", "fr-en") == []
    assert left_over(found, "La utopia és lluny.", "The utopia is far away.") == []
    assert left_over(found, "Van menjar calçots.", "They ate “calçots”.") == []


def test_a_word_of_a_run_that_was_told_is_not_told_again(found):
    """What was left as a whole is one finding."""
    left = "Wir haben die Brücke und den Häfen für drei Tage gesperrt."
    right = "We have, so to speak, die brücke und den häfen closed for three days."
    assert left_over(found, left.lower(), right, "de-en") == []
