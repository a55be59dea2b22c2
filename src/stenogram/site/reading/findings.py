"""Findings placed in rows, numbered as a page shows them, counted and drawn as a strip. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stenogram.model import AuditedBead, CheckName, Finding, FindingClass, Severity
from stenogram.site.frame.interface import gettext, spoken
from stenogram.site.frame.marking import Marked
from stenogram.site.frame.parts import FindingView, Lane, Strip, Tick
from stenogram.site.frame.words import (
    check_words,
    class_count,
    class_words,
    counted,
    rendition_name,
    severity_count,
    severity_words,
)
from stenogram.site.reading.columns import Column, SideBySide
from stenogram.site.reading.lines import anchor_of
from stenogram.site.reading.rows import RowSpan

STRETCHES = 60  # of the strip: at 320 px each is still 4 px wide
SHOWN = {
    "all": tuple(FindingClass),
    "errors": (FindingClass.ERROR,),
    "editorial": (FindingClass.EDITORIAL,),
    "form": (FindingClass.FORM,),
    "none": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A finding with its number on the page, its column and its row."""

    number: int
    finding: Finding
    column: int
    row: int


def place_findings(shown: SideBySide, spans: Sequence[RowSpan]) -> tuple[Placed, ...]:
    """Every finding of every shown column, numbered in the order of the rows."""
    found: list[tuple[int, int, Finding]] = []
    for number, column in enumerate(shown.columns):
        for row, bead in rows_of_beads(column, number, spans):
            found.extend((row, number, finding) for finding in bead.findings)
    found.sort(key=lambda item: item[:2])
    return tuple(
        Placed(number=n, finding=finding, column=column, row=row)
        for n, (row, column, finding) in enumerate(found, start=1)
    )


def rows_of_beads(column: Column, number: int, spans: Sequence[RowSpan]) -> Iterable[tuple[int, AuditedBead]]:
    """The beads of a column in order, each with the row it stands in."""
    if column.is_direct:
        row_of = {bead: row for row, span in enumerate(spans) for bead in span.beads[number]}
        yield from ((row_of[n], bead) for n, bead in enumerate(column.audited))
        return
    row_of = {sentence: row for row, span in enumerate(spans) for sentence in span.rights[number]}
    last = 0  # a sentence that was left out of a translation of a translation is told after the one before it
    for bead in column.audited:
        last = row_of[bead.bead.right[0]] if bead.bead.right else last
        yield last, bead


def marks_by_sentence(shown: SideBySide, placed: Iterable[Placed]) -> dict[tuple[int, int], list[Marked]]:
    """Where findings mark words: (column, sentence) → marks; the leftmost text is column -1."""
    column_of = {shown.left.row.id: -1} | {column.text.row.id: n for n, column in enumerate(shown.columns)}
    marks: dict[tuple[int, int], list[Marked]] = defaultdict(list)
    for item in placed:
        column, measured = shown.columns[item.column], item.finding.measurement
        for text, mark in ((column.pivot, measured.left), (column.text, measured.right)):
            if mark is not None and text.row.id in column_of:
                marks[column_of[text.row.id], mark.sentence].append(
                    Marked(
                        number=item.number,
                        finding_class=item.finding.finding_class,
                        start=mark.start,
                        end=mark.end,
                    )
                )
    return marks


def finding_view(item: Placed, shown: SideBySide, anchors: Sequence[str]) -> FindingView:
    """A finding as the page shows it."""
    column, finding = shown.columns[item.column], item.finding
    return FindingView(
        number=item.number,
        finding_class=finding.finding_class.value,
        class_words=class_words(finding.finding_class),
        severity_words=severity_words(finding.severity),
        check=check_words(finding.measurement.check),
        because=spoken(finding.because),
        rendition=rendition_name(column.text.row.header),
        compared_with=None if column.is_direct else rendition_name(column.pivot.row.header),
        href=f"#{anchors[item.row]}",
        elsewhere=_elsewhere(item, shown),
    )


def _elsewhere(item: Placed, shown: SideBySide) -> str | None:
    """The other end of what moved, if that text is on the page."""
    column, measured = shown.columns[item.column], item.finding.measurement
    if measured.kind != "moved":
        return None
    is_out = measured.check is CheckName.OMISSION
    text, mark = (column.text, measured.right) if is_out else (column.pivot, measured.left)
    texts = (shown.left, *(other.text for other in shown.columns))
    if mark is None or text.row.id not in {other.row.id for other in texts}:
        return None
    return f"#{anchor_of(text.sentences[mark.sentence])}"


def gravest_first(placed: Iterable[Placed]) -> list[Placed]:
    """Errors before editorial before form, each by severity, each in the order of the record."""
    order = list(FindingClass)
    return sorted(placed, key=lambda p: (order.index(p.finding.finding_class), p.finding.severity.rank, p.number))


def strip_of(shown: SideBySide, column: int, placed: Sequence[Placed], anchors: Sequence[str]) -> Strip:
    """Where in the event the findings of one rendition lie."""
    own = [item for item in placed if item.column == column]
    pivot = shown.columns[column].pivot
    return Strip(
        name=rendition_name(shown.columns[column].text.row.header),
        compared_with=rendition_name(pivot.row.header),
        lanes=tuple(
            _lane(kind, [item for item in own if item.finding.finding_class is kind], anchors)
            for kind in FindingClass
            if any(item.finding.finding_class is kind for item in own)
        ),
        lacking=None if own else gettext("The checks found no departure from the source."),
    )


def _lane(kind: FindingClass, items: Sequence[Placed], anchors: Sequence[str]) -> Lane:
    stretches: dict[int, list[Placed]] = defaultdict(list)
    for item in items:
        stretches[item.row * STRETCHES // max(len(anchors), 1)].append(item)
    ticks = []
    for stretch, found in sorted(stretches.items()):
        first = found[0]
        label = gettext("Finding %(number)s: %(because)s") % {
            "number": first.number,
            "because": spoken(first.finding.because),
        }
        if len(found) > 1:
            label += " " + counted(len(found) - 1, "and %(num)s more", "and %(num)s more")
        ticks.append(
            Tick(
                x=round(stretch * 1000 / STRETCHES, 1),
                width=round(1000 / STRETCHES - 2, 1),
                href=f"#{anchors[first.row]}",
                label=label,
            )
        )
    return lane_of(kind, [item.finding.severity for item in items], tuple(ticks))


def lane_of(kind: FindingClass, severities: Sequence[Severity], ticks: tuple[Tick, ...]) -> Lane:
    """The lane of one class with its counts in words."""
    by_severity = Counter(severities)
    return Lane(
        finding_class=kind.value,
        words=class_count(kind, len(severities)),
        severities=", ".join(severity_count(s, by_severity[s]) for s in Severity if by_severity[s]),
        ticks=ticks,
    )
