"""Days and years told by the day on which they are spoken: yesterday, next year. Knows no dates but the event's."""

import datetime as dt
import functools
import re
from dataclasses import dataclass

from stenogram.audit.passage import Passage
from stenogram.audit.tables import facts_of, topic
from stenogram.text import primary

_UNSPACED = frozenset({"zh", "ja"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A day or year by its offset from today; `offsets` has several where the words do not say which."""

    start: int
    end: int
    unit: str  # day, year
    offsets: frozenset[int]
    sure: bool


@functools.cache
def _patterns(language: str) -> tuple[tuple[str, int, bool, re.Pattern[str]], ...]:
    facts = facts_of("relative", language)
    entries = [("day", o, True, w) for o, w in facts.get("day", {}).items()]
    entries += [("day", o, False, w) for o, w in facts.get("maybe", {}).items()]
    entries += [("year", o, True, w) for o, w in facts.get("year", {}).items()]
    around = ("(?:", ")") if language in _UNSPACED else (r"\b(?:", r")(?!\w)")
    return tuple((unit, int(o), sure, re.compile(around[0] + words + around[1])) for unit, o, sure, words in entries)


@functools.lru_cache(maxsize=1024)
def relatives(passage: Passage, language: str) -> tuple[Relative, ...]:
    """The days and years that a passage tells so, in order; of overlapping ones the longest."""
    found: dict[tuple[int, int], Relative] = {}
    for unit, offset, sure, pattern in _patterns(primary(language)):
        for m in pattern.finditer(passage.low):
            offsets = frozenset({offset}) | (found[m.span()].offsets if m.span() in found else frozenset())
            found[m.span()] = Relative(start=m.start(), end=m.end(), unit=unit, offsets=offsets, sure=sure)
    longest = [r for r in found.values() if not any(_is_inside(r, other) for other in found.values())]
    return tuple(sorted(longest, key=lambda r: r.start))


def _is_inside(one: Relative, other: Relative) -> bool:
    return one is not other and other.start <= one.start and one.end <= other.end


def day_of(start: str | None) -> dt.date | None:
    """The day of an event, where its start is known to the day."""
    if not start or len(start) < 10:
        return None
    try:
        return dt.date.fromisoformat(start[:10])
    except ValueError:
        return None


@functools.cache
def _styles() -> re.Pattern[str]:
    return re.compile(topic("relative")["styles"]["words"])


def names_a_style(passage: Passage) -> bool:
    """Whether the text says by which calendar it dates."""
    return _styles().search(passage.low) is not None
