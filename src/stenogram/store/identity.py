"""Which sentences of a new revision are those of the old one. Pure; knows words, not ids.

A sentence is the same only where its folded text is the same and in order. One whose text stands several times in a
revision ("Thank you.") is the same only beside another that is. An anchor that no longer fits is orphaned, never moved
to a look-alike.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from stenogram.text import fold

_LEAST_SHARED = 0.5  # of the words: below, a sentence in another place is not said to replace one
_REACH = 20  # how many sentences further a replaced one is looked for

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inheritance:
    """For each new sentence the number of the old one that it is, or of the one that it replaces, or neither."""

    same: tuple[int | None, ...]
    replaces: tuple[int | None, ...]


def inherit(old: Sequence[str], new: Sequence[str]) -> Inheritance:
    """How the sentences of a new revision follow from those of the old one.

    >>> inherit(["One.", "Two.", "Three."], ["One.", "2.", "Three."])
    Inheritance(same=(0, None, 2), replaces=(None, 1, None))
    """
    before, after = [fold(s) for s in old], [fold(s) for s in new]
    same: list[int | None] = list(range(len(after))) if before == after else _matches(before, after)
    replaces: list[int | None] = [None] * len(after)
    for old_gap, new_gap in _gaps(same, len(before)):
        for i, j in _replaced(old_gap, new_gap, before, after):
            replaces[j] = i
    return Inheritance(same=tuple(same), replaces=tuple(replaces))


def _matches(before: Sequence[str], after: Sequence[str]) -> list[int | None]:
    """For each new text the number of the old one: unique ones in order, then what stands beside them."""
    same: list[int | None] = [None] * len(after)
    _anchor(before, after, same)
    # Between anchors, pairs of neighbours that occur once: "Yes. Thank you." where both repeat.
    pairs_before, pairs_after = list(pairwise(before)), list(pairwise(after))
    room = _room(same, len(before))
    for i, j in _unique_in_order(pairs_before, pairs_after):
        if all(same[j + k] in (None, i + k) and i + k in room[j + k] for k in (0, 1)):
            same[j], same[j + 1] = i, i + 1
    _spread(before, after, same)
    return same


def _anchor(before: Sequence[str], after: Sequence[str], same: list[int | None]) -> None:
    for i, j in _unique_in_order(before, after):
        same[j] = i
    _spread(before, after, same)


def _spread(before: Sequence[str], after: Sequence[str], same: list[int | None]) -> None:
    """Match what stands directly before or after a match and says the same."""
    taken = {i for i in same if i is not None}
    for step, order in ((1, range(len(after))), (-1, range(len(after) - 1, -1, -1))):
        for j in order:
            neighbour = j - step
            if same[j] is not None or not 0 <= neighbour < len(after):
                continue
            beside = same[neighbour]
            if beside is None:
                continue
            i = beside + step
            if 0 <= i < len(before) and i not in taken and before[i] == after[j]:
                same[j] = i
                taken.add(i)


def _room(same: Sequence[int | None], old_count: int) -> list[range]:
    """For each new sentence which old ones it may be without crossing a match."""
    room: list[range] = []
    floors: list[int] = []
    floor = 0
    for i in same:
        floors.append(floor if i is None else i)
        floor = floor if i is None else i + 1
    ceiling = old_count
    for i, floor in zip(reversed(same), reversed(floors), strict=True):
        room.append(range(floor, ceiling if i is None else i + 1))
        ceiling = ceiling if i is None else i
    return room[::-1]


def _unique_in_order(before: Sequence[Item], after: Sequence[Item]) -> list[tuple[int, int]]:
    """Pairs of what occurs exactly once on both sides, as many as keep their order."""
    once_before = {item for item, count in Counter(before).items() if count == 1}
    place = {item: i for i, item in enumerate(before) if item in once_before}
    counts = Counter(after)
    pairs = [(place[item], j) for j, item in enumerate(after) if counts[item] == 1 and item in place]
    return _longest_rising(pairs)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs (rising in their second number) that rises in its first too."""
    tails: list[int] = []  # smallest last number of a rising run of each length
    at: list[int] = []  # which pair that is
    back: list[int | None] = []
    for k, (i, _) in enumerate(pairs):
        length = bisect_left(tails, i)
        back.append(at[length - 1] if length else None)
        tails[length : length + 1] = [i]
        at[length : length + 1] = [k]
    run: list[tuple[int, int]] = []
    current = at[-1] if at else None
    while current is not None:
        run.append(pairs[current])
        current = back[current]
    return run[::-1]


def _gaps(same: Sequence[int | None], old_count: int) -> Iterator[tuple[range, range]]:
    """The runs of old and new sentences between two matches."""
    old_from = new_from = 0
    for j, i in [*enumerate(same), (len(same), old_count)]:
        if i is None:
            continue
        if i > old_from and j > new_from:
            yield range(old_from, i), range(new_from, j)
        old_from, new_from = i + 1, j + 1


def _replaced(old_gap: range, new_gap: range, before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which old sentence each new one of a gap stands for."""
    if len(old_gap) == len(new_gap):
        yield from zip(old_gap, new_gap, strict=True)
        return
    words = {i: frozenset(before[i].split()) for i in old_gap}
    following = old_gap.start
    for j in new_gap:
        mine = frozenset(after[j].split())
        reach = range(following, min(following + _REACH, old_gap.stop))
        best = max(reach, key=lambda i: (_shared(words[i], mine), -i), default=None)
        if best is not None and _shared(words[best], mine) >= _LEAST_SHARED:
            yield best, j
            following = best + 1


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
