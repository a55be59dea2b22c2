"""Dates and hours as datelines print them, in many languages. Never guesses: what is ambiguous is not taken."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stenogram.model import Precision, Span
from stenogram.parse.words.calendar import DATE_WORDS, MONTHS, WEEKDAYS

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "012345678901234567890123456789")
_MONTH: dict[str, int] = {word.strip("_"): number for number, row in enumerate(MONTHS, 1) for word in row}
_MONTH |= {word.replace("_", " "): number for word, number in _MONTH.items() if "_" in word}
_MONTH |= {"listopad": 11, "listopada": 11, "mag": 5, "sty": 1, "gru": 12, "paź": 10, "wrz": 9, "sie": 8}

_NAMED = r"(?P<{}>[^\W\d_]{{3,12}})\.?"
_DAY_FIRST = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|º|ª)\b|\.)?(?:\s+(?:of|de|d[’']|del|di|në))?[\s\u00a0]*(?:d[’'])?"
    rf"{_NAMED.format('month')},?[\s\u00a0]+(?:de\s+|del\s+)?(?P<year>\d{{4}})(?!\d)"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w){_NAMED.format('month')}[\s\u00a0]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[\s\u00a0]+(?P<year>\d{{4}})(?!\d)"
)
_YEAR_FIRST = re.compile(r"(?<![\d-])(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d-])")
_HAN = re.compile(
    r"(?:(?P<era>中華民國|民國|民国|令和|平成)\s?(?P<reign>\d{1,3}|元)|(?P<year>\d{4}))\s?年"
    r"\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"
)
_NUMBERS = re.compile(
    r"(?<![\d.:/])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d])"
)
_MONTH_YEAR = re.compile(
    r"(?<![\w.])(?<!\d[ \u00a0])(?<!\d[.,] )"
    rf"{_NAMED.format('month')},?[\s\u00a0]+(?:de\s+|del\s+)?(?P<year>\d{{4}})(?!\d)"
)
_ERAS = {"中華民國": 1911, "民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988}

_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[:.h])\s?(?P<minute>[0-5]\d)|\s?(?P<full>heures?|uhr|h)\b\s?(?P<after>[0-5]\d)?)"
    r"(?![\d])(?!\.\d)[\s\u00a0]*(?P<half>[ap]\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
_HALF_DAY = re.compile(r"(?<![\d.:])(?P<hour>1[0-2]|[1-9])[\s\u00a0]*(?P<half>[ap]\.?m\b\.?)", re.IGNORECASE)
_HAN_CLOCK = re.compile(
    r"(?P<half>上午|下午|午前|午後|晚上)?\s?(?P<hour>\d{1,2})\s?[時时点點]\s?(?:(?P<minute>\d{1,2})\s?分)?"
)
_UNTIL = re.compile(  # "10:30–12:15": the end of an event stands beside its start
    r"[\s\u00a0]*(?:Uhr|h)?[\s\u00a0]*(?:[–—~～-]|bis|to|до|至|から)[\s\u00a0]*(?:午前|午後|上午|下午)?"
    r"(?:[01]?\d|2[0-4])(?:[:.h時时点點][\s\u00a0]?(?:[0-5]\d[分]?)?)(?![\d])(?:[\s\u00a0]*[ap]\.?m\.?)?"
)
_ZONE = re.compile(
    r"\b(?:GMT|UTC)(?:\s?[+−-]\s?\d{1,2}(?::?\d{2})?)?|\b(?:MSK|МСК|CET|CEST|EET|EEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|JST|KST|MEZ|MESZ|HNE|HAE)\b"
    r"|по московскому времени|за київським часом|Moscow time|Kyiv time|local time|heure (?:locale|de [^\W\d_]{3,20})"
    r"|(?:по )?местн(?:ому|ое) времен(?:и|я)|за місцевим часом|місцевий час|Ortszeit|hora local|ora locale"
    r"|czasu lokalnego|yerel saat(?:le)?|當地時間|当地时间|現地時間|بالتوقيت المحلي",
    re.IGNORECASE,
)  # fmt: skip
_MARKS = " ,.–—-()[]:|·，、،（）"
_BESIDE_DATES = WEEKDAYS | DATE_WORDS | {""}
_CENTURIES = range(1000, 2200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date in a text, with the place of all its letters."""

    span: Span
    year: int
    month: int
    day: int | None

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day in a text."""

    span: Span
    hour: int
    minute: int

    @property
    def iso(self) -> str:
        """As 14:30."""
        return f"{self.hour:02}:{self.minute:02}"


def dates_in(text: str) -> tuple[Found, ...]:
    """The dates of a text, in order; ambiguous ones are left out."""
    plain = text.translate(_EASTERN)
    taken: list[Found] = []
    for found in (*_days(plain), *_months(plain)):
        if not any(found.span.start < t.span.end and t.span.start < found.span.end for t in taken):
            taken.append(found)
    return tuple(sorted(taken, key=lambda f: f.span.start))


def ambiguous_dates_in(text: str) -> tuple[str, ...]:
    """Dates in numbers that may mean two days: 03/04/2023."""
    return tuple(
        m[0] for m in _NUMBERS.finditer(text.translate(_EASTERN))
        if m["mark"] != "." and int(m["first"]) <= 12 and int(m["second"]) <= 12 and m["first"] != m["second"]
    )  # fmt: skip


def clock_in(text: str, *, skip: tuple[Span, ...] = ()) -> Clock | None:
    """The first time of day in a text, outside the places to skip."""
    plain = text.translate(_EASTERN)
    for pattern in (_HAN_CLOCK, _CLOCK, _HALF_DAY):
        for match in pattern.finditer(plain):
            span = Span(*match.span())
            if (until := _UNTIL.match(plain, span.end)) is not None:
                span = Span(span.start, until.end())
            clock = None if any(span.start < s.end and s.start < span.end for s in skip) else _clock(match, span)
            if clock is not None:
                return clock
    return None


def zone_in(text: str) -> str | None:
    """The time zone as the text names it."""
    match = _ZONE.search(text)
    return match[0] if match else None


def without_dates(text: str, found: tuple[Found, ...], clock: Clock | None) -> str:
    """What a dateline holds besides its dates, hours, weekdays and zone: the place."""
    spans = sorted([f.span for f in found] + ([clock.span] if clock else []))
    rest, at = [], 0
    for span in spans:
        rest.append(text[at : span.start])
        at = max(at, span.end)
    rest.append(text[at:])
    parts = [_stripped(part) for part in re.split("\u0001", _ZONE.sub(" ", " \u0001 ".join(rest)))]
    return ", ".join(part for part in parts if part)


def _stripped(part: str) -> str:
    """A part of a dateline without the weekday and the small words beside its date."""
    tokens = part.split()
    for end in (0, -1):
        while tokens and tokens[end].strip(_MARKS).casefold() in _BESIDE_DATES:
            tokens.pop(end)
    return " ".join(tokens).strip(_MARKS)


def _days(text: str) -> Iterator[Found]:
    for match in _YEAR_FIRST.finditer(text):
        yield from _found(match, int(match["year"]), int(match["month"]), int(match["day"]))
    for match in _HAN.finditer(text):
        reign = 1 if match["reign"] == "元" else int(match["reign"] or 0)
        year = _ERAS[match["era"]] + reign if match["era"] else int(match["year"])
        yield from _found(match, year, int(match["month"]), int(match["day"]))
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            month = _MONTH.get(match["month"].casefold())
            if month:
                yield from _found(match, int(match["year"]), month, int(match["day"]))
    for match in _NUMBERS.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        if match["mark"] == "." or first > 12 or first == second:
            yield from _found(match, int(match["year"]), second, first)
        elif second > 12:
            yield from _found(match, int(match["year"]), first, second)


def _months(text: str) -> Iterator[Found]:
    for match in _MONTH_YEAR.finditer(text):
        month = _MONTH.get(match["month"].casefold())
        if month and int(match["year"]) in _CENTURIES:
            yield Found(span=Span(*match.span()), year=int(match["year"]), month=month, day=None)


def _found(match: re.Match[str], year: int, month: int, day: int) -> Iterator[Found]:
    if year not in _CENTURIES:
        return
    try:
        dt.date(year, month, day)
    except ValueError:
        return
    yield Found(span=Span(*match.span()), year=year, month=month, day=day)


def _clock(match: re.Match[str], span: Span) -> Clock | None:
    groups = match.groupdict()
    hour = int(groups["hour"])
    minute = int(groups.get("minute") or groups.get("after") or 0)
    half = (groups.get("half") or "").casefold()
    if half[:1] == "p" or half in ("下午", "午後", "晚上"):
        hour = hour % 12 + 12
    elif half[:1] == "a" or half in ("上午", "午前"):
        hour %= 12
    if hour > 23 or minute > 59:
        return None
    return Clock(span=span, hour=hour, minute=minute)
