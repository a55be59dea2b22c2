"""Facts of a page outside its text: taken where the page shows nothing, never against what it shows."""

import json

import pytest
from tests.unit.parse.making import page_of
from tests.unit.read.reading import html
from tests.unit.read.reading import page_of as read

from stenogram.model import EventHeader, Participant, Transcript
from stenogram.parse import parse_page

_SAID = "<p>Ann Roe: Good morning to you.</p><p>Ben Poe: Good morning.</p><p>Ann Roe: Let us begin.</p>"
_TURNS = ("Ann Roe: Good morning to you.", "Ben Poe: Good morning.", "Ann Roe: Let us begin.")


def _of(head: str, above: str = "") -> Transcript:
    return parse_page(html(f"{above}{_SAID}", head))


def test_open_graph_gives_title_summary_publisher_and_address() -> None:
    """Where the page shows no title and no summary."""
    head = (
        "<meta property='og:title' content='Talks of the Harbour Board'>"
        "<meta property='og:description' content='The Harbour Board met in Selby to speak about ferries.'>"
        "<meta property='og:site_name' content='Selby Herald'><meta property='og:url' content='https://example.org/1'>"
    )
    made = _of(head)
    assert made.event.title == "Talks of the Harbour Board"
    assert made.event.summary == "The Harbour Board met in Selby to speak about ferries."
    assert (made.rendition.publisher, made.rendition.canonical_url) == ("Selby Herald", "https://example.org/1")


def test_what_the_page_shows_goes_before_its_open_graph() -> None:
    """Title and summary that are shown stay, whatever the head says."""
    head = (
        "<meta property='og:title' content='Read this!'>"
        "<meta property='og:description' content='Harbour talks that you will not believe happened.'>"
    )
    made = _of(head, "<h1>Harbour talks</h1><p>The board met in Selby and spoke about ferries.</p>")
    assert made.event.title == "Harbour talks"
    assert made.event.summary == "The board met in Selby and spoke about ferries."


def test_the_description_of_a_whole_site_is_no_summary() -> None:
    """A description that speaks neither of the title nor of those who spoke says nothing of the event."""
    head = "<meta name='description' content='The official site of the city of Selby and its services.'>"
    assert _of(head, "<h1>Harbour talks</h1>").event.summary is None


def test_microdata_gives_dates_and_language() -> None:
    """startDate and endDate of an item."""
    marks = "<meta itemprop=startDate content='2031-06-09T10:00'><meta itemprop=endDate content='2031-06-09T11:30'>"
    made = _of("", f"<div itemscope>{marks}</div>")
    assert (made.event.start, made.event.end) == ("2031-06-09T10:00", "2031-06-09T11:30")


def test_h_entry_gives_the_date_of_publication() -> None:
    """dt-published is the page's date and not the event's."""
    made = _of("", "<p><time class='dt-published' datetime='2031-06-11'>yesterday</time></p>")
    assert made.rendition.published is not None
    assert (made.rendition.published.isoformat(), made.event.start) == ("2031-06-11", None)


def test_json_ld_gives_participants_and_end() -> None:
    """Performers and attendees of an event, one object or several."""
    event = {
        "@type": "Event", "name": "Harbour talks", "startDate": "2031-06-09T10:00", "endDate": "2031-06-09T11:30",
        "performer": [{"@type": "Person", "name": "Ann Roe"}, {"@type": "Person", "name": "Eva Moe"}],
        "location": {"@type": "Place", "name": "Harbour House", "address": {"addressLocality": "Selby"}},
    }  # fmt: skip
    made = _of(f"<script type='application/ld+json'>{json.dumps(event)}</script>")
    assert [p.name for p in made.event.participants] == ["Ann Roe", "Ben Poe", "Eva Moe"]
    assert (made.event.start, made.event.end) == ("2031-06-09T10:00", "2031-06-09T11:30")
    assert (made.event.place, made.event.venue) == ("Selby", "Harbour House")


def test_alternate_links_are_candidates_for_further_renditions() -> None:
    """hreflang links, but not the one for everybody."""
    links = "".join(
        f"<link rel=alternate hreflang={tag} href='https://example.org/{tag}'>" for tag in ("ru", "x-default", "en-GB")
    )
    assert _of(links).rendition.alternates == (("ru", "https://example.org/ru"), ("en-GB", "https://example.org/en-GB"))


def _record(**fields: object) -> EventHeader:
    return parse_page(read(json.dumps({"text": "\n\n".join(_TURNS), **fields}), "x.json", is_all=True)).event


def test_fields_of_a_record_give_participants_venue_and_zone() -> None:
    """What a scraper kept beside the text."""
    made = _record(
        title="Harbour talks", start="2031-06-09T10:00", timezone="Europe/Selby", venue="Harbour House",
        description="The Harbour Board met in Selby.", participants=["Ann Roe", "Minister Eva Moe"],
    )  # fmt: skip
    assert (made.timezone, made.venue, made.summary) == (
        "Europe/Selby", "Harbour House", "The Harbour Board met in Selby.",
    )  # fmt: skip
    assert Participant(name="Eva Moe", role="Minister") in made.participants


def test_a_list_that_the_page_shows_goes_before_that_of_its_facts() -> None:
    """Whom the page lists took part; a fact adds nobody."""
    page = page_of(
        "Harbour talks", "Participants: Ann Roe, Minister; Ben Poe, Mayor", *_TURNS, facts={"participant": "Eva Moe"}
    )
    assert [p.name for p in parse_page(page).event.participants] == ["Ann Roe", "Ben Poe"]


@pytest.mark.parametrize("said", ["https://example.org/u/7", "various", "42"])
def test_what_is_no_name_is_no_participant(said: str) -> None:
    """A field may hold anything."""
    page = page_of("Harbour talks", *_TURNS, facts={"participant": said})
    assert [p.name for p in parse_page(page).event.participants] == ["Ann Roe", "Ben Poe"]


def test_a_title_that_a_fact_gives_is_found_behind_a_menu() -> None:
    """In a text whose line breaks were lost, the words before it are not the title."""
    talk = " ".join(["We have spoken about the ferries, and about the pier, at some length."] * 6)
    text = (
        "News Events Talks with the Mayor of Selby The board met the mayor. 9 June 2031 10:30 Selby "
        f"A.Roe: Good morning. {talk} B.Poe: Thank you. A.Roe: Let us begin. B.Poe: Yes."
    )
    made = parse_page(page_of(text, facts={"title": "Talks with the Mayor of Selby"})).event
    assert (made.title, made.summary) == ("Talks with the Mayor of Selby", "The board met the mayor.")


def test_a_meeting_is_the_title_of_a_record_without_one() -> None:
    """TEI names the meeting where it gives no title."""
    assert parse_page(page_of(*_TURNS, facts={"meeting": "12th sitting"})).event.title == "12th sitting"


def test_a_participant_with_a_dash_before_the_role() -> None:
    """As protocols list delegations: surname in capitals, names, a dash, an office of many words."""
    page = page_of("Talks", *_TURNS, facts={"participant": "МУНТЯН Денис Петрович – Первый заместитель Министра"})
    assert Participant(name="Мунтян Денис Петрович", role="Первый заместитель Министра") in (
        parse_page(page).event.participants
    )
