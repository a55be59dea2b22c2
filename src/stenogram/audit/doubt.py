"""One number for how little a bead can be trusted, on the same scale in every file.

The weights are fixed; nothing is fitted while it runs.
"""

import math
from collections.abc import Sequence

from stenogram.audit.one_sided import misfit
from stenogram.model import CheckName, Measurement
from stenogram.protocols import BeadText

_BIAS = -2.2
_UNLIKENESS = 3.0  # of 1 - cosine, above what good translations have
_MISFIT = 0.5  # of standard deviations of the length's logarithm, above one
_KINDS: dict[tuple[CheckName, str], float] = {
    (CheckName.NUMBER, "changed"): 3.0, (CheckName.NUMBER, "swapped"): 3.0, (CheckName.NUMBER, "lost"): 0.6,
    (CheckName.NUMBER, "added"): 0.6, (CheckName.DATE, "changed"): 3.0, (CheckName.DATE, "swapped"): 3.0,
    (CheckName.DATE, "lost"): 0.8, (CheckName.DATE, "added"): 0.8, (CheckName.NEGATION, "lost"): 2.2,
    (CheckName.NEGATION, "added"): 2.2, (CheckName.NAME, "changed"): 2.2, (CheckName.NAME, "lost"): 0.7,
    (CheckName.NAME, "added"): 0.7, (CheckName.OMISSION, "part"): 2.0, (CheckName.ADDITION, "part"): 2.0,
}  # fmt: skip


def doubt_of(bead: BeadText, measurements: Sequence[Measurement]) -> float:
    """0..1; rises with unlikeness, with misfit of lengths and with every measurement."""
    if not bead.left or not bead.right:
        return 1.0
    total = _BIAS
    if bead.likeness is not None:
        total += _UNLIKENESS * max(0.0, 0.9 - bead.likeness)
    total += _MISFIT * max(0.0, abs(misfit(bead)) - 1.0)
    total += sum(_KINDS.get((m.check, m.kind), 0.0) for m in measurements)
    return round(1 / (1 + math.exp(-total)), 4)
