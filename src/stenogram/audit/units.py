"""Units of measure beside figures, and what a quantity is in another unit. Compares no texts."""

import functools
import re
from dataclasses import dataclass
from fractions import Fraction

from stenogram.audit.tables import topic

_UNSPACED = frozenset({"zh", "ja"})
_CLOSE = Fraction(3, 100)  # of the exact value: what digits rounded as usual differ by
_WHOLE = Fraction(5, 100)  # of what is rounded to the last digit that stands there: three miles, five kilometres
_ROUGH = Fraction(8, 100)  # ten miles, fifteen kilometres
_FREE = Fraction(12, 100)  # six feet, two metres: rounded to the last digit that stands there
_DEGREE = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit: `factor` times the first unit of its quantity, counted from `zero`; no factor: nothing converts it."""

    name: str
    quantity: str
    factor: Fraction | None
    zero: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What a value in one unit is in another, and how near a printed value comes to it."""

    exact: Fraction
    from_unit: Unit
    to_unit: Unit
    fit: str  # close, rough, none


@functools.cache
def _units() -> dict[str, Unit]:
    return {
        name: Unit(
            name=name, quantity=facts["quantity"], zero=Fraction(facts.get("zero", "0")),
            factor=Fraction(facts["factor"]) if "factor" in facts else None,
        )
        for name, facts in topic("units").items()
    }  # fmt: skip


@functools.cache
def _after(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]] | None:
    """What may follow a figure: the pattern of all words, and which units a word or the opening of one is."""
    whole: dict[str, list[str]] = {}
    openings: dict[str, list[str]] = {}
    for name, facts in topic("units").items():
        for word in f"{facts.get(language, '')} {facts.get('signs', '')}".split():
            table, key = (openings, word[:-1]) if word.endswith("-") else (whole, word)
            table.setdefault(key.replace("_", " "), []).append(name)
    if not any(language in facts for facts in topic("units").values()):
        return None
    entries = sorted([*whole, *openings], key=len, reverse=True)
    ends = "" if language in _UNSPACED else r"(?![\w²³])"
    words = "|".join(re.escape(e) + (r"\w{0,4}" if e in openings else "") + ends for e in entries)
    return (
        re.compile(rf"[ -]?(?:{words})"),
        {word: tuple(names) for word, names in whole.items()},
        {word: tuple(names) for word, names in openings.items()},
    )


@functools.cache
def _before() -> dict[str, str]:
    return {sign: name for name, facts in topic("units").items() for sign in str(facts.get("signs", "")).split()}


def units_at(low: str, start: int, end: int, language: str) -> tuple[str, ...]:
    """The names of the units that a figure at [start, end) of a text in lower case may be counted in."""
    before = low[max(0, start - 4) : start].removesuffix(" ")
    for sign, name in _before().items():
        if before.endswith(sign):
            return (name,)
    known = _after(language)
    if known is None:
        return ()
    pattern, whole, openings = known
    found = pattern.match(low, end)
    if found is None:
        return ("percent",) if low[max(start, end - 1) : end] == "%" else ()
    word = found.group().lstrip(" -")
    return whole.get(word) or next(
        (openings[o] for o in sorted(openings, key=len, reverse=True) if word.startswith(o)), ()
    )


def same_unit(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether both may be one unit; so may what has none."""
    return not ours or not theirs or not set(ours).isdisjoint(theirs)


def differing(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[Unit, Unit] | None:
    """The two units, where they measure the same thing and cannot be one."""
    if same_unit(ours, theirs):
        return None
    table = _units()
    pairs = [(table[a], table[b]) for a in ours for b in theirs]
    return next((pair for pair in pairs if pair[0].quantity == pair[1].quantity), None)


def converted(value: Fraction, ours: tuple[str, ...], printed: Fraction, theirs: tuple[str, ...]) -> Conversion | None:
    """The conversion that fits best; None where no unit of one side measures what a unit of the other does."""
    found: list[Conversion] = []
    for one, other in ((a, b) for a in _meant(ours) for b in _meant(theirs) if a is not b):
        if one.quantity != other.quantity or one.factor is None or other.factor is None:
            continue
        is_temperature = one.quantity == "temperature"
        for signed in (value, -value) if is_temperature else (value,):  # figures come without their signs
            exact = (signed - one.zero) * one.factor / other.factor + other.zero
            fit = _fit(abs(exact) if is_temperature else exact, printed, is_temperature=is_temperature)
            found.append(Conversion(exact=exact, from_unit=one, to_unit=other, fit=fit))
    return min(found, key=lambda c: ("close", "rough", "none").index(c.fit), default=None)


def _meant(names: tuple[str, ...]) -> tuple[Unit, ...]:
    """What a conversion starts from: of a word for several units the first in the table, but degrees are either."""
    found = tuple(_units()[name] for name in names)
    return found if found and found[0].quantity == "temperature" else found[:1]


def _fit(exact: Fraction, printed: Fraction, *, is_temperature: bool) -> str:
    gap = abs(exact - printed)
    if is_temperature:
        return "close" if gap <= _DEGREE else "rough" if gap <= 2 * _DEGREE else "none"
    share = gap / abs(exact) if exact else Fraction(1)
    is_last_digit = printed.denominator == 1 and gap <= Fraction(1, 2)
    if share <= _CLOSE or (is_last_digit and share <= _WHOLE):
        return "close"
    return "rough" if share <= _ROUGH or (is_last_digit and share <= _FREE) else "none"
