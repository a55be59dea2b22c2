"""What stands below the last speech and was not said."""

import pytest
from tests.unit.parse.making import page_of

from stenogram.parse import parse_page
from stenogram.parse.trailers import is_contact

SAID = ("Ann Roe: Good day to you.", "Ben Poe: And to you.", "Ann Roe: I thank you.")


@pytest.mark.parametrize(
    "line", ["Press office, telephone +41 44 000 00 00", "press@harbour.example", "Тел.: (499) 000-00-00"]
)
def test_contacts_below_the_last_speech_are_not_said(line: str) -> None:
    """A telephone or an address below the last words belongs to the page."""
    made = parse_page(page_of(*SAID, line))
    assert made.spoken[-1].span.of(made.text) == SAID[-1]


@pytest.mark.parametrize(
    "line",
    [
        "Write to me at ann@harbour.example, my friends, and I shall read all of it, as I do.",
        "Call me on 555 010 2958, my friends, and I shall come.",
    ],
)
def test_a_sentence_that_gives_a_number_is_said(line: str) -> None:
    """A speaker may give an address in a sentence."""
    assert not is_contact(line)


def test_moments_of_publication_between_speeches_are_not_said() -> None:
    """Live texts print the moment below each speech."""
    stamps = [f"2031-06-03 10:00:{n:02}" for n in range(3)]
    made = parse_page(page_of(*(text for pair in zip(SAID, stamps, strict=True) for text in pair)))
    assert [s.span.of(made.text) for s in made.speeches] == list(SAID)


def test_a_list_of_who_is_there_is_no_speech() -> None:
    """A line above all speech that lists the labels of the page says who is there."""
    made = parse_page(page_of("Speakers on the podium: Roe, Poe", "Speaker: Ann Roe, Ben Poe", *SAID))
    assert [s.span.of(made.text) for s in made.spoken] == list(SAID)


def test_an_outlet_behind_a_reporter_names_nobody() -> None:
    """Who asks for a station is not named by it."""
    made = parse_page(page_of("Ann Roe: We open.", "Dziennikarz TV Wisła: When?", "Ann Roe: I said now."))
    assert made.spoken[1].speaker is None
