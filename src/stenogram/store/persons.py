"""Who speaks in the archive: appearances, links and persons, derived anew from texts, alignments and decisions.

All of it is a function of the set of renditions and of the log of decisions, whatever came first. Runs inside one
transaction, which its caller holds.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from stenogram.model import Appearance, EventId, PersonId, PersonLink, RenditionId, Together
from stenogram.protocols import PersonLinking
from stenogram.store.decisions import cuts_of, load_log
from stenogram.store.gathering import gather_event, gather_persons
from stenogram.store.guises import guise_of
from stenogram.store.identifiers import NewId
from stenogram.store.queries import query, tuples
from stenogram.store.rows import event_header_from_json, makers_to_json, rendition_header_from_json, to_json
from stenogram.store.traces import Turn, Voice, trace
from stenogram.text import Language, fold


def derive_persons(
    connection: sqlite3.Connection,
    event: EventId,
    renditions: Iterable[RenditionId],
    linking: PersonLinking | None,
    new_id: NewId,
) -> None:
    """Who speaks in these renditions of an event, and who of its speakers is who."""
    for rendition in renditions:
        trace_rendition(connection, rendition, linking, new_id)
    link_event(connection, event, linking)
    gather_event(connection, event)


def derive_all_persons(connection: sqlite3.Connection, linking: PersonLinking | None, new_id: NewId) -> None:
    """The same for every event: for an archive that an older program made."""
    events = [EventId(row["id"]) for row in connection.execute(query("all_event_ids")).fetchall()]
    for event in events:
        for row in connection.execute(query("renditions_to_trace"), (event,)).fetchall():
            trace_rendition(connection, RenditionId(row["id"]), linking, new_id)
        link_event(connection, event, linking)
    gather_persons(connection)


def trace_rendition(
    connection: sqlite3.Connection, rendition: RenditionId, linking: PersonLinking | None, new_id: NewId
) -> None:
    """The appearances of a rendition, and which speech of each of its revisions is whose."""
    known = connection.execute(query("appearances_of_rendition"), (rendition,)).fetchall()
    cuts = cuts_of(load_log(connection), {row["id"]: row["name_key"] for row in known})
    revisions = _turns(connection, rendition)
    sentences = _sentence_ids(connection, rendition, list(revisions)) if any(c.sentences for c in cuts) else []
    traced = trace(list(revisions.values()), cuts, sentences)
    own_ids = {f"cut:{cut.id}": cut.id for cut in cuts}
    keys = {row["name_key"]: row["key"] for row in known}
    connection.execute(query("clear_voices"), (rendition,))
    connection.execute(query("retire_appearances"), (rendition,))
    facts = connection.execute(query("rendition_facts"), (rendition,)).fetchone()
    for revision, voices in zip(revisions, traced, strict=True):
        for voice in voices:
            said = to_json(_said(voice, facts))
            is_current = revision == facts["revision"]
            if voice.name_key not in keys:
                own = own_ids.get(voice.name_key) or new_id("p")
                keys[voice.name_key] = _add(connection, own, rendition, voice, said, is_current=is_current)
            key = keys[voice.name_key]
            connection.execute(query("set_appearance"), (voice.is_certain, is_current, said, key))
            connection.executemany(query("add_voice"), [(revision, turn.position, key) for turn in voice.turns])
    for row in connection.execute(query("appearances_of_event"), (facts["event"],)).fetchall():
        if row["rendition"] == rendition:
            write_guise(connection, row, linking)


def write_guise(connection: sqlite3.Connection, row: sqlite3.Row, linking: PersonLinking | None) -> None:
    """How an appearance is compared with those of other events."""
    guise = guise_of(connection, appearance_of(row), linking) if linking else None
    connection.execute(query("set_guise"), (guise, row["key"], guise))


def link_event(connection: sqlite3.Connection, event: EventId, linking: PersonLinking | None) -> None:
    """What names and aligned speeches say of the speakers of an event, among themselves."""
    if linking is None:
        return
    connection.execute(query("clear_links_of_event"), {"name": event})
    ours = connection.execute(query("appearances_of_event"), (event,)).fetchall()
    keys = {row["id"]: row["key"] for row in ours}
    links = linking.link([appearance_of(row) for row in ours], _together(connection, event))
    connection.executemany(query("add_link"), [_link_row(link, keys) for link in links])


def appearance_of(row: sqlite3.Row) -> Appearance:
    """The appearance of a row that has key, id, said, is_certain, event and rendition."""
    said: dict[str, Any] = json.loads(row["said"])
    return Appearance(
        id=PersonId(row["id"]), event=row["event"], rendition=row["rendition"], language=Language(said["language"]),
        publisher=said["publisher"], names=tuple(said["names"]), labels=tuple(said["labels"]),
        roles=tuple(said["roles"]), speeches=said["speeches"], is_certain=bool(row["is_certain"]),
    )  # fmt: skip


def _turns(connection: sqlite3.Connection, rendition: RenditionId) -> dict[int, list[Turn]]:
    """The labelled speeches of each revision, oldest first; the current one also when it has none."""
    facts = connection.execute(query("rendition_facts"), (rendition,)).fetchone()
    found: dict[int, list[Turn]] = {}
    for revision, position, _, kind, label, name, role, person in tuples(connection, "labels_of_rendition", rendition):
        turn = Turn(
            position=position, label=label, name=name, role=role, person=person,
            is_spoken=kind in ("speech", "question"),
        )  # fmt: skip
        found.setdefault(revision, []).append(turn)
    if facts["revision"] not in found:
        found[facts["revision"]] = []
    return found


def _sentence_ids(
    connection: sqlite3.Connection, rendition: RenditionId, revisions: Sequence[int]
) -> list[dict[int, set[str]]]:
    found: dict[int, dict[int, set[str]]] = {revision: {} for revision in revisions}
    for revision, speech, name in tuples(connection, "sentence_ids_of_rendition", rendition):
        found.setdefault(revision, {}).setdefault(speech, set()).add(name)
    return [found[revision] for revision in revisions]


def _add(
    connection: sqlite3.Connection, own: str, rendition: RenditionId, voice: Voice, said: str, *, is_current: bool
) -> int:
    row = (own, rendition, voice.name_key, voice.is_certain, is_current, said, own)
    key = connection.execute(query("add_appearance"), row).lastrowid
    assert key is not None
    return key


def _said(voice: Voice, facts: sqlite3.Row) -> dict[str, Any]:
    """What a rendition says of one of its speakers."""
    header, event = rendition_header_from_json(facts["header"]), event_header_from_json(facts["event_header"])
    names = dict.fromkeys(turn.name for turn in voice.turns if turn.name)
    folded = {fold(name) for name in names}
    if voice.called is not None:  # the name is that of whom it was taken out of
        names = {voice.called: None}
    roles = dict.fromkeys(turn.role for turn in voice.turns if turn.role)
    roles |= dict.fromkeys(p.role for p in event.participants if p.role and fold(p.name) in folded)
    return {
        "language": header.language,
        "publisher": header.publisher or _host(header.canonical_url) or _host(facts["final_address"]),
        "names": sorted(names, key=lambda name: (-len(name.split()), -len(name), name)),
        "labels": list(dict.fromkeys(turn.label for turn in voice.turns)),
        "roles": list(roles),
        "speeches": sum(turn.is_spoken for turn in voice.turns),
    }


def _host(url: str | None) -> str | None:
    """Who answers for an address, as far as it tells; a file's path says nothing."""
    try:
        return urlsplit(url).hostname if url and "://" in url else None
    except ValueError:  # not an address at all
        return None


def _together(connection: sqlite3.Connection, event: EventId) -> list[Together]:
    """How often the speakers of each two aligned renditions say the same."""
    shared: dict[tuple[str, str], int] = {}
    alone: dict[tuple[str, str], int] = {}  # a speaker, over against which revision
    pairs = tuples(connection, "current_pairs", event)
    whose = {revision: _speaker_of_sentences(connection, revision) for pair in pairs for revision in pair}
    ends: dict[tuple[str, str], tuple[str, str]] = {}
    for left, right in pairs:
        for left_first, left_count, right_first, right_count in tuples(connection, "paired_beads", left, right):
            here = {a for a in whose[left][left_first : left_first + left_count] if a}
            there = {a for a in whose[right][right_first : right_first + right_count] if a}
            for speaker in here:
                alone[speaker, right] = alone.get((speaker, right), 0) + 1
            for speaker in there:
                alone[speaker, left] = alone.get((speaker, left), 0) + 1
            for pair in ((a, b) for a in here for b in there):
                shared[pair] = shared.get(pair, 0) + 1
        for a in {a for a in whose[left] if a}:
            for b in {b for b in whose[right] if b}:
                ends[a, b] = (left, right)
    return [
        Together(
            left=PersonId(a), right=PersonId(b), shared=shared.get((a, b), 0),
            left_all=alone.get((a, right), 0), right_all=alone.get((b, left), 0),
        )
        for (a, b), (left, right) in ends.items()
    ]  # fmt: skip


def _speaker_of_sentences(connection: sqlite3.Connection, revision: int) -> list[str | None]:
    """The own id of the appearance that says each sentence that alignment numbers."""
    voices = {position: own for position, _, own in tuples(connection, "voices_of_revision", revision)}
    return [voices.get(speech) for (speech,) in tuples(connection, "spoken_speeches", revision)]


def _link_row(link: PersonLink, keys: dict[str, int]) -> tuple[int | str | float, ...]:
    ends = sorted((keys[link.left], keys[link.right]))
    return (*ends, link.judgement.value, link.score, link.reason, makers_to_json([link.made_by]))
