"""What became of the values of one side on the other: kept, changed, lost, added. Judges nothing.

Numbers and dates are compared together, because a day of a month in one language is a bare number in another;
the checks `number` and `date` each take their share.
"""

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from stenogram.audit.figure import DIGIT, SOFT, WORD, Figure
from stenogram.audit.figures import figures
from stenogram.audit.hearing import answerable, may_be_unheard
from stenogram.audit.passage import Passage
from stenogram.audit.units import Conversion, converted, differing

DATED = frozenset({"day", "month", "year", "weekday", "time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A value that is not the same on both sides.

    `kind`: changed, swapped, rounded, lost, added; converted (another unit, the same quantity), unit (another unit,
    the same figure).
    """

    kind: str
    left: Figure | None
    right: Figure | None
    echoed: bool = False  # the value stands elsewhere on the other side: a repetition was saved or made
    unheard: bool = False  # the other side may say it in words of which there is no table
    conversion: Conversion | None = None  # what the left value is in the right one's unit
    units: tuple[str, str] | None = None  # by name, where they differ

    @property
    def is_dated(self) -> bool:
        """Whether it is a matter of dates and times."""
        return any(f is not None and f.role in DATED for f in (self.left, self.right))

    @property
    def role(self) -> str:
        """The role of the value that was, or else of the one that came."""
        return next(f.role for f in (self.left, self.right) if f is not None)


@functools.lru_cache(maxsize=512)
def departures(left: Passage, right: Passage, left_language: str, right_language: str) -> tuple[Departure, ...]:
    """The values that differ between two passages, changed ones first."""
    here = [answerable(figure, right_language) for figure in figures(left, left_language)]
    there = [answerable(figure, left_language) for figure in figures(right, right_language)]
    kept = _matched(here, there)
    lost = [f for n, f in enumerate(here) if n not in kept]
    added = [f for n, f in enumerate(there) if n not in kept.values()]
    for i, j in list(kept.items()):
        if _both_converted(here[i], there[j], here, there):  # 3 to 5 miles, 5 to 8 kilometres
            del kept[i]
            lost.append(here[i])
            added.append(there[j])
    found = list(_other_units([(here[i], there[j]) for i, j in kept.items()]))
    found += _conversions(lost, added, here, there)
    for one, other in _paired(lost, added, here, there):
        lost.remove(one)
        added.remove(other)
        found.append(_changed(one, other))
    for figure in lost:
        found.append(Departure(kind="lost", left=figure, right=None, echoed=_echoed(figure, there, right),
                               unheard=may_be_unheard(figure, right, right_language)))  # fmt: skip
    for figure in added:
        found.append(Departure(kind="added", left=None, right=figure, echoed=_echoed(figure, here, left),
                               unheard=may_be_unheard(figure, left, left_language)))  # fmt: skip
    return tuple(found)


def _echoed(figure: Figure, others: Iterable[Figure], elsewhere: Passage) -> bool:
    """Whether the value stands elsewhere, or its very words do: the Ninth Ward in a German text."""
    spoken = not any(c.isdigit() for c in figure.text)
    return any(figure.means(other) for other in others) or (spoken and figure.text in elsewhere.text)


def _changed(one: Figure, other: Figure) -> Departure:
    """The departure of a pair whose values differ."""
    conversion = converted(one.value, one.units, other.value, other.units)
    return Departure(kind=_change(one, other), left=one, right=other, conversion=conversion)


def _other_units(kept: Iterable[tuple[Figure, Figure]]) -> Iterator[Departure]:
    """Figures that stayed while their unit became another of the same kind."""
    for one, other in kept:
        units = differing(one.units, other.units)
        if units and one.strength and other.strength:
            yield Departure(
                kind="unit", left=one, right=other, units=(units[0].name, units[1].name),
                conversion=converted(one.value, one.units, other.value, other.units),
            )  # fmt: skip


def _both_converted(one: Figure, other: Figure, here: list[Figure], there: list[Figure]) -> bool:
    """Whether two equal figures in different units have each its conversion on the other side."""
    if not differing(one.units, other.units):
        return False
    return any(_converts(one, figure) for figure in there) and any(_converts(figure, other) for figure in here)


def _converts(one: Figure, other: Figure) -> bool:
    made = converted(one.value, one.units, other.value, other.units)
    return made is not None and made.fit != "none"


def _share_unit(one: Figure, other: Figure) -> bool:
    return one.units[:1] == other.units[:1] != ()


def _conversions(
    lost: list[Figure], added: list[Figure], here: list[Figure], there: list[Figure]
) -> Iterator[Departure]:
    """Quantities told in another unit, taken from `lost` and `added`; the other side may have both units."""
    for one in list(lost):
        if any(_share_unit(one, other) for other in added):  # 80 km (50 miles), 80 km (45 miles)
            continue
        fitting = ((g, c) for g in (*added, *there) if (c := converted(one.value, one.units, g.value, g.units)))
        found = min(((g, c) for g, c in fitting if c.fit != "none"), key=lambda x: x[1].fit, default=None)
        if found:
            lost.remove(one)
            if found[0] in added:
                added.remove(found[0])
            yield Departure(kind="converted", left=one, right=found[0], conversion=found[1])
    for other in list(added):
        if any(_share_unit(one, other) for one in lost):
            continue
        origin = next(
            ((f, c) for f in here if (c := converted(f.value, f.units, other.value, other.units)) and c.fit != "none"),
            None,
        )
        if origin:
            added.remove(other)
            yield Departure(kind="converted", left=origin[0], right=other, conversion=origin[1])


def _matched(here: list[Figure], there: list[Figure]) -> dict[int, int]:
    """Figures with a counterpart of the same value, the likeliest meanings and the surest figures first."""
    pairs: dict[int, int] = {}

    def same(a: Figure, b: Figure) -> bool:
        return a.keys[0] == b.keys[0]

    rules: tuple[Callable[[Figure, Figure], bool], ...] = (
        lambda a, b: bool(a.units) and not set(a.units).isdisjoint(b.units) and a.means(b),
        lambda a, b: bool(a.strength and b.strength) and same(a, b) and a.role == b.role,
        lambda a, b: bool(a.strength and b.strength) and a.means(b),
        lambda a, b: bool(a.strength or b.strength) and a.means(b),
        lambda a, b: a.means(b),
    )
    for rule in rules:
        for i, one in enumerate(here):
            if i in pairs:
                continue
            taken = pairs.values()
            j = next((j for j, other in enumerate(there) if j not in taken and rule(one, other)), None)
            if j is not None:
                pairs[i] = j
    return pairs


def _family(figure: Figure) -> str:
    return figure.role if figure.role in ("month", "weekday", "time") else "number"


def _paired(
    lost: list[Figure], added: list[Figure], here: list[Figure], there: list[Figure]
) -> list[tuple[Figure, Figure]]:
    """The best pairing of what was lost with what was added, each figure once."""
    scored: list[tuple[float, Figure, Figure]] = []
    for one in lost:
        for other in added:
            score = _resemblance(one, other, here, there)
            if score > 0:
                scored.append((score, one, other))
    scored.sort(key=lambda s: -s[0])
    pairs: list[tuple[Figure, Figure]] = []
    for _, one, other in scored:
        if all(one is not a and other is not b for a, b in pairs):
            pairs.append((one, other))
    return pairs


def _resemblance(one: Figure, other: Figure, here: list[Figure], there: list[Figure]) -> float:
    """How likely `other` stands where `one` stood; 0: not at all."""
    if _family(one) != _family(other) or SOFT in (one.strength, other.strength):
        return 0.0
    digits = _digits(one), _digits(other)
    like = SequenceMatcher(None, *digits).ratio() + (0.5 if len(digits[0]) == len(digits[1]) else 0.0)
    score = 0.2 + like + (1.0 if one.role == other.role else 0.0) + (0.5 if one.strength == other.strength else 0.0)
    if (any(map(one.means, there)) or any(map(other.means, here))) and (one.role != other.role or like < 0.5):
        return 0.0
    return score + (0.3 if here.index(one) == there.index(other) else 0.0)


def _digits(figure: Figure) -> str:
    value = figure.value
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"


def _change(one: Figure, other: Figure) -> str:
    a, b = _digits(one), _digits(other)
    if one.role in ("month", "weekday", "time"):
        return "changed"
    if len(a) == len(b) > 1 and sorted(a) == sorted(b) and "." not in a:
        return "swapped"
    exact, rough = one.value, other.value  # a translation that says more exactly what its source rounds made it up
    if (
        min(exact, rough) >= 100
        and one.role == other.role != "year"
        and abs(exact - rough) * 20 <= exact
        and _is_rounding(int(exact), int(rough))
    ):
        return "rounded"
    return "changed"


def _is_rounding(exact: int, rough: int) -> bool:
    """Whether `rough` is `exact` with its last digits rounded away, the half upwards, two figures at least kept."""
    unit = 1
    while rough % (unit * 10) == 0 and rough:
        unit *= 10
    return unit > 1 and rough // unit >= 10 and -unit <= 2 * (exact - rough) < unit


__all__ = ["DATED", "DIGIT", "SOFT", "WORD", "Departure", "departures"]
