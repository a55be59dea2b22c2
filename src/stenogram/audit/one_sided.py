"""What `omission` and `addition` share: an empty side, and lengths that do not fit. Knows no words."""

import math

from stenogram.audit.passage import words_of
from stenogram.protocols import BeadText
from stenogram.text import primary

# Characters of English that say what one character of the language says, and the spread of its logarithm;
# medians over the clean lines of parallel news and talks.
_TO_ENGLISH = {
    "zh": (3.3, 0.25),
    "ja": (2.4, 0.27),
    "ko": (2.0, 0.27),
    "hi": (1.0, 0.2),
    "th": (1.1, 0.25),
    "ar": (1.15, 0.22),
}
_OTHERS = (1.0, 0.2)


def misfit(bead: BeadText) -> float:
    """How far the right side is longer (above 0) or shorter than the left lets expect, in standard deviations."""
    left, right = (sum(len(text) for _, text in side) for side in (bead.left, bead.right))
    if not left or not right:
        return 0.0
    factor_left, spread_left = _TO_ENGLISH.get(primary(bead.context.left_language), _OTHERS)
    factor_right, spread_right = _TO_ENGLISH.get(primary(bead.context.right_language), _OTHERS)
    expected = left * factor_left / factor_right
    # Short sentences vary more: the spread of a sum of words falls with their number.
    spread = math.hypot(max(spread_left, spread_right), 1.6 / math.sqrt(max(expected, 4.0)))
    return math.log(right / expected) / spread


def is_wordless(texts: tuple[tuple[int, str], ...]) -> bool:
    """Whether nothing is said: marks, a dash, an ellipsis."""
    return words_of(texts) == 0
