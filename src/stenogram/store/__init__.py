"""The archive: captures, revisions, events, alignments in one SQLite file, bytes beside it. Knows no stage, no page."""

from stenogram.store.archive import SqliteArchive
from stenogram.store.blobs import digest_of
from stenogram.store.keeping_open import ReadingRoom
from stenogram.store.opening import open_archive
from stenogram.store.pivot import in_order, pivots
from stenogram.store.watching import WatchedArchive

__all__ = ["ReadingRoom", "SqliteArchive", "WatchedArchive", "digest_of", "in_order", "open_archive", "pivots"]
