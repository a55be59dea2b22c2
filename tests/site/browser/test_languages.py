"""Every page family in another language than English: no word of ours is forgotten, and none is too long."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from urllib.parse import unquote

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from lxml import html
from playwright.sync_api import Browser
from tools.catalogue import collected, compiled

from stenogram.cli._compose import checks, now, policy
from stenogram.cli._editors import EditorsFile
from stenogram.cli._group import Root
from stenogram.cli._quote_door import quote_door
from stenogram.cli._site_commands import SiteCommands
from stenogram.cli.serve import search_door
from stenogram.site import EditDoor, make_app
from stenogram.store import open_archive
from tests.site.browser.conftest import window
from tests.site.browser.families import READ, Family
from tests.site.browser.house import EDITOR, PASSWORD, House
from tests.site.edited import served, visiting

PSEUDO = "eo"  # nobody translates us into it; CLDR has its names of languages and months
NAMES = frozenset((*Locale.parse(PSEUDO).languages.values(), *Locale.parse(PSEUDO).scripts.values()))
SAID = ("alt", "aria-label", "aria-description", "placeholder", "title", "content", "label", "data-copied", "data-l")
THEIRS = re.compile(
    r"Stenogram|API|Eo\b"  # names, and the choice of this language
    r"|UTC|SHA-256|HTML|JSON|DOCX|HTTP|URL"
    r"|[\w-]+(?:[./:@_-]+[\w?=&%#,+~-]+)+/?"  # addresses, names of files, digests, versions, settings
    r"|\w*\d\w*"
    r"|\b[A-Z]{2}\b"  # the initials of a name
)


@pytest.fixture(scope="module")
def corpus(house: House) -> str:
    """Every word that the archive itself holds."""
    said: list[str] = []
    with open_archive(house.archive, clock=now) as archive:
        for event in archive.events():
            _collect(archive.event(event.slug), said)
            for row in archive.event(event.slug).renditions:
                for n in range(1, row.revision_n + 1):
                    _collect(archive.revision(archive.find_revision(f"{row.address}@{n}")), said)
                _collect(archive.drafts_of(row.revision), said)
                _collect(archive.translation_of(row.revision), said)
    return "\n".join(" ".join(each.split()) for each in said)


def _collect(value: object, said: list[str]) -> None:
    if isinstance(value, Enum):
        return  # ours: to be rendered
    if isinstance(value, str):
        said.append(value)
    elif is_dataclass(value):
        for field in fields(value):
            _collect(getattr(value, field.name), said)
    elif isinstance(value, dict):
        _collect(tuple(value.values()), said)
    elif isinstance(value, (tuple, list, frozenset)):
        if all(isinstance(each, str) for each in value):
            said.append(" ".join(map(str, value)))  # a setting and its value stand side by side
        for each in value:
            _collect(each, said)


@pytest.fixture(scope="module")
def pseudo(house: House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same archive, served in a language in which each sentence of ours stands in brackets of its own."""
    folder = tmp_path_factory.mktemp("locale")
    mo = folder / PSEUDO / "LC_MESSAGES" / "site.mo"
    mo.parent.mkdir(parents=True)
    mo.write_bytes(_bracketed())
    root = Root(archive=house.archive)
    editing = EditDoor(editors=EditorsFile(house.editors), commands=SiteCommands(root), clock=now, tell=lambda _: None)
    app = make_app(
        open_archive=lambda: open_archive(house.archive, clock=now), checks=checks(), policy=policy(),
        search=search_door(), quoting=quote_door(), editing=editing, locale=folder,
    )  # fmt: skip
    with served(app) as url:
        yield url


def _bracketed() -> bytes:
    catalogue = Catalog(locale="en", charset="utf-8")
    for message in collected():
        if isinstance(message.id, str) and message.id:
            catalogue.add(message.id, f"⟦{message.id}⟧", context=message.context)
        elif message.id:
            catalogue.add(message.id, tuple(f"⟦{words}⟧" for words in message.id), context=message.context)
    return compiled(catalogue)


def outside(text: str) -> str:
    """What stands in no brackets."""
    depth, kept = 0, []
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        kept.append(letter if depth == 0 and letter != "⟧" else " ")
    return "".join(kept)


def said_by_us(page: html.HtmlElement) -> Iterator[tuple[str, bool]]:
    """Text that is shown or read aloud and in the interface's language, and whether it may be the archive's."""
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "meta", "link"):
            continue
        lang = next((e.get("lang") for e in (element, *element.iterancestors()) if e.get("lang")), None)
        if lang == PSEUDO:
            is_isolated = any(_is_isolated(e) for e in (element, *element.iterancestors()))
            yield from ((element.get(name, ""), True) for name in SAID)
            yield element.text or "", is_isolated
        outer = next((e.get("lang") for e in element.iterancestors() if e.get("lang")), None)
        if outer == PSEUDO:
            parent = element.getparent()
            is_isolated = any(_is_isolated(e) for e in (parent, *parent.iterancestors()))
            yield element.tail or "", is_isolated


def _is_isolated(element: html.HtmlElement) -> bool:
    """Whether the archive's words may stand in it: what is of unknown direction, chosen, copied, or a name."""
    is_named = element.tag in ("bdi", "code", "option", "title", "textarea", "mark")
    return is_named or element.get("dir") == "auto" or element.get("class") == "copied"


def forgotten(page: html.HtmlElement, corpus: str) -> list[str]:
    """Pieces of text in no brackets that neither the archive holds nor everybody writes so."""
    found = []
    for code in list(page.iter("code")):
        _join(code)
    for text, may_be_theirs in said_by_us(page):
        for piece in re.split(r"\s{2,}|, |[“”«»()·;→×%]| – ", THEIRS.sub("  ", outside(text))):
            words = piece.strip(" \n,.:…-–—+§*!?'\"")
            if not re.search(r"[A-Za-z]{2}", words) or words in NAMES:  # the words in our code are English
                continue
            if may_be_theirs and re.search(rf"(?<!\w){re.escape(' '.join(words.split()))}(?!\w)", corpus):
                continue
            found.append(words)
    return found


def _join(code: html.HtmlElement) -> None:
    """Make one text of a sentence of ours that has code in it."""
    previous = code.getprevious()
    before = (code.getparent().text if previous is None else previous.tail) or ""
    if before.count("⟦") > before.count("⟧"):
        code.drop_tag()


def test_no_word_of_ours_is_forgotten(house: House, pseudo: str, corpus: str, family: Family) -> None:
    """Whatever a page of this family says is in the catalogue, or is the archive's own."""
    with visiting(pseudo) as visitor:
        if family.is_for_editors:
            assert visitor.sign_in(PASSWORD, EDITOR).status_code == 303
        address = family.path(house)
        mark = "&" if "?" in address else "?"
        answer = visitor.client.get(f"{pseudo}{address}{mark}interface={PSEUDO}", follow_redirects=True)
    assert answer.headers["content-language"] == PSEUDO
    page = html.fromstring(answer.text)
    assert "⟦" in answer.text
    assert not forgotten(page, f"{corpus}\n{unquote(address)}")


def test_a_forgotten_word_is_seen(corpus: str) -> None:
    """The watch sees words in text, beside elements, and in what is read aloud."""
    page = html.fromstring(
        f"<html lang='{PSEUDO}'><p aria-label='Close the box'>⟦Said by⟧ <bdi>Nobody ever</bdi> forgotten</p>"
        "<p>⟦This: <code>stenogram one</code> and <code>two</code> too⟧; say <code>stenogram list</code></p></html>"
    )
    assert forgotten(page, corpus) == ["Close the box", "Nobody ever", "forgotten", "say", "stenogram list"]


def test_reasons_of_findings_are_said_in_the_reader_s_language(house: House) -> None:
    """What a check says in English is said in Russian, with the values that it saw."""
    with visiting(house.url) as visitor:
        told = []
        for language in ("en", "ru"):
            visitor.client.headers["Accept-Language"] = language
            page = html.fromstring(visitor.get(f"/events/{house.talks}?with=en-machine").text)
            told.append(" ".join(page.xpath("//li[contains(@class, 'finding ')]/bdi//text()")))
    english, russian = told
    assert "48,600 became 46,800" in english
    assert "48,600 заменено на 46,800: те же цифры" in russian
    assert "became" not in russian


def test_long_words_do_not_widen_a_narrow_page(browser: Browser, house: House) -> None:
    """In Russian, at 320 px: nothing stands beyond the edge, on any page that readers see."""
    too_wide = []
    with window(browser, viewport={"width": 320, "height": 700}, locale="ru-RU", reduced_motion="reduce") as page:
        for family in READ:
            family.visit(page, house)
            assert page.locator("html").get_attribute("lang") == "ru"
            if page.evaluate("document.documentElement.scrollWidth") > 320:
                too_wide.append(family.name)
    assert too_wide == []
