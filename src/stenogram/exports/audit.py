"""stenogram.audit/1: beads with the findings that a policy makes of them."""

from collections.abc import Sequence
from typing import Final

from stenogram.exports import shapes
from stenogram.exports.alignment import alignment_json, bead_json
from stenogram.model import Alignment, AuditedBead, Finding, Mark, Policy

FORMAT: Final = "stenogram.audit/1"


def audit_json(alignment: Alignment, beads: Sequence[AuditedBead], policy: Policy) -> shapes.Audit:
    """The audit as an object of the format; marks are [start, end) in code points of their sentence."""
    whole = alignment_json(alignment)
    return {
        "format": FORMAT,
        "left": whole["left"],
        "right": whole["right"],
        "likeness": whole["likeness"],
        "basis": whole["basis"],
        "made_by": whole["made_by"],
        "policy": policy.name,
        "beads": [
            {
                **bead_json(audited.bead),
                "doubt": round(audited.doubt, 4),
                "findings": [finding_json(f, f"f{n}.{k}") for k, f in enumerate(audited.findings, 1)],
            }
            for n, audited in enumerate(beads, 1)
        ],
        "moved": whole["moved"],
    }


def finding_json(finding: Finding, name: str) -> shapes.Finding:
    """One finding as it stands in `findings`."""
    measurement = finding.measurement
    return {
        "id": name,
        "check": measurement.check.value,
        "class": finding.finding_class.value,
        "severity": finding.severity.value,
        "left": _mark(measurement.left),
        "right": _mark(measurement.right),
        "measured": {"kind": measurement.kind} | dict(measurement.facts),
        "because": finding.because,
        "made_by": str(measurement.made_by),
    }


def _mark(mark: Mark | None) -> shapes.Mark | None:
    return {"sentence": mark.sentence, "start": mark.start, "end": mark.end} if mark else None
