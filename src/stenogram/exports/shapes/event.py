"""The shapes of stenogram.event/1, stenogram.events/1 and stenogram.captures/1."""

from typing import Annotated, Literal, TypedDict

from stenogram.exports.shapes.marks import Addressed
from stenogram.exports.shapes.transcript import EventHeader, RenditionHeader


class Redirect(TypedDict):
    """One hop on the way to the bytes."""

    status: int
    address: str


class Capture(Addressed):
    """That an address or a file gave these bytes at a moment."""

    id: str
    address: Annotated[str, "as asked"]
    final_address: Annotated[str, "after redirects"]
    redirects: list[Redirect]
    at: str
    digest: Annotated[str, "sha256: and 64 digits: the name of the bytes"]
    size: Annotated[int, "bytes"]
    status: Annotated[int | None, "of HTTP; null: a file"]
    media_type: Annotated[str | None, "as served"]
    failure: Annotated[str | None, "why nothing could be made of it"]


class RevisionNumber(TypedDict):
    """A state of a rendition's text."""

    id: str
    n: Annotated[int, "counted from 1"]


class Engine(TypedDict):
    """What translated, with its settings."""

    name: str
    version: str | None
    settings: dict[str, str]


class Translation(TypedDict):
    """How a rendition that was made here came to be."""

    source_revision: Annotated[str, "the text that it renders"]
    engine: Engine
    settings_digest: str | None
    at: str | None
    sentences: Annotated[dict[str, int], "how many, by what became of them"]
    editors: list[str]


class Rendition(RenditionHeader, Addressed):
    """The text of an event in one language from one hand, without its words."""

    id: str
    address: Annotated[str, "EVENT/LANG[-KIND], unique in the archive"]
    revision: RevisionNumber
    speeches: int
    sentences: int
    unread: Annotated[int, "blocks of its page that fit no rule"]
    pivot: Annotated[str | None, "the id of the rendition that it is compared with; null: it is the pivot itself"]
    refusal: Annotated[str | None, "why it was not aligned to its pivot"]
    captures: Annotated[int, "how often these bytes were captured"]
    capture: Capture
    stale: Annotated[int, "of a translation made here: sentences that do not render what their source says today"]
    translation: Annotated[Translation | None, "null: it was not made here"]


class EventObject(EventHeader, Addressed):
    """An occasion on which people spoke, with its renditions, the pivot first."""

    id: Annotated[str, "opaque; never changes"]
    slug: Annotated[str, "may change; old ones lead here"]
    renditions: list[Rendition]
    candidates: Annotated[list[str], "slugs of events that look like this one"]


class Event(EventObject):
    """One event."""

    format: Literal["stenogram.event/1"]


class Events(TypedDict):
    """Events, the latest start first."""

    format: Literal["stenogram.events/1"]
    events: list[EventObject]


class Captures(TypedDict):
    """Captures, such as those that are pending."""

    format: Literal["stenogram.captures/1"]
    captures: list[Capture]
