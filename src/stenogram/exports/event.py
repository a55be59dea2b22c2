"""stenogram.events/1 and stenogram.event/1: what an archive holds, with where it comes from."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from stenogram.exports import shapes
from stenogram.exports.transcript import event_header_json, rendition_header_json
from stenogram.model import Capture, Event, RenditionId, RenditionRow, TranslationFacts

EVENT_FORMAT: Final = "stenogram.event/1"
EVENTS_FORMAT: Final = "stenogram.events/1"
PENDING_FORMAT: Final = "stenogram.captures/1"

Translations = Mapping[RenditionId, TranslationFacts]
_NONE: Translations = MappingProxyType({})


def events_json(events: Sequence[Event]) -> shapes.Events:
    """All events, the latest start first."""
    return {"format": EVENTS_FORMAT, "events": [event_object(event) for event in events]}


def event_json(event: Event, translations: Translations = _NONE) -> shapes.Event:
    """One event with its renditions, the pivot first.

    Args:
        translations: of renditions that were made here, how they came to be.
    """
    return {"format": EVENT_FORMAT, **event_object(event, translations)}


def captures_json(captures: Sequence[Capture]) -> shapes.Captures:
    """Captures, such as those that are pending, with why."""
    return {"format": PENDING_FORMAT, "captures": [capture_json(capture) for capture in captures]}


def capture_json(capture: Capture) -> shapes.Capture:
    """That an address gave these bytes at a moment."""
    return {
        "id": capture.id,
        "address": capture.address,
        "final_address": capture.final_address,
        "redirects": [{"status": hop.status, "address": hop.address} for hop in capture.redirects],
        "at": capture.at.isoformat(),
        "digest": capture.blob,
        "size": capture.size,
        "status": capture.status,
        "media_type": capture.media_type,
        "failure": capture.failure,
    }


def event_object(event: Event, translations: Translations = _NONE) -> shapes.EventObject:
    """One event as it stands in `events`."""
    return {
        "id": event.id,
        "slug": event.slug,
        **shapes.NOWHERE,
        **event_header_json(event.header),
        "renditions": [_rendition(row, translations.get(row.id)) for row in event.renditions],
        "candidates": list(event.candidates),
    }


def _rendition(row: RenditionRow, facts: TranslationFacts | None) -> shapes.Rendition:
    return {
        "id": row.id,
        "address": row.address,
        **shapes.NOWHERE,
        **rendition_header_json(row.header),
        "revision": {"id": row.revision, "n": row.revision_n},
        "speeches": row.speeches,
        "sentences": row.sentences,
        "unread": row.unread,
        "pivot": row.pivot,
        "refusal": row.refusal,
        "captures": row.captures,
        "capture": capture_json(row.capture),
        "stale": row.stale,
        "translation": _translation(facts) if facts else None,
    }


def _translation(facts: TranslationFacts) -> shapes.Translation:
    """How a rendition that was made here came to be."""
    engine = facts.engine
    return {
        "source_revision": facts.source,
        "engine": {"name": engine.name, "version": engine.version, "settings": dict(facts.settings)},
        "settings_digest": engine.settings,
        "at": engine.at.isoformat() if engine.at else None,
        "sentences": {state.value: count for state, count in facts.states},
        "editors": list(facts.editors),
    }
