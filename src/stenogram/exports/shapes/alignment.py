"""The shapes of stenogram.alignment/1 and stenogram.audit/1."""

from typing import Annotated, Any, Literal, NotRequired, TypedDict

from stenogram.exports.shapes.marks import one_of
from stenogram.model import Basis, CheckName, FindingClass, Severity

Numbers = Annotated[list[int], "numbers of sentences, from 0"]
Likeness = Annotated[float | None, "of the two texts as wholes, 0 to 1; null: not measured"]
RestsOn = Annotated[str, one_of(Basis), "what the alignment rests on"]


class Corrected(TypedDict):
    """Who set a bead right, and when."""

    by: str
    at: str | None


class AlignedSide(TypedDict):
    """One of two renditions."""

    language: Annotated[str, "BCP 47"]
    sentences: Annotated[int, "how many; of speeches and questions only"]


class Bead(TypedDict):
    """Sentences of one side that say what those of the other say; either side may be empty."""

    left: Numbers
    right: Numbers
    score: Annotated[float, "0 to 1, how sure the aligner is"]
    corrected: NotRequired[Annotated[Corrected, "there where a person set the bead right"]]


class Match(TypedDict):
    """Sentences that say the same wherever either stands."""

    left: Numbers
    right: Numbers
    score: Annotated[float, "0 to 1, the chance that it is right"]


class Alignment(TypedDict):
    """Which sentences of two renditions say the same; the left one is what the right one was compared with."""

    format: Literal["stenogram.alignment/1"]
    left: AlignedSide
    right: AlignedSide
    likeness: Likeness
    basis: RestsOn
    made_by: str
    beads: list[Bead]
    moved: Annotated[list[Match], "passages that stand elsewhere on the other side"]


class Mark(TypedDict):
    """Where in a sentence a finding is."""

    sentence: Annotated[int, "its number on that side, from 0"]
    start: int
    end: int


Measured = Annotated[dict[str, Any], "what was seen: `kind`, and facts that differ by check"]


Finding = TypedDict(  # `class` is no name of Python's
    "Finding",
    {
        "id": Annotated[str, "within this answer"],
        "check": Annotated[str, one_of(CheckName)],
        "class": Annotated[str, one_of(FindingClass)],
        "severity": Annotated[str, one_of(Severity)],
        "left": Mark | None,
        "right": Mark | None,
        "measured": Measured,
        "because": Annotated[str, "a sentence that says why"],
        "made_by": str,
    },
)
Finding.__doc__ = "What a check noticed, with its evidence. It says what was seen, not who is right."


class AuditedBead(Bead):
    """A bead with what the checks found in it, worst first."""

    doubt: Annotated[float, "0 to 1: orders beads from most to least trustworthy"]
    findings: list[Finding]


class Audit(TypedDict):
    """An alignment with the findings that a policy makes of what was measured."""

    format: Literal["stenogram.audit/1"]
    left: AlignedSide
    right: AlignedSide
    likeness: Likeness
    basis: RestsOn
    made_by: str
    policy: str
    beads: list[AuditedBead]
    moved: Annotated[list[Match], "passages that stand elsewhere on the other side"]
