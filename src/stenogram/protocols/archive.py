"""Where all is kept. Signatures only."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from stenogram.model import (
    Capture,
    CaptureId,
    Correction,
    Decision,
    DecisionId,
    DecisionKind,
    Digest,
    Document,
    Draft,
    DraftId,
    Event,
    EventFilter,
    EventId,
    Fetched,
    GivenPerson,
    ImportedPerson,
    Judgement,
    MadeBy,
    MeasuredBead,
    MemoryShare,
    NewAlignment,
    Person,
    PersonId,
    PersonSpeech,
    Put,
    RenditionId,
    Revision,
    RevisionId,
    RevisionRow,
    SentenceId,
    SentenceVectors,
    SpeakerRow,
    SplitBy,
    StoredAlignment,
    TermList,
    Told,
    TranslationFacts,
)
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

from stenogram.protocols.quoting import MeaningSource, QuotationSource
from stenogram.protocols.searching import SearchSource


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

    def list_events(self, fitting: EventFilter, *, offset: int, limit: int) -> tuple[tuple[Event, ...], int]:
        """Some of the events that fit, the latest start first, and how many fit."""
        ...

    def revision_rows(self, rendition: RenditionId) -> tuple[RevisionRow, ...]:
        """Every state of a rendition's text, the newest first."""
        ...

    def limited(self, seconds: float) -> "AbstractContextManager[None]":
        """Each look-up inside takes no more of this thread's time than that; a search has a limit of its own.

        Raises:
            TookTooLong: it would.
        """
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

    def speakers(self) -> tuple[SpeakerRow, ...]:
        """Everybody who speaks in a current text, by name; labels that may mean several come last."""
        ...

    def speaker(self, name: PersonId) -> Person:
        """The person to whom this id leads, whoever they were joined with; how they are addressed is left out.

        Raises:
            UnknownPerson: nobody ever had this id.
        """
        ...

    def speeches_of(self, person: PersonId, *, offset: int, limit: int, during: str = "") -> tuple[PersonSpeech, ...]:
        """Some of what a person said: the latest event first, in it in the order spoken.

        Each event counts in the first rendition in which they speak: the original, where it is here.

        Args:
            during: only events that began in this year, month or day.
        """
        ...

    def months_of(self, person: PersonId) -> tuple[tuple[str | None, int], ...]:
        """How many speeches a person made in each month, as far as the start of the event is known; None: it is not."""
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

    def name_person(self, person: str, name: str, language: Language | None = None, *, by: str) -> Decision:
        """Write down what a person is called; without a language they are shown by that name.

        Raises:
            UsageError: the name is empty, or too long for one.
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

    def quotations(self, *, seconds: float | None = None) -> QuotationSource:
        """Where the words of all revisions are looked up, as the archive is now; after so many seconds no longer."""
        ...

    def meanings(self, *, seconds: float | None = None) -> MeaningSource:
        """Where the sentences of current revisions are found by meaning; after so many seconds no longer."""
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
