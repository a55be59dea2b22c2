"""Which appearances are one person: what people decided first, then the links, the surest first. Pure.

The algebra is nomenklatura's: judgements are same, different and unsure; same is transitive, different keeps whole
groups apart, and only what somebody decided goes against what a link says.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stenogram.model import Judgement

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An appearance, as far as it matters to whom it may be joined."""

    key: int
    home: str | None  # the rendition, whose own labels tell its speakers apart; None: described by a user
    order: tuple[str, ...]  # says the same whatever came first: decides between links of one score
    is_certain: bool = True
    is_current: bool = True
    event: str | None = None  # where it speaks; None: nowhere
    guise: int | None = None  # what ties look at


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A link of two appearances."""

    left: int
    right: int
    judgement: Judgement
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """That any two appearances of two events are the same person, if they have these guises; they may be one."""

    left: int
    right: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision: these pairs are the same, or different."""

    pairs: tuple[Pair, ...]
    judgement: Judgement


_Said = tuple[float, int, list[tuple[str, ...]], Edge | tuple[list[Node], list[Node]]]
"""How surely, edges first, by whom, and what."""


def cluster(
    nodes: Sequence[Node], edges: Iterable[Edge], decided: Sequence[Decided], ties: Iterable[Tie] = ()
) -> dict[int, int]:
    """For each appearance the key of the one that stands for its person: the oldest.

    Args:
        decided: in the order of the log; a later decision goes before an earlier one that contradicts it.
        ties: of one score with edges, they come after them.
    """
    groups = _Groups(nodes)
    for decision in reversed(decided):
        for left, right in decision.pairs:
            if left in groups.node and right in groups.node:
                if decision.judgement is Judgement.SAME:
                    groups.join(left, right, by_decision=True)
                else:
                    groups.part(left, right)
    order = {node.key: node.order for node in nodes}
    sure = [e for e in edges if e.judgement is Judgement.SAME and e.left in order and e.right in order]
    said: list[_Said] = [(-e.score, 0, sorted((order[e.left], order[e.right])), e) for e in sure]
    said += [(-tie.score, 1, sorted((one[0].order, two[0].order)), (one, two)) for tie, one, two in _tied(nodes, ties)]
    for _, _, _, what in sorted(said, key=lambda each: each[:3]):
        if isinstance(what, Edge):
            groups.join(what.left, what.right, by_decision=False)
        else:
            _join_tied(groups, *what)
    return groups.leaders()


def _tied(nodes: Sequence[Node], ties: Iterable[Tie]) -> Iterator[tuple[Tie, list[Node], list[Node]]]:
    """Ties with those whom they tie, in an order that says the same whatever came first."""
    having: dict[int, list[Node]] = {}
    for node in sorted(nodes, key=lambda n: n.order):
        if node.guise is not None and node.is_current:
            having.setdefault(node.guise, []).append(node)
    for tie in ties:
        if tie.left in having and tie.right in having:
            yield tie, having[tie.left], having[tie.right]


def _join_tied(groups: "_Groups", left: Sequence[Node], right: Sequence[Node]) -> None:
    """Join every two of two events, each with the first that it may be joined to: not a look at each pair.

    A group is offered to those that follow by two of its own on either side, of two events: who shares the event of one
    meets the other.
    """
    is_one = left is right
    sides = [(node, 0) for node in left] + ([] if is_one else [(node, 1) for node in right])
    heads: tuple[list[Node], list[Node]] = ([], [])
    for node, side in sorted(sides, key=lambda each: each[0].order):
        for head in heads[0 if is_one else 1 - side]:
            if head.event != node.event:
                groups.join(head.key, node.key, by_decision=False)
        heads[side].append(node)
        for each in heads:
            each[:] = _offered(groups, each)


def _offered(groups: "_Groups", heads: Sequence[Node]) -> list[Node]:
    """Of each group the first head, and the first of another event."""
    kept: list[Node] = []
    events: dict[int, list[str | None]] = {}
    for head in heads:
        known = events.setdefault(groups.root(head.key), [])
        if len(known) < 2 and head.event not in known:
            known.append(head.event)
            kept.append(head)
    return kept


class _Groups:
    """Disjoint sets that know which of them must stay apart."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.node: Mapping[int, Node] = {node.key: node for node in nodes}
        self._above = {node.key: node.key for node in nodes}
        self._members = {node.key: [node.key] for node in nodes}
        self._foes: dict[int, set[int]] = {node.key: set() for node in nodes}
        self._homes = {n.key: {n.home} if n.home and n.is_certain and n.is_current else set() for n in nodes}

    def join(self, left: int, right: int, *, by_decision: bool) -> None:
        """Make one group of two, unless they must stay apart."""
        one, other = self.root(left), self.root(right)
        if one == other or self._are_foes(one, other):
            return
        if not by_decision and not self._homes[one].isdisjoint(self._homes[other]):
            return  # one rendition tells them apart
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        self._above[other] = one
        self._members[one] += self._members.pop(other)
        self._foes[one] |= self._foes.pop(other)
        self._homes[one] |= self._homes.pop(other)

    def part(self, left: int, right: int) -> None:
        """Keep two groups apart, unless a later decision made them one."""
        one, other = self.root(left), self.root(right)
        if one != other:
            self._foes[one].add(other)
            self._foes[other].add(one)

    def leaders(self) -> dict[int, int]:
        """For each the oldest of its group that a person can be named by."""
        found: dict[int, int] = {}
        for keys in self._members.values():
            members = [self.node[key] for key in keys]
            first = min(members, key=lambda n: (not (n.is_certain and n.is_current), n.key)).key
            found |= dict.fromkeys(keys, first)
        return found

    def _are_foes(self, one: int, other: int) -> bool:
        fewer, more = sorted((one, other), key=lambda root: len(self._foes[root]))
        return any(self.root(foe) == more for foe in self._foes[fewer])

    def root(self, key: int) -> int:
        """What stands for the group of a key."""
        while self._above[key] != key:
            self._above[key] = self._above[self._above[key]]
            key = self._above[key]
        return key
