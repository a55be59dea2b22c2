"""What `omission` and `addition` share: an empty side, and lengths that do not fit. Knows no words."""

import math

from stenogram.audit.passage import words_of
from stenogram.model import Policy
from stenogram.protocols import BeadText
from stenogram.text import primary

# Characters of English that say what one character of the language says, and the spread of its logarithm;
# medians over clean lines of parallel news and talks, rounded.
_TO_ENGLISH = {
    "zh": (3.3, 0.25), "ja": (2.7, 0.33), "ko": (2.0, 0.27), "hi": (1.0, 0.2), "th": (1.1, 0.25), "ar": (1.15, 0.22),
    "ru": (1.07, 0.2), "uk": (1.07, 0.2), "be": (1.07, 0.2), "bg": (1.05, 0.2), "cs": (1.06, 0.2), "pl": (1.0, 0.2),
    "de": (0.89, 0.2), "fr": (0.88, 0.2), "es": (0.89, 0.2), "it": (0.88, 0.2), "pt": (0.9, 0.2), "ca": (0.9, 0.2),
    "nl": (0.92, 0.2),
}  # fmt: skip
_OTHERS = (1.0, 0.2)
_WORDS_OF_A_PHRASE = 4
_SHORTEST_CLAUSE = 16  # characters of English: "as everyone knew"


def misfit(bead: BeadText) -> float:
    """How far the right side is longer (above 0) or shorter than the left lets expect, in standard deviations.

    0 where less than a short clause is lacking: a length says nothing of that.
    """
    left, right = (sum(len(text) for _, text in side) for side in (bead.left, bead.right))
    if not left or not right:
        return 0.0
    factor_left, spread_left = _TO_ENGLISH.get(primary(bead.context.left_language), _OTHERS)
    factor_right, spread_right = _TO_ENGLISH.get(primary(bead.context.right_language), _OTHERS)
    expected = left * factor_left / factor_right
    if abs(right * factor_right - left * factor_left) < _SHORTEST_CLAUSE:
        return 0.0
    # Short sentences vary more: the spread of a sum of words falls with their number.
    spread = math.hypot(max(spread_left, spread_right), 1.6 / math.sqrt(max(expected, 4.0)))
    return math.log(right / expected) / spread


def is_wordless(texts: tuple[tuple[int, str], ...]) -> bool:
    """Whether nothing is said: marks, a dash, an ellipsis."""
    return words_of(texts) == 0


def does_not_fit(gap: float, likeness: float | None, policy: Policy) -> bool:
    """Whether a length alone says that something is missing: far out, or less far between sides little alike."""
    far, near = policy.limit("length.far", 2.1), policy.limit("length.near", 1.6)
    return gap > far or (gap > near and likeness is not None and likeness < policy.limit("length.unlike", 0.65))


def part_is_missing(
    gain: float, gap: float, policy: Policy, *, is_sentence: bool, words: int, nearly: bool = False
) -> bool:
    """Whether a part is missing on the other side: the sides are more alike without it, and fit better in length.

    A gain of .03 says as much as 1.2 standard deviations of length of a sentence, and as half of that of a clause,
    which more often comes out of a likeness by its wording. `nearly`: the embedder knows the other
    side's language only by a near one, so that what is said there may be missed.
    """
    evidence = policy.limit("part.evidence", 1.4)
    if nearly:
        evidence += policy.limit("nearly.evidence", 1.4)
    if is_sentence:
        return 40 * gain + gap > evidence
    return 20 * gain + gap > evidence + (0.1 if words > _WORDS_OF_A_PHRASE else policy.limit("phrase.evidence", 0.6))
