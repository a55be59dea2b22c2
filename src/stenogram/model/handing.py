"""A translation on its way to people who work with tools of their own, and back."""

from dataclasses import dataclass

from stenogram.model.transcript import SentenceId, SpeechKind
from stenogram.model.translation import Draft
from stenogram.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedSentence:
    """A sentence as it is handed out."""

    source_sentence: SentenceId
    text: str  # as it stands in the translation; of one that is not translated the source's own words
    draft: Draft  # with the source's words, and who made the translation
    is_stale: bool  # the source says something else by now
    remarks: tuple[str, ...] = ()  # what the audit found


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedSpeech:
    """A speech, question, note or heading with its sentences."""

    n: int
    kind: SpeechKind
    speaker: str | None
    sentences: tuple[HandedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedText:
    """A translation that was made here, as it is handed out."""

    revision: str  # its id
    address: str  # EVENT/LANG-KIND@N
    title: str | None
    source: Language
    target: Language
    speeches: tuple[HandedSpeech, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedUnit:
    """A sentence as it came back."""

    source_sentence: SentenceId
    source_text: str
    digest: str | None  # of the source's words when it was handed out; None: the tool lost it
    text: str | None  # None: there is no translation, or not of the whole sentence
    state: str | None  # initial, translated, reviewed, final; None: the file does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedText:
    """A translation as it came back."""

    revision: str  # the one that was handed out
    units: tuple[ReturnedUnit, ...]
