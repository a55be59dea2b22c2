"""Words whose opposite turns a sentence round: more and less, rise and fall. Finds the pole that each side is at."""

import functools
from dataclasses import dataclass

from stenogram.audit.number_words import WORDS
from stenogram.audit.passage import Passage
from stenogram.audit.tables import topic
from stenogram.text import primary

_UNSPACED = frozenset({"zh", "ja"})
_FEWEST_SIGNS = 2  # one alone stands in too many words


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
    tongue = primary(language)
    if tongue in _UNSPACED:
        return _signs(passage, tongue)
    table = _words(tongue)
    return tuple(
        Pole(pair=n, end_of_pair=pole, start=m.start(), end=m.end())
        for m in WORDS.finditer(passage.low)
        for n, pole, words, openings in table
        if m.group() in words or (openings and m.group().startswith(openings))
    )


def _signs(passage: Passage, tongue: str) -> tuple[Pole, ...]:
    """The poles of a text without spaces; a longer sign hides the shorter ones in it: 不可能, 可能."""
    found: list[Pole] = []
    for n, pole, words, _ in _words(tongue):
        for word in words:
            start = passage.low.find(word) if len(word) >= _FEWEST_SIGNS else -1
            while start >= 0:
                found.append(Pole(pair=n, end_of_pair=pole, start=start, end=start + len(word)))
                start = passage.low.find(word, start + len(word))
    whole = [
        p for p in found if not any(o.start <= p.start and p.end <= o.end and o != p for o in found if o.pair == p.pair)
    ]
    return tuple(sorted(whole, key=lambda p: p.start))


def turned_round(left: Passage, right: Passage, here: str, there: str) -> tuple[Pole, Pole] | None:
    """A pair of opposites of which the left names one end alone, once, and the right the other end alone, once."""
    own, other = poles(left, here), poles(right, there)
    for one in own:
        same = [p for p in own if p.pair == one.pair]
        answer = [p for p in other if p.pair == one.pair]
        if len(same) == len(answer) == 1 and answer[0].end_of_pair != one.end_of_pair:
            return one, answer[0]
    return None
