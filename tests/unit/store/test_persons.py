"""Persons in the archive: who is whose, what people decide, and that it outlives rereading, undoing and upgrading."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from stenogram.errors import AmbiguousName, StoreError, UnknownPerson, UsageError
from stenogram.identify import PersonLinker
from stenogram.model import (
    Cause,
    Document,
    FormOfAddress,
    GivenPerson,
    Judgement,
    PersonId,
    PersonName,
    RenditionKind,
    Span,
    SplitBy,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive
from stenogram.store.connection import connect
from stenogram.store.migrate import migrate, migrations
from stenogram.text import language


@pytest.fixture
def archive(folder, clock):
    """An empty archive that links by names and position."""
    with open_archive(folder, clock=clock, create=True, linking=PersonLinker()) as opened:
        yield opened


@pytest.fixture
def spoken(transcript: Callable[..., Transcript]) -> Callable[..., Transcript]:
    """Makes a transcript of (name, words): the same name is the same person; a label in brackets is unsure."""

    def making(*turns: tuple[str, str], **more: object) -> Transcript:
        made = transcript(*(words for _, words in turns), **more)
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
def pair(archive, add, spoken):
    """One event in Russian and English, of two speakers."""
    first = add(spoken(("Пётр Горелов", "Да."), ("Анна Роу", "Нет. Вода."), ("Пётр Горелов", "Мост.")))
    add(
        spoken(("Petr Gorelov", "Yes."), ("Anna Rou", "No. Water."), ("Petr Gorelov", "Bridge."), language="en",
               kind=RenditionKind.OFFICIAL),
        event=archive.event(first.event), address="/home/reader/en.html",
    )  # fmt: skip
    return archive.event(first.event)


DESCRIBED = GivenPerson(names=(PersonName(text="Petr Gorelov"),), identifiers=(("viaf", "1"),))


def _state(archive: SqliteArchive) -> object:
    """All that is said of persons, and whose each speech is."""
    whose = [
        [s.speaker.person for s in archive.revision(row.revision).transcript.speeches if s.speaker]
        for event in archive.events()
        for row in event.renditions
    ]
    return archive.persons(), whose


def test_two_renditions_have_the_same_persons(archive, pair):
    """Each speech carries the archive's person, the same in both languages; names keep their language and script."""
    persons, whose = _state(archive)
    assert [p.name for p in persons] == ["Anna Rou", "Petr Gorelov"]
    assert whose == [[persons[1].id, persons[0].id, persons[1].id]] * 2
    assert [(n.text, n.language, n.script) for n in persons[1].names] == [
        ("Petr Gorelov", "en", "Latn"), ("Пётр Горелов", "ru", "Cyrl")
    ]  # fmt: skip
    assert persons[1].speeches == 2
    assert all(part.reasons for part in persons[1].parts)


def test_a_person_is_found_by_id_name_and_beginning(archive, pair):
    """In any script, and by an id of any of their appearances."""
    person = archive.person("пётр горелов")
    assert archive.person("Petr Gorelov") == person
    assert {archive.person(part.id).id for part in person.parts} == {person.id}
    assert archive.person(person.id[:8]) == person
    with pytest.raises(UnknownPerson):
        archive.person("Nobody")
    with pytest.raises(AmbiguousName):
        archive.person("p")


@pytest.mark.parametrize(
    "decide",
    [
        lambda a, _: a.judge_persons(["Petr Gorelov", "Anna Rou"], Judgement.SAME, by="Ida"),
        lambda a, _: a.judge_persons(["Petr Gorelov", "Anna Rou"], Judgement.DIFFERENT, by="Ida"),
        lambda a, e: a.split_person("Petr Gorelov", SplitBy(rendition=e.renditions[1].address), by="Ida"),
        lambda a, e: a.name_person("Petr Gorelov", "Pyotr Ivanovich Gorelov", by="Ida"),
        lambda a, e: a.split_person("Petr Gorelov", SplitBy(rendition=e.renditions[0].address, speech=3), by="Ida"),
        lambda a, _: a.identify_person("Petr Gorelov", "wikidata", "Q42", by="Ida"),
        lambda a, _: a.import_persons([DESCRIBED], by="Ida"),
    ],
    ids=["merge", "different", "split-rendition", "name", "split-speech", "identify", "import"],
)  # fmt: skip
def test_deciding_then_undoing_is_identity(archive, pair, decide):
    """Whatever was decided, undo gives back what was, and the log keeps both."""
    before = _state(archive)
    decide(archive, pair)
    after = _state(archive)
    archive.undo_decision(by="Ida")
    assert _state(archive) == before
    assert len(archive.decisions()) == 2
    assert after != before or archive.decisions()[0].kind.value == "different"
    with pytest.raises(UsageError, match="no decision"):
        archive.undo_decision(by="Ida")


def test_a_person_is_called_as_somebody_said_last(archive, pair):
    """A name goes before what labels print, in every list, and is found; one in a language stands beside the others."""
    person = archive.person("Petr Gorelov").id
    archive.name_person(person, "Pyotr Ivanovich Gorelov", by="Ida")
    archive.name_person("Petr Gorelov", "P. Gorelov", by="Ida")
    archive.name_person(person, "Ґорелов", language("uk"), by="Ida")
    told = archive.person("P. Gorelov")
    assert (told.id, told.name) == (person, "P. Gorelov")
    assert ("Ґорелов", "uk", "Cyrl") in {(n.text, n.language, n.script) for n in told.names}
    assert "P. Gorelov" in {row.name for row in archive.speakers()}
    archive.undo_decision(by="Ida")
    archive.undo_decision(by="Ida")
    assert archive.person(person).name == "Pyotr Ivanovich Gorelov"
    with pytest.raises(UsageError, match="no name"):
        archive.name_person(person, " – ", by="Ida")


def test_what_a_person_decided_survives_a_reread(archive, add, spoken, pair):
    """A better parser, other names and a new rendition do not bring back what somebody put apart."""
    person = archive.person("Petr Gorelov")
    row = pair.renditions[1]
    _, apart = archive.split_person(person.id, SplitBy(rendition=row.address), by="Ida")
    put = add(
        spoken(("Petr Gorelov", "Yes."), ("Anna Rou", "No. Water."), ("Petr Gorelov", "The bridge."), language="en",
               kind=RenditionKind.OFFICIAL),
        event=archive.event(pair.id), rendition=row.id, cause=Cause.REREAD, content=b"again",
    )  # fmt: skip
    new = [s.speaker.person for s in archive.revision(put.revision).transcript.speeches]
    old = [s.speaker.person for s in archive.revision(row.revision).transcript.speeches]
    assert new == old
    assert len({p.id for p in archive.persons() if "Gorelov" in p.name or "Горелов" in p.name}) == 2
    assert archive.person(apart).id in (new[0], archive.person("Пётр Горелов").id)


def test_one_speech_is_taken_out_and_found_again(archive, add, spoken, pair):
    """By its sentences, also in a later revision where it stands elsewhere."""
    person = archive.person("Petr Gorelov").id
    _, apart = archive.split_person(person, SplitBy(rendition=pair.renditions[0].address, speech=3), by="Ida")
    put = add(
        spoken(("Анна Роу", "Начнём."), ("Пётр Горелов", "Да."), ("Анна Роу", "Нет. Вода."), ("Пётр Горелов", "Мост.")),
        event=archive.event(pair.id), rendition=pair.renditions[0].id, cause=Cause.REREAD, content=b"again",
    )  # fmt: skip
    whose = [s.speaker.person for s in archive.revision(put.revision).transcript.speeches]
    assert whose[1] == person
    assert whose[3] == archive.person(apart).id != person


def test_a_label_that_may_mean_two_is_nobody_until_somebody_says(archive, add, spoken):
    """Unsure is a value: the speech has no person, both candidates are named, and a decision settles it."""
    put = add(spoken(("Anna Roe", "One."), ("Jan Roe", "Two."), ("(Roe)", "Three.")))

    def whose() -> list[str | None]:
        return [s.speaker.person for s in archive.revision(put.revision).transcript.speeches]

    assert whose()[2] is None
    unsure = archive.persons()[-1]
    assert (unsure.is_certain, {link.name for link in unsure.unsure}) == (False, {"Anna Roe", "Jan Roe"})
    archive.judge_persons([unsure.id, "Anna Roe"], Judgement.SAME, by="Ida")
    assert whose()[2] == whose()[0] is not None
    assert all(not p.unsure for p in archive.persons())


def test_decisions_that_make_no_sense_are_refused(archive, pair):
    """Nothing is written, and the next step is named."""
    person, other = archive.person("Petr Gorelov").id, archive.person("Anna Rou").id
    archive.identify_person(person, "wikidata", "https://www.wikidata.org/wiki/Q42", by="Ida")
    archive.identify_person(other, "wikidata", "Q43", by="Ida")
    before = archive.decisions()
    for refused in (
        lambda: archive.identify_person(other, "wikidata", "Q42", by="Ida"),
        lambda: archive.identify_person(other, "wikidata", "forty-two", by="Ida"),
        lambda: archive.judge_persons([person, other], Judgement.SAME, by="Ida"),
        lambda: archive.judge_persons([person, "Пётр Горелов"], Judgement.DIFFERENT, by="Ida"),
        lambda: archive.judge_persons([person, other], Judgement.UNSURE, by="Ida"),
        lambda: archive.split_person(person, SplitBy(label="Nobody"), by="Ida"),
        lambda: archive.split_person(other, SplitBy(label="Anna Rou", rendition=None, speech=99), by="Ida"),
    ):
        with pytest.raises(UsageError):
            refused()
    assert archive.decisions() == before
    assert archive.person(person).identifiers == (("wikidata", "Q42"),)


def test_forms_of_address_lead_to_persons(archive, fetched, spoken):
    """They are kept with the revision, and shown with the person addressed."""
    made = spoken(("Petr Gorelov", "Ms Roe."), ("Anna Roe", "Yes."))
    capture, _ = archive.keep(fetched(b"page"), Told())
    form = FormOfAddress(speech=1, span=Span(0, 6), person=PersonId("p2"), reason="the name")
    archive.put(
        Document(
            capture=capture.id, transcript=made, event=None, event_version=None, rendition=None, cause=Cause.CAPTURED,
            addressed=(form, replace(form, span=Span(3, 6), person=None)),
        )
    )  # fmt: skip
    assert [(f.text, f.count, f.reason) for f in archive.person("Anna Roe").addressed] == [("Ms Roe", 1, "the name")]


def test_an_archive_of_the_first_schema_learns_who_spoke(archive, pair, folder, clock):
    """Opened for writing it is brought up to date; opened for reading it says how."""
    persons = [(p.name, p.names, p.speeches) for p in archive.persons()]
    archive.close()
    _make_first_schema(folder)
    with pytest.raises(StoreError, match="schema version 1") as refused:
        open_archive(folder, clock=clock, read_only=True)
    assert "reread" in refused.value.hint
    with open_archive(folder, clock=clock, linking=PersonLinker()) as again:
        assert [(p.name, p.names, p.speeches) for p in again.persons()] == persons
    with open_archive(folder, clock=clock, read_only=True) as reading:
        assert len(reading.persons()) == len(persons)
        with pytest.raises(StoreError, match="reading only"):
            reading.undo_decision(by="Ida")


def _make_first_schema(folder: Path) -> None:
    """What the program of the first schema would have left: its tables with what they have now."""
    first = folder / "first.sqlite"
    connection = connect(first)
    migrate(connection, "first", migrations()[:1])
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("ATTACH ? AS latest", (str(folder / "archive.sqlite"),))
    for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
        columns = ", ".join(f'"{row["name"]}"' for row in connection.execute(f"PRAGMA main.table_info({table})"))
        if not table.startswith("sqlite_"):
            connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM latest.{table}")
    connection.close()
    for file in folder.glob("archive.sqlite*"):
        file.unlink()
    first.rename(folder / "archive.sqlite")


def test_words_of_a_name_show_a_person_and_decide_nothing(archive, pair):
    """One word is enough to look somebody up, if only one has it; what is written down needs the whole name."""
    whole = archive.person("Petr Gorelov")
    assert archive.person("gorelov") == archive.person("Горелов") == whole
    with pytest.raises(UnknownPerson):
        archive.person("Gorel")  # part of a word is no word
    with pytest.raises(UnknownPerson):
        archive.identify_person("Gorelov", "wikidata", "Q7", by="Ida")
