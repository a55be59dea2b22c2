"""Archives that stay open for reading: a connection is opened once, not at each request. Knows no table."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from stenogram.errors import StoreError
from stenogram.protocols import Clock
from stenogram.store.archive import SqliteArchive
from stenogram.store.opening import DATABASE, open_archive

_MOST_KEPT = 16  # connections that wait for the next request


class ReadingRoom:
    """Hands out archives for reading; each reader sees one state of the archive, whatever is written meanwhile."""

    def __init__(self, folder: Path, *, clock: Clock) -> None:
        self._folder, self._clock = folder, clock
        self._lock = threading.Lock()
        self._free: list[tuple[tuple[int, int], SqliteArchive]] = []

    @contextlib.contextmanager
    def opened(self) -> Iterator[SqliteArchive]:
        """The archive, for one reader.

        Raises:
            ArchiveMissing, StoreError
        """
        place, archive = self._taken()
        try:
            with archive.one_state():
                yield archive
        except StoreError:
            archive.close()
            raise
        except BaseException:  # nothing that the connection has to do with: an unknown name, a reader who went away
            self._give_back(place, archive)
            raise
        self._give_back(place, archive)

    def close(self) -> None:
        """Close what waits."""
        with self._lock:
            free, self._free = self._free, []
        for _, archive in free:
            archive.close()

    def _give_back(self, place: tuple[int, int], archive: SqliteArchive) -> None:
        with self._lock:
            if len(self._free) < _MOST_KEPT:
                self._free.append((place, archive))
                return
        archive.close()

    def _taken(self) -> tuple[tuple[int, int], SqliteArchive]:
        """One that waited, if the file is still that file: a backup may have been put in its place."""
        place = _place_of(self._folder / DATABASE)
        while True:
            with self._lock:
                free = self._free.pop() if self._free else None
            if free is None:
                archive = open_archive(self._folder, clock=self._clock, read_only=True, is_shared=True)
                return place, archive
            if free[0] == place:
                return free
            free[1].close()


def _place_of(file: Path) -> tuple[int, int]:
    try:
        stat = file.stat()
    except OSError:
        return (0, 0)  # opening it says what is wrong
    return stat.st_dev, stat.st_ino
