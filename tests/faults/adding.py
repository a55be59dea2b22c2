"""A process that adds to an archive and says what was acknowledged; and an oracle over what is there afterwards.

Run as a program it is killed at every operation in turn, until it runs to its end: `adding.py kill FOLDER STEP FIRST`.
`adding.py once FOLDER` runs it a single time, for tools that break system calls from outside.
`adding.py race FOLDER NAME COUNT` adds COUNT pages to the one event there, against others who do the same.
"""

import datetime as dt
import fcntl
import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

from stenogram.errors import ArchiveMissing, StaleEvent, StoreError
from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    Cause,
    DecisionKind,
    Document,
    EventHeader,
    Fetched,
    MadeBy,
    MeasuredBead,
    NewAlignment,
    Paragraph,
    RenditionHeader,
    RenditionKind,
    RenditionRow,
    Sentence,
    SentenceId,
    Span,
    Speech,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive
from stenogram.store.blobs import BlobFolder
from stenogram.text import Language

Ack = Callable[[str, str], None]
PAGES = (
    ("ru", RenditionKind.ORIGINAL, b"salt first " * 40_000),
    ("en", RenditionKind.MACHINE, b"pepper next " * 40_000),
)


def now() -> dt.datetime:
    """A moment."""
    return dt.datetime.now(dt.UTC)


def page(language: str, kind: RenditionKind) -> Transcript:
    """A page with a few sentences."""
    text = "".join(f"Sentence {n} of the {language} page. " for n in range(20))
    spans = [
        Span(start, text.index(". ", start) + 1) for start in range(len(text)) if text.startswith("Sentence", start)
    ]
    sentences = tuple(Sentence(id=SentenceId(""), text=span.of(text), span=span) for span in spans)
    whole = Span(0, len(text))
    return Transcript(
        event=EventHeader(title="On salt", start="2031-05-06"),
        rendition=RenditionHeader(language=Language(language), kind=kind),
        text=text,
        blocks=(),
        speeches=(Speech(n=1, span=whole, paragraphs=(Paragraph(span=whole, sentences=sentences),)),),
    )


def alignment() -> tuple[Alignment, tuple[MeasuredBead, ...]]:
    """The alignment of two such pages."""
    beads = tuple(Bead(left=(n,), right=(n,), score=1.0) for n in range(20))
    whole = Alignment(
        left_language=Language("ru"), right_language=Language("en"), left_count=20, right_count=20, beads=beads,
        likeness=1.0, basis=Basis.MEANING, made_by=MadeBy(name="aligner"),
    )  # fmt: skip
    return whole, tuple(MeasuredBead(bead=bead, doubt=0.0, measurements=()) for bead in beads)


def add_all(folder: Path, ack: Ack, *, flaw: str | None = None) -> None:
    """Add both pages, one of them again, and a page of which nothing can be made; acknowledge each as it is done."""
    with open_archive(folder, clock=now, create=True) as archive:
        if flaw == "careless":
            archive._blobs = Careless(folder / "blobs")
        event = None
        for language, kind, content in PAGES:
            if flaw == "early":
                ack("keep", content[:4].decode())
            capture, _ = archive.keep(Fetched(content=content, address="/p", final_address="/p", at=now()), Told())
            ack("keep", content[:4].decode())
            beads = alignment()
            given = (
                NewAlignment(left=event.renditions[0].id, right=None, alignment=beads[0], beads=beads[1])
                if event
                else None
            )
            put = archive.put(
                Document(
                    capture=capture.id, transcript=page(language, kind), event=event.id if event else None,
                    event_version=event.version if event else None, rendition=None, cause=Cause.CAPTURED,
                    alignments=(given,) if given else (),
                )
            )  # fmt: skip
            ack("put", language)
            event = archive.event(put.event)
        archive.keep(Fetched(content=PAGES[0][2], address="/p", final_address="/p", at=now()), Told())
        ack("again", "salt")
        capture, _ = archive.keep(Fetched(content=b"nothing", address="/n", final_address="/n", at=now()), Told())
        ack("keep", "noth")
        archive.fail(capture.id, "no text")
        ack("fail", "noth")
        _decide_all(archive, ack)


def _decide_all(archive: SqliteArchive, ack: Ack) -> None:
    """Set a bead right, divide the event and join it again; what a decision leaves to do is not done here."""
    (event,) = archive.events()
    first, second = event.renditions
    archive.correct_beads(first.revision, second.revision, [((0, 1), (0,))], by="Ida")
    ack("correct", "one")
    archive.divide_event(event.id, [second.address], by="Ida")
    ack("divide", "en")
    archive.undo_decision(by="Ida")
    ack("undo", "en")


class Careless(BlobFolder):
    """The control: a blob folder that writes under the final name at once."""

    def _write_new(self, content: bytes, target: Path) -> None:
        file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(file, content[:10])
        os.write(file, content[10:])
        os.close(file)


_DIVIDED = "SELECT 1 FROM decisions WHERE kind = 'divide'"  # then the alignment is to be made anew
_WORD = {DecisionKind.CORRECT: "one", DecisionKind.DIVIDE: "en", DecisionKind.UNDO: "en"}


def _corrected(archive: SqliteArchive, row: RenditionRow) -> list[tuple[str, str]]:
    """What is wrong with a correction that was written down: it must be a bead, whole, and wait to be measured."""
    (pivot,) = [other for event in archive.events() for other in event.renditions if other.id == row.pivot]
    stored = archive.alignment(pivot.revision, row.revision)
    kinds = [decision.kind for decision in archive.decisions()]
    beads = [(b.left, b.right) for b in stored.alignment.beads if b.corrected_by] if stored else []
    wanted = [((0, 1), (0,))] if DecisionKind.CORRECT in kinds else []
    return [] if beads == wanted else [("correct", f"half of it: {beads}")]


def violations(folder: Path, acked: list[tuple[str, str]]) -> list[str]:
    """What is not as it should be: acknowledged ⊆ found ⊆ attempted, nothing half there, and it goes on working."""
    try:
        with open_archive(folder, clock=now) as archive:
            return [*_damage(folder, archive), *_lost(archive, acked), *_goes_on(archive)]
    except ArchiveMissing:
        return [f"acknowledged, but there is no archive: {acked}"] if acked else []
    except StoreError as error:
        return [f"{type(error).__name__}: {error}"]


def _damage(folder: Path, archive: SqliteArchive) -> list[str]:
    connection: sqlite3.Connection = archive._connection
    said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    said += [f"reference {tuple(row)}" for row in connection.execute("PRAGMA foreign_key_check")]
    for path in (folder / "blobs").rglob("*"):
        if path.name.startswith("incoming-"):
            said.append(f"{path.name} was not swept")
        elif path.is_file():
            whole = path.read_bytes() in {content for *_, content in PAGES} | {b"nothing"}
            said += [] if whole else [f"{path} is half there"]
    for (digest,) in connection.execute("SELECT digest FROM blobs"):
        archive.blob(digest)
    return said


def _lost(archive: SqliteArchive, acked: list[tuple[str, str]]) -> list[str]:
    found: list[tuple[str, str]] = []
    rows = archive._connection.execute("SELECT id FROM captures ORDER BY n").fetchall()
    for (capture,) in rows:
        start = archive.blob(archive.capture(capture).blob)[:4].decode()
        found.append(("again" if ("keep", start) in found else "keep", start))
    for event in archive.events():
        for row, revision in zip(event.renditions, archive.revisions(event), strict=True):
            whole = page(row.header.language, row.header.kind or RenditionKind.COPY)
            if [s.text for s in revision.transcript.sentences] == [s.text for s in whole.sentences]:
                found.append(("put", row.header.language))
            if row.pivot and not row.alignment and not archive._connection.execute(_DIVIDED).fetchone():
                found.append(("put", "without its alignment"))
            if row.pivot and row.alignment:
                found += _corrected(archive, row)
    found += [(d.kind.value, _WORD[d.kind]) for d in archive.decisions()]
    if sum(len(event.renditions) for event in archive.events()) > len(archive.events()) and ("divide", "en") in found:
        found += [] if ("undo", "en") in found else [("undo", "half of it")]
    found += [("fail", "noth") for capture in archive.pending() if capture.failure == "no text"]
    attempted = [("keep", "salt"), ("put", "ru"), ("keep", "pepp"), ("put", "en"), ("again", "salt"), ("keep", "noth"),
                 ("fail", "noth"), ("correct", "one"), ("divide", "en"), ("undo", "en")]  # fmt: skip
    lost = [f"lost: {what}" for what in acked if what not in found]
    return lost + [f"made up: {what}" for what in found if what not in attempted or found.count(what) > 1]


def _goes_on(archive: SqliteArchive) -> list[str]:
    capture, _ = archive.keep(Fetched(content=b"next", address="/x", final_address="/x", at=now()), Told())
    put = archive.put(
        Document(capture=capture.id, transcript=page("de", RenditionKind.HUMAN), event=None, event_version=None,
                 rendition=None, cause=Cause.CAPTURED)
    )  # fmt: skip
    return [] if archive.revision(put.revision).n == 1 else ["the next page could not be added"]


def _killed_at(point: int) -> Callable[[object, str, object], None]:
    """A profiler that ends the process before its `point`-th call to the system or to SQLite."""
    calls = 0

    def count(_frame: object, happened: str, called: object) -> None:
        nonlocal calls
        if happened != "c_call":
            return
        owner = getattr(called, "__self__", None)
        outside = getattr(called, "__module__", None) in ("posix", fcntl.__name__)
        if outside or isinstance(owner, sqlite3.Connection | sqlite3.Cursor):
            calls += 1
            if calls == point:
                os.kill(os.getpid(), signal.SIGKILL)

    return count


def run_killed(folder: Path, point: int, flaw: str | None) -> tuple[list[tuple[str, str]], bool]:
    """What was acknowledged by a process that was killed at a point, and whether it was killed at all."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        sys.setprofile(_killed_at(point))
        add_all(folder, lambda *what: os.write(writes, (json.dumps(what) + "\n").encode()) and None, flaw=flaw)
        sys.setprofile(None)
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as pipe:
        acked = [tuple(json.loads(line)) for line in pipe]
    _, status = os.waitpid(child, 0)
    return acked, os.WIFSIGNALED(status)


def race(folder: Path, name: str, count: int) -> int:
    """Add pages to the one event of an archive; how often another process was quicker."""
    lost = 0
    for n in range(count):
        with open_archive(folder, clock=now) as archive:
            content = f"{name} {n}".encode()
            capture, _ = archive.keep(Fetched(content=content, address="/p", final_address="/p", at=now()), Told())
            while True:
                (event,) = archive.events()
                document = Document(
                    capture=capture.id, transcript=page("en", RenditionKind.MACHINE), event=event.id,
                    event_version=event.version, rendition=None, cause=Cause.CAPTURED,
                )  # fmt: skip
                try:
                    archive.put(document)
                    break
                except StaleEvent:
                    lost += 1
    return lost


def say(line: str) -> None:
    """One line to whoever started this, at once; without anybody to tell it to, the end."""
    try:
        os.write(1, f"{line}\n".encode())
    except OSError:
        os._exit(3)  # what could not be acknowledged counts as not acknowledged


def main() -> None:
    """Kill at every STEP-th point from FIRST on until a run ends by itself; print how often, and what was wrong."""
    if sys.argv[1] == "once":
        add_all(Path(sys.argv[2]), lambda *what: say(json.dumps(what)))
        return
    if sys.argv[1] == "race":
        say(str(race(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))))
        return
    folder, step, first, flaw = Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), (sys.argv[5:] or [None])[0]
    killed, wrong = 0, []
    while True:
        point = first + killed * step
        acked, was_killed = run_killed(folder, point, flaw)
        wrong += [f"point {point}: {what}" for what in violations(folder, acked)]
        shutil.rmtree(folder, ignore_errors=True)
        if not was_killed:
            break
        killed += 1
    say(json.dumps({"killed": killed, "wrong": wrong}))


if __name__ == "__main__":
    main()
