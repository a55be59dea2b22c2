"""To whom each appearance belongs: what was touched is gathered anew, with all that anything may join it to.

Who has no link, tie or decision in common with what changed cannot change: so an event costs as much as its speakers
have appearances, not as much as the archive is large. Runs inside one transaction.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from stenogram.model import EventId, Judgement
from stenogram.store.clusters import Decided, Edge, Node, Tie, cluster
from stenogram.store.decisions import decided_pairs, described_by, load_log
from stenogram.store.queries import query, tuples


def gather_event(connection: sqlite3.Connection, event: EventId) -> None:
    """To whom the appearances of an event belong now, and everything that may belong together with them."""
    touched = {key for (key,) in tuples(connection, "keys_of_event", event)}
    log = load_log(connection)
    named = {own for line in log for pair in line.said.get("same", ()) for own in pair}
    ids = dict(tuples(connection, "appearances_with_ids", _list(named))) if named else {}
    _gather(connection, _reachable(connection, touched, decided_pairs(log, ids)))


def gather_persons(connection: sqlite3.Connection) -> None:
    """To whom each appearance belongs now."""
    described = described_by(load_log(connection))
    for row in connection.execute(query("described_appearances")).fetchall():
        if bool(row["is_current"]) != (row["id"] in described):
            connection.execute(query("set_currency"), (row["id"] in described, row["key"]))
    _gather(connection, {key for (key,) in tuples(connection, "all_appearance_keys")})


def _gather(connection: sqlite3.Connection, wanted: Iterable[int]) -> None:
    """Say anew to whom these belong; nothing may tie them to others."""
    log = load_log(connection)
    rows = connection.execute(query("appearances_to_gather"), (_list(wanted),)).fetchall()
    nodes = [
        Node(
            key=row["key"], home=row["rendition"], order=(row["blob"] or "", row["name_key"]),
            is_certain=bool(row["is_certain"]), is_current=bool(row["is_current"]), event=row["event"],
            guise=row["guise"],
        )
        for row in rows
    ]  # fmt: skip
    current = {node.key for node in nodes if node.is_current}
    edges = [
        Edge(left=left, right=right, judgement=Judgement(judgement), score=score)
        for left, right, judgement, score in tuples(connection, "links_among", _list(current))
    ]
    guises = {node.guise for node in nodes if node.guise is not None and node.is_current}
    ties = [
        Tie(left=left, right=right, score=score)
        for left, right, score in tuples(connection, "guise_links_among", _list(guises))
    ]
    leaders = cluster(nodes, edges, decided_pairs(log, {row["id"]: row["key"] for row in rows}), ties)
    own = {row["key"]: row["id"] for row in rows}
    changed = [(own[leaders[r["key"]]], r["key"]) for r in rows if r["person"] != own[leaders[r["key"]]]]
    connection.executemany(query("set_person"), changed)


def _reachable(connection: sqlite3.Connection, touched: set[int], decided: Sequence[Decided]) -> set[int]:
    """All that was one person with what was touched, or that a link, a tie or a decision may make one with it."""
    beside: dict[int, set[int]] = {}
    for decision in decided:
        for left, right in decision.pairs if decision.judgement is Judgement.SAME else ():
            beside.setdefault(left, set()).add(right)
            beside.setdefault(right, set()).add(left)
    found, new = set(touched), set(touched)
    persons: set[str] = set()
    guises: set[int] = set()
    reached: set[int] = set()  # guises whose appearances are found
    while new:
        rows = tuples(connection, "persons_and_guises", _list(new))
        next_to = {key for (key,) in tuples(connection, "same_appearances", _list(new))}
        next_to |= {other for key in new & beside.keys() for other in beside[key]}
        met = {person for person, _ in rows} - persons
        persons |= met
        next_to |= {key for (key,) in tuples(connection, "appearances_of_persons", _list(met))}
        alike = {guise for _, guise in rows if guise is not None} - guises
        guises |= alike
        tied = {guise for (guise,) in tuples(connection, "same_guises", _list(alike))} - reached
        reached |= tied
        next_to |= {key for (key,) in tuples(connection, "appearances_of_guises", _list(tied))}
        new = next_to - found
        found |= new
    return found


def _list(values: Iterable[int | str]) -> str:
    return json.dumps(sorted(values))
