"""The modes of an event's page as served: what stands where, what each choice leads to, in which direction."""

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from stenogram.model import EventHeader, RenditionHeader, RenditionKind, Translator
from stenogram.site.reading.modes import Asked, Mode, asked_for
from stenogram.text import language
from tests.site.conftest import Site, serve
from tests.site.shelf import Shelf, note, pair, turn
from tests.site.test_pages import HARBOUR, row, words

MODES = ("side", "lines", "translation", "original")
HEBREW, ARABIC, ENGLISH = language("he"), language("ar"), language("en")


def two_scripts() -> Shelf:
    """A talk in Hebrew, rendered into Arabic and English: both directions meet in every row."""
    shelf = Shelf()
    shelf.add_event("quay", EventHeader(title="שיחה על המזח"))
    shelf.add(
        "he-original",
        RenditionHeader(language=HEBREW, kind=RenditionKind.ORIGINAL),
        (
            turn("רון אבידן", ["שלום לכולם.", "המזח ייפתח ב-15 ביוני."]),
            note("מחיאות כפיים."),
            turn("דנה לב", ["תודה."]),
        ),
    )
    for key, tag, said in (
        ("ar-human", ARABIC, ("مرحبا بالجميع.", "سيفتح الرصيف في 15 يونيو.", "شكرا.")),
        ("en-machine", ENGLISH, ("Hello, everyone.", "The quay will open on 15 June.", "Thank you.")),
    ):
        shelf.add(
            key,
            RenditionHeader(
                language=tag,
                kind=RenditionKind.HUMAN if tag == ARABIC else RenditionKind.MACHINE,
                translator=Translator(name="Someone"),
                made_from_language=HEBREW,
            ),
            (turn("A", said[:2]), turn("B", said[2:])),
            beads=pair(([0], [0]), ([1], [1]), ([2], [2])),
        )
    return shelf


def chosen(page: html.HtmlElement, name: str) -> list[str]:
    """What is current in a group of choices."""
    return [words(a) for a in page.xpath(f"//nav[@class='{name}']/a[@aria-current]")]


@pytest.mark.parametrize("mode", MODES)
def test_every_sentence_of_the_original_has_its_fragment_in_every_mode(site: Site, mode: str) -> None:
    """Where a link to a sentence or a speech leads in one mode, it leads in each."""
    wanted = {i for i in site.page(HARBOUR).xpath("//@id") if i.startswith(("s-ev-1-ru-original-", "speech-"))}
    assert len(wanted) > 12
    assert wanted <= set(site.page(f"{HARBOUR}?read={mode}").xpath("//@id"))


@pytest.mark.parametrize(
    ("mode", "cells", "current"),
    [
        ("side", ["ru", "en", "en"], "Side by side"),
        ("lines", ["ru", "en", "en"], "Line by line"),
        ("translation", ["en"], "Translation"),
        ("original", ["ru"], "Original"),
        ("nonsense", ["ru", "en", "en"], "Side by side"),
    ],
)
def test_a_mode_shows_its_texts_and_says_which_it_is(site: Site, mode: str, cells: list[str], current: str) -> None:
    """The cells of a row, and the one mode that is current among four links."""
    page = site.page(f"{HARBOUR}?read={mode}")
    first = page.xpath("//div[contains(@class,'row ')][.//span[@class='s']]")[0]
    assert [cell.get("lang") for cell in first.xpath("./div[@class='c']")] == cells
    assert chosen(page, "modes") == [current]
    assert len(page.xpath("//nav[@class='modes']/a")) == 4


def test_a_translation_alone_never_hides_the_original(site: Site) -> None:
    """Each of its sentences opens what it renders; what was left out stands there open."""
    page = site.page(f"{HARBOUR}?read=translation&with=en-machine")
    rows = page.xpath("//div[contains(@class,'row bead')]")
    folded = [r for r in rows if r.xpath("./details/summary")]
    assert len(folded) == 10
    third = next(r for r in folded if r.xpath("./details/summary/@data-n") == ["3"])
    assert words(third.xpath("./div[@class='c']")[0]) == "Last year 46,800 passengers passed through the harbour."
    (source,) = third.xpath("./details/div")
    assert (source.get("lang"), source.get("dir")) == ("ru", "ltr")
    assert "48 600 пассажиров" in words(source)
    assert third.xpath("./details/@open") == []
    left_out = next(r for r in folded if r.xpath("./details/summary/@data-n") == ["5"])
    assert left_out.xpath("./details[@open]")
    assert "Это решение окончательное." in words(left_out)


def test_a_note_that_a_translation_lacks_is_shown_as_the_original_has_it(site: Site) -> None:
    """A heading of the original stands open where the translation has none; applause is the translation's own."""
    page = site.page(f"{HARBOUR}?read=translation&with=en-machine")
    lacking, applause = page.xpath("//div[contains(@class,'row aside')]")
    assert words(lacking.xpath("./details[@open]/div")[0]) == "Переговоры о гавани"
    assert words(applause.xpath("./div[@class='c']/span[@class='note']")[0]) == "Applause."
    assert not applause.xpath("./details[@open]")


@pytest.mark.parametrize("mode", MODES)
def test_whose_words_these_are_stands_in_every_mode(site: Site, mode: str) -> None:
    """Under the choice of mode: who translated and from what; below: when, with which settings, which bytes."""
    page = site.page(f"{HARBOUR}?read={mode}&with=en-machine")
    hands = words(page.xpath("//div[@class='hands']")[0])
    assert "The words as published in Russian; not a translation." in hands
    if mode != "original":
        assert "Translated by GlossaBot (version not stated), from Russian" in hands
    assert "Archived copy sha256:" in words(page.xpath("//article[@id='from-en-machine']")[0])


def test_one_choice_keeps_the_others(site: Site) -> None:
    """Mode, renditions, findings and folding stand together in each link, and in the form as hidden fields."""
    page = site.page(f"{HARBOUR}?read=lines&with=en-machine,en-official&show=errors&source=folded")
    links = page.xpath("//*[@data-keep]//a/@href")
    assert len(links) == 4 + 5 + 1
    for link in links:
        assert parse_qs(urlsplit(link).query)["with"] == ["en-machine,en-official"], link
    (side,) = page.xpath("//nav[@class='modes']/a[1]/@href")
    assert parse_qs(urlsplit(side).query) == {
        "with": ["en-machine,en-official"],
        "show": ["errors"],
        "source": ["folded"],
    }
    sent = {(f.get("name"), f.get("value")) for f in page.xpath("//form[@class='choices']/fieldset/input")}
    assert sent == {("read", "lines"), ("show", "errors"), ("source", "folded")}


@pytest.mark.parametrize("mode", MODES)
def test_the_place_of_a_lasting_link_is_kept_without_script(site: Site, mode: str) -> None:
    """The choices lead to the same row, by the sentence of the original that each mode has."""
    answer = site.get(f"{HARBOUR}/sentences/ev-1-en-machine-5")
    address = answer.headers["location"].partition("#")[0].replace("?", f"?read={mode}&")
    page = site.page(address)
    links = page.xpath("//nav[@class='modes']/a/@href")
    expected = "#s-ev-1-ru-original-6"
    if mode == "original":  # of its texts none has that sentence: nothing is guessed
        assert not any("#" in link for link in links)
        return
    assert [link[-len(expected) :] for link in links] == [expected] * 4
    assert all(action.endswith(expected) for action in page.xpath("//form[@class='choices']/@action"))
    other = site.get(links[3].replace(site.url, "").partition("#")[0])
    assert f'id="{expected[1:]}"' in other.text


def test_a_place_that_is_not_there_is_not_invented(site: Site) -> None:
    """An unknown sentence, or a hostile one, makes no fragment and is said nowhere."""
    for at in ("s99", "%22%3E%3Cscript%3E"):
        answer = site.get(f"{HARBOUR}?at={at}")
        assert "<script>" not in answer.text.replace("<script src", "")
        assert not any("#" in a for a in html.fromstring(answer.text).xpath("//nav[@class='modes']/a/@href"))


def test_which_translation_is_read_is_chosen_by_a_link(site: Site) -> None:
    """Of those that can be; one that cannot is refused with its reason, and the original stands there."""
    page = site.page(f"{HARBOUR}?read=translation")
    assert chosen(page, "singles") == ["English, official translation"]
    other = page.xpath("//nav[@class='singles']/a[not(@aria-current)]/@href")
    assert len(other) == 1
    assert "46,800" in words(site.page(other[0]))
    refused = site.page(f"{HARBOUR}?read=translation&with=de")
    assert "German, kind not stated does not stand beside it: these texts are not renditions" in words(refused)
    assert chosen(refused, "modes") == ["Original"]


def test_two_translations_stand_beside_one_another_with_the_source_folded(site: Site) -> None:
    """The original opens at each number; without a second translation there is nothing to fold."""
    page = site.page(f"{HARBOUR}?source=folded")
    assert [words(h) for h in page.xpath("//div[@class='heads']/p")] == [
        "English, official translation",
        "English, machine translation",
    ]
    assert len(page.xpath("//details[@class='gut']/summary")) > 8
    assert "Show the source beside them" in words(page)
    alone = site.page(f"{HARBOUR}?source=folded&with=en-machine")
    assert len(alone.xpath("//div[@class='heads']/p")) == 2
    assert "Fold the source" not in words(alone)


def test_one_rendition_offers_nothing_to_choose(site: Site) -> None:
    """No mode, no filter, no form where there is one text only."""
    page = site.page("/events/2029-quay-briefing")
    assert page.xpath("//nav[@class='modes']|//nav[@class='filters']|//form[@class='choices']|//*[@data-keep]") == []
    assert "The quay is open." in words(page)


def test_what_a_filter_leaves_out_is_counted(site: Site) -> None:
    """So that nobody takes what is shown for all that was found."""
    assert "2 findings are not shown." in words(site.page(f"{HARBOUR}?show=errors"))
    assert "7 findings are not shown." in words(site.page(f"{HARBOUR}?show=none"))
    assert "not shown." not in words(site.page(HARBOUR))
    assert site.page(f"{HARBOUR}?read=original&show=errors").xpath("//nav[@class='filters']") == []


@pytest.mark.parametrize("mode", MODES)
def test_direction_and_language_stand_on_every_piece(mode: str) -> None:
    """Two scripts from right to left and one from left to right, in each mode and in the folded source."""
    expected = {"he": "rtl", "ar": "rtl", "en": "ltr"}
    with serve(two_scripts()) as site:
        page = site.page(f"/events/quay?read={mode}")
    cells = page.xpath("//div[@class='record' or contains(@class,'record ')]//*[@class='c' or @class='src']")
    assert cells
    for cell in cells:
        assert cell.get("dir") == expected[cell.get("lang")]
    shown = {cell.get("lang") for cell in cells}
    assert shown == {"side": {"he", "ar", "en"}, "lines": {"he", "ar", "en"}, "translation": {"he", "ar"}}.get(
        mode, {"he"}
    )


def test_notes_are_no_speech_in_any_mode() -> None:
    """Applause has its own kind of row, without a number, and no sentence's fragment."""
    with serve(two_scripts()) as site:
        for mode in MODES:
            page = site.page(f"/events/quay?read={mode}")
            (aside,) = page.xpath("//div[contains(@class,'row aside')]")
            assert "מחיאות כפיים." in words(aside)
            assert aside.xpath(".//span[@class='s']|.//a[@class='no']") == []


def test_an_address_means_what_it_says_or_what_is_usual() -> None:
    """What is not known is taken as not said, and what is usual is left out of an address."""
    assert asked_for({}, ()) == Asked()
    assert asked_for({"read": "LINES", "show": "x", "source": "y"}, ()) == Asked()
    asked = asked_for({"read": "lines", "show": "form", "source": "folded", "at": "s1"}, ("en",))
    assert asked == Asked(mode=Mode.LINES, wanted=("en",), show="form", is_folded=True, at="s1")
    assert {name: value for name, value in Asked().query().items() if value} == {}
    assert asked.but(mode=Mode.TRANSLATION).beside == ("en",)


def test_an_added_sentence_keeps_its_links(site: Site) -> None:
    """What only the translation has renders nothing, so nothing opens; it can still be linked and cited."""
    page = site.page(f"{HARBOUR}?read=translation&with=en-machine")
    added = row(page, "+")
    assert "Everybody was delighted." in words(added)
    assert added.xpath("./details") == []
    assert len(added.xpath("./div[@class='gut']/a")) == 2
