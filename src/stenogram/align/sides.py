"""Two renditions → beads: which way of aligning is taken, and what comes out."""

import numpy as np

from stenogram.align import band as bands
from stenogram.align.dynamic import Step, best_path
from stenogram.align.lengths import length_gains
from stenogram.align.meaning import likeness_of_beads, meaning_gains
from stenogram.align.overlaps import overlaps_of
from stenogram.model import Alignment, Basis, Bead, MadeBy, Side
from stenogram.protocols import Embedder, Progress, no_progress

VERSION = "1"


def align_sides(left: Side, right: Side, *, embedder: Embedder | None, progress: Progress = no_progress) -> Alignment:
    """The beads of two renditions of one event, in order, each sentence in exactly one.

    Without an embedder the beads rest on lengths and marks only.

    Raises:
        UnrelatedTexts: the texts are not renditions of one event.
    """
    lefts, rights = left.sentences, right.sentences
    if not lefts or not rights:
        steps: list[Step] = [(n, n + 1, 0, 0) for n in range(len(lefts))]
        steps += [(0, 0, n, n + 1) for n in range(len(rights))]
        return _alignment(left, right, [_bead(s, 1.0) for s in steps], None, embedder)
    grid = bands.whole(len(lefts), len(rights))
    if embedder is None:
        steps = best_path(grid, length_gains(lefts, rights, grid))
        return _alignment(left, right, [_bead(s, 0.5) for s in steps], None, None)
    a, b = overlaps_of(lefts, embedder, progress), overlaps_of(rights, embedder, progress)
    steps = best_path(grid, meaning_gains(a, b, grid))
    likeness = likeness_of_beads(a, b, steps)
    scores = 1 / (1 + np.exp(-8 * (likeness - 0.25)))
    beads = [_bead(step, float(score)) for step, score in zip(steps, scores, strict=True)]
    paired = likeness[[bool(s[0] < s[1] and s[2] < s[3]) for s in steps]]
    return _alignment(left, right, beads, float(np.clip(paired.mean(), 0, 1)) if len(paired) else 0.0, embedder)


def _bead(step: Step, score: float) -> Bead:
    a, b, c, d = step
    return Bead(left=tuple(range(a, b)), right=tuple(range(c, d)), score=score)


def _alignment(
    left: Side, right: Side, beads: list[Bead], likeness: float | None, embedder: Embedder | None
) -> Alignment:
    model = f"{embedder.name}/{embedder.version}" if embedder else None
    return Alignment(
        left_language=left.language,
        right_language=right.language,
        left_count=len(left.sentences),
        right_count=len(right.sentences),
        beads=tuple(beads),
        likeness=likeness,
        basis=Basis.MEANING if embedder else Basis.LENGTH,
        made_by=MadeBy(
            name="stenogram align",
            version=VERSION,
            settings=model,
        ),
    )
