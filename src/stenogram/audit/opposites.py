"""Words whose opposite turns a sentence round: more and less, rise and fall. Finds the pole that each side is at."""

import functools
from dataclasses import dataclass

from stenogram.audit.number_words import WORDS
from stenogram.audit.passage import Passage
from stenogram.audit.tables import topic
from stenogram.text import primary


@dataclass(frozen=True, slots=True, kw_only=True)
class Pole:
    """A word at one end of a pair of opposites: which pair, which end (0 or 1), where."""

    pair: int
    end_of_pair: int
    start: int
    end: int


@functools.cache
def _words(language: str) -> tuple[tuple[int, int, frozenset[str], tuple[str, ...]], ...]:
    found = []
    for n, pair in enumerate(topic("opposites")["opposites"]):
        for pole, listed in enumerate(pair.get(language, ())):
            words = listed.split()
            openings = tuple(w[:-1] for w in words if w.endswith("-"))
            found.append((n, pole, frozenset(w for w in words if not w.endswith("-")), openings))
    return tuple(found)


@functools.lru_cache(maxsize=1024)
def poles(passage: Passage, language: str) -> tuple[Pole, ...]:
    """The poles that a passage names, in order."""
    table = _words(primary(language))
    return tuple(
        Pole(pair=n, end_of_pair=pole, start=m.start(), end=m.end())
        for m in WORDS.finditer(passage.low)
        for n, pole, words, openings in table
        if m.group() in words or (openings and m.group().startswith(openings))
    )


def turned_round(left: Passage, right: Passage, here: str, there: str) -> tuple[Pole, Pole] | None:
    """A pair of opposites of which the left names one end alone, once, and the right the other end alone, once."""
    own, other = poles(left, here), poles(right, there)
    for one in own:
        same = [p for p in own if p.pair == one.pair]
        answer = [p for p in other if p.pair == one.pair]
        if len(same) == len(answer) == 1 and answer[0].end_of_pair != one.end_of_pair:
            return one, answer[0]
    return None
