"""Names that languages translate: countries, capitals, organisations. Tells which of them a text speaks of."""

import functools
from dataclasses import dataclass

from stenogram.audit.number_words import WORDS
from stenogram.audit.passage import Passage
from stenogram.audit.tables import topic
from stenogram.text import primary

_UNSPACED = frozenset({"zh", "ja"})


@dataclass(frozen=True, slots=True)
class _Index:
    words: dict[str, frozenset[int]]
    openings: tuple[tuple[str, int], ...]


@functools.cache
def _table() -> tuple[dict[str, str], ...]:
    """The places written down by hand, then those of CLDR."""
    return (*topic("places")["place"], *topic("cldr_places")["place"])


@functools.cache
def _index(language: str) -> _Index:
    words: dict[str, set[int]] = {}
    openings: list[tuple[str, int]] = []
    for n, place in enumerate(_table()):
        for word in str(place.get(language, "")).split():
            if word.endswith("-"):
                openings.append((word[:-1], n))
            else:
                words.setdefault(word, set()).add(n)
    return _Index({word: frozenset(numbers) for word, numbers in words.items()}, tuple(openings))


@functools.lru_cache(maxsize=65536)
def places_of(word: str, language: str) -> frozenset[int]:
    """The places that a word in lower case may mean."""
    index = _index(primary(language))
    opened = {n for opening, n in index.openings if word.startswith(opening)}
    return index.words.get(word, frozenset()) | opened


@functools.lru_cache(maxsize=1024)
def places_in(passage: Passage, language: str) -> frozenset[int]:
    """The places that a text speaks of, or may speak of."""
    tongue = primary(language)
    if tongue in _UNSPACED:
        return frozenset(n for sign, ns in _index(tongue).words.items() if sign in passage.low for n in ns)
    found: frozenset[int] = frozenset()
    for m in WORDS.finditer(passage.low):
        word = m.group()
        found |= places_of(word, tongue) | (places_of(word.rpartition("'")[2], tongue) if "'" in word else frozenset())
    return found


def is_known(word: str) -> bool:
    """Whether an English word in lower case is in the table."""
    return word in _index("en").words


@functools.lru_cache(maxsize=4096)
def namesakes(word: str, language: str) -> tuple[str, ...]:
    """The other English words for the place that an English word in lower case means.

    None where the table says what `language` calls the place.
    """
    numbers = _index("en").words.get(word, frozenset())
    table = _table()
    unsaid = {n for n in numbers if primary(language) not in table[n]}
    return tuple(other for other, ns in _index("en").words.items() if ns & unsaid and other != word and len(other) > 3)


def is_telling(word: str, language: str) -> bool:
    """Whether an English word in lower case means a place whose absence from a text in `language` would be seen.

    The table says what the language calls it, or the language spells it by its sound.
    """
    table, numbers = _table(), _index("en").words.get(word, frozenset())
    return any(primary(language) in table[n] or primary(language) not in _UNSPACED for n in numbers)
