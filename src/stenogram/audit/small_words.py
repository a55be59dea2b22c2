"""Words that another language may well do without. Knows no sentence."""

import functools
import re

from stenogram.audit.tables import topic
from stenogram.text import primary

_WORD = re.compile(r"[^\W\d_]+|\d+")


@functools.cache
def _listed(language: str) -> frozenset[str]:
    return frozenset(str(topic("small_words").get(language, "")).split())


def are_small(text: str, language: str) -> bool:
    """Whether a text consists of small words alone: articles, demonstratives, prepositions, auxiliaries.

    >>> are_small("of this", "en"), are_small("of this river", "en")
    (True, False)
    """
    words = [m.group().lower().replace("ё", "е") for m in _WORD.finditer(text)]
    return bool(words) and all(word in _listed(primary(language)) for word in words)
