"""A publisher profile: facts in TOML, patterns that are literal text and `*`."""

import re
import time

import pytest

from stenogram.errors import UsageError
from stenogram.model import Transcript
from stenogram.parse import Profile, parse_page, read_profile
from stenogram.read import read_page, text_reader

PAGE = """Talks on the ferry

14 May 2031, 10:30, Lindhaven

>> Marta << Good morning, all of you.

Photo: Anna Roe

>> Oscar << Good morning.

>> Question << When does it sail?
"""


def parsed(text: str, profile: Profile) -> Transcript:
    """The transcript of a plain text, read with a profile."""
    page = read_page(text.encode(), media_type=None, charset=None, name="page.txt", readers=[text_reader()])
    return parse_page(page, profile=profile)


@pytest.mark.parametrize(
    ("pattern", "line", "label", "said"),
    [
        (">> {label} <<", ">> Marta << Good morning", "Marta", "Good morning"),
        ("* | {label} |", "12 | Marta | We sail", "Marta", "We sail"),
        ("{label} (*) -", "Marta (Coast Party) - We sail", "Marta", "We sail"),
        ("Speaker {label}", "Speaker Marta Lindqvist", "Marta Lindqvist", ""),
    ],
)
def test_a_pattern_finds_the_label_and_where_speech_begins(pattern: str, line: str, label: str, said: str) -> None:
    """Literal text is literal, a star is anything on the line."""
    found = read_profile(f"[labels]\npatterns = ['{pattern}']", name="p.toml").label_at_start(line)
    assert found is not None
    assert (found[0], line[found[1] :].strip()) == (label, said)


def test_a_pattern_that_does_not_fit_finds_nothing() -> None:
    """Elsewhere than at the start of the line, or over its end, there is no label."""
    profile = Profile(labels=(">> {label} <<",))
    assert profile.label_at_start("He said >> Marta << aloud") is None
    assert profile.label_at_start(">> Marta\n<< Good morning") is None
    assert profile.label_at_start(">>  << Good morning") is None


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("Photo: *", "Photo:  Anna Roe", True),
        ("* min read", "4 min read", True),
        ("Ferry of the day", "Ferry of the day", True),
        ("Ferry of the day", "Ferry of the day: Queen", False),
        ("a*b*c", "a-b-c", True),
        ("a*b*c", "a-c-b", False),
        ("ab*ba", "aba", False),
    ],
)
def test_furniture_fits_whole_lines(pattern: str, text: str, fits: bool) -> None:
    """A pattern of furniture must hold the whole of a block."""
    assert Profile(furniture=(pattern,)).is_furniture(text) is fits


def test_a_hostile_pattern_costs_no_time() -> None:
    """Many stars over a long line: each part is looked for once."""
    profile = Profile(labels=("a*" * 99 + "{label}b",), furniture=("a*" * 99 + "b",))
    began = time.process_time()
    assert not profile.is_furniture("a" * 200_000)
    assert profile.label_at_start("a" * 200_000) is None
    assert time.process_time() - began < 1


def test_a_profile_changes_what_it_speaks_of() -> None:
    """Labels, furniture, publisher and the zone of an hour without one; a voice from the floor stays a question."""
    profile = read_profile(
        'publisher = "Harbour Office"\nlanguage = "en"\ntimezone = "CET"\n'
        '[labels]\npatterns = [">> {label} <<"]\nonly = true\n[furniture]\nlines = ["Photo: *"]',
        name="p.toml",
    )
    made = parsed(PAGE, profile)
    said = [(s.kind.value, s.speaker and s.speaker.label, s.paragraphs[0].span.of(made.text)) for s in made.speeches]
    assert said == [
        ("speech", "Marta", "Good morning, all of you."),
        ("speech", "Oscar", "Good morning."),
        ("question", None, "When does it sail?"),
    ]
    assert [b.span.of(made.text) for b in made.blocks if b.rule == "profile-furniture"] == ["Photo: Anna Roe"]
    assert (made.rendition.publisher, made.event.timezone) == ("Harbour Office", "CET")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("labels = 3", "is a table"),
        ("colour = 'red'", "says nothing of colour"),
        ("[labels]\npatterns = ['{label}']", "would fit every line"),
        ("[labels]\npatterns = ['Mr. X:']", "needs one {label}"),
        ("[labels]\npatterns = 'x'", "is a list of texts"),
        ("[furniture]\nlines = ['***']", "would fit every line"),
        ("[furniture]\nclasses = ['ad']", "has no classes"),
        ("language = '?'", "is no language"),
        ("publisher = 3", "is a text"),
        ("[labels]\nonly = 'yes'", "is true or false"),
        ("= =", "no TOML"),
    ],
)
def test_what_a_profile_cannot_say_is_refused(text: str, complaint: str) -> None:
    """With the file's name and what is wrong."""
    with pytest.raises(UsageError, match=re.escape(complaint)) as error:
        read_profile(text, name="p.toml")
    assert str(error.value).startswith("p.toml: ")
