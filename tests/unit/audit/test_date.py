"""The check `date`: true departures are errors with their reason, correct twins are none."""

import pytest
from tests.unit.audit.conftest import cases, errors

from stenogram.audit import date_check
from stenogram.model import Severity


@pytest.mark.parametrize(("pair", "left", "right", "because"), cases("date"))
def test_departures_are_found_and_their_twins_are_not(found, pair, left, right, because):
    """A departure is an error that says what was seen; a right translation is none."""
    assert errors(found(date_check(), left, right, pair)) == because


BOUNDS = [
    ("ru-en", "Мы закончим 7–8 июля.", "We shall finish by July 7-8.", "on", "by"),
    ("ru-en", "Мы закончим к 7 июля.", "We shall finish on July 7.", "by", "on"),
    ("de-en", "Der Pass ist seit dem 3. Mai zu.", "The pass closed on May 3.", "since", "on"),
    ("en-ru", "The road opens after 9 March.", "Дорогу откроют 9 марта.", "after", "on"),
]
KEPT = [
    ("ru-en", "Мы закончим к 7 июля.", "We shall finish by July 7."),
    ("ru-en", "Мы закончим 7 июля.", "We shall finish on the 7th of July."),
    ("de-en", "Der Pass ist seit dem 3. Mai zu.", "The pass has been closed since May 3."),
]


@pytest.mark.parametrize(("pair", "left", "right", "one", "other"), BOUNDS)
def test_a_date_bounded_anew_is_a_minor_matter(found, pair, left, right, one, other):
    """The same date with another preposition is shown, and is no error."""
    (finding,) = found(date_check(), left, right, pair)
    assert finding.because == f"the date was bounded anew: “{one}” became “{other}”"
    assert finding.severity is Severity.MINOR


@pytest.mark.parametrize(("pair", "left", "right"), KEPT)
def test_a_date_bounded_alike_raises_nothing(found, pair, left, right):
    """The same preposition in another language is the same."""
    assert found(date_check(), left, right, pair) == ()
