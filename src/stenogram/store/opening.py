"""How an archive comes to be and is opened. Knows the folder, not what lies in the tables."""

import contextlib
from pathlib import Path

from stenogram.errors import ArchiveMissing
from stenogram.protocols import Clock
from stenogram.store.archive import SqliteArchive
from stenogram.store.blobs import BlobFolder, sync_folder
from stenogram.store.connection import connect, translated
from stenogram.store.identifiers import NewId, random_id
from stenogram.store.migrate import check_identity, migrate

DATABASE = "archive.sqlite"


def open_archive(
    folder: Path, *, clock: Clock, create: bool = False, read_only: bool = False, new_id: NewId = random_id
) -> SqliteArchive:
    """The archive in a folder, its schema that of this program.

    Opened for writing it removes what killed writers left behind. `read_only` writes nothing, not even that, and opens
    while another process writes.

    Raises:
        ArchiveMissing: there is none, and `create` is not set.
        StoreError: it cannot be opened, is no archive, or is a newer program's.
    """
    file = folder / DATABASE
    if not file.is_file() and (read_only or not create):
        raise ArchiveMissing(str(folder))
    blobs = BlobFolder(folder / "blobs")
    if not read_only:
        with translated(f"make an archive in {folder}"):
            blobs.folder.mkdir(parents=True, exist_ok=True)
            (folder / "cache").mkdir(exist_ok=True)
    connection = connect(file, read_only=read_only)
    try:
        with translated(f"open the archive in {folder}"):
            if read_only:
                _check_current(folder, check_identity(connection, str(file)))
            else:
                migrate(connection, str(file))
                blobs.sweep()
                _sync(folder)
    except BaseException:
        connection.close()
        raise
    return SqliteArchive(connection, blobs, clock=clock, new_id=new_id, is_read_only=read_only)


def _check_current(folder: Path, version: int) -> None:
    if version == 0:
        raise ArchiveMissing(str(folder))


def _sync(folder: Path) -> None:
    """The archive's own names survive a power cut: its file's, and the folder's in its parent."""
    sync_folder(folder)
    with contextlib.suppress(PermissionError):  # a parent that may not be read was not made by us
        sync_folder(folder.absolute().parent)
