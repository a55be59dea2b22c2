"""The forms of Russian words, as pymorphy3 tells them; one analyser for all who ask. Judges nothing."""

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer


_CYRILLIC = re.compile(r"[а-яё-]+", re.IGNORECASE)


def is_cyrillic(word: str) -> bool:
    """Whether the word is of the letters that the analyser knows."""
    return _CYRILLIC.fullmatch(word) is not None


@functools.cache
def morphology() -> "MorphAnalyzer":
    """The analyser, loaded when first asked for: its dictionaries take half a second."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@functools.lru_cache(maxsize=65536)
def verb_form(word: str) -> tuple[str | None, str | None, str | None, str | None] | None:
    """(tense, person, number, mood) of a Russian verb; None: no verb, or one whose tense only its sentence tells."""
    if not is_cyrillic(word):  # the dictionary stumbles over letters that Unicode has not named
        return None
    tags = [parse.tag for parse in morphology().parse(word)]
    if "VERB" not in tags[0] or len({tag.tense for tag in tags if "VERB" in tag and tag.tense}) > 1:
        return None
    tag = next(tag for tag in tags if "VERB" in tag and (tag.tense or not any(other.tense for other in tags)))
    return tag.tense, tag.person, tag.number, tag.mood
