"""Which of a few sentences have the words that are looked for: decided as the index of all decides, without asking it.

The index hands out every sentence with a common word before a filter can leave most of them out.
"""

import json
import math
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stenogram.model import AllOf, AnyOf, Sought
from stenogram.store.queries import query
from stenogram.store.search_expressions import forms_of
from stenogram.store.words_index import STEM_SIGN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SATURATION, _LENGTH_PART = 1.2, 0.75  # k1 and b of BM25, as FTS5 has them
_LEAST_RARITY = 1e-6  # of a word that most of the sentences have


@dataclass(frozen=True, slots=True)
class _Words:
    """What the index has of one wording, each word between spaces of its own."""

    wording: int
    folded: str
    stems: str
    length: int  # in words and stems

    def count(self, phrase: str) -> int:
        """How often words stand there one after another, as they are or as stems."""
        return self.folded.count(phrase) + self.stems.count(phrase)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Several phrases of which all or any are needed."""

    needs: Callable[[Iterable[bool]], bool]
    parts: "tuple[_Phrases, ...]"


_Phrases = str | _Parts


def matching_among(
    connection: sqlite3.Connection | sqlite3.Cursor, wordings: "NDArray[np.int32]", sought: Sought,
    without: Sequence[Sought], languages: Sequence[str],
) -> list[tuple[int, float]]:  # fmt: skip
    """Those of these wordings that have what is looked for, with how well they fit: less is better.

    How well is BM25 (Robertson and Zaragoza 2009, as FTS5 counts it); how rare a word is, is counted among these.
    """
    wanted = _phrases_of(sought, languages)
    unwanted = [_phrases_of(each, languages) for each in without]
    rows = connection.execute(query("words_of_wordings"), (json.dumps(wordings.tolist()),))
    texts = [_words(*row) for row in rows]
    found = [text for text in texts if _holds(wanted, text) and not any(_holds(each, text) for each in unwanted)]
    scores = [0.0] * len(found)
    usual = sum(text.length for text in texts) / max(1, len(texts))
    for phrase in _leaves(wanted):
        having = sum(text.count(phrase) > 0 for text in texts)
        rarity = max(_LEAST_RARITY, math.log((len(texts) - having + 0.5) / (having + 0.5)))
        for n, text in enumerate(found):
            if (times := text.count(phrase)) > 0:
                damped = times + _SATURATION * (1 - _LENGTH_PART + _LENGTH_PART * text.length / usual)
                scores[n] -= rarity * times * (_SATURATION + 1) / damped
    return [(text.wording, score) for text, score in zip(found, scores, strict=True)]


def _words(wording: int, folded: str, stems: str) -> _Words:
    return _Words(wording, _spaced(folded), _spaced(stems), folded.count(" ") + stems.count(" ") + 2)


def _spaced(words: str) -> str:
    return f" {words.replace(' ', '  ')} "


def _holds(sought: "_Phrases", text: _Words) -> bool:
    if isinstance(sought, str):
        return text.count(sought) > 0
    return sought.needs(_holds(part, text) for part in sought.parts)


def _phrases_of(sought: Sought, languages: Sequence[str]) -> "_Phrases":
    """What is looked for, as it stands in a text: single words in each of their stems, too."""
    if isinstance(sought, AllOf | AnyOf):
        parts = tuple(_phrases_of(part, languages) for part in sought.parts)
        return _Parts(all if isinstance(sought, AllOf) else any, parts)
    words = _spaced(" ".join(sought.words))
    if sought.is_beginning:
        return words[:-1]
    stems = (_spaced(f"{tag}{STEM_SIGN}{stem}") for tag, stem in forms_of(sought, languages).items())
    return _Parts(any, (words, *stems))


def _leaves(sought: "_Phrases") -> list[str]:
    return [sought] if isinstance(sought, str) else [leaf for part in sought.parts for leaf in _leaves(part)]
