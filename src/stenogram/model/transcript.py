"""What a parser makes of a page: the event's header, the rendition's header, speeches, and what was left over."""

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import Enum
from itertools import takewhile
from typing import NewType

from stenogram.model.maker import MadeBy
from stenogram.model.span import Span
from stenogram.text import UNKNOWN_LANGUAGE, Language

SentenceId = NewType("SentenceId", str)
PersonId = NewType("PersonId", str)


class RenditionKind(Enum):
    """From which hand a rendition is."""

    ORIGINAL = "original"
    OFFICIAL = "official"  # a translation by the original's publisher
    MACHINE = "machine"
    EDITED = "edited"  # machine text corrected by a person
    HUMAN = "human"
    COPY = "copy"  # the words of another rendition, same language


class Precision(Enum):
    """How exactly a source says when an event began."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


class SpeechKind(Enum):
    """What a piece of the record is."""

    SPEECH = "speech"
    QUESTION = "question"  # from the floor, speaker unnamed
    NOTE = "note"  # stage direction, applause, scene
    HEADING = "heading"


class BlockKind(Enum):
    """What the parser took a block for."""

    HEADER = "header"
    SPEECH = "speech"
    NOTE = "note"
    HEADING = "heading"
    FURNITURE = "furniture"  # waived by a named rule
    UNREAD = "unread"


class NoteKind(Enum):
    """What a stage direction tells of: the kinds of TEI, and any other remark."""

    VOCAL = "vocal"  # laughter, a shout
    KINESIC = "kinesic"  # applause, a gesture
    INCIDENT = "incident"  # an interruption, somebody comes in
    GAP = "gap"  # words are missing
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody whom the page names as present, with the role that it gives."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventHeader:
    """What a page says of the event. None: it does not say."""

    title: str | None = None
    title_is_composed: bool = False  # ours, because the page gives none
    summary: str | None = None
    kind: str | None = None  # meeting, press conference, debate, interview, address, briefing, call, sitting
    start: str | None = None  # ISO 8601, as exact as `precision` says: 2023, 2023-06, 2023-06-09, 2023-06-09T14:30
    precision: Precision | None = None
    end: str | None = None  # ISO 8601, as exact as the source says, in the zone of the start
    timezone: str | None = None  # as the source says it; None: local time, no zone given
    place: str | None = None
    venue: str | None = None
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Translator:
    """Who translated: a person, a service, a model."""

    name: str
    version: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a page says that its text comes from, as printed."""

    name: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RenditionHeader:
    """What is known of one rendition: said by the page, or by the user who added it."""

    language: Language = UNKNOWN_LANGUAGE
    kind: RenditionKind | None = None  # None: nobody says
    publisher: str | None = None
    published: dt.date | None = None  # of the page, not of the event
    translator: Translator | None = None
    made_from_language: Language | None = None
    made_from_rendition: str | None = None  # EVENT/LANG[-KIND] or an id, when it is in the archive
    source: Source | None = None
    licence: str | None = None
    canonical_url: str | None = None
    alternates: tuple[tuple[Language, str], ...] = ()  # the page's own links to other languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a paragraph. `span.of(revision_text) == text`, always."""

    id: SentenceId
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a speech; `sentences` is empty until it was segmented."""

    span: Span  # notes may stand inside it: `Transcript.notes_in`
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[Span, ...] = ()  # the source's own sentence marks, which segmentation keeps


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, as the page labels them and as far as they were identified."""

    label: str  # as printed: "В.Путин", "The PRESIDING OFFICER"
    name: str | None = None
    role: str | None = None
    person: PersonId | None = None  # the same for each speech of one person in this transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One uninterrupted turn of one speaker, or a question, note or heading between turns."""

    n: int  # from 1, in the order of the page
    kind: SpeechKind = SpeechKind.SPEECH
    speaker: Speaker | None = None
    language: Language = UNKNOWN_LANGUAGE
    span: Span
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def is_spoken(self) -> bool:
        """Whether these words were said aloud: speeches and questions, not notes and headings."""
        return self.kind in (SpeechKind.SPEECH, SpeechKind.QUESTION)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the speech, in order."""
        return tuple(s for p in self.paragraphs for s in p.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOfAddress:
    """A form of address in a speech: "Alexander Grigorievich", "господин Президент"."""

    speech: int  # number of the speech, as `Speech.n`
    span: Span
    person: PersonId | None  # who is addressed; None: unsure
    reason: str  # how that is known, or why it is not


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBlock:
    """What became of a block: which rule took it, and for what."""

    span: Span
    kind: BlockKind
    rule: str  # the rule's name: "label-colon", "sharing-line"; of a note it opens with what the note tells of

    @property
    def note_kind(self) -> NoteKind:
        """What a note tells of."""
        return _NOTE_KINDS.get(self.rule.partition("-")[0], NoteKind.NOTE)


_NOTE_KINDS = {kind.value: kind for kind in NoteKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A block that fits nothing the parser knows: a finding about the page, not a guess."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """One page as a record: nothing of its text is missing from `blocks`."""

    event: EventHeader
    rendition: RenditionHeader
    text: str
    blocks: tuple[PlacedBlock, ...]
    speeches: tuple[Speech, ...]
    unread: tuple[Unread, ...] = ()
    notices: tuple[str, ...] = ()  # what a person should know: "the page says English, its words are Russian"
    made_by: tuple[MadeBy, ...] = field(default=())  # reader, parser, segmenter, in order

    @property
    def spoken(self) -> tuple[Speech, ...]:
        """Speeches and questions, without notes and headings."""
        return tuple(s for s in self.speeches if s.is_spoken)

    def notes_in(self, span: Span) -> tuple[PlacedBlock, ...]:
        """The notes that stand in a span, such as that of a speech or a paragraph: applause does not end a speech."""
        first = bisect_left(self.blocks, span.start, key=lambda block: block.span.start)
        following = map(self.blocks.__getitem__, range(first, len(self.blocks)))
        inside = takewhile(lambda block: block.span.end <= span.end, following)
        return tuple(block for block in inside if block.kind is BlockKind.NOTE)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that alignment numbers from 0: those of speeches and questions."""
        return tuple(s for speech in self.spoken for s in speech.sentences)
