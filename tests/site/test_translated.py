"""A translation made here, on its event's page: who made each sentence, from what, when and how."""

import datetime as dt
import itertools
import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from lxml import html
from playwright.sync_api import Page

from stenogram.exports import transcript_json
from stenogram.model import PRESS, Fetched, RenditionKind, Told
from stenogram.pipeline import (
    Edit,
    Pace,
    Tools,
    derive,
    edit_rendition,
    keep,
    plan_translation,
    translate_event,
)
from stenogram.plugins import PluginKind, make_all
from stenogram.site.reading.columns import Judge, stand_side_by_side
from stenogram.site.reading.engines_shown import engine_table
from stenogram.store import open_archive
from stenogram.text import Language
from stenogram.translate import Budget
from tests.site.conftest import serve_archive
from tests.site.shelf import CHECKS
from tests.unit.translate.speaking import SpeakingTranslator, VirtualTime, rendering

SAMPLE = Path(__file__).parent.parent / "samples" / "lighthouse" / "be.txt"
HOSTILE = '<script>alert("x")</script> said he'


@pytest.fixture(scope="module")
def translated(tmp_path_factory):
    """A served archive: a Belarusian talk, its translation with one edit, one failure, and a source changed since."""
    folder = tmp_path_factory.mktemp("translated") / "archive"
    seconds = itertools.count()

    def clock():
        return dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC) + dt.timedelta(seconds=next(seconds))

    tools = Tools(readers=make_all(PluginKind.READER), embedders=(), checks=(), clock=clock)

    def to_bytes(transcript):
        return json.dumps(transcript_json(transcript), ensure_ascii=False).encode()

    def add(archive, text):
        fetched = Fetched(content=text.encode(), address="/home/a.txt", final_address="/home/a.txt", at=clock())
        capture, _ = keep(archive, fetched, Told(kind="original", language="be"))
        derive(archive, capture, tools)

    def answer(number, request, texts):
        return [] if "Дзякуй." in request.sentences else texts

    text = SAMPLE.read_text("utf-8")
    with open_archive(folder, clock=clock, create=True) as archive:
        add(archive, text)
        (event,) = archive.events()
        plan = plan_translation(archive, event, event.renditions[0], Language("en"), SpeakingTranslator(answer=answer))
        time = VirtualTime()
        pace = Pace(clock=time.clock, sleep=time.sleep, chance=Random(1))
        done = translate_event(archive, plan, tools, to_bytes, pace, Budget(None))
        sentence = archive.revision(done.rendition.revision).transcript.sentences[4]
        edit = Edit(sentence=sentence.id, seen=sentence.text, text=HOSTILE)
        edit_rendition(archive, done.rendition.id, [edit], tools, to_bytes, editor="Ida <b>Holm</b>")
        add(archive, text.replace("284", "285"))
        slug = archive.event(event.id).slug

    def opened():
        return open_archive(folder, clock=clock, read_only=True)

    with serve_archive(opened) as (client, url):
        yield client, url, slug


def page_of(client, url):
    """The parsed page."""
    answer = client.get(url)
    assert answer.status_code == 200, answer.text[:500]
    return html.fromstring(answer.text)


def of_class(page, name, tag="*"):
    """The elements of a class, in order."""
    return page.xpath(f"//{tag}[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")


def told(page):
    """What is said of each sentence, in order."""
    return [" ".join(p.text_content().split()) for part in of_class(page, "makings") for p in part.findall("p")]


def test_each_sentence_says_who_made_it(translated):
    """Engine, version, language, time and settings stand at each sentence of the translation."""
    client, url, slug = translated
    page = page_of(client, f"{url}/events/{slug}")
    said = told(page)
    count = len(of_class(page, "bead"))
    assert len(said) == count > 8
    plain = [words for words in said if "translated by speaking 1" in words and "not translated" not in words]
    assert len(plain) > 5
    assert all("from Belarusian" in words and "2031" in words and "model none" in words for words in plain)
    links = of_class(page, "by", "a")
    assert len(links) == count
    assert all(page.get_element_by_id(link.get("href")[1:]) is not None for link in links)


def test_what_matters_is_seen_without_asking(translated):
    """An edit with what it corrects, a sentence that was not translated, one that was kept, and a stale one."""
    client, url, slug = translated
    page = page_of(client, f"{url}/events/{slug}")
    seen = [" ".join(p.text_content().split()) for p in of_class(page, "told", "p")]
    source = "Ніхто не загінуў."
    assert any("edited by Ida <b>Holm</b>" in w and f"speaking 1 had “{rendering(source)}”" in w for w in seen)
    assert any("not translated" in w and "not one text for each sentence" in w for w in seen)
    assert any("kept as it is" in w and "in English" in w for w in seen)
    assert any("it says something else now" in w and "284" in w for w in seen)
    assert len(seen) == 4
    kept = [s for s in page.xpath("//span[@lang='be']") if "Дзякуй." in s.text_content()]
    assert kept


def test_provenance_names_engine_and_settings(translated):
    """The provenance lines name engine, version, settings, time, editors and that the source was changed."""
    client, url, slug = translated
    page = page_of(client, f"{url}/events/{slug}")
    article = page.get_element_by_id("from-en-edited")
    words = " ".join(article.text_content().split())
    for part in (
        "by speaking 1",
        "model none",
        "edited by a person",
        "Ida <b>Holm</b>",
        "composed here",
        "changed since. Not rendered as it says now: 1 sentence.",
    ):
        assert part in words, part
    alone = page_of(client, f"{url}/events/{slug}/renditions/en-edited")
    assert "by speaking 1" in alone.text_content()
    assert not page.xpath("//script[not(@src)]")


def test_asking_who_made_a_sentence(translated, page: Page):
    """What is said of a sentence is hidden until its link is followed, and stands beside it, wide or narrow."""
    _, url, slug = translated
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{url}/events/{slug}")
        first = page.locator(".makings p:not(.told)").first
        assert not first.is_visible()
        page.locator(".gut a.by").first.click()
        assert first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_engines_stand_side_by_side(site):
    """Where two machine renditions are shown, a table says what each check found in each; of one there is no table."""
    judge = Judge(checks=CHECKS, policy=PRESS)
    seen = 0
    for event in site.shelf.events():
        shown = stand_side_by_side(site.shelf, event, judge, ())
        machines = [c for c in shown.columns if c.text.row.header.kind is RenditionKind.MACHINE]
        assert (engine_table(shown) is None) == (len(machines) < 2)
        for column in machines:
            twice = engine_table(replace(shown, columns=(column, column)))
            found = {f.measurement.check.value for bead in column.audited for f in bead.findings}
            assert {row.check for row in twice.rows} == found
            assert all(len(row.cells) == 2 and row.cells[0] == row.cells[1] != "none" for row in twice.rows)
            seen += bool(found)
    assert seen


def test_a_machine_s_words_at_the_head_name_it(translated):
    """Place and participants in the translation's language stand there as the engine's, not as a publisher's."""
    client, url, slug = translated
    head = page_of(client, f"{url}/events/{slug}").xpath("//header[contains(@class, 'event')]")[0]
    assert "In English, by speaking:" in " ".join(head.text_content().split())
