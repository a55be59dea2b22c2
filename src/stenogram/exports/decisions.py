"""stenogram.decision/1, stenogram.decisions/1, stenogram.corrections/1: what people decided, and what it led to."""

from collections.abc import Sequence
from typing import Any

from stenogram.exports.alignment import bead_json
from stenogram.exports.event import event_object
from stenogram.model import Alignment, Correction, Decision, Event

DECISION_FORMAT = "stenogram.decision/1"
DECISIONS_FORMAT = "stenogram.decisions/1"
CORRECTIONS_FORMAT = "stenogram.corrections/1"


def decided_json(decision: Decision, events: Sequence[Event]) -> dict[str, Any]:
    """A decision, and the events that it is about as they are now."""
    return {
        "format": DECISION_FORMAT,
        "decision": decision_object(decision),
        "events": [event_object(event) for event in events],
    }


def log_json(decisions: Sequence[Decision]) -> dict[str, Any]:
    """The log of all that people decided, oldest first."""
    return {"format": DECISIONS_FORMAT, "decisions": [decision_object(decision) for decision in decisions]}


def corrections_json(
    left: str, right: str, alignment: Alignment, corrections: Sequence[Correction], decision: Decision | None = None
) -> dict[str, Any]:
    """The beads of two renditions as they are now, what people said of them, and what was decided just now."""
    return {
        "format": CORRECTIONS_FORMAT,
        "left": {"rendition": left, "sentences": alignment.left_count},
        "right": {"rendition": right, "sentences": alignment.right_count},
        "decision": decision_object(decision) if decision else None,
        "beads": [bead_json(bead) for bead in alignment.beads],
        "corrections": [_correction(correction) for correction in corrections],
    }


def decision_object(decision: Decision) -> dict[str, Any]:
    """One line of the log."""
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        "by": decision.by,
        "at": decision.at.isoformat(),
        "persons": list(decision.persons),
        "events": list(decision.events),
        "undone": decision.undone,
        "undoes": decision.undoes.value if decision.undoes else None,
        "summary": decision.summary,
    }


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "decision": correction.decision,
        "state": correction.state.value,
        "left": {"ids": list(correction.left), "numbers": list(correction.left_numbers), "text": correction.left_text},
        "right": {
            "ids": list(correction.right),
            "numbers": list(correction.right_numbers),
            "text": correction.right_text,
        },
        "by": correction.by,
        "at": correction.at.isoformat(),
    }
