"""How alike two words of names sound, whatever their scripts: the cheapest way from one to the other. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from stenogram.identify.sounds import ABJADS, VOWELS, Unit, units_of
from stenogram.text import script_of

ALIKE = 0.885  # two spellings of one name; measured on 400 transliterated names, see decision 13
DOUBTFUL = 0.6
_WEAK, _RELATED, _OTHER = 0.08, 0.5, 1.0  # costs of leaving out or changing a sound
# Another script spells vowels as it can; the same script spells them otherwise in another name. (left out, changed)
_VOWELS_ACROSS, _VOWELS_WITHIN, _VOWELS_UNWRITTEN = (0.4, 0.3), (0.7, 0.6), (0.16, 0.3)
_NEIGHBOURS = tuple(
    frozenset(pair) for pair in "pb td kg kx gx sz sš zž šž fv cč cs čš qš qč čǆ žǆ zc hx mn jž".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """A word as sounds, by their numbers, so that costs are looked up and not worked out again."""

    units: tuple[Unit, ...]
    numbers: tuple[int, ...]
    weight: float
    script: str | None


_NUMBERS: dict[Unit, int] = {}  # grows to the few hundred units of the tables
_UNITS: list[Unit] = []


@lru_cache(maxsize=100_000)
def alike(one: str, other: str) -> float:
    """0..1: how alike two words of names sound, whatever their scripts; 0 where a script is not known, or they are not.

    >>> alike("Путин", "Poutine") > 0.9, alike("Чапек", "Čapek") > 0.9, alike("Berg", "Bern") < 0.8
    (True, True, True)
    """
    first, second = _heard(one), _heard(other)
    if first is None or second is None:
        return 0.0
    vowels = _VOWELS_WITHIN if first.script == second.script else _VOWELS_ACROSS
    if (first.script in ABJADS) != (second.script in ABJADS):
        vowels = _VOWELS_UNWRITTEN
    if (len(first.numbers), first.numbers) > (len(second.numbers), second.numbers):
        first, second = second, first
    longest = max(first.weight, second.weight, 2.0)
    return max(0.0, 1.0 - _distance(first, second, *vowels, limit=(1 - DOUBTFUL) * longest) / longest)


@lru_cache(maxsize=20_000)
def _heard(word: str) -> _Heard | None:
    units = units_of(word)
    if not units:
        return None
    for unit in units:
        if unit not in _NUMBERS:
            _NUMBERS[unit] = len(_UNITS)
            _UNITS.append(unit)
    weight = sum(_WEAK if unit.is_weak else 1.0 for unit in units)
    return _Heard(units=units, numbers=tuple(_NUMBERS[u] for u in units), weight=weight, script=script_of(word))


def _distance(first: _Heard, second: _Heard, vowel: float, vowel_for_vowel: float, *, limit: float) -> float:
    """The least cost of turning one into the other; as much as the longer one weighs once it is beyond the limit."""
    drop_first, drop_second = _drops(first.units, vowel), _drops(second.units, vowel)
    row = [0.0]
    for cost in drop_second:
        row.append(row[-1] + cost)
    for number, dropped in zip(first.numbers, drop_first, strict=True):
        above, row = row, [row[0] + dropped]
        for n, other in enumerate(second.numbers):
            row.append(
                min(above[n] + _swap(number, other, vowel_for_vowel), above[n + 1] + dropped, row[n] + drop_second[n])
            )
        if min(row) > limit:
            return max(first.weight, second.weight, 2.0)
    return row[-1]


@lru_cache(maxsize=20_000)
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


@cache
def _swap(number: int, other_number: int, vowel_for_vowel: float) -> float:
    one, other = _UNITS[number], _UNITS[other_number]
    if one.sounds & other.sounds:
        return 0.0
    if one.is_vowel and other.is_vowel:
        return vowel_for_vowel
    if any(pair & one.sounds and pair & other.sounds for pair in _NEIGHBOURS):
        return _RELATED
    return _OTHER
