"""Which names of one side have something on the other that spells or means them. Judges nothing."""

import functools
import re
from collections.abc import Iterable
from itertools import pairwise

from stenogram.audit.names import CASED, Name
from stenogram.audit.passage import Passage
from stenogram.audit.places import namesakes, places_in, places_of
from stenogram.audit.romanise import alike, aloud, is_close, roman, skeleton
from stenogram.model import Participant
from stenogram.text import primary

_TOKEN = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963\u0971-\u097f])+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_KANA_RUN = re.compile(r"[\u30a1-\u30ff]+|[\u3041-\u309f]+")
_ROMAJI = re.compile(r"(?:(?:[kstnhmyrwgzdbpjfc]?[hsy]?[aiueo]+|n)){2,}")
_CREED = re.compile(r"(\w{3,}?)(?:is[mt]|izm)\w{0,3}")  # with its ending
_SHORTEST_ROOT, _LONGEST_END = 4, 3  # letters
READABLE = frozenset("ru uk be bg sr mk en de fr es it pt pl cs sk nl ca ro hr sl zh ja hi hu sv da nb no fi".split())
"""Languages whose letters romanise() knows, so that a missing name says something."""


@functools.lru_cache(maxsize=1024)
def spelt(passage: Passage, language: str) -> tuple[str, ...]:
    """The words of a side in Latin letters, each once."""
    tongue = primary(language)
    if tongue == "zh":
        return _windows(passage.text)
    if tongue == "ja":
        kana = [roman(run) for m in _KANA_RUN.finditer(passage.text) for run in (m.group(), *m.group().split("・"))]
        latin = [m.group().lower() for m in re.finditer(r"[A-Za-z]+", passage.text)]
        return tuple(dict.fromkeys([*kana, *latin]))
    tokens = [m.group() for m in _TOKEN.finditer(passage.text)]
    named = [token for token in tokens if tongue not in CASED or token[0].isupper()]
    joined = [roman(a) + roman(b) for a, b in pairwise(tokens) if a in named and b in named]
    return tuple(dict.fromkeys(w for w in [*map(roman, named), *joined] if w))


@functools.lru_cache(maxsize=1024)
def _in_lower_case(passage: Passage, language: str) -> tuple[str, ...]:
    """The words that are no names by their letters, but may come of one: podkarpacki, вьетнамский."""
    if primary(language) not in CASED - {"en"}:
        return ()
    return tuple(dict.fromkeys(roman(m.group()) for m in _TOKEN.finditer(passage.text) if m.group()[0].islower()))


def _derives(name: str, word: str) -> bool:
    """Whether a word in lower case may come of the name: all but their ends agree, palestyńskich and Palestinian."""
    size = max(_SHORTEST_ROOT, len(name) - _LONGEST_END)
    root = name[:size]
    if len(root) == _SHORTEST_ROOT:
        return word.startswith(root)
    return is_close(root, word[:size]) or root in word  # norteamericanas, American


def _is_same_creed(name: str, word: str) -> bool:
    """Whether both are one -ism or its follower: franquisme and Francoism, сталинистов and Stalinists."""
    ours, theirs = _CREED.fullmatch(name), _CREED.fullmatch(word)
    if not ours or not theirs or name[0] != word[0]:
        return False
    bones = skeleton(ours[1])
    return len(bones) > 1 and bones == skeleton(theirs[1])


def _windows(text: str) -> tuple[str, ...]:
    """The sounds of every short run of Han characters, and the Latin words."""
    found: list[str] = [m.group().lower() for m in re.finditer(r"[A-Za-z]+", text)]
    for m in _HAN.finditer(text):
        run = m.group()
        sounds = [roman(c) for c in run]
        found += [
            "".join(sounds[i : i + size]) for i in range(len(run)) for size in range(1, 7) if i + size <= len(run)
        ]
    return tuple(dict.fromkeys(found))


def unanswered(
    found: Iterable[Name], language: str, other: Passage, other_language: str, participants: tuple[Participant, ...]
) -> list[Name]:
    """The names that nothing on the other side spells or means."""
    words = spelt(other, other_language)
    plain = _in_lower_case(other, other_language)
    singles = {roman(m.group()) for m in _TOKEN.finditer(other.text)}
    there = places_in(other, other_language)
    printed = {m.group() for m in _TOKEN.finditer(other.text)}
    loose = primary(other_language) in ("zh", "ja") or primary(language) in ("zh", "ja")
    lone: list[Name] = []
    found = list(found)
    for n, name in enumerate(found):
        low = name.word.lower()
        if name.word in printed:
            continue
        if places_of(low, language) & there:
            continue
        if primary(other_language) == "ja" and _HAN.search(other.text) and _ROMAJI.fullmatch(roman(name.word)):
            continue  # the readings of kanji in names are nobody's to guess
        latin = roman(name.word)
        spellings = [latin, *(namesakes(low, other_language) if primary(language) == "en" else ())]
        if any(_spells(spelling, word, loose=loose) for spelling in spellings for word in words):
            continue
        if any(_derives(latin, word) or _is_same_creed(latin, word) for word in plain):
            continue
        if _is_acronym(name.word, other) or _is_in_acronym(n, found, other) or _is_read_aloud(name.word, other):
            continue
        near = [
            roman(o.word) for o in found[max(0, n - 1) : n + 2] if o.start == name.end + 1 or o.end + 1 == name.start
        ]
        wholes = [whole for part in near for whole in (latin + part, part + latin)]
        if any(is_close(whole, word) for whole in wholes for word in singles):
            continue  # Quang Binh, Куангбинь
        if _answered_by_participant(latin, words, participants):
            continue
        lone.append(name)
    return [name for name in lone if len(name.word) > 3 or name.word.isupper() or not _leans(name, found, lone)]


def _leans(name: Name, found: list[Name], lone: list[Name]) -> bool:
    """Whether a short word stands beside a name that has its counterpart: Tuoi Tre."""
    beside = (other for other in found if other.end + 1 == name.start or name.end + 1 == other.start)
    return any(other not in lone for other in beside)


def _spells(name: str, word: str, *, loose: bool) -> bool:
    if abs(len(name) - len(word)) > 5 and not (word.startswith(name[:3]) or name.startswith(word[:3])):
        return False
    return alike(name, word, loose=loose) or (len(word) > 4 and alike(word, name, loose=loose))


def _is_acronym(word: str, other: Passage) -> bool:
    """Whether the capitals are the first letters of words in a row on the other side, as far as letters agree."""
    if not (word.isupper() and 2 <= len(word) <= 6):
        return False
    initials = "".join(roman(m.group())[:1] for m in _TOKEN.finditer(other.text))
    return roman(word) in initials


def _is_read_aloud(word: str, other: Passage) -> bool:
    """Whether one side has an acronym and the other the names of its letters: MIT and ЭмАйТи, CNN and Си-эн-эн."""
    if word.isascii():
        return word.isupper() and any(aloud(word) == roman(m.group()) for m in _HYPHENED.finditer(other.text))
    shorts = (m.group() for m in _TOKEN.finditer(other.text) if m.group().isascii() and m.group().isupper())
    return any(len(short) > 1 and aloud(short) == roman(word) for short in shorts)


def _is_in_acronym(n: int, found: list[Name], other: Passage) -> bool:
    """Whether the name is a word of what an acronym on the other side stands for."""
    initials = "".join(roman(name.word)[:1] for name in found[max(0, n - 5) : n + 6])
    first = roman(found[n].word)[:1]
    shorts = (roman(m.group()) for m in _TOKEN.finditer(other.text) if m.group().isupper() and 2 < len(m.group()) < 7)
    return any(first in short and short in initials for short in shorts)


def _answered_by_participant(name: str, words: tuple[str, ...], participants: tuple[Participant, ...]) -> bool:
    """Whether the name is part of a participant's whole name of which the other side says another part."""
    for participant in participants:
        parts = [roman(part) for part in participant.name.split()]
        if any(alike(part, name) or alike(name, part) for part in parts):
            return any(_spells(part, word, loose=False) for part in parts for word in words)
    return False
