"""Beads of several renditions → rows that stand side by side. Pure; knows sentence numbers, no words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stenogram.model import Bead


class RowSpan(NamedTuple):  # of which a sitting has ten thousand: a tuple is made in a quarter of the time
    """The smallest group of left sentences that no bead of a shown column cuts.

    `rights`, `beads` and `scores` have one entry a column: its sentences, the numbers of its beads, and the lowest
    score among those that pair sentences (None: none does), in this row.
    """

    left: tuple[int, ...]
    rights: tuple[tuple[int, ...], ...]
    beads: tuple[tuple[int, ...], ...]
    scores: tuple[float | None, ...]


def fits(beads: Sequence[Bead], left_count: int, right_count: int) -> bool:
    """Whether each sentence of both sides is in exactly one bead; if not, showing the beads would hide words."""
    left = sorted(i for bead in beads for i in bead.left)
    right = sorted(i for bead in beads for i in bead.right)
    return left == list(range(left_count)) and right == list(range(right_count))


def rows_of(left_count: int, columns: Sequence[Sequence[Bead]]) -> tuple[RowSpan, ...]:
    """The rows of a left side with any number of columns, in the left side's order.

    An added sentence (0-1) gets a row of its own where no other column's bead runs across its place.
    """
    row_at = _row_starts(left_count, columns)
    inside: dict[int, list[list[int]]] = {}
    between: dict[int, list[tuple[int, int]]] = {}
    for column, beads in enumerate(columns):
        place = 0  # where the next sentence without a counterpart stands
        for number, bead in enumerate(beads):
            if bead.left:
                start = row_at[min(bead.left)]
                place = max(bead.left) + 1
            elif place < left_count and row_at[place] < place:
                start = row_at[place]
            else:
                between.setdefault(place, []).append((column, number))
                continue
            if start not in inside:
                inside[start] = [[] for _ in columns]
            inside[start][column].append(number)
    return tuple(_in_order(left_count, row_at, inside, between, columns))


def _row_starts(left_count: int, columns: Sequence[Sequence[Bead]]) -> list[int]:
    """For each left sentence the first sentence of its row."""
    is_cut = [True] * (left_count + 1)
    for beads in columns:
        for bead in beads:
            if len(bead.left) > 1:
                for place in range(min(bead.left) + 1, max(bead.left) + 1):
                    is_cut[place] = False
    starts: list[int] = []
    for sentence in range(left_count):
        starts.append(sentence if is_cut[sentence] else starts[-1])
    return starts


def _in_order(
    left_count: int,
    row_at: Sequence[int],
    inside: dict[int, list[list[int]]],
    between: dict[int, list[tuple[int, int]]],
    columns: Sequence[Sequence[Bead]],
) -> Iterable[RowSpan]:
    sentence = 0
    while sentence <= left_count:
        for column, number in between.get(sentence, ()):
            yield _row((), columns, [[number] if column == c else [] for c in range(len(columns))])
        if sentence == left_count:
            return
        start = sentence
        while sentence < left_count and row_at[sentence] == start:
            sentence += 1
        left = (start,) if sentence == start + 1 else tuple(range(start, sentence))
        yield _row(left, columns, inside[start] if start in inside else [[] for _ in columns])


def _row(left: tuple[int, ...], columns: Sequence[Sequence[Bead]], numbers: Sequence[Sequence[int]]) -> RowSpan:
    rights: list[tuple[int, ...]] = []
    scores: list[float | None] = []
    for column, own in zip(columns, numbers, strict=True):
        if len(own) == 1:  # nearly always
            bead = column[own[0]]
            rights.append(bead.right)
            scores.append(bead.score if bead.is_paired else None)
            continue
        beads = [column[number] for number in own]
        rights.append(tuple(i for bead in beads for i in bead.right))
        scores.append(min((bead.score for bead in beads if bead.is_paired), default=None))
    return RowSpan(left, tuple(rights), tuple(map(tuple, numbers)), tuple(scores))


def joined(first: Sequence[Bead], second: Sequence[Bead], middle_count: int) -> tuple[Bead, ...]:
    """Beads left-right, where `first` aligns left-middle and `second` middle-right.

    A rendition that was made from another translation is compared with the original through that translation.
    """
    flipped = [Bead(left=b.right, right=b.left, score=b.score, corrected_by=b.corrected_by) for b in first]
    beads: list[Bead] = []
    for row in rows_of(middle_count, [flipped, second]):
        left, right = row.rights
        if left or right:
            score = min((score for score in row.scores if score is not None), default=0.0)
            parts = [*(flipped[n] for n in row.beads[0]), *(second[n] for n in row.beads[1])]
            by = next((part.corrected_by for part in parts if part.corrected_by), None)
            beads.append(Bead(left=tuple(sorted(left)), right=right, score=score, corrected_by=by))
    return tuple(beads)
