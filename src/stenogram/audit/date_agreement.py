"""What whole dates of two sides say of each other that their parts do not: exchanged days, another calendar, a weekday
that contradicts its date, "yesterday" against a date. Judges nothing."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stenogram.audit.comparison import Departure
from stenogram.audit.figure import Figure
from stenogram.audit.passage import Passage
from stenogram.audit.relative_dates import Relative, names_a_style, relatives
from stenogram.audit.whole_dates import WholeDate, weekday_contradicts, whole_dates
from stenogram.model import Fact

_OLD_STYLE_UNTIL = 1924  # when the last states of Europe changed their calendar
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Something that dates say of each other: kind, places in both passages, facts, and the parts that it explains."""

    kind: str  # exchanged, calendar, weekday, resolved, unresolved, misresolved, relative
    left: Place | None
    right: Place | None
    facts: dict[str, Fact]
    explains: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One side: its passage, language, whole dates and relative ones."""

    passage: Passage
    language: str
    dates: tuple[WholeDate, ...]
    relatives: tuple[Relative, ...]

    def printed(self, place: Place) -> str:
        """The words of a place as printed."""
        return self.passage.printed(*place)


def dated(passage: Passage, language: str) -> Dated:
    """A side with what it dates."""
    return Dated(
        passage=passage, language=language, dates=whole_dates(passage, language),
        relatives=relatives(passage, language),
    )  # fmt: skip


def agreements(left: Dated, right: Dated, found: Sequence[Departure], event: dt.date | None) -> Iterator[Agreement]:
    """All that the dates of two sides say of each other, beside the parts in `found` that depart."""
    lost = [d.left for d in found if d.left]
    added = [d.right for d in found if d.right]
    yield from _exchanged(left, right)
    yield from _calendars(left, right, lost, added)
    yield from _contradicting(left, right, found, event)
    yield from _resolved(left, right, added, event, on_left=True)
    yield from _resolved(right, left, lost, event, on_left=False)
    yield from _other_day(left, right)


def _exchanged(left: Dated, right: Dated) -> Iterator[Agreement]:
    """Two dates of which each took the other's day."""
    here, there = {d.key: d for d in left.dates}, {d.key: d for d in right.dates}
    if len(here) != len(left.dates) or len(here) != len(there) or set(here) == set(there):
        return
    months, days = zip(*here, strict=True) if here else ((), ())
    others = tuple(zip(*there, strict=True)) if there else ((), ())
    if Counter(months) != Counter(others[0]) or Counter(days) != Counter(others[1]):
        return
    for key, date in here.items():
        other = next((d for k, d in there.items() if k[0] == key[0] and k not in here), None)
        if key not in there and other:
            yield Agreement(
                kind="exchanged", left=date.span, right=other.span,
                facts={"left": left.printed(date.span), "right": right.printed(other.span)},
            )  # fmt: skip
            return


def _calendars(left: Dated, right: Dated, lost: list[Figure], added: list[Figure]) -> Iterator[Agreement]:
    """A date of the other calendar: 25 October, 7 November."""
    is_named = names_a_style(left.passage) or names_a_style(right.passage)
    for one in (d for d in left.dates if d.day in lost):
        for other in (d for d in right.dates if d.day in added):
            year = one.year or other.year
            if not is_named and (year is None or year.value >= _OLD_STYLE_UNTIL):
                continue
            apart = _days_apart(one, other, int(year.value) if year else 1917)
            if apart is not None and abs(apart) == _shift(int(year.value) if year else 1917):
                facts: dict[str, Fact] = {
                    "left": left.printed(one.span), "right": right.printed(other.span), "days": abs(apart),
                    "named": is_named,
                }  # fmt: skip
                yield Agreement(kind="calendar", left=one.span, right=other.span, facts=facts,
                                explains=(one.day, one.month, other.day, other.month))  # fmt: skip


def _days_apart(one: WholeDate, other: WholeDate, year: int) -> int | None:
    here = one.on(year)
    near = [d for n in (-1, 0, 1) if (d := other.on(year + n))]
    return min(((d - here).days for d in near), key=abs, default=None) if here else None


def _shift(year: int) -> int:
    """By how many days the Julian calendar was behind."""
    return year // 100 - year // 400 - 2


def _contradicting(left: Dated, right: Dated, found: Sequence[Departure], event: dt.date | None) -> Iterator[Agreement]:
    """A weekday of the translation that is not its date's, where the source's is or has none."""
    if any(weekday_contradicts(date, event) for date in left.dates):
        return  # the source's own slip
    told = {d.right for d in found if d.kind != "added"}
    for date in right.dates:
        meant = weekday_contradicts(date, event)
        if meant and date.weekday and date.weekday not in told and date.day not in told:
            place = (date.weekday.start, date.weekday.end)
            facts: dict[str, Fact] = {
                "right": right.printed(place), "date": meant.isoformat(), "weekday": meant.isoweekday(),
            }  # fmt: skip
            yield Agreement(kind="weekday", left=None, right=place, facts=facts, explains=(date.weekday,))


def _resolved(
    own: Dated, other: Dated, strange: list[Figure], event: dt.date | None, *, on_left: bool
) -> Iterator[Agreement]:
    """A "yesterday" or "last year" of one side where the other has a date or year without counterpart."""
    for word in own.relatives:
        same = [r for r in other.relatives if r.unit == word.unit]
        if same or sum(r.unit == word.unit for r in own.relatives) > 1:
            continue
        if word.unit == "year":
            years = [f for f in strange if f.role == "year"]
            options = {event.year + o for o in word.offsets} if event else set()
            if len(years) == 1:
                fits = int(years[0].value) in options
                meant = str(min(options)) if options else None
                yield _made(word, (years[0].start, years[0].end), (years[0],), own, other,
                            fits=fits, meant=meant, on_left=on_left)  # fmt: skip
            continue
        dates = [d for d in other.dates if d.day in strange]
        if len(dates) != 1:
            continue
        date = dates[0]
        days = {event + dt.timedelta(days=o) for o in word.offsets} if event else set()
        parts = tuple(f for f in (date.day, date.month, date.year, date.weekday) if f and f in strange)
        yield _made(word, date.span, parts, own, other, fits=date.key in {(d.month, d.day) for d in days},
                    meant=min(days).isoformat() if days else None, on_left=on_left)  # fmt: skip


def _made(
    word: Relative, place: Place, parts: tuple[Figure, ...], own: Dated, other: Dated, *,
    fits: bool, meant: str | None, on_left: bool,
) -> Agreement:  # fmt: skip
    kind = "unresolved" if meant is None else "resolved" if fits or not word.sure else "misresolved"
    ours = (word.start, word.end)
    left, right = (ours, place) if on_left else (place, ours)
    one, two = (own, other) if on_left else (other, own)
    facts: dict[str, Fact] = {
        "left": one.printed(left), "right": two.printed(right), "word": own.printed(ours), "date": meant,
        "given": other.printed(place),
    }  # fmt: skip
    return Agreement(kind=kind, left=left, right=right, facts=facts, explains=parts)


def _other_day(left: Dated, right: Dated) -> Iterator[Agreement]:
    """ "Yesterday" that became "tomorrow", where each side tells one such day."""
    for unit in ("day", "year"):
        here = [r for r in left.relatives if r.unit == unit]
        there = [r for r in right.relatives if r.unit == unit]
        if len(here) == len(there) == 1 and here[0].sure and there[0].sure and not here[0].offsets & there[0].offsets:
            places = (here[0].start, here[0].end), (there[0].start, there[0].end)
            yield Agreement(kind="relative", left=places[0], right=places[1],
                            facts={"left": left.printed(places[0]), "right": right.printed(places[1])})  # fmt: skip
