"""To which event each rendition belongs: where it was put, and what people decided since. Runs inside one transaction.

It is a function of the renditions' homes and of the log, so that undoing a decision gives back what was.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from stenogram.model import DecisionKind, EventId, RenditionId
from stenogram.store.decisions import Line, holding, load_log
from stenogram.store.events import derive_event, name_in, retire_event
from stenogram.store.queries import query
from stenogram.store.rows import rendition_header_from_json


def events_by_log(homes: Mapping[str, str], log: Sequence[Line]) -> dict[str, str]:
    """The event of each rendition, by the event in which it was put."""
    at = dict(homes)
    for line in holding(log):
        if line.kind is DecisionKind.JOIN:
            into, others = line.said["into"], frozenset(line.said["joined"])
            at = {rendition: into if event in others else event for rendition, event in at.items()}
        elif line.kind is DecisionKind.DIVIDE:
            at |= {rendition: line.said["apart"] for rendition in line.said["renditions"] if rendition in at}
    return at


def heirs_by_log(at: Mapping[str, str], log: Sequence[Line]) -> dict[str, str]:
    """Where each event leads that has no renditions any more."""
    living = frozenset(at.values())
    leads: dict[str, str] = {}
    for line in log:
        if line.kind is DecisionKind.JOIN and not line.undone:
            leads |= dict.fromkeys(line.said["joined"], line.said["into"])
        elif line.kind is DecisionKind.DIVIDE and line.undone:
            back = next((at[r] for r in line.said["renditions"] if r in at), line.said["apart"])
            leads[line.said["apart"]] = back
    heirs: dict[str, str] = {}
    for event in leads:
        seen, heir = {event}, event
        while heir not in living and leads.get(heir, event) not in seen:
            heir = leads[heir]
            seen.add(heir)
        if event not in living and heir in living:
            heirs[event] = heir
    return heirs


def rehome(connection: sqlite3.Connection) -> list[EventId]:
    """Give each rendition the event that the log says; the events that changed, those without renditions left out."""
    rows = connection.execute(query("homes_of_renditions")).fetchall()
    log = load_log(connection)
    at = events_by_log({row["id"]: row["home"] or row["event"] for row in rows}, log)
    heirs = heirs_by_log(at, log)
    connection.execute(query("clear_heirs"))
    connection.executemany(query("add_heir"), heirs.items())
    moved = [row for row in rows if at[row["id"]] != row["event"]]
    for row in moved:
        rendition, event = RenditionId(row["id"]), EventId(at[row["id"]])
        name = name_in(connection, event, rendition, rendition_header_from_json(row["header"]))
        connection.execute(query("set_event_of_rendition"), (event, name, rendition))
        connection.execute(query("set_event_of_urls"), (event, rendition))
    changed = dict.fromkeys(EventId(event) for row in moved for event in (row["event"], at[row["id"]]))
    return _derive(connection, changed, living=frozenset(at.values()))


def _derive(connection: sqlite3.Connection, changed: Iterable[EventId], *, living: frozenset[str]) -> list[EventId]:
    """Headers, slugs, order and pivots anew; slugs are given back first, for one event may take another's."""
    events = list(changed)
    for event in events:
        retire_event(connection, event)
    left = [event for event in events if event in living]
    for event in left:
        derive_event(connection, event)
    for event in left:
        connection.execute(query("drop_alignments_to_former_pivots"), (event,))
        connection.execute(query("drop_alignments_across_events"), (event, event))
    return left
