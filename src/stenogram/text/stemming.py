"""What the forms of a word have in common: its stem, by the Snowball algorithm of a language. Pure."""

import threading
from functools import lru_cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from stenogram.text.languages import primary

if TYPE_CHECKING:
    import Stemmer

STEMMER = f"PyStemmer {version('PyStemmer')}"
"""Who makes stems; of another version they may differ, and an index of them is made anew."""

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_REMEMBERED = 200_000  # word forms; a language of a large archive has about as many

_own = threading.local()  # a stemmer keeps its working place: two threads may not share one


def has_stems(language: str) -> bool:
    """Whether the forms of a word are known to be one word in this language.

    >>> has_stems("pt-BR"), has_stems("zh")
    (True, False)
    """
    return primary(language) in _ALGORITHMS


@lru_cache(maxsize=_REMEMBERED)
def stem_of(word: str, language: str) -> str:
    """The stem of a word that is folded already; the word itself where the language has no stemmer.

    >>> stem_of("банками", "ru"), stem_of("banks", "en"), stem_of("銀行", "ja")
    ('банк', 'bank', '銀行')
    """
    tag = primary(language)
    return _stemmer(tag).stemWord(word) if tag in _ALGORITHMS else word


def _stemmer(tag: str) -> "Stemmer.Stemmer":
    import Stemmer

    made = getattr(_own, tag, None)
    if made is None:
        made = Stemmer.Stemmer(_ALGORITHMS[tag], 0)  # 0: the memory above is shared by all threads
        setattr(_own, tag, made)
    return made
