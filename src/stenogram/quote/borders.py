"""Where sentences begin among the words of a turn, and which whole ones a quotation leaves out. Reads no marks."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from stenogram.model import SpokenTurn
from stenogram.quote.aligning import Block, WordAlignment, blocks_between
from stenogram.quote.tokens import Token, Worded


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a turn as they were told apart when it was added, each as [first, last) of the turn's words."""

    ranges: tuple[tuple[int, int], ...]

    def whole_in(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """Those all of whose words are in [first, last)."""
        return tuple((a, b) for a, b in self.ranges if first <= a < b <= last)

    def is_begun_in(self, first: int, last: int) -> bool:
        """Whether one begins in [first, last)."""
        return any(first <= a < last for a, _ in self.ranges)


def sentences_of(turns: Sequence[SpokenTurn], worded: Worded) -> Sentences:
    """The sentences of the turns of which these are the words."""
    starts = [worded.raw_span(t.start, t.end)[0] for t in worded.words]
    ranges = [
        (bisect_left(starts, s.span.start - worded.at), bisect_left(starts, s.span.end - worded.at))
        for turn in turns
        for s in turn.sentences
    ]
    return Sentences(tuple((a, b) for a, b in ranges if a < b))


def settled(
    alignment: WordAlignment, said: Sequence[Token], sentences: Sentences, gaps: Collection[int], count: int
) -> WordAlignment:
    """The same alignment, words left out moved to where whole sentences begin and end, where that is as good.

    "We signed. [We do not wait.] We left." is "We signed. We [do not wait. We] left." as well: both leave out as many
    words, and only the first one says what was done.

    Args:
        gaps: before which words of the quotation an ellipsis stands: what is left out there stays there.
        count: of the quotation's words.
    """
    pairs = dict(alignment.pairs)
    moved = False
    for block in alignment.blocks:
        a, (c, d) = block.quoted[0], block.said
        if block.quoted[1] > a or d - c < 1 or a in gaps or not 0 < a < count:
            continue
        for step in _steps(a, (c, d), pairs, said, count):
            if step and sentences.whole_in(c + step, d + step) and _is_bordered(sentences, c + step, d + step):
                for n in range(min(0, step), max(0, step)):
                    pairs[a + n] = (d if step < 0 else c) + n
                moved = True
                break
            if not step and _is_bordered(sentences, c, d):
                break
    if not moved:
        return alignment
    ordered = tuple(sorted(pairs.items()))
    blocks = blocks_between(ordered, count, alignment.first, alignment.last)
    return replace(alignment, pairs=ordered, blocks=blocks)


def words_passed(alignment: WordAlignment, sentences: Sentences) -> int:
    """How many words of the text are of whole sentences that the quotation leaves out between its own."""
    gone = (block.said for block in alignment.blocks if block.quoted[0] == block.quoted[1])
    return sum(b - a for said in gone for a, b in sentences.whole_in(*said))


def _steps(a: int, gone: tuple[int, int], pairs: dict[int, int], said: Sequence[Token], count: int) -> Iterator[int]:
    """By how many words what is left out may be moved, nearest first: over words that stand on both sides of it."""
    yield 0
    c, d = gone
    back = ahead = True
    for n in range(1, count):
        back = back and a - n > 0 and pairs.get(a - n) == c - n and said[c - n].text == said[d - n].text
        if back:
            yield -n
        ahead = ahead and a + n < count and pairs.get(a + n - 1) == d + n - 1
        ahead = ahead and said[c + n - 1].text == said[d + n - 1].text
        if ahead:
            yield n
        if not back and not ahead:
            return


def _is_bordered(sentences: Sentences, first: int, last: int) -> bool:
    whole = sentences.whole_in(first, last)
    return bool(whole) and whole[0][0] == first and whole[-1][1] == last


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a block; `sentences`: how many whole ones it is, 0 where it is words of a sentence that is quoted."""

    block: Block
    sentences: int = 0


def parts_of(block: Block, sentences: Sentences) -> Iterator[Part]:
    """A block with the whole sentences in it apart: they are of no clause that is quoted.

    The quotation's own words stay with those of the sentence that is begun before, or of the one after.
    """
    (a, b), (c, d) = block.quoted, block.said
    whole = sentences.whole_in(c, d)
    if not whole:
        yield Part(block=block)
        return
    first, last = whole[0][0], whole[-1][1]
    is_before = first > c or last == d
    if first > c or (b > a and is_before):
        yield Part(block=Block(quoted=(a, b), said=(c, first)))
    at = b if is_before else a
    yield Part(block=Block(quoted=(at, at), said=(first, last)), sentences=len(whole))
    if last < d:
        yield Part(block=Block(quoted=(at, b), said=(last, d)))
