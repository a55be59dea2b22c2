"""One number for how little a bead can be trusted, on the same scale in every file.

The weights are those of a logistic regression over the even lines of parallel news, talks and a diagnostic set with
single planted errors (5,200 lines, nine language pairs, 2026-11); nothing is fitted while it runs.
The weight of unlikeness was set by hand at 5: the regression's own 3 told planted errors a little better
(AUC .94 against .93 on odd lines of talks) and human judgements of whole translations worse (.38 against .41).
"""

import math
from collections.abc import Sequence

from stenogram.audit.one_sided import misfit
from stenogram.model import CheckName, Measurement
from stenogram.protocols import BeadText

_BIAS = -1.68
_UNLIKENESS = 5.0  # of .95 less the cosine
_UNKNOWN = 2.15  # where nobody can measure a likeness: as for a cosine of .52
_MISFIT = 0.59  # of standard deviations of the length's logarithm, above half of one, at most three
_GAIN = {"sentence": 2.8, "clause": 16.2, "name": 30.4}  # of the likeness that taking one out gains
_CHANGED, _ONE_SIDED = (
    frozenset({"changed", "swapped", "opposite", "bond", "tense", "dropped"}),
    frozenset({"lost", "added"}),
)
_WEIGHTS: dict[CheckName, tuple[float, float]] = {  # of a changed value, of one that stands on one side only
    CheckName.NUMBER: (3.15, 0.81),
    CheckName.DATE: (3.32, 1.57),
    CheckName.NAME: (2.42, 0.88),
    CheckName.NEGATION: (3.36, 3.36),
    CheckName.MODALITY: (1.5, 0.0),  # this one and the next by hand: no set has such errors planted
    CheckName.PERSON: (1.5, 1.5),
}


def doubt_of(bead: BeadText, measurements: Sequence[Measurement]) -> float:
    """0..1; rises with unlikeness, with misfit of lengths and with the strongest measurement of each check."""
    if not bead.left or not bead.right:
        return 1.0
    total = _BIAS + _MISFIT * min(3.0, max(0.0, abs(misfit(bead)) - 0.5))
    total += _UNKNOWN if bead.likeness is None else _UNLIKENESS * max(0.0, 0.95 - bead.likeness)
    gains: dict[str, float] = {}
    for part in bead.parts:
        kind = "name" if part.is_name else "sentence" if part.is_sentence else "clause"
        gains[kind] = max(gains.get(kind, 0.0), part.gain)
    total += sum(_GAIN[kind] * gain for kind, gain in gains.items())
    strongest: dict[CheckName, float] = {}
    for measurement in measurements:
        strongest[measurement.check] = max(strongest.get(measurement.check, 0.0), _weight(measurement))
    total += sum(strongest.values())
    return round(1 / (1 + math.exp(-total)), 4)


def _weight(measurement: Measurement) -> float:
    """What a measurement adds to the sum; nothing where the other side may well answer it."""
    changed, one_sided = _WEIGHTS.get(measurement.check, (0.0, 0.0))
    if measurement.kind in _CHANGED:
        return changed
    facts = dict(measurement.facts)
    if measurement.kind not in _ONE_SIDED or any(facts.get(name) for name in ("echoed", "unheard", "coordinated")):
        return 0.0
    return one_sided if facts.get("left_strength") != 0 and facts.get("right_strength") != 0 else 0.0
