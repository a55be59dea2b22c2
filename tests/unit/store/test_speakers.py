"""A speaker at a time: who they are, all their speeches once, whatever the rendition, and when."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from stenogram.errors import UnknownPerson
from stenogram.identify import PersonLinker
from stenogram.model import (
    EventHeader,
    Judgement,
    NewAlignment,
    PersonId,
    Precision,
    RenditionKind,
    SpeechKind,
    SplitBy,
    Transcript,
)
from stenogram.store import open_archive

RU, EN = "Пётр Горелов", "Petr Gorelov"


@pytest.fixture
def archive(folder, clock):
    """An empty archive that links by names and position."""
    with open_archive(folder, clock=clock, create=True, linking=PersonLinker()) as opened:
        yield opened


@pytest.fixture
def spoken(transcript: Callable[..., Transcript]) -> Callable[..., Transcript]:
    """Makes a transcript of (name, words) that begins at `start`; a label in brackets is unsure."""

    def making(*turns: tuple[str, str], start: str | None, **more: object) -> Transcript:
        header = EventHeader(title="Talks", start=start, precision=Precision.DAY if start else None, place="Zembla")
        made = transcript(*(words for _, words in turns), event=header, **more)
        ids = {name: PersonId(f"p{n}") for n, name in enumerate(dict.fromkeys(name for name, _ in turns), 1)}
        speeches = []
        for speech, (name, _) in zip(made.speeches, turns, strict=True):
            bare = name.strip("()")
            sure = bare == name
            who = replace(speech.speaker, label=bare, name=bare if sure else None, person=ids[name] if sure else None)
            speeches.append(replace(speech, speaker=who))
        return replace(made, speeches=tuple(speeches))

    return making


@pytest.fixture
def years(archive, add, spoken, pairs):
    """Talks in two languages in 2031, an address of one of the speakers in 2033, and one without a date."""
    first = add(spoken((RU, "Да. Есть вода."), ("Анна Роу", "Нет."), (RU, "Мост."), start="2031-05-06"))
    alignment, beads = pairs(4)
    add(
        spoken((EN, "Yes. There is water."), ("Anna Rou", "No."), (EN, "Bridge."), start="2031-05-06", language="en",
               kind=RenditionKind.OFFICIAL),
        event=archive.event(first.event), address="/home/reader/en.html",
        alignments=(NewAlignment(left=first.rendition, right=None, alignment=alignment, beads=beads),),
    )  # fmt: skip
    add(spoken((RU, "Я открываю музей."), start="2033-01"), address="/home/reader/2033.html")
    add(spoken((RU, "Без даты."), start=None), address="/home/reader/undated.html")
    same = [person.id for person in archive.persons() if RU in {name.text for name in person.names}]
    archive.judge_persons(same, Judgement.SAME, by="Ida")  # a name alone, years later, is no proof
    return archive


def of(archive, name: str) -> PersonId:
    """The id of a person."""
    return archive.person(name).id


def test_a_speech_in_two_languages_is_one_speech(years):
    """Each event counts in its original, the newest first, those without a date last, each in the order spoken."""
    speeches = years.speeches_of(of(years, RU), offset=0, limit=10)
    assert [(s.origin.start, s.n, s.opening) for s in speeches] == [
        ("2033-01", 1, "Я открываю музей."), ("2031-05-06", 1, "Да. Есть вода."), ("2031-05-06", 3, "Мост."),
        (None, 1, "Без даты."),
    ]  # fmt: skip
    assert {s.language for s in speeches} == {"ru"}
    assert all(s.of is None and s.is_whole and s.kind is SpeechKind.SPEECH for s in speeches)


def test_its_words_come_with_what_they_are_in_other_languages(years):
    """The sentences that are aligned with the first ones, and no others."""
    _, talks, bridge, _ = years.speeches_of(of(years, RU), offset=0, limit=10)
    assert [(c.language, c.text) for c in talks.counterparts] == [("en", "Yes. There is water.")]
    assert [(c.language, c.text) for c in bridge.counterparts] == [("en", "Bridge.")]
    row = years.event(talks.origin.event).renditions[1]
    ids = [s.id for s in years.revision(row.revision).transcript.sentences]
    assert list(talks.counterparts[0].sentences) == ids[:2]


def test_a_correction_goes_before_what_the_machine_aligned(years):
    """Whoever said which sentences belong together is heard here too."""
    event = years.event(years.speeches_of(of(years, RU), offset=1, limit=1)[0].origin.event)
    left, right = (row.revision for row in event.renditions)
    years.correct_beads(left, right, [((3,), ()), ((), (3,))], by="Ida")
    assert years.speeches_of(of(years, RU), offset=2, limit=1)[0].counterparts == ()


def test_pages_of_speeches_follow_one_another(years):
    """Whatever the size of a page, nothing is told twice and nothing left out."""
    person = of(years, RU)
    whole = years.speeches_of(person, offset=0, limit=10)
    for size in (1, 2, 3):
        pages = [years.speeches_of(person, offset=n, limit=size) for n in range(0, len(whole), size)]
        assert tuple(speech for page in pages for speech in page) == whole
    assert years.speeches_of(person, offset=len(whole), limit=5) == ()


def test_a_long_speech_is_told_by_its_beginning(archive, add, spoken):
    """A few sentences, and that there are more."""
    add(spoken((RU, "Раз. Два. Три. Четыре. Пять."), ("Анна Роу", "Нет."), start="2031"))
    (speech,) = archive.speeches_of(of(archive, RU), offset=0, limit=5)
    assert (speech.opening, speech.is_whole, speech.sentences) == ("Раз. Два. Три.", False, 5)


def test_a_person_is_counted_by_month_and_narrowed_by_it(years):
    """As far as the start of an event is known; what has no date is counted apart."""
    person = of(years, RU)
    assert years.months_of(person) == (("2031-05", 2), ("2033-01", 1), (None, 1))
    assert [s.n for s in years.speeches_of(person, offset=0, limit=9, during="2031-05")] == [1, 3]
    assert [s.n for s in years.speeches_of(person, offset=1, limit=9, during="2031")] == [3]
    assert years.speeches_of(person, offset=0, limit=9, during="2032") == ()


def test_speakers_are_listed_once_with_all_their_names(years):
    """By name, with languages, events and speeches, as many as can be read."""
    anna, petr = years.speakers()
    assert (anna.name, petr.name) == ("Anna Rou", EN)
    assert set(petr.names) == {EN, RU}
    assert petr.besides == (RU,)
    assert set(petr.languages) == {"ru", "en"}
    assert (petr.events, petr.speeches) == (3, 4)
    assert (petr.first, petr.last) == ("2031-05-06", "2033-01")
    assert (anna.events, anna.speeches) == (1, 1)
    assert petr.speeches == len(years.speeches_of(petr.id, offset=0, limit=99))
    assert petr.speeches == sum(count for _, count in years.months_of(petr.id))


def test_a_label_with_an_office_is_no_other_name(archive, add, spoken):
    """It is found by it, and listed under names alone: the full one, and what stands for it in short."""
    office, short = "Deputy Chairman of the Committee", "П.Горелов"
    for start, label in (("2031", f"{office} {RU}"), ("2032", short)):
        told = spoken((RU, f"Да, {start}."), start=start)
        speaker = replace(told.speeches[0].speaker, label=label)
        add(replace(told, speeches=(replace(told.speeches[0], speaker=speaker),)), address=f"/home/reader/{start}.html")
    same = [person.id for person in archive.persons()]
    if len(same) > 1:
        archive.judge_persons(same, Judgement.SAME, by="Ida")
    (only,) = archive.speakers()
    assert (only.name, only.besides) == (RU, (short,))
    assert f"{office} {RU}" in only.names


def test_a_text_that_has_a_label_alone_lists_it(archive, add, spoken):
    """Where no name was made out of a label, it is the only name in its script, and it is shown."""
    add(spoken((RU, "Да, 2031."), start="2031"))
    told = spoken(("(غوريلوف، رئيس)", "نعم."), start="2032", language="ar")
    add(told, address="/home/reader/ar.html")
    archive.judge_persons([person.id for person in archive.persons()], Judgement.SAME, by="Ida")
    (only,) = archive.speakers()
    assert (only.name, only.besides) == (RU, ("غوريلوف، رئيس",))


def test_a_label_that_may_mean_several_stays_unsure(archive, add, spoken):
    """It is listed last, as what it is."""
    add(spoken((RU, "Да."), ("(Голос из зала)", "Нет."), start="2031"))
    *_, last = archive.speakers()
    assert (last.name, last.besides, last.is_certain) == ("Голос из зала", (), False)
    assert not archive.speaker(last.id).is_certain


def test_an_id_leads_to_its_person_for_ever(years):
    """Through joining, dividing and taking both back."""
    anna, petr = of(years, "Anna Rou"), of(years, RU)
    years.judge_persons([anna, petr], Judgement.SAME, by="Ida")
    assert years.speaker(anna) == years.speaker(petr)
    assert years.speaker(anna).id in (anna, petr)
    assert len(years.speeches_of(years.speaker(anna).id, offset=0, limit=9)) == 5
    years.undo_decision(by="Ida")
    assert years.speaker(anna).id == anna
    _, apart = years.split_person(RU, SplitBy(label=EN), by="Ida")
    assert years.speaker(apart).id == apart
    with pytest.raises(UnknownPerson):
        years.speaker(PersonId("pnobody"))


def test_one_speaker_is_told_as_among_all(years):
    """But for how they are addressed, which is not asked for."""
    for person in years.persons():
        assert years.speaker(person.id) == replace(person, addressed=())
