"""The description of the API, its page for people, and where pages name their JSON."""

import shlex
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest
from lxml import html

from stenogram.site.api.page import parameter_view
from stenogram.site.frame.links import Links
from stenogram.site.frame.twins import twin_of

EVENT = "2031-05-14-lindkhaven-gorelov-vestergaard"
TOOL = Path(__file__).resolve().parents[3] / "tools" / "reference_api.py"


def test_every_schema_is_one(get):
    """Valid in draft 2020-12, each field described by its type, nothing of one name that means two things."""
    components = get("/api/openapi.json")["components"]
    for name, schema in components["schemas"].items():
        jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})
        assert "." not in name
        assert schema["description"], name
        assert not schema["description"].startswith(("dict(", f"{name}("))


def test_every_parameter_says_what_it_is(get):
    """A sentence, and what it may be."""
    for item in get("/api/openapi.json")["paths"].values():
        for told in item.values():
            for parameter in told["parameters"]:
                assert parameter["description"].endswith(".")
                assert parameter_view(parameter).may_be
                assert "$ref" not in str(parameter)


def test_the_page_has_examples_that_work(client, get):
    """One for each operation, of this archive; no script but the site's, and every kind of problem has its place."""
    page = html.fromstring(client.get("/api").content)
    operations = page.xpath("//article[@class='operation']")
    assert len(operations) == sum(len(item) for item in get("/api/openapi.json")["paths"].values())
    examples = page.xpath("//article[@class='operation']//a/@href")
    commands = page.xpath("//article[@class='operation']//code[starts-with(text(), 'curl')]/text()")
    assert len(examples) + len(commands) == len(operations)
    for example in examples:
        get(example)
    for command in commands:
        _, _, _, _, header, address = shlex.split(command)
        sent = client.post(address, content=b"A draft.", headers=dict([header.split(": ")]))
        assert sent.status_code == 200, sent.text
    kind = client.get("/api/nothing").json()["type"]
    assert page.xpath("//dt[@id=$name]", name=kind.partition("#")[2])


@pytest.mark.parametrize(
    "path", ["/", f"/events/{EVENT}", f"/events/{EVENT}/renditions/ru", "/speakers", "/search?q=grain"]
)
def test_a_page_names_its_json(client, get, path):
    """In its head; and that leads back to the page."""
    page = html.fromstring(client.get(path).content)
    (twin,) = page.xpath("//link[@rel='alternate' and @type='application/json']/@href")
    assert twin == ("/api/events" if path == "/" else f"/api{path}")
    assert get(twin)["url"] == f"http://localhost{path}"


@pytest.mark.parametrize(
    ("path", "query", "twin"),
    [
        ("/", [("page", "2"), ("interface", "ru")], "/base/api/events?page=2"),
        ("/events/a/sentences/b/cite", [("with", "en")], "/base/api/events/a/sentences/b"),
        ("/events/a/speeches/3", [("of", "en")], "/base/api/events/a/speeches/3?of=en"),
        ("/events/a/renditions/en/unread", [], "/base/api/events/a/renditions/en"),
        ("/search", [("q", "a b"), ("view", "lines")], "/base/api/search?q=a+b"),
        ("/search", [], None),
        ("/login", [], None),
    ],
)
def test_a_twin_is_the_page_s_address_with_api_before_it(path, query, twin):
    """Behind a proxy's path, too; of a page about a thing, the thing's; without what only the page knows."""
    assert twin_of(Links(base="https://x.example/base"), path, query) == twin


def test_the_reference_is_up_to_date():
    """docs/reference/api.md is made from the description."""
    done = subprocess.run([sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
