"""Passages that moved, as the checks are told of them: where the words of a lone sentence stand on the other side."""

from collections.abc import Mapping, Sequence

from stenogram.model import Alignment, Bead, Match, Side
from stenogram.protocols import BeadText, Elsewhere, PairContext


def places_of(alignment: Alignment, left: Side, right: Side) -> tuple[dict[int, Elsewhere], dict[int, Elsewhere]]:
    """For each sentence of either side that moved, where its words are."""
    ours: dict[int, Elsewhere] = {}
    theirs: dict[int, Elsewhere] = {}
    for move in alignment.moved:
        crosses = _crosses(move, alignment.beads, left, right)
        there = _place(move.left, move.right, alignment.beads, right, on_left=True, crosses=crosses)
        here = _place(move.right, move.left, alignment.beads, left, on_left=False, crosses=crosses)
        ours |= dict.fromkeys(move.left, there)
        theirs |= dict.fromkeys(move.right, here)
    return _passages(ours), _passages(theirs)


def moved_text(move: Match, left: Side, right: Side, context: PairContext) -> BeadText:
    """Both ends of a move side by side: what departs between them departs wherever they stand."""
    return BeadText(
        left=tuple((n, left.sentences[n]) for n in move.left),
        right=tuple((n, right.sentences[n]) for n in move.right),
        likeness=None,
        context=context,
    )


def _place(
    own: Sequence[int], other: Sequence[int], beads: Sequence[Bead], side: Side, *, on_left: bool, crosses: bool
) -> Elsewhere:
    """Where `own` sentences stand on the other side: after the counterpart of which of their own side's sentences."""
    after = None
    for bead in beads:
        mine, its = (bead.left, bead.right) if on_left else (bead.right, bead.left)
        if mine and its and its[-1] < other[0]:
            after = mine[-1]
    return Elsewhere(
        sentences=tuple(own),
        other=tuple(other),
        text=" ".join(side.sentences[n] for n in other),
        length=len(side.sentences[other[0]]),
        after=after,
        crosses=crosses,
        continues=False,
    )


def _passages(places: Mapping[int, Elsewhere]) -> dict[int, Elsewhere]:
    """The same, where a match that goes on at both ends of the one before it says so."""
    made: dict[int, Elsewhere] = {}
    for n, place in places.items():
        before = places.get(place.sentences[0] - 1)
        continues = before is not None and before.other[-1] + 1 == place.other[0]
        made[n] = Elsewhere(
            sentences=place.sentences, other=place.other, text=place.text, length=place.length, after=place.after,
            crosses=place.crosses, continues=continues,
        )  # fmt: skip
    return made


def _crosses(move: Match, beads: Sequence[Bead], left: Side, right: Side) -> bool:
    """Whether the words went into another turn: one that pairs with nothing else of the turn that they come from.

    Where either side knows no turns nobody can say.
    """
    if not left.speeches or not right.speeches:
        return False
    turn, other = left.speeches[move.left[0]], right.speeches[move.right[0]]
    paired = [bead for bead in beads if bead.is_paired]
    ours = {right.speeches[n] for bead in paired if left.speeches[bead.left[0]] == turn for n in bead.right}
    theirs = {left.speeches[n] for bead in paired if right.speeches[bead.right[0]] == other for n in bead.left}
    return bool(ours and theirs) and other not in ours
