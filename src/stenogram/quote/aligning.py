"""A quotation's words against those of a text: the best place for all of them in order, and what differs there.

Whole words are compared, never letters; likeness only decides which unlike words stand opposite each other.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from stenogram.quote.tokens import Token
from stenogram.text.lookalikes import skeleton

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NAME, _FIGURE = 2.5, 2.0  # of two like sentences the one with the name is meant, and its number was changed
_SHORT = 3  # letters: words that are everywhere
_OPEN, _EXTEND = 0.9, 0.02  # to leave out words of the text: once, and for each
_FREE_OPEN = 0.1  # where the quotation marks that it leaves something out
_ADD = 0.7  # a word that the text does not have
_SAME_VALUE = 0.9
_SAME_LOOK, _SAME_STEM, _BOTH_NUMBERS, _UNLIKE = 0.8, 0.2, 0.2, -0.6
_STEM = 4  # letters
_FEW = 2  # words for which as many others may stand


NOTHING_LIKE: Mapping[int, Collection[int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Words of the quotation that stand opposite words of the text and are not the same; either may be none."""

    quoted: tuple[int, int]  # [first, last) of the quotation's words
    said: tuple[int, int]  # [first, last) of the text's


@dataclass(frozen=True, slots=True, kw_only=True)
class WordAlignment:
    """The quotation in its place: pairs of equal words, and the blocks between them."""

    pairs: tuple[tuple[int, int], ...]
    blocks: tuple[Block, ...]
    first: int  # of the text's words
    last: int  # one after the last
    same: int  # of the quotation's words stand here
    matched: float  # share of the quotation's words, by weight, that stand here
    credit: float  # the same, with half of each word that one other word stands for

    @property
    def halved(self) -> tuple[Block, ...]:
        """The blocks whose words are credited by half."""
        return replaced(self.blocks)


def replaced(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks in which few words stand for as many others."""
    return tuple(b for b in blocks if b.quoted[1] - b.quoted[0] == b.said[1] - b.said[0] <= _FEW)


def weights_of(quoted: Sequence[Token], named: Collection[int]) -> list[float]:
    """How much each word tells; `named`: which are names or numbers, by which a sentence is known."""
    return [
        (_FIGURE if token.kind == "number" else _NAME) if n in named else 0.5 if len(token.text) <= _SHORT else 1.0
        for n, token in enumerate(quoted)
    ]


def align_words(
    quoted: Sequence[Token], said: Sequence[Token], gaps: Collection[int], weights: Sequence[float],
    like: Mapping[int, Collection[int]] = NOTHING_LIKE,
) -> WordAlignment | None:  # fmt: skip
    """Where the quotation fits best; None: no word of it is there.

    Args:
        gaps: before which words of the quotation an ellipsis stands.
        weights: how much each word of the quotation tells.
        like: of words of its numbers those of the text's numbers that have the same value in another form.
    """
    import numpy as np

    if not quoted or not said:
        return None
    opposite = _Opposite(said)
    count, width = len(quoted), len(said)
    steps = np.arange(width + 1)
    is_pair = np.zeros((count + 1, width + 1), dtype=bool)
    skipped = np.zeros((count + 1, width + 1), dtype=np.int32)  # words left out before the next word of the quotation
    ready = np.zeros(width + 1)  # the best after some words of the quotation, and what is left out after them
    done = ready
    for i, token in enumerate(quoted):
        added = ready - _ADD * weights[i]
        paired = np.full(width + 1, -np.inf)
        scores = opposite.scores(token, weights[i])
        if i in like:
            there = list(like[i])
            scores[there] = np.maximum(scores[there], _SAME_VALUE * weights[i])
        paired[1:] = ready[:-1] + scores
        is_pair[i + 1] = paired >= added
        done = np.maximum(paired, added)
        opening, extending = (_FREE_OPEN, 0.0) if i + 1 in gaps else (_OPEN, _EXTEND)
        lifted = done + extending * steps
        peaks = np.maximum.accumulate(lifted)
        origins = np.maximum.accumulate(np.where(lifted >= peaks, steps, 0))
        jumped = np.full(width + 1, -np.inf)
        jumped[1:] = peaks[:-1] - opening - extending * steps[1:]
        jumps = jumped > done
        jumps[0] = False
        skipped[i + 1, 1:] = np.where(jumps[1:], steps[1:] - origins[:-1], 0)
        ready = np.where(jumps, jumped, done)
    return _traced(quoted, said, is_pair, skipped, int(np.argmax(done)), weights)


class _Opposite:
    """How well a word of the quotation stands opposite each word of the text."""

    def __init__(self, said: Sequence[Token]) -> None:
        import numpy as np

        self._numbers = {"text": dict[str, int](), "look": dict[str, int](), "stem": dict[str, int]()}
        self._texts = np.array([self._number("text", t.text) for t in said])
        self._looks = np.array([self._number("look", skeleton(t.text)) for t in said])
        self._stems = np.array([self._number("stem", t.text[:_STEM]) for t in said])
        self._figures = np.array([t.kind == "number" for t in said])

    def scores(self, token: Token, weight: float) -> "NDArray[np.float64]":
        """One score a word of the text."""
        import numpy as np

        out = np.full(len(self._texts), _UNLIKE * weight)
        if token.kind == "number":
            out[self._figures] = _BOTH_NUMBERS
        elif len(token.text) > _STEM:
            out[self._stems == self._numbers["stem"].get(token.text[:_STEM], -1)] = _SAME_STEM * weight
        out[self._looks == self._numbers["look"].get(skeleton(token.text), -1)] = _SAME_LOOK * weight
        out[self._texts == self._numbers["text"].get(token.text, -1)] = weight
        return out

    def _number(self, kind: str, text: str) -> int:
        return self._numbers[kind].setdefault(text, len(self._numbers[kind]))


def _traced(
    quoted: Sequence[Token],
    said: Sequence[Token],
    is_pair: "NDArray[np.bool_]",
    skipped: "NDArray[np.int32]",
    end: int,
    weights: Sequence[float],
) -> WordAlignment | None:
    """The way back from the best end."""
    opposite: list[tuple[int, int]] = []
    i, j = len(quoted), end
    while i > 0:
        if is_pair[i, j]:
            i, j = i - 1, j - 1
            opposite.append((i, j))
        else:
            i -= 1
        if i > 0:
            j -= int(skipped[i, j])
    pairs = tuple((a, b) for a, b in reversed(opposite) if quoted[a].text == said[b].text)
    if not pairs:
        return None
    # Unlike words before the first pair and after the last stand opposite as many words of the text.
    first = min(j for _, j in opposite)
    last = max(j for _, j in opposite) + 1
    total = sum(weights)
    matched = sum(weights[a] for a, _ in pairs)
    blocks = blocks_between(pairs, len(quoted), first, last)
    half = sum(weights[n] for b in replaced(blocks) for n in range(*b.quoted)) / 2
    return WordAlignment(
        pairs=pairs,
        blocks=blocks,
        first=first,
        last=last,
        same=len(pairs),
        matched=matched / total,
        credit=(matched + half) / total,
    )


def blocks_between(pairs: Sequence[tuple[int, int]], count: int, first: int, last: int) -> tuple[Block, ...]:
    """What lies between equal words, and before the first and after the last of them."""
    found: list[Block] = []
    i, j = 0, first
    for a, b in (*pairs, (count, last)):
        if a > i or b > j:
            found.append(Block(quoted=(i, a), said=(j, b)))
        i, j = a + 1, b + 1
    return tuple(found)
