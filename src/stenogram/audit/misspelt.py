"""Second names spelt otherwise behind a first name that was kept, both in Latin letters. Judges nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from stenogram.audit.calendar_words import is_calendar_word
from stenogram.audit.formal import is_formal
from stenogram.audit.measuring import sides
from stenogram.audit.names import CASED, is_ordinary
from stenogram.audit.passage import Passage
from stenogram.audit.romanise import roman
from stenogram.protocols import BeadText
from stenogram.text import primary

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = CASED - frozenset("ru uk be bg sr mk el".split())
_SHORTEST_FIRST, _SHORTEST_SECOND = 3, 5  # letters
_LETTERS_PER_SLIP = 3  # of a name, for each letter that may differ


@dataclass(frozen=True, slots=True)
class Misspelt:
    """[start, end) of a second name on either side; `worded`: what came of it is a word of the language."""

    left: tuple[int, int]
    right: tuple[int, int]
    worded: bool


def misspelt_names(bead: BeadText) -> Iterator[Misspelt]:
    """Pairs of names whose first is printed alike and whose second is not, though nearly."""
    here, there = primary(bead.context.left_language), primary(bead.context.right_language)
    if here == there or not {here, there} <= _LATIN:
        return
    left, right = sides(bead)
    printed = {roman(m.group()) for m in _WORD.finditer(right.text)}
    theirs = list(_pairs(right))
    for first, second in _pairs(left):
        name = roman(second.group())
        plain = is_ordinary(second.group(), here) or is_calendar_word(second.group().lower(), here)
        formal = is_formal(first.group(), here) or is_formal(second.group(), here)
        if name in printed or plain or formal or is_ordinary(first.group(), there):
            continue
        for other_first, other in theirs:
            letters = Levenshtein.distance(name, roman(other.group()))
            if first.group() == other_first.group() and _may_be_a_slip(name, roman(other.group()), letters):
                yield Misspelt(second.span(), other.span(), is_ordinary(other.group(), there))


def _may_be_a_slip(name: str, other: str, letters: int) -> bool:
    """Whether letters differ that an ending or a genitive does not explain, and not too many."""
    inflected = name.startswith(other) or other.startswith(name)
    return not inflected and 0 < letters <= max(1, len(name) // _LETTERS_PER_SLIP)


def _pairs(side: Passage) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Two words in capitals, none all capitals, that stand beside each other."""
    words = list(_WORD.finditer(side.text))
    for first, second in pairwise(words):
        named = all(m.group()[0].isupper() and not m.group().isupper() for m in (first, second))
        together = side.text[first.end() : second.start()] == " "
        if named and together and len(first.group()) >= _SHORTEST_FIRST and len(second.group()) >= _SHORTEST_SECOND:
            yield first, second
