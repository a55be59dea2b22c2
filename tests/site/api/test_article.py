"""An article is sent to the API as it is, or as the form of the page does; its report comes back as JSON."""

import threading
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from stenogram.cli._quote_door import quote_door
from stenogram.model import PRESS
from stenogram.site import make_app
from stenogram.site.api.sent import ARTICLE
from stenogram.site.quoting.turns import Turns
from tests.site.api.test_asking import problem
from tests.unit.read.making import docx, odt, p

PATH = "/api/quote/article"
SAID = "Our governments are not going to raise duties on grain,"
TEXT = f"“{SAID}” said Petr Gorelov. The “grain war” is over."
HTML = f"<html><body><h1>Grain</h1><p>{TEXT}</p></body></html>"
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
DOCX, ODT = (kind for kind in ARTICLE.kinds if kind.startswith("application/"))


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("text/plain", TEXT.encode()), ("text/plain; charset=utf-16", TEXT.encode("utf-16")),
        ("text/markdown", f"# Grain\n\n{TEXT}".encode()), ("text/html;charset=UTF-8", HTML.encode()),
        (DOCX, docx(p(TEXT))), (ODT, odt(f"<text:p>{TEXT}</text:p>")),
    ],
    ids=["text", "utf-16", "markdown", "html", "docx", "odt"],
)  # fmt: skip
def test_each_kind_of_article_gives_the_same_report(client, kind, content):
    """Who is said to have said it, the verdict, and what was skipped; nobody keeps the answer."""
    answer = client.post(PATH, content=content, headers={"Content-Type": kind}, params={"name": "grain draft"})
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    made = answer.json()
    assert (made["format"], made["article"]) == ("stenogram.quotes/1", "grain draft")
    assert [(q["text"], q["speaker"]) for q in made["quotations"]] == [
        (SAID, "Petr Gorelov"), ("grain war", "Petr Gorelov"),
    ]  # fmt: skip
    assert made["counts"] == {"verbatim in a rendition only": 1, "skipped": 1}


def test_a_form_is_read_as_the_page_s_is(client):
    """A file brings its name; a text that is pasted has its marks."""
    as_file = client.post(PATH, files={"file": ("grain.html", HTML.encode(), "text/html")}).json()
    as_text = client.post(PATH, files={"text": (None, TEXT)}).json()
    assert as_file["article"] == "grain.html"
    assert as_file["counts"] == as_text["counts"] == {"verbatim in a rendition only": 1, "skipped": 1}


def test_every_quotation_and_place_says_where_it_is(client, get, described):
    """The check alone with its speaker, and the sentence, for readers and for programs; all as it is described."""
    made = client.post(PATH, content=TEXT.encode(), headers=PLAIN).json()
    assert not described["post", PATH](made)
    checked = made["quotations"][0]["checked"]
    assert checked["url"].startswith("http://localhost/quote?q=Our+governments")
    assert get(checked["api"])["verdict"] == checked["verdict"]
    place = checked["places"][0]
    assert get(place["api"])["url"] == place["url"]
    assert place["source"]["url"].startswith("http://localhost/events/")


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"x" * 2_000_001, PLAIN, 413),
        (b"{}", {"Content-Type": "application/json"}, 415),
        (b"q=a", {"Content-Type": "application/x-www-form-urlencoded"}, 415),
        (b"words", {}, 415),
        (b"", PLAIN, 422),
        (b" \n ", PLAIN, 422),
        (b"PK\x03\x04 no archive", {"Content-Type": DOCX}, 422),
        (b"no form", {"Content-Type": "multipart/form-data; boundary=x"}, 422),
        (b"no form", {"Content-Type": "multipart/form-data"}, 422),
    ],
)
def test_what_cannot_be_read_is_a_problem(client, content, headers, status):
    """Too large, of another kind, empty or broken: which, and what to do next."""
    problem(client.post(PATH, content=content, headers=headers), status)


@pytest.mark.parametrize("charset", ["nonsense", "zlib", "base64", "utf-7", '"', "\u00e9".encode().decode("latin-1")])
def test_a_charset_that_is_none_is_no_fault_of_ours(client, charset):
    """The bytes are read by what they are."""
    headers = {b"Content-Type": f"text/plain; charset={charset}".encode("latin-1")}
    answer = client.post(PATH, content=TEXT.encode(), headers=headers)
    assert answer.json()["quotations"][0]["text"] == SAID


def test_what_may_be_sent_is_said_where_something_else_is(client):
    """The kinds that are read; and how it is asked."""
    refused = client.post(PATH, content=b"{}", headers={"Content-Type": "application/json"}).json()
    assert refused["known"] == list(ARTICLE.kinds)
    answer = client.get(PATH)
    problem(answer, 405)
    assert set(answer.headers["allow"].split(", ")) == {"POST", "OPTIONS"}
    assert problem(client.post(PATH, content=TEXT.encode(), headers=PLAIN, params={"nane": "x"}), 400)["known"] == [
        "name"
    ]


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.invalid"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_s_page_cannot_make_it_work(client, opens, headers):
    """A browser tells; only an open archive takes it, and says so when it is asked before."""
    problem(client.post(PATH, content=TEXT.encode(), headers=PLAIN | headers), 403)
    own = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert client.post(PATH, content=TEXT.encode(), headers=PLAIN | own).status_code == 200
    assert "access-control-allow-methods" not in client.options(PATH, headers=headers).headers
    site = make_app(open_archive=opens, checks=(), policy=PRESS, quoting=quote_door(), is_open_to_others=True)
    opened = TestClient(site, base_url="http://localhost")
    answer = opened.post(PATH, content=TEXT.encode(), headers=PLAIN | headers)
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")
    asked_before = opened.options(PATH, headers=headers).headers
    assert asked_before["access-control-allow-methods"] == "POST, OPTIONS"
    assert asked_before["access-control-allow-headers"] == "Content-Type"


def test_who_comes_while_others_are_checked_is_told(opens):
    """Page and API share their turns: what one checks, the other waits for."""
    door = quote_door()
    begun, done = threading.Event(), threading.Event()

    def waits(*given, **named):
        begun.set()
        done.wait(60)
        return door.check_article(*given, **named)

    busy = replace(door, check_article=waits, turns=Turns(1, patience_seconds=0))
    client = TestClient(
        make_app(open_archive=opens, checks=(), policy=PRESS, quoting=busy), base_url="http://localhost"
    )
    found = []
    first = threading.Thread(
        target=lambda: found.append(
            client.post("/quote/article", files={"text": (None, TEXT)}, headers={"Sec-Fetch-Site": "same-origin"})
        )
    )
    first.start()
    assert begun.wait(60)
    told = problem(client.post(PATH, content=TEXT.encode(), headers=PLAIN), 503)
    done.set()
    first.join()
    assert told["type"].endswith("#busy")
    assert found[0].status_code == 200
