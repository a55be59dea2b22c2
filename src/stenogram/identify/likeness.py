"""How alike two names sound, and whether they may name one person. Pure; knows spellings, not persons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from stenogram.identify.sounds import ABJADS, VOWELS, Unit, units_of
from stenogram.text import fold, script_of

ALIKE = 0.885  # two spellings of one name; measured on 400 transliterated names, see decision 13
DOUBTFUL = 0.6
_WEAK, _RELATED, _OTHER = 0.08, 0.5, 1.0  # costs of leaving out or changing a sound
# Another script spells vowels as it can; the same script spells them otherwise in another name. (left out, changed)
_VOWELS_ACROSS, _VOWELS_WITHIN, _VOWELS_UNWRITTEN = (0.4, 0.3), (0.7, 0.6), (0.16, 0.3)
_NEIGHBOURS = tuple(
    frozenset(pair) for pair in "pb td kg kx gx sz sš zž šž fv cč cs čš qš qč čǆ žǆ zc hx mn jž".split()
)
_BREAK = re.compile(r"[\s・=＝,;()\[\]\"«»]+")
_INITIAL = re.compile(r"([^\W\d_]{1,2})\.-?")
_PARTICLES = frozenset(
    """de del dels della di da do dos das du des la le el los las van von der den ter te zu zur of the and y i e et und
    и bin ibn al el- al- ben bint abu af av zum""".split()
)


class NameFit(Enum):
    """What two names say of each other."""

    FULL = "full"  # two or more names of each agree, and none contradicts
    INITIALS = "initials"  # the surname agrees, and given names as far as they are written
    SURNAME = "surname"  # one of them is nothing but a surname, and it agrees
    UNCLEAR = "unclear"  # some agree, some do not
    DIFFERENT = "different"
    UNREADABLE = "unreadable"  # one is not written in sounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How two names fit, and how alike those of their words are that do."""

    kind: NameFit
    likeness: float


def compare_names(one: str, other: str) -> Fit:
    """Whether two names, in whatever scripts, orders and abbreviations, may name one person.

    >>> compare_names("В.Путин", "Vladimir Putin").kind.value, compare_names("Anna Roe", "Jan Roe").kind.value
    ('initials', 'unclear')
    """
    first, second = sorted((_words(one), _words(other)))
    if not first or not second:
        return Fit(kind=NameFit.UNREADABLE, likeness=0.0)
    if first == second and len(first) > 1 and not any(len(w) <= 2 and w.endswith(".") for w in first):
        return Fit(kind=NameFit.FULL, likeness=1.0)
    if any(units_of(w.rstrip(".")) is None for w in (*first, *second)):
        kind = NameFit.SURNAME if first == second else NameFit.UNREADABLE
        return Fit(kind=kind, likeness=1.0 if first == second else 0.0)
    return _fit(first, second)


def _fit(first: tuple[str, ...], second: tuple[str, ...]) -> Fit:
    pairs = sorted(
        (
            (likeness, a, b)
            for a, one in enumerate(first)
            for b, other in enumerate(second)
            if not is_initial(one) and not is_initial(other)
            for likeness in [alike(one, other)]
            if likeness >= DOUBTFUL
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    left, right = set(range(len(first))), set(range(len(second)))
    full: list[float] = []
    doubtful = 0
    for likeness, a, b in pairs:
        if a not in left or b not in right:
            continue
        left.discard(a)
        right.discard(b)
        doubtful += likeness < ALIKE
        full.append(likeness)
    initials = _match_initials(first, second, left, right)
    if not full:
        return Fit(kind=NameFit.DIFFERENT, likeness=0.0)
    mean = sum(full) / len(full)
    contradicted = min(len(left), len(right)) + doubtful
    if contradicted:
        # In a long name one word that a translator changed does not make another person of it.
        most = len(full) - doubtful
        kind = NameFit.FULL if most >= 3 and most >= 3 * contradicted else NameFit.UNCLEAR
        least = min(full) if min(len(left), len(right)) == 0 else 0.0
        return Fit(kind=kind if most else NameFit.DIFFERENT, likeness=mean if kind is NameFit.FULL else least)
    if len(full) > 1:
        return Fit(kind=NameFit.FULL, likeness=mean)
    if initials:
        return Fit(kind=NameFit.INITIALS, likeness=mean)
    return Fit(kind=NameFit.SURNAME, likeness=mean)


def _match_initials(first: Sequence[str], second: Sequence[str], left: set[int], right: set[int]) -> int:
    """How many of the words that are left agree in an initial; those are no longer left."""
    count = 0
    for a in sorted(left):
        for b in sorted(right):
            one, other = first[a], second[b]
            if (is_initial(one) or is_initial(other)) and begins_alike(one, other):
                left.discard(a)
                right.discard(b)
                count += 1
                break
    return count


def begins_alike(one: str, other: str) -> bool:
    """Whether two words of names, or their initials, may begin with the same sound."""
    first, second = units_of(one.rstrip(".")), units_of(other.rstrip("."))
    if not first or not second:
        return False
    heads = [{sound for unit in units[: 1 + units[0].is_weak] for sound in unit.sounds} for units in (first, second)]
    return bool(heads[0] & heads[1])


def is_initial(word: str) -> bool:
    """Whether a word of a name is an initial: one letter, or two with a full stop."""
    bare = word.rstrip(".")
    return len(bare) == 1 or (len(bare) <= 2 and word.endswith("."))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell, folded: without particles and what stands in brackets.

    >>> name_words("В.Путин (по-русски)"), name_words("Carme Forcadell i Lluís")
    (('в.', 'путин'), ('carme', 'forcadell', 'lluís'))
    """
    return _words(name)


@lru_cache(maxsize=20_000)
def _words(name: str) -> tuple[str, ...]:
    outside = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", fold(name)) if "(" in name or "[" in name else fold(name)
    parts = _BREAK.split(_INITIAL.sub(r"\1. ", outside))
    words = [part.strip(":'\"-") for part in parts]
    kept = tuple(w for w in words if w.rstrip(".") and w not in _PARTICLES)
    return kept or tuple(w for w in words if w.rstrip("."))


@lru_cache(maxsize=50_000)
def alike(one: str, other: str) -> float:
    """0..1: how alike two words of names sound, whatever their scripts; 0 where a script is not known.

    >>> alike("Путин", "Poutine") > 0.9, alike("Чапек", "Čapek") > 0.9, alike("Berg", "Bern") < 0.8
    (True, True, True)
    """
    first, second = units_of(one), units_of(other)
    if not first or not second:
        return 0.0
    vowels = _VOWELS_WITHIN if script_of(one) == script_of(other) else _VOWELS_ACROSS
    if (script_of(one) in ABJADS) != (script_of(other) in ABJADS):
        vowels = _VOWELS_UNWRITTEN
    first, second = sorted((first, second), key=lambda units: (len(units), [sorted(u.sounds) for u in units]))
    cost = _distance(first, second, *vowels)
    longest = max(sum(_weight(u) for u in first), sum(_weight(u) for u in second), 2.0)
    return max(0.0, 1.0 - cost / longest)


def _weight(unit: Unit) -> float:
    return _WEAK if unit.is_weak else 1.0


def _distance(first: Sequence[Unit], second: Sequence[Unit], vowel: float, vowel_for_vowel: float) -> float:
    """The least cost of turning one into the other."""
    drop_first, drop_second = _drops(first, vowel), _drops(second, vowel)
    row = [0.0]
    for cost in drop_second:
        row.append(row[-1] + cost)
    for unit, dropped in zip(first, drop_first, strict=True):
        above, row = row, [row[0] + dropped]
        for n, other in enumerate(second):
            row.append(
                min(above[n] + _swap(unit, other, vowel_for_vowel), above[n + 1] + dropped, row[n] + drop_second[n])
            )
    return row[-1]


def _drops(units: Sequence[Unit], vowel: float) -> list[float]:
    """What leaving out each sound costs; across scripts two vowels in a row are often written as one."""
    costs = [*(_drop(unit, vowel) for unit in units[:-1]), _drop_last(units[-1], vowel)]
    if vowel < _VOWELS_WITHIN[0]:
        for n, (one, other) in enumerate(pairwise(units)):
            if one.is_vowel and other.sounds & VOWELS:
                costs[n] = min(costs[n], vowel / 2)
    return costs


def _drop(unit: Unit, vowel: float) -> float:
    if unit.is_weak:
        return _WEAK
    if unit.is_vowel:
        return vowel
    return _RELATED if unit.sounds & frozenset("jh") else _OTHER


def _drop_last(unit: Unit, vowel: float) -> float:
    """A last e is often silent; a last a makes another name of it: Petrov, Petrova."""
    if unit.is_vowel and not unit.is_weak:
        return vowel / 2 if "e" in unit.sounds else _OTHER
    return _drop(unit, vowel)


def _swap(one: Unit, other: Unit, vowel_for_vowel: float) -> float:
    if one.sounds & other.sounds:
        return 0.0
    if one.is_vowel and other.is_vowel:
        return vowel_for_vowel
    if any(pair & one.sounds and pair & other.sounds for pair in _NEIGHBOURS):
        return _RELATED
    return _OTHER
