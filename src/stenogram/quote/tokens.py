"""A folded text as words, numbers and marks, each with its place. A match begins and ends where one of them does."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from stenogram.text.foldings import Folded, folded, folded_text

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
    "\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0a81-\u0acd\u0b01-\u0b4d\u0bbe-\u0bcd\u0c00-\u0c4d\u0c81-\u0ccd"
    "\u0d00-\u0d4d\u0d81-\u0ddf\u200b-\u200d\u2060\ufeff"
)
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    r"(?P<number>(?:(?<![^\s(\"\[])-)?(?:\d{1,3}(?: \d{3}){1,12}+(?![\d])|\d++)"
    r"(?:[.,:/'-]\d++)*+(?:-?[^\W\d_]++)*+)"
    rf"|(?P<sign>[{_UNSPACED}][{_MARKS}]*+)"
    rf"|(?P<word>[^\W_{_UNSPACED}](?:[^\W{_UNSPACED}]|[{_MARKS}]|['-](?=[^\W_]))*+)"
    r"|(?P<unit>[%‰$€£¥₽₴°№§&+=@#])"
    r"|(?P<mark>\.\.\.|\S)"
)
_ELIDED = re.compile(r"(?:[cdjlmst]|qu|lorsqu|puisqu|jusqu|quoiqu|dell|nell|all|sull|un)'")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, unit or mark of a folded text; `start` and `end` are places in the folded text."""

    kind: str  # number, word, sign (of a language without spaces), unit, mark
    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it says something, and is no punctuation."""
        return self.kind != "mark"


class Worded:
    """A text, folded, with its tokens; `at` is where the text begins in its revision."""

    def __init__(self, raw: str, at: int = 0) -> None:
        self.raw, self.at = raw, at

    @cached_property
    def folded(self) -> Folded:
        """The text after every folding, each character traceable."""
        return folded(self.raw)

    @cached_property
    def text(self) -> str:
        """The same text, untraced: most of what is looked at is not the place."""
        return folded_text(self.raw)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens, in order."""
        return tuple(Token(str(m.lastgroup), m.group(), m.start(), m.end()) for m in _TOKEN.finditer(self.text))

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The tokens that say something."""
        return tuple(t for t in self.tokens if t.is_word)

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(t.start for t in self.tokens) | frozenset(self._elided)

    @cached_property
    def _ends(self) -> frozenset[int]:
        return frozenset(t.end for t in self.tokens)

    @cached_property
    def _elided(self) -> tuple[int, ...]:
        """Where a word begins after an elided one: l'|homme; but not after n', which denies."""
        return tuple(t.start + m.end() for t in self.tokens if t.kind == "word" and (m := _ELIDED.match(t.text)))

    def occurrences(self, core: str) -> list[tuple[int, int]]:
        """Every [start, end) of the folded text where `core` stands, cut at no word."""
        found: list[tuple[int, int]] = []
        text = self.text
        place = text.find(core) if core else -1
        while place >= 0:
            end = place + len(core)
            if place in self._starts and end in self._ends:
                found.append((place, end))
            place = text.find(core, place + 1)
        return found

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the folded text as places of the raw text."""
        return self.folded.span(start, end)

    def word_at(self, place: int) -> int:
        """The number of the first word that begins at or after a place of the folded text."""
        return bisect_left(self._word_starts, place)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [t.start for t in self.words]
