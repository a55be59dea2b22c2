"""The shape of stenogram.transcript/1."""

from typing import Annotated, Literal, TypedDict

from stenogram.exports.shapes.marks import one_of
from stenogram.model import BlockKind, NoteKind, Precision, RenditionKind, SpeechKind

Letters = Annotated[list[int], "[start, end) in Unicode code points"]


class Participant(TypedDict):
    """Somebody whom the page names as present."""

    name: str
    role: str | None


class EventHeader(TypedDict):
    """What pages say of an event; null: none says."""

    title: str | None
    title_is_composed: Annotated[bool, "the title is ours, because no page gives one"]
    summary: str | None
    kind: str | None
    start: Annotated[str | None, "ISO 8601, as exact as `precision` says: 2031, 2031-05, 2031-05-14, 2031-05-14T14:30"]
    precision: Annotated[str | None, one_of(Precision)]
    end: Annotated[str | None, "ISO 8601, as exact as the page says, in the zone of the start"]
    timezone: Annotated[str | None, "as the page says it; null: local time, no zone given"]
    place: str | None
    venue: str | None
    participants: list[Participant]


class Translator(TypedDict):
    """Who translated: a person, a service, a model."""

    name: str
    version: str | None


class MadeFrom(TypedDict):
    """What a rendition was made from, as far as it is said."""

    language: Annotated[str | None, "BCP 47"]
    rendition: Annotated[str | None, "where it is in the archive"]


class Source(TypedDict):
    """Where a page says that its text comes from, as printed."""

    name: str | None
    url: str | None


class Alternate(TypedDict):
    """A page's own link to another language."""

    language: Annotated[str, "BCP 47"]
    url: str


class RenditionHeader(TypedDict):
    """What is known of a rendition; null: nobody says."""

    language: Annotated[str, "BCP 47; und: not known"]
    kind: Annotated[str | None, one_of(RenditionKind), "from which hand it is"]
    publisher: str | None
    published: Annotated[str | None, "the day of the page, not of the event"]
    translator: Translator | None
    made_from: MadeFrom | None
    source: Source | None
    licence: str | None
    canonical_url: str | None
    alternates: list[Alternate]


class Speaker(TypedDict):
    """Who speaks, as the page labels them and as far as they were identified."""

    label: Annotated[str, "as printed"]
    name: str | None
    role: str | None
    person: Annotated[str | None, "the person's id; null: unsure"]


class Sentence(TypedDict):
    """A sentence, and where it stands in `text`."""

    id: Annotated[str, "opaque and permanent, in an archive"]
    text: str
    span: Letters


class Note(TypedDict):
    """What stands in a speech and was not said: applause, laughter."""

    kind: Annotated[str, one_of(NoteKind)]
    text: str
    span: Letters


class Speech(TypedDict):
    """One uninterrupted turn of one speaker; or a question from the floor, a note, a heading."""

    n: Annotated[int, "counted from 1"]
    kind: Annotated[str, one_of(SpeechKind)]
    speaker: Annotated[Speaker | None, "null: nobody is named"]
    language: Annotated[str, "BCP 47; und: that of the rendition"]
    span: Letters
    paragraphs: Annotated[list[list[Sentence]], "lists of sentences"]
    notes: list[Note]


class Block(TypedDict):
    """A piece of the page, and what became of it."""

    span: Letters
    kind: Annotated[str, one_of(BlockKind)]
    rule: Annotated[str, "the name of the rule that took it"]


class Unread(TypedDict):
    """A piece of the page that fits no rule."""

    text: str
    span: Letters
    reason: str


class Transcript(TypedDict):
    """One page as a record; every span points into `text`."""

    format: Literal["stenogram.transcript/1"]
    event: EventHeader
    rendition: RenditionHeader
    text: Annotated[str, "the visible text of the whole page, as the reader decoded it"]
    blocks: list[Block]
    speeches: list[Speech]
    unread: list[Unread]
    notices: Annotated[list[str], "sentences for a person"]
    made_by: Annotated[list[str], "reader, parser, segmenter"]
