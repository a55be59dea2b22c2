"""What checking a quotation yields: a verdict, and each place with the exact words that stand there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from stenogram.model.alignment import Finding, Severity
from stenogram.model.archive import RevisionId
from stenogram.model.reason import Reason
from stenogram.model.span import Span
from stenogram.model.transcript import PersonId, RenditionKind, SentenceId, Speaker
from stenogram.text import UNKNOWN_LANGUAGE, Language, fold


class Verdict(Enum):
    """What became of a quotation's words. Only the text decides: no verdict rests on likeness."""

    VERBATIM = "verbatim"
    RENDITION_ONLY = "verbatim in a rendition only"
    TRIMMED = "trimmed"
    ALTERED = "altered"
    ALTERED_NUMBER = "altered number"
    NEGATED = "negated"
    OTHER_SPEAKER = "other speaker"
    OTHER_EVENT = "other event"
    EARLIER_REVISION = "earlier revision only"
    RENDERED_FROM = "rendered from"
    NOT_FOUND = "not found"
    UNDECIDED = "not decided"  # the check was stopped before it had looked everywhere


_TRANSLATIONS = {
    RenditionKind.MACHINE: "machine translation",
    RenditionKind.EDITED: "edited machine translation",
    RenditionKind.OFFICIAL: "official translation",
}


class Nature(Enum):
    """What sort of difference there is between a quotation and the words."""

    LEFT_OUT = "left out"
    MARKED = "left out, marked"  # by an ellipsis
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"  # the same words, in another place of the sentence
    NUMBER = "number"  # another value
    NEGATION = "negation"  # a denial dropped or added
    FORM = "form"  # the same value or words, written otherwise: "23", "twenty-three"
    PUNCTUATION = "punctuation"
    LOOK_ALIKE = "look-alike letters"  # of another alphabet
    HIDDEN = "hidden characters"
    INSERTED = "inserted in brackets"  # by who quotes
    TURN = "another turn"  # the words run over two speeches


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedDifference:
    """One difference: what the quotation says there, and what the text says; either may be empty."""

    nature: Nature
    quoted: str
    said: str
    quoted_span: Span | None = None  # in the quotation
    span: Span | None = None  # in the revision's text
    words: int = 0  # of the text that the quotation leaves out here
    sentences: int = 0  # of them whole ones, where nothing else is left out here


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOrigin:
    """Whose words a text is: which revision of which rendition of which event."""

    event: str  # slug; a file's name where there is no archive
    title: str | None = None
    start: str | None = None  # of the event, as exact as it is known
    rendition: str = ""  # its address EVENT/LANG[-KIND]
    kind: RenditionKind | None = None
    language: Language = UNKNOWN_LANGUAGE
    translator: str | None = None
    publisher: str | None = None
    revision: RevisionId | None = None  # None: a file, not an archive
    revision_n: int = 1
    is_current: bool = True
    is_source: bool = True  # nothing in the archive says that these words are a translation or a copy


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenSentence:
    """A sentence of a turn: its id, where it stands in the revision's text, in which paragraph of the turn."""

    id: SentenceId
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTurn:
    """A speech with its words.

    `text` is the slice of the revision's text that `span` means, with blanks where nobody speaks: labels, notes.
    """

    origin: TextOrigin
    position: int  # among the speeches of its revision, notes and headings counted
    n: int  # as `Speech.n`
    speaker: Speaker | None
    language: Language
    span: Span
    text: str
    sentences: tuple[SpokenSentence, ...] = ()
    unspoken: tuple[Span, ...] = ()  # of the revision's text: what stands inside and nobody says


def spoken_turn(
    *,
    origin: TextOrigin,
    position: int,
    n: int,
    speaker: Speaker | None,
    language: Language,
    span: Span,
    printed: str,
    sentences: Sequence[SpokenSentence],
) -> SpokenTurn:
    """The turn whose slice of the revision's text is `printed`; labels and notes in it become blanks."""
    pieces: list[str] = []
    unspoken: list[Span] = []
    place = 0
    for sentence in (*sentences, None):
        start = sentence.span.start - span.start if sentence else len(printed)
        gap = printed[place:start]
        if not gap or gap.isspace():
            pieces.append(gap)
        else:
            pieces.append(" " * len(gap))
            unspoken.append(Span(span.start + place, span.start + start))
        if sentence:
            place = sentence.span.end - span.start
            pieces.append(printed[start:place])
    return SpokenTurn(
        origin=origin, position=position, n=n, speaker=speaker, span=span, text="".join(pieces),
        language=origin.language if language == UNKNOWN_LANGUAGE else language,
        sentences=tuple(sentences), unspoken=tuple(unspoken),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a user says of a quotation: who said it, where, when. Persons by id, names as they may be written."""

    speaker: str | None = None
    persons: frozenset[PersonId] = frozenset()
    names: frozenset[str] = frozenset()  # folded; a turn with this name or label is the speaker's
    event: str | None = None  # slug
    after: str | None = None  # ISO 8601: the event began on this day or later
    before: str | None = None  # or on this day or earlier
    language: Language | None = None  # of the quotation

    @property
    def is_narrow(self) -> bool:
        """Whether anything is said of who, where or when."""
        return any((self.speaker, self.event, self.after, self.before))

    def is_by(self, person: PersonId | str | None, *names: str | None) -> bool:
        """Whether somebody with this id, or one of these names as printed, is the speaker who is meant."""
        if person is not None and person in self.persons:
            return True
        return not self.names.isdisjoint({fold(name) for name in names if name})

    def is_at(self, event: str, start: str | None) -> bool:
        """Whether an event with this slug, begun then, is the event and of the time that is meant."""
        if self.event is not None and event != self.event:
            return False
        if self.after is None and self.before is None:
            return True
        day = (start or "")[:10]
        if not day or (self.after is not None and day < self.after[: len(day)]):
            return False
        return self.before is None or day[: len(self.before)] <= self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceWords:
    """The words of another rendition that a place renders, with what an audit finds between the two."""

    origin: TextOrigin
    speech: int | None
    speaker: Speaker | None
    sentences: tuple[SentenceId, ...]
    span: Span
    text: str
    likeness: float | None
    findings: tuple[Finding, ...]  # left: the source; right: the quotation, or the rendition's words


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPlace:
    """A place where the quotation's words stand, wholly or in part."""

    verdict: Verdict  # of this place alone
    origin: TextOrigin
    speech: int
    speaker: Speaker | None
    sentences: tuple[SentenceId, ...]
    span: Span  # in the revision's text, from the first word to the last
    pieces: tuple[Span, ...]  # the words themselves; more than one where something is left out
    text: str  # the exact words from first to last
    before: str  # what stands in the same sentence before it
    after: str
    foldings: tuple[str, ...]  # what was held to be the same, and nothing else
    differences: tuple[QuotedDifference, ...]
    paragraphs: int  # over how many the words run
    turns: int  # 2: the words run over two speeches
    because: Reason
    cautions: tuple[Reason, ...] = ()  # what is true and may mislead: a denial just before the words
    misnamed: Reason | None = None  # of one that is not exact: that somebody else said it than who is named
    matched: float = 1.0  # share of the quotation's words that stand here
    credit: float = 1.0  # the same, single words that another stands for counted by half
    same: int = 0  # words of one that is not exact, that stand here
    telling: tuple[int, int] = (0, 0)  # how many of its names and numbers stand here, of how many
    source: SourceWords | None = None
    now: str | None = None  # of an earlier revision: what stands there today

    @property
    def departs(self) -> str | None:
        """The worst that an audit finds between these words and the ones that they render, where it is grave."""
        if self.source is None or self.verdict is Verdict.RENDERED_FROM:
            return None
        grave = [f for f in self.source.findings if f.severity in (Severity.CRITICAL, Severity.MAJOR)]
        grave.sort(key=lambda f: f.severity is not Severity.CRITICAL)
        return grave[0].because if grave else None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedQuotation:
    """A quotation with its verdict, and the places that it rests on, best first."""

    quotation: str
    language: Language
    verdict: Verdict
    because: Reason
    places: tuple[QuotedPlace, ...]
    nearest: tuple[QuotedPlace, ...] = ()  # of one that was not found: what is nearest; never a place of it
    asked: Asked = Asked()
    notes: tuple[Reason, ...] = ()  # what a reader should know of the search: a time limit, a language nobody embeds
    was_stopped: bool = False  # it took too long: there may be other places; only VERBATIM is decided then

    @property
    def departs(self) -> str | None:
        """How the words of the best place depart from the original that they render; None: not gravely."""
        is_decided = self.verdict is not Verdict.UNDECIDED  # else the best place is perhaps none of the answer
        return self.places[0].departs if self.places and is_decided else None

    @property
    def misnamed(self) -> Reason | None:
        """That the words of the best place, which differ as well, are of somebody else than who is named."""
        is_decided = self.verdict is not Verdict.UNDECIDED
        return self.places[0].misnamed if self.places and is_decided else None

    @property
    def headline(self) -> tuple[str, str]:
        """The verdict with the worst that is known of the words, and why."""
        verdict, because = self.verdict.value, str(self.because)
        if self.misnamed is not None:
            verdict, because = f"{verdict}, {Verdict.OTHER_SPEAKER.value}", f"{because}; {self.misnamed}"
        if self.departs is None:
            return verdict, because
        kind = self.places[0].origin.kind
        what = _TRANSLATIONS.get(kind, "translation") if kind else "translation"
        departs = f"the {what}, which departs from the original: {self.departs}"
        if self.verdict is Verdict.RENDITION_ONLY:
            return f"verbatim in {departs}", because
        return verdict, f"{because}; in {departs}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleQuotation:
    """A quotation that stands in an article, with the speaker whom the article names."""

    text: str
    span: Span  # in the article's text, without its marks
    speaker: str | None
    speaker_span: Span | None
    is_sure: bool  # whether it is plain that this speaker is meant
    reason: Reason  # how the speaker is known, or why not
    is_block: bool = False  # a quotation set apart as a block
    skipped: Reason | None = None  # why it is not checked


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedNumber:
    """A number that a text states, in digits or words: [start, end) of it, and the values that it may mean."""

    start: int
    end: int
    values: frozenset[Fraction]
    is_sure: bool  # False: "one", which may be no number


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLikeness:
    """A sentence that may mean the same as something: a proposal, no more. Its turn is asked of who proposes it."""

    text: str
    language: Language
    event: str  # slug
    place: tuple[int, int, int]  # revision, turn, and its number in the turn, as the source counts them
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedArticle:
    """An article with every quotation in it, and what became of each; None: it was skipped."""

    name: str
    title: str | None
    text: str
    quotations: tuple[tuple[ArticleQuotation, CheckedQuotation | None], ...]
