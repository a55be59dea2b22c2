"""How the API is asked: parameters, methods, headers; and what it says when it cannot answer."""

import pytest
from starlette.testclient import TestClient

from stenogram.model import PRESS
from stenogram.site import make_app

EVENT = "2031-05-14-lindkhaven-gorelov-vestergaard"


def problem(answer, status):
    """What an answer that is none says."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    told = answer.json()
    assert told["status"] == status
    assert told["next"]
    assert "Traceback" not in answer.text
    return told


@pytest.mark.parametrize(
    ("address", "parameter", "value"),
    [
        ("/api/events?langauge=en", "langauge", "en"),
        ("/api/events?language=en&language=ru", "language", "ru"),
        ("/api/events?language=", "language", ""),
        ("/api/events?size=101", "size", "101"),
        ("/api/events?size=0", "size", "0"),
        ("/api/events?page=x", "page", "x"),
        ("/api/events?page=٣", "page", "٣"),
        ("/api/events?page=" + "9" * 400, "page", "9" * 400),
        ("/api/events?kind=null", "kind", "null"),
        ("/api/events?after=2031-02-30", "after", "2031-02-30"),
        ("/api/events?before=2031%0A", "before", "2031\n"),
        ("/api/search?q=", "q", ""),
        ("/api/search?q=a&by=ear", "by", "ear"),
        (f"/api/events/{EVENT}?x=1", "x", "1"),
        (f"/api/events/{EVENT}/renditions/ru?revision=-1", "revision", "-1"),
    ],
)
def test_a_wrong_parameter_is_named(client, address, parameter, value):
    """Which, what was given, where in it, and what could have been."""
    told = problem(client.get(address), 400)
    assert (told["parameter"], told["value"]) == (parameter, value)
    assert (told["start"], told["end"]) == (0, len(value))


def test_a_parameter_that_is_missing_is_named(client):
    """A search looks for something."""
    told = problem(client.get("/api/search"), 400)
    assert told["parameter"] == "q"
    assert "missing" in told["detail"]


def test_an_unknown_parameter_says_which_there_are(client):
    """A misspelt filter never gives a list that looks right."""
    assert "language" in problem(client.get("/api/events?langauge=en"), 400)["known"]


def test_a_wrong_query_is_marked_at_its_place(client):
    """As on the search page."""
    told = problem(client.get("/api/search?q=grain+speeker:Roe"), 400)
    assert told["value"][told["start"] : told["end"]] == "speeker:"


@pytest.mark.parametrize(
    "address",
    [
        "/api/nothing",
        "/api/events/nothing",
        "/api/events/%00",
        f"/api/events/{EVENT}/renditions/de",
        f"/api/events/{EVENT}/renditions/ru?revision=7",
        f"/api/events/{EVENT}/renditions/ru/audit",
        f"/api/events/{EVENT}/renditions/en-machine/audit?against=de",
        f"/api/events/{EVENT}/sentences/nothing",
        f"/api/events/{EVENT}/speeches/99",
        f"/api/events/{EVENT}/speeches/x",
        f"/api/events/{EVENT}/speeches/1?of=de",
        "/api/captures/nothing",
        "/api/speakers/nothing",
        "/api/speakers/nothing/speeches",
    ],
)
def test_what_is_not_there_says_where_to_look(client, address):
    """404, and a next step."""
    problem(client.get(address), 404)


def test_who_has_it_already_gets_nothing(client):
    """By the tag, weak or not, or by a star; whatever else is asked has another tag."""
    first = client.get("/api/events")
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "no-cache"
    for given in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = client.get("/api/events", headers={"If-None-Match": given})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert client.get("/api/events", headers={"If-None-Match": '"other"'}).status_code == 200
    assert client.get("/api/speakers").headers["etag"] != tag


def test_head_is_as_get_without_words(client):
    """The same headers."""
    got, head = client.get("/api/events"), client.head("/api/events")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["etag"] == got.headers["etag"]
    assert head.headers["content-type"] == got.headers["content-type"]


def test_options_says_what_can_be_done(client):
    """And nothing more."""
    answer = client.options(f"/api/events/{EVENT}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert {each.strip() for each in answer.headers["allow"].split(",")} == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_it_only_reads(client, method):
    """405, with what can be done."""
    answer = client.request(method, "/api/events")
    problem(answer, 405)
    assert "GET" in answer.headers["allow"]


def test_there_is_only_json(client):
    """Who takes none is told; browsers, which take anything, get it."""
    problem(client.get("/api/events", headers={"Accept": "text/html"}), 406)
    assert client.get("/api/events", headers={"Accept": "text/html,*/*;q=0.8"}).status_code == 200


def test_a_very_long_address_is_refused(client):
    """Before anything is looked up."""
    problem(client.get("/api/search?q=" + "a+" * 20_000), 414)


def test_other_sites_pages_read_it_only_where_that_is_wanted(client, opens):
    """Nothing is said to browsers, but where whoever serves an open archive says so."""
    assert "access-control-allow-origin" not in client.get("/api/events").headers
    opened = TestClient(
        make_app(open_archive=opens, checks=(), policy=PRESS, is_open_to_others=True), base_url="http://localhost"
    )
    for address in ("/api/events", "/api/nothing", "/api/events?x=1"):
        answer = opened.get(address)
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "access-control-allow-origin" not in opened.get("/").headers


def test_another_name_of_a_loopback_server_is_refused(client):
    """In JSON, too."""
    answer = TestClient(client.app, base_url="http://127.0.0.1").get("/api/events", headers={"Host": "evil.example"})
    problem(answer, 421)
