"""A commit that returned is on the disk, and every connection is held to that."""

import resource
import sqlite3
import threading

import pytest

from stenogram.errors import StoreError
from stenogram.model import Cause, Document, Told
from stenogram.store import open_archive
from stenogram.store.blobs import BlobFolder
from stenogram.store.connection import check_durability, connect


@pytest.mark.parametrize("read_only", [False, True])
def test_every_connection_is_synchronous(archive, folder, read_only):
    """FULL is what SQLite itself answers on each connection, not only what it was told."""
    connection = connect(folder / "archive.sqlite", read_only=read_only)
    assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert connection.execute("PRAGMA recursive_triggers").fetchone()[0] == 1
    assert connection.execute("PRAGMA busy_timeout").fetchone()[0] == 10_000
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    connection.close()


@pytest.mark.parametrize(
    ("weaken", "said"),
    [("PRAGMA synchronous = NORMAL", "synchronous is 1"), ("PRAGMA synchronous = OFF", "synchronous is 0"),
     ("PRAGMA journal_mode = DELETE", "journal mode is 'delete'"), ("PRAGMA foreign_keys = OFF", "foreign keys")],
)  # fmt: skip
def test_a_weaker_connection_is_noticed(folder, clock, weaken, said):
    """The control: each setting that could lose a commit or a reference is found."""
    open_archive(folder, clock=clock, create=True).close()
    connection = connect(folder / "archive.sqlite")
    connection.execute(weaken)
    with pytest.raises(StoreError, match=said):
        check_durability(connection, folder / "archive.sqlite")
    connection.close()


def test_leftovers_of_a_killed_writer_are_removed(archive, folder, clock):
    """A temporary file whose writer is gone is swept at the next opening; one that is being written is not."""
    (folder / "blobs" / "incoming-dead").write_bytes(b"half")
    with archive._blobs._temporary() as (_, alive):
        open_archive(folder, clock=clock, read_only=True).close()
        assert (folder / "blobs" / "incoming-dead").exists()
        open_archive(folder, clock=clock).close()
        assert alive.exists()
    assert [p.name for p in (folder / "blobs").iterdir()] == []


def test_a_full_disk_writes_nothing_and_loses_nothing(archive, add, transcript, fetched):
    """When SQLite finds no room the document is refused whole; with room again it goes in."""
    one = add(transcript("Good day."))
    capture, _ = archive.keep(fetched(b"next"), Told())
    before = archive.events()
    pages = archive._connection.execute("PRAGMA page_count").fetchone()[0]
    archive._connection.execute(f"PRAGMA max_page_count = {pages}")
    long = transcript(*(f"We trade {n} loads of salt. We trade no pepper." for n in range(2_000)))
    event = archive.event(one.event)
    document = Document(capture=capture.id, transcript=long, event=event.id, event_version=event.version,
                        rendition=None, cause=Cause.CAPTURED)  # fmt: skip
    with pytest.raises(StoreError, match="full") as refused:
        archive.put(document)
    assert "disk is full" in refused.value.hint
    assert archive.events() == before
    assert [p.id for p in archive.pending()] == [capture.id]
    archive._connection.execute("PRAGMA max_page_count = 1000000")
    assert archive.put(document).is_new_rendition


def test_no_room_for_the_bytes_leaves_no_capture(archive, folder, fetched):
    """When the bytes cannot be written there is neither a capture nor half a file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    big = fetched(b"x" * 20_000_000)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000_000, hard))
    try:
        with pytest.raises(StoreError, match="keep the bytes"):
            archive.keep(big, Told())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert archive.pending() == ()
    assert not [p for p in (folder / "blobs").rglob("*") if p.is_file()]
    assert archive.keep(big, Told())[1]


def test_a_reader_does_not_wait_for_a_writer(archive, folder, clock, add, transcript):
    """While one connection writes, another sees the state before, at once."""
    add(transcript("Good day."))
    archive._connection.execute("BEGIN IMMEDIATE")
    with open_archive(folder, clock=clock, read_only=True) as reader:
        assert len(reader.events()) == 1
        with pytest.raises(StoreError, match="reading only"):
            reader.keep(None, Told())
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader._connection.execute("DELETE FROM failures")
    archive._connection.execute("ROLLBACK")


def test_a_writer_that_waits_too_long_says_so(archive, folder, clock, fetched):
    """A lock that is not given up becomes a sentence with a hint, not 'database is locked' alone."""
    with open_archive(folder, clock=clock) as other:
        other._connection.execute("PRAGMA busy_timeout = 10")
        archive._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked") as refused:
            other.keep(fetched(b"words"), Told())
        archive._connection.execute("ROLLBACK")
        assert "another process" in refused.value.hint
        assert other.keep(fetched(b"words"), Told())[0].size == 5


def test_half_a_character_is_refused(archive, add, transcript):
    """A text that UTF-8 cannot hold is refused with a sentence, and nothing of it is written."""
    with pytest.raises(StoreError, match="surrogate"):
        add(transcript("Good \ud800 day."), content=b"x")
    assert archive.events() == ()


def test_who_sweeps_takes_no_file_from_who_writes(tmp_path):
    """Between its creation and its lock a file looks like a killed writer's: swept there, it is written anew."""
    blobs, is_over = BlobFolder(tmp_path), threading.Event()

    def sweep() -> None:
        while not is_over.is_set():
            blobs.sweep()

    sweepers = [threading.Thread(target=sweep) for _ in range(3)]
    for sweeper in sweepers:
        sweeper.start()
    try:
        written = [blobs.write(str(n).encode()) for n in range(60)]
    finally:
        is_over.set()
        for sweeper in sweepers:
            sweeper.join()
    assert [blobs.read(digest) for digest in written] == [str(n).encode() for n in range(60)]
