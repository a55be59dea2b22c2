"""The names and figures of a quotation, by which a sentence in another language is known, and how much each tells."""

import re

from stenogram.identify import alike, sound_key
from stenogram.model import QuotedPlace
from stenogram.protocols import MeaningSource
from stenogram.text.foldings import index_words

_RARER = 3  # a name tells much more than a noun that German writes with a capital letter
SPEAKING = 0.5  # of what tells, by weight, must be there to speak for a pair
SHARED = 0.3  # what figures and names in common weigh beside likeness, in choosing what is audited
_SAME_NAME = 0.8  # by sound; only to choose: the audit looks again
# Inside of a sentence: after a blank, or after a sign of a language without blanks.
TELLING = re.compile(
    r"\d+|(?<=[\s\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff])(?![\da-zа-яёà-ÿ])(?:(?![\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff])[^\W\d_]){3,}"
)

Telling = tuple[tuple[str, float], ...]
"""Names and figures of a quotation, and how much each tells."""


def speaks_more(quotation: str, source: MeaningSource, one: QuotedPlace, other: QuotedPlace) -> bool:
    """Whether the names and figures of a quotation speak for one place, and not for the other."""
    telling = telling_of(quotation, source)
    return shared(telling, one.text) >= max(SPEAKING, SHARED + shared(telling, other.text))


def telling_of(quotation: str, source: MeaningSource) -> Telling:
    """Its figures, and words with a capital letter inside of sentences, and how much each tells: rare ones more."""
    words = TELLING.findall(quotation)
    folded = {word: next(iter(index_words(word)), "") for word in words}
    rarity = source.rarity([each for each in folded.values() if each])
    return tuple((word, rarity.get(folded[word], 0.0) ** _RARER) for word in dict.fromkeys(words))


def shared(telling: Telling, text: str) -> float:
    """0..1: how much of a quotation's figures and names a text has, in whatever script."""
    total = sum(weight for _, weight in telling)
    if not total:
        return 0.0
    here = TELLING.findall(f" {text}")
    found = sum(
        weight
        for word, weight in telling
        if (word in here if word.isdigit() else any(not h.isdigit() and alike(word, h) >= _SAME_NAME for h in here))
    )
    return found / total


def roughly_shared(telling: Telling, text: str) -> float:
    """The same by the steadiest sounds only, which takes a tenth of the time: to choose what is looked at."""
    total = sum(weight for _, weight in telling)
    here = TELLING.findall(f" {text}") if total else ()
    keys = {word if word.isdigit() else sound_key(word) for word in here} - {""}
    return (
        sum(w for word, w in telling if (word if word.isdigit() else sound_key(word)) in keys) / total if total else 0.0
    )
