"""The archive: captures, revisions, events, alignments in one SQLite file, bytes beside it. Knows no stage, no page."""

from stenogram.store.archive import SqliteArchive
from stenogram.store.opening import open_archive
from stenogram.store.pivot import in_order, pivots

__all__ = ["SqliteArchive", "in_order", "open_archive", "pivots"]
