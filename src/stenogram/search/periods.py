"""Days → the years, months or days of a chart, without a gap. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence

from stenogram.model import HitsOverTime, Timeline

_MOST_MONTHS = 36  # more are shown by year
_SHOWN = 5  # speakers with a series of their own
_MOST_PERIODS = 200  # of a chart; an archive that is older than so many years shows the last of them


def timeline_of(counts: Mapping[tuple[int, str | None], int]) -> Timeline:
    """The chart of hits, counted by day (YYYYMMDD, zeros where it is less exact) and speaker."""
    days = {day for day, _ in counts if day}
    periods = periods_of(sorted(days))
    width = len(periods[0]) if periods else 4
    totals: Counter[str] = Counter()
    for (day, name), count in counts.items():
        if name is not None and day:
            totals[name] += count
    shown = [name for name, _ in sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN]]
    place = {period: n for n, period in enumerate(periods)}
    series: dict[str | None, list[int]] = {name: [0] * len(periods) for name in (*shown, None)}
    for (day, name), count in counts.items():
        if day and (at := place.get(_written(day)[:width])) is not None:
            series[name if name in series else None][at] += count
    return Timeline(
        periods=periods,
        speakers=tuple(
            HitsOverTime(name=name, counts=tuple(each)) for name, each in series.items() if any(each)
        ),
        undated=sum(count for (day, _), count in counts.items() if not day),
    )  # fmt: skip


def periods_of(days: Sequence[int]) -> tuple[str, ...]:
    """Every day, month or year from the first of these sorted days to the last, as few as can be told apart.

    >>> periods_of([20311100, 20320114])
    ('2031-11', '2031-12', '2032-01')
    """
    if not days:
        return ()
    first, last = days[0], days[-1]
    months = (last // 10_000 - first // 10_000) * 12 + (last // 100 % 100 - first // 100 % 100)
    if any(day // 100 % 100 == 0 for day in days) or months >= _MOST_MONTHS:
        years = range(first // 10_000, last // 10_000 + 1)
        return tuple(f"{year:04}" for year in years)[-_MOST_PERIODS:]
    if any(day % 100 == 0 for day in days) or months > 0:
        start = first // 10_000 * 12 + first // 100 % 100 - 1
        return tuple(f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, start + months + 1))
    return tuple(_written(first // 100 * 100 + n) for n in range(first % 100, last % 100 + 1))


def _written(day: int) -> str:
    return f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}"
