"""The search page: what was found, or the place where a query is wrong; never a script."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

import pytest
from lxml import html
from starlette.testclient import TestClient

from stenogram.errors import WrongQuery
from stenogram.model import (
    PRESS,
    Counterpart,
    Facet,
    FacetValue,
    FoundBy,
    FoundSentence,
    Hit,
    HitsOverTime,
    RenditionKind,
    RevisionId,
    SearchOrder,
    SearchResult,
    SentenceId,
    Span,
    Speaker,
    TextOrigin,
    Timeline,
)
from stenogram.protocols import Archive
from stenogram.search import read_query
from stenogram.site import SearchDoor, make_app
from stenogram.text import Language

HOSTILE = "<img src=x onerror=alert(1)>\"'&"


def origin(language: str, kind: RenditionKind) -> TextOrigin:
    """A rendition of an event whose title is hostile."""
    return TextOrigin(
        event="2031-05-06-salt", title=HOSTILE, start="2031-05-06T10:00", rendition=f"2031-05-06-salt/{language}",
        kind=kind, language=Language(language), revision=RevisionId("v1"),
    )  # fmt: skip


def found(text: str, *, by: str, order: SearchOrder, page: int, size: int) -> SearchResult:
    """Two hits for whatever can be read, a page each."""
    hits = tuple(
        Hit(
            found=FoundSentence(
                origin=origin("ar", RenditionKind.ORIGINAL), sentence=SentenceId(f"s{n}"), speech=1,
                speaker=Speaker(label=HOSTILE, name=HOSTILE, role=None), language=Language("ar"), span=Span(0, 9),
                text=f"{HOSTILE} ملح {n}", before="", after=HOSTILE,
                counterparts=(
                    Counterpart(
                        origin=origin("en", RenditionKind.MACHINE), language=Language("en"),
                        sentences=(SentenceId("e1"),), text="Salt & more", marks=(Span(0, 4),),
                    ),
                ),
            ),
            by=FoundBy.BOTH, marks=(Span(len(HOSTILE) + 1, len(HOSTILE) + 4),), likeness=0.71,
        )
        for n in (page,)
    )  # fmt: skip
    return SearchResult(
        query=read_query(text), hits=hits, total=2, by_words=2, by_meaning=1,
        facets=(Facet(name="speaker", values=(FacetValue(label=HOSTILE, count=2, filter='speaker:"A B"'),)),),
        timeline=Timeline(
            periods=("2030", "2031"), speakers=(HitsOverTime(name=HOSTILE, counts=(1, 1)),), undated=3
        ),
        order=order, page=page, pages=2, size=size, notes=("stopped after a second",),
    )  # fmt: skip


@contextmanager
def no_archive() -> Iterator[Archive]:
    """Nothing: the search above asks nobody."""
    yield cast("Archive", None)


def find(text: str, archive: Archive, *, by: str, order: SearchOrder, page: int, size: int) -> SearchResult:
    """The search that the site is handed."""
    return found(text, by=by, order=order, page=page, size=size)


@pytest.fixture
def client() -> TestClient:
    """A site that can search."""
    door = SearchDoor(find=find)
    return TestClient(
        make_app(open_archive=no_archive, checks=(), policy=PRESS, search=door), base_url="http://localhost"
    )


def page_of(client: TestClient, path: str, status: int = 200) -> html.HtmlElement:
    """The parsed page."""
    answer = client.get(path)
    assert answer.status_code == status
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    return html.fromstring(answer.text)


def test_an_empty_search_explains_itself(client: TestClient) -> None:
    """The box, and how to use it."""
    page = page_of(client, "/search")
    assert page.xpath("//input[@name='q']")
    assert page.xpath("//details[@open]//code[text()='harbo*']")


def test_a_hit_shows_both_languages_marked(client: TestClient) -> None:
    """Language and direction on each, the words marked, links to the sentences, and how it was found."""
    page = page_of(client, "/search?q=salt")
    (arabic, english) = page.xpath("//article[@class='hit']//span[@class='s']")
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")
    assert [mark.text for mark in arabic.xpath("mark")] == ["ملح"]
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")
    assert [mark.text for mark in english.xpath("mark")] == ["Salt"]
    links = page.xpath("//article[@class='hit']//a[@class='rendition']/@href")
    assert links == ["/events/2031-05-06-salt/sentences/s1", "/events/2031-05-06-salt/sentences/e1"]
    assert "by words and meaning, likeness 0.71" in page.text_content()


@pytest.mark.parametrize("path", ["/search?q={}", "/search?q={}&view=lines", "/search?q=%22{}", "/search?q=x:{}"])
def test_nothing_that_is_shown_becomes_markup(client: TestClient, path: str) -> None:
    """Query, title, speaker, words and counts are text."""
    from urllib.parse import quote

    answer = client.get(path.format(quote(HOSTILE)))
    assert "onerror" in answer.text
    page = html.fromstring(answer.text)
    assert not page.xpath("//img | //*[@onerror] | //*[@style]")
    assert len(page.xpath("//script")) == 1


def test_a_facet_narrows_the_same_search(client: TestClient) -> None:
    """Its link adds a filter and keeps the rest, from the first page on."""
    page = page_of(client, "/search?q=salt&order=newest&page=2")
    (link,) = page.xpath("//aside//a/@href")
    assert link == "/search?q=salt+speaker%3A%22A+B%22&order=newest"


def test_pages_lead_on_and_back(client: TestClient) -> None:
    """Previous and next; whatever number is given, there is a page."""
    assert page_of(client, "/search?q=salt").xpath("//a[@rel='next']/@href") == ["/search?q=salt&page=2"]
    assert page_of(client, "/search?q=salt&page=2").xpath("//a[@rel='prev']/@href") == ["/search?q=salt"]
    for number in ("0", "-1", "x", "9" * 30, "٣"):
        assert client.get("/search", params={"q": "salt", "page": number}).status_code == 200


def test_the_chart_says_the_same_in_a_table(client: TestClient) -> None:
    """A rectangle a period and speaker, and a row a period."""
    page = page_of(client, "/search?q=salt")
    assert len(page.xpath("//figure//*[local-name()='rect'][*[local-name()='title']]")) == 2
    assert [row.text_content() for row in page.xpath("//figure//tbody//th")] == ["2030", "2031"]
    assert page.xpath("//figure//tbody//a/@href")[0] == "/search?q=salt+after%3A2030+before%3A2030"
    assert "Of events without a date, and not in it: 3." in page.text_content()


def test_a_wrong_query_shows_its_place(client: TestClient) -> None:
    """The query stands in the box, the place is marked, and the status says that it is wrong."""
    page = page_of(client, "/search?q=grain+speeker:Roe", status=400)
    assert [mark.text for mark in page.xpath("//*[@role='alert']//mark")] == ["speeker:"]
    assert page.xpath("//input[@name='q']/@value") == ["grain speeker:Roe"]
    assert page.xpath("//input[@aria-describedby='wrong']")


def test_a_site_without_a_search_shows_none() -> None:
    """No address, and no link to it."""
    site = TestClient(make_app(open_archive=no_archive, checks=(), policy=PRESS), base_url="http://localhost")
    answer = site.get("/search")
    assert answer.status_code == 404
    assert "/search" not in answer.text


def test_whatever_cannot_be_read_is_a_wrong_query() -> None:
    """The fake above reads queries as the real search does."""
    with pytest.raises(WrongQuery):
        found("(", by="both", order=SearchOrder.BEST, page=1, size=1)


def test_nothing_found_is_no_dead_end() -> None:
    """What may help stands as a sentence, what can be typed as code, and the help is there, closed."""

    def nothing(text: str, archive: Archive, *, by: str, order: SearchOrder, page: int, size: int) -> SearchResult:
        result = found(text, by=by, order=order, page=page, size=size)
        return replace(result, hits=(), total=0, facets=(), notes=("nothing was found; what may help: `salt`",))

    door = SearchDoor(find=nothing)
    app = make_app(open_archive=no_archive, checks=(), policy=PRESS, search=door)
    page = page_of(TestClient(app, base_url="http://localhost"), "/search?q=salt+in:ru")
    (note,) = page.xpath("//p[@class='caution']")
    assert note.text_content() == "Nothing was found; what may help: salt"
    assert note.xpath("code/text()") == ["salt"]
    assert page.xpath("//details[not(@open)]//code[text()='harbo*']")
