"""What a bead is worth by lengths and marks alone (Gale & Church 1993): for languages that no embedder knows."""

import re
from collections.abc import Sequence

import numpy as np

from stenogram.align.band import Band
from stenogram.align.dynamic import Gains, Move
from stenogram.align.overlaps import Floats, run_lengths

# Logarithms of how often beads of each kind occur (Gale & Church 1993, table 5; wider kinds extrapolated).
PRIORS: dict[Move, float] = {
    (1, 1): -0.117, (1, 2): -3.1, (2, 1): -3.1, (2, 2): -4.5, (1, 3): -5.0, (3, 1): -5.0,
    (2, 3): -6.5, (3, 2): -6.5, (1, 4): -7.0, (4, 1): -7.0, (3, 3): -8.0,
}  # fmt: skip
ALONE = -4.6
VARIANCE = 6.8  # of characters of one side for each character of the other (Gale & Church 1993)
MARK = 0.7  # for a mark or number that both sides have, and against one that only one side has

_MARKS = re.compile(r"\d+|[?!;:%()«»„“”\"—]|[\u061f\uff1f]")
_SAME = {"\u061f": "?", "\uff1f": "?", "«": '"', "»": '"', "„": '"', "“": '"', "”": '"'}


def length_gains(left: Sequence[str], right: Sequence[str], band: Band) -> Gains:
    """The worth of each bead by the lengths of its sides and the marks and numbers they share."""
    a_lengths, b_lengths = run_lengths(left), run_lengths(right)
    ratio = float(b_lengths[0].sum() / a_lengths[0].sum()) if len(left) and len(right) else 1.0
    row_of = np.repeat(np.arange(band.rows), band.high - band.low)
    column_of = np.arange(band.cells) - band.starts[row_of] + band.low[row_of]
    moves = tuple(PRIORS)
    paired = np.full((len(moves), band.cells), -1e9, dtype=np.float32)
    marks = _marks(left, right)
    for n, (a, b) in enumerate(moves):
        possible = (row_of >= a) & (column_of >= b)
        rows, columns = row_of[possible], column_of[possible]
        x, y = a_lengths[a - 1, rows - 1] * ratio, b_lengths[b - 1, columns - 1]
        deviation = (y - x) / np.sqrt(VARIANCE * (x + y) / 2)
        worth = PRIORS[a, b] - 0.5 * np.minimum(deviation**2, 50.0)
        worth += MARK * _agreement(marks, rows, columns, (a, b))
        paired[n, possible] = worth
    alone = np.float32(ALONE)
    return Gains(
        moves=moves,
        paired=paired,
        left_alone=np.full(len(left), alone, dtype=np.float32),
        right_alone=np.full(len(right), alone, dtype=np.float32),
    )


def _marks(left: Sequence[str], right: Sequence[str]) -> tuple[Floats, Floats]:
    """Running counts of each kind of mark on either side: (sentences + 1, kinds)."""
    found = [[_SAME.get(m, m) for m in _MARKS.findall(text)] for text in (*left, *right)]
    kinds = {mark: n for n, mark in enumerate(sorted({mark for marks in found for mark in marks}))}
    counts = np.zeros((len(found), min(len(kinds), 256) or 1), dtype=np.float32)
    for n, marks in enumerate(found):
        for mark in marks:
            # Rare numbers share a column: seldom wrong, and the table stays small.
            counts[n, kinds[mark] % counts.shape[1]] += 1
    sides = counts[: len(left)], counts[len(left) :]
    zero = np.zeros((1, counts.shape[1]), dtype=np.float32)
    summed = [np.concatenate([zero, np.cumsum(side, axis=0)]) for side in sides]
    return summed[0], summed[1]


def _agreement(marks: tuple[Floats, Floats], rows: np.ndarray, columns: np.ndarray, move: Move) -> Floats:
    out = np.empty(len(rows), dtype=np.float32)
    at_once = 65536
    for start in range(0, len(rows), at_once):
        i, j = rows[start : start + at_once], columns[start : start + at_once]
        x = marks[0][i] - marks[0][i - move[0]]
        y = marks[1][j] - marks[1][j - move[1]]
        shared = np.minimum(x, y).sum(axis=1)
        out[start : start + at_once] = np.tanh(shared - np.abs(x - y).sum(axis=1) / 2)
    return out
