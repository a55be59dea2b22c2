"""Whether an archive changed, for those who keep what they made of it. Only reads; asked from one thread at a time."""

import hashlib
import json
import sqlite3
from pathlib import Path

from stenogram.errors import StenogramError
from stenogram.store.connection import connect, reading
from stenogram.store.events import find_event
from stenogram.store.opening import DATABASE
from stenogram.store.queries import tuples

_MOST_STATES = 10_000  # remembered between two changes
_SHOWN_OF_EVENT = (
    "event_by_id", "renditions_of_event", "candidates_of_event", "voices_of_event", "sources_of_event",
)  # fmt: skip


class WatchedArchive:
    """One connection that stays open: SQLite tells it of every commit of all others."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / DATABASE
        self._connection: sqlite3.Connection | None = None
        self._seen: tuple[object, ...] = ()
        self._changes = 0
        self._states: dict[str, str | None] = {}

    def changes(self) -> int:
        """A number that is never the same again once anything was committed, by whatever process."""
        seen = self._look()
        if seen != self._seen:
            self._seen = seen
            self._changes += 1
            self._states.clear()
        return self._changes

    def event_state(self, name: str) -> str | None:
        """What changes whenever anything changes that is shown of an event; None: nothing is called so.

        The event's own version counts what is put into it. Besides, other events may change who its speakers are and
        what it looks like, captures are counted, and what people decide or bring in may be told anywhere.
        """
        self.changes()
        if name not in self._states:
            if len(self._states) >= _MOST_STATES:
                self._states.clear()
            self._states[name] = self._state(name)
        return self._states[name]

    def close(self) -> None:
        """Give the file back; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _look(self) -> tuple[object, ...]:
        stat = self._file.stat()  # a backup that was put in its place is another file
        place = (stat.st_dev, stat.st_ino)
        if self._connection is None or self._seen[:2] != place:
            self.close()
            self._connection = connect(self._file, read_only=True, is_shared=True)
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return (*place, id(self._connection), version)

    def _state(self, name: str) -> str | None:
        connection = self._connection
        assert connection is not None
        with reading(connection, f"look at event {name}"):
            try:
                event = find_event(connection, name)
            except StenogramError:
                return None
            told = [tuples(connection, each, event) for each in _SHOWN_OF_EVENT]
            told.append(tuples(connection, "last_decided"))
        return hashlib.sha256(json.dumps(told).encode("utf-8", "surrogatepass")).hexdigest()
