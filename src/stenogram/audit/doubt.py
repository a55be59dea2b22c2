"""One number for how little a bead can be trusted, on the same scale in every file.

A logistic regression over lines whose errors are known and lines that people judged; `tools/fit_doubt.py` says how,
decision 0018 with what success. Nothing is fitted while it runs.
"""

import math
from collections.abc import Mapping, Sequence

from stenogram.audit.one_sided import misfit
from stenogram.audit.unmet import LEAST_GAIN
from stenogram.model import CheckName, Measurement
from stenogram.protocols import BeadText

WEIGHTS: Mapping[str, float] = {
    "constant": -3.18,
    "unknown": 2.8,  # nobody can measure a likeness
    "unlike": 1.84,  # of .95 less the cosine
    "misfit": 0.25,  # standard deviations of the length's logarithm, above half of one, at most three
    "without sentence": 0.0,  # the likeness gained by taking a part out
    "without clause": 3.34,
    "without name": 6.82,
    "number changed": 4.04,
    "number alone": 0.32,
    "date changed": 3.75,
    "date alone": 0.31,
    "name changed": 0.98,
    "name alone": 0.67,
    "negation changed": 3.83,
    "negation alone": 2.56,
    "modality changed": 1.5,  # this one and those of person by hand: no set has such errors planted
    "modality alone": 0.0,
    "person changed": 1.5,
    "person alone": 1.5,
    "left less 1": 8.45,  # the likeness gained, at most, by taking out so many words, above LEAST_GAIN
    "left less 2": 0.29,
    "left less 4": 4.23,
    "left less 8": 5.9,
    "right less 1": 3.43,
    "right less 2": 1.31,
    "right less 4": 0.29,
    "right less 8": 0.0,
    "left least": 0.36,  # one less the likeness of its nearest word, for the word that has least of it
    "right least": 0.83,
    "words": -0.29,  # the logarithm of their number on the left, by 20
}
_CHANGED = frozenset({"changed", "swapped", "opposite", "bond", "tense", "dropped", "merged"})
_ONE_SIDED = frozenset({"lost", "added"})
_COUNTED = (CheckName.NUMBER, CheckName.DATE, CheckName.NAME, CheckName.NEGATION, CheckName.MODALITY, CheckName.PERSON)
_SURE = 0.95  # the likeness above which more of it says nothing


def doubt_of(bead: BeadText, measurements: Sequence[Measurement]) -> float:
    """0..1; rises with unlikeness, with misfit of lengths, with words unmet and with what the checks measured."""
    if not bead.left or not bead.right:
        return 1.0
    total = sum(WEIGHTS[name] * value for name, value in features_of(bead, measurements).items())
    return round(1 / (1 + math.exp(-total)), 4)


def features_of(bead: BeadText, measurements: Sequence[Measurement]) -> dict[str, float]:
    """What doubt rests on, by the names of WEIGHTS."""
    found = dict.fromkeys(WEIGHTS, 0.0) | {"constant": 1.0}
    found["misfit"] = min(3.0, max(0.0, abs(misfit(bead)) - 0.5))
    found["unknown"] = float(bead.likeness is None)
    found["unlike"] = 0.0 if bead.likeness is None else max(0.0, _SURE - bead.likeness)
    for part in bead.parts:
        if not part.is_words:
            kind = "without name" if part.is_name else "without sentence" if part.is_sentence else "without clause"
            found[kind] = max(found[kind], part.gain)
    if bead.unmet is not None:
        for side, unmet in zip(("left", "right"), bead.unmet, strict=True):
            for size, gain in zip((1, 2, 4, 8), unmet.gains, strict=True):
                found[f"{side} less {size}"] = max(gain, LEAST_GAIN) - LEAST_GAIN
            found[f"{side} least"] = 1 - unmet.least
        found["words"] = math.log(max(2, bead.unmet[0].words) / 20)
    for measurement in measurements:
        how = _how(measurement)
        if how and measurement.check in _COUNTED:
            found[f"{measurement.check.value} {how}"] = 1.0
    return found


def _how(measurement: Measurement) -> str | None:
    """Whether a value changed or stands on one side only; None where the other side may well answer it."""
    if measurement.kind in _CHANGED:
        return "changed"
    facts = dict(measurement.facts)
    if measurement.kind not in _ONE_SIDED or any(facts.get(name) for name in ("echoed", "unheard", "coordinated")):
        return None
    if float(facts.get("odds") or 1.0) <= 0 or facts.get("formal"):  # a name that is rather translated, or none
        return None
    return "alone" if facts.get("left_strength") != 0 and facts.get("right_strength") != 0 else None
