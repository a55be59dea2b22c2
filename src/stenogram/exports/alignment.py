"""stenogram.alignment/1: which sentences of two renditions say the same."""

from typing import Final

from stenogram.exports import shapes
from stenogram.exports.matches import match_json
from stenogram.model import Alignment, Bead

FORMAT: Final = "stenogram.alignment/1"


def alignment_json(alignment: Alignment) -> shapes.Alignment:
    """The alignment as an object of the format; sentences are numbered from 0."""
    return {
        "format": FORMAT,
        "left": {"language": alignment.left_language, "sentences": alignment.left_count},
        "right": {"language": alignment.right_language, "sentences": alignment.right_count},
        "likeness": None if alignment.likeness is None else round(alignment.likeness, 4),
        "basis": alignment.basis.value,
        "made_by": str(alignment.made_by),
        "beads": [bead_json(bead) for bead in alignment.beads],
        "moved": [match_json(match) for match in alignment.moved],
    }


def bead_json(bead: Bead) -> shapes.Bead:
    """One bead as it stands in `beads`."""
    made: shapes.Bead = {"left": list(bead.left), "right": list(bead.right), "score": round(bead.score, 4)}
    by = bead.corrected_by
    if by:
        made["corrected"] = {"by": by.name, "at": by.at.isoformat() if by.at else None}
    return made
