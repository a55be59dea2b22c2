"""The archive in a folder: `archive.sqlite`, `blobs/`, `cache/`. What its rows look like is its neighbours' matter."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Self

from stenogram.errors import UnknownEvent
from stenogram.model import (
    AlignmentId,
    Capture,
    CaptureId,
    Cause,
    Digest,
    Document,
    Event,
    EventId,
    Fetched,
    Put,
    RenditionId,
    Revision,
    RevisionId,
    StoredAlignment,
    Told,
)
from stenogram.protocols import Clock, MeaningSource, PersonLinking, QuotationSource, SearchSource
from stenogram.store.alignments import write_alignment
from stenogram.store.blobs import BlobFolder
from stenogram.store.captures import add_capture, capture_key, comparable_url, load_capture
from stenogram.store.connection import reading, translated, writing
from stenogram.store.digests import text_key
from stenogram.store.events import find_event, find_rendition, load_event, load_events
from stenogram.store.identifiers import NewId
from stenogram.store.listing import ListedArchive
from stenogram.store.meanings import StoredMeanings
from stenogram.store.putting import put_document
from stenogram.store.queries import query
from stenogram.store.quotations import StoredQuotations
from stenogram.store.rows import capture_from_row, moment
from stenogram.store.searching import StoredSearch
from stenogram.store.speakers import SpeakersArchive
from stenogram.store.transcripts import load_with_persons
from stenogram.store.translated import TranslatedArchive


class SqliteArchive(TranslatedArchive, ListedArchive, SpeakersArchive):
    """One connection to an archive; for one thread, closed at the end of its `with` block."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        blobs: BlobFolder,
        *,
        clock: Clock,
        new_id: NewId,
        linking: PersonLinking | None,
        is_read_only: bool,
    ) -> None:
        self._connection = connection
        self._blobs = blobs
        self._clock = clock
        self._new_id = new_id
        self._linking = linking
        self.is_read_only = is_read_only

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the archive's file back."""
        self._connection.close()

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """Everything that is read within the block is of one state of the archive."""
        with reading(self._connection, "read the archive"):
            yield

    def keep(self, fetched: Fetched, told: Told) -> tuple[Capture, bool]:
        """Blob and capture on disk, hashed, read back: once this returns they are acknowledged."""
        self._check_writable()
        with translated(f"keep the bytes of {fetched.address}"):
            digest = self._blobs.write(fetched.content)
        with writing(self._connection, f"keep the capture of {fetched.address}"):
            capture = CaptureId(self._new_id("c"))
            return add_capture(self._connection, capture, digest, fetched, told, self._clock())

    def put(self, document: Document) -> Put:
        """Everything derived from a capture, in one transaction."""
        self._check_writable()
        with writing(self._connection, f"store what was made of capture {document.capture}"):
            return put_document(self._connection, document, self._clock(), self._new_id, self._linking)

    def fail(self, capture: CaptureId, reason: str) -> None:
        """Write down why nothing could be made of a capture; it stays pending."""
        self._check_writable()
        with writing(self._connection, f"write down why capture {capture} failed"):
            key, _ = capture_key(self._connection, capture)
            self._connection.execute(query("set_failure"), (key, reason, self._clock().isoformat()))

    def blob(self, digest: Digest) -> bytes:
        """The bytes, checked against their digest."""
        return self._blobs.read(digest)

    def pending(self) -> tuple[Capture, ...]:
        """Captures of which nothing has been made yet."""
        with reading(self._connection, "list pending captures"):
            return tuple(capture_from_row(row) for row in self._connection.execute(query("pending_captures")))

    def capture(self, capture: CaptureId) -> Capture:
        """One capture by its id."""
        with reading(self._connection, f"load capture {capture}"):
            return load_capture(self._connection, capture)

    def revision_of_blob(self, digest: Digest) -> RevisionId | None:
        """The newest revision made from these bytes."""
        with reading(self._connection, f"look for {digest}"):
            row = self._connection.execute(query("revision_of_blob"), (digest,)).fetchone()
        return RevisionId(row["id"]) if row else None

    def events(self) -> tuple[Event, ...]:
        """All events, the latest start first."""
        with reading(self._connection, "list the events"):
            return load_events(self._connection)

    def event(self, name: str) -> Event:
        """The event with this id, slug, old slug or unique beginning of one."""
        with reading(self._connection, f"load event {name}"):
            return load_event(self._connection, find_event(self._connection, name))

    def event_with_url(self, url: str) -> Event | None:
        """The event one of whose renditions was captured from this URL or names it as canonical or alternate."""
        with reading(self._connection, f"look for {url}"):
            row = self._connection.execute(query("event_with_url"), (comparable_url(url),)).fetchone()
            return load_event(self._connection, row["event"]) if row else None

    def find_revision(self, address: str) -> RevisionId:
        """The revision that EVENT/LANG[-KIND][@N] means; without @N the current one."""
        name, _, number = address.partition("@")
        with reading(self._connection, f"look for {address}"):
            rendition = find_rendition(self._connection, name)
            if not number and "@" not in address:
                row = self._connection.execute(query("rendition_by_id"), (rendition,)).fetchone()
                return RevisionId(row["revision"])
            if not (number.isascii() and number.isdigit()):
                raise UnknownEvent(address)
            row = self._connection.execute(query("revision_numbered"), (rendition, int(number[:18]))).fetchone()
        if row is None:
            raise UnknownEvent(address)
        return RevisionId(row["id"])

    def revision(self, revision: RevisionId) -> Revision:
        """A revision with its transcript; sentences carry the archive's ids."""
        with reading(self._connection, f"load revision {revision}"):
            row = self._connection.execute(query("revision_by_id"), (revision,)).fetchone()
            if row is None:
                raise UnknownEvent(revision)
            return Revision(
                id=revision,
                event=EventId(row["event"]),
                rendition=RenditionId(row["rendition"]),
                n=row["n"],
                cause=Cause(row["cause"]),
                capture=capture_from_row(row),
                text_digest=Digest(row["text_digest"]),
                transcript=load_with_persons(self._connection, row),
                at=moment(row["at"]),
            )

    def revisions(self, event: Event) -> tuple[Revision, ...]:
        """The current revision of each rendition, in the order of `event.renditions`."""
        with reading(self._connection, f"load the texts of {event.slug}"):
            return tuple(self.revision(rendition.revision) for rendition in event.renditions)

    def keep_alignment(self, left: RevisionId, right: RevisionId, stored: StoredAlignment) -> StoredAlignment:
        """Store an alignment that was asked for; one that is there for the same revisions is replaced."""
        self._check_writable()
        with writing(self._connection, f"store the alignment of {left} and {right}"):
            one, two = self._place_of(left), self._place_of(right)
            named = replace(stored, id=AlignmentId(self._new_id("a")), left=left, right=right, at=self._clock())
            write_alignment(self._connection, one["key"], two["key"], named, is_asked=True)
            for event in {one["event"], two["event"]}:
                self._connection.execute(query("touch_event"), (event,))
            return self._alignment(left, right) or named

    def quotations(self, *, seconds: float | None = None) -> QuotationSource:
        """Where the words of all revisions are looked up, as the archive is now."""
        return StoredQuotations(self._connection, in_all=seconds)

    def meanings(self, *, seconds: float | None = None) -> MeaningSource:
        """Where the sentences of current revisions are found by meaning."""
        return StoredMeanings(self._connection, self._blobs.folder.parent / "cache", in_all=seconds)

    @contextmanager
    def searching(self, *, seconds: float) -> Iterator[SearchSource]:
        """Where sentences are found, for one search over one state of the archive."""
        with reading(self._connection, "search the archive"):
            yield StoredSearch(
                self._connection, self._blobs.folder.parent / "cache", self._alignment, seconds=seconds
            )  # fmt: skip

    def vectors(self, model: str, texts: Sequence[str]) -> dict[str, bytes]:
        """The stored vectors (float16, little-endian) of those of `texts` that have one from `model`."""
        text_of = {text_key(text): text for text in texts}
        with reading(self._connection, f"load vectors of {model}"):
            row = self._connection.execute(query("vector_model"), (model,)).fetchone()
            if row is None:
                return {}
            found = self._connection.execute(query("vectors_of_texts"), (json.dumps(list(text_of)), row["key"]))
            return {text_of[digest]: vector for digest, vector in found}
