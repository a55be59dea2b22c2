"""Dates are never shown more exactly than the source gives them; addresses are followed only where that is safe."""

import doctest

import pytest

from stenogram.model import EventHeader, Precision, RenditionHeader, RenditionKind, Translator
from stenogram.site.frame import interface, links, words
from stenogram.site.frame.heads import said
from stenogram.site.frame.links import Links, followable, wanted
from stenogram.site.reading import citing
from stenogram.site.reading.provenance import hand_of
from stenogram.text import language


@pytest.mark.parametrize(
    ("start", "precision", "said_as"),
    [
        ("2031", Precision.YEAR, "2031"),
        ("2031-04", Precision.MONTH, "April 2031"),
        ("2031-04-02", Precision.DAY, "2 April 2031"),
        ("2031-04-02T14:30", Precision.MINUTE, "2 April 2031, 14:30"),
        ("2031-04-02T14:30", Precision.DAY, "2 April 2031"),
        ("2031-13-99", Precision.DAY, "date unreadable"),
        ("soon", None, "date unreadable"),
        (None, None, "date not stated"),
    ],
)
def test_a_start_is_as_exact_as_its_source(start: str | None, precision: Precision | None, said_as: str) -> None:
    """The words say what is known and no more; nonsense is called unreadable."""
    assert words.event_start(EventHeader(start=start, precision=precision)).words == said_as


@pytest.mark.parametrize(
    ("end", "said_as"),
    [
        (None, None),
        ("2031-04-02T16:05", "16:05"),
        ("2031-04-03T01:30", "3 April 2031, 01:30"),
        ("2031-04-04", "4 April 2031"),
        ("2031-13-99", None),
    ],
)
def test_an_end_is_shown_as_the_source_gives_it(end: str | None, said_as: str | None) -> None:
    """The hour alone on the day of the start, else the day too; nothing is shown that is not given."""
    shown = words.event_end(EventHeader(start="2031-04-02T14:30", precision=Precision.MINUTE, end=end))
    assert (shown and shown.words) == said_as


@pytest.mark.parametrize("module", [citing, interface, links, words])
def test_the_examples_in_the_docstrings_hold(module: object) -> None:
    """What a docstring shows is what happens."""
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", " https://example.org", "https:///x", "//example.org", "http://[", ""],
)
def test_only_web_addresses_become_links(address: str) -> None:
    """A page cannot make a reader's click run anything."""
    assert followable(address) is None


def test_columns_are_asked_for_with_commas_or_one_by_one() -> None:
    """A link and a form say the same thing."""
    assert (
        wanted(["en-machine,en-official"]) == wanted(["en-machine", "en-official", ""]) == ("en-machine", "en-official")
    )


def test_a_site_below_a_path_has_its_links_there() -> None:
    """Behind a proxy every address keeps the path that stands before ours."""
    links = Links(base="https://desk.example/record/")
    assert links.event("a") == "/record/events/a"
    assert links.absolute(links.sentence("a", "s/1?")) == "https://desk.example/record/events/a/sentences/s%2F1%3F"


def test_a_title_is_marked_with_a_language_only_if_its_script_fits() -> None:
    """An English title of an event whose pivot is Russian is not called Russian."""
    assert said("Переговоры", language("ru")).lang == "ru"
    assert said("Talks", language("ru")).lang is None


def test_the_hand_of_a_rendition_is_said_in_one_sentence() -> None:
    """Who translated, with which version, from what: or that nobody says so."""
    machine = RenditionHeader(
        language=language("en"),
        kind=RenditionKind.MACHINE,
        translator=Translator(name="GlossaBot"),
        made_from_language=language("ru"),
        publisher="Portal",
    )
    assert hand_of(machine) == "Translated by GlossaBot (version not stated), from Russian, published by Portal."
    nobody = RenditionHeader(language=language("en"), kind=RenditionKind.OFFICIAL)
    assert hand_of(nobody) == "Translated by somebody not named, from a text not stated."
    assert hand_of(RenditionHeader(language=language("en"))) == "Whose words these are is not stated."
