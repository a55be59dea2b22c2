"""What a check sees, and what it can do. Signatures only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from stenogram.model import (
    CheckName,
    Finding,
    Mark,
    Measurement,
    Participant,
    Policy,
    Term,
    Voice,
)
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


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
    nearly: tuple[bool, bool] = (False, False)  # left and right: the embedder knows the language only by a near one
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


@runtime_checkable
class LooksAround(Protocol):
    """What a Check may have besides: it sees all beads at once, to compare neighbours or to score in batches.

    Where a check has it, `measure` is not called by an audit.
    """

    def measure_all(self, beads: Sequence[BeadText]) -> Sequence[tuple[Measurement, ...]]:
        """What is seen in each bead, in the order of the beads: as many answers as beads."""
        ...
