"""What an event is, by what the pages of its renditions say of it. Pure."""

from collections.abc import Sequence

from stenogram.model import EventHeader


def merged(headers: Sequence[EventHeader]) -> EventHeader:
    """One header for the event: each fact from the first page that gives it.

    A title of a page's own goes before any that we composed; start, end, precision and time zone stay together; an end
    that only another page gives counts where that page gives the same start.

    Args:
        headers: in the order of the event's renditions, its pivot's first.
    """
    nothing = EventHeader()
    titled = next((h for h in headers if h.title and not h.title_is_composed), None)
    titled = titled or next((h for h in headers if h.title), nothing)
    dated = next((h for h in headers if h.start), nothing)
    return EventHeader(
        title=titled.title,
        title_is_composed=titled.title_is_composed,
        summary=next((h.summary for h in headers if h.summary), None),
        kind=next((h.kind for h in headers if h.kind), None),
        start=dated.start,
        precision=dated.precision,
        end=dated.end or next((h.end for h in headers if _is_same_start(h, dated)), None),
        timezone=dated.timezone,
        place=next((h.place for h in headers if h.place), None),
        venue=next((h.venue for h in headers if h.venue), None),
        participants=next((h.participants for h in headers if h.participants), ()),
    )


def _is_same_start(header: EventHeader, dated: EventHeader) -> bool:
    """Whether a page gives an end, and the start that the event has."""
    return header.end is not None and (header.start, header.timezone) == (dated.start, dated.timezone)
