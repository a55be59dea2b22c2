"""Whether two words are forms of one, as far as endings and the Russian dictionary tell. Judges nothing."""

import functools
import re

from stenogram.audit.russian import is_cyrillic, morphology
from stenogram.text import primary

_TOKEN = re.compile(r"[^\W_]+")
_ENGLISH = frozenset({"", "s", "es"})
_SHORTEST = 3  # letters that two forms share
_ENDING, _LOOSE_ENDING = 2, 4  # letters in which they may differ
Token = tuple[int, int, str]  # [start, end) in a text in lower case, and the word


def tokens_of(low: str) -> tuple[Token, ...]:
    """The words of a text in lower case with their places."""
    return tuple((m.start(), m.end(), m.group()) for m in _TOKEN.finditer(low))


@functools.lru_cache(maxsize=1 << 18)
def is_form(wanted: str, word: str, language: str, *, is_loose: bool = False) -> bool:
    """Whether `word` is a form of `wanted`.

    Args:
        is_loose: rather yes: where a no accuses somebody.
    """
    if wanted == word:
        return True
    tongue = primary(language)
    if tongue == "ru" and is_cyrillic(wanted) and is_cyrillic(word) and _lemmas(wanted) & _lemmas(word):
        return True
    shared = _shared(wanted, word)
    if tongue == "en" and not is_loose:
        return shared == len(wanted) and word[shared:] in _ENGLISH
    if tongue == "ru" and not is_loose and is_cyrillic(word) and _is_known(word) and _is_known(wanted):
        return False
    most = _LOOSE_ENDING if is_loose else _ENDING
    return shared >= _SHORTEST and max(len(wanted), len(word)) - shared <= most


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    unlike = (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(unlike, min(len(one), len(other)))


@functools.lru_cache(maxsize=65536)
def _lemmas(word: str) -> frozenset[str]:
    return frozenset(parse.normal_form for parse in morphology().parse(word))


@functools.lru_cache(maxsize=65536)
def _is_known(word: str) -> bool:
    return bool(morphology().word_is_known(word))
