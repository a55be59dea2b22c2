"""How often a text denies, as the least and the most that its words may mean. Knows words, no syntax."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stenogram.audit.number_words import WORDS
from stenogram.audit.passage import Passage
from stenogram.audit.tables import facts_of
from stenogram.text import primary

_SENTENCE_END = re.compile(r"[.!?\n;]")
_UNSPACED = frozenset({"zh", "ja"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Negator:
    """A word that denies. Not `firm`: it may deny, or the other language words it without denial."""

    start: int
    end: int
    word: str
    firm: bool


@dataclass(frozen=True, slots=True)
class _Words:
    firm: frozenset[str]
    firm_endings: tuple[str, ...]
    concord: frozenset[str]
    soft: frozenset[str]
    soft_openings: tuple[str, ...]
    not_prefixed: frozenset[str]
    not_openings: tuple[str, ...]
    verbs: re.Pattern[str] | None
    idioms: re.Pattern[str] | None
    signs: re.Pattern[str] | None  # of a language without spaces: group 1 firm, group 2 soft

    def is_firm(self, word: str) -> bool:
        """Whether the word denies by itself."""
        if word in self.firm or word.endswith(self.firm_endings):
            return True
        return bool(self.verbs and self.verbs.fullmatch(word)) and not self._is_excused(word)

    def is_soft(self, word: str) -> bool:
        """Whether the word may deny."""
        return word in self.soft or (word.startswith(self.soft_openings) and not self._is_excused(word))

    def _is_excused(self, word: str) -> bool:
        return word in self.not_prefixed or word.startswith(self.not_openings)


_NEVER = ("\0",)  # what no word begins or ends with


def _alternatives(entries: list[str]) -> str:
    return "|".join(map(re.escape, sorted({e for e in entries if e}, key=len, reverse=True)))


def _split(entries: list[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and openings of words (written with a hyphen at the end)."""
    openings = tuple(e[:-1] for e in entries if e.endswith("-"))
    return frozenset(e for e in entries if not e.endswith("-")), openings


@functools.cache
def _words(language: str) -> _Words | None:
    facts = facts_of("polarity", language)
    if not facts:
        return None

    def listed(name: str) -> list[str]:
        return str(facts.get(name, "")).split()

    soft, openings = _split(listed("soft"))
    not_prefixed, not_openings = _split(listed("not_prefixed"))
    idioms, verbs = str(facts.get("idioms", "")), str(facts.get("verbs", ""))
    unspaced = language in _UNSPACED
    phrase = f"(?:{idioms})" if unspaced else rf"\b(?:{idioms})(?!\w)"
    sign = f"({_alternatives(listed('firm'))})|({_alternatives(listed('soft'))})"
    return _Words(
        firm=frozenset(listed("firm")), firm_endings=tuple(listed("suffixes")) or _NEVER,
        concord=frozenset(listed("concord")), soft=soft, soft_openings=(*openings, *listed("prefixes")) or _NEVER,
        not_prefixed=not_prefixed, not_openings=not_openings or _NEVER, verbs=re.compile(verbs) if verbs else None,
        idioms=re.compile(phrase) if idioms else None,
        signs=re.compile(sign) if unspaced else None,
    )  # fmt: skip


def knows(language: str) -> bool:
    """Whether there is a table of negators for the language."""
    return _words(primary(language)) is not None


@functools.lru_cache(maxsize=1024)
def negators(passage: Passage, language: str) -> tuple[Negator, ...]:
    """The words of a passage that deny or may deny, in order."""
    words = _words(primary(language))
    if words is None:
        return ()
    idiomatic = bytearray(len(passage.low) + 1)
    if words.idioms:
        for m in words.idioms.finditer(passage.low):
            idiomatic[m.start() : m.end()] = b"\1" * (m.end() - m.start())
    if words.signs:
        return tuple(
            Negator(start=m.start(), end=m.end(), word=m.group(), firm=m[1] is not None and not idiomatic[m.start()])
            for m in words.signs.finditer(passage.low)
        )
    found: list[Negator] = []
    for sentence in _sentences(passage):
        inside = list(_in_sentence(passage, sentence, words, idiomatic))
        found += _once(inside, words)
    return tuple(found)


def _once(inside: list[Negator], words: _Words) -> list[Negator]:
    """The negators of a sentence, those that deny together counted once."""
    plain = [n for n in inside if n.word.lower() not in words.concord]
    if any(n.firm for n in plain):
        return plain
    together = [n for n in inside if n.word.lower() in words.concord]
    first = next((n for n in together if n.firm), together[0] if together else None)
    return sorted([*plain, first], key=lambda n: n.start) if first else plain


def _sentences(passage: Passage) -> list[tuple[int, int]]:
    """Rough bounds of sentences, by their end marks."""
    ends = [m.end() for m in _SENTENCE_END.finditer(passage.low)]
    return list(zip([0, *ends], [*ends, len(passage.low)], strict=True))


def _in_sentence(passage: Passage, bounds: tuple[int, int], words: _Words, idiomatic: bytearray) -> Iterator[Negator]:
    for m in WORDS.finditer(passage.low, *bounds):
        word = m.group()
        if passage.low[m.start() - 1 : m.start()] == "-":  # the tail of a compound: the gate И-НЕ
            continue
        # A capital inside a sentence is a name's: Netanjahu, Neapol.
        named = passage.text[m.start()].isupper() and passage.low[m.start() - 1 : m.start()] == " " and words.verbs
        firm = words.is_firm(word) and not named
        if firm or word in words.concord or words.is_soft(word):
            yield Negator(start=m.start(), end=m.end(), word=passage.text[m.start() : m.end()],
                          firm=firm and not idiomatic[m.start()])  # fmt: skip


def coordinates(passage: Passage, language: str) -> bool:
    """Whether one denial of the text may stand for several: "not A or B"."""
    listed = str(facts_of("polarity", language).get("coordinators", "")).split()
    return any(m.group() in listed for m in WORDS.finditer(passage.low))


def counts(found: tuple[Negator, ...]) -> tuple[int, int]:
    """How many negators are firm, and how many soft."""
    firm = sum(n.firm for n in found)
    return firm, len(found) - firm
