"""One side of a bead as the checks read it: entities unescaped, digits and marks unified, and every place
traceable to the raw sentence. Knows characters, no language."""

import bisect
import functools
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from stenogram.model import Mark

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_DROPPED = re.compile(r"[\u00ad\u0301\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0xFF10)
_UNIFIED = {zero + n: str(n) for zero in _ZEROS for n in range(10)}
_UNIFIED |= {code: chr(code - 0xFEE0) for code in (*range(0xFF01, 0xFF10), *range(0xFF1A, 0xFF5F))}
_UNIFIED |= dict.fromkeys(map(ord, "‐‑‒–—―−〜～"), "-") | dict.fromkeys(map(ord, "‘’‚‛ʼ′`´"), "'")
_UNIFIED |= dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\n\r\v\f"), " "
)
_UNIFIED |= {ord("ё"): "е", ord("Ё"): "Е", ord("։"): ":", ord("："): ":"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence inside a passage: where it begins there, its number and words, where each character came from."""

    start: int
    sentence: int
    origins: tuple[int, ...] | None  # one more than characters; None: character n is character n
    length: int
    raw: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences of one side, joined by newlines; `low` is the same in lower case, character by character."""

    text: str
    low: str
    pieces: tuple[_Piece, ...]

    def mark(self, start: int, end: int) -> Mark:
        """The place in the raw sentence of [start, end) of this passage; cut at the sentence where it begins."""
        piece = self.pieces[bisect.bisect_right([p.start for p in self.pieces], start) - 1]
        first, last = start - piece.start, min(end - piece.start, piece.length)
        if piece.origins is not None:
            return Mark(sentence=piece.sentence, start=piece.origins[first], end=piece.origins[last])
        return Mark(sentence=piece.sentence, start=first, end=last)

    def printed(self, start: int, end: int) -> str:
        """The words of [start, end) as the text prints them, for people to read; cut at the end of the sentence."""
        piece = self.pieces[bisect.bisect_right([p.start for p in self.pieces], start) - 1]
        mark = self.mark(start, end)
        return html.unescape(piece.raw[mark.start : mark.end]).strip()

    def whole(self) -> Mark | None:
        """The first sentence from end to end; None for a passage without sentences."""
        return self.mark(0, self.pieces[0].length) if self.pieces else None


def _unescaped(raw: str) -> tuple[str, tuple[int, ...] | None]:
    """The text without entities and characters of no width, and where each character came from."""
    if "&" not in raw and not _DROPPED.search(raw):
        return raw, None
    shown: list[str] = []
    origins: list[int] = []
    place = 0
    while place < len(raw):
        entity = _ENTITY.match(raw, place) if raw[place] == "&" else None
        stop = entity.end() if entity else place + 1
        character = html.unescape(entity.group()) if entity else raw[place]
        if not _DROPPED.fullmatch(character):
            shown += character
            origins += [place] * len(character)
        place = stop
    return "".join(shown), (*origins, len(raw))


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@functools.lru_cache(maxsize=512)
def passage(sentences: tuple[tuple[int, str], ...]) -> Passage:
    """The passage that numbered sentences make."""
    shown: list[str] = []
    pieces: list[_Piece] = []
    start = 0
    for number, raw in sentences:
        text, origins = _unescaped(raw)
        pieces.append(_Piece(start, number, origins, len(text), raw))
        shown.append(text.translate(_UNIFIED))
        start += len(text) + 1
    joined = "\n".join(shown)
    return Passage(joined, _lower(joined), tuple(pieces))


def words_of(texts: Sequence[tuple[int, str]]) -> int:
    """How many words the sentences hold; a Han or kana character is a word."""
    return sum(len(_WORDS.findall(text)) for _, text in texts)


_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
