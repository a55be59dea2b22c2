"""How often a text denies, as the least and the most that its words may mean. Knows words, no syntax."""

import functools
import re
from dataclasses import dataclass

from stenogram.audit.number_words import WORDS
from stenogram.audit.passage import Passage
from stenogram.audit.tables import facts_of
from stenogram.text import primary

_CLAUSE_END = re.compile(r"[.,;:!?\n()«»“”\"—。，；、！？]")
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
    soft: frozenset[str]
    concord: frozenset[str]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    idioms: re.Pattern[str] | None
    signs: re.Pattern[str] | None  # of a language without spaces: group 1 firm, group 2 soft


def _alternatives(entries: list[str]) -> str:
    return "|".join(map(re.escape, sorted({e for e in entries if e}, key=len, reverse=True)))


@functools.cache
def _words(language: str) -> _Words | None:
    facts = facts_of("polarity", language)
    if not facts:
        return None
    listed = {
        name: str(facts.get(name, "")).split() for name in ("firm", "soft", "concord", "soft_prefixes", "suffixes")
    }
    idioms = str(facts.get("idioms", "")).split("|")
    unspaced = language in _UNSPACED
    edge = "" if unspaced else r"\b"
    return _Words(
        firm=frozenset(listed["firm"]), soft=frozenset(listed["soft"]), concord=frozenset(listed["concord"]),
        prefixes=tuple(listed["soft_prefixes"]), suffixes=tuple(listed["suffixes"]),
        idioms=re.compile(f"{edge}(?:{_alternatives(idioms)})") if any(idioms) else None,
        signs=re.compile(f"({_alternatives(listed['firm'])})|({_alternatives(listed['soft'])})") if unspaced else None,
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
    for m in WORDS.finditer(passage.low):
        word = m.group()
        firm = word in words.firm or word.endswith(words.suffixes or ("\0",))
        concord = word in words.concord
        soft = word in words.soft or (len(word) > 4 and word.startswith(words.prefixes or ("\0",)))
        if firm or concord or soft:
            found.append(Negator(start=m.start(), end=m.end(), word=passage.text[m.start() : m.end()],
                                 firm=firm and not idiomatic[m.start()]))  # fmt: skip
    return tuple(found)


def bounds(found: tuple[Negator, ...]) -> tuple[int, int]:
    """The least and the most denials that the negators may make."""
    return sum(n.firm for n in found), len(found)
