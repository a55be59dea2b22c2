"""The events that the pages' tests are about. All of it is fiction."""

import datetime as dt

from stenogram.model import (
    Basis,
    CheckName,
    EventHeader,
    FindingClass,
    Participant,
    Precision,
    RenditionHeader,
    RenditionKind,
    Severity,
    Source,
    Speaker,
    SpeechKind,
    Translator,
)
from stenogram.text import language
from tests.site.shelf import Seen, Shelf, Turn, note, pair, turn

RU, EN, AR = language("ru"), language("en"), language("ar")
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}"


def shelf_of_all() -> Shelf:
    """An archive with one event of each kind that a page must show rightly."""
    shelf = Shelf()
    _harbour(shelf)
    _arabic(shelf)
    _without_original(shelf)
    add_hostile(shelf, HOSTILE)
    shelf.old_slugs["old-harbour"] = "2031-04-02-velm-harbour-talks"
    return shelf


def _harbour(shelf: Shelf) -> None:
    header = EventHeader(
        title="Переговоры о гавани Вельма",
        kind="meeting",
        summary="Президент Лютрии Ада Корвин и премьер-министр Осмары Илья Брандт обсудили паромную линию.",
        start="2031-04-02T14:30",
        precision=Precision.MINUTE,
        place="Вельм",
        venue="Дом у маяка",
        participants=(
            Participant(name="Ада Корвин", role="президент Лютрии"),
            Participant(name="Илья Брандт", role="премьер-министр Осмары"),
        ),
    )
    shelf.add_event("2031-04-02-velm-harbour-talks", header, candidates=("2031-04-02-velm",))
    corwin = {"name": "Ада Корвин", "role": "президент Лютрии"}
    brandt = {"name": "Илья Брандт", "role": "премьер-министр Осмары"}
    shelf.add(
        "ru-original",
        RenditionHeader(
            language=RU,
            kind=RenditionKind.ORIGINAL,
            publisher="Канцелярия президента Лютрии",
            published=dt.date(2031, 4, 2),
            licence="CC BY 4.0",
            source=Source(name="Канцелярия", url="https://chancellery.example/2031/04/02"),
        ),
        (
            note("Переговоры о гавани", SpeechKind.HEADING),
            turn(
                "А.Корвин",
                ["Добрый день, уважаемый господин премьер-министр!", "Рада видеть вас в Вельме."],
                [
                    "В прошлом году через гавань прошло 48 600 пассажиров.",
                    "Мы не будем повышать сборы до 1 сентября.",
                    "Это решение окончательное.",
                ],
                **corwin,
            ),
            note("Аплодисменты."),
            turn(
                "И.Брандт",
                ["Спасибо за приглашение.", "Новая линия откроется 15 июня, и мы готовы вложить 12 миллионов крон."],
                ["Капитан Мирон Дальский возглавит комиссию."],
                **brandt,
            ),
            turn(None, ["Будут ли рейсы зимой?"]),
            turn("А.Корвин", ["Да, но реже."], **corwin),
        ),
        address="https://chancellery.example/2031/04/02",
    )
    official = {"name": "Ada Corwin", "role": "President of Lutria"}
    shelf.add(
        "en-official",
        RenditionHeader(
            language=EN,
            kind=RenditionKind.OFFICIAL,
            publisher="Chancellery of the President of Lutria",
            made_from_language=RU,
            made_from_rendition="ru-original",
            published=dt.date(2031, 4, 3),
        ),
        (
            note("Talks on the harbour", SpeechKind.HEADING),
            turn(
                "A. Corwin",
                ["Good afternoon, Prime Minister.", "I am glad to see you in Velm."],
                [
                    "Last year 48,600 passengers passed through the harbour.",
                    "We will not raise the dues before 1 September, and this decision is final.",
                ],
                **official,
            ),
            note("Applause."),
            turn(
                "I. Brandt",
                [
                    "Thank you for the invitation.",
                    "The new line will open on 15 June.",
                    "We are ready to invest 12 million crowns.",
                ],
                ["Captain Miron Dalsky will chair the commission."],
                name="Ilya Brandt",
            ),
            turn(None, ["Will there be sailings in winter?"]),
            turn("A. Corwin", ["Yes, but fewer."], **official),
        ),
        beads=pair(
            ([0], [0]),
            ([1], [1]),
            ([2], [2]),
            ([3, 4], [3], 0.84),
            ([5], [4]),
            ([6], [5, 6], 0.88),
            ([7], [7]),
            ([8], [8]),
            ([9], [9]),
        ),
        seen=(
            Seen(
                bead=0,
                check=CheckName.PERSON,
                finding_class=FindingClass.FORM,
                severity=Severity.INFO,
                because="the form of address “уважаемый” has no counterpart",
                left=(0, 13, 22),
            ),
        ),
        address="https://chancellery.example/en/2031/04/02",
    )
    shelf.add(
        "en-machine",
        RenditionHeader(
            language=EN,
            kind=RenditionKind.MACHINE,
            publisher="Harbour Portal",
            translator=Translator(name="GlossaBot"),
            made_from_language=RU,
            source=Source(name="The Chancelery"),
        ),
        (
            turn(
                "Ada Corwin",
                ["Good afternoon, dear Mr. Prime Minister!", "Glad to see you in Velm."],
                [
                    "Last year 46,800 passengers passed through the harbour.",
                    "We will raise the dues before 1 September.",
                ],
            ),
            note("Applause."),
            turn(
                "Ilya Brandt",
                [
                    "Thank you for the invitation.",
                    "The new line will open on 15 July, and we are ready to invest 12 million crowns.",
                    "Everybody was delighted.",
                ],
                ["Captain Miron Dolsky will head the commission."],
            ),
            turn(None, ["Will there be flights in winter?"]),
            turn("Ada Corwin", ["Yes, but less often."]),
        ),
        beads=pair(
            ([0], [0]),
            ([1], [1]),
            ([2], [2]),
            ([3], [3]),
            ([4], []),
            ([5], [4]),
            ([6], [5]),
            ([], [6]),
            ([7], [7]),
            ([8], [8], 0.41),
            ([9], [9]),
        ),
        seen=(
            Seen(
                bead=2,
                check=CheckName.NUMBER,
                finding_class=FindingClass.ERROR,
                severity=Severity.MAJOR,
                because="48,600 became 46,800",
                left=(2, 35, 41),
                right=(2, 10, 16),
            ),
            Seen(
                bead=3,
                check=CheckName.NEGATION,
                finding_class=FindingClass.ERROR,
                severity=Severity.CRITICAL,
                because="“не” has no counterpart: the sentence now says the opposite",
                left=(3, 3, 5),
                right=(3, 8, 8),
            ),
            Seen(
                bead=4,
                check=CheckName.OMISSION,
                finding_class=FindingClass.ERROR,
                severity=Severity.MAJOR,
                because="this sentence has no counterpart in the translation",
                left=(4, 0, 26),
            ),
            Seen(
                bead=6,
                check=CheckName.DATE,
                finding_class=FindingClass.ERROR,
                severity=Severity.MAJOR,
                because="15 June became 15 July",
                left=(6, 22, 29),
                right=(5, 26, 33),
            ),
            Seen(
                bead=7,
                check=CheckName.ADDITION,
                finding_class=FindingClass.EDITORIAL,
                severity=Severity.MINOR,
                because="this sentence has no counterpart in the source",
                right=(6, 0, 24),
            ),
            Seen(
                bead=8,
                check=CheckName.NAME,
                finding_class=FindingClass.ERROR,
                severity=Severity.MINOR,
                because="“Дальский” became “Dolsky”",
                left=(7, 14, 22),
                right=(7, 14, 20),
            ),
        ),
        unread=("Share on Flutter", "Read also: ten lighthouses you must see"),
        notices=("the page names Russian as its source, but links no text",),
        address="/home/someone/private/machine.html",
        content=b"<html><script>alert('from the archive')</script></html>",
    )
    shelf.add(
        "de",
        RenditionHeader(language=language("de")),
        (turn("Wetterdienst", ["Morgen regnet es.", "Danach scheint die Sonne."]),),
        refusal="these texts are not renditions of one event: their likeness is 0.08, "
        "renditions of one event have at least 0.30",
    )


def _arabic(shelf: Shelf) -> None:
    shelf.add_event(
        "2030-11-arrayan",
        EventHeader(title="كلمة في الريّان", start="2030-11", precision=Precision.MONTH, place="الريّان"),
    )
    shelf.add(
        "ar-original",
        RenditionHeader(language=AR, kind=RenditionKind.ORIGINAL),
        (
            turn("سلمى النوري", ["أهلا بكم جميعا.", "حضر الاجتماع 120 مندوبا من 14 دولة."], name="سلمى النوري"),
            Turn(
                words=(("Thank you all for coming.",),),
                speaker=Speaker(label="سلمى النوري"),
                language="en",
            ),
        ),
    )
    shelf.add(
        "en-human",
        RenditionHeader(
            language=EN,
            kind=RenditionKind.HUMAN,
            translator=Translator(name="R. Okafor"),
            made_from_language=AR,
        ),
        (
            turn("Salma al-Nouri", ["Welcome, everyone.", "The meeting was attended by 102 delegates."]),
            turn("Salma al-Nouri", ["Thank you all for coming."]),
        ),
        beads=pair(([0], [0]), ([1], [1]), ([2], [2])),
        basis=Basis.LENGTH,
        seen=(
            Seen(
                bead=1,
                check=CheckName.NUMBER,
                finding_class=FindingClass.ERROR,
                severity=Severity.MAJOR,
                because="120 became 102",
                left=(1, 13, 16),
                right=(1, 28, 31),
            ),
        ),
    )


def _without_original(shelf: Shelf) -> None:
    shelf.add_event(
        "2029-quay-briefing",
        EventHeader(title="Briefing on the quay", title_is_composed=True, start="2029", precision=Precision.YEAR),
    )
    shelf.add(
        "en-machine",
        RenditionHeader(language=EN, kind=RenditionKind.MACHINE, made_from_language=RU),
        (turn("Host", ["Good morning.", "The quay is open."]), turn("Guest", ["At last."])),
    )


def add_hostile(shelf: Shelf, hostile: str, slug: str = "hostile") -> None:
    """An event that says `hostile` wherever a page, a server or a person can say anything."""
    shelf.add_event(
        slug,
        EventHeader(
            title=hostile,
            summary=hostile,
            kind=hostile,
            start="2031-13-99",
            precision=Precision.DAY,
            timezone=hostile,
            place=hostile,
            venue=hostile,
            participants=(Participant(name=hostile, role=hostile),),
        ),
        candidates=(hostile,),
    )
    said = {
        "publisher": hostile,
        "licence": hostile,
        "translator": Translator(name=hostile, version=hostile),
        "source": Source(name=hostile, url="javascript:alert(1)"),
        "made_from_rendition": hostile,
        "made_from_language": language("ru"),
    }
    turns = (
        note(hostile, SpeechKind.HEADING),
        note(hostile),
        turn(hostile, [hostile, hostile], name=f"{hostile}n", role=hostile),
    )
    for key, kind in (("xx-original", RenditionKind.ORIGINAL), ("xx-machine", RenditionKind.MACHINE)):
        shelf.add(
            key,
            RenditionHeader(language=language("xx"), kind=kind, **said),
            turns,
            beads=pair(([0], [0]), ([1], []), ([], [1])) if kind is RenditionKind.MACHINE else None,
            seen=(
                Seen(
                    bead=0,
                    check=CheckName.NUMBER,
                    finding_class=FindingClass.ERROR,
                    severity=Severity.MAJOR,
                    because=hostile,
                    left=(0, 3, 900),
                    right=(0, 0, 5),
                ),
            ),
            unread=(hostile,),
            notices=(hostile,),
            address=f"https://example.org/{hostile}",
            headers=((hostile, hostile),),
            content=f"<!doctype html>{hostile}".encode(errors="replace") + kind.value.encode(),
        )
    shelf.add("yy", RenditionHeader(language=language("yy")), turns, refusal=hostile)


def sitting(speeches: int, *, every: int = 40) -> Shelf:
    """A long sitting: each speech has four sentences, and one sentence in `every` a changed number."""
    shelf = Shelf()
    shelf.add_event("sitting", EventHeader(title="A long sitting", start="2031-05-05", precision=Precision.DAY))
    russian = [
        turn(f"Оратор {n}", [f"Это предложение номер {n}.{i}, и оно немного длиннее обычного." for i in range(4)])
        for n in range(speeches)
    ]
    english = [
        turn(f"Speaker {n}", [f"This is sentence number {n}.{i}, and it is a little longer." for i in range(4)])
        for n in range(speeches)
    ]
    shelf.add("ru-original", RenditionHeader(language=RU, kind=RenditionKind.ORIGINAL), russian)
    shelf.add(
        "en-machine",
        RenditionHeader(language=EN, kind=RenditionKind.MACHINE, made_from_language=RU),
        english,
        beads=pair(*(([i], [i]) for i in range(speeches * 4))),
        seen=tuple(
            Seen(
                bead=i,
                check=CheckName.NUMBER,
                finding_class=FindingClass.ERROR,
                severity=Severity.MAJOR,
                because="1 became 2",
                left=(i, 0, 3),
                right=(i, 0, 4),
            )
            for i in range(0, speeches * 4, every)
        ),
    )
    return shelf
