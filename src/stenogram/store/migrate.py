"""Brings an archive's schema to the version of this program. Knows nothing of what the tables mean."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from stenogram.errors import StoreError

APPLICATION_ID = 0x5374676D  # "Stgm": what `file` and `PRAGMA application_id` say an archive is


@cache
def migrations() -> tuple[str, ...]:
    """The SQL of each migration; the first leads from nothing to version 1."""
    folder = files("stenogram.store").joinpath("migrations")
    named = sorted((entry.name, entry) for entry in folder.iterdir() if re.fullmatch(r"\d{4}_\w+\.sql", entry.name))
    if [int(name[:4]) for name, _ in named] != list(range(1, len(named) + 1)):
        raise StoreError("the installed program lacks a migration", hint="install Stenogram again")
    return tuple(entry.read_text("utf-8") for _, entry in named)


def check_identity(connection: sqlite3.Connection, where: str) -> int:
    """The schema version of an archive; 0 for an empty file.

    Raises:
        StoreError: it is no archive, or a newer program made it.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    known = len(migrations())
    if application == 0 and version == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        return 0
    if application != APPLICATION_ID:
        raise StoreError(f"{where} is a database of another program", hint="name another folder with --archive")
    if version > known:
        raise StoreError(
            f"{where} has schema version {version}; this program knows versions up to {known}",
            hint="a newer Stenogram wrote this archive: upgrade the program",
        )
    return version


def migrate(connection: sqlite3.Connection, where: str, steps: Sequence[str] | None = None) -> int:
    """Apply what is missing, all of it or nothing; the version that was there before."""
    wanted = migrations() if steps is None else steps
    version = check_identity(connection, where)
    if version == len(wanted):
        return version
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another process may have migrated meanwhile.
        version = check_identity(connection, where)
        for step in wanted[version:]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(wanted)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return version


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit before it starts."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
