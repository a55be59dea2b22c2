"""The part of the archive that knows translations: the memory, and who made which sentence."""

from collections.abc import Iterable, Sequence

from stenogram.errors import UnknownEvent
from stenogram.model import (
    Draft,
    DraftId,
    MadeBy,
    MemoryShare,
    RevisionId,
    SentenceId,
    TermList,
    TranslationFacts,
)
from stenogram.store.connection import reading, writing
from stenogram.store.drafts import (
    Settings,
    add_drafts,
    add_engine,
    drafts_between,
    find_drafts,
    load_draft,
    load_engine,
    load_facts,
    load_uses,
    source_of,
    stale_positions,
)
from stenogram.store.peopled import PeopledArchive
from stenogram.store.queries import query
from stenogram.store.terms import add_term_list, load_memory_shares, load_term_lists
from stenogram.text import Language


class TranslatedArchive(PeopledArchive):
    """Translations of an archive; `SqliteArchive` is what is opened."""

    def keep_drafts(self, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
        """The drafts with their numbers; once this returns no sentence of them is ever paid for again."""
        self._check_writable()
        with writing(self._connection, f"keep {len(drafts)} translated sentences"):
            return add_drafts(self._connection, drafts, self._clock())

    def find_drafts(self, source: Language, target: Language, texts: Iterable[str]) -> dict[str, tuple[Draft, ...]]:
        """Every draft of each of these texts, the oldest first; a text without any is not in it."""
        with reading(self._connection, "ask the translation memory"):
            return find_drafts(self._connection, source, target, texts)

    def drafts_between(self, source: Language, target: Language) -> tuple[Draft, ...]:
        """Every translation between two languages, the oldest first."""
        with reading(self._connection, "read the translation memory"):
            return drafts_between(self._connection, source, target)

    def draft(self, number: DraftId) -> Draft:
        """One draft."""
        with reading(self._connection, f"load draft {number}"):
            return load_draft(self._connection, number)

    def drafts_of(self, revision: RevisionId) -> dict[int, tuple[SentenceId, Draft]]:
        """Of each sentence of a revision that was made here, by its position: what it renders, and its draft."""
        with reading(self._connection, f"load who made the sentences of {revision}"):
            return load_uses(self._connection, self._key_of(revision))

    def translated_from(self, revision: RevisionId) -> RevisionId | None:
        """The text from which a revision was made here; None: it was not made here."""
        with reading(self._connection, f"look for the source of {revision}"):
            return source_of(self._connection, self._key_of(revision))

    def translation_of(self, revision: RevisionId) -> TranslationFacts | None:
        """How a revision came to be that was made here; None: it was not."""
        with reading(self._connection, f"load who translated {revision}"):
            return load_facts(self._connection, self._key_of(revision))

    def stale_sentences(self, revision: RevisionId) -> frozenset[int]:
        """The positions of sentences that do not render what their source says now."""
        with reading(self._connection, f"compare {revision} with its source"):
            return stale_positions(self._connection, self._key_of(revision))

    def keep_engine(self, made_by: MadeBy, settings: Settings) -> None:
        """Write down what the digest of an engine's settings stands for."""
        self._check_writable()
        with writing(self._connection, f"write down the settings of {made_by}"):
            add_engine(self._connection, made_by, settings)

    def engine_settings(self, made_by: MadeBy) -> Settings:
        """The settings with which an engine made something, as a reader may see them."""
        with reading(self._connection, f"load the settings of {made_by}"):
            return load_engine(self._connection, made_by)

    def memory_shares(self) -> tuple[MemoryShare, ...]:
        """How many translations between which languages are whose."""
        with reading(self._connection, "count the translation memory"):
            return load_memory_shares(self._connection)

    def keep_terms(self, terms: TermList) -> TermList:
        """Bring in a list of terms: from now on it holds in the place of an earlier one of its name and languages."""
        self._check_writable()
        with writing(self._connection, f"keep the terms of {terms.name}"):
            return add_term_list(self._connection, terms, self._clock())

    def term_lists(self) -> tuple[TermList, ...]:
        """The lists of terms that hold, the newest first."""
        with reading(self._connection, "load lists of terms"):
            return load_term_lists(self._connection)

    def _key_of(self, revision: RevisionId) -> int:
        row = self._connection.execute(query("revision_key"), (revision,)).fetchone()
        if row is None:
            raise UnknownEvent(revision)
        key: int = row["key"]
        return key
