"""The list of events with what was found in each: archive → what its template renders."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from stenogram.model import Event, FindingClass, RenditionRow, Severity
from stenogram.site.frame.heads import candidate_links, head_of
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.parts import Anchor, EventItem, Lane, Tick
from stenogram.site.frame.words import counted, rendition_name
from stenogram.site.reading.columns import key_of, reason_alone
from stenogram.site.reading.event_page import Reading
from stenogram.site.reading.findings import STRETCHES, lane_of
from stenogram.site.reading.pages import EventListPage

EVENTS_A_PAGE = 50
REMEMBERED = 2_000  # alignments whose findings are counted once; about 1 KB each

Found = tuple[tuple[FindingClass, Severity, int], ...]  # class, severity, stretch of the event


class Memory:
    """The findings of alignments that were counted before, by alignment and state of their event."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._found: OrderedDict[tuple[str, int], Found] = OrderedDict()
        self._lock = Lock()

    def of(self, reading: Reading, event: Event, row: RenditionRow) -> Found:
        """What the checks find in a rendition, compared with its own pivot."""
        name = (str(row.alignment), event.version)
        with self._lock:
            if name in self._found:
                self._found.move_to_end(name)
                return self._found[name]
        found = _count(reading, event, row)
        with self._lock:
            self._found[name] = found
            while len(self._found) > self._most:
                self._found.popitem(last=False)
        return found


def event_list_page(reading: Reading, memory: Memory, *, page: int) -> EventListPage:
    """One leaf of the list of events, the latest first."""
    events = reading.archive.events()
    start = (page - 1) * EVENTS_A_PAGE
    return EventListPage(
        title=gettext("Events"),
        events=tuple(_item(reading, memory, event) for event in events[start : start + EVENTS_A_PAGE]),
        counted=counted(len(events), "%(num)s event", "%(num)s events"),
        newer=reading.links.events(page - 1) if page > 1 else None,
        older=reading.links.events(page + 1) if start + EVENTS_A_PAGE < len(events) else None,
    )


def _item(reading: Reading, memory: Memory, event: Event) -> EventItem:
    aligned = [row for row in event.renditions[1:] if reason_alone(row, event) is None]
    found = [item for row in aligned for item in memory.of(reading, event, row)]
    return EventItem(
        head=head_of(event, reading.links),
        renditions=tuple(
            Anchor(words=rendition_name(row.header), href=reading.links.rendition(event.slug, key_of(row)))
            for row in event.renditions
        ),
        summary=_summary(event, len(aligned), len(found)),
        lanes=tuple(_lane(kind, [item for item in found if item[0] is kind]) for kind in FindingClass if found),
        candidates=candidate_links(event, reading.links),
    )


def _summary(event: Event, aligned: int, found: int) -> str:
    refused = sum(1 for row in event.renditions if row.refusal is not None)
    if len(event.renditions) <= 1:
        return gettext("One rendition; nothing to compare yet.")
    parts = [
        counted(aligned, "%(num)s rendition compared with the source", "%(num)s renditions compared with the source")
    ]
    if refused:
        parts.append(counted(refused, "%(num)s could not be aligned", "%(num)s could not be aligned"))
    told = counted(found, "%(num)s finding", "%(num)s findings") if found else gettext("no findings")
    return f"{', '.join(parts)}: {told}."


def _lane(kind: FindingClass, found: Sequence[tuple[FindingClass, Severity, int]]) -> Lane:
    ticks = tuple(
        Tick(x=round(s * 1000 / STRETCHES, 1), width=round(1000 / STRETCHES - 2, 1), href="", label="")
        for s in sorted({stretch for _, _, stretch in found})
    )
    return lane_of(kind, [severity for _, severity, _ in found], ticks)


def _count(reading: Reading, event: Event, row: RenditionRow) -> Found:
    pivot = next(r for r in event.renditions if r.id == row.pivot)
    stored = reading.archive.alignment(pivot.revision, row.revision)
    if stored is None:
        return ()
    beads = reading.judge(stored)
    return tuple(
        (finding.finding_class, finding.severity, number * STRETCHES // len(beads))
        for number, bead in enumerate(beads)
        for finding in bead.findings
    )
