"""Excerpts and quotations: which sentences of a text say what some of another do, in any order; the rest is free."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from stenogram.align.anywhere import Candidates, candidates_of
from stenogram.align.background import background_of
from stenogram.align.dynamic import Step
from stenogram.align.overlaps import Overlaps, overlaps_of
from stenogram.align.quoted import quoted_words
from stenogram.align.words import WordVectors
from stenogram.model import Match, Side
from stenogram.protocols import Embedder, Progress, no_progress

SURE_ENOUGH = 0.6
"""The least chance of a match that is shown: a wrong one is worse than one that is missed (decision 0015)."""

_COST = 0.3  # worth that a bead must have more than
_GOES_ON = 0.15  # gained where a match goes on where the one before it ends
_PHRASE = 15  # letters; shorter sentences say nothing by themselves, only beside a match that they go on from
_FIGURES = re.compile(r"\d(?:[\d.,'\u00a0\u202f]*\d)?")
# Fitted to 2,714 beads of planted quotations (decision 0015); `figures` is not fitted, for those texts have hardly any.
# It never outweighs a clear likeness: a quotation with a changed figure is what a reader wants to see.
_WEIGHTS = {
    "constant": -6.75, "likeness": 9.1, "margin": 10.2, "hub": -8.5, "beside": 5.6, "length": 0.89,
    "deviation": -0.07, "size": -0.86, "figures": 1.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A bead that was chosen, and what speaks for it by name."""

    step: Step
    facts: dict[str, float]
    is_phrase: bool  # so short that it comes in any conversation: "Why?"

    @property
    def score(self) -> float:
        """The chance that it is right, by logistic regression on quotations planted in developers' cases."""
        odds = _WEIGHTS["constant"] + sum(_WEIGHTS[name] * value for name, value in self.facts.items())
        return round(float(1 / (1 + np.exp(-odds))), 4)


def match_partial(
    left: Side, right: Side, *, embedder: Embedder | None, progress: Progress = no_progress
) -> tuple[Match, ...]:
    """What `right`, an excerpt or an article, takes from `left`, in the order of `right`.

    A right sentence is in one match at most; a left one may be quoted more than once.
    Without an embedder only what has words in common is found: quotations in the language of `left`.
    """
    if not left.sentences or not right.sentences:
        return ()
    rights = tuple(map(quoted_words, right.sentences))
    embedder = embedder or WordVectors.of(left.sentences, rights)
    background = background_of(embedder)
    a = overlaps_of(left.sentences, embedder, background, progress)
    b = overlaps_of(rights, embedder, background, progress)
    with threadpool_limits(1, user_api="blas"):
        return matches_of(found_in(a, b, left.sentences, rights))


def matches_of(found: Sequence[Found], least: float = SURE_ENOUGH) -> tuple[Match, ...]:
    """Those whose chance is `least` or more, without lone phrases."""
    return tuple(
        Match(left=tuple(range(a, b)), right=tuple(range(c, d)), score=one.score)
        for one in found
        for a, b, c, d in [one.step]
        if one.score >= least and not (one.is_phrase and not one.facts["beside"])
    )


def found_in(left: Overlaps, right: Overlaps, lefts: Sequence[str], rights: Sequence[str]) -> list[Found]:
    """The best beads that share no right sentence, sure or not."""
    candidates = candidates_of(left, right)
    chosen = _chosen(candidates)
    out = []
    for place, n in enumerate(chosen):
        a, b, c, d = candidates.steps[n]
        beside = [
            float(candidates.likeness[m])
            for m in (chosen[max(0, place - 1) : place] + chosen[place + 1 : place + 2])
            if _adjoin(candidates.steps[m], candidates.steps[n])
        ]
        x, y = float(left.lengths[b - a - 1, b - 1]), float(right.lengths[d - c - 1, d - 1])
        facts = {
            "likeness": float(candidates.likeness[n]),
            "margin": float(candidates.margin[n]),
            "hub": float(candidates.hub[n]),
            "beside": max(0.0, *beside, 0.0),
            "length": float(np.log(min(x, y) / 50)),
            "deviation": min(6.0, abs(y - x) / float(np.sqrt((x + y) / 2))),
            "size": float(b - a + d - c - 2),
            "figures": figures_agree(" ".join(lefts[a:b]), " ".join(rights[c:d])),
        }
        sides = " ".join(lefts[a:b]), " ".join(rights[c:d])
        out.append(Found(step=(a, b, c, d), facts=facts, is_phrase=min(map(_breadth, sides)) < _PHRASE))
    return out


def _breadth(text: str) -> int:
    """The length in letters of an alphabet; a sign of Chinese, Japanese or Korean says as much as three."""
    return sum(3 if letter >= "\u2e80" else 1 for letter in text)


def figures_agree(left: str, right: str) -> float:
    """1: all figures of the side that has fewer are on the other; -1: none is; 0: a side has none."""
    one, two = ({re.sub(r"\D", "", m) for m in _FIGURES.findall(text)} for text in (left, right))
    if not one or not two:
        return 0.0
    return 2 * len(one & two) / min(len(one), len(two)) - 1


def _adjoin(one: Step, two: Step) -> bool:
    """Whether one begins where the other ends, on both sides."""
    return (one[1], one[3]) == (two[0], two[2]) or (two[1], two[3]) == (one[0], one[2])


def _chosen(candidates: Candidates) -> list[int]:
    """Numbers of the beads of greatest worth in all that share no right sentence, in order.

    Neighbours on the right may not share a left sentence: then they are one bead, or one of them is none.
    """
    values = candidates.worth - np.float32(_COST)
    useful = [n for n in range(len(values)) if values[n] > 0]
    ending = {end: list(group) for end, group in groupby(useful, key=lambda n: candidates.steps[n][3])}
    best: dict[int, float] = {}  # of the best way that ends with this bead
    before: dict[int, int | None] = {}
    leading: list[tuple[float, int | None]] = [(0.0, None)]  # for each number of right sentences, the best way so far
    for end in range(1, max(ending, default=0) + 1):
        leader = leading[-1]
        for n in ending.get(end, ()):
            best[n], before[n] = _way_to(n, candidates.steps, ending, best, leading)
            best[n] += float(values[n])
            leader = max(leader, (best[n], n), key=lambda way: way[0])
        leading.append(leader)
    way, at = [], leading[-1][1]
    while at is not None:
        way.append(at)
        at = before[at]
    return way[::-1]


def _way_to(
    bead: int, steps: Sequence[Step], ending: dict[int, list[int]], best: dict[int, float],
    leading: list[tuple[float, int | None]],
) -> tuple[float, int | None]:  # fmt: skip
    """The best way that this bead can go on from: with a pause before it, or from one that ends where it begins."""
    first, last, start, _ = steps[bead]
    ways = [leading[start - 1] if start else (0.0, None)]
    for n in ending.get(start, ()):
        other_first, other_last, _, _ = steps[n]
        if other_last <= first or last <= other_first:
            ways.append((best[n] + (_GOES_ON if other_last == first else 0.0), n))
    return max(ways, key=lambda way: way[0])
