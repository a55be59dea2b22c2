"""Sentences of renditions made here that no engine translated."""

from collections.abc import Sequence

from stenogram.model import DraftState, Event, RenditionId, RenditionKind
from stenogram.protocols import Archive

_MADE_HERE = (RenditionKind.MACHINE, RenditionKind.EDITED)


def count_untranslated(archive: Archive, events: Sequence[Event]) -> dict[RenditionId, int]:
    """How many sentences of each rendition are not translated; renditions that lack none are left out."""
    found: dict[RenditionId, int] = {}
    for event in events:
        for row in event.renditions:
            facts = archive.translation_of(row.revision) if row.header.kind in _MADE_HERE else None
            count = dict(facts.states).get(DraftState.UNTRANSLATED, 0) if facts else 0
            if count:
                found[row.id] = count
    return found
