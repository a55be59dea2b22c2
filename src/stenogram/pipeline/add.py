"""`add`: bytes kept first and acknowledged, then everything made of them, stored in one transaction."""

from dataclasses import dataclass

from stenogram.errors import ParseError, ReadError, StaleEvent
from stenogram.identify import find_forms_of_address
from stenogram.model import (
    Capture,
    Cause,
    Document,
    Event,
    Fetched,
    Put,
    RenditionHeader,
    RenditionId,
    RenditionRow,
    Told,
    Transcript,
)
from stenogram.pipeline.pivoting import Compared, compare_with_event
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.transcribe import header_told, transcribe
from stenogram.protocols import Archive

ATTEMPTS = 5  # at storing, when other processes change the same event


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What `add` came to for one address."""

    capture: Capture
    is_new_blob: bool  # False: the same bytes were there; this is one more capture of them
    put: Put | None  # None: the bytes were known, and nothing new was made of them
    event: Event
    rendition: RenditionRow
    transcript: Transcript


def keep(archive: Archive, fetched: Fetched, told: Told) -> tuple[Capture, bool]:
    """The first commit: the bytes and that they were captured. What `told` says wrongly is refused before.

    Raises:
        UnknownEvent, AmbiguousName: `told.event` is no event of the archive.
        UsageError: `told` names a language or kind that does not exist.
    """
    header_told(told)
    if told.event:
        archive.event(told.event)
    return archive.keep(fetched, told)


def derive(archive: Archive, capture: Capture, tools: Tools, *, is_new_blob: bool = True) -> Added:
    """The second commit: read, parse, segment, identify, embed, align, audit, store.

    Raises:
        ReadError, ParseError: nothing could be made of the bytes. The capture stays, with the reason, as pending.
    """
    if (known := archive.revision_of_blob(capture.blob)) is not None:
        revision = archive.revision(known)
        event = archive.event(revision.event)
        return Added(
            capture=capture, is_new_blob=is_new_blob, put=None, event=event,
            rendition=_row(event, revision.rendition), transcript=revision.transcript,
        )  # fmt: skip
    transcript = _transcribed(archive, capture, tools)
    for _ in range(ATTEMPTS - 1):
        try:
            return _stored(archive, capture, transcript, tools, is_new_blob=is_new_blob)
        except StaleEvent:  # somebody else added to the event: derive again from what is there now
            continue
    return _stored(archive, capture, transcript, tools, is_new_blob=is_new_blob)


def reread(archive: Archive, capture: Capture, tools: Tools) -> Added:
    """The same bytes with today's reader and parser: a new revision if they do better, cause `reread`."""
    transcript = _transcribed(archive, capture, tools)
    return _stored(archive, capture, transcript, tools, is_new_blob=False)


def _transcribed(archive: Archive, capture: Capture, tools: Tools) -> Transcript:
    try:
        transcript = transcribe(
            archive.blob(capture.blob), name=capture.final_address, media_type=capture.media_type,
            charset=capture.charset, told=capture.told, readers=tools.readers,
        )  # fmt: skip
    except (ReadError, ParseError) as error:
        archive.fail(capture.id, str(error))
        raise
    if not transcript.speeches:
        nothing = ParseError(
            f"{capture.address}: no transcript was found on it; all {len(transcript.blocks)} blocks are unread",
            hint="the bytes are kept and pending; `stenogram parse FILE` shows what was read",
        )
        archive.fail(capture.id, str(nothing))
        raise nothing
    return transcript


def _stored(archive: Archive, capture: Capture, transcript: Transcript, tools: Tools, *, is_new_blob: bool) -> Added:
    event = _event_for(archive, capture, transcript.rendition)
    row = _rendition_for(event, capture, transcript.rendition) if event else None
    compared = compare_with_event(archive, event, row, transcript, capture, tools) if event else Compared()
    document = Document(
        capture=capture.id,
        transcript=transcript,
        event=event.id if event else None,
        event_version=event.version if event else None,
        rendition=row.id if row else None,
        cause=_cause(row, capture),
        alignments=compared.alignments,
        vectors=compared.vectors,
        addressed=find_forms_of_address(transcript),
    )
    put = archive.put(document)
    stored = archive.event(put.event)
    return Added(
        capture=capture, is_new_blob=is_new_blob, put=put, event=stored,
        rendition=_row(stored, put.rendition), transcript=archive.revision(put.revision).transcript,
    )  # fmt: skip


def _event_for(archive: Archive, capture: Capture, header: RenditionHeader) -> Event | None:
    """The event that a capture belongs to, on proof only: the user's word, or an address that ties them."""
    if capture.told.event:
        return archive.event(capture.told.event)
    addresses = [capture.address, capture.final_address, header.canonical_url, *(url for _, url in header.alternates)]
    for address in dict.fromkeys(a for a in addresses if a):
        if (event := archive.event_with_url(address)) is not None:
            return event
    return None


def _rendition_for(event: Event, capture: Capture, header: RenditionHeader) -> RenditionRow | None:
    """The rendition of which this capture is a new state: from the same address, in the same language."""
    addresses = {capture.address, capture.final_address, header.canonical_url} - {None}
    for row in event.renditions:
        theirs = {row.capture.address, row.capture.final_address, row.header.canonical_url}
        if row.header.language == header.language and addresses & theirs:
            return row
    return None


def _cause(row: RenditionRow | None, capture: Capture) -> Cause:
    if row is None:
        return Cause.CAPTURED
    return Cause.REREAD if row.capture.blob == capture.blob else Cause.RECAPTURED


def _row(event: Event, rendition: RenditionId) -> RenditionRow:
    return next(row for row in event.renditions if row.id == rendition)
