"""Values that a text states: numbers, and the parts of dates and times, each as the set of values it may mean.

Reads no side against the other; comparison.py does that.
"""

import functools
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from stenogram.audit import calendar_words, han_numbers, number_words
from stenogram.audit.digits import DIGITS, readings
from stenogram.audit.figure import DIGIT, SOFT, WORD, Figure, Key
from stenogram.audit.halves import with_halves
from stenogram.audit.passage import Passage
from stenogram.audit.units import units_at
from stenogram.text import primary

_CLOCK = re.compile(r"(?<![\d:.,])([01]?\d|2[0-4])(:)([0-5]\d)(?::[0-5]\d)?(?![\d:])(?: ?([ap])(?:\.m\.|m\b))?")
_HOUR = re.compile(r"(?<![\d:.,])(1[0-2]|0?[1-9])(?:\.([0-5]\d))? ?([ap])(?:\.m\.|m\b)")
_DATE = re.compile(r"(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
_CLOCK_WORDS = re.compile(
    r"(?<![\d:.,])([01]?\d|2[0-4])"
    r" ?(?:час\w*|годин\w*|ч\.?|uhr|h|heures?|horas?|ore|godz\w*|hodin\w*|बजकर|बजे)"
    r" ?(?:и |y |et |e )?"
    r"([0-5]?\d)(?! ?(?:[%.,]\d))(?: ?(?:мин\w*|хв\w*|м\b|minut\w*|मिनट))?"
)
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)")
DATE_GAP = re.compile(
    r"(?:st|nd|rd|th|-?го|-?е|\.|º|日)?[ ,.]{0,2}(?:(?:the|of|de|del|di|d') ?)?"
    r"(?:-? ?\d{1,2}(?:st|nd|rd|th|-?го|\.)?[ ,.]{0,2})?"
)
"""What may stand between a day and its month."""
_ROMAN = re.compile(
    r"\b(?=[IVXLC]{2,7}(?:e|er|º|ª|o|a)?\b|[VX](?:e|er|º|ª)?\b)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=(?:e|er|º|ª|o|a)?\b)"
)
_GLUED = re.compile(r"[^\W\d_][^\W\d_.]*-?$")  # letters right before digits: COVID-19, GT4
_UNITS = frozenset("km m cm mm dm км м см мм".split())  # km2: an exponent, no quantity
_ENUMERATED = re.compile(r"\s*(?:\(\d{1,3}\)|\d{1,3}[.)](?=\s))")
_SYMBOL = re.compile(r"[A-Z](?![^\W\d_])")
_DOTTED_CLOCK = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")
_FOOTNOTE = re.compile(r"\[\s*\d{1,3}\s*\]")


@functools.lru_cache(maxsize=1024)
def figures(passage: Passage, language: str) -> tuple[Figure, ...]:
    """All figures of a passage, in order of their places, none overlapping another."""
    tongue = primary(language)
    found: list[Figure] = []
    taken = bytearray(len(passage.text) + 1)

    def keep(figure: Figure) -> None:
        if not any(taken[figure.start : figure.end]):
            taken[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
            found.append(figure)

    _keep_clock(passage, keep)
    _keep_dates(passage, keep)
    if tongue in ("zh", "ja"):
        for start, end, kind, value, strength in han_numbers.read(passage.low):
            keys = [(kind, Fraction(value))] + ([("n", Fraction(value))] if kind == "m" else [])
            keep(Figure(start=start, end=end, text=passage.text[start:end], keys=tuple(keys),
                        role={"m": "month", "w": "weekday"}.get(kind, "number"), strength=strength))  # fmt: skip
    _keep_digits(passage, tongue, keep)
    calendar = tuple(calendar_words.read(passage, tongue))
    for name in calendar:
        if name.sure:  # settembre is no sette
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
    for word in number_words.read(passage.low, tongue, taken):
        keep(Figure(start=word.start, end=word.end, text=passage.text[word.start : word.end], strength=word.strength,
                    ordinal=word.ordinal, keys=tuple(("n", v) for v in word.values)))  # fmt: skip
    for name in calendar:
        if name.sure:
            taken[name.start : name.end] = bytes(name.end - name.start)
        keep(Figure(start=name.start, end=name.end, text=passage.text[name.start : name.end],
                    keys=((name.kind, Fraction(name.value)),), strength=DIGIT if name.sure else SOFT,
                    role="month" if name.kind == "m" else "weekday"))  # fmt: skip
    for roman in _ROMAN.finditer(passage.text):
        if roman.group():
            keep(Figure(start=roman.start(), end=roman.end(), text=roman.group(), strength=SOFT,
                        keys=(("n", Fraction(_roman(roman.group()))),)))  # fmt: skip
    ordered = with_halves(passage, tongue, tuple(sorted(found, key=lambda f: f.start)))
    return _with_units(passage, tongue, _with_roles(passage, ordered))


_UP_TO = frozenset({"-", "to", "до", "bis", "a", "à", "od", "do", "and", "и", "und", "至", "到", "から"})


def _with_units(passage: Passage, tongue: str, found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures with the units beside them; the lower end of a range has those of the upper."""
    done: list[Figure] = []
    for figure in reversed(found):
        measured = figure.role in ("number", "percent", "year")
        units = units_at(passage.low, figure.start, figure.end, tongue) if measured else ()
        after = done[-1] if done else None
        if measured and not units and after and passage.low[figure.end : after.start].strip(" ") in _UP_TO:
            units = after.units
        done.append(replace(figure, units=units))
    return tuple(reversed(done))


def _clock(hours: int, minutes: int, half: str | None) -> tuple[Key, ...]:
    if half == "p" and hours < 12:
        hours += 12
    keys: list[Key] = [("t", Fraction((hours * 60 + minutes) % 720))]
    if not minutes:
        keys += [("n", Fraction(hours)), ("n", Fraction(hours % 12 or 12))]
    return tuple(keys)


def _keep_clock(passage: Passage, keep: Callable[[Figure], None]) -> None:
    for m in _CLOCK.finditer(passage.low):
        keep(Figure(start=m.start(), end=m.end(), text=passage.text[m.start() : m.end()], role="time",
                    keys=_clock(int(m[1]), int(m[3]), m[4])))  # fmt: skip
    for m in _CLOCK_WORDS.finditer(passage.low):
        keep(Figure(start=m.start(), end=m.end(), text=passage.text[m.start() : m.end()], role="time",
                    keys=_clock(int(m[1]), int(m[2]), None)))  # fmt: skip
    for m in _HOUR.finditer(passage.low):
        keep(Figure(start=m.start(), end=m.end(), text=passage.text[m.start() : m.end()], role="time",
                    keys=_clock(int(m[1]), int(m[2] or 0), m[3])))  # fmt: skip


def _keep_dates(passage: Passage, keep: Callable[[Figure], None]) -> None:
    def part(m: re.Match[str], group: int, role: str, keys: tuple[Key, ...]) -> None:
        keep(Figure(start=m.start(group), end=m.end(group), text=m[group], role=role, keys=keys))

    for m in _DATE.finditer(passage.text):
        first, second = Fraction(int(m[1])), Fraction(int(m[3]))
        year = Fraction(int(m[4]) + (2000 if len(m[4]) == 2 else 0))
        if first > 31 or second > 31 or (first > 12 and second > 12):
            continue
        day_first = first > 12 or (second <= 12 and m[2] == ".")
        either: tuple[Key, ...] = (("m", first), ("n", first), ("m", second), ("n", second))
        if first > 12 or second > 12 or m[2] == ".":
            day, month = (first, second) if day_first else (second, first)
            part(m, 1 if day_first else 3, "day", (("n", day),))
            part(m, 3 if day_first else 1, "month", (("m", month), ("n", month)))
        else:
            part(m, 1, "day" if day_first else "month", either[::-1] if not day_first else either)
            part(m, 3, "month" if day_first else "day", either)
        part(m, 4, "year", (("n", year), ("n", year % 100)))
    for m in _ISO.finditer(passage.text):
        if 1 <= int(m[2]) <= 12 and 1 <= int(m[3]) <= 31:
            part(m, 1, "year", (("n", Fraction(int(m[1]))),))
            part(m, 2, "month", (("m", Fraction(int(m[2]))), ("n", Fraction(int(m[2])))))
            part(m, 3, "day", (("n", Fraction(int(m[3]))),))


def _waived(passage: Passage) -> set[int]:
    """Where digits stand that number a paragraph or a footnote, and state nothing."""
    places: set[int] = set()
    for piece in passage.pieces:
        opening = _ENUMERATED.match(passage.text, piece.start, piece.start + piece.length)
        if opening:
            places.update(range(*opening.span()))
    for m in _FOOTNOTE.finditer(passage.text):
        places.update(range(*m.span()))
    return places


def _keep_digits(passage: Passage, tongue: str, keep: Callable[[Figure], None]) -> None:
    waived = _waived(passage)
    for m in DIGITS.finditer(passage.text):
        values = list(readings(m.group(), tongue))
        start, end = m.span()
        strength = SOFT if start in waived else DIGIT
        glued = _GLUED.search(passage.text, max(0, start - 12), start)
        if glued and (tongue not in ("zh", "ja") or glued.group().isascii()):
            strength = SOFT if "-" in glued.group() or glued.group().lower() in _UNITS else WORD
        scale = number_words.scale_after(passage.low, end, tongue) if strength else None
        if scale:
            end = scale.end
            more = number_words.scale_of_scale(passage.low, scale, tongue)  # 2 mil millones
            if more:
                end, values = more.end, [v * more.value for v in values]
            scaled = [v * scale.value for v in values]
            values = scaled if scale.sure else values + scaled
        elif passage.low[end : end + 1] == "s" and len(m.group()) in (2, 4) and m.group()[-1] == "0":
            values += [values[0] % 100, Fraction(values[0] // 100 + 1)]  # the 1850s: the fifties of the 19th century
        fraction = passage.text[end : end + 1] == "/" or passage.text[start - 1 : start] == "/"
        if fraction and len(m.group()) < 3:
            strength = SOFT
        if _SYMBOL.match(passage.text, m.end()):  # 3D, 5G
            strength = SOFT
        dotted = _DOTTED_CLOCK.fullmatch(m.group())
        clock = _clock(int(dotted[1]), int(dotted[2]), None) if dotted else ()
        percent = passage.text[end : end + 2].strip().startswith("%")
        keep(Figure(start=m.start(), end=end, text=passage.text[m.start() : end], strength=strength,
                    keys=(*(("n", v) for v in values), *clock),
                    role="percent" if percent else "number"))  # fmt: skip


def _with_roles(passage: Passage, found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures with days and years told from numbers, and ranges completed ("2019-20", "3-4 million")."""
    months = [(f.start, f.end) for f in found if f.role == "month"]
    done: list[Figure] = []
    for n, figure in enumerate(found):
        extra: list[Key] = []
        role, whole = figure.role, figure.text.isdigit()
        after = found[n + 1] if n + 1 < len(found) else None
        before = found[n - 1] if n else None
        if after and passage.text[figure.end : after.start].strip(" ") in ("-", "to", "до", "bis", "a", "à"):
            for unit in (1000, 10**6, 10**9, 10**12):
                if after.value >= unit and figure.value < 1000 and not after.text.isdigit() and after.role == "number":
                    extra.append(("n", figure.value * unit))
        gap = passage.text[before.end : figure.start] if before else ""
        if before and whole and len(figure.text) == 2 and _opens_years(before) and gap in ("-", "/"):  # 2019-20
            extra.append(("n", before.value - before.value % 100 + figure.value))
        if role == "number" and whole and figure.strength:
            near = any(DATE_GAP.fullmatch(passage.text[min(e, figure.end) : max(s, figure.start)]) for s, e in months)
            if len(figure.text) <= 2 and near and figure.value <= 31:
                role = "day"
            elif len(figure.text) == 4 and 1000 <= figure.value <= 2100:
                role = "year"
        done.append(replace(figure, role=role, keys=(*figure.keys, *extra)))
    return tuple(done)


def _opens_years(figure: Figure) -> bool:
    return figure.role in ("number", "year") and figure.text.isdigit() and len(figure.text) == 4


def _roman(text: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for n, letter in enumerate(text):
        value = values[letter]
        total += -value if n + 1 < len(text) and values[text[n + 1]] > value else value
    return total
