"""In which language a sentence is, where that is plainly not the one that was expected. Knows no detector."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from stenogram.text import UNKNOWN_LANGUAGE, Language, primary

Detect = Callable[[str], tuple[Language, float]]
"""The language of some words, and how sure that is, 0..1."""

_LONG_ENOUGH = 40  # letters, in a script that both languages use: of fewer a detector is wrong too often
_SURE = 0.99
_SOME = 12  # letters, in a script that the language does not use
_MOST = 0.8  # of the letters
_WORDS = 3
_WORD: re.Pattern[str] = re.compile(r"[^\W\d_]{2,}")

_SCRIPTS: dict[str, frozenset[str]] = {
    script: frozenset(tags.split())
    for script, tags in {
        "CYRILLIC": "be bg kk ky mk mn ru sr tg tt uk uz cnr bs ba cv os sah ce ab",
        "GREEK": "el",
        "ARABIC": "ar fa ur ps ug sd ckb ku az",
        "HEBREW": "he yi",
        "ARMENIAN": "hy",
        "GEORGIAN": "ka",
        "DEVANAGARI": "hi mr ne sa",
        "THAI": "th",
        "HANGUL": "ko",
        "HIRAGANA": "ja",
        "KATAKANA": "ja",
        "CJK": "ja ko yue zh",
    }.items()
}
"""Languages by script; those that stand nowhere are written in Latin letters, or in a script that nobody asks about."""
_ALSO_LATIN = frozenset({"sr", "bs", "cnr", "uz", "kk", "az", "ku", "tt"})
_NO_LATIN: frozenset[str] = frozenset().union(*_SCRIPTS.values()) - _ALSO_LATIN
_NEAR: tuple[frozenset[str], ...] = tuple(
    frozenset(tags.split())
    for tags in (
        "bs hr sr cnr sl", "nb nn no da sv", "id ms", "cs sk", "gl pt es", "ca es oc", "mk bg sr", "fa ur ar ps",
        "kk ky tt ba", "ro mo", "nl af", "zh yue ja",
    )
)  # fmt: skip
"""Languages that a detector mixes up in one sentence: then it is taken for what was expected."""
_LACKS = {"ru": "ўіїєґ", "be": "щъиїєґ", "uk": "ыэёъў"}
"""Letters that one of three near languages lacks and the others have."""
_TELLING = 2  # of them: one may be a name's


def foreign_language(text: str, expected: Language, detect: Detect) -> Language | None:
    """The language of a sentence that is plainly not in the expected one; None: it may be.

    Conservative: a name, a title or half a sentence in other letters makes no foreign sentence. `und` means: foreign
    letters, and no more is known.
    """
    own = primary(expected)
    letters = sum(map(str.isalpha, text))
    if letters < _SOME:
        return None
    script, share = _main_script(text)
    if script is not None and share >= _MOST and not _is_written_in(own, script):
        if not _has_words(text):
            return None
        found, sure = detect(text)
        return found if sure >= _SURE and primary(found) != own else UNKNOWN_LANGUAGE
    if letters < _LONG_ENOUGH:
        return None
    found, sure = detect(text)
    if sure < _SURE or found == UNKNOWN_LANGUAGE or _may_be(own, primary(found), text):
        return None
    return found


def _may_be(own: str, found: str, text: str) -> bool:
    if own != found and own in _LACKS and found in _LACKS:
        return sum(letter in _LACKS[own] for letter in text.lower()) < _TELLING
    return own == found or any({own, found}.issubset(near) for near in _NEAR)


def _is_written_in(own: str, script: str) -> bool:
    if script == "LATIN":
        return own not in _NO_LATIN
    return own in _SCRIPTS.get(script, frozenset({own}))


def _has_words(text: str) -> bool:
    """Whether there are words and not only names, abbreviations and titles, where a script tells these apart."""
    if not any(letter.islower() or letter.isupper() for letter in text):
        return True
    return sum(found[0].islower() for found in _WORD.finditer(text)) >= _WORDS


def _main_script(text: str) -> tuple[str | None, float]:
    counts: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            script = _script_of(letter)
            counts[script] = counts.get(script, 0) + 1
    if not counts:
        return None, 0.0
    script = max(counts, key=counts.__getitem__)
    return script or None, counts[script] / sum(counts.values())


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0].split("-", 1)[0]


def same_language(one: Language, other: Language) -> bool:
    """Whether two tags mean one language, whatever the country."""
    return primary(one) == primary(other)
