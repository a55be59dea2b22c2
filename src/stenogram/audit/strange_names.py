"""Capitalised phrases of the translation that nothing in the source spells: worth asking whether the source has them.

Ordinary words in capitals ("Civil Rights Movement") may be a name's translation or another name; letters do not tell.
"""

from dataclasses import dataclass

from stenogram.audit.calendar_words import is_calendar_word
from stenogram.audit.measuring import sides
from stenogram.audit.name_matching import READABLE, unanswered
from stenogram.audit.names import CASED, Name, is_ordinary, is_translatable, names
from stenogram.audit.passage import Passage
from stenogram.protocols import BeadText
from stenogram.text import primary

_MOST = 4  # of one bead
_LONGEST_UNLISTED = 3  # letters: the dictionary of words has few so short ("we", "it")


@dataclass(frozen=True, slots=True)
class StrangePhrase:
    """[start, end) in the passage of the right side, and its words that nothing on the left spells or means."""

    start: int
    end: int
    names: tuple[Name, ...]


def strange_phrases(bead: BeadText) -> list[StrangePhrase]:
    """The strange phrases of the right side, in order."""
    here, there = bead.context.left_language, bead.context.right_language
    if primary(there) not in CASED or not {primary(here), primary(there)} <= READABLE:
        return []
    left, right = sides(bead)
    found = list(names(right, there))
    lone = unanswered(found, there, left, here, bead.context.participants)
    asked = [name for name in lone if _is_worth_asking(name, there)]
    spans = dict.fromkeys(_phrase(name, found, right) for name in asked)
    return [StrangePhrase(*span, tuple(n for n in asked if span[0] <= n.start < span[1])) for span in spans][:_MOST]


def _is_worth_asking(name: Name, language: str) -> bool:
    """All but days, months, signs like AD, and ordinary words whose capital is due to their place."""
    low = name.word.lower()
    if is_calendar_word(low, language) or (name.word.isupper() and is_translatable(low, language)):
        return False
    if name.sure or not name.opens:
        return True
    return primary(language) == "en" and len(name.word) > _LONGEST_UNLISTED and not is_ordinary(name.word, language)


def _phrase(name: Name, found: list[Name], passage: Passage) -> tuple[int, int]:
    """The name with the capitalised words right before and after it."""
    first = last = found.index(name)
    while first and _touch(found[first - 1], found[first], passage):
        first -= 1
    while last + 1 < len(found) and _touch(found[last], found[last + 1], passage):
        last += 1
    return found[first].start, found[last].end


def _touch(one: Name, other: Name, passage: Passage) -> bool:
    return passage.text[one.end : other.start] in (" ", " of ", " of the ", " and ", "-", ". ", " de ")
