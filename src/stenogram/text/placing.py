"""The words of a text as an index has them, each with its place in the text, for showing what was found. Pure."""

import re
from dataclasses import dataclass
from functools import lru_cache

from stenogram.text.foldings import index_words

_CLUSTER = re.compile(
    "[^\u0300-\u036f\u3099\u309a\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
    "[\u0300-\u036f\u3099\u309a\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*"
)
_MOST_REMEMBERED = 20_000  # letters with their marks


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word, folded, and [start, end) of it in the text."""

    word: str
    start: int
    end: int


def placed_words(text: str) -> list[PlacedWord]:
    """The words under which a text is looked up, in order, each with its place.

    >>> [(w.word, w.start, w.end) for w in placed_words("Всё за\u0301ново, 世界")]
    [('все', 0, 3), ('заново', 4, 11), ('世', 13, 14), ('界', 14, 15)]
    """
    found: list[PlacedWord] = []
    word, start, end = "", 0, 0
    for match in _CLUSTER.finditer(text):
        letters = _folded(match.group())
        if len(letters) == 1 and not _stands_alone(letters[0]):
            word, start = word + letters[0], start if word else match.start()
            end = match.end()
            continue
        if word:
            found.append(PlacedWord(word, start, end))
            word = ""
        found.extend(PlacedWord(each, match.start(), match.end()) for each in letters)
    if word:
        found.append(PlacedWord(word, start, end))
    return found


@lru_cache(maxsize=_MOST_REMEMBERED)
def _folded(cluster: str) -> tuple[str, ...]:
    return tuple(index_words(cluster))


@lru_cache(maxsize=_MOST_REMEMBERED)
def _stands_alone(letter: str) -> bool:
    """Whether a letter is a word by itself, as in scripts without spaces."""
    return len(index_words(letter * 2)) > 1
