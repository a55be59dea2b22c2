"""Hours as datelines print them, with the hour until which something lasted, and zones. Knows no dates."""

import re
from dataclasses import dataclass

from stenogram.model import Span
from stenogram.parse.words.calendar import ENDINGS

EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "012345678901234567890123456789")

_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[:.h])\s?(?P<minute>[0-5]\d)|\s?(?P<full>heures?|uhr|h)\b\s?(?P<after>[0-5]\d)?)"
    r"(?![\d])(?!\.\d)[\s\u00a0]*(?P<half>[ap]\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
# "às 15 horas e 5 minutos", "в 10 часов": without its minutes, only behind a word such as "at".
_HOURS_WORD = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])[\s\u00a0](?:horas?|heures?|ore|óra(?:kor)?|часов|часа|час|годин[іи]?|hodin[ay]?)"
    r"(?![^\W\d_])(?:[\s\u00a0](?:(?:e|y|et|i|и|та|és)[\s\u00a0])?(?P<minute>[0-5]?\d)[\s\u00a0](?:min|perc|мин|хв|mín)\w{0,6})?",
    re.IGNORECASE,
)
_AT = ("às", "as", "à", "a las", "las", "alle", "la ora", "ora", "в", "о", "об", "у", "eram", "ve", "v")
_HALF_DAY = re.compile(r"(?<![\d.:])(?P<hour>1[0-2]|[1-9])[\s\u00a0]*(?P<half>[ap]\.?m\b\.?)", re.IGNORECASE)
_HAN_CLOCK = re.compile(
    r"(?P<half>上午|下午|午前|午後|晚上)?\s?(?P<hour>\d{1,2})\s?[時时점点點]\s?(?:(?P<minute>\d{1,2})\s?分)?"
)
_MARK = r"[–—~～-]|bis|to|till|until|до|по|па|à|a|al|as|às|alle|ate|até|do|ile|إلى|حتى|至|から"
_UNTIL = re.compile(  # "10:30–12:15": the end of an event stands beside its start
    rf"[\s\u00a0]*(?:Uhr|h)?[\s\u00a0]*(?:{_MARK})[\s\u00a0]*(?P<zenith>午前|午後|上午|下午)?"
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.h時时点點][\s\u00a0]?(?P<minute>[0-5]\d)?分?|(?=[\s\u00a0]*[ap]\.?m\b))(?![\d])"
    r"(?:[\s\u00a0]*(?P<half>[ap]\.?m\b\.?))?",
    re.IGNORECASE,
)
_ENDED = re.compile(  # "14:30, end: 16:05"
    rf"[^\n\d]{{0,20}}?(?<![^\W_])(?:{'|'.join(map(re.escape, ENDINGS))})(?![^\W_])[^\n\d.!?]{{0,24}}", re.IGNORECASE
)
_HALF_BEFORE = re.compile(r"(?P<zenith>午前|午後|上午|下午|晚上)?")
_ZONE = re.compile(
    r"\b(?:GMT|UTC)(?:\s?[+−-]\s?\d{1,2}(?::?\d{2})?)?|\b(?:MSK|МСК|CET|CEST|EET|EEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|JST|KST|MEZ|MESZ|HNE|HAE)\b"
    r"|по московскому времени|за київським часом|Moscow time|Kyiv time|local time|heure (?:locale|de [^\W\d_]{3,20})"
    r"|(?:по )?местн(?:ому|ое) времен(?:и|я)|за місцевим часом|місцевий час|Ortszeit|hora local|ora locale"
    r"|czasu lokalnego|yerel saat(?:le)?|當地時間|当地时间|現地時間|بالتوقيت المحلي",
    re.IGNORECASE,
)  # fmt: skip
_LATER = ("下午", "午後", "晚上", "p")
_EARLIER = ("上午", "午前", "a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day in a text, and the one until which something lasted where it stands beside it."""

    span: Span  # of both
    hour: int
    minute: int
    until: str | None = None  # as 16:05

    @property
    def iso(self) -> str:
        """As 14:30."""
        return f"{self.hour:02}:{self.minute:02}"


def clock_in(text: str, *, skip: tuple[Span, ...] = ()) -> Clock | None:
    """The first time of day in a text, outside the places to skip.

    >>> clock_in("Room 2, 10:30–12:15").until
    '12:15'
    """
    plain = text.translate(EASTERN)
    for pattern in (_HAN_CLOCK, _CLOCK, _HALF_DAY, _HOURS_WORD):
        for match in pattern.finditer(plain):
            is_duration = pattern is _HOURS_WORD and not (match["minute"] or _is_behind_at(plain, match.start()))
            clock = None if is_duration else _clock(match, plain)
            if clock and not any(clock.span.start < s.end and s.start < clock.span.end for s in skip):
                return clock
    return None


def _is_behind_at(text: str, place: int) -> bool:
    """Whether a word such as "at" stands right before this place."""
    before = text[max(0, place - 8) : place].rstrip().casefold().split()
    return bool(before) and before[-1].strip(".,;(") in _AT


def zone_in(text: str) -> str | None:
    """The time zone as the text names it."""
    match = _ZONE.search(text)
    return match[0] if match else None


def without_zone(text: str) -> str:
    """The text without the time zone that it names."""
    return _ZONE.sub(" ", text)


def _clock(match: re.Match[str], text: str) -> Clock | None:
    groups = match.groupdict()
    half = _half(groups.get("half"))
    minute = int(groups.get("minute") or groups.get("after") or 0)
    until = _UNTIL.match(text, match.end())
    if until is None and (ended := _ENDED.match(text, match.end())):
        before = _HALF_BEFORE.search(text, ended.end())
        return _with_end(match, half, minute, clock_at(text, before.start() if before else ended.end()))
    if until is None:
        return _made(match.span(), _in_day(int(groups["hour"]), half), minute, None)
    last_half = _half(until["half"] or until["zenith"])
    last = _in_day(int(until["hour"]), last_half or half), int(until["minute"] or 0)
    first = _in_day(int(groups["hour"]), half or last_half), minute
    if half is None and last_half is not None and first > last:  # "10:30–12:15 p.m."
        first = _in_day(int(groups["hour"]), "a" if last_half == "p" else "p"), minute
    return _made((match.start(), until.end()), first[0], minute, last)


def clock_at(text: str, place: int) -> Clock | None:
    """The time of day that begins at this place; None: none does."""
    for pattern in (_HAN_CLOCK, _CLOCK, _HALF_DAY):
        match = pattern.match(text, place)
        if match:
            groups = match.groupdict()
            minute = int(groups.get("minute") or groups.get("after") or 0)
            return _made(match.span(), _in_day(int(groups["hour"]), _half(groups.get("half"))), minute, None)
    return None


def _with_end(match: re.Match[str], half: str | None, minute: int, end: Clock | None) -> Clock | None:
    """A time of day, and the other one behind a word such as "end"."""
    last = (end.hour, end.minute) if end else None
    span = (match.start(), end.span.end if end else match.end())
    return _made(span, _in_day(int(match["hour"]), half), minute, last)


def _half(said: str | None) -> str | None:
    """Which half of the day is meant: "a", "p"; None: nobody says."""
    low = (said or "").casefold()
    return "p" if low.startswith(_LATER) else "a" if low.startswith(_EARLIER) else None


def _in_day(hour: int, half: str | None) -> int:
    """The hour of 24."""
    return hour if half is None or hour > 12 else hour % 12 + 12 * (half == "p")


def _made(span: tuple[int, int], hour: int, minute: int, last: tuple[int, int] | None) -> Clock | None:
    if hour > 23 or minute > 59:
        return None
    until = f"{last[0]:02}:{last[1]:02}" if last and last[0] <= 23 and last[1] <= 59 else None
    return Clock(span=Span(*span), hour=hour, minute=minute, until=until)
