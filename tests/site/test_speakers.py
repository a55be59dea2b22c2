"""The pages of speakers: who they are, by whose word, and all that they said, whatever script it is in."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest
from lxml import html
from starlette.testclient import TestClient

from stenogram.errors import UnknownPerson
from stenogram.model import (
    PRESS,
    Counterpart,
    Decision,
    DecisionId,
    DecisionKind,
    Person,
    PersonId,
    PersonName,
    PersonPart,
    PersonRole,
    PersonSpeech,
    RenditionKind,
    SentenceId,
    SpeakerRow,
    SpeechKind,
    TextOrigin,
    UnsureLink,
)
from stenogram.site import make_app
from stenogram.site.speakers.list_page import SPEAKERS_A_PAGE
from stenogram.site.speakers.naming import first_letter, initials
from stenogram.site.speakers.page import SPEECHES_A_PAGE
from stenogram.text import Language
from tests.site.hostile import PAYLOADS

RU, EN, AR = Language("ru"), Language("en"), Language("ar")
ADA = PersonId("pada")


def person(**more: object) -> Person:
    """Ada Corvin, who speaks at two events."""
    made = Person(
        id=ADA,
        name="Ada Corvin",
        names=(
            PersonName(text="Ada Corvin", language=EN, script="Latn"),
            PersonName(text="Ада Корвин", language=RU, script="Cyrl"),
            PersonName(text="А.Корвин", language=RU, script="Cyrl", is_full=False),
        ),
        identifiers=(("viaf", "75121530"), ("wikidata", "Q42")),
        roles=(
            PersonRole(text="Minister of Ports", language=EN, start="2029", end="2030-06"),
            PersonRole(text="министр портов", language=RU, event="2030-talks", start="2030-02-01"),
            PersonRole(text="министр портов", language=RU, event="2031-quay", start="2031-05-06"),
        ),
        events=("2030-talks", "2031-quay"),
        speeches=3,
        parts=(
            PersonPart(id=ADA, rendition="2030-talks/ru", names=("Ада Корвин",), labels=("А.Корвин",), speeches=2,
                       reasons=("the same name in two scripts",)),
            PersonPart(id=PersonId("pcorvin"), rendition="2031-quay/ru", names=("Ада Корвин",),
                       labels=("А.Корвин:",), speeches=1, reasons=()),
        ),
        unsure=(),
        addressed=(),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def speech(n: int, event: str = "2031-quay", start: str | None = "2031-05-06", **more: object) -> PersonSpeech:
    """What she says in Russian, with the English of it."""
    origin = TextOrigin(event=event, title="Разговор о порте", start=start, rendition=f"{event}/ru",
                        kind=RenditionKind.ORIGINAL, language=RU)  # fmt: skip
    there = replace(origin, rendition=f"{event}/en", kind=RenditionKind.MACHINE, language=EN)
    made = PersonSpeech(
        origin=origin, n=n, of=None, kind=SpeechKind.SPEECH, label="А.Корвин", role="министр портов", language=RU,
        sentence=SentenceId(f"s{n}"), opening=f"Порт открыт, {n}.", is_whole=False, sentences=12,
        counterparts=(Counterpart(origin=there, language=EN, sentences=(SentenceId("e1"),), text=f"Open, {n}."),),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


@dataclass
class Speakers:
    """An archive that knows its speakers, and nothing else."""

    rows: tuple[SpeakerRow, ...] = ()
    persons: dict[str, Person] = field(default_factory=lambda: {"pada": person(), "pcorvin": person()})
    said: tuple[PersonSpeech, ...] = (speech(2), speech(1, "2030-talks", "2030-02-01"))
    log: tuple[Decision, ...] = ()

    @contextmanager
    def opened(self) -> Iterator["Speakers"]:
        """As `OpensArchive` has it."""
        yield self

    def speakers(self) -> tuple[SpeakerRow, ...]:
        """Everybody."""
        return self.rows

    def speaker(self, name: PersonId) -> Person:
        """By any id."""
        if name not in self.persons:
            raise UnknownPerson(name)
        return self.persons[name]

    def speeches_of(self, person: PersonId, *, offset: int, limit: int, during: str = "") -> tuple[PersonSpeech, ...]:
        """Some."""
        assert person == ADA
        return tuple(s for s in self.said if (s.origin.start or "").startswith(during))[offset : offset + limit]

    def months_of(self, person: PersonId) -> tuple[tuple[str | None, int], ...]:
        """How many."""
        months = [s.origin.start[:7] if s.origin.start else None for s in self.said]
        return tuple((month, months.count(month)) for month in dict.fromkeys(months))

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided."""
        return self.log


def client_of(archive: Speakers) -> TestClient:
    """A reader of a site over these speakers."""
    app = make_app(open_archive=archive.opened, checks=(), policy=PRESS)  # type: ignore[arg-type]
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


def page_of(archive: Speakers, address: str) -> html.HtmlElement:
    """The page at an address."""
    answer = client_of(archive).get(address)
    assert answer.status_code == 200, answer.status_code
    return html.fromstring(answer.text)


def words(element: html.HtmlElement) -> str:
    """What it says, in one line."""
    return re.sub(r" ([,;])", r"\1", " ".join(" ".join(element.itertext()).split()))


def row(name: str, n: int = 0, **more: object) -> SpeakerRow:
    """A speaker in the list."""
    made = SpeakerRow(
        id=PersonId(f"p{n}{name}"), name=name, names=(name,), languages=(RU,), events=1, speeches=2,
        first="2031-05-06T10:00", last="2031-05-06T10:00", is_certain=True,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_speaker_has_names_roles_labels_and_identifiers() -> None:
    """Names by language and script, each role with its events or dates, labels as printed, what may be followed."""
    page = page_of(Speakers(), "/speakers/pada")
    who = page.xpath("//section[@aria-labelledby='who']")[0]
    told = words(who)
    assert "Ada Corvin English, Latin Ада Корвин Russian, Cyrillic А.Корвин Russian, Cyrillic, in short" in told
    assert "министр портов 6 May 2031, 1 February 2030" in told
    assert "Minister of Ports 2029 – June 2030" in told
    assert who.xpath(".//a[text()='Wikidata Q42' or *[text()='Wikidata Q42']]/@href") == [
        "https://www.wikidata.org/wiki/Q42"
    ]
    assert "viaf 75121530" in told
    assert not [href for href in who.xpath(".//a/@href") if "viaf" in href]
    assert who.xpath(".//bdi[text()='Ада Корвин']/@lang") == ["ru"]
    assert "/events/2031-quay/renditions/ru" in who.xpath(".//a/@href")
    assert "the same name in two scripts" in told
    assert "http://" in who.xpath(".//code")[0].text_content()
    assert page.xpath("//*[@class='mark']")[0].text_content() == "AC"


def test_every_speech_has_its_words_in_the_language_spoken_first() -> None:
    """Then what they are in others, each marked with its language, and a link to the speech in its place."""
    page = page_of(Speakers(), "/speakers/pada")
    articles = page.xpath("//article[@class='of-event']")
    assert [words(each.xpath("./h3")[0]) for each in articles] == [
        "Разговор о порте 6 May 2031, министр портов", "Разговор о порте 1 February 2030, министр портов",
    ]  # fmt: skip
    said = articles[0].xpath(".//p[@class='s']")
    assert [(p.get("lang"), p.get("dir"), p.text_content()) for p in said] == [
        ("ru", "ltr", "Порт открыт, 2. …"), ("en", "ltr", "Open, 2."),
    ]  # fmt: skip
    assert articles[0].xpath(".//div[@class='speech-of']/p/a/@href") == ["/events/2031-quay/speeches/2"]


def test_a_speech_of_another_rendition_leads_to_it() -> None:
    """Where somebody speaks in a translation only, the address says of which; right-to-left words run so."""
    arabic = replace(speech(3).origin, language=AR, kind=RenditionKind.OFFICIAL)
    archive = Speakers(
        said=(speech(3, of="ar-official", origin=arabic, language=AR, opening="مرحبا", counterparts=()),)
    )
    page = page_of(archive, "/speakers/pada")
    assert page.xpath("//div[@class='speech-of']/p/a/@href") == ["/events/2031-quay/speeches/3?of=ar-official"]
    assert page.xpath("//p[@class='s']/@dir") == ["rtl"]


def test_the_timeline_leads_to_a_period() -> None:
    """Every bar and row is a link to the speeches of its period, which can be left again."""
    page = page_of(Speakers(said=(*Speakers().said, speech(9, "undated", None))), "/speakers/pada")
    rows = page.xpath("//figure//tbody/tr")
    assert [words(each) for each in rows] == ["February 2030 Ada Corvin 1", "May 2031 Ada Corvin 1"]
    assert rows[0].xpath(".//a/@href") == ["/speakers/pada?during=2030-02#speeches"]
    assert len(page.xpath("//figure//*[local-name()='svg']//*[local-name()='a']")) == 2
    assert "At events without a date, and not in it: 1." in words(page)
    only = page_of(Speakers(), "/speakers/pada?during=2030-02")
    assert len(only.xpath("//article[@class='of-event']")) == 1
    assert only.xpath("//p[@role='status']/a/@href") == ["/speakers/pada#speeches"]
    for nonsense in ("2030-", "x", "%", "2030-02-01T", "٢٠٣٠"):
        whole = client_of(Speakers()).get("/speakers/pada", params={"during": nonsense})
        assert len(html.fromstring(whole.text).xpath("//article[@class='of-event']")) == 2


def test_speeches_come_in_pages() -> None:
    """The next ones by a link, the last page without; a page that is not there is the last."""
    many = Speakers(said=tuple(speech(n) for n in range(1, SPEECHES_A_PAGE + 3)))
    first = page_of(many, "/speakers/pada")
    assert len(first.xpath("//div[@class='speech-of']")) == SPEECHES_A_PAGE
    assert first.xpath("//a[@rel='next']/@href") == ["/speakers/pada?page=2#speeches"]
    assert first.xpath("//h1")[0].text_content() == "Ada Corvin"
    last = page_of(many, "/speakers/pada?page=2")
    assert len(last.xpath("//div[@class='speech-of']")) == 2
    assert not last.xpath("//a[@rel='next']")
    for odd in ("99999", "0", "-1", "x", "٢"):
        assert client_of(many).get("/speakers/pada", params={"page": odd}).status_code == 200
    assert len(page_of(many, "/speakers/pada?page=99999").xpath("//div[@class='speech-of']")) == 2


def test_whoever_was_joined_leads_to_whom_they_are_now() -> None:
    """For now: what people decide can be taken back. An id that nobody had is not in this archive."""
    answer = client_of(Speakers()).get("/speakers/pcorvin?page=2")
    assert (answer.status_code, answer.headers["location"]) == (307, "/speakers/pada?page=2")
    assert client_of(Speakers()).get("/speakers/pnobody").status_code == 404


def test_what_people_decided_is_told_with_who_and_when() -> None:
    """Of this person only, the latest first; what was taken back is called so."""
    at = dt.datetime(2031, 6, 1, 9, tzinfo=dt.UTC)
    log = (
        Decision(id=DecisionId("d1"), kind=DecisionKind.SAME, by="Ida", at=at, undone=True,
                 summary="A and B are the same", persons=(PersonId("pcorvin"), ADA)),
        Decision(id=DecisionId("d2"), kind=DecisionKind.SAME, by="Ole", at=at, undone=False, summary="others",
                 persons=(PersonId("pelse"),)),
        Decision(id=DecisionId("d3"), kind=DecisionKind.IDENTIFY, by="Ida", at=at, undone=False,
                 summary="Ada Corvin is Q42", persons=(ADA,)),
    )  # fmt: skip
    decided = page_of(Speakers(log=log), "/speakers/pada").xpath("//ol[@class='decisions']/li")
    assert [words(each) for each in decided] == [
        "Ada Corvin is Q42 Ida, 2031-06-01 09:00:00 UTC",
        "A and B are the same Ida, 2031-06-01 09:00:00 UTC; taken back",
    ]


def test_what_is_unsure_is_said_before_anything_else() -> None:
    """That a label may mean several persons, and who may be the same."""
    link = UnsureLink(person=PersonId("pother"), name="A. Corvin", score=0.4, reason="initials fit")
    archive = Speakers(persons={"pada": person(is_certain=False, unsure=(link,))})
    cautions = page_of(archive, "/speakers/pada").xpath("//*[@class='caution']")
    assert "may mean several persons" in words(cautions[0])
    assert "initials fit" in words(cautions[1])
    assert cautions[1].xpath(".//a/@href") == ["/speakers/pother"]
    assert not page_of(Speakers(), "/speakers/pada").xpath("//*[@class='caution']")
    many = tuple(replace(link, person=PersonId(f"p{n}")) for n in range(500))
    (caution,) = page_of(Speakers(persons={"pada": person(unsure=many)}), "/speakers/pada").xpath(
        "//*[@class='caution']"
    )
    assert len(caution.xpath(".//a")) < 20
    assert words(caution).endswith("and 488 more")


def test_all_speakers_stand_in_a_list_that_can_be_narrowed() -> None:
    """By letter, name in any script and label as printed, which is not shown; namesakes have their years."""
    rows = (
        row("Ada Corvin", names=("Ada Corvin", "Ада Корвин", "Minister of Ports Ada Corvin"),
            besides=("Ада Корвин",), events=2, speeches=3, first="2030-02-01", last="2031-05-06",
            languages=(RU, EN)),
        row("Örn Blom"), row("Петров", 1), row("Петров", 2, first=None, last=None), row("Голос", is_certain=False),
    )  # fmt: skip
    archive = Speakers(rows=rows)
    page = page_of(archive, "/speakers")
    items = page.xpath("//ul[@class='speakers']/li")
    assert words(items[0]) == "AC Ada Corvin Ада Корвин 3 speeches in 2 events, 2030 – 2031; English, Russian"
    assert words(items[2]) == "П Петров 2 speeches in 1 event, 6 May 2031; Russian"
    assert words(items[4]).startswith("Г Голос may be several persons")
    letters = page.xpath("//nav[@class='letters']/a")
    assert [each.text_content() for each in letters] == ["All", "A", "O", "Г", "П"]
    assert len(page_of(archive, letters[4].get("href")).xpath("//ul[@class='speakers']/li")) == 2
    for wanted in ("корвин", "minister of ports ada"):
        (found,) = page_of(archive, f"/speakers?q={wanted}").xpath("//ul[@class='speakers']//a/@href")
        assert found == "/speakers/p0Ada%20Corvin"
    assert page_of(archive, "/speakers?q=корвин").xpath("//input[@name='q']/@value") == ["корвин"]
    assert not page_of(archive, "/speakers?q=nobody").xpath("//ul[@class='speakers']/li")


def test_a_long_list_comes_in_pages() -> None:
    """All of them are on some page."""
    archive = Speakers(rows=tuple(row(f"Name {n:04}", n) for n in range(SPEAKERS_A_PAGE + 7)))
    first = page_of(archive, "/speakers?q=name")
    (following,) = first.xpath("//a[@rel='next']/@href")
    names = [bdi.text for page in (first, page_of(archive, following)) for bdi in page.xpath("//li//a/bdi")]
    assert names == [each.name for each in archive.rows]
    assert not page_of(archive, following).xpath("//a[@rel='next']")


@pytest.mark.parametrize("attack", PAYLOADS)
def test_no_name_role_or_word_becomes_markup(attack: str) -> None:
    """Whatever an archive says of a speaker is text."""
    role = PersonRole(text=attack, language=EN, event="2031-quay", start="2031")
    name = PersonName(text=attack, language=EN, script=attack)
    part = PersonPart(id=ADA, rendition=f"e/{attack}", names=(attack,), labels=(attack,), speeches=1, reasons=(attack,))
    link = UnsureLink(person=PersonId(attack), name=attack, score=0.4, reason=attack)
    hostile = person(
        name=attack, names=(name,), roles=(role,), parts=(part,), unsure=(link,),
        identifiers=((attack, attack), ("wikidata", attack)),
    )  # fmt: skip
    origin = replace(speech(1).origin, title=attack, event=attack)
    said = speech(1, origin=origin, opening=attack, role=attack)
    archive = Speakers(persons={"pada": hostile}, rows=(row(attack),), said=(said,))
    asked = {"q": attack.encode(errors="replace").decode()}
    for address in ("/speakers/pada", "/speakers"):
        answer = client_of(archive).get(address, params=asked)
        assert answer.status_code == 200
        page = html.fromstring(answer.text)
        assert len(page.xpath("//script")) == 1
        assert not page.xpath("//*[@onerror or @onload or @onclick or @style]")
        assert not [
            a for a in page.xpath("//a/@href") if a.lower().lstrip().startswith(("javascript:", "data:", "vbscript:"))
        ]


def test_initials_and_letters_of_any_script() -> None:
    """A mark is what a name begins with; what has no letter has none."""
    assert [initials(name) for name in ("Carme Forcadell i Lluís", "В.Путин", "Плющев", "李 明", "…", "")] == [
        "CL", "ВП", "П", "李明", "", "",
    ]  # fmt: skip
    assert [first_letter(name) for name in ("éva", "Йорданов", "ёлкин", "한국", "12", "", "„Wer")] == [
        "E", "Й", "Е", "한", "#", "#", "W",
    ]  # fmt: skip
