"""The numbers of a quotation and of the text beside it, by the words that they are made of. Knows no language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stenogram.model import StatedNumber
from stenogram.protocols import ReadsWords
from stenogram.quote.aligning import Block, WordAlignment
from stenogram.quote.tokens import Token, Worded
from stenogram.text import Language

_AROUND = 12  # words about a place, in which a number may stand that is made of many


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number, and of which words it is made."""

    first: int  # of the words
    last: int
    number: StatedNumber

    def written(self, words: Sequence[Token]) -> tuple[str, ...]:
        """How it is written in the words of which it is made."""
        return tuple(word.text for word in words[self.first : self.last])


def numbers_in(
    worded: Worded, words: Sequence[Token], reading: ReadsWords, language: Language, first: int, last: int
) -> list[WordNumber]:
    """The numbers in [first, last) of the words; a half and its scale, "half a million", are one."""
    if not words[first:last]:
        return []
    at = words[first].start
    found: list[WordNumber] = []
    n = first
    for number in reading.numbers(worded.text[at : words[last - 1].end], language):
        start, end = number.start + at, number.end + at
        while n < last and words[n].end <= start:
            n += 1
        stop = n
        while stop < last and words[stop].start < end:
            stop += 1
        if stop > n:
            made = WordNumber(n, stop, number)
            if found and _is_scale(made, found[-1]):
                made = WordNumber(found[-1].first, stop, found.pop().number)
            found.append(made)
    return found


def _is_scale(scale: WordNumber, before: WordNumber) -> bool:
    """Whether a number is the scale of the one before it, which has its product among its values."""
    known = before.number.values
    near = scale.first - before.last <= 1 and not before.number.is_sure
    return near and any(value * by in known for value in known for by in scale.number.values if by != 1)


def around(alignment: WordAlignment, count: int, words: int) -> tuple[int, int]:
    """[first, last) of the text's words about a place of so many words of a quotation."""
    reach = count + _AROUND
    return max(0, alignment.first - reach), min(words, alignment.last + reach)


def same_values(here: StatedNumber, there: StatedNumber) -> bool:
    """Whether two numbers may mean one value, and are no mere "one"."""
    return bool(here.values & there.values) and (here.is_sure or there.is_sure)


def opposites(here: Sequence[WordNumber], there: Sequence[WordNumber]) -> dict[int, frozenset[int]]:
    """Of each number of a quotation the first and last words, and those of the text's numbers of the same value."""
    found: dict[int, frozenset[int]] = {}
    for one in here:
        ends = [
            end for other in there if same_values(one.number, other.number) for end in (other.first, other.last - 1)
        ]
        if ends:
            found |= {one.first: frozenset(ends), one.last - 1: frozenset(ends)}
    return found


def within(numbers: Sequence[WordNumber], words: tuple[int, int]) -> list[WordNumber]:
    """Those all of whose words are in [first, last)."""
    return [n for n in numbers if n.first >= words[0] and n.last <= words[1]]


def cut_at_numbers(block: Block, here: Sequence[WordNumber], there: Sequence[WordNumber], count: int) -> list[Block]:
    """A block cut so that numbers of one value stand opposite each other, and nothing else beside them.

    At an end of the quotation, words of the text outside of such a number are none of the place.
    """
    pairs: list[tuple[WordNumber, WordNumber]] = []
    left = within(there, block.said)
    for one in within(here, block.quoted):
        other = next((m for m in left if same_values(one.number, m.number)), None)
        if other is not None:
            pairs.append((one, other))
            left = [m for m in left if m.first >= other.last]
    if not pairs:
        return [block]
    made: list[Block] = []
    (a, b), (c, d) = block.quoted, block.said
    for one, other in pairs:
        if one.first > a or (other.first > c and a > 0):
            made.append(Block(quoted=(a, one.first), said=(c, other.first)))
        made.append(Block(quoted=(one.first, one.last), said=(other.first, other.last)))
        a, c = one.last, other.last
    if b > a or (d > c and b < count):
        made.append(Block(quoted=(a, b), said=(c, d)))
    return made


def with_numbers(
    alignment: WordAlignment, known: set[int], weights: Sequence[float], telling: set[int]
) -> tuple[WordAlignment, int]:
    """The alignment with words of numbers that stand there in another form counted as standing there; how many tell."""
    paired = {a for a, _ in alignment.pairs}
    new = known - paired
    if not new:
        return alignment, 0
    half = {n for b in alignment.halved for n in range(*b.quoted)}
    total = sum(weights)
    more = sum(weights[n] for n in new) / total
    credit = sum(weights[n] / (2 if n in half else 1) for n in new) / total
    grown = replace(
        alignment, same=alignment.same + len(new), matched=min(1.0, alignment.matched + more),
        credit=min(1.0, alignment.credit + credit),
    )  # fmt: skip
    return grown, len(new & telling)
