"""Where a capture belongs: to which event, and as a new state of which rendition. On proof only."""

from dataclasses import dataclass, fields, replace

from stenogram.errors import KnownElsewhere
from stenogram.model import Capture, Event, RenditionId, RenditionKind, RenditionRow, Told, Transcript
from stenogram.pipeline.transcribe import header_told
from stenogram.protocols import Archive
from stenogram.text import UNKNOWN_LANGUAGE, fold

_SAME_TEXT = (
    0.2  # of the sentences of the shorter: an edited page keeps most, another page at the same address has none
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An event, and the rendition of which something is a new state; None: a new rendition."""

    event: Event
    row: RenditionRow | None

    def now(self, archive: Archive) -> tuple[Event, RenditionRow | None]:
        """The same place as the archive has it at this moment."""
        event = archive.event(self.event.id)
        return event, row_of(event, self.row.id) if self.row else None


def place_of(archive: Archive, capture: Capture, transcript: Transcript) -> tuple[Event | None, RenditionRow | None]:
    """The event and rendition of bytes that are new: by the user's word, or by the address that they came from.

    A page may name an event's address as canonical: that ties it to the event, but makes it no new state of the
    rendition there, for anybody can copy such a line. Only the address that the bytes came from does, and only if the
    text is the same one: what now stands at an address may be another event's.
    """
    event = _event_for(archive, capture, transcript)
    if event is None:
        return None, None
    row = _at_address(event, capture, transcript)
    if row is None:
        return event, None
    if _is_same_text(archive, row, transcript):
        return event, row
    return (event, None) if capture.told.event else (None, None)


def overlaid(before: Told, told: Told) -> Told:
    """What was told earlier, with what is told now in its place."""
    said = {field.name: value for field in fields(Told) if (value := getattr(told, field.name)) is not None}
    return replace(before, **said)


def is_told_already(archive: Archive, row: RenditionRow, told: Told) -> bool:
    """Whether nothing is told of a rendition that its record does not say already."""
    if told.event and archive.event(told.event).id != row.event:
        return False
    said, known = header_told(told), row.header
    wanted = {
        field.name: value
        for field in fields(said)
        if (value := getattr(said, field.name)) not in (None, UNKNOWN_LANGUAGE, ())
    }
    return (
        all(getattr(known, name) == value for name, value in wanted.items())
        and told.profile == row.capture.told.profile
    )


def place_told(archive: Archive, event: Event, row: RenditionRow, told: Told) -> Place:
    """Where known bytes belong, of which something new is told.

    From another publisher they are one more rendition; else what is told corrects the record.

    Raises:
        KnownElsewhere: in another event: one text would stand in two, and a person must say which it is.
    """
    wanted = archive.event(told.event) if told.event else event
    if wanted.id != event.id:
        raise KnownElsewhere(row.address, wanted.slug)
    is_repost = told.kind == RenditionKind.COPY.value and row.header.kind is not RenditionKind.COPY
    if is_repost or (told.publisher and row.header.publisher and told.publisher != row.header.publisher):
        return Place(event=event, row=None)
    return Place(event=event, row=row)


def row_of(event: Event, rendition: RenditionId) -> RenditionRow:
    """The rendition of an event with this id."""
    return next(row for row in event.renditions if row.id == rendition)


def _event_for(archive: Archive, capture: Capture, transcript: Transcript) -> Event | None:
    if capture.told.event:
        return archive.event(capture.told.event)
    header = transcript.rendition
    addresses = [capture.address, capture.final_address, header.canonical_url, *(url for _, url in header.alternates)]
    for address in dict.fromkeys(a for a in addresses if a):
        if (event := archive.event_with_url(address)) is not None:
            return event
    return None


def _at_address(event: Event, capture: Capture, transcript: Transcript) -> RenditionRow | None:
    """The rendition that came from the same address, in the same language."""
    for row in event.renditions:
        theirs = {row.capture.address, row.capture.final_address}
        if row.header.language == transcript.rendition.language and {capture.address, capture.final_address} & theirs:
            return row
    return None


def _is_same_text(archive: Archive, row: RenditionRow, transcript: Transcript) -> bool:
    before = {fold(s.text) for s in archive.revision(row.revision).transcript.sentences}
    after = {fold(s.text) for s in transcript.sentences}
    return len(before & after) >= _SAME_TEXT * max(1, min(len(before), len(after)))
