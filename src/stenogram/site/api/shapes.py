"""What the API answers, as types: the formats of `exports`, with addresses, and what only the API has."""

from typing import Annotated, Literal, NotRequired, TypedDict

from stenogram.exports import shapes
from stenogram.exports.shapes import Letters, one_of
from stenogram.model import Cause, RenditionKind, SpeechKind

Page = Annotated[str, "its page for readers: lasting, to be cited"]
Json = Annotated[str, "this as JSON: the same address with /api before it"]


class Linked(TypedDict):
    """Where something is, for readers and for programs."""

    url: Page
    api: Json


class EventRef(Linked):
    """Which event."""

    id: str
    slug: str
    title: str | None
    start: str | None


class RenditionRef(Linked):
    """Which rendition."""

    id: str
    address: Annotated[str, "EVENT/LANG[-KIND]"]
    language: Annotated[str, "BCP 47"]
    kind: Annotated[str | None, one_of(RenditionKind)]


class RevisionRef(TypedDict):
    """A state of a rendition's text."""

    id: str
    n: Annotated[int, "counted from 1"]
    cause: Annotated[str, one_of(Cause), "why it came to be"]
    at: str
    text_digest: str
    capture: Annotated[str, "the id of the capture that it was read from"]
    is_current: bool
    api: Annotated[str, "the transcript in this state"]


class Paging(TypedDict):
    """One page of a list; the header `Link` has the same addresses."""

    total: int
    page: Annotated[int, "counted from 1"]
    pages: int
    size: Annotated[int, "entries a page"]
    next: Annotated[str | None, "null: this is the last page"]
    previous: str | None


class Events(Paging, Linked):
    """Events, the latest start first."""

    format: Literal["stenogram.events/1"]
    events: list[shapes.EventObject]


class Provenance(TypedDict):
    """Whose words a rendition is, and where what belongs to it is."""

    rendition: Annotated[str, "its id"]
    hand: Annotated[str, "whose words these are, in a sentence"]
    attribution: Annotated[str, "publisher, source and licence, as they must go with the words"]
    transcript: Annotated[str, "its words, as JSON"]
    alignment: Annotated[str | None, "null: it is not compared with anything"]
    audit: str | None
    against: Annotated[str | None, "the address of the rendition that it is compared with"]
    reason: Annotated[str | None, "why it is not compared"]
    capture: Linked
    download: Annotated[str, "the bytes exactly as they came"]


class OneEvent(shapes.EventObject):
    """An event with its renditions, and where each comes from."""

    format: Literal["stenogram.event/1"]
    provenance: Annotated[list[Provenance], "of the renditions, in their order"]


class ArchivedText(TypedDict):
    """Where a text is in the archive."""

    event: EventRef
    rendition: RenditionRef
    revision: RevisionRef
    revisions: Annotated[list[RevisionRef], "every state of the text, the newest first"]


class Transcript(shapes.Transcript, Linked):
    """A rendition with its words; `event` is what its own page says, `archive` where it is."""

    archive: ArchivedText


class Pair(TypedDict):
    """Which two renditions, and the ids of the sentences that beads name by number."""

    left: RenditionRef
    right: RenditionRef
    left_sentences: Annotated[list[str], "ids, in the order of their numbers"]
    right_sentences: list[str]


class Alignment(shapes.Alignment, Linked):
    """The alignment of a rendition with another, by default the one that it is compared with."""

    pair: Pair


class Audit(shapes.Audit, Linked):
    """The same with what the checks found."""

    pair: Pair


class Citation(TypedDict):
    """How to cite words of a rendition."""

    words: str
    text: Annotated[str, "who, what, when, where, from which hand, the words, the link, the bytes"]
    attribution: Annotated[str, "whose text it is and what may be done with it"]
    link: Annotated[str, "lasting"]
    digest: Annotated[str, "of the archived copy"]
    noted: Annotated[list[str], "what the checks found in these words, the worst first"]


class CounterSentence(shapes.Sentence, Linked):
    """A sentence of the other rendition."""


class CounterBead(TypedDict):
    """Sentences here that say what sentences there say, with what the checks found between the two."""

    here: Annotated[list[str], "ids of sentences of this answer's text"]
    there: Annotated[list[CounterSentence], "empty: the other rendition has no counterpart"]
    score: Annotated[float, "0 to 1"]
    findings: Annotated[list[shapes.Finding], "of the pair that was compared; sentences by number, see `audit`"]


class CounterText(TypedDict):
    """What another rendition says there."""

    rendition: RenditionRef
    compared_with: Annotated[RenditionRef, "what the translation was compared with: its source"]
    is_direct: Annotated[bool, "false: compared through another translation"]
    audit: Annotated[str, "the audit of the two that were compared"]
    beads: list[CounterBead]


class SpeechRef(Linked):
    """Which speech."""

    n: int


class OneSentence(Linked):
    """A sentence by its lasting address, wherever it stands now."""

    format: Literal["stenogram.sentence/1"]
    id: str
    event: EventRef
    rendition: RenditionRef
    revision: RevisionRef
    is_current: Annotated[bool, "false: the text does not have it any more; this is its last revision that did"]
    number: Annotated[int | None, "as alignments count; null: not current"]
    speech: SpeechRef
    speaker: shapes.Speaker | None
    language: Annotated[str, "BCP 47"]
    text: str
    span: Letters
    before: Annotated[str, "the sentence before it in the same speech"]
    after: str
    counterparts: list[CounterText]
    citation: Citation | None


class OneSpeech(shapes.Speech, Linked):
    """A speech by its address."""

    format: Literal["stenogram.speech/1"]
    event: EventRef
    rendition: RenditionRef
    revision: RevisionRef
    text: Annotated[str, "as it stands on the page, label and notes included"]
    counterparts: list[CounterText]
    citation: Citation


class Header(TypedDict):
    """A header of HTTP, as served."""

    name: str
    value: str


class OneCapture(shapes.Capture):
    """How bytes came here; of a file its name, never its folder."""

    format: Literal["stenogram.capture/1"]
    charset: str | None
    headers: list[Header]
    download: Annotated[str, "the bytes exactly as they came"]
    event: Annotated[EventRef | None, "null: nothing has been made of these bytes"]
    rendition: RenditionRef | None
    revision: int | None


class People(Paging, Linked):
    """Everybody who spoke, by name; labels that may mean several come last."""

    format: Literal["stenogram.people/1"]
    people: list[shapes.Person]


class OnePerson(shapes.Person):
    """One person."""

    format: Literal["stenogram.person/1"]
    speeches_api: Annotated[str, "their speeches"]


class SpeechOf(shapes.Origin, Linked):
    """A speech in a list of what somebody said."""

    speech: Annotated[int, "its number"]
    speech_kind: Annotated[str, one_of(SpeechKind)]
    label: Annotated[str | None, "as printed"]
    role: str | None
    spoken_language: Annotated[str, "BCP 47"]
    sentence: Annotated[str | None, "the id of the first; null: it has no words"]
    opening: Annotated[str, "the first words"]
    is_whole: Annotated[bool, "false: it goes on after its opening"]
    sentences: Annotated[int, "how many"]
    counterparts: Annotated[list[shapes.Counterpart], "what other renditions say at its opening"]


class Speeches(Paging, Linked):
    """What somebody said, the latest event first."""

    format: Literal["stenogram.speeches/1"]
    person: shapes.Person
    speeches: list[SpeechOf]


class Hits(shapes.Hits, Linked):
    """One page of what a search found."""

    size: Annotated[int, "hits a page"]
    next: Annotated[str | None, "null: this is the last page"]
    previous: str | None


class Problem(TypedDict):
    """What could not be done, and what to do next (RFC 9457)."""

    type: Annotated[str, "an address that explains this kind of problem"]
    title: str
    status: int
    detail: str
    next: Annotated[str, "what to do next"]
    parameter: NotRequired[Annotated[str, "the name of the parameter that is wrong"]]
    value: NotRequired[Annotated[str, "what was given for it"]]
    start: NotRequired[Annotated[int, "[start, end) of what is wrong in `value`"]]
    end: NotRequired[int]
    known: NotRequired[Annotated[list[str], "what could have been given"]]
    candidates: NotRequired[Annotated[list[Linked], "what may be meant"]]
