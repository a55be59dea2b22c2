"""Events and captures as JSON. Reads the archive."""

from pathlib import PurePath

from stenogram.errors import UsageError
from stenogram.exports import shapes
from stenogram.exports.event import capture_json, event_object
from stenogram.model import CaptureId, Event, EventFilter, RenditionRow
from stenogram.site.api.asked import Asked, add_links, event_ref, linked, paging, rendition_ref
from stenogram.site.api.parameters import EventsQuery, Query, given
from stenogram.site.api.problems import unknown
from stenogram.site.api.shapes import Events, OneCapture, OneEvent, Provenance
from stenogram.site.frame.links import Links, followable
from stenogram.site.reading.citing import attribution
from stenogram.site.reading.columns import key_of, reason_alone
from stenogram.site.reading.provenance import MADE_HERE, hand_of
from stenogram.text import language


def list_events(asked: Asked[EventsQuery]) -> Events:
    """One page of the events that fit."""
    query, links = asked.query, asked.links
    tag, kind = given(query.language), given(query.kind)
    fitting = EventFilter(
        after=given(query.after),
        before=given(query.before),
        language=language(tag) if tag else None,
        kind=kind.value if kind else None,
    )
    events, total = asked.reading.archive.list_events(fitting, offset=(query.page - 1) * query.size, limit=query.size)
    made = [event_object(event) for event in events]
    for event, each in zip(events, made, strict=True):
        _add_links(each, event, links)
    return {
        "format": "stenogram.events/1",
        "url": links.absolute(links.events()),
        "api": asked.here,
        "events": made,
        **paging(asked, total),
    }


def one_event(asked: Asked[Query]) -> OneEvent:
    """An event with its renditions, where each comes from, and where everything of it is."""
    event, links, archive = asked.event(), asked.links, asked.reading.archive
    made_here = {row.id: facts for row in event.renditions if (facts := archive.translation_of(row.revision))}
    made = event_object(event, made_here)
    _add_links(made, event, links)
    return {
        "format": "stenogram.event/1",
        **made,
        "provenance": [_provenance(event, row, links) for row in event.renditions],
    }


def one_capture(asked: Asked[Query]) -> OneCapture:
    """How bytes came here, and what was made of them."""
    archive, links = asked.reading.archive, asked.links
    name = asked.path["capture"]
    try:
        capture = archive.capture(CaptureId(name))
    except UsageError as error:
        raise unknown(f"the archive holds no capture called {name!r}", links.absolute(links.api("/events"))) from error
    made = capture_json(capture)
    _add_capture_links(made, links)
    revision_id = archive.revision_of_blob(capture.blob)
    revision = archive.revision(revision_id) if revision_id else None
    event = archive.event(revision.event) if revision else None
    row = next((r for r in event.renditions if revision and r.id == revision.rendition), None) if event else None
    return {
        "format": "stenogram.capture/1",
        **made,
        "charset": capture.charset,
        "headers": [{"name": name, "value": value} for name, value in capture.headers],
        "download": links.absolute(links.download(capture.id)),
        "event": event_ref(links, event) if event else None,
        "rendition": rendition_ref(links, event, row) if event and row else None,
        "revision": revision.n if revision else None,
    }


def _add_links(made: shapes.EventObject, event: Event, links: Links) -> None:
    add_links(made, links, links.event(event.slug))
    for row, each in zip(event.renditions, made["renditions"], strict=True):
        add_links(each, links, links.rendition(event.slug, key_of(row)))
        _add_capture_links(each["capture"], links)


def _add_capture_links(made: shapes.Capture, links: Links) -> None:
    """With its addresses; of a file only the name, since a folder says who added it."""
    add_links(made, links, links.capture(made["id"]))
    for name in ("address", "final_address"):
        address = made[name]
        if not followable(address) and not address.startswith(MADE_HERE):
            made[name] = PurePath(address).name


def _provenance(event: Event, row: RenditionRow, links: Links) -> Provenance:
    transcript = links.twin(links.rendition(event.slug, key_of(row)))
    pivot = next((each for each in event.renditions if each.id == row.pivot), None)
    is_compared = pivot is not None and reason_alone(row, event) is None
    return {
        "rendition": row.id,
        "hand": hand_of(row.header),
        "attribution": attribution(row.header),
        "transcript": links.absolute(transcript),
        "alignment": links.absolute(f"{transcript}/alignment") if is_compared else None,
        "audit": links.absolute(f"{transcript}/audit") if is_compared else None,
        "against": pivot.address if pivot and is_compared else None,
        "reason": reason_alone(row, event),
        "capture": linked(links, links.capture(row.capture.id)),
        "download": links.absolute(links.download(row.capture.id)),
    }
