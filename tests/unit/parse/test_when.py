"""When an event began and ended: what the page shows goes first, and facts are never mixed into another day."""

import pytest
from tests.unit.parse.making import page_of

from stenogram.model import EventHeader
from stenogram.parse import parse_page
from stenogram.parse.clocks import clock_in

_SAID = ("Ann Roe: Good morning to all of you.", "Ben Poe: Thank you, and good morning.", "Ann Roe: Let us begin.")


def _header(*lines: str, below: tuple[str, ...] = (), facts: dict[str, str] | None = None) -> EventHeader:
    """The header of a page with these lines above its speeches."""
    return parse_page(page_of("Board of the Harbour", *lines, *_SAID, *below, facts=facts)).event


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("9 June 2031, 10:30–12:15, Selby", "2031-06-09T10:30", "2031-06-09T12:15"),
        ("9 June 2031, 2:00–3:30 p.m.", "2031-06-09T14:00", "2031-06-09T15:30"),
        ("9 June 2031, 10:30–12:15 p.m.", "2031-06-09T10:30", "2031-06-09T12:15"),
        ("9 июня 2031 года, начало 14:30, окончание 16:05", "2031-06-09T14:30", "2031-06-09T16:05"),
        ("9. Juni 2031, Beginn: 10.00 Uhr, Ende: 12.30 Uhr", "2031-06-09T10:00", "2031-06-09T12:30"),
        ("2031年6月9日 午前10時～午後3時", "2031-06-09T10:00", "2031-06-09T15:00"),
        ("9 June 2031, 22:00–01:30", "2031-06-09T22:00", "2031-06-10T01:30"),
        ("9–11 June 2031, Selby", "2031-06-09", "2031-06-11"),
        ("June 30 – July 2, 2031", "2031-06-30", "2031-07-02"),
        ("du 9 au 10 juin 2031", "2031-06-09", "2031-06-10"),
        ("2031年6月9日至10日", "2031-06-09", "2031-06-10"),
        ("9 June 2031, 10:30", "2031-06-09T10:30", None),
        ("Session 5 – 10 June 2031", "2031-06-10", None),
    ],
)
def test_an_end_that_the_page_shows_is_read(line: str, start: str, end: str | None) -> None:
    """An hour or a day until which it lasted is the event's end, in the half of the day that is meant."""
    header = _header(line)
    assert (header.start, header.end) == (start, end)


def test_the_last_line_of_the_record_gives_the_end() -> None:
    """The hour at which the sitting was closed is its end, on the day on which it began."""
    header = _header("9. Juni 2031", "(Beginn der Sitzung: 10:03 Uhr)", below=("(Schluss der Sitzung: 17:24 Uhr)",))
    assert (header.start, header.end) == ("2031-06-09T10:03", "2031-06-09T17:24")


def test_facts_give_start_end_and_zone_where_the_page_shows_none() -> None:
    """Programs' dates are read with their zone."""
    header = _header(facts={"start": "2031-06-09T10:00:00+03:00", "end": "2031-06-09T12:00:00+03:00"})
    assert (header.start, header.end, header.timezone) == ("2031-06-09T10:00", "2031-06-09T12:00", "+03:00")


@pytest.mark.parametrize(
    "facts",
    [
        {"start": "2031-06-08T10:00", "end": "2031-06-08T12:00"},  # another day
        {"start": "2031-06-09T07:30Z", "end": "2031-06-09T09:15Z"},  # another zone
        {"start": "2031-06-09T10:30", "end": "2031-06-09T09:00"},  # it would end before it began
    ],
)
def test_facts_never_go_against_what_the_page_shows(facts: dict[str, str]) -> None:
    """An end of another day or zone, or before the start, is not taken."""
    header = _header("9 June 2031, 10:30, Selby", facts=facts)
    assert (header.start, header.end, header.timezone) == ("2031-06-09T10:30", None, None)


def test_a_fact_adds_the_hour_to_a_day_that_the_page_shows() -> None:
    """A bare day gets the hour of the fact about the same day; midnight is no hour."""
    assert _header("9 June 2031", facts={"start": "2031-06-09T10:30"}).start == "2031-06-09T10:30"
    assert _header("9 June 2031", facts={"start": "2031-06-09T00:00"}).start == "2031-06-09"


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("Abertura às 15 horas e 5 minutos", "15:05"),
        ("Начало в 10 часов", "10:00"),
        ("2 hours of talks", None),
        ("после 3 часов переговоров", None),
    ],
)
def test_an_hour_in_words_is_no_duration(line: str, hour: str | None) -> None:
    """A number of hours is a time of day only with its minutes, or behind a word that says so."""
    clock = clock_in(line)
    assert (clock and clock.iso) == hour
