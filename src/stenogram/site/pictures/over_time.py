"""Counts over time → the rectangles of a chart, and the same in words. Pure."""

from collections.abc import Callable, Iterator, Sequence

from stenogram.model import Timeline
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.words import number_words, start_words
from stenogram.site.pictures.parts import AxisLabel, Bar, Chart, ChartRow, Series

WIDTH, HEIGHT = 1000, 160  # of the drawing, in its own units
MOST_PERIODS = 60  # with six series no more than 360 rectangles; more periods are joined, equally many each
_LABELS = 5  # below the chart: as many as have room at 320 px
_GAP = 0.15  # of the width of a period

LeadsTo = Callable[[str, str], str | None]
"""Where what was counted from one period to another can be read."""
Span = tuple[str, str]


def chart_of(timeline: Timeline, leads_to: LeadsTo | None = None) -> Chart | None:
    """The chart; None where there is nothing to compare: a single period."""
    if len(timeline.periods) < 2:
        return None
    spans, counts = _joined(timeline)
    most = max(1, *(sum(each) for each in zip(*counts, strict=True)))
    names = [each.name or gettext("others") for each in timeline.speakers]
    hrefs = [leads_to(*span) if leads_to else None for span in spans]
    told = [
        [f"{name} {number_words(count[n])}" for name, count in zip(names, counts, strict=True) if count[n]]
        for n in range(len(spans))
    ]
    return Chart(
        bars=tuple(_bars(spans, counts, names, hrefs, most)),
        series=tuple(
            Series(number=n, name=name, total=number_words(sum(count)))
            for n, (name, count) in enumerate(zip(names, counts, strict=True))
        ),
        labels=tuple(_labels(spans)),
        first=_said(spans[0]),
        last=_said(spans[-1]),
        most=number_words(most),
        rows=tuple(
            ChartRow(period=_said(span), words=", ".join(words), href=href)
            for span, words, href in zip(spans, told, hrefs, strict=True)
            if words
        ),
        undated=number_words(timeline.undated) if timeline.undated else None,
    )


def _bars(
    spans: Sequence[Span],
    counts: Sequence[Sequence[int]],
    names: Sequence[str],
    hrefs: Sequence[str | None],
    most: int,
) -> Iterator[Bar]:
    """A rectangle a speaker and period, those of one period upon each other."""
    step = WIDTH / len(spans)
    for n, span in enumerate(spans):
        y = float(HEIGHT)
        for number, name in enumerate(names):
            if not (count := counts[number][n]):
                continue
            height = count * HEIGHT / most
            y -= height
            yield Bar(
                x=round((n + _GAP / 2) * step, 1),
                y=round(y, 1),
                width=round(step * (1 - _GAP), 1),
                height=round(height, 1),
                series=number,
                label=f"{_said(span)}: {name} {number_words(count)}",
                href=hrefs[n],
            )


def _labels(spans: Sequence[Span]) -> Iterator[AxisLabel]:
    """The first period, the last, and some between them at equal distances."""
    last = len(spans) - 1
    shown = sorted({round(n * last / (min(_LABELS, len(spans)) - 1)) for n in range(min(_LABELS, len(spans)))})
    for n in shown:
        is_end = n in (0, last)
        yield AxisLabel(
            x=f"{100 * n / last if is_end else 100 * (n + 0.5) / len(spans):.4g}%",
            anchor="middle" if not is_end else "end" if n else "start",
            words=spans[n][0],
        )


def _joined(timeline: Timeline) -> tuple[list[Span], list[list[int]]]:
    """The periods, from which to which, and the counts of each speaker; several as one where they are many."""
    size = -(-len(timeline.periods) // MOST_PERIODS)
    starts = range(0, len(timeline.periods), size)
    periods = [timeline.periods[n : n + size] for n in starts]
    return (
        [(each[0], each[-1]) for each in periods],
        [[sum(each.counts[n : n + size]) for n in starts] for each in timeline.speakers],
    )


def _said(span: Span) -> str:
    first, last = (start_words(period) or period for period in span)
    return first if first == last else f"{first} – {last}"
