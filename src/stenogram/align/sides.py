"""Two renditions → beads: which way of aligning is taken, and what comes out."""

from collections.abc import Sequence
from dataclasses import replace

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from stenogram.align import band as bands
from stenogram.align.anchors import with_speakers, with_speeches
from stenogram.align.background import background_of
from stenogram.align.calibrate import scores_by_length, scores_by_meaning
from stenogram.align.coarse import narrow_band
from stenogram.align.dynamic import Step, best_path
from stenogram.align.lengths import length_gains
from stenogram.align.likeness import (
    FLOOR,
    are_related,
    likeness_of_best_stretch,
    likeness_of_wholes,
    mean_likeness,
)
from stenogram.align.meaning import likeness_of_beads, meaning_gains
from stenogram.align.moved import moved_in
from stenogram.align.overlaps import Floats, Overlaps, overlaps_of, run_lengths
from stenogram.align.words import WordVectors
from stenogram.errors import UnrelatedTexts
from stenogram.model import Alignment, Basis, Bead, MadeBy, Side
from stenogram.protocols import Embedder, Progress, no_progress

VERSION = "2"
COPIES = 0.4
"""Likeness by words of whole texts from which they are copies: measured .91 and more for copies with every second
sentence retouched, .17 and .18 for translations that share names and cognates (decision 0015)."""
STRANGERS = 0.1  # likeness beyond chance of a bead whose sides have nothing to do with each other
_LOG_SCALE = 10.0  # lengths are worth logarithms of chances: a border weighs as much as there e^2


def align_sides(left: Side, right: Side, *, embedder: Embedder | None, progress: Progress = no_progress) -> Alignment:
    """The beads of two renditions of one event, in order, each sentence in exactly one.

    Without an embedder the beads rest on the words that both sides have, if they have enough of them, else on lengths
    and marks only; then nobody can say whether the texts are related.

    Raises:
        UnrelatedTexts: the texts are not renditions of one event.
    """
    if not left.sentences or not right.sentences:
        steps: list[Step] = [(n, n + 1, 0, 0) for n in range(len(left.sentences))]
        steps += [(0, 0, n, n + 1) for n in range(len(right.sentences))]
        return _alignment(left, right, steps, [1.0] * len(steps), None, embedder)
    if embedder is None:
        return _align_by_words(left, right, progress) or _align_by_length(left, right)
    return _align_by_meaning(left, right, embedder, progress)


def _align_by_length(left: Side, right: Side) -> Alignment:
    grid = bands.diagonal(len(left.sentences), len(right.sentences))
    gains = length_gains(left.sentences, right.sentences, grid)
    steps = best_path(grid, with_speeches(gains, grid, left, right, scale=_LOG_SCALE))
    scores = scores_by_length(run_lengths(left.sentences), run_lengths(right.sentences), steps)
    return _alignment(left, right, steps, scores, None, None)


def _align_by_words(left: Side, right: Side, progress: Progress) -> Alignment | None:
    """The alignment of two copies of the same words; None where they have too few in common.

    Names and numbers alone, which translations share too, mislead: by them a passage may look like a copy.
    """
    try:
        made = _align_by_meaning(left, right, WordVectors.of(left.sentences, right.sentences), progress)
    except UnrelatedTexts:
        return None
    return made if made.likeness is not None and made.likeness >= COPIES else None


def _align_by_meaning(left: Side, right: Side, embedder: Embedder, progress: Progress) -> Alignment:
    background = background_of(embedder)
    a = overlaps_of(left.sentences, embedder, background, progress)
    b = overlaps_of(right.sentences, embedder, background, progress)
    with threadpool_limits(1, user_api="blas"):  # many small products: threads would wait for each other
        return _align_vectors(left, right, a, b, embedder, progress)


def _align_vectors(
    left: Side, right: Side, a: Overlaps, b: Overlaps, embedder: Embedder, progress: Progress
) -> Alignment:
    progress("aligning", 0, 1)
    grid = narrow_band(a, b)
    gains = with_speeches(meaning_gains(a, b, grid), grid, left, right)
    steps = best_path(grid, gains)
    each = likeness_of_beads(a, b, steps)
    known = with_speakers(gains, grid, left, right, steps, each.tolist())
    if known is not None:
        steps = best_path(grid, known)
        each = likeness_of_beads(a, b, steps)
    singles = a.lengths[0], b.lengths[0]
    best = likeness_of_best_stretch(steps, each, singles)
    if not are_related(best, min(a.count, b.count), lambda: _more_in_order(a, b, steps, each)):
        raise UnrelatedTexts(best, FLOOR)
    if best >= FLOOR and not isinstance(embedder, WordVectors):
        steps = apart(steps, each)
        each = likeness_of_beads(a, b, steps)
    likeness = likeness_of_wholes(steps, each, singles)
    progress("aligning", 1, 1)
    alignment = _alignment(left, right, steps, scores_by_meaning(a, b, steps, each), likeness, embedder)
    return replace(alignment, moved=moved_in(left, right, a, b, steps))


def apart(steps: Sequence[Step], likeness: Floats) -> list[Step]:
    """The beads with those of strangers taken apart: one sentence left out and another added where it stood.

    Of 3,249 true beads of one to one none was so unlike (decision 0015); where words are compared instead of meanings,
    or the language is known badly, true ones are.
    """
    out: list[Step] = []
    for (a, b, c, d), alike in zip(steps, likeness, strict=True):
        if a < b and c < d and alike < STRANGERS:
            out += [*((n, n + 1, c, c) for n in range(a, b)), *((b, b, n, n + 1) for n in range(c, d))]
        else:
            out.append((a, b, c, d))
    return out


def _more_in_order(left: Overlaps, right: Overlaps, steps: Sequence[Step], likeness: Floats) -> float:
    """How much more alike the left sentences are to the right ones than to the same read backwards."""
    backwards = right.backwards()
    grid = narrow_band(left, backwards)
    other = best_path(grid, meaning_gains(left, backwards, grid))
    chance = mean_likeness(other, likeness_of_beads(left, backwards, other), left.lengths[0])
    return mean_likeness(steps, likeness, left.lengths[0]) - chance


def _alignment(
    left: Side,
    right: Side,
    steps: list[Step],
    scores: list[float],
    likeness: float | None,
    embedder: Embedder | None,
) -> Alignment:
    return Alignment(
        left_language=left.language,
        right_language=right.language,
        left_count=len(left.sentences),
        right_count=len(right.sentences),
        beads=tuple(
            Bead(left=tuple(range(a, b)), right=tuple(range(c, d)), score=score)
            for (a, b, c, d), score in zip(steps, scores, strict=True)
        ),
        likeness=likeness,
        basis=_basis(embedder),
        made_by=MadeBy(
            name="stenogram align",
            version=VERSION,
            settings=f"{embedder.name}/{embedder.version}" if embedder else None,
        ),
    )


def _basis(embedder: Embedder | None) -> Basis:
    if embedder is None:
        return Basis.LENGTH
    return Basis.WORDS if isinstance(embedder, WordVectors) else Basis.MEANING
