"""Lists of what an archive holds, a page at a time, and the limit on how long one look-up takes."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

from stenogram.errors import StoreError, TookTooLong
from stenogram.model import CaptureId, Cause, Digest, Event, EventFilter, RenditionId, RevisionId, RevisionRow
from stenogram.store.connection import Connection, reading
from stenogram.store.events import load_listed
from stenogram.store.queries import query
from stenogram.store.rows import moment

_STEPS = 2_000  # of SQLite's machine between two looks at the clock


class ListedArchive:
    """The part of the archive that lists."""

    _connection: sqlite3.Connection

    def list_events(self, fitting: EventFilter, *, offset: int, limit: int) -> tuple[tuple[Event, ...], int]:
        """Some of the events that fit, the latest start first, and how many fit."""
        named = asdict(fitting)
        with reading(self._connection, "list events"):
            count: int = self._connection.execute(query("events_counted"), named).fetchone()[0]
            rows = self._connection.execute(query("events_listed"), named | {"limit": limit, "offset": offset})
            return load_listed(self._connection, rows.fetchall()), count

    def revision_rows(self, rendition: RenditionId) -> tuple[RevisionRow, ...]:
        """Every state of a rendition's text, the newest first."""
        with reading(self._connection, f"list the revisions of {rendition}"):
            rows = self._connection.execute(query("revisions_of_rendition"), (rendition,)).fetchall()
        return tuple(
            RevisionRow(
                id=RevisionId(row["id"]), n=row["n"], cause=Cause(row["cause"]), at=moment(row["at"]),
                text_digest=Digest(row["text_digest"]), capture=CaptureId(row["capture"]),
            )
            for row in rows
        )  # fmt: skip

    @contextmanager
    def limited(self, seconds: float) -> Iterator[None]:
        """Each look-up inside takes no more of this thread's time than that.

        The time of the processor, not of the clock on the wall: a machine that is busy with others stops nobody.

        Raises:
            TookTooLong: it would.
        """
        connection, deadline = self._connection, time.thread_time() + seconds

        def begins() -> None:
            nonlocal deadline
            deadline = time.thread_time() + seconds

        if isinstance(connection, Connection):
            connection.look_up_begins = begins
        connection.set_progress_handler(lambda: time.thread_time() > deadline, _STEPS)
        try:
            yield
        except StoreError as error:
            if getattr(error.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                raise TookTooLong(seconds) from error
            raise
        finally:
            connection.set_progress_handler(None, _STEPS)
            if isinstance(connection, Connection):
                connection.look_up_begins = None
