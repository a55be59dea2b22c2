"""What can be replaced: readers, embedders, checks, the archive. Signatures only."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from stenogram.model import (
    Appearance,
    Asked,
    Capture,
    CaptureId,
    CheckName,
    Correction,
    Decision,
    DecisionId,
    DecisionKind,
    Digest,
    Document,
    Draft,
    DraftId,
    EngineLimits,
    Event,
    EventId,
    Fetched,
    Finding,
    FoundSentence,
    GivenPerson,
    ImportedPerson,
    Judgement,
    MadeBy,
    Mark,
    MeasuredBead,
    Measurement,
    MemoryShare,
    Narrowing,
    NewAlignment,
    Page,
    Participant,
    Person,
    PersonId,
    PersonLink,
    Policy,
    Put,
    RenditionId,
    Revision,
    RevisionId,
    SearchFilter,
    SearchSpeaker,
    SentenceId,
    SentenceLikeness,
    SentenceVectors,
    ServerAnswer,
    Sought,
    SoughtWords,
    SplitBy,
    SpokenTurn,
    StatedNumber,
    StoredAlignment,
    Term,
    TermList,
    Together,
    Told,
    TranslationAnswer,
    TranslationFacts,
    TranslationRequest,
    Voice,
)
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

Clock = Callable[[], dt.datetime]
Progress = Callable[[str, int, int], None]
"""Called with (what, done, total) while long work goes on; total 0: not known."""


def no_progress(what: str, done: int, total: int) -> None:
    """The Progress that shows nothing."""


class Reader(Protocol):
    """Bytes → the visible text of a page, in blocks. One format a reader."""

    name: str
    version: str

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """How sure this reader is, 0..1, that the bytes are of its format; `name` is a file's name or a URL."""
        ...

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page.

        Raises:
            ReadError: the bytes are not of this format, or broken beyond reading.
        """
        ...


class Embedder(Protocol):
    """Sentences → vectors whose dot products say how alike their meanings are, across languages."""

    name: str
    version: str
    dimensions: int

    def knows(self, language: Language) -> bool:
        """Whether the model was trained on this language."""
        ...

    def embed(self, texts: Sequence[str]) -> "Vectors":
        """Vectors of shape (len(texts), dimensions), float32, each of length 1."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenApart:
    """A text's vector, those of its words, and what it would be without some of them; all of length 1."""

    whole: "Vectors"  # (dimensions,)
    words: tuple[tuple[int, int], ...]  # [start, end) of each word in the text
    alone: "Vectors"  # (words, dimensions): what each word means where it stands
    runs: tuple[tuple[int, int], ...]  # [first, end) of words that stand beside each other
    without: "Vectors"  # (runs, dimensions): the text without each run


@runtime_checkable
class TakesApart(Protocol):
    """An embedder that can tell cheaply what a text would mean without some of its words."""

    def take_apart(self, texts: Sequence[str]) -> Iterator[TakenApart]:
        """Each text taken apart, in order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PairContext:
    """What a check may know beyond the bead."""

    left_language: Language
    right_language: Language
    participants: tuple[Participant, ...] = ()
    start: str | None = None  # of the event, as in EventHeader
    terms: tuple[Term, ...] = ()  # of lists for these languages, as their users want them rendered


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A sentence, clause or name of one side of a bead, and how much more alike the sides would be without it."""

    on_left: bool
    mark: Mark
    text: str
    is_sentence: bool  # else a clause
    gain: float  # likeness without the part, less the likeness of the whole
    is_name: bool = False  # a name that nothing on the other side spells
    is_words: bool = False  # a few words that the other side seems to lack


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Where the words of sentences that stand alone are on the other side: they moved."""

    sentences: tuple[int, ...]  # of the side that the bead has
    other: tuple[int, ...]  # where they are on the other side
    text: str  # what stands there
    length: int  # of the first sentence there
    after: int | None  # they follow the counterpart of this sentence of the bead's side; None: of none
    crosses: bool  # into another turn, where they answer something else
    continues: bool  # the passage began with the sentence before


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """What one side of a bead says that the other may not: by its words, one by one and in short runs."""

    words: int
    gains: tuple[float, float, float, float]  # of likeness, at most, by taking out a run of one word, two, four, eight
    least: float  # the likeness of its nearest word on the other side, for the word that has least of it
    run: tuple[int, int] | None  # [start, end) of the run without which the sides are most alike, its sentences joined
    named: float = -0.05  # the gain, at most, by taking out one word in capitals that the side does not begin with


@dataclass(frozen=True, slots=True, kw_only=True)
class BeadText:
    """The words of a bead as a check sees them: (number of the sentence on its side, its text)."""

    left: tuple[tuple[int, str], ...]
    right: tuple[tuple[int, str], ...]
    likeness: float | None  # cosine of both sides' vectors; None: no embedder knows the languages
    context: PairContext
    parts: tuple[Part, ...] = ()  # of sides whose lengths do not fit; empty: nobody measured any
    unmet: tuple[Unmet, Unmet] | None = None  # left and right; None: nobody measured
    left_voices: tuple[Voice, ...] = ()  # who says each sentence of the side; empty: nobody knows
    right_voices: tuple[Voice, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()  # where its sentences moved to; of a bead with one side only
    outside: tuple[tuple[int, str], ...] = ()  # (sentence, words outside of the other page's speeches that say it)


class Check(Protocol):
    """One way in which a translation may depart from its source. Measures apart from judging."""

    name: CheckName
    version: str

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """What is seen in the bead; the same for every policy."""
        ...

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """What a policy makes of one of this check's measurements; None: not worth showing."""
        ...


class Translator(Protocol):
    """An engine that translates. `stenogram.testing.check_translator` holds each to this."""

    name: str
    version: str
    limits: EngineLimits

    @property
    def made_by(self) -> MadeBy:
        """Engine with its model, version, and a digest of all settings that may change what it answers."""
        ...

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """Those settings as a reader may see them: model, formality, temperature, address of the server. No secret."""
        ...

    def knows(self, source: Language, target: Language) -> bool | None:
        """Whether the engine translates between the two; None: only asking would tell."""
        ...

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence. Sent once: who calls decides what is tried again. Safe to call in several threads.

        Raises:
            EngineBusy, EngineDown, EngineRefused, UnknownPair: nothing was translated.
            BadAnswer: the answer does not hold one text for each sentence, and nothing else.
        """
        ...


@runtime_checkable
class LooksAround(Protocol):
    """What a Check may have besides: it sees all beads at once, to compare neighbours or to score in batches.

    Where a check has it, `measure` is not called by an audit.
    """

    def measure_all(self, beads: Sequence[BeadText]) -> Sequence[tuple[Measurement, ...]]:
        """What is seen in each bead, in the order of the beads: as many answers as beads."""
        ...


class Channel(Protocol):
    """A way to the one server that a user named for an engine, and to no other."""

    address: str  # as the user named it
    is_local: bool  # of this very machine

    def send(
        self, method: str, url: str, *, headers: Sequence[tuple[str, str]], content: bytes, most_bytes: int
    ) -> ServerAnswer:
        """What the server answers, whatever its status; redirects are not followed.

        Raises:
            RefusedAddress: the URL is of another server.
            TooManyBytes: it answers more than `most_bytes`; the rest was not read.
            CaptureError: it does not answer, or not whole.
        """
        ...


class OpensChannel(Protocol):
    """How an engine gets at its server: the network is handed to it."""

    def __call__(self, url: str, *, seconds: float) -> Channel:
        """A way to the server of this URL, whose answers must be whole in so many seconds.

        Raises:
            RefusedAddress: it is no plain http or https address.
        """
        ...


class PersonLinking(Protocol):
    """What says which speakers of several renditions are one person."""

    name: str
    version: str

    def keys(self, appearance: Appearance) -> frozenset[str]:
        """Under what the archive looks for the same person in other events; they share a key or are not compared."""
        ...

    def link(self, appearances: Sequence[Appearance], together: Sequence[Together]) -> tuple[PersonLink, ...]:
        """Links among the speakers of one event; a pair at most once."""
        ...

    def link_across(self, ours: Sequence[Appearance], others: Sequence[Appearance]) -> tuple[PersonLink, ...]:
        """Links of an event's speakers with those of other events, and with persons whom users described."""
        ...


class ReadsWords(Protocol):
    """What a check of quotations asks about words, beyond whether they are the same."""

    def numbers(self, text: str, language: Language) -> tuple[StatedNumber, ...]:
        """The numbers that a text states, in order; of dates the days and years too."""
        ...

    def denies(self, word: str, language: Language) -> bool:
        """Whether a word denies by itself: not, нельзя, kein, can't."""
        ...


class QuotationSource(Protocol):
    """Where the words of speeches are looked up. It proposes; whether words are the same is decided from the text."""

    def turns_with(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns in which one of these runs of words stands inside a sentence, as far as `asked` narrows them."""
        ...

    def turns_like(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns that share the rarer of these words, the likeliest first."""
        ...

    def next_turn(self, turn: SpokenTurn) -> SpokenTurn | None:
        """The next speech or question of the same revision; notes between them are passed over."""
        ...


class MeaningSource(Protocol):
    """Where sentences are found by meaning, across languages. It proposes; an audit of the pair decides."""

    def nearest_in_meaning(
        self, model: str, vector: "NDArray[np.float32]", *, other_than: Language, asked: Asked, limit: int
    ) -> Sequence[SentenceLikeness]:
        """The sentences in other languages whose vectors of this model are nearest, the nearest first."""
        ...

    def without_vectors(self, model: str) -> int:
        """How many sentences the model has no vector of; they are not found so."""
        ...


class SearchSource(Protocol):
    """Where sentences are found. A row is the number of a sentence of a current text, while the source lives."""

    was_stopped: bool  # a look-up took too long: what was found may not be all
    was_capped: bool  # words that nearly every sentence has: the newest were taken

    def speakers(self) -> Sequence[SearchSpeaker]:
        """Everybody who speaks in a current text."""
        ...

    def stems(self, sought: SoughtWords) -> dict[str, str]:
        """The stem of a word in each language of the archive that may be its own; none of a phrase."""
        ...

    def rows_with(
        self, sought: Sought | None, without: Sequence[Sought], narrowings: Sequence[Narrowing]
    ) -> "NDArray[np.intp]":
        """The sentences with these words (None: any) that the filters let pass; the best first, as far as is known."""
        ...

    def rows_without(self, rows: "NDArray[np.intp]", without: Sequence[Sought]) -> "NDArray[np.intp]":
        """Those of these rows that have none of these words."""
        ...

    def rows_like(
        self, model: str, vector: "NDArray[np.float32]", narrowings: Sequence[Narrowing], limit: int
    ) -> "tuple[NDArray[np.intp], NDArray[np.float32]]":
        """The sentences nearest in meaning, the nearest first, and how near."""
        ...

    def by_time(self, rows: "NDArray[np.intp]", *, newest_first: bool) -> "NDArray[np.intp]":
        """The rows by the day of their events, those without one last; in one text in the order spoken."""
        ...

    def days(self, rows: "NDArray[np.intp]") -> "NDArray[np.int32]":
        """The day of each row's event, as YYYYMMDD with zeros where it is less exact."""
        ...

    def speaker_of(self, rows: "NDArray[np.intp]") -> "NDArray[np.int32]":
        """Whose words each row is, as a place among `speakers()`; -1: nobody is named."""
        ...

    def counted(self, rows: "NDArray[np.intp]", name: SearchFilter) -> dict[str, int]:
        """How many of the rows have each language, kind or event (its number)."""
        ...

    def events_called(self, numbers: Iterable[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Slug, title and start of events by their numbers."""
        ...

    def languages_in_use(self) -> Sequence[str]:
        """Those of the renditions."""
        ...

    def has_time(self) -> bool:
        """Whether the time of this search is not over; once it is, what was found may not be all."""
        ...

    def texts_of(self, rows: "NDArray[np.intp]") -> Sequence[int]:
        """The texts in which these rows stand, by numbers that `pairs_of` and `rows_of_text` know."""
        ...

    def pairs_of(self, text: int) -> Sequence[tuple[int, int, RevisionId, RevisionId]]:
        """A text's alignments with current ones in which anything was measured: left and right, as numbers and ids."""
        ...

    def rows_of_text(self, text: int, numbers: Iterable[int]) -> "NDArray[np.intp]":
        """The rows of a text's sentences by their numbers, as alignments count them."""
        ...

    def sentences(self, rows: Sequence[int]) -> Sequence[FoundSentence]:
        """The sentences of these rows, with what stands around them and what other renditions say there."""
        ...


class Archive(Protocol):
    """Where all is kept. `keep` and `put` are the two commits of `add`."""

    def keep(self, fetched: Fetched, told: Told) -> tuple[Capture, bool]:
        """Blob and capture on disk, hashed, read back: once this returns they are acknowledged.

        Returns:
            The capture, and whether its bytes are new to the archive.
        """
        ...

    def put(self, document: Document) -> Put:
        """Everything derived from a capture, in one transaction.

        Raises:
            StaleEvent: the event is no longer at `document.event_version`; nothing was written.
        """
        ...

    def fail(self, capture: CaptureId, reason: str) -> None:
        """Write down why nothing could be made of a capture; it stays pending."""
        ...

    def blob(self, digest: Digest) -> bytes:
        """The bytes, checked against their digest."""
        ...

    def pending(self) -> tuple[Capture, ...]:
        """Captures of which nothing has been made yet."""
        ...

    def capture(self, capture: CaptureId) -> Capture:
        """One capture by its id."""
        ...

    def revision_of_blob(self, digest: Digest) -> RevisionId | None:
        """The newest revision made from these bytes."""
        ...

    def events(self) -> tuple[Event, ...]:
        """All events, the latest start first."""
        ...

    def event(self, name: str) -> Event:
        """The event with this id, slug, old slug or unique prefix of a slug.

        Raises:
            UnknownEvent, AmbiguousName
        """
        ...

    def event_with_url(self, url: str) -> Event | None:
        """The event one of whose renditions was captured from this URL or names it as canonical or alternate."""
        ...

    def find_revision(self, address: str) -> RevisionId:
        """The revision that EVENT/LANG[-KIND][@N] means.

        Raises:
            UnknownEvent, AmbiguousName
        """
        ...

    def revision(self, revision: RevisionId) -> Revision:
        """A revision with its transcript; sentences carry the archive's ids."""
        ...

    def revisions(self, event: Event) -> tuple[Revision, ...]:
        """The current revision of each rendition, in the order of `event.renditions`."""
        ...

    def alignment(self, left: RevisionId, right: RevisionId) -> StoredAlignment | None:
        """The alignment of two revisions, if one is stored."""
        ...

    def keep_alignment(self, left: RevisionId, right: RevisionId, stored: "StoredAlignment") -> StoredAlignment:
        """Store an alignment that was asked for; one that is there for the same revisions is replaced."""
        ...

    def persons(self) -> tuple[Person, ...]:
        """Everybody who spoke or was described by a user, by name; labels that may mean several come last."""
        ...

    def person(self, name: str) -> Person:
        """The person with this id, or whom this name means and nobody else.

        Raises:
            UnknownPerson, AmbiguousName
        """
        ...

    def judge_persons(self, persons: Sequence[str], judgement: Judgement, *, by: str) -> Decision:
        """Write down that these are the same person, or different ones; it goes before all that links say.

        Raises:
            UsageError: it makes no sense, such as for two persons of whom a user gave different identifiers.
        """
        ...

    def split_person(self, person: str, what: SplitBy, *, by: str) -> tuple[Decision, PersonId]:
        """Take something out of a person, who becomes two."""
        ...

    def identify_person(self, person: str, scheme: str, identifier: str, *, by: str) -> Decision:
        """Write down an outside identifier of a person.

        Raises:
            UsageError: another person has it, or this one has another of that scheme.
        """
        ...

    def import_persons(self, given: Sequence[GivenPerson], *, by: str) -> tuple[ImportedPerson, ...]:
        """Take in persons whom a user's file describes: found by identifier, else by exact name, else new."""
        ...

    def undo_decision(
        self, *, by: str, of: DecisionId | None = None, kinds: frozenset[DecisionKind] | None = None
    ) -> Decision:
        """Undo the last decision of these kinds (None: of any) that holds; or the one called `of`.

        Raises:
            UsageError: there is none, or `of` cannot be undone before a later one.
        """
        ...

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided about persons, beads, events and captures, in order."""
        ...

    def correct_beads(
        self, left: RevisionId, right: RevisionId, said: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], *, by: str
    ) -> Decision:
        """Write down which sentences, by their numbers, say the same; one side may be empty.

        Raises:
            UsageError: it cannot hold, or the two are not aligned.
        """
        ...

    def corrections(self, left: RevisionId, right: RevisionId) -> tuple[Correction, ...]:
        """What people said of the sentences of two renditions, oldest first, with what became of it."""
        ...

    def measure_beads(self, left: RevisionId, right: RevisionId, beads: Sequence[MeasuredBead]) -> None:
        """Keep what was measured in beads that corrections made; the machine's beads keep what they have."""
        ...

    def join_events(self, names: Sequence[str], *, by: str) -> Decision:
        """Make one event of several; it goes on as the oldest of them, and the slugs of the others lead to it.

        Raises:
            UsageError: they are one already.
        """
        ...

    def divide_event(self, name: str, renditions: Sequence[str], *, by: str) -> Decision:
        """Make an event of its own of some of an event's renditions, by their addresses.

        Raises:
            UsageError: they are not of this event, or none would be left.
        """
        ...

    def complete_event(
        self, event: EventId, version: int, alignments: Sequence[NewAlignment], vectors: Sequence[SentenceVectors]
    ) -> None:
        """Store alignments that an event's renditions need and lack, and say anew who speaks.

        Raises:
            StaleEvent: the event is no longer at `version`; nothing was written.
        """
        ...

    def dismiss_capture(self, capture: CaptureId, reason: str, *, by: str) -> Decision:
        """Write down that nothing will be made of a capture that is pending, and why.

        Raises:
            UsageError: something was made of it, or it was dismissed before.
        """
        ...

    def keep_drafts(self, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
        """The drafts with their numbers; once this returns no sentence of them is ever paid for again."""
        ...

    def find_drafts(self, source: Language, target: Language, texts: Iterable[str]) -> dict[str, tuple[Draft, ...]]:
        """Every draft of each of these texts, the oldest first; a text without any is not in it."""
        ...

    def drafts_between(self, source: Language, target: Language) -> tuple[Draft, ...]:
        """Every translation between two languages, the oldest first."""
        ...

    def draft(self, number: DraftId) -> Draft:
        """One draft."""
        ...

    def drafts_of(self, revision: RevisionId) -> dict[int, tuple[SentenceId, Draft]]:
        """Of each sentence of a revision that was made here, by its position: what it renders, and its draft."""
        ...

    def translated_from(self, revision: RevisionId) -> RevisionId | None:
        """The text from which a revision was made here; None: it was not made here."""
        ...

    def translation_of(self, revision: RevisionId) -> TranslationFacts | None:
        """How a revision came to be that was made here; None: it was not."""
        ...

    def stale_sentences(self, revision: RevisionId) -> frozenset[int]:
        """The positions of sentences that do not render what their source says now."""
        ...

    def keep_engine(self, made_by: MadeBy, settings: tuple[tuple[str, str], ...]) -> None:
        """Write down what the digest of an engine's settings stands for."""
        ...

    def engine_settings(self, made_by: MadeBy) -> tuple[tuple[str, str], ...]:
        """The settings with which an engine made something, as a reader may see them."""
        ...

    def memory_shares(self) -> tuple[MemoryShare, ...]:
        """How many translations between which languages are whose."""
        ...

    def keep_terms(self, terms: TermList) -> TermList:
        """Bring in a list of terms: from now on it holds in the place of an earlier one of its name and languages."""
        ...

    def term_lists(self) -> tuple[TermList, ...]:
        """The lists of terms that hold, the newest first."""
        ...

    def quotations(self) -> QuotationSource:
        """Where the words of all revisions are looked up, as the archive is now."""
        ...

    def meanings(self) -> MeaningSource:
        """Where the sentences of current revisions are found by meaning."""
        ...

    def searching(self, *, seconds: float) -> "AbstractContextManager[SearchSource]":
        """Where sentences are found, for one search over one state of the archive that takes no longer than this."""
        ...

    def vectors(self, model: str, texts: Sequence[str]) -> dict[str, bytes]:
        """The stored vectors (float16, little-endian) of those of `texts` that have one from `model`."""
        ...


class OpensArchive(Protocol):
    """How a long-lived program gets at the archive: one connection for one piece of work."""

    def __call__(self) -> AbstractContextManager[Archive]:
        """The archive, closed at the end of the `with` block."""
        ...


class Commands(Protocol):
    """What a visitor whom the site knows may change. The site itself writes nothing."""

    def edit_sentence(self, rendition: RenditionId, sentence: SentenceId, text: str, *, seen: str, by: str) -> None:
        """Put an editor's words in the place of those that they saw.

        Raises:
            UsageError: there is nothing to change, or the sentence would be empty.
            StaleRendition: somebody else changed the sentence meanwhile; nothing was written.
        """
        ...


class Editors(Protocol):
    """Who may sign in at the site."""

    def admits(self, name: str, password: str) -> bool:
        """Whether this is the editor's password; it takes as long for a name that nobody has."""
        ...

    def stamp(self, name: str) -> str | None:
        """What changes when the editor's password does; None: there is no such editor (any more)."""
        ...
