"""Each page: what it says, where it leads, in which language and direction. Read as served, without a browser."""

from dataclasses import replace
from itertools import pairwise
from urllib.parse import unquote

import pytest
from lxml import html

from stenogram.model import Participant, RevisionId
from tests.site.conftest import Site, serve
from tests.site.shelf import Shelf
from tests.site.written import shelf_of_all

HARBOUR = "/events/2031-04-02-velm-harbour-talks"
EVERY_PAGE = (
    "/",
    HARBOUR,
    f"{HARBOUR}?with=en-machine&show=errors",
    f"{HARBOUR}/renditions/de",
    f"{HARBOUR}/renditions/en-machine/unread",
    f"{HARBOUR}/sentences/ev-1-en-machine-3/cite",
    f"{HARBOUR}/speeches/2/cite",
    "/events/2030-11-arrayan",
    "/events/2029-quay-briefing",
    "/events/hostile",
    "/captures/cap-1",
)


def words(element: html.HtmlElement) -> str:
    """The text of an element with single spaces."""
    return " ".join(element.text_content().split())


def row(page: html.HtmlElement, number: str) -> html.HtmlElement:
    """The row whose left sentences have this number."""
    (gutter,) = page.xpath(f"//div[contains(@class,'row ')]/div/a[@data-n='{number}']")
    return gutter.getparent().getparent()


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_every_page_has_one_title_and_ordered_headings(site: Site, path: str) -> None:
    """One h1, a title, landmarks, and no heading that skips a level."""
    page = site.page(path)
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//title/text()")[0].endswith("· Stenogram")
    assert page.get("lang") == "en"
    assert len(page.xpath("//main")) == len(page.xpath("//body/header")) == len(page.xpath("//body/footer")) == 1
    levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


def test_many_participants_are_folded_and_none_is_left_out() -> None:
    """Of a delegation some stand there, the others are counted and open below; a few more are not worth a fold."""
    for number, folded in ((24, 18), (8, 0)):
        shelf = shelf_of_all()
        people = tuple(Participant(name=f"Delegate {n}", role="Counsellor") for n in range(number))
        first = shelf.shelved[0]
        shelf.shelved[0] = replace(first, header=replace(first.header, participants=people))
        with serve(shelf) as site:
            for path in (HARBOUR, "/"):
                shown = [
                    items
                    for items in site.page(path).xpath("//ul[@class='participants']")
                    if "Delegate" in words(items)
                ]
                assert sum(len(items) for items in shown) == number
                rest = [items.getparent() for items in shown if items.getparent().tag == "details"]
                assert [len(each.xpath(".//li")) for each in rest] == ([folded] if folded else [])
                assert all(words(each.xpath("summary")[0]) == f"and {folded} more" for each in rest)


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_ids_are_unique_and_inner_links_arrive(site: Site, path: str) -> None:
    """No id stands twice, and every link within the page has a place to go to."""
    page = site.page(path)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for target in page.xpath("//@href[starts-with(.,'#')]"):
        assert unquote(target[1:]) in ids, target


def test_every_own_link_leads_somewhere(site: Site) -> None:
    """Following every link of our own from the list on, none is dead.

    Those of the API are followed in its tests; of what may be chosen on a page, two choices together are enough.
    """
    seen, waiting = set(), ["/"]
    while waiting:
        path = waiting.pop()
        answer = site.get(path)
        assert answer.status_code in (200, 303, 307, 308), (path, answer.status_code)
        if answer.is_redirect:
            waiting.append(answer.headers["location"].partition("#")[0])
        elif answer.headers["content-type"].startswith("text/html"):
            links = html.fromstring(answer.text).xpath("//a/@href|//link/@href|//script/@src|//form/@action")
            own = {link.partition("#")[0] for link in links if link.startswith("/") and "%3Cscript" not in link}
            own = {link for link in own if not link.startswith("/api") and link.count("&") < 2}
            waiting += own - seen - {"/events/2031-04-02-velm"}
            seen |= own
    site.client.cookies.clear()  # on its way it chose a language, in which the next test would read


@pytest.mark.parametrize("path", [*EVERY_PAGE, "/static/site.css", "/captures/cap-3/download", "/healthz", "/nope"])
def test_every_answer_is_guarded(site: Site, path: str) -> None:
    """No answer may be sniffed, framed, leak where a reader came from, or run what is not ours."""
    headers = site.get(path).headers
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    if not path.endswith("download"):
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy


def test_the_list_says_what_is_there(site: Site) -> None:
    """Title, exactness of the date, place, participants, renditions by language and kind, findings, candidates."""
    card = site.page("/").xpath("//article")[0]
    said = words(card)
    for part in (
        "Переговоры о гавани Вельма",
        "2 April 2031, 14:30 (local time; the source gives no time zone)",
        "Дом у маяка, Вельм",
        "Илья Брандт, премьер-министр Осмары",
        "Russian, original",
        "English, machine translation",
        "2 renditions compared with the source, 1 could not be aligned: 7 findings.",
        "5 errors 1 critical, 3 major, 1 minor",
        "May be the same event as: 2031-04-02-velm",
    ):
        assert part in said
    assert card.xpath(".//time/@datetime") == ["2031-04-02T14:30"]
    assert card.xpath(".//h2//bdi/@lang") == ["ru"]


def test_renditions_stand_side_by_side_with_the_original_left(site: Site) -> None:
    """The pivot is the first column, two more stand beside it, and each row holds what belongs together."""
    page = site.page(HARBOUR)
    assert [words(h) for h in page.xpath("//div[@class='heads']/p")] == [
        "Russian, original",
        "English, official translation",
        "English, machine translation",
    ]
    cells = row(page, "7").xpath("./div[@class='c']")
    assert [cell.get("lang") for cell in cells] == ["ru", "en", "en"]
    assert "12 миллионов" in words(cells[0])
    assert "15 June. We are ready" in words(cells[1])
    assert "15 July" in words(cells[2])


@pytest.mark.parametrize("path", [p for p in EVERY_PAGE if p not in ("/", "/events/hostile")])
def test_every_page_with_somebodys_words_says_whose_they_are(site: Site, path: str) -> None:
    """Publisher, source and licence, or that they are not stated, stand wherever a text does."""
    said = words(site.page(path))
    for part in ("Publisher", "Source", "Licence"):
        assert part in said


def test_a_choice_of_nothing_shows_the_usual_columns(site: Site) -> None:
    """The pivot's own name, or one that nothing has, does not leave the page without a comparison."""
    for chosen in ("ru-original", "xy"):
        assert len(site.page(f"{HARBOUR}?with={chosen}").xpath("//div[@class='heads']/p")) == 3


def test_columns_can_be_chosen_without_script(site: Site) -> None:
    """A form and a link choose the columns; what cannot be had is said."""
    page = site.page(f"{HARBOUR}?with=en-machine")
    assert len(page.xpath("//div[@class='heads']/p")) == 2
    assert page.xpath("//form[@method='get']//input[@checked]/@value") == ["en-machine"]
    refused = site.page(f"{HARBOUR}?with=de,xy")
    assert "German, kind not stated does not stand beside it: these texts are not renditions" in words(refused)
    assert "No rendition of this event is called “xy”." in words(refused)


def test_speakers_are_named_with_role_and_printed_label(site: Site) -> None:
    """Name, role and the label as the page prints it, in each rendition."""
    turn = site.page(HARBOUR).xpath("//section[@id='speech-2']/div[@class='turn']")[0]
    assert words(turn.xpath("./h3")[0]) == "Ада Корвин президент Лютрии printed as: А.Корвин"
    assert "Ada Corwin President of Lutria printed as: A. Corwin" in words(turn)
    assert "Question from the floor" in words(site.page(HARBOUR).xpath("//section[@id='speech-5']")[0])


def test_notes_and_headings_stand_apart(site: Site) -> None:
    """Applause is a note beside its counterpart, not somebody's words."""
    page = site.page(HARBOUR)
    (aside,) = page.xpath("//div[contains(@class,'aside')][.//span[@class='note']]")
    assert words(aside) == "Аплодисменты. Applause. Applause."
    assert [words(h) for h in page.xpath("//h3[@class='chapter']")] == ["Переговоры о гавани", "Talks on the harbour"]


def test_findings_are_marked_on_the_words_and_told_beside_them(site: Site) -> None:
    """The words carry a mark and a number; the reason stands in the row, with class, severity and check as words."""
    number = row(site.page(HARBOUR), "3")
    assert [words(mark) for mark in number.xpath(".//mark[@class='error']")] == ["48 600", "46,800"]
    (told,) = number.xpath(".//li")
    assert words(told) == "2 error, major · number 48,600 became 46,800 in English, machine translation"
    assert number.xpath(".//a[starts-with(@class,'ref')]/@aria-label") == ["finding 2, error"] * 2


def test_words_can_be_copied_and_found_as_spoken(site: Site) -> None:
    """No number of ours stands in the text of a sentence."""
    page = site.page(HARBOUR)
    (sentence,) = page.xpath("//span[@id='s-ev-1-en-machine-2']")
    assert sentence.text_content() == "Last year 46,800 passengers passed through the harbour."


def test_what_has_no_counterpart_is_said_in_its_place(site: Site) -> None:
    """Omitted, added, and omitted within a row that another rendition joins."""
    page = site.page(f"{HARBOUR}?with=en-machine")
    assert words(row(page, "5").xpath("./div[@class='c']")[1]) == "no counterpart in this rendition"
    assert words(row(page, "+").xpath("./div[@class='c']")[0]) == "not in Russian, original"
    joined = row(site.page(HARBOUR), "4–5").xpath("./div[@class='c']")[2]
    assert words(joined).endswith("no counterpart of sentence 5")


def test_doubtful_pairs_are_called_uncertain(site: Site) -> None:
    """A bead below one half says so, and for which rendition."""
    uncertain = row(site.page(HARBOUR), "9")
    assert "unsure" in uncertain.get("class")
    assert "Uncertain pair with English, machine translation: the aligner is 41% sure of it." in words(uncertain)


@pytest.mark.parametrize(
    ("show", "marks", "told"),
    [("all", 11, 7), ("errors", 8, 5), ("editorial", 1, 1), ("form", 1, 1), ("none", 0, 0), ("nonsense", 11, 7)],
)
def test_findings_can_be_filtered_by_link(site: Site, show: str, marks: int, told: int) -> None:
    """The filter is a link; numbers stay what they are; the strip keeps showing all."""
    page = site.page(f"{HARBOUR}?show={show}")
    assert len(page.xpath("//ul[@class='findings']/li")) == told
    assert (len(page.xpath("//div[contains(@class,'row ')]//mark")) > 0) == (marks > 0)
    assert words(page.xpath("//section[@class='overview']")[0]).count("5 errors") == 1
    assert len(page.xpath("//nav[@class='filters']/a[@aria-current]")) == 1


def test_the_strip_leads_to_the_findings(site: Site) -> None:
    """Each mark of the strip has words and leads to the row it means."""
    page = site.page(f"{HARBOUR}?with=en-machine")
    ticks = page.xpath("//*[local-name()='svg'][@class='strip']/a")
    assert len(ticks) == 6
    assert ticks[0].get("aria-label") == "Finding 1: 48,600 became 46,800"
    (target,) = page.xpath(f"//*[@id='{ticks[0].get('href')[1:]}']")
    assert "46,800" in words(target)


def test_provenance_says_who_from_what_and_where(site: Site) -> None:
    """Translator, source as printed, no link, licence, archived copy with its digest, unread blocks, notices."""
    page = site.page(HARBOUR)
    machine = words(page.xpath("//article[@id='from-en-machine']")[0])
    for part in (
        "Translated by GlossaBot (version not stated), from Russian, published by Harbour Portal.",
        "Source “The Chancelery” the page gives no link",
        "Licence not stated; ask the publisher before republishing",
        "Archived copy sha256:",
        "aligned by meaning, 2026-11-02 09:30:05 UTC",
        "by by hand 1, settings sha256:5e77, likeness of the whole texts 0.81",
        "2 blocks of the page",
        "the page names Russian as its source, but links no text",
    ):
        assert part in machine
    assert "/home/someone" not in page.text_content()
    official = page.xpath("//article[@id='from-en-official']")[0]
    assert f"{HARBOUR}/renditions/ru-original" in official.xpath(".//@href")
    assert "Not aligned: these texts are not renditions" in words(page.xpath("//article[@id='from-de']")[0])
    assert page.xpath("//article[@id='from-ru-original']//time/@datetime")[1] == "2026-11-02T09:30:05Z"


def test_alignment_by_length_is_admitted(site: Site) -> None:
    """Where no model knows both languages, the page says that pairs may be wrong."""
    assert "Aligned by length and marks only" in words(site.page("/events/2030-11-arrayan"))


def test_direction_and_language_are_marked_on_every_piece(site: Site) -> None:
    """Arabic runs from right to left; an English speech inside it does not."""
    page = site.page("/events/2030-11-arrayan")
    cell = row(page, "2").xpath("./div[@class='c']")[0]
    assert (cell.get("lang"), cell.get("dir")) == ("ar", "rtl")
    (english,) = row(page, "3").xpath("./div[@class='c'][1]/span")
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")


def test_an_event_without_original_says_so(site: Site) -> None:
    """No original is normal, and never hidden."""
    said = words(site.page("/events/2029-quay-briefing"))
    assert "The original is not in this archive." in said
    assert "The title is ours; the source gives none." in said
    assert "2029 (the source gives the year only)" in said


def test_lasting_addresses_lead_to_the_words(site: Site) -> None:
    """A sentence's address leads to its event, its columns and its place; a speech's to the speech."""
    answer = site.get(f"{HARBOUR}/sentences/ev-1-en-machine-3")
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        f"{HARBOUR}?with=en-machine&at=ev-1-en-machine-3#s-ev-1-en-machine-3",
    )
    original = site.get(f"{HARBOUR}/sentences/ev-1-ru-original-3").headers["location"]
    assert original == f"{HARBOUR}?at=ev-1-ru-original-3#s-ev-1-ru-original-3"
    alone = site.get(f"{HARBOUR}/sentences/ev-1-de-1").headers["location"]
    assert alone == f"{HARBOUR}/renditions/de#s-ev-1-de-1"
    assert site.get(f"{HARBOUR}/speeches/4").headers["location"] == f"{HARBOUR}?at=ev-1-ru-original-5#speech-4"
    of_machine = site.get(f"{HARBOUR}/speeches/3?of=en-machine").headers["location"]
    assert of_machine == f"{HARBOUR}?with=en-machine&at=ev-1-en-machine-4#s-ev-1-en-machine-4"
    assert site.get(f"{HARBOUR}/speeches/99").status_code == 404


def test_names_that_an_event_had_lead_to_it(site: Site) -> None:
    """An old slug and the id redirect for good, and keep what was asked for."""
    answer = site.get("/events/old-harbour?with=en-machine")
    assert (answer.status_code, answer.headers["location"]) == (308, f"{HARBOUR}?with=en-machine")
    assert site.get("/events/ev-1").headers["location"] == HARBOUR


def test_citations_stand_there_without_script(site: Site) -> None:
    """Link, citation and message of a sentence and of its source, as text that can be selected."""
    page = site.page(f"{HARBOUR}/sentences/ev-1-en-machine-5/cite")
    assert [words(h) for h in page.xpath("//article/h2")] == ["Russian, original", "English, machine translation"]
    link, citation = (words(p) for p in page.xpath("//article[2]//p[@class='copied']"))
    assert link == f"{site.url}{HARBOUR}/sentences/ev-1-en-machine-5"
    assert citation.startswith("Ilya Brandt, Переговоры о гавани Вельма, 2 April 2031, 14:30, Вельм. English, machine")
    assert "by GlossaBot. “The new line will open on 15 July" in citation
    assert link in citation
    (forward,) = page.xpath("//article[2]//a[starts-with(@href,'mailto:')]/@href")
    assert all(part in unquote(forward) for part in ("GlossaBot", "The Chancelery", link))
    assert page.xpath("//article//button[not(@hidden)]") == []


def test_a_citation_has_the_renditions_that_the_reader_sees(site: Site) -> None:
    """From a page with one translation, the citation is of the original and that translation."""
    (cite,) = row(site.page(f"{HARBOUR}?with=en-machine"), "3").xpath(".//a[@class='ci']/@href")
    names = [words(h) for h in site.page(cite).xpath("//article/h2")]
    assert names == ["Russian, original", "English, machine translation"]


def test_a_capture_tells_how_the_bytes_came(site: Site) -> None:
    """Address, time, digest and headers; the bytes themselves are a download that no browser runs."""
    page = site.page("/captures/cap-1")
    assert "https://chancellery.example/2031/04/02" in words(page)
    assert "Rendition Russian, original: Переговоры о гавани Вельма Publisher: Канцелярия" in words(page)
    assert [words(cell) for cell in page.xpath("//tbody/tr/*")] == ["content-type", "text/html"]
    answer = site.get("/captures/cap-3/download")
    assert answer.content == b"<html><script>alert('from the archive')</script></html>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert "/home/someone" not in site.get("/captures/cap-3").text


def test_what_was_not_understood_is_listed(site: Site) -> None:
    """Each unread block with the reason."""
    said = words(site.page(f"{HARBOUR}/renditions/en-machine/unread"))
    assert "Read also: ten lighthouses you must see" in said
    assert "fits no rule of this layout" in said


def test_a_sentence_that_is_gone_is_not_replaced() -> None:
    """The address of a sentence that a later revision dropped shows what it was, from which revision."""
    shelf = shelf_of_all()
    _correct(shelf)
    with serve(shelf) as site:
        page = site.page(f"{HARBOUR}/sentences/ev-1-ru-original-4")
        assert "This sentence is no longer in the text" in words(page)
        assert "Это решение окончательное." in words(page)
        assert "revision 1 of Russian, original" in words(page)
        assert site.get(f"{HARBOUR}/sentences/never-was").status_code == 404


def test_an_alignment_that_does_not_fit_is_not_shown() -> None:
    """Beads of another revision would pair the wrong sentences: the rendition stands alone, and the page says why."""
    shelf = shelf_of_all()
    _correct(shelf, keep_alignment=True)
    with serve(shelf) as site:
        said = words(site.page(HARBOUR))
        assert "its alignment does not fit the current text" in said
        assert "46,800" not in said


def _correct(shelf: Shelf, *, keep_alignment: bool = False) -> None:
    """A second revision of the original without its fifth sentence."""
    event = shelf.shelved[0]
    row = event.renditions[0]
    old = shelf.texts[row.revision]
    speeches = []
    for speech in old.transcript.speeches:
        paragraphs = tuple(
            replace(p, sentences=tuple(s for s in p.sentences if not s.id.endswith("-4"))) for p in speech.paragraphs
        )
        speeches.append(replace(speech, paragraphs=paragraphs))
    new = replace(old, id=RevisionId("second"), n=2, transcript=replace(old.transcript, speeches=tuple(speeches)))
    shelf.texts[new.id] = new
    rows = (replace(row, revision=new.id, revision_n=2), *event.renditions[1:])
    shelf.shelved[0] = replace(event, renditions=rows)
    if keep_alignment:
        for other in event.renditions[1:3]:
            shelf.alignments[new.id, other.revision] = shelf.alignments[old.id, other.revision]
