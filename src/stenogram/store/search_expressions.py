"""What is looked for → an expression of FTS5. Every word is quoted: none of them is ever an operator."""

from collections.abc import Iterable, Sequence

from stenogram.model import AllOf, AnyOf, Sought, SoughtWords
from stenogram.store.words_index import STEM_SIGN
from stenogram.text import script_of
from stenogram.text.stemming import stem_of

_SCRIPTS = {
    "ar": "Arab", "el": "Grek", "fa": "Arab", "hi": "Deva", "hy": "Armn", "ne": "Deva", "ru": "Cyrl", "ta": None,
    "yi": "Hebr",
}  # fmt: skip
_BOTH_SCRIPTS = frozenset({"sr"})  # whose stemmer reads Cyrillic and Latin letters


def expression(sought: Sought, without: Sequence[Sought], languages: Sequence[str]) -> str:
    """The expression of what is looked for, without what is not.

    Args:
        languages: those whose stems the index has; a word is looked for in any form in each that may be its own.
    """
    wanted = _of(sought, languages)
    unwanted = " OR ".join(_of(each, languages) for each in without)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def forms_of(sought: SoughtWords, languages: Iterable[str]) -> dict[str, str]:
    """The stem of a single word in each language that writes in its script."""
    if sought.is_exact or sought.is_beginning or len(sought.words) != 1:
        return {}
    word = sought.words[0]
    script = script_of(word) or "Latn"
    written = (tag for tag in languages if tag in _BOTH_SCRIPTS or _SCRIPTS.get(tag, "Latn") in (script, None))
    return {tag: stem_of(word, tag) for tag in written}


def _of(sought: Sought, languages: Sequence[str]) -> str:
    if isinstance(sought, AllOf):
        return " AND ".join(f"({_of(part, languages)})" for part in sought.parts)
    if isinstance(sought, AnyOf):
        return " OR ".join(f"({_of(part, languages)})" for part in sought.parts)
    phrase = _quoted(" ".join(sought.words))
    if sought.is_beginning:
        return f"{phrase} *"
    forms = [_quoted(f"{tag}{STEM_SIGN}{stem}") for tag, stem in forms_of(sought, languages).items()]
    return " OR ".join([phrase, *forms])


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
