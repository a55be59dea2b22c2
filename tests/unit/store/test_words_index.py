"""The index of words: every spoken sentence of every revision is in it, and nothing can be asked that hangs it."""

import itertools
from collections.abc import Callable
from pathlib import Path

from tests.unit.store.conftest import Adds

from stenogram.model import Asked, Cause, Transcript
from stenogram.protocols import Clock
from stenogram.store import SqliteArchive, open_archive
from stenogram.store.quotations import StoredQuotations
from stenogram.store.words_index import index_what_is_missing

ANYBODY = Asked()


def test_words_of_every_revision_are_found(
    archive: SqliteArchive, add: Adds, transcript: Callable[..., Transcript]
) -> None:
    """What a text said before it was changed is found too, after what it says now."""
    first = add(transcript("Мы не будем ждать. Спасибо."), content=b"1")
    event = archive.event(first.event)
    add(
        transcript("Мы будем ждать. Спасибо."), event=event, rendition=first.rendition, cause=Cause.RECAPTURED,
        content=b"2",
    )  # fmt: skip
    turns = archive.quotations().turns_with([["мы", "не", "будем"]], ANYBODY, 9)
    assert [(t.origin.revision_n, t.origin.is_current) for t in turns] == [(1, False)]
    thanks = archive.quotations().turns_with([["спасибо"]], ANYBODY, 9)
    assert [t.origin.is_current for t in thanks] == [True, False]


def test_asking_narrows_to_speaker_and_event(
    archive: SqliteArchive, add: Adds, transcript: Callable[..., Transcript]
) -> None:
    """Only turns of the speaker, event and time that were asked for."""
    put = add(transcript("Thank you all.", "Thank you too."))
    slug = archive.event(put.event).slug
    source = archive.quotations()
    runs = [["thank", "you"]]
    assert len(source.turns_with(runs, ANYBODY, 9)) == 2
    (turn,) = source.turns_with(runs, Asked(speaker="x", names=frozenset({"person 2"})), 9)
    assert turn.text == "Thank you too."
    assert len(source.turns_with(runs, Asked(event=slug, after="2031", before="2031-05-06"), 9)) == 2
    assert source.turns_with(runs, Asked(event="another"), 9) == []
    assert source.turns_with(runs, Asked(before="2031-05-05"), 9) == []


def test_an_archive_from_before_the_index_is_indexed(
    folder: Path, clock: Clock, transcript: Callable[..., Transcript], add: Adds, archive: SqliteArchive
) -> None:
    """What is missing is put into the index, once."""
    add(transcript("Мы не будем ждать. Спасибо."))
    connection = archive._connection
    for table in ("wording_places", "worded_revisions", "word_counts"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("INSERT INTO wording_words (wording_words) VALUES ('delete-all')")
    connection.execute("DELETE FROM wordings")
    assert archive.quotations().turns_with([["ждать"]], ANYBODY, 9) == []
    assert index_what_is_missing(connection) == 1
    assert index_what_is_missing(connection) == 0
    assert len(archive.quotations().turns_with([["ждать"]], ANYBODY, 9)) == 1
    archive.close()
    with open_archive(folder, clock=clock, read_only=True) as again:
        assert len(again.quotations().turns_like([["ждать", "долго"]], ANYBODY, 9)) == 1


def test_no_word_is_an_operator(archive: SqliteArchive, add: Adds, transcript: Callable[..., Transcript]) -> None:
    """Words that mean something to FTS5 are words."""
    add(transcript("Wait and see."))
    source = archive.quotations()
    for words in (["NEAR("], ['"'], ["*"], ["AND", "OR", "NOT"], ["folded:wait"], ["^wait"], ["a" * 10_000], [""]):
        source.turns_with([words], ANYBODY, 9)
        source.turns_like([words], ANYBODY, 9)
    assert len(source.turns_with([["wait", "and", "see"]], ANYBODY, 9)) == 1


def test_a_look_up_that_takes_too_long_is_stopped(
    archive: SqliteArchive, add: Adds, transcript: Callable[..., Transcript]
) -> None:
    """After its second a look-up ends with what it has, and says that it was stopped."""
    add(transcript(" ".join(f"Wait for ship {n}." for n in range(3_000))))
    ticking = itertools.count()
    source = StoredQuotations(archive._connection, seconds=1.0, clock=lambda: float(next(ticking)))
    source.turns_with([["wait"]], ANYBODY, 9)
    assert source.was_stopped
    assert len(archive.quotations().turns_with([["wait", "for", "ship", "7"]], ANYBODY, 9)) == 1


def test_without_a_limit_a_busy_computer_stops_nothing(
    archive: SqliteArchive, add: Adds, transcript: Callable[..., Transcript]
) -> None:
    """A look-up that takes some seconds is stopped for who is given a limit, not for who waits."""
    add(transcript(" ".join(f"Wait for ship {n}." for n in range(3_000))))
    for in_all, was_stopped in ((None, False), (60.0, True)):
        ticking = itertools.count()
        source = StoredQuotations(archive._connection, in_all=in_all, clock=lambda t=ticking: next(t) / 10)  # type: ignore[misc]
        source.turns_with([["wait"]], ANYBODY, 9)
        assert source.was_stopped is was_stopped
