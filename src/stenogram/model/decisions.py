"""What people decide: about persons, beads, events and captures. A log, whose lines are only ever added."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import NewType

from stenogram.model.transcript import PersonId, SentenceId

DecisionId = NewType("DecisionId", str)


class DecisionKind(Enum):
    """What a person decided."""

    SAME = "same"
    DIFFERENT = "different"
    SPLIT = "split"  # a person
    IDENTIFY = "identify"  # who a person is: an outside identifier, or what they are called
    IMPORT = "import"
    CORRECT = "correct"  # beads
    JOIN = "join"  # two events are one
    DIVIDE = "divide"  # renditions of an event are another's
    DISMISS = "dismiss"  # nothing will be made of a capture
    UNDO = "undo"

    @property
    def is_about_persons(self) -> bool:
        """Whether it says who somebody is."""
        return self in ABOUT_PERSONS

    @property
    def is_about_events(self) -> bool:
        """Whether it says to which event renditions belong."""
        return self in ABOUT_EVENTS


ABOUT_PERSONS = frozenset(
    {DecisionKind.SAME, DecisionKind.DIFFERENT, DecisionKind.SPLIT, DecisionKind.IDENTIFY, DecisionKind.IMPORT}
)
"""The kinds that `stenogram people undo` takes back."""

ABOUT_EVENTS = frozenset({DecisionKind.JOIN, DecisionKind.DIVIDE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the log of what people decided; lines are only ever added."""

    id: DecisionId
    kind: DecisionKind
    by: str
    at: dt.datetime
    undone: bool
    summary: str  # a sentence
    undoes: DecisionKind | None = None  # of an undo: the kind of what it took back
    persons: tuple[PersonId, ...] = ()
    events: tuple[str, ...] = ()  # ids of events whose renditions it moved, or whose beads it changed


class CorrectionState(Enum):
    """What became of a correction."""

    APPLIES = "applies"
    ORPHANED = "orphaned"  # a sentence of it is gone or changed, or they no longer follow one another
    REPLACED = "replaced"  # a later one says something else of one of its sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """That a person said which sentences say the same; one side may be empty: the other has no counterpart."""

    decision: DecisionId
    left: tuple[SentenceId, ...]
    right: tuple[SentenceId, ...]
    left_text: str  # as the sentences were when it was made
    right_text: str
    by: str
    at: dt.datetime
    state: CorrectionState
    left_numbers: tuple[int, ...] = ()  # on their sides of the alignment, where it applies
    right_numbers: tuple[int, ...] = ()
