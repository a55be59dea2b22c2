"""Vectors of the words and parts of words that sentences have in common: for copies in a language nobody embeds."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from stenogram.align.overlaps import Floats
from stenogram.text import Language

_WORD = re.compile(r"\w+")
_PART = 3  # letters: two forms of a word share most of their parts, and a script without spaces has nothing else


class WordVectors:
    """An embedder that knows no language: a sentence is the sum of its words, rare ones counting for more.

    Fuzzy comparison of each pair of sentences would say the same, but not for runs of them, nor in one product.
    """

    name = "words"
    version = "1"
    dimensions = 512

    def __init__(self, sentences_with: Mapping[str, int], sentences: int) -> None:
        self._sentences_with, self._sentences = sentences_with, sentences

    @classmethod
    def of(cls, *texts: Sequence[str]) -> "WordVectors":
        """Vectors for these texts: how rare a word is, they say themselves."""
        counts = Counter(part for text in texts for sentence in text for part in set(_parts(sentence)))
        return cls(counts, sum(map(len, texts)))

    def knows(self, language: Language) -> bool:
        """No language: likeness of words is not likeness of meaning."""
        return False

    def embed(self, texts: Sequence[str]) -> Floats:
        """Vectors of length 1; zero for a text without words."""
        return _unit(self._sums(texts))

    def embed_runs(self, sentences: Sequence[str], longest: int) -> Floats:
        """Vectors of neighbouring sentences joined: [k - 1, n] is of the k sentences that end with sentence n."""
        out = np.zeros((longest, len(sentences), self.dimensions), dtype=np.float32)
        sums = self._sums(sentences)
        total = sums
        for size in range(1, min(longest, len(sentences)) + 1):
            if size > 1:
                total = total[:-1] + sums[size - 1 :]
            out[size - 1, size - 1 :] = _unit(total)
        return out

    def _sums(self, texts: Sequence[str]) -> Floats:
        out = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for n, text in enumerate(texts):
            for part, times in Counter(_parts(text)).items():
                place = zlib.crc32(part.encode())
                rare = np.log(1 + self._sentences / self._sentences_with.get(part, 1))
                # The sign keeps parts that fall on one place from looking alike on average.
                out[n, place % self.dimensions] += (1 if place >> 31 else -1) * times * rare
        return out


def _parts(text: str) -> Iterator[str]:
    """The words, and the runs of _PART letters in them, an edge counting as a letter."""
    for word in _WORD.findall(text.casefold()):
        yield word
        edged = f" {word} "
        yield from (edged[n : n + _PART] for n in range(len(edged) - _PART + 1))


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    lengths[lengths == 0] = 1
    out: Floats = rows / lengths
    return out
