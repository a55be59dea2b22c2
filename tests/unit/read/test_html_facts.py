"""What an HTML page says of itself, and speakers that stand only in its attributes."""

import json

import pytest
from tests.unit.read.reading import block_with, html, page_of

from stenogram.model import NamedSpeaker


@pytest.mark.parametrize(
    ("head", "name", "value"),
    [
        ("<title> A  talk </title>", "title", "A talk"),
        ("<meta property='og:title' content='A talk'>", "title", "A talk"),
        ("<meta property='article:published_time' content='2031-05-04'>", "published", "2031-05-04"),
        ("<meta name='DC.date.issued' content='2031-05-04'>", "published", "2031-05-04"),
        ("<meta name=author content='B. Sand'>", "author", "B. Sand"),
        ("<meta property='og:site_name' content='Harbour News'>", "publisher", "Harbour News"),
        ("<meta name='dcterms.publisher' content='Harbour News'>", "publisher", "Harbour News"),
        ("<link rel=canonical href='/talk'>", "canonical", "https://example.org/talk"),
        ("<link rel=alternate hreflang=ru href='/ru/talk'>", "alternate:ru", "https://example.org/ru/talk"),
        ("<link rel=license href='https://example.org/by'>", "licence", "https://example.org/by"),
    ],
)
def test_the_head_gives_facts(head: str, name: str, value: str) -> None:
    """Title, dates, publisher, address, other languages and licence, each with how the page says it."""
    page = html("<p>x", head, name="https://example.org/x.html")
    assert page.fact(name) == value
    assert all(fact.where for fact in page.facts)


def test_the_language_of_the_page_is_a_fact() -> None:
    """html/@lang goes before what meta elements say."""
    page = page_of("<html lang=ru><meta name=dcterms.language content=en><body><p>x", "x.html")
    assert [fact.value for fact in page.facts if fact.name == "language"] == ["ru", "en"]


def test_a_feed_is_no_other_language() -> None:
    """An alternate link without hreflang, or for everybody, names no rendition."""
    page = html("<p>x", "<link rel=alternate href=/feed><link rel=alternate hreflang=x-default href=/>")
    assert not [fact for fact in page.facts if fact.name.startswith("alternate")]


def test_json_ld_gives_facts() -> None:
    """Articles and events of schema.org, also inside a graph."""
    graph = {
        "@graph": [
            {"@type": "WebSite", "name": "no title"},
            {
                "@type": "NewsArticle",
                "headline": "A talk",
                "datePublished": "2031-05-04",
                "publisher": {"@type": "Organization", "name": "Harbour News"},
                "translationOfWork": {"@type": "Article", "inLanguage": "ru"},
                "about": {
                    "@type": "Event",
                    "startDate": "2031-05-03T10:00",
                    "endDate": "2031-05-03T12:30",
                    "location": {"name": "Port Hall"},
                },
            },
        ]
    }
    page = html("<p>x", f"<script type='application/ld+json'>{json.dumps(graph)}</script>")
    said = {fact.name: fact.value for fact in page.facts}
    assert said["title"] == "A talk"
    assert said["publisher"] == "Harbour News"
    assert said["made_from"] == "ru"
    assert said["start"] == "2031-05-03T10:00"
    assert said["end"] == "2031-05-03T12:30"
    assert said["place"] == "Port Hall"
    assert "no title" not in said.values()


@pytest.mark.parametrize(
    "script", ["{", "[" * 100_000, "null", '{"@type": 3, "headline": [1, null]}', '{"publisher": {}}']
)
def test_broken_json_ld_says_nothing(script: str) -> None:
    """A script that is no JSON, or nests without end, costs nothing but its facts."""
    page = html("<p>x", f"<script type='application/ld+json'>{script}</script>")
    assert page.fact("title") is None


def test_microdata_and_time_elements_give_facts() -> None:
    """The body says things too, in itemprop, h-entry and time."""
    page = html(
        "<h1 itemprop=headline>A talk</h1><time class=dt-published datetime=2031-05-04>4 May</time>"
        "<p>On <time datetime=2031-05-03>3 May</time>"
    )
    said = {fact.name: fact.value for fact in page.facts}
    assert (said["title"], said["published"], said["time"]) == ("A talk", "2031-05-04", "2031-05-03")


@pytest.mark.parametrize(
    ("attributes", "speaker"),
    [
        ("data-speaker='A. Berg'", NamedSpeaker(key="A. Berg", name="A. Berg")),
        ("data-speaker-name='A. Berg' data-speaker-id=7", NamedSpeaker(key="7", name="A. Berg")),
        ("data-speaker=17", NamedSpeaker(key="17")),
        ("data-speaker=sp-17", NamedSpeaker(key="sp-17")),
        (
            "data-person-speaking-label='The Chair' data-person-speaking-id=9 data-person-speaking-type=chair",
            NamedSpeaker(key="9", name="The Chair", role="chair"),
        ),
        ("data-orator='B. Sand' data-orator-role=guest", NamedSpeaker(key="B. Sand", name="B. Sand", role="guest")),
        ("data-speaking-time=12", None),
        ("data-speaker-image='a.png'", None),
        ("data-speaker=true", None),
        ("data-speaker=''", None),
        ("data-personalised=yes", None),
        ("data-id=7 data-name=x", None),
    ],
)
def test_speakers_in_data_attributes(attributes: str, speaker: NamedSpeaker | None) -> None:
    """Any site's data- attributes that speak of a speaker: the last word says whether a key, a name or a role."""
    page = html(f"<div {attributes}><p>Hello.<p>Again.</div><p>Nobody.")
    assert [block.speaker for block in page.blocks] == [speaker, speaker, None]


def test_a_person_who_is_mentioned_does_not_speak() -> None:
    """An inline element with somebody's id is a mention."""
    assert html("<p>I thank <a data-person-id=7 data-person-name='A. Berg'>him</a>.").blocks[0].speaker is None


def test_speakers_in_microdata() -> None:
    """An unseen author of a question or a comment speaks in it; the author of an article does not."""
    item = "<div itemscope itemtype='https://schema.org/{}'><meta itemprop=author content='A. Berg'><p>{}</p></div>"
    page = html(item.format("Question", "Why?") + item.format("NewsArticle", "Words."))
    assert block_with(page, "Why?").speaker == NamedSpeaker(key="A. Berg", name="A. Berg")
    assert block_with(page, "Words.").speaker is None


@pytest.mark.parametrize("mark", ["class=dt-end", "itemprop=endDate"])
def test_marks_in_the_body_give_the_end(mark: str) -> None:
    """h-event and microdata say when an event ended."""
    page = html(f"<p>From ten to <time {mark} datetime='2031-05-03T12:30'>half past twelve</time>")
    assert page.fact("end") == "2031-05-03T12:30"
