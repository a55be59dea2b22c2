"""The pages that verify quotations: the verdict in words, both places, what was folded; an article in, a report out."""

import base64
import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html
from starlette.testclient import TestClient

from stenogram.capture import read_file
from stenogram.demo import demo_files
from stenogram.exports import quotes_html, quotes_json
from stenogram.model import PRESS, CheckedArticle, CheckedQuotation
from stenogram.pipeline import Tools, derive, keep
from stenogram.pipeline.quoting import ArticleLimits, asked_of, check_article, quotation_in_archive
from stenogram.plugins import PluginKind, make_all
from stenogram.protocols import Archive
from stenogram.site import QuoteDoor, make_app
from stenogram.site.quoting.page import QuoteRequest
from stenogram.store import open_archive
from stenogram.text import Language
from tests.unit.read.making import docx, p

AT = dt.datetime(2032, 1, 1, tzinfo=dt.UTC)
SLUG = "2031-05-14-lindkhaven-gorelov-vestergaard"
VERBATIM = "Наши правительства не собираются повышать пошлины на зерно"
NEGATED = "The trains will not run in the spring of 2032"
HOSTILE = "<img src=x onerror=alert(1)>\"'& said"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive."""
    place = tmp_path_factory.mktemp("quoting") / "archive"
    kit = _tools()
    with open_archive(place, clock=lambda: AT, create=True) as archive, demo_files() as pages:
        for page in pages:
            name = f"demo/{page.path.name}"
            fetched = replace(read_file(page.path, clock=lambda: AT), address=name, final_address=name)
            capture, _ = keep(archive, fetched, page.told)
            derive(archive, capture, kit)
    return place


def _tools() -> Tools:
    return Tools(readers=make_all(PluginKind.READER), embedders=(), checks=make_all(PluginKind.CHECK), clock=lambda: AT)


def _door(seconds: float = 60.0, most: int = 5) -> QuoteDoor:
    kit = _tools()

    def check(request: QuoteRequest, archive: Archive) -> CheckedQuotation:
        asked = asked_of(
            archive, speaker=request.speaker or None, event=request.event or None, after=request.after or None,
            before=request.before or None, language=Language(request.language) if request.language else None,
        )  # fmt: skip
        return quotation_in_archive(request.text, archive, asked, kit, seconds=seconds)

    def check_all(
        content: bytes, name: str, archive: Archive, *, media_type: str | None, charset: str | None
    ) -> CheckedArticle:
        limits = ArticleLimits(quotations=most, seconds=60, seconds_each=seconds)
        return check_article(content, name, archive, kit, media_type=media_type, charset=charset, most=limits)

    def as_html(article: CheckedArticle, site: str) -> str:
        return quotes_html(article, site=site)

    return QuoteDoor(
        check=check, check_article=check_all, article_as_json=quotes_json, article_as_html=as_html,
        languages=lambda archive: (("ru", "en"), ("ca", "en")),
    )  # fmt: skip


def _client(folder: Path, door: QuoteDoor) -> TestClient:
    @contextmanager
    def opened() -> Iterator[Archive]:
        with open_archive(folder, clock=lambda: AT, read_only=True) as archive:
            yield archive

    app = make_app(open_archive=opened, checks=make_all(PluginKind.CHECK), policy=PRESS, quoting=door)
    return TestClient(app, base_url="http://localhost")


@pytest.fixture(scope="module")
def client(folder: Path) -> TestClient:
    """A site that checks quotations."""
    return _client(folder, _door())


def page_of(client: TestClient, words: str, status: int = 200, **asked: str) -> html.HtmlElement:
    """The parsed page of a check."""
    answer = client.get("/quote", params={"q": words, **asked})
    assert answer.status_code == status
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    return html.fromstring(answer.text)


def told(page: html.HtmlElement) -> str:
    """The word of the verdict."""
    return str(page.xpath("string(//div[@id='verdict']//*[contains(@class, 'verdict')])")).strip()


def send(client: TestClient, text: str = "", *, own: bool = True, **more: object) -> "html.HtmlElement":
    """The parsed report on an article."""
    headers = (
        {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"} if own else {"Origin": "https://evil.invalid"}
    )
    answer = client.post("/quote/article", headers=headers, **({"files": {"text": (None, text)}} | more))  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text[:400]
    return html.fromstring(answer.text)


def test_the_form_says_what_it_does(client: TestClient) -> None:
    """Without words: the form, a way to the whole article, no verdict; the site's frame leads here."""
    page = page_of(client, "")
    assert page.xpath("//textarea[@name='q']")
    assert page.xpath("//a[@href='/quote/article']")
    assert not page.xpath("//*[@id='verdict']")
    assert page.xpath("//header//a[@href='/quote']")


def test_a_verdict_is_a_word_and_a_sign_with_the_sentence_in_its_place(client: TestClient) -> None:
    """Verbatim: who, when, the sentence with the words marked, a link to it and what the others have there."""
    page = page_of(client, VERBATIM.upper(), speaker="П. Горелов")
    assert told(page) == "verbatim"
    assert page.xpath("//div[@id='verdict'][contains(@class, 'said')]//*[local-name()='svg']")
    (place,) = page.xpath("//article[@class='place']")
    assert [m.text for m in place.xpath(".//mark[@class='same']")] == [VERBATIM]
    assert place.xpath(".//blockquote/@lang")[0] == "ru"
    assert place.xpath("string(.//p[@class='folded'])") == "Held to be the same: case"
    (href,) = {h for h in place.xpath(".//p[@class='doing']/a/@href") if not h.endswith("/cite")}
    assert client.get(href, follow_redirects=False).status_code == 303
    others = place.xpath(".//div[@class='other']//blockquote")
    assert [o.get("lang") for o in others] == ["en", "en"]
    assert "not going to raise duties" in others[0].text
    assert page.xpath("string(//p[@class='copied'])").startswith("http://localhost/quote?q=")


def test_a_difference_has_one_number_in_both_texts(client: TestClient) -> None:
    """What was added stands marked in the quotation, and its number again where the text lacks it and in the list."""
    page = page_of(client, NEGATED)
    assert told(page) == "negated"
    quoted, said = page.xpath("(//article[@class='place'])[1]//div[@class='side']")
    assert [m.text for m in quoted.xpath(".//mark")] == ["not"]
    numbers = page.xpath("(//article[@class='place'])[1]//*[contains(@class, 'dno')]/text()")
    assert numbers.count("1") == 3
    assert "a denial is added: “not”" in page.text_content()
    assert "not" not in said.text_content()


def test_a_translation_that_departs_warns_in_the_verdict(client: TestClient) -> None:
    """The words are verbatim, in a machine's text that lost a denial: the verdict shows the sign of a warning."""
    page = page_of(client, "Our governments are going to raise duties on grain.", event=SLUG)
    assert told(page) == "verbatim in a rendition only"
    assert page.xpath("//div[@id='verdict'][contains(@class, 'otherwise')]")
    assert "departs from the original" in page.xpath("string(//div[@id='verdict'])")
    assert "не собираются повышать" in page.text_content()


def test_nearest_sentences_are_no_places(client: TestClient) -> None:
    """Not found: a word of its own, and what is near under a heading that says that it is not the quotation."""
    page = page_of(client, "The bridge across the Vessa was painted by my uncle and his nine green horses")
    assert told(page) == "not found"
    assert "That does not prove that nobody said them" in page.text_content()
    assert page.xpath("//h2[text()='Nearest, but not these words']")
    assert not page.xpath("//h2[text()='Where it stands']")


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"q": "…!?"}, "no word"), ({"q": "x" * 2_001}, "longer than"),
        ({"q": "we can do more", "event": "2077"}, "No event"),
        ({"q": "we can do more", "after": "yesterday"}, "yesterday is no date"),
        ({"q": "we can do more", "before": "2031-02-30"}, "2031-02-30 is no date"),
    ],
)  # fmt: skip
def test_what_cannot_be_checked_says_why(client: TestClient, asked: dict[str, str], problem: str) -> None:
    """A clear message beside the form, which keeps what was typed."""
    answer = client.get("/quote", params=asked)
    assert answer.status_code == 400
    page = html.fromstring(answer.text)
    assert problem in page.xpath("string(//*[@role='alert'])")
    assert page.xpath("string(//textarea)") == asked["q"]


def test_a_time_is_part_of_what_is_asked(client: TestClient) -> None:
    """Words of another time are those of another event; the address of the check says what was asked."""
    assert told(page_of(client, VERBATIM, after="2031-05", before="2031-05-14")) == "verbatim"
    page = page_of(client, VERBATIM, before="2030")
    assert told(page) == "other event"
    assert "before=2030" in page.xpath("string(//p[@class='copied'])")
    assert page.xpath("string(//input[@name='before']/@value)") == "2030"
    assert "before=2030" in page.xpath("string(//link[@rel='alternate']/@href)")


def test_the_languages_are_those_of_the_texts_and_those_that_are_compared(client: TestClient) -> None:
    """The archive's own first; of those that an encoder knows each once; one that an address names is kept."""
    groups = page_of(client, VERBATIM, language="qu").xpath("//select[@name='language']/optgroup")
    assert [group.xpath("./option/@value") for group in groups] == [["en", "ru"], ["ca", "qu"]]
    assert groups[1].xpath("string(./option[@selected]/@value)") == "qu"


def test_a_check_that_is_stopped_decides_nothing(folder: Path) -> None:
    """Out of time is not “not found”, on the page, in JSON and in an article's report; the very words are found."""
    late = _client(folder, _door(seconds=0.0))
    page = page_of(late, NEGATED)
    assert told(page) == "not decided"
    assert "took too long" in page.text_content()
    assert told(page_of(late, VERBATIM)) == "verbatim"
    assert late.get("/api/quote", params={"q": NEGATED}).json()["verdict"] == "not decided"
    report = send(late, f"Gorelov said: “{NEGATED}.” And then: “{VERBATIM}”.")
    told_there = [" ".join(v.text_content().split()) for v in report.xpath("//*[contains(@class, 'verdict')]")]
    assert "not decided" in " ".join(told_there)
    assert "not found" not in " ".join(told_there)


@pytest.mark.parametrize(
    "path", ["/quote?q={}", "/quote?q=the+trains&speaker={}", "/quote?q=the+trains+{}&language={}"]
)
def test_nothing_that_is_asked_becomes_markup(client: TestClient, path: str) -> None:
    """Words, speaker and language are text."""
    answer = client.get(path.replace("{}", quote(HOSTILE)))
    page = html.fromstring(answer.text)
    assert "onerror" in answer.text
    assert not page.xpath("//img | //*[@onerror] | //*[@style]")
    assert len(page.xpath("//script")) == 1


ARTICLE = (
    "<html><body><h1>Grain</h1><p>“Our governments are not going to raise duties on grain,” said Petr Gorelov.</p>"
    "<p>“The trains will not run in the spring of 2032,” said Ingrid Vestergaard.</p>"
    "<p>A “grain war” is near.</p></body></html>"
)


def test_an_article_gets_a_verdict_a_quotation(client: TestClient) -> None:
    """Each quotation with speaker, verdict and links; the same as HTML and JSON in links of the page itself."""
    page = send(client, files={"file": ("grain.html", ARTICLE.encode(), "text/html")})
    items = page.xpath("//section[@class='item']")
    assert [i.xpath("string(.//h3[contains(@class, 'verdict')])").strip() for i in items] == [
        "verbatim in a rendition only", "negated", "skipped",
    ]  # fmt: skip
    assert "Petr Gorelov" in items[0].xpath("string(./p[@class='small'][2])")
    assert items[1].xpath(".//a[starts-with(@href, '/quote?q=')]")
    links = {a.get("download"): a.get("href") for a in page.xpath("//a[@download]")}
    assert set(links) == {"quotations.html", "quotations.json"}
    made = json.loads(base64.b64decode(links["quotations.json"].partition("base64,")[2]))
    assert made["format"] == "stenogram.quotes/1"
    assert made["counts"]["negated"] == 1


def test_words_that_differ_and_are_anothers_are_told_as_both(client: TestClient) -> None:
    """The headline of the report names the wrong speaker, too; so do the check alone and both files."""
    page = send(client, "П. Горелов: «Поезда не пойдут весной 2032 года».")
    (item,) = page.xpath("//section[@class='item']")
    assert item.xpath("string(.//h3)").strip() == "negated, other speaker"
    assert "not of П. Горелов" in item.xpath("string(./div[contains(@class, 'otherwise')])")
    links = {
        a.get("download"): base64.b64decode(a.get("href").partition("base64,")[2]) for a in page.xpath("//a[@download]")
    }
    checked = json.loads(links["quotations.json"])["quotations"][0]["checked"]
    assert checked["headline"].startswith("negated, other speaker: ")
    assert checked["misnamed"] in checked["headline"]
    assert "negated, other speaker" in links["quotations.html"].decode()
    alone = html.fromstring(client.get(item.xpath("string(.//a[starts-with(@href, '/quote?q=')]/@href)")).text)
    assert told(alone) == "negated, other speaker"


def test_what_is_nearest_stands_in_the_report_and_is_called_so(client: TestClient) -> None:
    """The report keeps its word: “what is nearest is shown as such”."""
    page = send(client, "“The bridge across the Vessa was painted by my uncle and his nine green horses,” he said.")
    (item,) = page.xpath("//section[@class='item']")
    assert "what is nearest is shown as such" in item.text_content()
    assert len(item.xpath("./p[text()='Nearest, but not these words']/following-sibling::article")) == 1


def test_pasted_text_comes_back_in_the_form(client: TestClient) -> None:
    """What was pasted can be mended and sent again."""
    text = "«Поезда пойдут весной 2032 года», — сказала И. Вестергаард."
    page = send(client, text)
    assert page.xpath("string(//section[@class='item']//h3)").strip() == "verbatim"
    assert page.xpath("string(//textarea[@name='text'])") == text


def test_a_docx_is_read(client: TestClient) -> None:
    """A word processor's file, through the reader in a child process."""
    draft = docx(p("“The trains will run in the spring of 2032,” said Ingrid Vestergaard."))
    page = send(client, files={"file": ("draft.docx", draft, "")})
    assert len(page.xpath("//section[@class='item']")) == 1


def test_programs_get_the_report_alone(client: TestClient) -> None:
    """The same form with another wish: JSON, or the page that stands alone, as files to keep."""
    headers = {"Sec-Fetch-Site": "same-origin"}
    for wish, kind in (("json", "application/json"), ("html", "text/html")):
        files = {"file": ("grain.html", ARTICLE.encode(), "text/html"), "as": (None, wish)}
        answer = client.post("/quote/article", files=files, headers=headers)
        assert answer.headers["content-type"].startswith(kind)
        assert answer.headers["content-disposition"].startswith("attachment")
        assert answer.headers["cache-control"] == "no-store"


def test_another_site_cannot_make_it_work(client: TestClient) -> None:
    """A form of a stranger is refused before it is read; so is one that does not say where it comes from."""
    for headers in ({"Origin": "https://evil.invalid"}, {"Sec-Fetch-Site": "cross-site"}, {}):
        answer = client.post("/quote/article", files={"text": (None, ARTICLE)}, headers=headers)
        assert answer.status_code == 403
        assert "quotation was found" not in answer.text
        assert "quotations were found" not in answer.text


def test_an_article_is_bounded(client: TestClient) -> None:
    """More than two megabytes is refused; of more quotations than are checked the rest is said to be skipped."""
    own = {"Sec-Fetch-Site": "same-origin"}
    assert client.post("/quote/article", files={"text": (None, "x" * 2_100_000)}, headers=own).status_code == 413
    page = send(client, "\n\n".join(f"“The piers number {n} are already standing there,” he said." for n in range(7)))
    skipped = [i for i in page.xpath("//section[@class='item']") if "no more than 5 quotations" in i.text_content()]
    assert len(skipped) == 2


@pytest.mark.parametrize("files", [{"text": (None, " ")}, {"file": ("a.pdf", b"\x00\x01\x02" * 99, "application/pdf")}])
def test_what_cannot_be_read_says_so(client: TestClient, files: dict[str, object]) -> None:
    """Nothing sent, or no text in it: a message, and the form again."""
    answer = client.post("/quote/article", files=files, headers={"Sec-Fetch-Site": "same-origin"})  # type: ignore[arg-type]
    assert answer.status_code == 400
    page = html.fromstring(answer.text)
    assert page.xpath("//*[@role='alert']")
    assert page.xpath("//form[@enctype='multipart/form-data']")


def test_a_site_without_the_check_shows_none(folder: Path) -> None:
    """No address, and no link to it."""

    @contextmanager
    def opened() -> Iterator[Archive]:
        with open_archive(folder, clock=lambda: AT, read_only=True) as archive:
            yield archive

    site = TestClient(make_app(open_archive=opened, checks=(), policy=PRESS), base_url="http://localhost")
    answer = site.get("/quote")
    assert answer.status_code == 404
    assert "/quote" not in answer.text
