"""The schema: migrated step by step, never edited by hand, its history never changed."""

import re
import sqlite3
from pathlib import Path

import pytest

import stenogram.store
from stenogram.errors import ArchiveMissing, StoreError
from stenogram.model import NewAlignment, RenditionKind, Told
from stenogram.store import open_archive
from stenogram.store.connection import connect
from stenogram.store.migrate import APPLICATION_ID, migrate, migrations
from stenogram.store.queries import all_queries

KEPT = (
    "blobs", "captures", "revisions", "readings", "blocks", "unread", "speeches", "paragraphs", "sentences",
    "decisions", "corrections", "dismissals",
)  # fmt: skip
NEXT = "CREATE TABLE later (x INTEGER) STRICT;\n-- a comment; with a semicolon\nCREATE INDEX later_x ON later (x);\n"


def _schema(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("stop", range(len(migrations()) + 1))
def test_migrating_in_steps_gives_the_fresh_schema(tmp_path, stop):
    """An archive of any version becomes what a new one is, the next migration included."""
    steps = (*migrations(), NEXT)
    old, new = connect(tmp_path / "old.sqlite"), connect(tmp_path / "new.sqlite")
    migrate(old, "old", steps[:stop])
    migrate(old, "old", steps)
    migrate(new, "new", steps)
    assert _schema(old) == _schema(new)
    assert old.execute("PRAGMA user_version").fetchone()[0] == len(steps)
    old.close()
    new.close()


def test_a_migration_that_fails_changes_nothing(tmp_path):
    """All steps are applied, or none."""
    connection = connect(tmp_path / "a.sqlite")
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, "a", (*migrations(), "CREATE TABLE later (x);\nNONSENSE;\n"))
    assert _schema(connection) == []
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 0
    connection.close()


def test_a_newer_archive_is_refused(archive, folder, clock):
    """A program does not guess at a schema that it does not know."""
    archive._connection.execute(f"PRAGMA user_version = {len(migrations()) + 1}")
    for read_only in (False, True):
        with pytest.raises(StoreError, match=f"schema version {len(migrations()) + 1}") as refused:
            open_archive(folder, clock=clock, read_only=read_only)
        assert "upgrade" in refused.value.hint


def test_another_program_s_database_is_refused(tmp_path, clock):
    """A file called archive.sqlite that is none is left as it is."""
    with sqlite3.connect(tmp_path / "archive.sqlite") as other:
        other.execute("CREATE TABLE recipes (x)")
    other.close()
    with pytest.raises(StoreError, match="another program"):
        open_archive(tmp_path, clock=clock)
    (tmp_path / "archive.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreError, match="not a database"):
        open_archive(tmp_path, clock=clock)


def test_an_archive_killed_at_birth_is_finished(folder, clock):
    """An empty file, left by a process that was killed while it made the archive, is made one."""
    folder.mkdir()
    (folder / "archive.sqlite").touch()
    with pytest.raises(ArchiveMissing):
        open_archive(folder, clock=clock, read_only=True)
    with open_archive(folder, clock=clock, create=True) as archive:
        assert archive._connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID


@pytest.mark.parametrize("table", KEPT)
def test_history_is_never_changed(archive, add, transcript, fetched, pairs, table):
    """The database itself refuses to change, delete or replace what happened."""
    one = add(transcript("Good day. We begin."))
    aligned = dict(zip(("alignment", "beads"), pairs(2), strict=True))
    two = add(
        transcript("Good day. We begin.", language="en", kind=RenditionKind.OFFICIAL), event=archive.event(one.event),
        content=b"en", alignments=(NewAlignment(left=one.rendition, right=None, **aligned),),
    )  # fmt: skip
    archive.correct_beads(one.revision, two.revision, [((0,), (0,))], by="Ida")
    archive.dismiss_capture(archive.keep(fetched(b"a photo"), Told())[0].id, "a photo", by="Ida")
    archive.identify_person(archive.persons()[0].id, "wikidata", "Q42", by="Ida")
    connection = archive._connection
    before = [tuple(row) for row in connection.execute(f"SELECT * FROM {table}")]
    column = connection.execute(f"SELECT name FROM pragma_table_info('{table}') LIMIT 1").fetchone()[0]
    assert before
    for statement in (
        f'UPDATE {table} SET "{column}" = "{column}"',
        f"DELETE FROM {table}",
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            connection.execute(statement)
    assert [tuple(row) for row in connection.execute(f"SELECT * FROM {table}")] == before


def _marks(sql: str) -> dict[str, str] | list[None]:
    """Something for each parameter of a query, by name or by number."""
    if names := re.findall(r"(?<![\w:]):([a-z]\w*)", sql):
        return dict.fromkeys(names, "")
    return [None] * max([int(n) for n in re.findall(r"\?(\d+)", sql)], default=sql.count("?"))


def test_each_query_has_a_name_of_its_own():
    """The files of queries are read as one: a second query of a name would silently take the first one's place."""
    folder = Path(stenogram.store.__file__).parent
    heads = [line for file in folder.glob("*.sql") for line in file.read_text("utf-8").splitlines()]
    names = [match[1] for line in heads if (match := re.fullmatch(r"-- (\w+): .+", line))]
    assert len(names) > 100
    assert sorted(names) == sorted(all_queries())


def test_no_query_changes_history():
    """Not one of our own statements updates, deletes or replaces what happened."""
    changing = re.compile(r"\b(?:UPDATE|DELETE\s+FROM|REPLACE\s+INTO)\s+(\w+)", re.IGNORECASE)
    for name, sql in all_queries().items():
        assert not set(changing.findall(sql)) & set(KEPT), name
        assert "OR REPLACE" not in sql.upper(), name


def test_every_query_is_sound_and_used(archive):
    """Each compiles against the schema, and none is left over."""
    source = "".join(p.read_text("utf-8") for p in Path(stenogram.store.__file__).parent.glob("*.py"))
    for name, sql in all_queries().items():
        marks = _marks(sql)
        archive._connection.execute(f"EXPLAIN {sql}", marks)
        assert f'"{name}"' in source, name


def test_lists_use_indexes(archive):
    """What a page asks for never scans a whole table of texts, sentences or beads."""
    big = re.compile(r"SCAN (?:\w+ )?(sentences|paragraphs|speeches|beads|measurements|vectors|blocks)\b")
    for name, sql in all_queries().items():
        if not sql.startswith("SELECT"):
            continue
        marks = _marks(sql)
        plan = " ".join(row[3] for row in archive._connection.execute(f"EXPLAIN QUERY PLAN {sql}", marks))
        assert not big.search(plan), (name, plan)


def test_what_is_of_one_event_looks_at_no_other(archive):
    """A query that is named after an event or a revision finds its rows by an index, in an archive of any size."""
    growing = re.compile(r"SCAN (?:\w+ )?(r|v|c|e|t|renditions|revisions|captures|events|translations)\b")
    of_one = [name for name in all_queries() if re.search(r"_of_(event|revision)$", name)]
    assert "translations_behind_of_event" in of_one
    for name in of_one:
        sql = all_queries()[name]
        plan = [row[3] for row in archive._connection.execute(f"EXPLAIN QUERY PLAN {sql}", _marks(sql))]
        assert not growing.search(" ".join(plan)), (name, plan)
