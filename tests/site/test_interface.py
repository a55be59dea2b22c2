"""The site speaks its reader's language: the one they chose, else the one that their browser asks for."""

import re
import threading
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from lxml import html

from stenogram.site.frame.answers import Renderer
from stenogram.site.frame.interface import installed, speaking
from stenogram.site.frame.links import Links
from stenogram.site.frame.speaking import COOKIE, looked_up, own_path
from stenogram.site.frame.words import counted, language_name, number_words, share_words
from stenogram.text import Language
from tests.site.conftest import Site, serve
from tests.site.shelf import Shelf

HARBOUR = "/events/2031-04-02-velm-harbour-talks"
EN, RU = Language("en"), Language("ru")


@pytest.fixture
def reader(site: Site) -> Iterator[httpx.Client]:
    """A browser that keeps cookies."""
    with httpx.Client(base_url=site.url, trust_env=False) as client:
        yield client


@pytest.fixture(autouse=True)
def _no_choice_is_left(site: Site) -> Iterator[None]:
    """A cookie of one test would be the choice of the next, in whatever order they run."""
    site.client.cookies.clear()
    yield
    site.client.cookies.clear()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("", "en"),
        ("*", "en"),
        ("ru", "ru"),
        ("ru-RU", "ru"),
        ("RU-Cyrl-x-old", "ru"),
        ("be, ru;q=0.9, en;q=0.8", "ru"),
        ("en-GB, ru", "en"),
        ("ru;q=0.2, en;q=0.9", "en"),
        ("ru;q=0, de", "en"),
        ("ru;q=zero", "en"),
        ("ru;q=7", "en"),
        ("ru;q=nan", "en"),
        ("rus", "en"),
        ("pt", "en"),
        ("pt-BR-x-y", "pt-BR"),
        (";;,,=,-,--,ru", "ru"),
        ("a-" * 5_000 + "ru", "en"),
    ],
)
def test_the_browser_is_asked_by_lookup(asked: str, expected: str) -> None:
    """Each range by weight, shortened from its end; nothing that we lack, and nothing that is refused."""
    assert looked_up(asked, [EN, RU, Language("pt-BR")]) == expected


def test_the_page_is_in_the_language_that_the_browser_asks_for(site: Site) -> None:
    """Frame, attributes and dates; the headers say which, and on what it hangs."""
    answer = site.get(HARBOUR, accept_language="ru-RU, en;q=0.5")
    page = html.fromstring(answer.text)
    assert (page.get("lang"), page.get("dir"), answer.headers["content-language"]) == ("ru", "ltr", "ru")
    assert answer.headers["vary"].replace(" ", "").startswith("Accept-Language,Cookie")
    assert "2 апреля 2031, 14:30" in answer.text
    assert "Перейти к содержанию" in answer.text
    english = site.get(HARBOUR)
    assert html.fromstring(english.text).get("lang") == english.headers["content-language"] == "en"
    assert "Skip to the content" in english.text
    assert english.headers["etag"] != answer.headers["etag"]


def test_checks_and_policy_have_names_in_the_language(site: Site) -> None:
    """What a reader is told of how findings were made names no program's words."""
    text = site.get(HARBOUR, accept_language="ru").text
    (made,) = re.findall(r"правила «([^»]*)»; проверки: ([^<]*)", text)
    assert made[0] == "для прессы"
    assert not re.search("[A-Za-z]", made[1])
    assert "policy “press”; checks: number " in site.get(HARBOUR).text


def test_what_lasts_is_the_same_in_each_language(site: Site) -> None:
    """Permalinks, anchors and the words of the record do not hang on the interface."""
    pages = [html.fromstring(site.get(HARBOUR, accept_language=tag).text) for tag in ("en", "ru")]
    for path in ("//a[@class='no']/@href", "//@id", "//*[@class='s']//text()"):
        english, russian = (page.xpath(path) for page in pages)
        assert english, path
        assert english == russian, path


def test_a_language_is_chosen_by_a_plain_link(site: Site, reader: httpx.Client) -> None:
    """Named in itself, marked with its language; it leads back to the same address, and stays chosen."""
    address = f"{HARBOUR}?show=errors"
    page = html.fromstring(reader.get(address).text)
    links = page.xpath("//nav[contains(@class, 'interfaces')]/a")
    assert [(a.text, a.get("lang"), a.get("hreflang"), a.get("aria-current")) for a in links] == [
        ("English", "en", "en", "true"),
        ("Русский", "ru", "ru", None),
    ]
    back = reader.get(links[1].get("href"), follow_redirects=True)
    assert [step.status_code for step in back.history] == [303, 303]
    assert str(back.url) == f"{site.url}{address}"
    assert html.fromstring(back.text).get("lang") == "ru"
    assert html.fromstring(reader.get("/", headers={"Accept-Language": "en"}).text).get("lang") == "ru"
    cookie = reader.get(links[0].get("href")).headers["set-cookie"]
    assert "samesite=lax" in cookie.lower()
    assert "path=/" in cookie.lower()


def test_whoever_refuses_cookies_reads_this_page_in_their_choice(site: Site) -> None:
    """The address that they are led to says the language itself."""
    chosen = httpx.get(f"{site.url}/interface?language=ru&to={HARBOUR}%3Fshow=errors", trust_env=False)
    target = chosen.headers["location"]
    assert target == f"{HARBOUR}?show=errors&interface=ru"
    answer = site.get(target)
    assert answer.status_code == 200
    assert html.fromstring(answer.text).get("lang") == "ru"
    again = html.fromstring(answer.text).xpath("//a[@hreflang='en']/@href")[0]
    assert parse_qs(urlsplit(again).query)["to"] == [f"{HARBOUR}?show=errors"]


def test_the_place_on_the_page_is_kept(site: Site) -> None:
    """A fragment goes with the address, after the query."""
    chosen = site.get(f"/interface?language=ru&to={HARBOUR}%23speech-2")
    assert chosen.headers["location"] == f"{HARBOUR}?interface=ru#speech-2"


@pytest.mark.parametrize(
    "to",
    [
        "",
        "//evil.example",
        "///evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        "/ /evil.example",
        "/\r\nSet-Cookie: a=b",
        "/../../other",
        "/%2e%2e/other",
        "/a/..%5cb",
        "evil.example",
        "/\u2025/x",
        "http://[",
    ],
)
def test_a_choice_leads_nowhere_else(site: Site, to: str) -> None:
    """Whatever the link says, its reader stays on this site."""
    answer = httpx.get(f"{site.url}/interface", params={"language": "ru", "to": to}, trust_env=False)
    assert answer.headers["location"] == "/?interface=ru"
    assert set(answer.headers.get_list("set-cookie")) == {answer.headers["set-cookie"]}


def test_a_doubled_slash_does_not_lead_away(site: Site) -> None:
    """The way to the plain address is as careful as the choice."""
    answer = httpx.get(f"{site.url}//evil.example/?interface=ru", cookies={COOKIE: "ru"}, trust_env=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


def test_a_site_below_a_path_stays_there() -> None:
    """Other paths of the host are another's."""
    links = Links(base="https://desk.example/record")
    assert own_path("/record/events/a?b=c", links) == "/record/events/a?b=c"
    assert own_path("/records/", links) == own_path("/", links) == "/record/"


@pytest.mark.parametrize("language", ["xx", "", "../ru", "ru-RU", "<b>"])
def test_what_we_do_not_speak_is_not_kept(site: Site, language: str) -> None:
    """No cookie, no parameter; an unknown cookie is as if it were not there."""
    answer = httpx.get(f"{site.url}/interface", params={"language": language, "to": HARBOUR}, trust_env=False)
    assert answer.headers["location"] == HARBOUR
    assert "set-cookie" not in answer.headers
    shown = httpx.get(f"{site.url}{HARBOUR}?interface=xx", headers={"Cookie": f"{COOKIE}=xx"}, trust_env=False)
    assert html.fromstring(shown.text).get("lang") == "en"


def test_readers_do_not_hear_each_other(site: Site) -> None:
    """Two languages at the same time, each in threads of its own."""
    wrong: list[str] = []

    def read(language: str) -> None:
        with httpx.Client(base_url=site.url, headers={"Accept-Language": language}, trust_env=False) as client:
            for path in ("/", f"{HARBOUR}/renditions/ru", "/nope") * 3:
                page = html.fromstring(client.get(path).text)
                if page.get("lang") != language:
                    wrong.append(path)

    threads = [threading.Thread(target=read, args=(language,)) for language in ("en", "ru") * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


class Failing(Shelf):
    """An archive with a fault in it."""

    def event(self, name: str) -> None:  # type: ignore[override]
        """Fails."""
        raise ZeroDivisionError


def test_problems_are_told_in_the_reader_s_language(site: Site) -> None:
    """What is not there, and what is our own fault, which is told outside of all else."""
    assert "В этом архиве такого нет" in site.get("/nope", accept_language="ru").text
    with serve(Failing()) as failing:
        answer = failing.get(HARBOUR, accept_language="ru")
    assert answer.status_code == 500
    assert "Что-то пошло не так" in answer.text


def test_a_hostile_title_in_a_sentence_of_ours_stays_escaped() -> None:
    """Values are escaped whatever the language; the sentence itself holds no HTML."""
    renderer = Renderer()
    source = (
        '{{ gettext("compared with %(rendition)s", rendition=x) }}{% trans size=x %}Download ({{ size }}){% endtrans %}'
    )
    with speaking(RU):
        told = renderer.environment.from_string(source).render(x="<b>&%(y)s")
    assert told == "по сравнению с текстом «&lt;b&gt;&amp;%(y)s»Скачать (&lt;b&gt;&amp;%(y)s)"


def test_numbers_and_plural_forms_are_those_of_the_language() -> None:
    """CLDR writes the numbers, the catalogue has the forms."""
    with speaking(RU):
        told = [counted(n, "%(num)s finding", "%(num)s findings") for n in (1, 3, 5, 21, 2500)]
        assert told == ["1 расхождение", "3 расхождения", "5 расхождений", "21 расхождение", "2\xa0500 расхождений"]
        assert (number_words(0.5, "0.00"), share_words(0.25)) == ("0,50", "25\xa0%")
        assert [language_name(tag) for tag in ("be", "pt-BR", "und", "qqq")] == [
            "белорусский", "португальский (pt-BR)", "неизвестный язык", "qqq",
        ]  # fmt: skip


def test_the_installed_catalogues_are_found() -> None:
    """English needs none."""
    assert installed().languages == (EN, RU)
