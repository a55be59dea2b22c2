"""A quotation whose words all stand in one stretch of a text, in another order: which of them changed places."""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from stenogram.model import Nature, QuotedDifference, Span
from stenogram.quote.aligning import Block, WordAlignment, align_words
from stenogram.quote.quoted import Quoted
from stenogram.quote.tokens import Token, Worded

_ALL = 0.85  # of the words by weight must stand in the stretch
_FEW, _PART = 3, 0.2  # words: where fewer are not in order it is this sentence, changed, and no neighbour lends them
_DRAWN_OUT = 1.6  # times as long as the quotation: words of several sentences were joined to have them in order
_BETTER = 0.05  # more than stand there in order
_ALONE = 2  # words
_ROUNDED = 1e-9  # sums of weights
_LOOSE, _MORE = 1.25, 2  # how much longer than the quotation the stretch may be


@dataclass(frozen=True, slots=True, kw_only=True)
class Reordered:
    """The words in order as far as they are, and those that are not, by their numbers in both texts."""

    alignment: WordAlignment
    runs: tuple[tuple[tuple[int, int], ...], ...]  # of those that moved together


def reordered(
    quoted: Sequence[Token], said: Sequence[Token], weights: Sequence[float], in_order: WordAlignment,
    turning: Collection[int], passed: int = 0,
) -> Reordered | None:  # fmt: skip
    """The stretch that has nearly all words of a quotation in another order; None: none has more than in order.

    Args:
        turning: the quotation's numbers and denials. Where one of them stands elsewhere nearly alone it belongs to
            something else, and the words say something else: then they are told as they differ in order.
        passed: words of whole sentences that are left out where the words stand in order. Without them these may
            lie nearer together than in any other order: then nothing moved.
    """
    start, end, share = _stretch(quoted, said, weights)
    is_drawn_out = in_order.last - in_order.first > _DRAWN_OUT * len(quoted)
    is_lacking = len(quoted) - in_order.same >= max(_FEW, _PART * len(quoted)) and share > in_order.matched + _BETTER
    if share < _ALL or not (is_lacking or is_drawn_out):
        return None
    found = align_words(quoted, said[start:end], (), [1.0] * len(quoted))
    if found is None:
        return None
    pairs = tuple((a, b + start) for a, b in found.pairs)
    moved = _moved(quoted, said, (start, end), pairs)
    runs = _runs(moved)
    if not runs or any(len(run) <= _ALONE and any(a in turning for a, _ in run) for run in runs):
        return None
    places = [b for _, b in (*pairs, *moved)]
    if passed and max(places) + 1 - min(places) > in_order.last - in_order.first - passed:
        return None
    alignment = WordAlignment(
        pairs=pairs, blocks=tuple(_left(quoted, pairs, moved, (min(places), max(places) + 1))),
        first=min(places), last=max(places) + 1, same=len(pairs) + len(moved), matched=share, credit=share,
    )  # fmt: skip
    return Reordered(alignment=alignment, runs=tuple(map(tuple, runs)))


def _moved(
    quoted: Sequence[Token], said: Sequence[Token], stretch: tuple[int, int], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Words of the quotation that stand elsewhere in the stretch."""
    here, there = {a for a, _ in pairs}, {b for _, b in pairs}
    free: dict[str, list[int]] = {}
    for n in range(*stretch):
        if n not in there:
            free.setdefault(said[n].text, []).append(n)
    moved: list[tuple[int, int]] = []
    for a, token in enumerate(quoted):
        places = free.get(token.text)
        if a not in here and places:
            following = moved[-1][1] + 1 if moved and moved[-1][0] == a - 1 else -1
            b = following if following in places else places[0]
            places.remove(b)
            moved.append((a, b))
    return moved


def _runs(moved: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Words that moved together."""
    runs: list[list[tuple[int, int]]] = []
    for a, b in moved:
        if runs and runs[-1][-1] == (a - 1, b - 1):
            runs[-1].append((a, b))
        else:
            runs.append([(a, b)])
    return runs


def _left(
    quoted: Sequence[Token], pairs: Sequence[tuple[int, int]], moved: Sequence[tuple[int, int]], window: tuple[int, int]
) -> list[Block]:
    """What is neither in order nor moved: words of either side, opposite each other as far as they are."""
    gone, come = {a for a, _ in moved}, {b for _, b in moved}
    made: list[Block] = []
    i, j = 0, window[0]
    for a, b in (*pairs, (len(quoted), window[1])):
        ours = _stretches([n for n in range(i, a) if n not in gone])
        theirs = _stretches([n for n in range(j, b) if n not in come])
        for one, other in zip_longest(ours, theirs):
            made.append(Block(quoted=one or (a, a), said=other or (b, b)))
        i, j = a + 1, b + 1
    return made


def _stretches(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """[first, last) of numbers that follow each other."""
    made: list[tuple[int, int]] = []
    for n in numbers:
        if made and made[-1][1] == n:
            made[-1] = (made[-1][0], n + 1)
        else:
            made.append((n, n + 1))
    return made


def _stretch(quoted: Sequence[Token], said: Sequence[Token], weights: Sequence[float]) -> tuple[int, int, float]:
    """[start, end) of the text's words that have most of the quotation's, in whatever order, and the share of them."""
    wanted = Counter(token.text for token in quoted)
    weight = {token.text: w for token, w in zip(quoted, weights, strict=True)}
    total = sum(weight[text] * count for text, count in wanted.items())
    size = math.ceil(_LOOSE * len(quoted)) + _MORE
    here: Counter[str] = Counter()
    got = best = 0.0
    place = 0
    for n, token in enumerate(said):
        if token.text in wanted:
            here[token.text] += 1
            got += weight[token.text] if here[token.text] <= wanted[token.text] else 0.0
        if n >= size and (gone := said[n - size].text) in wanted:
            got -= weight[gone] if here[gone] <= wanted[gone] else 0.0
            here[gone] -= 1
        if got > best + _ROUNDED:
            best, place = got, n
    return _first(wanted, weight, said, place, best), place + 1, best / total if total else 0.0


def _first(wanted: Counter[str], weight: dict[str, float], said: Sequence[Token], last: int, enough: float) -> int:
    """Where the shortest stretch begins that ends at a word and has as much."""
    here: Counter[str] = Counter()
    got = 0.0
    for n in range(last, -1, -1):
        text = said[n].text
        if here[text] < wanted[text]:
            here[text] += 1
            got += weight[text]
        if got >= enough - _ROUNDED:
            return n
    return 0


def moves(found: Reordered, quoted: Quoted, said: Worded) -> Iterator[QuotedDifference]:
    """The words that changed places, each with where it stands in the text."""
    for run in found.runs:
        (a, c), (b, d) = run[0], run[-1]
        here = Span(*quoted.worded.raw_span(quoted.words[a].start, quoted.words[b].end))
        there = Span(*said.raw_span(said.words[c].start, said.words[d].end))
        yield QuotedDifference(
            nature=Nature.MOVED, quoted=here.of(quoted.raw), said=there.of(said.raw), quoted_span=here,
            span=there.shift(said.at),
        )  # fmt: skip
