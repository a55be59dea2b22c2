"""What an archive keeps, and hands out. Values only; how they are stored is store/'s."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import NewType

from stenogram.model.alignment import Alignment, MeasuredBead
from stenogram.model.maker import MadeBy
from stenogram.model.transcript import EventHeader, FormOfAddress, RenditionHeader, Transcript
from stenogram.model.translation import DraftUse
from stenogram.text import Language

Digest = NewType("Digest", str)  # "sha256:" and 64 hexadecimal digits
CaptureId = NewType("CaptureId", str)
EventId = NewType("EventId", str)
RenditionId = NewType("RenditionId", str)
RevisionId = NewType("RevisionId", str)
AlignmentId = NewType("AlignmentId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """One hop on the way to the bytes."""

    status: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """Bytes exactly as an address or a file gave them, with how."""

    content: bytes
    address: str  # as asked: a URL, or a file's absolute path
    final_address: str  # after redirects
    redirects: tuple[Redirect, ...] = ()
    status: int | None = None  # of HTTP; None for a file
    headers: tuple[tuple[str, str], ...] = ()
    media_type: str | None = None  # as served; None: nobody said
    charset: str | None = None  # as served
    ip_address: str | None = None
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the user said when adding: it goes before what the page says.

    Kept with the capture, so that a reread knows it.
    """

    event: str | None = None
    kind: str | None = None
    language: str | None = None
    publisher: str | None = None
    translator: str | None = None
    made_from: str | None = None
    profile: str | None = None  # the TOML text of a publisher profile, whole, so that a reread needs no file


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """That an address gave a blob at a moment. The same bytes again: one more capture, no blob."""

    id: CaptureId
    blob: Digest
    size: int  # bytes of the blob
    address: str
    final_address: str
    redirects: tuple[Redirect, ...]
    status: int | None
    headers: tuple[tuple[str, str], ...]
    media_type: str | None
    charset: str | None
    ip_address: str | None
    at: dt.datetime
    told: Told
    failure: str | None = None  # why nothing could be made of it, at the last attempt


class Cause(Enum):
    """Why a revision came to be."""

    CAPTURED = "captured"  # the first
    RECAPTURED = "recaptured"  # the publisher changed it
    REREAD = "reread"  # our reader or parser did better
    CORRECTED = "corrected"  # a person did
    TRANSLATED = "translated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One state of a rendition's text. Its transcript's sentences carry the archive's ids."""

    id: RevisionId
    event: EventId
    rendition: RenditionId
    n: int  # from 1
    cause: Cause
    capture: Capture
    text_digest: Digest
    transcript: Transcript
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow:
    """A revision without its text: what a rendition's history lists."""

    id: RevisionId
    n: int  # from 1
    cause: Cause
    at: dt.datetime
    text_digest: Digest
    capture: CaptureId


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilter:
    """Which events are wanted: begun from `after` to `before`, both included, with such a rendition. None: any."""

    after: str | None = None  # 2031, 2031-05 or 2031-05-14
    before: str | None = None
    language: Language | None = None  # en finds en-GB too
    kind: str | None = None  # the value of a `RenditionKind`


@dataclass(frozen=True, slots=True, kw_only=True)
class RenditionRow:
    """A rendition without its text: what lists and provenance lines need."""

    id: RenditionId
    event: EventId
    address: str  # EVENT-SLUG/LANG[-KIND], unique in the archive
    header: RenditionHeader
    said: EventHeader  # what this rendition's own page says of the event
    revision: RevisionId  # the current one
    revision_n: int
    capture: Capture
    captures: int  # how often the current bytes were captured
    speeches: int
    sentences: int
    unread: int  # blocks
    pivot: RenditionId | None  # what it is aligned to; None: it is the pivot itself
    alignment: AlignmentId | None
    refusal: str | None  # why it was not aligned to its pivot
    stale: int = 0  # of a translation made here: sentences that do not render what their source says today


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event with its renditions, the pivot first."""

    id: EventId
    slug: str
    header: EventHeader  # from the renditions' headers, the original's first
    version: int  # rises with each change; what `put` compares
    renditions: tuple[RenditionRow, ...]
    candidates: tuple[str, ...] = ()  # slugs of events that look like this one


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAlignment:
    """An alignment of two revisions with what the checks measured."""

    id: AlignmentId
    left: RevisionId
    right: RevisionId
    alignment: Alignment
    beads: tuple[MeasuredBead, ...]
    made_by: MadeBy
    at: dt.datetime
    unmeasured: tuple[int, ...] = ()  # numbers of beads that were corrected and not measured since


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAlignment:
    """An alignment to be stored; exactly one of (`alignment` with `beads`) and `refusal` is given."""

    left: RenditionId | None  # None: the rendition that is being put
    right: RenditionId | None
    alignment: Alignment | None = None
    beads: tuple[MeasuredBead, ...] = ()
    refusal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceVectors:
    """Vectors of sentences, by their text, from one model. Rows of `vectors` are in the order of `texts`."""

    model: str  # "name/version"
    texts: tuple[str, ...]
    vectors: tuple[bytes, ...]  # float16, little-endian
    language: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Everything derived from one capture, to be stored in one transaction."""

    capture: CaptureId
    transcript: Transcript
    event: EventId | None  # None: a new event
    event_version: int | None  # of the event when this was derived; None: a new event
    rendition: RenditionId | None  # None: a new rendition
    cause: Cause
    alignments: tuple[NewAlignment, ...] = ()
    vectors: tuple[SentenceVectors, ...] = ()
    addressed: tuple[FormOfAddress, ...] = ()  # persons as `transcript` knows them
    translated_from: RevisionId | None = None  # of a translation made here: the text that it renders
    drafts: tuple[DraftUse, ...] = ()  # of such a one: who made each of its sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """What storing a document led to."""

    event: EventId
    rendition: RenditionId
    revision: RevisionId
    is_new_event: bool
    is_new_rendition: bool
    is_new_revision: bool
