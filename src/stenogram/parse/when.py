"""When an event was: from the line that dates it, else from what the page says outside its text. Never mixes days."""

import datetime as dt
import re
from dataclasses import dataclass

from stenogram.model import Page, Precision
from stenogram.parse.clocks import Clock
from stenogram.parse.dates import dates_in
from stenogram.parse.headlines import Dateline, Head

_EXACT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Start and end of an event, as exact as the page says, in one time zone."""

    start: str | None = None
    precision: Precision | None = None
    end: str | None = None
    timezone: str | None = None


def event_dateline(page: Page, head: Head) -> Dateline | None:
    """The line that dates the event: one with a place or an hour before a bare date, the title's before a later one.

    Where the page also gives the date outside its text, a line with that date goes first.
    """
    lines = [line for line in head.datelines if not line.is_of_publication]
    said = (page.fact("start") or "")[:10]

    def fitness(line: Dateline) -> tuple[bool, bool, bool, int]:
        return bool(said) and line.found.iso == said, bool(line.place or line.clock), not line.is_lone, -line.piece

    return max(lines, key=fitness, default=None)


def when_of(page: Page, head: Head, dateline: Dateline | None, closing: Clock | None) -> When:
    """When the event was; `closing` is the hour at which the record says that it ends.

    What the page shows goes first. A fact adds the hour, the zone and the end, but only to the same day.
    """
    if dateline is None:
        said = _of_facts(page)
        if said.start is None:
            said = _of_only_date(" ".join(filter(None, (page.fact("title"), *head.summaries, *head.others))))
        return said if said.end or not said.start else _ended(said, said.start[:10], closing)
    found, clock = dateline.found, dateline.clock or head.opening
    zone = dateline.zone or (head.zone if head.opening else None)
    if clock is None or found.day is None:
        last = found.last.isoformat() if found.last else None
        shown = When(start=found.iso, precision=found.precision, end=last, timezone=zone)
    else:
        start = f"{found.iso}T{clock.iso}"
        shown = When(start=start, precision=Precision.MINUTE, timezone=zone or page.fact("timezone"))
        shown = _until(shown, found.last.isoformat() if found.last else found.iso, clock.until)
    if found.day is None:
        return shown
    shown = _ended(shown, (shown.end or found.iso)[:10], closing) if len(shown.end or "") <= 10 else shown
    return _completed(shown, _of_facts(page))


def _until(when: When, day: str, until: str | None) -> When:
    """With the hour until which it lasted; an hour before that of the start is of the next day."""
    if until is None:
        return When(
            start=when.start, precision=when.precision, timezone=when.timezone, end=day if _later(day, when) else None
        )
    end = f"{day}T{until}"
    if when.start and "T" in when.start and end <= when.start:
        end = f"{dt.date.fromisoformat(day) + dt.timedelta(days=1)}T{until}"
    return When(start=when.start, precision=when.precision, timezone=when.timezone, end=end)


def _later(day: str, when: When) -> bool:
    return day > (when.start or "")[:10]


def _ended(when: When, day: str, closing: Clock | None) -> When:
    """With the hour that the record's last line gives."""
    if closing is None or len(day) != 10:
        return when
    return _until(when, day, closing.until or closing.iso)


def _completed(shown: When, said: When) -> When:
    """What the page shows, with the hour and the end that a fact gives of the same day."""
    if said.start is None or said.start[:10] != (shown.start or "")[:10]:
        return shown
    if shown.precision is Precision.DAY and said.precision is Precision.MINUTE and not shown.end:
        return said
    is_same_zone = said.timezone is None or said.timezone == shown.timezone or "T" not in (said.end or "")
    end = shown.end or (said.end if is_same_zone and _comes_after(said.end, shown.start) else None)
    return When(start=shown.start, precision=shown.precision, timezone=shown.timezone, end=end)


def _comes_after(end: str | None, start: str | None) -> bool:
    """Whether an end says more than its start and does not come before it, as exactly as both are known."""
    if end is None or start is None:
        return False
    shorter = min(len(end), len(start))
    return end[:shorter] > start[:shorter] or (end[:shorter] == start[:shorter] and len(end) > len(start))


def _of_facts(page: Page) -> When:
    start, precision, zone = _moment(page.fact("start"))
    if start is None:
        return When()
    end, _, end_zone = _moment(page.fact("end"))
    is_fit = end_zone == zone and _comes_after(end, start)
    timezone = zone or (page.fact("timezone") if precision is Precision.MINUTE else None)
    return When(start=start, precision=precision, end=end if is_fit else None, timezone=timezone)


def _moment(said: str | None) -> tuple[str | None, Precision | None, str | None]:
    """A date or an hour as programs write it, its precision and its zone; midnight is a date without an hour."""
    exact = _EXACT.match(said or "")
    if exact and exact[2] != "00:00":
        return f"{exact[1]}T{exact[2]}", Precision.MINUTE, "UTC" if exact[3] == "Z" else exact[3]
    found = dates_in(said or "")
    return (found[0].iso, found[0].precision, None) if found else (None, None, None)


def _of_only_date(text: str) -> When:
    """The date of a header that holds a single one, wherever it stands."""
    found = {f.iso: f for f in dates_in(text) if f.day is not None}
    if len(found) != 1:
        return When()
    only = next(iter(found.values()))
    return When(start=only.iso, precision=only.precision, end=only.last.isoformat() if only.last else None)
