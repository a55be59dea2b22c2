"""The words of a text as an index has them, each with its place in the text, for showing what was found. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from stenogram.text.foldings import _HIDDEN, _INDEXED

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
    low = text.casefold()
    if len(low) == len(text) and unicodedata.is_normalized("NFKC", text) and not _HIDDEN.search(text):
        return [PlacedWord(match.group(), *match.span()) for match in _INDEXED.finditer(low.replace("ё", "е"))]
    return _letter_by_letter(text)


def _letter_by_letter(text: str) -> list[PlacedWord]:
    """The same where letters have marks or other forms: ten times as slow."""
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        letters = _folded(match.group())
        folded.append(letters)
        starts += [match.start()] * len(letters)
        ends += [match.end()] * len(letters)
    found = _INDEXED.finditer("".join(folded))
    return [PlacedWord(word.group(), starts[word.start()], ends[word.end() - 1]) for word in found]


@lru_cache(maxsize=_MOST_REMEMBERED)
def _folded(cluster: str) -> str:
    """A letter with its marks, folded as `index_words` folds whole texts."""
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", cluster)).casefold().replace("ё", "е")
    return _HIDDEN.sub("", unicodedata.normalize("NFC", plain))
