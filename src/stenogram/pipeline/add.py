"""`add`: bytes kept first and acknowledged, then everything made of them, stored in one transaction."""

from dataclasses import dataclass, replace

from stenogram.errors import ParseError, ReadError, StaleEvent
from stenogram.identify import find_forms_of_address
from stenogram.model import (
    Capture,
    Cause,
    Document,
    Event,
    Fetched,
    Put,
    RenditionRow,
    Told,
    Transcript,
)
from stenogram.pipeline.completing import complete
from stenogram.pipeline.meaning import vectors_with_own
from stenogram.pipeline.pivoting import Compared, compare_with_event
from stenogram.pipeline.placing import Place, is_told_already, overlaid, place_of, place_told, row_of
from stenogram.pipeline.planning import ADDRESS
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.transcribe import header_told, transcribe
from stenogram.protocols import Archive
from stenogram.store import digest_of

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

    What was told of these bytes or this address earlier still holds where `told` says nothing else.

    Raises:
        UnknownEvent, AmbiguousName: `told.event` is no event of the archive.
        UsageError: `told` names a language or kind that does not exist.
    """
    header_told(told)
    if told.event:
        archive.event(told.event)
    return archive.keep(fetched, overlaid(_told_before(archive, fetched, told), told))


def derive(
    archive: Archive, capture: Capture, tools: Tools, *, is_new_blob: bool = True, may_be_unrelated: bool = False
) -> Added:
    """The second commit: read, parse, segment, identify, embed, align, audit, store.

    Args:
        may_be_unrelated: store it in the event that it was told to belong to even when the texts do not say the same.

    Raises:
        ReadError, ParseError: nothing could be made of the bytes. The capture stays, with the reason, as pending.
        UnrelatedTexts: it was told to belong to an event of which it says nothing. The capture stays pending.
        KnownElsewhere: it was told to belong to another event than its bytes do.
    """
    known = archive.revision_of_blob(capture.blob)
    place = None
    if known is not None:
        revision = archive.revision(known)
        event = archive.event(revision.event)
        row = row_of(event, revision.rendition)
        if is_told_already(archive, row, capture.told):
            return Added(
                capture=capture, is_new_blob=is_new_blob, put=None, event=event,
                rendition=row, transcript=revision.transcript,
            )  # fmt: skip
        place = place_told(archive, event, row, capture.told)
    transcript = _transcribed(archive, capture, tools)
    for attempt in range(ATTEMPTS):
        try:
            return _stored(
                archive, capture, transcript, tools, place, is_new_blob=is_new_blob, is_sure=may_be_unrelated
            )
        except StaleEvent:  # somebody else added to the event: derive again from what is there now
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def reread(archive: Archive, row: RenditionRow, tools: Tools) -> Added:
    """The bytes of a rendition with today's reader and parser: a new revision if they do better, cause `reread`."""
    if row.capture.address.startswith(ADDRESS):  # composed here, as a transcript: there is nothing to read
        transcript = archive.revision(row.revision).transcript
        event = archive.event(row.event)
        return Added(
            capture=row.capture, is_new_blob=False, put=None, event=event, rendition=row, transcript=transcript
        )
    transcript = _transcribed(archive, row.capture, tools)
    place = Place(event=archive.event(row.event), row=row)
    return _stored(archive, row.capture, transcript, tools, place, is_new_blob=False, is_sure=True)


def _transcribed(archive: Archive, capture: Capture, tools: Tools) -> Transcript:
    if capture.address.startswith(ADDRESS):
        raise ParseError(
            f"{capture.address}: it was composed here, and its rendition was not stored",
            hint="the same `stenogram translate` again stores it, and asks no engine for what was translated",
        )
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


def _stored(
    archive: Archive,
    capture: Capture,
    transcript: Transcript,
    tools: Tools,
    place: Place | None,
    *,
    is_new_blob: bool,
    is_sure: bool,
) -> Added:
    event, row = place.now(archive) if place else place_of(archive, capture, transcript)
    compared = compare_with_event(archive, event, row, transcript, capture, tools) if event else Compared()
    if capture.told.event and row is None and compared.unrelated and not is_sure:
        archive.fail(capture.id, str(compared.unrelated))
        compared.unrelated.hint = (
            "the bytes are kept and pending; add them again without --event as an event of their own, "
            "or with --even-if-unrelated if they do belong there"
        )
        raise compared.unrelated
    document = Document(
        capture=capture.id,
        transcript=transcript,
        event=event.id if event else None,
        event_version=event.version if event else None,
        rendition=row.id if row else None,
        cause=_cause(row, capture),
        alignments=compared.alignments,
        vectors=vectors_with_own(transcript, tools, compared.vectors),
        addressed=find_forms_of_address(transcript),
    )
    put = archive.put(document)
    stored = complete(archive, put.event, tools)  # beads that people corrected are measured in the new alignment
    return Added(
        capture=capture, is_new_blob=is_new_blob, put=put, event=stored,
        rendition=row_of(stored, put.rendition), transcript=archive.revision(put.revision).transcript,
    )  # fmt: skip


def _told_before(archive: Archive, fetched: Fetched, told: Told) -> Told:
    """What was told of these bytes, or of the rendition last captured from this address."""
    known = archive.revision_of_blob(digest_of(fetched.content))
    if known is not None:
        return replace(archive.revision(known).capture.told, event=None)
    event = archive.event(told.event) if told.event else archive.event_with_url(fetched.final_address)
    rows = event.renditions if event else ()
    before = next((r.capture.told for r in rows if r.capture.final_address == fetched.final_address), Told())
    return replace(before, event=None)


def _cause(row: RenditionRow | None, capture: Capture) -> Cause:
    if row is None:
        return Cause.CAPTURED
    if row.capture.blob != capture.blob:
        return Cause.RECAPTURED
    return Cause.REREAD if row.capture.id == capture.id else Cause.CORRECTED
