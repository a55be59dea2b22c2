"""Who spoke and who was spoken to, across renditions and events: appearances, links, persons."""

from dataclasses import dataclass
from enum import Enum

from stenogram.model.archive import EventId, RenditionId
from stenogram.model.maker import MadeBy
from stenogram.model.quotation import TextOrigin
from stenogram.model.search import Counterpart
from stenogram.model.transcript import PersonId, SentenceId, SpeechKind
from stenogram.text import Language


class Judgement(Enum):
    """Whether two names mean one person. Unsure is a value: it stays until a person decides."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A speaker as one rendition knows them, or a person whom a user described: what persons are made of."""

    id: PersonId  # its own, for ever; the person that it belongs to may go by another
    event: EventId | None  # None: nobody spoke; the person was imported
    rendition: RenditionId | None
    language: Language
    publisher: str | None = None  # of the rendition
    names: tuple[str, ...] = ()  # the fullest first; none: only an office is known
    labels: tuple[str, ...] = ()  # as printed
    roles: tuple[str, ...] = ()  # at that event
    speeches: int = 0
    is_certain: bool = True  # False: a label that may mean several speakers


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """How often the words of two appearances are aligned: the evidence of position."""

    left: PersonId
    right: PersonId
    shared: int  # beads in which one's words say what the other's say
    left_all: int  # beads with words of the left one
    right_all: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLink:
    """What a linker makes of two appearances."""

    left: PersonId
    right: PersonId
    judgement: Judgement
    score: float  # 0..1: how strongly the evidence speaks for one person
    reason: str
    made_by: MadeBy


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name of a person in one language and script; both None where nobody said."""

    text: str
    language: Language | None = None
    script: str | None = None  # ISO 15924: Latn, Cyrl …
    is_full: bool = True  # False: a form in which it is shortened or printed as a label


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRole:
    """An office that a person held when they spoke, or between two dates that a user gave."""

    text: str
    language: Language | None = None
    event: str | None = None  # the event's slug
    start: str | None = None  # ISO 8601; of the event where it is the event that tells
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressedAs:
    """How a person is addressed in one rendition, and how often."""

    text: str
    rendition: str  # its address
    count: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsureLink:
    """Somebody who may be the same person, as far as evidence goes."""

    person: PersonId
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPart:
    """One appearance of a person, where it is, and why it is held to be this person's."""

    id: PersonId
    rendition: str | None  # its address; None: imported
    names: tuple[str, ...]
    labels: tuple[str, ...]
    speeches: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who spoke, whatever the label, the script and the event."""

    id: PersonId
    name: str  # the one to show where only one can be shown
    names: tuple[PersonName, ...]
    identifiers: tuple[tuple[str, str], ...]  # (scheme, identifier), given by users
    roles: tuple[PersonRole, ...]
    events: tuple[str, ...]  # slugs
    speeches: int  # of the rendition of each event that has most, summed
    parts: tuple[PersonPart, ...]
    unsure: tuple[UnsureLink, ...]
    addressed: tuple[AddressedAs, ...]
    is_certain: bool = True  # False: a label that waits for somebody to say whose it is


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """A person who speaks, as the list of all speakers shows them."""

    id: PersonId
    name: str
    names: tuple[str, ...]  # every name and label
    besides: tuple[str, ...] = ()  # other names; a label, perhaps with an office, only where a text has none
    languages: tuple[Language, ...]  # of the texts in which they speak
    events: int
    speeches: int  # of the first rendition of each event in which they speak
    first: str | None  # the start of the first of these events, as exact as it is known; None: none has a date
    last: str | None
    is_certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSpeech:
    """A speech as the page of its speaker shows it: where, its first words, and what they are in other languages."""

    origin: TextOrigin
    n: int  # of the speech in its rendition
    of: str | None  # the rendition's name within its event; None: the pivot
    kind: SpeechKind
    label: str | None  # as printed
    role: str | None
    language: Language
    sentence: SentenceId | None  # the first; None: it has no words
    opening: str
    is_whole: bool  # False: it goes on after its opening
    sentences: int
    counterparts: tuple[Counterpart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitBy:
    """What is to be taken out of a person: all that fits every field that is given."""

    rendition: str | None = None  # an address
    label: str | None = None
    speech: int | None = None  # a number of that rendition's speeches


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPerson:
    """A person as a user's file describes them."""

    id: str | None = None
    names: tuple[PersonName, ...]
    identifiers: tuple[tuple[str, str], ...] = ()
    roles: tuple[PersonRole, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPerson:
    """What importing one described person came to."""

    person: PersonId
    is_new: bool
    reason: str
