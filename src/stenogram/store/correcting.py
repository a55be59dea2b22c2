"""Beads as people set them right: what they said, over what the aligner made. Pure; knows numbers and ids, no words.

A correction says that a run of sentences of one side and a run of the other say the same, and nothing else does. It
applies only where all its sentences are still there and still follow one another; else it is orphaned, never moved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from stenogram.model import Bead, CorrectionState, MadeBy, Match

Run = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody said of sentences, by their ids; one side may be empty."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    by: MadeBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The same by the numbers that the sentences have now."""

    left: Run
    right: Run
    by: MadeBy


def settle(
    said: Sequence[Said], left_at: Mapping[str, int], right_at: Mapping[str, int]
) -> list[tuple[CorrectionState, Link | None]]:
    """What became of each correction, oldest first: a later one goes before an earlier one that it contradicts."""
    states: list[tuple[CorrectionState, Link | None]] = []
    holding: list[Link] = []
    for one in reversed(said):
        left, right = _run(one.left, left_at), _run(one.right, right_at)
        if left is None or right is None:
            states.append((CorrectionState.ORPHANED, None))
            continue
        link = Link(left=left, right=right, by=one.by)
        if any(contradict(link, other) for other in holding):
            states.append((CorrectionState.REPLACED, None))
            continue
        holding.append(link)
        states.append((CorrectionState.APPLIES, link))
    return states[::-1]


def contradict(one: Link, other: Link) -> bool:
    """Whether two corrections cannot both hold: they share a sentence, or would cross."""
    return shares(one, other) or crosses(one, other)


def shares(one: Link, other: Link) -> bool:
    """Whether two corrections speak of one sentence."""
    return bool(set(one.left) & set(other.left) or set(one.right) & set(other.right))


def crosses(one: Link, other: Link) -> bool:
    """Whether two corrections, each with both sides, stand in another order on the left than on the right."""
    if not (one.left and one.right and other.left and other.right):
        return False
    return (one.left[0] < other.left[0]) != (one.right[0] < other.right[0])


def corrected(beads: Sequence[Bead], links: Sequence[Link]) -> tuple[Bead, ...]:
    """The beads with each link as one of them; what it leaves of others stays together as far as order lets it.

    Every sentence of `beads` is in exactly one of them again, and a bead that no link touches or crosses is as it was.

    >>> by = MadeBy(name="Ida")
    >>> one = corrected([Bead(left=(0, 1), right=(0, 1), score=0.4)], [Link(left=(0,), right=(0,), by=by)])
    >>> [(bead.left, bead.right, bead.score) for bead in one]
    [((0,), (0,), 1.0), ((1,), (1,), 0.4)]
    """
    taken_left = {n for link in links for n in link.left}
    taken_right = {n for link in links for n in link.right}
    anchors = sorted((link for link in links if link.left and link.right), key=lambda link: link.left)
    made: list[tuple[int, Bead]] = []  # with the number of the bead that it comes from
    for n, bead in enumerate(beads):
        made += [(n, piece) for piece in _pieces(bead, taken_left, taken_right, anchors)]
    home = {("left", i): n for n, bead in enumerate(beads) for i in bead.left}
    home |= {("right", i): n for n, bead in enumerate(beads) for i in bead.right}
    for link in links:
        first = home["left", link.left[0]] if link.left else home["right", link.right[0]]
        made.append((first, Bead(left=link.left, right=link.right, score=1.0, corrected_by=link.by)))
    return _in_order(made)


def moves_left(moved: Sequence[Match], beads: Sequence[Bead]) -> tuple[Match, ...]:
    """The moves whose sentences still stand alone, and of which nobody said that they have no counterpart."""
    lone = [bead for bead in beads if not bead.is_paired and bead.corrected_by is None]
    left, right = {n for bead in lone for n in bead.left}, {n for bead in lone for n in bead.right}
    return tuple(move for move in moved if left.issuperset(move.left) and right.issuperset(move.right))


def _run(ids: Sequence[str], at: Mapping[str, int]) -> Run | None:
    """The numbers of these sentences; None: one is gone, or they do not follow one another any more."""
    numbers = tuple(at.get(name, -1) for name in ids)
    if -1 in numbers or any(b != a + 1 for a, b in pairwise(numbers)):
        return None
    return numbers


def _pieces(bead: Bead, taken_left: set[int], taken_right: set[int], anchors: Sequence[Link]) -> list[Bead]:
    """What links leave of a bead: runs between the same two anchors stay together."""
    lefts, rights = _runs(bead.left, taken_left), _runs(bead.right, taken_right)
    by_zone: dict[int, tuple[list[Run], list[Run]]] = {}
    for run in lefts:
        by_zone.setdefault(sum(a.left[0] < run[0] for a in anchors), ([], []))[0].append(run)
    for run in rights:
        by_zone.setdefault(sum(a.right[0] < run[0] for a in anchors), ([], []))[1].append(run)
    pieces: list[Bead] = []
    for _, (ours, theirs) in sorted(by_zone.items()):
        both = min(len(ours), len(theirs), 1)
        pieces += [replace(bead, left=ours[n], right=theirs[n]) for n in range(both)]
        pieces += [replace(bead, left=run, right=()) for run in ours[both:]]
        pieces += [replace(bead, left=(), right=run) for run in theirs[both:]]
    return pieces


def _runs(numbers: Run, taken: set[int]) -> list[Run]:
    """The numbers that are not taken, cut where one is."""
    runs: list[list[int]] = []
    for n in numbers:
        if n in taken:
            continue
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return [tuple(run) for run in runs]


def _in_order(made: Sequence[tuple[int, Bead]]) -> tuple[Bead, ...]:
    """Beads in the order of both sides; of two lone ones between the same pairs the one that came first before."""
    lefts = sorted((entry for entry in made if entry[1].left), key=lambda entry: entry[1].left, reverse=True)
    rights = sorted((entry for entry in made if entry[1].right), key=lambda entry: entry[1].right, reverse=True)
    ordered: list[Bead] = []
    while lefts or rights:
        alone = [(queue[-1][0], k) for k, queue in enumerate((lefts, rights)) if queue and not queue[-1][1].is_paired]
        if alone:
            ordered.append((lefts, rights)[min(alone)[1]].pop()[1])
        else:
            ordered.append(lefts.pop()[1])
            rights.pop()
    return tuple(ordered)
