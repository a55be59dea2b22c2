"""What the parts of the archive's class share: the connection, and that it may be written to."""

import sqlite3

from stenogram.errors import StoreError, UnknownEvent
from stenogram.model import RevisionId
from stenogram.protocols import Clock, PersonLinking
from stenogram.store.identifiers import NewId
from stenogram.store.queries import query


class ArchivePart:
    """One connection, and who tells the time, makes ids and links persons; `SqliteArchive` is what is opened."""

    _connection: sqlite3.Connection
    _clock: Clock
    _new_id: NewId
    _linking: PersonLinking | None
    is_read_only: bool

    def _check_writable(self) -> None:
        if self.is_read_only:
            raise StoreError("the archive was opened for reading only")

    def _place_of(self, revision: RevisionId) -> sqlite3.Row:
        """The key of a revision, its rendition and event."""
        row: sqlite3.Row | None = self._connection.execute(query("revision_key"), (revision,)).fetchone()
        if row is None:
            raise UnknownEvent(revision)
        return row
