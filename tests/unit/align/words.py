"""An embedder for tests: a sentence is the sum of its words, and a word means the same in every language."""

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from stenogram.model import Side
from stenogram.text import Language


@cache
def _word(word: str) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    return np.random.default_rng(seed).normal(size=256)


class WordsEmbedder:
    """Knows every language: `foreign` words are those of `own` language with an x before them."""

    name = "words"
    version = "1"
    dimensions = 256

    def knows(self, language: Language) -> bool:
        """Every language."""
        return True

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Sums of the vectors of words."""
        out = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for n, text in enumerate(texts):
            words = [word.removeprefix("x").strip(".,?!") for word in text.lower().split()] or [""]
            total = np.sum([_word(word) for word in words], axis=0)
            out[n] = total / np.linalg.norm(total)
        return out


def foreign(sentence: str) -> str:
    """The sentence in the other language."""
    return " ".join(f"x{word}" for word in sentence.split())


def side(
    sentences: Sequence[str], *, speeches: Sequence[int] = (), speakers: Sequence[str | None] = (), tag: str = "en"
) -> Side:
    """One side of an alignment."""
    return Side(language=Language(tag), sentences=tuple(sentences), speeches=tuple(speeches), speakers=tuple(speakers))


MEETING = (
    "Good morning, dear colleagues and guests of the harbour council.",
    "The ferry between both islands will run four times a day from April.",
    "Fishermen complained about the price of diesel again.",
    "Why was the lighthouse repaired without a tender?",
    "Nobody signed that contract before the audit office read it.",
    "We planted nine hundred pines along the northern dunes last autumn.",
    "Salt damages the roots of young trees in stormy winters.",
    "The school needs a second teacher of mathematics.",
    "Her pupils won three medals at the regional contest.",
    "Tourists leave more rubbish on beaches than our lorries can carry.",
    "A new incinerator would cost eleven million crowns.",
    "Please vote now by raising your green cards.",
)
"""A clean text: no two sentences say nearly the same."""
