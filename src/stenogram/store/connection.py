"""How a connection to archive.sqlite is opened, used and closed. Knows no table."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from stenogram.errors import StoreError

BUSY_MILLISECONDS = 10_000  # how long a writer waits for another before it gives up
_OLDEST_SQLITE = (3, 37, 0)  # STRICT tables
_SYNCHRONOUS_FULL = 2


class Connection(sqlite3.Connection):
    """A connection on which somebody may wait for look-ups to begin: whoever limits how long each may take."""

    look_up_begins: Callable[[], None] | None = None


def connect(file: Path, *, read_only: bool = False, is_shared: bool = False) -> sqlite3.Connection:
    """A connection on which a commit that returned survives a power cut.

    Args:
        is_shared: several threads use it, one after the other.

    Raises:
        StoreError: the file cannot be opened, or the promise cannot be kept on it.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old: Stenogram needs 3.37 or newer")
    with translated(f"open {file}"):
        connection = sqlite3.connect(
            _uri(file, read_only=read_only), uri=True, isolation_level=None, check_same_thread=not is_shared,
            factory=Connection,
        )  # fmt: skip
        try:
            connection.row_factory = sqlite3.Row
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA recursive_triggers = ON")  # or INSERT OR REPLACE would pass the DELETE triggers
            if read_only:
                connection.execute("PRAGMA query_only = ON")
            else:
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            check_durability(connection, file, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def check_durability(connection: sqlite3.Connection, file: Path, *, read_only: bool = False) -> None:
    """Nothing, when commits on this connection survive a power cut.

    In a simulated power cut WAL with synchronous=NORMAL lost 30 of 30 acknowledged commits, and
    integrity_check saw nothing. So the settings are read back, not believed.
    """
    synchronous = connection.execute("PRAGMA synchronous").fetchone()[0]
    if synchronous != _SYNCHRONOUS_FULL:
        raise StoreError(f"{file}: synchronous is {synchronous}, expected FULL: an acknowledged capture could be lost")
    journal = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if journal != "wal" and not read_only:  # on a medium that cannot be written it is read without a log
        raise StoreError(
            f"{file}: the journal mode is {journal!r}, expected 'wal'",
            hint="keep the archive on a local file system, not on a network share",
        )
    if connection.execute("PRAGMA foreign_keys").fetchone()[0] != 1:
        raise StoreError(f"{file}: this SQLite does not hold foreign keys")


@contextlib.contextmanager
def writing(connection: sqlite3.Connection, what: str) -> Iterator[None]:
    """All of the block is written, or nothing of it. The lock is taken first: no upgrade can deadlock."""
    with translated(what):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # SQLite rolls back by itself after some errors (disk full); a second ROLLBACK would hide the first error.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextlib.contextmanager
def reading(connection: sqlite3.Connection, what: str) -> Iterator[None]:
    """Every query of the block sees one state of the archive."""
    with translated(what):
        if isinstance(connection, Connection) and connection.look_up_begins is not None:
            connection.look_up_begins()
        if connection.in_transaction:
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("COMMIT")


@contextlib.contextmanager
def translated(what: str) -> Iterator[None]:
    """Errors of SQLite and of the file system as a StoreError that says what could not be done."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreError(f"could not {what}: {error}", hint=_hint(error)) from error
    except sqlite3.Error as error:
        raise StoreError(f"could not {what}: {error}") from error
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise StoreError(f"could not {what}: {why}", hint=_WHERE) from error
    except UnicodeEncodeError as error:
        raise StoreError(f"could not {what}: the text holds half of a surrogate pair, which is no character") from error


_WHERE = "check that the disk has room and the folder may be written; --archive names another folder"


def _hint(error: sqlite3.OperationalError) -> str | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        seconds = BUSY_MILLISECONDS // 1000
        return f"another process has been writing for more than {seconds} seconds; run the command again"
    if code == sqlite3.SQLITE_FULL:
        return "the disk is full; nothing was written, what was stored before is kept"
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return "check who may write to the archive's folder"
    return None


def _uri(file: Path, *, read_only: bool) -> str:
    mode = "rwc"
    if read_only:
        mode = "ro"
        # A WAL database on a medium that cannot be written has no place for its -shm; without a -wal nobody writes.
        if not os.access(file.parent, os.W_OK) and not file.with_name(file.name + "-wal").exists():
            mode = "ro&immutable=1"
    return f"{file.absolute().as_uri()}?mode={mode}"
