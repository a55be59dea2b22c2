"""Passages that moved: sentences that stand alone on both sides because they stand elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from stenogram.align.dynamic import Step
from stenogram.align.overlaps import Overlaps
from stenogram.align.partial import found_in, matches_of
from stenogram.model import Match, Side

SURE_ENOUGH = 0.8
"""The least chance of a move that is told: nobody asked for it, and two sentences that were only left out and added may
be somewhat alike."""

_SHORTEST = 30  # characters of a lone sentence: "Thank you very much." comes and goes


def moved_in(left: Side, right: Side, a: Overlaps, b: Overlaps, steps: Sequence[Step]) -> tuple[Match, ...]:
    """What stands alone on either side and says the same, in the order of the right side.

    Each sentence moves once at most.
    """
    lefts = [n for start, end, first, last in steps if first == last for n in range(start, end)]
    rights = [n for start, end, first, last in steps if start == end for n in range(first, last)]
    if not lefts or not rights:
        return ()
    found = found_in(
        _only(a, lefts), _only(b, rights), [left.sentences[n] for n in lefts], [right.sentences[n] for n in rights]
    )
    moved: list[Match] = []
    seen: set[int] = set()
    for match in sorted(matches_of(found, SURE_ENOUGH), key=lambda match: -match.score):
        ours, theirs = tuple(lefts[n] for n in match.left), tuple(rights[n] for n in match.right)
        if seen.isdisjoint(ours):
            seen.update(ours)
            moved.append(replace(match, left=ours, right=theirs))
    moved.sort(key=lambda match: match.right)
    return tuple(match for match in moved if _tells(match, moved, left, right))


def _only(side: Overlaps, numbers: Sequence[int]) -> Overlaps:
    """The sentences with these numbers; runs of such as are not neighbours have a zero vector."""
    vectors = side.vectors[:, numbers]
    for place, n in enumerate(numbers):
        for size in range(2, len(vectors) + 1):
            if place < size - 1 or numbers[place - size + 1] != n - size + 1:
                vectors[size - 1, place] = 0
    return replace(side, vectors=vectors, lengths=side.lengths[:, numbers])


def _tells(match: Match, moved: Sequence[Match], left: Side, right: Side) -> bool:
    """Whether it is long enough to mean something, or moved together with its neighbour."""
    shorter = min(sum(len(left.sentences[n]) for n in match.left), sum(len(right.sentences[n]) for n in match.right))
    return shorter >= _SHORTEST or any(
        (other.left[0] == match.left[-1] + 1 and other.right[0] == match.right[-1] + 1)
        or (match.left[0] == other.left[-1] + 1 and match.right[0] == other.right[-1] + 1)
        for other in moved
    )  # fmt: skip
