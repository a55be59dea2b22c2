"""The translation memory, and who made which sentence of a revision."""

import dataclasses
import sqlite3

import pytest

from stenogram.errors import StoreError
from stenogram.model import Draft, DraftState, DraftUse, MadeBy, SentenceId
from stenogram.text import Language

RU, EN = Language("ru"), Language("en")
ENGINE = MadeBy(name="glossary:small", version="3", settings="0123abcd")


def draft(source_text, text, **more):
    """A sentence as an engine rendered it."""
    said = {
        "source": RU, "target": EN, "source_text": source_text, "text": text, "language": EN,
        "state": DraftState.TRANSLATED, "made_by": ENGINE,
    }  # fmt: skip
    return Draft(**(said | more))


def test_drafts_are_read_back_as_they_were_kept(archive):
    """Every field comes back, with a number and the archive's time."""
    kept = archive.keep_drafts(
        [
            draft("Да.", "Yes.", terms="ff00", reason="line breaks became spaces"),
            draft("Да.", "Indeed.", state=DraftState.EDITED, made_by=MadeBy(name="Ana"), parent=None),
            draft("Нет.", "No."),
        ]
    )
    corrected = archive.keep_drafts([draft("Нет.", "Never.", state=DraftState.EDITED, parent=kept[2].id)])
    found = archive.find_drafts(RU, EN, ["Да.", "Нет.", "Может быть."])
    assert found == {"Да.": kept[:2], "Нет.": (kept[2], *corrected)}
    assert all(d.id and d.made_by.at for d in kept)
    assert archive.find_drafts(EN, RU, ["Да."]) == {}
    assert archive.drafts_between(RU, EN) == (*kept, *corrected)
    assert archive.draft(kept[0].id) == kept[0]
    with pytest.raises(StoreError):
        archive.draft(99)


def test_settings_stand_for_their_digest(archive):
    """What a reader is told of an engine's settings is what was written down, once."""
    archive.keep_engine(ENGINE, (("model", "small"), ("formality", "more")))
    archive.keep_engine(ENGINE, (("model", "another"),))
    assert archive.engine_settings(ENGINE) == (("model", "small"), ("formality", "more"))
    assert archive.engine_settings(MadeBy(name="nobody")) == ()


@pytest.fixture
def translated(archive, add, transcript):
    """A Russian original and its translation made here: both puts, and the transcript of the original."""
    original = transcript("Да. Нет.", "Может быть.")
    source = add(original)
    told = archive.revision(source.revision).transcript
    kept = archive.keep_drafts([draft("Да.", "Yes."), draft("Нет.", "No."), draft("Может быть.", "Perhaps.")])
    ids = [s.id for s in told.sentences]
    uses = tuple(DraftUse(position=n, draft=d, source_sentence=ids[n]) for n, d in enumerate(kept))
    put = add(
        transcript("Yes. No.", "Perhaps.", language="en", kind=None),
        event=archive.event(source.event), content=b"en", address="stenogram:translate/x",
        translated_from=source.revision, drafts=uses,
    )  # fmt: skip
    return source, put, original


def test_each_sentence_knows_its_draft(archive, translated):
    """Of a revision made here it is known from which text, and each sentence's draft and source."""
    source, put, _ = translated
    uses = archive.drafts_of(put.revision)
    assert [uses[n][1].text for n in range(3)] == ["Yes.", "No.", "Perhaps."]
    told = archive.revision(source.revision).transcript
    assert [uses[n][0] for n in range(3)] == [s.id for s in told.sentences]
    assert archive.translated_from(put.revision) == source.revision
    assert archive.translated_from(source.revision) is None
    assert archive.drafts_of(source.revision) == {}


@pytest.mark.parametrize("table", ["drafts", "engines", "translations", "sentence_drafts"])
def test_what_was_paid_for_is_never_changed(archive, translated, table):
    """The database itself refuses to change, delete or replace a draft, and what a revision is made of."""
    archive.keep_engine(ENGINE, ())
    connection = archive._connection
    before = [tuple(row) for row in connection.execute(f"SELECT * FROM {table}")]
    column = connection.execute(f"SELECT name FROM pragma_table_info('{table}') LIMIT 1").fetchone()[0]
    assert before
    for statement in (
        f'UPDATE {table} SET "{column}" = "{column}"',
        f"DELETE FROM {table}",
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            connection.execute(statement)
    assert [tuple(row) for row in connection.execute(f"SELECT * FROM {table}")] == before


@pytest.mark.parametrize(
    ("now", "positions", "count"),
    [
        (("Да. Нет.", "Может быть."), set(), 0),
        (("Да. Никогда.", "Может быть."), {1}, 1),
        (("Да.", "Может быть."), {1}, 1),
        (("Да. Нет. И ещё.", "Может быть."), set(), 1),
        (("ДА. Нет.", "Может быть."), {0}, 1),
        (("Всё иначе. Совсем.", "И здесь."), {0, 1, 2}, 3),
    ],
)
def test_a_changed_source_makes_its_translation_stale(archive, add, transcript, translated, now, positions, count):
    """Sentences whose source says something else by now are known, and counted with those that it has more."""
    source, put, original = translated
    changed = dataclasses.replace(transcript(*now), event=original.event)
    add(changed, event=archive.event(source.event), rendition=source.rendition, content=repr(now).encode())
    assert archive.stale_sentences(put.revision) == positions
    rows = {row.id: row.stale for row in archive.event(source.event).renditions}
    assert rows == {source.rendition: 0, put.rendition: count}
    assert {row.id: row.stale for event in archive.events() for row in event.renditions} == rows


def test_a_use_names_a_sentence_that_is_there(archive, add, transcript):
    """A draft cannot be said to be a sentence that its revision lacks."""
    source = add(transcript("Да."))
    (kept,) = archive.keep_drafts([draft("Да.", "Yes.")])
    use = DraftUse(position=7, draft=kept, source_sentence=SentenceId("s"))
    with pytest.raises(StoreError):
        add(
            transcript("Yes.", language="en"), event=archive.event(source.event), content=b"en",
            translated_from=source.revision, drafts=(use,),
        )  # fmt: skip
    assert len(archive.event(source.event).renditions) == 1
