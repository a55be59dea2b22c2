"""Capitals of formal style: offices, institutions and papers that a text may print so though they name nobody."""

import functools
import re

from stenogram.audit.tables import word_set

_WORD = re.compile(r"[^\W\d_]+(?:[-'·][^\W\d_]+)*")
_LONGEST_END = 4  # letters by which a stem of the table may be inflected


def is_formal(phrase: str, language: str) -> bool:
    """Whether every capitalised word of a phrase is one that formal style prints with a capital.

    >>> is_formal("Rules of Procedure", "en"), is_formal("Rules of Sau", "en")
    (True, False)
    """
    capitals = [m.group().lower() for m in _WORD.finditer(phrase) if m.group()[0].isupper()]
    return bool(capitals) and all(_is_listed(word, language) for word in capitals)


@functools.lru_cache(maxsize=4096)
def _is_listed(word: str, language: str) -> bool:
    words = word_set("formal", language, "words") | word_set("formal", language, "titles")
    if word in words or (word.endswith(("'s", "s'")) and word[:-2].rstrip("'") in words):
        return True
    return any(f"{word[:size]}-" in words for size in range(max(3, len(word) - _LONGEST_END), len(word) + 1))
