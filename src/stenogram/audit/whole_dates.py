"""Whole dates of a text, put together from their parts: which day belongs to which month, year and weekday."""

import datetime as dt
import re
from dataclasses import dataclass

from stenogram.audit.figure import Figure
from stenogram.audit.figures import DATE_GAP, figures
from stenogram.audit.passage import Passage

_TO_YEAR = re.compile(r"[ ,.]{0,2}(?:of |de |del |do |den |року )?|年")
_TO_WEEKDAY = re.compile(r"[ ,.(（日号號)）]{0,3}(?:the |den |dem |le |el |il |dnia |, )?[ (（]?")
_GREGORIAN_FROM = 1583


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDate:
    """A day of a month, with the year and the weekday that stand beside it."""

    day: Figure
    month: Figure
    year: Figure | None
    weekday: Figure | None

    @property
    def key(self) -> tuple[int, int]:
        """Month and day."""
        return int(self.month.value), int(self.day.value)

    @property
    def span(self) -> tuple[int, int]:
        """From the day to the month, whichever comes first."""
        return min(self.day.start, self.month.start), max(self.day.end, self.month.end)

    def on(self, year: int) -> dt.date | None:
        """The date in a year; None where there is no such day."""
        try:
            return dt.date(year, *self.key)
        except ValueError:
            return None


def whole_dates(passage: Passage, language: str) -> tuple[WholeDate, ...]:
    """The days of months that a passage names, in order."""
    found = figures(passage, language)
    months = [f for f in found if f.role == "month"]
    dates: list[WholeDate] = []
    for day in (f for f in found if f.role == "day"):
        near = [m for m in months if DATE_GAP.fullmatch(_between(passage, day, m))]
        month = min(near, key=lambda m: (abs(m.start - day.start), m.start), default=None)
        if month is None:
            continue
        whole = _Span(min(day.start, month.start), max(day.end, month.end))
        dates.append(WholeDate(
            day=day, month=month, year=_beside(passage, found, whole, "year", _TO_YEAR),
            weekday=_beside(passage, found, whole, "weekday", _TO_WEEKDAY),
        ))  # fmt: skip
    return tuple(dates)


def weekday_contradicts(date: WholeDate, event: dt.date | None) -> dt.date | None:
    """The date whose weekday is not the one that stands beside it; without a year, the one nearest to the event."""
    if date.weekday is None:
        return None
    if date.year is not None:
        meant = date.on(int(date.year.value)) if date.year.value >= _GREGORIAN_FROM else None
    else:
        near = (date.on(event.year + n) for n in (-1, 0, 1)) if event else ()
        meant = next((d for d in near if d and event and abs((d - event).days) <= 90), None)
    return meant if meant and meant.isoweekday() != date.weekday.value else None


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int


def _between(passage: Passage, one: Figure | _Span, other: Figure) -> str:
    return passage.text[min(one.end, other.end) : max(one.start, other.start)]


def _beside(passage: Passage, found: tuple[Figure, ...], span: _Span, role: str, gap: re.Pattern[str]) -> Figure | None:
    near = (f for f in found if f.role == role and gap.fullmatch(_between(passage, span, f)))
    return min(near, key=lambda f: abs(f.start - span.start), default=None)
