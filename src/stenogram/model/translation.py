"""What a translation is made of: what an engine is asked, what it answers, and what is kept of each sentence."""

from dataclasses import dataclass
from enum import Enum
from typing import NewType

from stenogram.model.maker import MadeBy
from stenogram.model.transcript import SentenceId
from stenogram.text import Language

DraftId = NewType("DraftId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or name and its rendering in another language, for one pair of languages."""

    source: str
    target: str
    is_name: bool = False
    note: str | None = None
    origin: str | None = None  # who says so: a file's name, "persons of the archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermList:
    """The terms of a file for one pair of languages, and who brought them in."""

    name: str  # the file's; a list that is brought in again under its name takes the place of the one before
    source: Language
    target: Language
    terms: tuple[Term, ...]
    made_by: MadeBy  # who brought it in, and when


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationRequest:
    """Sentences for an engine, in order and of one speech, with what helps to understand them.

    All of it is text of an untrusted page. An engine translates `sentences` and nothing else.
    """

    source: Language
    target: Language
    sentences: tuple[str, ...]
    speaker: str | None = None
    speech: str = ""  # the whole speech that the sentences are of
    before: tuple[tuple[str, str], ...] = ()  # (sentence, its translation) just before, the nearest last
    terms: tuple[Term, ...] = ()  # of those that were given, the ones that occur in `sentences`


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a request took, in the units that an engine bills. None: the engine does not say."""

    characters: int = 0  # of the sentences sent, counted by us
    tokens_in: int | None = None
    tokens_out: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationAnswer:
    """One text for each sentence of the request, in its order; never empty where the sentence is not."""

    texts: tuple[str, ...]
    usage: Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineLimits:
    """How an engine wants to be asked."""

    sentences: int = 1  # most of one request
    characters: int = 5_000  # most of one request, all sentences together
    at_once: int = 1  # requests under way at the same time
    uses_context: bool = False
    takes_terms: bool = False
    is_local: bool = False  # no text leaves the machine


class DraftState(Enum):
    """What became of a sentence."""

    TRANSLATED = "translated"
    KEPT = "kept"  # it is in the target language, or in a third: nothing to translate from the source language
    UNTRANSLATED = "untranslated"  # no answer fitted; `reason` says why
    EDITED = "edited"  # a person's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A sentence's rendering with who made it, from what and how. The translation memory is made of these."""

    id: DraftId | None = None  # None: not stored yet
    source: Language
    target: Language
    source_text: str
    text: str  # the source's own words where nothing was translated
    language: Language  # of `text`
    state: DraftState
    made_by: MadeBy  # the engine with its model, or the editor
    terms: str | None = None  # a digest of the terms that were in force for this sentence; None: none was
    reason: str | None = None
    parent: DraftId | None = None  # what an editor corrected


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationFacts:
    """How a revision that was made here came to be: what provenance lines say."""

    source: str  # the id of the revision that it renders
    engine: MadeBy  # with the time of its last sentence
    settings: tuple[tuple[str, str], ...]  # of the engine, as a reader may see them
    states: tuple[tuple[DraftState, int], ...]  # how many sentences are what
    editors: tuple[str, ...]  # in the order of their first sentence
    stale: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftUse:
    """That a sentence of a revision is a draft, of which sentence of its source."""

    position: int  # among all sentences of its revision, those of notes and headings too
    draft: Draft  # one without a number is kept together with the revision
    source_sentence: SentenceId


class Claim(Enum):
    """Whether a file says that a person wrote a translation."""

    PERSON = "person"
    MACHINE = "machine"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryUnit:
    """A translation that came with a file, as the file tells of it."""

    draft: Draft
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryShare:
    """How many translations of the memory between two languages are of one maker."""

    source: Language
    target: Language
    made_by: MadeBy
    state: DraftState
    count: int
