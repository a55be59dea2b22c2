"""Numbers with a half told after them: two and a half million, deux millions et demi. Reads one side only."""

import functools
import re
from dataclasses import replace
from fractions import Fraction

from stenogram.audit.figure import Figure
from stenogram.audit.number_words import scale_after
from stenogram.audit.passage import Passage
from stenogram.audit.tables import facts_of

_SCALES = (10**12, 10**9, 10**6, 1000)


def with_halves(passage: Passage, tongue: str, found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, those before a half with it; what the half and its scale were taken for is left out."""
    pattern = _half(tongue)
    if pattern is None:
        return found
    done: list[Figure] = []
    for figure in found:
        if done and figure.start < done[-1].end:
            continue
        half = pattern.match(passage.low, figure.end) if figure.role == "number" else None
        done.append(_more(figure, passage, half.end(), tongue) if half else figure)
    return tuple(done)


def _more(figure: Figure, passage: Passage, end: int, tongue: str) -> Figure:
    """The figure and half of its last unit, whose scale stands before the half or after it."""
    scale = scale_after(passage.low, end, tongue)
    within = next((s for s in _SCALES if figure.value >= s and figure.value % s == 0), 1)
    value = (figure.value + Fraction(1, 2)) * scale.value if scale else figure.value + Fraction(within, 2)
    stop = scale.end if scale else end
    return replace(figure, end=stop, text=passage.text[figure.start : stop], keys=(("n", value),))


@functools.cache
def _half(tongue: str) -> re.Pattern[str] | None:
    phrases = str(facts_of("numerals", tongue).get("half", "")).split()
    words = "|".join(re.escape(phrase.replace("_", " ")) for phrase in phrases)
    return re.compile(rf" (?:{words})(?!\w)") if words else None
