"""The small forms on the pages of events and speakers that lead to the check of a quotation."""

import pytest
from lxml import html
from starlette.testclient import TestClient

from stenogram.errors import UsageError
from stenogram.model import PRESS, CheckedArticle, CheckedQuotation
from stenogram.protocols import Archive, OpensArchive
from stenogram.site import QuoteDoor, make_app
from stenogram.site.quoting.page import QuoteRequest
from tests.site.shelf import CHECKS
from tests.site.test_speakers import ADA, Speakers, person
from tests.site.written import shelf_of_all

EVENT = "2031-04-02-velm-harbour-talks"


class Asked:
    """Remembers for which quotation it was asked, and finds no word in any."""

    def __init__(self) -> None:
        self.last: tuple[str, str | None, str | None] | None = None

    def __call__(self, request: QuoteRequest, archive: Archive) -> CheckedQuotation:
        """Never a verdict."""
        self.last = request.text, request.speaker or None, request.event or None
        raise UsageError("no word", hint="")


def client_of(asked: Asked | None, opened: OpensArchive | None = None) -> TestClient:
    """A site over the written archive, or another; `asked`: how it checks quotations, if it does."""

    def unasked(
        content: bytes, name: str, archive: Archive, *, media_type: str | None, charset: str | None
    ) -> CheckedArticle:
        raise AssertionError(name)

    door = asked and QuoteDoor(
        check=asked, check_article=unasked, article_as_json=lambda article: {}, article_as_html=lambda article, at: ""
    )
    app = make_app(open_archive=opened or shelf_of_all().opened, checks=CHECKS, policy=PRESS, quoting=door)
    return TestClient(app, base_url="http://localhost")


def sent(client: TestClient, form: html.HtmlElement, words: str) -> None:
    """Send a form as a browser does."""
    assert form.get("method") == "get"
    hidden = {field.get("name"): field.get("value") for field in form.xpath(".//input[@type='hidden']")}
    (box,) = form.xpath(".//textarea[@required]")
    client.get(form.get("action"), params={**hidden, box.get("name"): words})


@pytest.mark.parametrize("query", ["", "?read=lines", "?read=original"])
def test_an_event_page_asks_for_a_quotation_of_it(query: str) -> None:
    """A folded form on the page of an event asks whether the words were said there."""
    asked = Asked()
    client = client_of(asked)
    page = html.fromstring(client.get(f"/events/{EVENT}{query}").text)
    (form,) = page.xpath("//main//details[not(@open)][summary]/form[.//textarea]")
    sent(client, form, "no such words")
    assert asked.last == ("no such words", None, EVENT)


def test_a_speakers_page_asks_for_a_quotation_of_theirs() -> None:
    """The form on a speaker's page asks whether they said the words; none where nothing is checked."""
    asked = Asked()
    archive = Speakers(person())
    client = client_of(asked, archive.opened)  # type: ignore[arg-type]
    page = html.fromstring(client.get(f"/speakers/{ADA}").text)
    (form,) = page.xpath("//main//details[not(@open)][summary]/form[.//textarea]")
    sent(client, form, "no such words")
    assert asked.last == ("no such words", "Ada Corvin", None)


def test_a_site_that_checks_nothing_has_no_form() -> None:
    """Where quotations are not checked, no page offers it."""
    page = html.fromstring(client_of(None).get(f"/events/{EVENT}").text)
    assert not page.xpath("//textarea")
