"""What alignment and audit make of two renditions: beads, measurements, findings."""

from dataclasses import dataclass
from enum import Enum

from stenogram.model.maker import MadeBy
from stenogram.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says a speech, as far as an audit may rely on it."""

    speech: int  # its number on this side, as in `Side.speeches`
    label: str | None = None  # as the page says it; None: nobody is named
    person: str | None = None  # the same on both sides: surely one person; None: it is not known who that is
    is_question: bool = False  # from the floor, by somebody unnamed


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of an alignment: sentences in order, and which speech each belongs to.

    `speeches` has one number a sentence, rising; empty where the text is flat (no speakers known).
    `speakers` has one label a speech number of `speeches`, where known: speakers[speeches[i]]; so has `voices`.
    """

    language: Language
    sentences: tuple[str, ...]
    speeches: tuple[int, ...] = ()
    speakers: tuple[str | None, ...] = ()
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bead:
    """m sentences of one side that say what n of the other say; either side may be empty, not both."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float  # 0..1, how sure the aligner is
    corrected_by: MadeBy | None = None  # the person who set it right, and when

    @property
    def is_paired(self) -> bool:
        """Whether both sides have sentences."""
        return bool(self.left and self.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Sentences of one text that say what sentences of another do, wherever either stands."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float  # 0..1, the chance that it is right


class Basis(Enum):
    """What an alignment rests on."""

    MEANING = "meaning"  # sentence vectors of an embedder that knows both languages
    WORDS = "words"  # words in common: two copies in a language that no installed embedder knows
    LENGTH = "length"  # lengths and marks only: no installed embedder knows a language
    GIVEN = "given"  # lines that were given as pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The beads of two renditions, in order, each sentence in exactly one."""

    left_language: Language
    right_language: Language
    left_count: int
    right_count: int
    beads: tuple[Bead, ...]
    likeness: float | None  # 0..1: how alike the two texts are as wholes; None: not measured
    basis: Basis
    made_by: MadeBy
    moved: tuple[Match, ...] = ()  # of sentences that stand alone in the beads: they stand elsewhere on the other side


class CheckName(Enum):
    """The names of the checks in the contract stenogram.audit/1."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    MODALITY = "modality"
    PERSON = "person"
    OMISSION = "omission"
    ADDITION = "addition"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    FOREIGN = "foreign"
    LIKENESS = "likeness"


class FindingClass(Enum):
    """Of what nature a departure is."""

    ERROR = "error"
    EDITORIAL = "editorial"
    FORM = "form"


class Severity(Enum):
    """How much a departure matters. Only an error may be major or critical."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in a sentence: [start, end) in code points of that sentence's text."""

    sentence: int  # number of the sentence on its side of the alignment
    start: int
    end: int


Fact = str | int | float | bool | None


class LackingFact(KeyError):
    """A measurement has no fact of a name that its check asks for: another program wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What a check measured in a bead, before anyone judges it.

    `kind` is the check's own word for what was seen ("changed", "lost", "added"); `facts` are the values compared.
    """

    check: CheckName
    kind: str
    left: Mark | None
    right: Mark | None
    facts: tuple[tuple[str, Fact], ...] = ()
    made_by: MadeBy

    def fact(self, name: str) -> Fact:
        """The fact called `name`.

        Raises:
            LackingFact: there is none.
        """
        for known, value in self.facts:
            if known == name:
                return value
        raise LackingFact(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A departure of one rendition from the other that a policy holds worth showing."""

    measurement: Measurement
    finding_class: FindingClass
    severity: Severity
    because: str  # a sentence: "1,342,888 became 1,154,698"

    def __post_init__(self) -> None:
        if self.severity in (Severity.CRITICAL, Severity.MAJOR) and self.finding_class is not FindingClass.ERROR:
            raise ValueError(f"only an error may be {self.severity.value}: {self.because}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredBead:
    """A bead with all that the checks measured in it; what is stored."""

    bead: Bead
    doubt: float  # 0..1: orders beads from most to least trustworthy
    measurements: tuple[Measurement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedBead:
    """A bead with the findings that a policy makes of its measurements, worst first."""

    bead: Bead
    doubt: float
    findings: tuple[Finding, ...]
