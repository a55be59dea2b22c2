"""What one side says that the other may not, by words: which run of words, taken out, makes the sides most alike.

The embedder only estimates these likenesses; what a reader is shown is embedded anew (`parts`).
"""

import math
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stenogram.audit.passage import passage
from stenogram.protocols import BeadText, TakenApart, TakesApart, Unmet

if TYPE_CHECKING:
    from stenogram.protocols import Vectors

SIZES = (1, 2, 4, 8)  # words of a run
LEAST_GAIN = -0.05  # below it nothing is said of how much is lost; of a side too short for a run, too
_BIAS, _MISFIT, _LENGTH = -5.99, 0.94, 0.94
_GAINS = (0.0, 22.3, 18.8, 6.0)
_BRACKETS = re.compile(r"^\W+")
_FARTHEST = (-2.0, 3.0)  # standard deviations of length that count


def compared(
    texts: Sequence[BeadText], embedder: TakesApart
) -> Iterator[tuple[tuple["Vectors", "Vectors"], tuple[Unmet, Unmet]]]:
    """Of each bead with two sides the vectors of both, and what either says that the other may not."""
    here, there = (
        [_words(side) for side in column] for column in zip(*((t.left, t.right) for t in texts), strict=True)
    )
    parted = zip(embedder.take_apart(here), embedder.take_apart(there), strict=True)
    for ours, theirs, (left, right) in zip(here, there, parted, strict=False):  # none of an encoder that cannot do it
        near = left.alone @ right.alone.T
        sides = _unmet(ours, left, right, near), _unmet(theirs, right, left, near.T)
        yield (left.whole.copy(), right.whole.copy()), sides  # views would keep all the other vectors alive


def odds_of_loss(unmet: Unmet, gap: float) -> float:
    """The logarithm of the odds that the other side lacks some of these words; `gap`: by how much it is too short.

    A logistic regression over lines of parallel news, talks and a diagnostic set with words, clauses and sentences
    taken out (`tools/fit_doubt.py`).
    """
    lowest, highest = _FARTHEST
    odds = _BIAS + _MISFIT * min(highest, max(lowest, gap)) + _LENGTH * math.log(max(1, unmet.words))
    return odds + sum(weight * gain for weight, gain in zip(_GAINS, unmet.gains, strict=True))


def _words(side: tuple[tuple[int, str], ...]) -> str:
    """The words of a side, each character where it stands in the side's passage."""
    said, shown = " ".join(words for _, words in side), passage(side).text
    return said if len(said) == len(shown) else shown.replace("\n", " ")


def _unmet(text: str, side: TakenApart, other: TakenApart, near: "Vectors") -> Unmet:
    alike = float(side.whole @ other.whole)
    best: dict[int, float] = {}
    most, named, run = LEAST_GAIN, LEAST_GAIN, None
    for (first, end), likeness in zip(side.runs, (side.without @ other.whole).tolist(), strict=True):
        gain = likeness - alike
        best[end - first] = max(best.get(end - first, LEAST_GAIN), gain)
        if end - first == 1 and first and _BRACKETS.sub("", text[slice(*side.words[first])])[:1].isupper():
            named = max(named, gain)
        if gain > most:
            most, run = gain, (side.words[first][0], side.words[end - 1][1])
    one, two, four, eight = (round(best.get(size, LEAST_GAIN), 4) for size in SIZES)
    return Unmet(
        words=len(side.words),
        gains=(one, two, four, eight),
        least=round(float(near.max(axis=1).min()), 4) if near.size else 1.0,
        run=run,
        named=round(named, 4),
    )
