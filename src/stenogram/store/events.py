"""What an event is now: derived from the set of its renditions, whatever the order in which they came."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from stenogram.errors import AmbiguousName, UnknownEvent
from stenogram.model import (
    AlignmentId,
    Event,
    EventHeader,
    EventId,
    RenditionHeader,
    RenditionId,
    RenditionKind,
    RenditionRow,
    RevisionId,
)
from stenogram.store.drafts import stale_counts
from stenogram.store.headers import merged
from stenogram.store.identifiers import NewId
from stenogram.store.pivot import pivots
from stenogram.store.queries import query
from stenogram.store.rows import (
    capture_from_row,
    event_header_from_json,
    event_header_to_json,
    rendition_header_from_json,
)
from stenogram.store.slugs import looks_of, slug_of


def add_event(connection: sqlite3.Connection, new_id: NewId) -> EventId:
    """An event without renditions; its slug is its id until it is derived."""
    event = EventId(new_id("e"))
    connection.execute(query("add_event"), (event, event))
    return event


def add_rendition(
    connection: sqlite3.Connection, event: EventId, header: RenditionHeader, new_id: NewId
) -> RenditionId:
    """A rendition without text, with a name of its own."""
    rendition = RenditionId(new_id("r"))
    taken = dict(connection.execute(query("rendition_names_of_event"), (event,)).fetchall())
    name = _free_name(_wanted_name(header), taken)
    connection.execute(query("add_rendition"), (rendition, event, event, name))
    connection.execute(query("add_rendition_name"), (event, name, rendition))
    return rendition


def rename_rendition(
    connection: sqlite3.Connection, event: EventId, rendition: RenditionId, header: RenditionHeader
) -> None:
    """Give a rendition the name that its header asks for now; the names that it had still lead to it."""
    connection.execute(query("set_name"), (name_in(connection, event, rendition, header), rendition))


def name_in(connection: sqlite3.Connection, event: EventId, rendition: RenditionId, header: RenditionHeader) -> str:
    """The name of a rendition in an event by its header; once it has one there it has it for ever."""
    taken = dict(connection.execute(query("rendition_names_of_event"), (event,)).fetchall())
    wanted = _wanted_name(header)
    mine = sorted((name for name, who in taken.items() if who == rendition and _stem(name, wanted)), key=_numbered)
    name = mine[0] if mine else _free_name(wanted, taken)
    if not mine:
        connection.execute(query("add_rendition_name"), (event, name, rendition))
    return name


def derive_event(connection: sqlite3.Connection, event: EventId) -> None:
    """Header, slug, order, pivots and looks of an event from the headers of its renditions."""
    rows = connection.execute(query("headers_of_event"), (event,)).fetchall()
    headers = [(RenditionId(row["id"]), rendition_header_from_json(row["header"]), row["blob"]) for row in rows]
    led = pivots(headers, _names(connection, event))
    for place, (rendition, pivot) in enumerate(led.items()):
        connection.execute(query("set_pivot"), (place, pivot, rendition))
    said = {RenditionId(row["id"]): event_header_from_json(row["event_header"]) for row in rows}
    header = merged([said[rendition] for rendition in led])
    slug = _slug(connection, event, slug_of(header))
    connection.execute(query("set_event"), (slug, header.start, header.title, event_header_to_json(header), event))
    connection.execute(query("clear_looks"), (event,))
    for look in looks_of(header).union(*(looks_of(h) for h in said.values())):
        connection.execute(query("add_look"), (look, event))


def retire_event(connection: sqlite3.Connection, event: EventId) -> None:
    """What an event says, while it has no renditions: nothing. Its slug is free for the event to which it leads."""
    connection.execute(query("set_event"), (event, None, None, "", event))
    connection.execute(query("clear_looks"), (event,))


def heir_of(connection: sqlite3.Connection, event: EventId) -> EventId:
    """The event that goes on for this one: itself, but where it was joined to another."""
    row = connection.execute(query("heir_of_event"), (event,)).fetchone()
    return EventId(row["heir"]) if row else event


def find_event(connection: sqlite3.Connection, name: str) -> EventId:
    """The id of the event that an id, a slug (old ones too) or a unique beginning of one means.

    Raises:
        UnknownEvent, AmbiguousName
    """
    return heir_of(connection, _event_named(connection, name))


def _event_named(connection: sqlite3.Connection, name: str) -> EventId:
    """The same as it was called, though it may have been joined to another since."""
    if connection.execute(query("event_is_known"), (name,)).fetchone():
        return EventId(name)
    row = connection.execute(query("event_of_slug"), (name,)).fetchone()
    if row:
        return EventId(row["event"])
    found = connection.execute(query("events_named_like"), {"name": name}).fetchall() if name else []
    if not found:
        raise UnknownEvent(name)
    heirs = {heir_of(connection, EventId(row["id"])) for row in found}
    if len(heirs) > 1:
        raise AmbiguousName(name, [row["slug"] for row in found if row["id"] in heirs])
    return EventId(found[0]["id"])


def find_rendition(connection: sqlite3.Connection, address: str) -> RenditionId:
    """The rendition that EVENT/LANG[-KIND] means; EVENT/LANG also the only one of that language.

    Raises:
        UnknownEvent, AmbiguousName
    """
    if connection.execute(query("rendition_by_id"), (address,)).fetchone():
        return RenditionId(address)
    event_name, _, name = address.partition("/")
    called = _event_named(connection, event_name)
    event = heir_of(connection, called)
    for one in dict.fromkeys((called, event)):  # what it was called before its event was joined to another still holds
        names = dict(connection.execute(query("rendition_names_of_event"), (one,)).fetchall())
        if name in names:
            return RenditionId(names[name])
    current = [(row["name"], row["id"]) for row in connection.execute(query("renditions_of_event"), (event,))]
    like = [(n, r) for n, r in current if not name or n.startswith(f"{name}-")]
    if not like:
        raise UnknownEvent(address)
    if len(like) > 1:
        raise AmbiguousName(address, [f"{event_name}/{n}" for n, _ in like])
    return RenditionId(like[0][1])


def load_event(connection: sqlite3.Connection, event: EventId) -> Event:
    """One event with its renditions."""
    row = connection.execute(query("event_by_id"), (event,)).fetchone()
    if row is None:
        raise UnknownEvent(event)
    renditions = connection.execute(query("renditions_of_event"), (event,)).fetchall()
    candidates = [r["slug"] for r in connection.execute(query("candidates_of_event"), (event,))]
    return _event(row, renditions, candidates, stale_counts(connection, event))


def load_events(connection: sqlite3.Connection) -> tuple[Event, ...]:
    """All events with their renditions, in three queries."""
    renditions: dict[str, list[sqlite3.Row]] = {}
    for row in connection.execute(query("all_renditions")):
        renditions.setdefault(row["event"], []).append(row)
    candidates: dict[str, list[str]] = {}
    for event, slug in connection.execute(query("all_candidates")):
        candidates.setdefault(event, []).append(slug)
    stale = stale_counts(connection)
    return tuple(
        _event(row, renditions.get(row["id"], []), candidates.get(row["id"], []), stale)
        for row in connection.execute(query("all_events"))
    )


def load_listed(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> tuple[Event, ...]:
    """The events of these rows with their renditions: for a page of them, where reading all would take long."""
    stale = stale_counts(connection)
    return tuple(
        _event(
            row,
            connection.execute(query("renditions_of_event"), (row["id"],)).fetchall(),
            [found["slug"] for found in connection.execute(query("candidates_of_event"), (row["id"],))],
            stale,
        )
        for row in rows
    )


def _event(
    row: sqlite3.Row, renditions: Sequence[sqlite3.Row], candidates: Iterable[str], stale: Mapping[str, int]
) -> Event:
    slug = row["slug"]
    return Event(
        id=EventId(row["id"]),
        slug=slug,
        header=event_header_from_json(row["header"]) if row["header"] else EventHeader(),
        version=row["version"],
        renditions=tuple(_rendition(slug, r, stale.get(r["id"], 0)) for r in renditions),
        candidates=tuple(candidates),
    )


def _rendition(slug: str, row: sqlite3.Row, stale: int) -> RenditionRow:
    is_aligned = row["alignment"] is not None and row["refusal"] is None
    return RenditionRow(
        id=RenditionId(row["id"]),
        event=EventId(row["event"]),
        address=f"{slug}/{row['name']}",
        header=rendition_header_from_json(row["header"]),
        said=event_header_from_json(row["event_header"]),
        revision=RevisionId(row["revision"]),
        revision_n=row["n"],
        capture=capture_from_row(row),
        captures=row["capture_count"],
        speeches=row["speech_count"],
        sentences=row["sentence_count"],
        unread=row["unread_count"],
        pivot=RenditionId(row["pivot"]) if row["pivot"] is not None else None,
        alignment=AlignmentId(row["alignment"]) if is_aligned else None,
        refusal=row["refusal"],
        stale=stale,
    )


def _names(connection: sqlite3.Connection, event: EventId) -> dict[str, RenditionId]:
    """All that `made_from_rendition` may say of the renditions of this event."""
    named = connection.execute(query("rendition_names_of_event"), (event,)).fetchall()
    called = [event, *(row["slug"] for row in connection.execute(query("slugs_of_event"), (event,)))]
    names = {f"{slug}/{row['name']}": RenditionId(row["rendition"]) for slug in called for row in named}
    return names | {row["rendition"]: RenditionId(row["rendition"]) for row in named}


def _slug(connection: sqlite3.Connection, event: EventId, wanted: str) -> str:
    """The wanted slug if it is free or this event's, else the first numbered one that is."""
    number = 1
    while True:
        slug = wanted if number == 1 else f"{wanted}-{number}"
        row = connection.execute(query("event_of_slug"), (slug,)).fetchone()
        if row is None:
            connection.execute(query("add_slug"), (slug, event))
            return slug
        if event in (row["event"], heir_of(connection, EventId(row["event"]))):
            return slug
        number += 1


def _wanted_name(header: RenditionHeader) -> str:
    plain = header.kind in (None, RenditionKind.ORIGINAL)
    return header.language if plain or header.kind is None else f"{header.language}-{header.kind.value}"


def _free_name(wanted: str, taken: Iterable[str]) -> str:
    number, name, names = 1, wanted, frozenset(taken)
    while name in names:
        number += 1
        name = f"{wanted}-{number}"
    return name


def _stem(name: str, wanted: str) -> bool:
    """Whether a name is the wanted one, or that with a number."""
    number = name.removeprefix(f"{wanted}-")
    return name == wanted or (number != name and number.isdigit() and len(number) < 3)  # es-419 is a language


def _numbered(name: str) -> tuple[int, str]:
    return len(name), name
