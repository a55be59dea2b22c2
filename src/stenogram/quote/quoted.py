"""A quotation as it is looked for: its words without the marks at its ends, where it elides, what it inserts."""

import re
from dataclasses import dataclass

from stenogram.model import Span
from stenogram.quote.tokens import Token, Worded
from stenogram.text.foldings import index_words
from stenogram.text.lookalikes import one_script

LONGEST = 20_000  # characters of a quotation; a longer one is a document, to be compared
_GAP = re.compile(r"[\[(<] ?\.\.\. ?[\])>]|\.\.\.")
_INSERTION = re.compile(r"\[[^\[\]]{1,120}\]")
_STOP = re.compile(r"[.!?…;:。！？]+[\"'»“”’)\]]*(?=\s|$)|[。！？]|\n")


_OPENS = re.compile(r"[.!?…:;«“\"„\n\[(—–-]")


def _ends(token: Token) -> tuple[int, int]:
    return token.start, token.end


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words in brackets: of who quotes, not of who speaks. `before` is the number of the word that follows."""

    text: str
    span: Span
    before: int


def without_ellipses(text: str) -> str:
    """A quotation without the marks that it leaves something out."""
    return re.sub(r" {2,}", " ", re.sub(r"[\[(<] ?(?:\.\.\.|…) ?[\])>]|\.\.\.|…", " ", text)).strip()


class Quoted:
    """A quotation, read once."""

    def __init__(self, text: str) -> None:
        self.raw = text
        self.worded = Worded(text)
        folded = self.worded.folded.text
        said = self.worded.words
        self.core = (said[0].start, said[-1].end) if said else (0, 0)
        """From the first word to the last, in the folded text."""
        self.insertions, self.gaps = [], set()
        taken = [m.span() for m in _INSERTION.finditer(folded) if not _GAP.fullmatch(m.group())]
        self.words: list[Token] = [t for t in said if not any(a <= t.start < b for a, b in taken)]
        starts = [t.start for t in self.words]
        for a, b in taken:
            first, last = self.worded.raw_span(a, b)
            before = sum(start < a for start in starts)
            self.insertions.append(Insertion(text[first:last], Span(first, last), before))
        for m in _GAP.finditer(folded):
            place = sum(start < m.start() for start in starts)
            if 0 < place < len(starts):
                self.gaps.add(place)

    def telling(self) -> set[int]:
        """Which of its words are numbers, or names: with a capital letter, and not because a sentence begins."""
        found: set[int] = set()
        for n, token in enumerate(self.words):
            start, end = self.worded.raw_span(token.start, token.end)
            opens = n == 0 or _OPENS.search(self.raw, self.worded.raw_span(*_ends(self.words[n - 1]))[1], start)
            if token.kind == "number" or (
                self.raw[start].isupper() and not opens and not self.raw[start:end].isupper()
            ):
                found.add(n)
        return found

    @property
    def core_text(self) -> str:
        """The folded words between the marks at the ends."""
        return self.worded.folded.text[self.core[0] : self.core[1]]

    @property
    def core_raw(self) -> str:
        """The same as printed."""
        first, last = self.worded.raw_span(*self.core)
        return self.raw[first:last]

    def segments(self) -> list[list[str]]:
        """The words by which it is looked up, in runs that no sentence end, gap or insertion parts."""
        plain = _INSERTION.sub("\n", re.sub(r"\.\.\.|…", "\n", one_script(self.raw)))
        return [words for part in _STOP.split(plain) if (words := index_words(part))]
