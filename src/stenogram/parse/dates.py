"""Dates as datelines print them, in many languages. Never guesses: what is ambiguous is not taken."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stenogram.model import Precision, Span
from stenogram.parse.clocks import EASTERN, Clock, without_zone
from stenogram.parse.words.calendar import DATE_WORDS, MONTHS, WEEKDAYS

_MONTH: dict[str, int] = {word.strip("_"): number for number, row in enumerate(MONTHS, 1) for word in row}
_MONTH = {word.casefold(): number for word, number in _MONTH.items()}
_MONTH |= {word.replace("_", " "): number for word, number in _MONTH.items() if "_" in word}
_MONTH |= {"listopad": 11, "listopada": 11, "mag": 5, "sty": 1, "gru": 12, "paź": 10, "wrz": 9, "sie": 8}

# The vowel signs of Bengali, Hindi and Thai are no letters to a regular expression.
_NAMED = r"(?P<{}>(?:[^\W\d_]|[\u0900-\u0963\u0981-\u09e3\u0e31-\u0e4e]){{2,12}})\.?"
_DAY_FIRST = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|º|ª)\b|\.)?(?:\s+(?:of|de|d[’']|del|di|në))?"
    rf"[\s\u00a0]*(?:d[’'])?"
    rf"{_NAMED.format('month')},?[\s\u00a0]+(?:de\s+|del\s+)?(?P<year>\d{{4}})(?!\d)"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w){_NAMED.format('month')}[\s\u00a0]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:\s?[–—-]\s?(?:{_NAMED.format('last_month')}\s)?(?P<last>\d{{1,2}})(?:st|nd|rd|th)?)?"
    r",?[\s\u00a0]+(?P<year>\d{4})(?!\d)"
)
_YEAR_FIRST = re.compile(r"(?<![\d-])(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d-])")
_YEAR_THEN_NAME = re.compile(  # "2031. május 14.", "2031 жылғы 14 мамыр", "2031 թ. մայիսի 14"
    rf"(?<![\d.,])(?P<year>\d{{4}})(?:\.|-(?:yil|ci il|жил))?\s(?:(?:жылғы|թ\.|m\.|gada)\s)?"
    rf"(?:(?P<before>\d{{1,2}})(?:\.?\s|-))?"
    rf"{_NAMED.format('month')}(?:\s(?P<day>\d{{1,2}})\b)?"
)
_HAN = re.compile(
    r"(?:(?P<era>中華民國|民國|民国|令和|平成)\s?(?P<reign>\d{1,3}|元)|(?P<year>\d{4}))\s?[年년]"
    r"\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
    r"(?:(?:[至到~～–—-]|から)(?:(?P<last_month>\d{1,2})\s?月\s?)?(?P<last>\d{1,2})\s?日)?"
)
_VIETNAMESE = re.compile(r"\b[Nn]gày (?P<day>\d{1,2})(?: tháng |/)(?P<month>\d{1,2})(?: năm |/)(?P<year>\d{4})(?!\d)")
_KANJI_DIGITS = "〇一二三四五六七八九"
_KANJI = re.compile(
    r"(?:(?P<era>令和|平成|昭和|民國|民国)(?P<year>[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十|元)"
    r"|(?P<plain>[〇一二三四五六七八九]{4}))年(?P<month>十?[一二]|[三四五六七八九十])月"
    r"(?P<day>[二三]?十?[一二三四五六七八九]|[二三]?十)日"
)
_NUMBERS = re.compile(
    r"(?<![\d.:/])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d])"
)
_SHORT_YEAR = re.compile(r"(?<![\d.:/])(?P<day>\d{2})(?P<mark>[./])(?P<month>\d{2})(?P=mark)(?P<year>\d{2})(?![\d.:/])")
_PIVOT = 69  # of two figures: from here on a year is of the last century, as POSIX reads it
_MONTH_YEAR = re.compile(
    r"(?<![\w.])(?<!\d[ \u00a0])(?<!\d[.,] )"
    rf"{_NAMED.format('month')},?[\s\u00a0]+(?:de\s+|del\s+)?(?P<year>\d{{4}})(?!\d)"
)
# "9–10 June 2023", "30 May – 2 June 2023"; "Session 5 – 10 June 2023" is no range.
_SINCE = re.compile(
    rf"(?:(?P<month_day>(?<![\w.,:])\d{{1,2}})\.?(?:\s?(?:de\s)?{_NAMED.format('month')})\s?[–—-]\s?"
    r"|(?<![\w.,:/-])(?P<tight>\d{1,2})\.?[–—-]"
    r"|(?:^|[(|;,]\s?|\b(?:du|vom|from|с|del|od|dal|від|з)\s)(?P<apart>\d{1,2})\.?\s(?:[–—-]|and|to|и|та|і|und|bis|et|au|y|al|e|i|do|ve)\s)\Z"
)
_RANGE = re.compile(r"\s?[–—/-]\s?")
_LOOK_BACK = 24  # letters before a date in which the range begins that it ends
_ERAS = {"中華民國": 1911, "民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988, "昭和": 1925}

_MARKS = " ,.–—-()[]:|·，、،（）"
_BESIDE_DATES = WEEKDAYS | DATE_WORDS | {""}
_BUDDHIST = 543  # years before the common era
_CENTURIES = range(1000, 2200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date in a text, with the place of all its letters."""

    span: Span
    year: int
    month: int
    day: int | None
    last: dt.date | None = None  # of a range of days

    @property
    def iso(self) -> str:
        """As exact as it is: 2023-06-09 or 2023-06."""
        month = f"{self.year:04}-{self.month:02}"
        return month if self.day is None else f"{month}-{self.day:02}"

    @property
    def date(self) -> dt.date | None:
        """The day, where there is one."""
        return None if self.day is None else dt.date(self.year, self.month, self.day)

    @property
    def precision(self) -> Precision:
        """How exact it is."""
        return Precision.MONTH if self.day is None else Precision.DAY


def dates_in(text: str) -> tuple[Found, ...]:
    """The dates of a text, in order; ambiguous ones are left out."""
    plain = text.translate(EASTERN)
    taken: list[Found] = []  # in the order of the text; no two share a letter
    for found in (*_days(plain), *_months(plain)):
        place = bisect_left(taken, found.span.end, key=lambda t: t.span.start)
        if place == 0 or taken[place - 1].span.end <= found.span.start:
            taken.insert(place, found)
    return _ranged(taken, plain)


def ambiguous_dates_in(text: str) -> tuple[str, ...]:
    """Dates in numbers that may mean two days: 03/04/2023."""
    return tuple(
        m[0] for m in _NUMBERS.finditer(text.translate(EASTERN))
        if m["mark"] != "." and int(m["first"]) <= 12 and int(m["second"]) <= 12 and m["first"] != m["second"]
    )  # fmt: skip


def without_dates(text: str, found: tuple[Found, ...], clock: Clock | None) -> str:
    """What a dateline holds besides its dates, hours, weekdays and zone: the place."""
    spans = sorted([f.span for f in found] + ([clock.span] if clock else []))
    rest, at = [], 0
    for span in spans:
        rest.append(text[at : span.start])
        at = max(at, span.end)
    rest.append(text[at:])
    parts = [_stripped(part) for part in re.split("\u0001", without_zone(" \u0001 ".join(rest)))]
    return ", ".join(part for part in parts if part)


def _stripped(part: str) -> str:
    """A part of a dateline without the weekday and the small words beside its date."""
    tokens = part.split()
    for end in (0, -1):
        while tokens and tokens[end].strip(_MARKS).casefold() in _BESIDE_DATES:
            tokens.pop(end)
    return " ".join(tokens).strip(_MARKS)


def _ranged(found: list[Found], text: str) -> tuple[Found, ...]:
    """The dates, those that begin and end a range of days as one."""
    kept: list[Found] = []
    for one in found:
        before = kept[-1] if kept else None
        if before and _is_range(before, one) and _RANGE.fullmatch(text, before.span.end, one.span.start):
            kept[-1] = replace(before, span=Span(before.span.start, one.span.end), last=one.date)
        else:
            kept.append(_since(one, text))
    return tuple(kept)


def _is_range(first: Found, last: Found) -> bool:
    is_open = first.last is None and last.last is None
    return is_open and first.date is not None and last.date is not None and first.date < last.date


def _since(found: Found, text: str) -> Found:
    """The date with the day before it at which its range begins, if one stands there."""
    start = max(0, found.span.start - _LOOK_BACK)
    match = _SINCE.search(text[start : found.span.start]) if found.date and not found.last else None
    if match is None or (start > 0 and match.start() == 0):
        return found
    group = next(name for name in ("month_day", "tight", "apart") if match[name])
    month = _MONTH.get(match["month"].casefold(), 0) if group == "month_day" else found.month
    span = Span(start + match.start(group), found.span.end)
    return next(_found(span, found.year, month, int(match[group]), last=found.date), found)


def _days(text: str) -> Iterator[Found]:
    for match in _YEAR_FIRST.finditer(text):
        yield from _found(Span(*match.span()), int(match["year"]), int(match["month"]), int(match["day"]))
    for match in _HAN.finditer(text):
        reign = 1 if match["reign"] == "元" else int(match["reign"] or 0)
        year = _ERAS[match["era"]] + reign if match["era"] else int(match["year"])
        last = _last_of(match, year, int(match["last_month"] or match["month"]))
        yield from _found(Span(*match.span()), year, int(match["month"]), int(match["day"]), last=last)
    for match in _KANJI.finditer(text):
        numbers = [_of_kanji(n) for n in (match["year"] or match["plain"], match["month"], match["day"])]
        yield from _found(Span(*match.span()), numbers[0] + _ERAS.get(match["era"] or "", 0), numbers[1], numbers[2])
    for match in _VIETNAMESE.finditer(text):
        yield from _found(Span(*match.span()), int(match["year"]), int(match["month"]), int(match["day"]))
    for match in (*_DAY_FIRST.finditer(text), *_MONTH_FIRST.finditer(text)):
        month = _MONTH.get(match["month"].casefold())
        if month:
            groups = match.groupdict()
            year, last_month = _year_of(int(match["year"]), match["month"]), groups.get("last_month")
            last = _last_of(match, year, _MONTH.get(last_month.casefold(), 0) if last_month else month)
            yield from _found(Span(*match.span()), year, month, int(match["day"]), last=last)
    for match in _YEAR_THEN_NAME.finditer(text):
        named, number = _MONTH.get(match["month"].casefold()), match["before"] or match["day"]
        if named and number and not (match["before"] and match["day"]):
            yield from _found(Span(*match.span()), int(match["year"]), named, int(number))
    yield from _short_years(text)
    for match in _NUMBERS.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        if match["mark"] == "." or first > 12 or first == second:
            yield from _found(Span(*match.span()), int(match["year"]), second, first)
        elif second > 12:
            yield from _found(Span(*match.span()), int(match["year"]), first, second)


def _short_years(text: str) -> Iterator[Found]:
    """Dates with a year of two figures, the day first: "11.03.31"; with strokes only if the day cannot be a month."""
    for match in _SHORT_YEAR.finditer(text):
        if match["mark"] == "." or int(match["day"]) > 12:
            year = int(match["year"]) + (1900 if int(match["year"]) >= _PIVOT else 2000)
            yield from _found(Span(*match.span()), year, int(match["month"]), int(match["day"]))


def _of_kanji(numeral: str) -> int:
    """A number in characters: 十四 is 14, 二〇三一 is 2031, 元 is 1."""
    if "十" in numeral:
        tens, units = numeral.split("十", 1)
        return 10 * (_KANJI_DIGITS.index(tens) if tens else 1) + (_KANJI_DIGITS.index(units) if units else 0)
    return 1 if numeral == "元" else int("".join(str(_KANJI_DIGITS.index(digit)) for digit in numeral))


def _year_of(year: int, month: str) -> int:
    """The year as others count it: beside a Thai month it is one of the Buddhist era."""
    is_buddhist = "\u0e01" <= month[0] <= "\u0e4e" and year > _BUDDHIST
    return year - _BUDDHIST if is_buddhist else year


def _last_of(match: re.Match[str], year: int, month: int) -> dt.date | None:
    """The last day of a range that is printed as one date."""
    last = match.groupdict().get("last")
    return _day(year, month, int(last)) if last else None


def _months(text: str) -> Iterator[Found]:
    for match in _MONTH_YEAR.finditer(text):
        month = _MONTH.get(match["month"].casefold())
        if month and int(match["year"]) in _CENTURIES:
            yield Found(span=Span(*match.span()), year=int(match["year"]), month=month, day=None)


def _found(span: Span, year: int, month: int, day: int, *, last: dt.date | None = None) -> Iterator[Found]:
    """The date, if there is such a day; the last of its range goes with it, unless it comes before."""
    first = _day(year, month, day)
    if first is not None and (last is None or first < last):
        yield Found(span=span, year=year, month=month, day=day, last=last)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in _CENTURIES else None
    except ValueError:
        return None
