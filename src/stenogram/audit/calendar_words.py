"""Names of months and weekdays in running text, by the table of a language. Knows no numbers."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stenogram.audit.number_words import WORDS
from stenogram.audit.passage import Passage
from stenogram.audit.tables import facts_of

_DIGIT_BEFORE = re.compile(r"\d(?:st|nd|rd|th|-?го|\.|º)?,? (?:of |de |di |d')?$")
_DIGIT_AFTER = re.compile(r"\.?,? (?:the |de |del |of )?\d")


@dataclass(frozen=True, slots=True)
class CalendarWord:
    """A month (kind m, 1 to 12) or a weekday (kind w, 1 to 7); not `sure`: the word may be something else."""

    start: int
    end: int
    kind: str
    value: int
    sure: bool


_OTHER_SCRIPTS = frozenset("ru uk be bg sr mk kk hi zh ja ko ar he el th ka hy".split())


@functools.cache
def _names(language: str) -> tuple[dict[str, tuple[str, int]], frozenset[str], frozenset[str]]:
    facts = facts_of("calendar", language)
    names = {word: ("m", n) for n, words in enumerate(facts.get("months", ()), 1) for word in words.split()}
    names |= {word: ("w", n) for n, words in enumerate(facts.get("weekdays", ()), 1) for word in words.split()}
    return names, frozenset(str(facts.get("doubtful", "")).split()), frozenset(str(facts.get("before", "")).split())


def read(passage: Passage, language: str) -> Iterator[CalendarWord]:
    """The months and weekdays that the passage names."""
    own, latin = _names(language), _names("en")
    own_facts = facts_of("calendar", language)
    previous = ""
    for m in WORDS.finditer(passage.low):
        word, start = m.group(), m.start()
        # Foreign titles keep their English months: «обновление May 2020 Update».
        names, doubtful, before = latin if language in _OTHER_SCRIPTS and word.isascii() else own
        english = names is latin[0]
        if "'" in word:
            tail = word.rpartition("'")[2]
            head = word.partition("'")[0]
            word, start = (head, start) if head in names else (tail, m.end() - len(tail))
        if word in names and not (english and passage.text[start].islower()):
            kind, value = names[word]
            beside = _DIGIT_BEFORE.search(passage.low, max(0, start - 12), start) or _DIGIT_AFTER.match(
                passage.low, start + len(word)
            )
            # Written small as most languages do, a month with a capital inside a sentence is somebody's surname.
            surname = not english and "months_in_capitals" not in own_facts and _is_capital_inside(passage, start)
            sure = (word not in doubtful and not surname) or bool(beside) or (previous in before and not surname)
            yield CalendarWord(start, start + len(word), kind, value, sure)
        previous = m.group()


def _is_capital_inside(passage: Passage, start: int) -> bool:
    """Whether a capital stands right after a word in small letters or another name."""
    return passage.text[start].isupper() and passage.text[:start].rstrip(" ")[-1:].isalpha()


def knows(language: str) -> bool:
    """Whether the language's names of months and weekdays are known."""
    return bool(_names(language)[0])


def is_calendar_word(word: str, language: str) -> bool:
    """Whether a word in lower case names a month or weekday."""
    return word in _names(language)[0]
