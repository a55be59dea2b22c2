"""What the differences between a quotation and the words in its place are: words left out, another number, a denial.

Numbers and denials are read by who is asked (`ReadsWords`); this module knows no language.
"""

import itertools
import re
from collections.abc import Iterable, Sequence

from stenogram.model import Nature, QuotedDifference, Span, StatedNumber
from stenogram.protocols import ReadsWords
from stenogram.quote.aligning import Block, WordAlignment
from stenogram.quote.borders import Part, Sentences, parts_of
from stenogram.quote.numbers import WordNumber, around, cut_at_numbers, numbers_in, within
from stenogram.quote.quoted import Quoted
from stenogram.quote.tokens import Token, Worded
from stenogram.text import Language, primary
from stenogram.text.lookalikes import skeleton, without_hidden

_PREFIXES = {
    "en": ("un", "in", "im", "ir", "il", "dis", "non", "non-"),
    "de": ("un", "nicht", "nicht-"),
    "ru": ("не", "без", "бес"),
    "uk": ("не", "без"),
    "be": ("не", "ня", "без"),
    "pl": ("nie", "bez"),
    "cs": ("ne", "bez"),
    "fr": ("in", "im", "ir", "il", "non-"),
    "es": ("in", "im", "ir", "i", "des"),
    "it": ("in", "im", "ir", "il", "dis"),
    "pt": ("in", "im", "ir", "i", "des"),
}
"""What turns a word round: possible, impossible."""

_CLAUSE = re.compile(r"[,;:.!?]|(?<!\w)-(?!\w)|\.\.\.")
_END = re.compile(r"[.!?。！？؟。।]")
_LETTERS = re.compile(r"[^\w]|_")


class Differences:
    """The differences of one quotation in one place."""

    def __init__(
        self, quoted: Quoted, said: Worded, alignment: WordAlignment, reading: ReadsWords, language: Language,
        sentences: Sentences,
    ) -> None:  # fmt: skip
        self._quoted, self._said, self._alignment, self._sentences = quoted, said, alignment, sentences
        self._reading, self._language = reading, language
        self._words, self._theirs = quoted.words, said.words
        self._here = numbers_in(quoted.worded, self._words, reading, language, 0, len(self._words))
        window = around(alignment, len(self._words), len(self._theirs))
        self._there = numbers_in(said, self._theirs, reading, language, *window)
        count = len(self._words)
        blocks = self._whole_numbers(alignment.blocks)
        self._blocks = [cut for b in blocks for cut in cut_at_numbers(b, self._here, self._there, count)]

    @property
    def known(self) -> set[int]:
        """Which of the quotation's words are of numbers that stand there in another form."""
        return {n for block in self._blocks if self._same_number(block) for n in range(*block.quoted)}

    @property
    def reach(self) -> tuple[int, int]:
        """[first, last) of the text's words: the place, with the whole of a number at either end."""
        first, last = self._alignment.first, self._alignment.last
        for block in self._blocks:
            if block.quoted[0] == 0 < block.quoted[1]:
                first = block.said[0]
            if block.quoted[1] == len(self._words) > block.quoted[0]:
                last = block.said[1]
        return first, last

    def found(self) -> tuple[QuotedDifference, ...]:
        """Every difference, in the order of the quotation."""
        parts = [part for block in self._blocks for part in self._parts(block)]
        made = [(p, Nature.LEFT_OUT if p.sentences else self._nature(p.block)) for p in parts]
        if self._net_denials([(p.block, n) for p, n in made]) == 0:
            made = [(p, self._without_denial(p.block) if n is Nature.NEGATION else n) for p, n in made]
        found = [self._told(part, nature) for part, nature in made]
        for insertion in self._quoted.insertions:
            found.append(QuotedDifference(nature=Nature.INSERTED, quoted=insertion.text, said="",
                                          quoted_span=insertion.span))  # fmt: skip
        if not found:
            found += self._punctuation()
        return tuple(sorted(found, key=lambda d: d.quoted_span.start if d.quoted_span else 0))

    def _parts(self, block: Block) -> Iterable[Part]:
        """Whole sentences that are left out, apart from the rest, unless an ellipsis or a sentence stands for them."""
        a, b = block.quoted
        is_inside = a > 0 and b < len(self._words)
        if not is_inside or a in self._quoted.gaps or (b > a and self._is_sentence(a, b)):
            return (Part(block=block),)
        return parts_of(block, self._sentences)

    def _is_sentence(self, a: int, b: int) -> bool:
        """Whether words of the quotation are a whole sentence by its own marks: it stands for one of the text."""
        text = self._quoted.worded.text
        return all(
            _END.search(text, self._words[n - 1].end, self._words[n].start if n < len(self._words) else len(text))
            for n in (a, b)
        )

    # ---- Natures

    def _nature(self, block: Block) -> Nature:
        if self._another_number(block):
            return Nature.NUMBER
        if self._denials(block) != 0 and not self._is_whole_clause(block):
            return Nature.NEGATION
        return self._without_denial(block)

    def _without_denial(self, block: Block) -> Nature:
        quoted, said = self._texts(block)
        if not quoted:
            return Nature.MARKED if block.quoted[0] in self._quoted.gaps else Nature.LEFT_OUT
        if not said:
            return Nature.ADDED
        one, other = "".join(t.text for t in quoted), "".join(t.text for t in said)
        if without_hidden(one) == without_hidden(other) and one != other:
            return Nature.HIDDEN
        if _LETTERS.sub("", one).replace("ß", "ss") == _LETTERS.sub("", other).replace("ß", "ss"):
            return Nature.FORM
        if skeleton(one) == skeleton(other):
            return Nature.LOOK_ALIKE
        if self._same_number(block):
            return Nature.FORM
        return Nature.CHANGED

    def _denials(self, block: Block) -> int:
        """How many denials the quotation has more than the text here."""
        quoted, said = self._texts(block)
        if len(quoted) == len(said) == 1:
            one, other = quoted[0].text, said[0].text
            prefixes = _PREFIXES.get(primary(self._language), ())
            if one.endswith(other) and one[: -len(other)] in prefixes:
                return 1
            if other.endswith(one) and other[: -len(one)] in prefixes:
                return -1
        return self._count(quoted) - self._count(said)

    def _count(self, tokens: Sequence[Token]) -> int:
        words = (part for t in tokens if t.kind == "word" for part in (t.text, *_parts(t.text)))
        return sum(self._reading.denies(word, self._language) for word in words) + self._denying_signs(tokens)

    def _denying_signs(self, tokens: Sequence[Token]) -> int:
        """Denials in a language without spaces: one sign, or two that make one word."""
        found, taken = 0, -1
        for n, token in enumerate(tokens):
            if token.kind != "sign" or n <= taken:
                continue
            two = token.text + tokens[n + 1].text if n + 1 < len(tokens) and tokens[n + 1].kind == "sign" else ""
            if two and self._reading.denies(two, self._language):
                found, taken = found + 1, n + 1
            elif self._reading.denies(token.text, self._language):
                found += 1
        return found

    def _net_denials(self, made: Sequence[tuple[Block, Nature]]) -> int:
        return sum(self._denials(b) for b, n in made if n is Nature.NEGATION)

    def _is_whole_clause(self, block: Block) -> bool:
        """Whether only text is left out, and each denial in it with its whole clause.

        An ellipsis over the end of a sentence joins two sentences: neither is turned round by what lies between.
        """
        if block.quoted[0] != block.quoted[1]:
            return False
        first, last = block.said
        text = self._said.text
        if block.quoted[0] in self._quoted.gaps and self._sentences.is_begun_in(first, last):
            return True
        before = self._theirs[first - 1].end if first else 0
        after = self._theirs[last].start if last < len(self._theirs) else len(text)
        for token in self._theirs[first:last]:
            if self._count([token]):
                opened = _CLAUSE.search(text, before, token.start)
                closed = _CLAUSE.search(text, token.end, after)
                if not (opened and closed):
                    return False
        return True

    # ---- Numbers

    def _whole_numbers(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks, those that cut a number grown to the whole of it: of "23 million" left "23"."""
        pairs = dict(self._alignment.pairs)
        count, width = len(self._words), len(self._theirs)
        whole: list[Block] = []
        for block in blocks:
            (a, b), (c, d) = block.quoted, block.said
            is_growing = True
            while is_growing:
                is_growing = False
                touched = [n for n in self._here if n.first < b and n.last > a] if b > a else []
                cut = [n for n in self._there if n.first < d and n.last > c] if d > c else []
                for number, theirs in (*((n, False) for n in touched), *((n, True) for n in cut)):
                    first, last = (c, d) if theirs else (a, b)
                    if number.first < first and self._paired(a - 1, c - 1, pairs):
                        a, c, is_growing = a - 1, c - 1, True
                    elif number.last > last and self._paired(b, d, pairs):
                        b, d, is_growing = b + 1, d + 1, True
                    elif theirs and number.first < first and a == 0 and c > 0:
                        c, is_growing = c - 1, True
                    elif theirs and number.last > last and b == count and d < width:
                        d, is_growing = d + 1, True
            if whole and (a < whole[-1].quoted[1] or c < whole[-1].said[1]):
                before = whole.pop()
                a, c = min(a, before.quoted[0]), min(c, before.said[0])
                b, d = max(b, before.quoted[1]), max(d, before.said[1])
            whole.append(Block(quoted=(a, b), said=(c, d)))
        return whole

    @staticmethod
    def _paired(here: int, there: int, pairs: dict[int, int]) -> bool:
        return pairs.get(here) == there

    def _in(self, numbers: Sequence[WordNumber], words: tuple[int, int]) -> list[StatedNumber]:
        return [n.number for n in within(numbers, words)]

    def _another_number(self, block: Block) -> bool:
        here, there = self._in(self._here, block.quoted), self._in(self._there, block.said)
        if not here or not there or not any(n.is_sure for n in (*here, *there)):
            return False
        return not _same_values(here, there)

    def _same_number(self, block: Block) -> bool:
        """Whether a block is nothing but numbers, of the same values; "a cat" is none, though "a" may be one."""
        here, there = self._in(self._here, block.quoted), self._in(self._there, block.said)
        is_all = all(
            sum(n.last - n.first for n in within(numbers, words)) == words[1] - words[0]
            for numbers, words in ((self._here, block.quoted), (self._there, block.said))
        )
        return is_all and any(n.is_sure for n in (*here, *there)) and _same_values(here, there)

    # ---- What is told

    def _told(self, part: Part, nature: Nature) -> QuotedDifference:
        block = part.block
        quoted, said = self._texts(block)
        quoted_span = _raw_span(self._quoted.worded, quoted) or self._empty_at(block)
        span = _raw_span(self._said, said) or self._empty_there(block)
        return QuotedDifference(
            nature=nature,
            quoted=quoted_span.of(self._quoted.raw) if quoted else "",
            said=span.of(self._said.raw),
            quoted_span=quoted_span,
            span=span.shift(self._said.at),
            words=len(said) if not quoted else 0,
            sentences=part.sentences,
        )

    def _empty_at(self, block: Block) -> Span:
        """Where in the quotation something is missing: after the word before it."""
        before = block.quoted[0] - 1
        word = self._words[before] if before >= 0 else None
        place = self._quoted.worded.raw_span(word.start, word.end)[1] if word else 0
        return Span(place, place)

    def _empty_there(self, block: Block) -> Span:
        """Where in the text the quotation has more: after the word before it."""
        before = block.said[0] - 1
        word = self._theirs[before] if before >= 0 else None
        place = self._said.raw_span(word.start, word.end)[1] if word else 0
        return Span(place, place)

    def _texts(self, block: Block) -> tuple[Sequence[Token], Sequence[Token]]:
        return self._words[slice(*block.quoted)], self._theirs[slice(*block.said)]

    def _punctuation(self) -> list[QuotedDifference]:
        """Marks between equal words that are not the same; where an ellipsis stands for nothing, that too."""
        found: list[QuotedDifference] = []
        one, other = self._quoted.worded.text, self._said.text
        pairs = self._alignment.pairs
        for (a, c), (b, d) in itertools.pairwise(pairs):
            here = (self._words[a].end, self._words[b].start)
            there = (self._theirs[c].end, self._theirs[d].start)
            if one[slice(*here)] != other[slice(*there)]:
                quoted, said = _between(self._quoted.worded, here), _between(self._said, there)
                found.append(QuotedDifference(
                    nature=Nature.PUNCTUATION, quoted=quoted.of(self._quoted.raw), said=said.of(self._said.raw),
                    quoted_span=quoted, span=said.shift(self._said.at),
                ))  # fmt: skip
        return found


def _same_values(here: Sequence[StatedNumber], there: Sequence[StatedNumber]) -> bool:
    return len(here) == len(there) and all(a.values & b.values for a, b in zip(here, there, strict=True))


def _parts(word: str) -> list[str]:
    """Of a word with an elided one before it, both: n'est."""
    return word.split("'") if "'" in word and not word.endswith(("n't", "'t")) else []


def _raw_span(worded: Worded, tokens: Sequence[Token]) -> Span | None:
    if not tokens:
        return None
    return Span(*worded.raw_span(tokens[0].start, tokens[-1].end))


def _between(worded: Worded, places: tuple[int, int]) -> Span:
    start, end = places
    if start < end:
        return Span(*worded.raw_span(start, end))
    place = worded.raw_span(start - 1, start)[1]
    return Span(place, place)
