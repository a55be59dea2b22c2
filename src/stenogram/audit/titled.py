"""Persons named behind a title: what stands after "Mr" is a name, whatever it means as a word. Judges nothing."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stenogram.audit.formal import is_formal
from stenogram.audit.measuring import sides
from stenogram.audit.name_matching import READABLE
from stenogram.audit.names import CASED
from stenogram.audit.passage import Passage
from stenogram.audit.romanise import alike, roman
from stenogram.audit.tables import word_set
from stenogram.protocols import BeadText
from stenogram.text import primary

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_TITLE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_NEXT = re.compile(r"(?:\.? |-)([^\W\d_]+)")
_LONGEST = 5  # words of a name
_GERMANIC = frozenset({"de"})  # every noun has a capital there, but none but names follow a title


@dataclass(frozen=True, slots=True)
class Titled:
    """[start, end) of a name behind a title, and its words."""

    start: int
    end: int
    words: tuple[str, ...]


@functools.lru_cache(maxsize=512)
def titled(passage: Passage, language: str) -> tuple[Titled, ...]:
    """The names behind titles, in order."""
    titles = word_set("formal", language, "titles")
    return tuple(_after_titles(passage, titles)) if titles else ()


def _after_titles(passage: Passage, titles: frozenset[str]) -> Iterator[Titled]:
    for m in _TITLE.finditer(passage.low):
        if m.group() not in titles:
            continue
        place, start = m.end(), 0
        words: list[str] = []
        while (following := _NEXT.match(passage.text, place)) and following[1][0].isupper() and len(words) < _LONGEST:
            start = start or following.start(1)
            words.append(following[1])
            place = following.end()
        if words:
            yield Titled(start, place, tuple(words))


def renamed(bead: BeadText) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """[start, end) on either side of persons whose names became others; none where titles do not pair."""
    here, there = bead.context.left_language, bead.context.right_language
    if not {primary(here), primary(there)} <= READABLE & (CASED | _GERMANIC):
        return
    left, right = sides(bead)
    ours, theirs = titled(left, here), titled(right, there)
    if len(ours) != len(theirs):
        return
    spelt = [[roman(m.group()) for m in _TOKEN.finditer(side.text) if m.group()[0].isupper()] for side in (left, right)]
    for one, other in zip(ours, theirs, strict=True):
        lost = [word for word in one.words if not _is_spelt(word, spelt[1])]
        strange = [word for word in other.words if not _is_spelt(word, spelt[0])]
        if not lost or not strange or len(one.words) != len(other.words):
            continue
        if not any(is_formal(word, here) for word in lost) and not any(is_formal(word, there) for word in strange):
            yield (one.start, one.end), (other.start, other.end)


def _is_spelt(word: str, others: list[str]) -> bool:
    latin = roman(word)
    return any(alike(latin, other) or alike(other, latin) for other in others)
