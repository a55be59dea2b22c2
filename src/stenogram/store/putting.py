"""Storing what was derived from one capture. Runs inside one transaction, which its caller holds."""

import datetime as dt
import sqlite3

from stenogram.errors import StaleEvent, StoreError, UnknownEvent
from stenogram.model import (
    AlignmentId,
    Document,
    EventId,
    NewAlignment,
    Put,
    RenditionId,
    RevisionId,
    SentenceVectors,
    StoredAlignment,
    Transcript,
)
from stenogram.protocols import PersonLinking
from stenogram.store.alignments import stamped, write_alignment, write_refusal
from stenogram.store.blobs import digest_of
from stenogram.store.captures import capture_key, comparable_url, load_capture
from stenogram.store.digests import text_key
from stenogram.store.drafts import source_of, write_uses
from stenogram.store.events import add_event, add_rendition, derive_event, rename_rendition
from stenogram.store.identifiers import NewId
from stenogram.store.persons import derive_persons
from stenogram.store.queries import query
from stenogram.store.rows import event_header_to_json, makers_to_json, rendition_header_to_json, to_json
from stenogram.store.transcripts import checked, load_transcript, says_the_same, write_transcript
from stenogram.store.words_index import index_revision


def put_document(
    connection: sqlite3.Connection,
    document: Document,
    now: dt.datetime,
    new_id: NewId,
    linking: PersonLinking | None = None,
) -> Put:
    """Revision, event, alignments and vectors of a document.

    Raises:
        StaleEvent: the event changed since the document was derived from it.
    """
    capture, blob = capture_key(connection, document.capture)
    event = _event(connection, document, blob, new_id)
    header = document.transcript.rendition
    rendition = document.rendition or add_rendition(connection, event, header, new_id)
    before = _current(connection, rendition, event) if document.rendition else None
    after = _next_revision(connection, document, rendition, before, capture, now, new_id)
    key = connection.execute(query("revision_key"), (after,)).fetchone()["key"]
    connection.execute(query("add_reading"), (capture, blob, key, now.isoformat()))
    connection.execute(query("clear_failures"), (blob,))
    _add_urls(connection, document, event, rendition)
    is_new = before is None or after != before[0]
    if is_new:
        connection.execute(query("set_current"), (key, rendition))
        rename_rendition(connection, event, rendition, header)
        derive_event(connection, event)
        connection.execute(query("drop_alignments_to_former_pivots"), (event,))
    elif document.alignments:
        connection.execute(query("touch_event"), (event,))
    _put_alignments(connection, document, event, rendition, now, new_id, is_new=is_new)
    for vectors in document.vectors:
        put_vectors(connection, vectors)
    _put_forms_of_address(connection, key, document)
    derive_persons(connection, event, [rendition], linking, new_id)
    return Put(
        event=event,
        rendition=rendition,
        revision=after,
        is_new_event=document.event is None,
        is_new_rendition=document.rendition is None,
        is_new_revision=is_new,
    )


def _event(connection: sqlite3.Connection, document: Document, blob: str, new_id: NewId) -> EventId:
    if document.event is None:
        if document.rendition is not None:
            raise StoreError(f"rendition {document.rendition} cannot be put into a new event")
        # Two processes that add the same new page at once must not make two events of it.
        read = connection.execute(query("revision_of_blob"), (blob,)).fetchone()
        if read is not None:
            raise StaleEvent(read["event"])
        return add_event(connection, new_id)
    row = connection.execute(query("event_version"), (document.event,)).fetchone()
    if row is None:
        raise UnknownEvent(document.event)
    if row["version"] != document.event_version:
        raise StaleEvent(document.event)
    return document.event


def _current(
    connection: sqlite3.Connection, rendition: RenditionId, event: EventId
) -> tuple[RevisionId, int, Transcript]:
    """The text that a rendition has: revision, its number, its transcript."""
    row = connection.execute(query("rendition_by_id"), (rendition,)).fetchone()
    if row is None:
        raise UnknownEvent(rendition)
    if row["event"] != event:
        raise StoreError(f"rendition {rendition} belongs to event {row['event']}, not to {event}")
    revision = connection.execute(query("revision_by_id"), (row["revision"],)).fetchone()
    return RevisionId(revision["id"]), revision["n"], load_transcript(connection, revision)


def _next_revision(
    connection: sqlite3.Connection,
    document: Document,
    rendition: RenditionId,
    before: tuple[RevisionId, int, Transcript] | None,
    capture: int,
    now: dt.datetime,
    new_id: NewId,
) -> RevisionId:
    """The revision that holds the document's transcript: the current one when nothing changed, else a new one."""
    transcript = checked(document.transcript)
    is_made_anew = before is not None and _is_of_another_text(connection, before[0], document)
    if before is not None and not is_made_anew and says_the_same(before[2], transcript):
        return before[0]
    revision = RevisionId(new_id("v"))
    key = connection.execute(
        query("add_revision"),
        (
            revision,
            rendition,
            before[1] + 1 if before else 1,
            document.cause.value,
            capture,
            digest_of(transcript.text.encode()),
            transcript.text,
            event_header_to_json(transcript.event),
            rendition_header_to_json(transcript.rendition),
            to_json(transcript.notices),
            makers_to_json([stamped(maker, now) for maker in transcript.made_by]),
            len(transcript.spoken),
            len(transcript.sentences),
            len(transcript.unread),
            now.isoformat(),
        ),
    ).lastrowid
    if key is None:
        raise StoreError("the archive gave no key to a new revision")
    write_transcript(connection, key, transcript, before[2] if before else None, new_id)
    write_uses(connection, key, document.translated_from, document.drafts, now)
    index_revision(connection, key, transcript.text, transcript.rendition.language)
    return revision


def _is_of_another_text(connection: sqlite3.Connection, before: RevisionId, document: Document) -> bool:
    """Whether a translation renders another text than the revision before it, perhaps in the same words."""
    if document.translated_from is None:
        return False
    key = connection.execute(query("revision_key"), (before,)).fetchone()["key"]
    return source_of(connection, key) != document.translated_from


def _add_urls(connection: sqlite3.Connection, document: Document, event: EventId, rendition: RenditionId) -> None:
    capture, header = load_capture(connection, document.capture), document.transcript.rendition
    urls = [(address, "captured") for address in (capture.address, capture.final_address)]
    urls += [(header.canonical_url, "canonical")] if header.canonical_url else []
    urls += [(url, "alternate") for _, url in header.alternates]
    # "-" and the like name no place: two pages from standard input are not one page.
    placed = [(url, relation) for url, relation in urls if "://" in url or url.startswith("/")]
    rows = [(comparable_url(url), rendition, relation, event) for url, relation in placed]
    connection.executemany(query("add_url"), rows)


def _put_alignments(
    connection: sqlite3.Connection,
    document: Document,
    event: EventId,
    rendition: RenditionId,
    now: dt.datetime,
    new_id: NewId,
    *,
    is_new: bool,
) -> None:
    wanted = {(left, right) for left, right in connection.execute(query("current_pairs"), (event,))}
    for new in document.alignments:
        left, right = (_current_key(connection, side or rendition) for side in (new.left, new.right))
        if (left, right) not in wanted and not is_new:
            continue  # derived from bytes whose text turned out to be the old one: nothing moved
        if (left, right) not in wanted:
            raise StoreError(
                f"an alignment of {new.left or 'the new rendition'} with {new.right or 'the new rendition'} was put, "
                "but neither is the other's pivot, or left and right are swapped"
            )
        _put_alignment(connection, new, left, right, now, AlignmentId(new_id("a")))


def _put_alignment(
    connection: sqlite3.Connection, new: NewAlignment, left: int, right: int, now: dt.datetime, name: AlignmentId
) -> None:
    if new.alignment is not None and new.refusal is None:
        stored = StoredAlignment(
            id=name,
            left=RevisionId(""),  # written by their keys
            right=RevisionId(""),
            alignment=new.alignment,
            beads=new.beads,
            made_by=new.alignment.made_by,
            at=now,
        )
        write_alignment(connection, left, right, stored, is_asked=False)
    elif new.refusal is not None and new.alignment is None:
        write_refusal(connection, name, left, right, new.refusal, now)
    else:
        raise StoreError("a new alignment has either beads or a refusal")


def _current_key(connection: sqlite3.Connection, rendition: RenditionId) -> int:
    row = connection.execute(query("rendition_by_id"), (rendition,)).fetchone()
    if row is None:
        raise UnknownEvent(rendition)
    key: int = connection.execute(query("revision_key"), (row["revision"],)).fetchone()["key"]
    return key


def _put_forms_of_address(connection: sqlite3.Connection, revision: int, document: Document) -> None:
    connection.execute(query("clear_forms_of_address"), (revision,))
    rows = (
        (revision, n, form.speech, form.span.start, form.span.end, form.person, form.reason)
        for n, form in enumerate(document.addressed)
    )
    connection.executemany(query("add_form_of_address"), rows)


def put_vectors(connection: sqlite3.Connection, given: SentenceVectors) -> None:
    """The vectors of one model; texts that have one keep it."""
    if len(given.texts) != len(given.vectors):
        raise StoreError(f"{len(given.vectors)} vectors were put for {len(given.texts)} texts")
    connection.execute(query("add_vector_model"), (given.model,))
    model = connection.execute(query("vector_model"), (given.model,)).fetchone()["key"]
    rows = ((model, text_key(text), vector) for text, vector in zip(given.texts, given.vectors, strict=True))
    connection.executemany(query("add_vector"), rows)
