"""How an archive comes to be and is opened. Knows the folder, not what lies in the tables."""

import contextlib
from pathlib import Path

from stenogram.errors import ArchiveMissing, StoreError
from stenogram.protocols import Clock, PersonLinking
from stenogram.store.archive import SqliteArchive
from stenogram.store.blobs import BlobFolder, sync_folder
from stenogram.store.connection import connect, translated, writing
from stenogram.store.identifiers import NewId, random_id
from stenogram.store.migrate import check_identity, migrate, migrations
from stenogram.store.persons import derive_all_persons
from stenogram.store.words_index import index_anew, index_what_is_missing, is_of_another_stemmer

DATABASE = "archive.sqlite"
_PERSONS = 8  # the schema version that knows persons, and their guises
_WORDS = 7  # the one that knows words and their stems


def open_archive(
    folder: Path,
    *,
    clock: Clock,
    create: bool = False,
    read_only: bool = False,
    new_id: NewId = random_id,
    linking: PersonLinking | None = None,
    is_shared: bool = False,
) -> SqliteArchive:
    """The archive in a folder, its schema that of this program.

    Opened for writing it removes what killed writers left behind. `read_only` writes nothing, not even that, and opens
    while another process writes; only searches put what they derive under `cache/`, where they may.

    Args:
        linking: who says which speakers are one person; without it only people's decisions join them.
        is_shared: several threads use it, one after the other.

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
    connection = connect(file, read_only=read_only, is_shared=is_shared)
    try:
        with translated(f"open the archive in {folder}"):
            if read_only:
                _check_current(folder, check_identity(connection, str(file)))
            else:
                version = migrate(connection, str(file))
                if 0 < version < _PERSONS:
                    with writing(connection, "find out who speaks in what is there"):
                        derive_all_persons(connection, linking, new_id)
                if 0 < version < _WORDS:
                    with writing(connection, "look up the words of what is there"):
                        index_what_is_missing(connection)
                elif is_of_another_stemmer(connection):
                    with writing(connection, "look up the words again with today's stemmer"):
                        index_anew(connection)
                blobs.sweep()
                _sync(folder)
    except BaseException:
        connection.close()
        raise
    return SqliteArchive(connection, blobs, clock=clock, new_id=new_id, linking=linking, is_read_only=read_only)


def _check_current(folder: Path, version: int) -> None:
    if version == 0:
        raise ArchiveMissing(str(folder))
    if version < len(migrations()):
        raise StoreError(
            f"the archive in {folder} has schema version {version}; this program reads version {len(migrations())}",
            hint="`stenogram reread` brings it up to date; nothing that it holds changes",
        )


def _sync(folder: Path) -> None:
    """The archive's own names survive a power cut: its file's, and the folder's in its parent."""
    sync_folder(folder)
    with contextlib.suppress(PermissionError):  # a parent that may not be read was not made by us
        sync_folder(folder.absolute().parent)
