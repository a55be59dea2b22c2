"""Hits over time → the rectangles of a chart, and the same in words. Pure."""

from stenogram.model import Timeline
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.words import number_words
from stenogram.site.searching.parts import Bar, Chart, Series

WIDTH, HEIGHT = 1000, 160  # of the drawing, in its own units
_GAP = 0.15  # of the width of a period


def chart_of(timeline: Timeline) -> Chart | None:
    """The chart; None where there is nothing to compare: a single period."""
    if len(timeline.periods) < 2:
        return None
    totals = [sum(each.counts[n] for each in timeline.speakers) for n in range(len(timeline.periods))]
    most, step = max(totals), WIDTH / len(timeline.periods)
    bars: list[Bar] = []
    told: list[tuple[str, str]] = []
    for n, period in enumerate(timeline.periods):
        y = float(HEIGHT)
        words: list[str] = []
        for number, each in enumerate(timeline.speakers):
            if not (count := each.counts[n]):
                continue
            height = count * HEIGHT / most
            y -= height
            name = each.name or gettext("others")
            words.append(f"{name} {number_words(count)}")
            bars.append(
                Bar(
                    x=round((n + _GAP / 2) * step, 1), y=round(y, 1), width=round(step * (1 - _GAP), 1),
                    height=round(height, 1), series=number, label=f"{period}: {name} {number_words(count)}",
                )
            )  # fmt: skip
        if words:
            told.append((period, ", ".join(words)))
    return Chart(
        bars=tuple(bars),
        series=tuple(
            Series(number=n, name=each.name or gettext("others"), total=number_words(sum(each.counts)))
            for n, each in enumerate(timeline.speakers)
        ),
        first=timeline.periods[0], last=timeline.periods[-1], most=number_words(most), rows=tuple(told),
        undated=number_words(timeline.undated) if timeline.undated else None,
    )  # fmt: skip
