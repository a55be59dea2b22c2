"""What links say of persons: why appearances belong together, and who else somebody may be. Reads, decides nothing."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator

from stenogram.model import DecisionKind, PersonId, UnsureLink
from stenogram.store.decisions import holding
from stenogram.store.people import People, shown_name
from stenogram.store.queries import tuples

_Where = dict[str, set[str | None]]  # the events in which each person has a guise


def unsure_of(connection: sqlite3.Connection, people: People, wanted: Collection[str]) -> dict[str, list[UnsureLink]]:
    """For each of these persons who else they may be: what no link settles and nobody has decided."""
    asked = frozenset(wanted)
    apart = {
        frozenset((people.person_of[one], people.person_of[other]))
        for line in holding(people.log)
        for one, other in line.said.get("different", ())
        if one in people.person_of and other in people.person_of
    }
    best: dict[frozenset[str], tuple[float, str]] = {}
    for one, other, score, reason in _maybe_one(connection, people, asked):
        pair = frozenset((one, other))
        if len(pair) == 2 and pair not in apart:
            best[pair] = max(best.get(pair, (0.0, "")), (score, reason))
    found: dict[str, list[UnsureLink]] = {}
    shown: dict[str, str] = {}
    for pair, (score, reason) in best.items():
        one, other = sorted(pair)
        for mine, theirs in ((one, other), (other, one)):
            if mine in asked:
                if theirs not in shown:
                    shown[theirs] = shown_name(people, theirs)
                link = UnsureLink(person=PersonId(theirs), name=shown[theirs], score=score, reason=reason)
                found.setdefault(mine, []).append(link)
    return found


def _maybe_one(
    connection: sqlite3.Connection, people: People, asked: frozenset[str]
) -> Iterator[tuple[str, str, float, str]]:
    """Two persons of whom a link says more than that they differ; one of them is asked for."""
    keys = [key for person in asked for key in people.persons[person]]
    for left, right, judgement, score, reason in tuples(connection, "links_of", json.dumps(keys)):
        if left not in people.rows or right not in people.rows or judgement == "different":
            continue
        ends = (people.rows[left], people.rows[right])
        if any(not end["is_certain"] and people.is_certain(end["person"]) for end in ends):
            continue  # somebody said whose that label is
        if ends[0]["person"] in asked or ends[1]["person"] in asked:
            yield ends[0]["person"], ends[1]["person"], score, reason
    where = _persons_of_guises(people)
    for left, right, judgement, score, reason in tuples(connection, "guise_links_of", _guises(people, keys)):
        if judgement == "different" or left not in where or right not in where:
            continue
        for one in where[left]:
            others = where[right] if one in asked else asked & where[right].keys()
            for other in others:
                if one != other and _meet(where[left][one], where[right][other]):
                    yield one, other, score, reason


def reasons_of(connection: sqlite3.Connection, people: People, wanted: Collection[str]) -> dict[int, list[str]]:
    """Why each appearance of these persons belongs to them: what people decided, then what links say."""
    keys = {people.rows[key]["id"]: key for person in wanted for key in people.persons[person]}
    found: dict[int, list[str]] = {}
    for line in holding(people.log):
        if line.kind in (DecisionKind.SAME, DecisionKind.SPLIT, DecisionKind.IMPORT, DecisionKind.IDENTIFY):
            for own in {own for pair in line.said.get("same", ()) for own in pair} | set(line.said.get("apart", ())):
                if own in keys:
                    found.setdefault(keys[own], []).append(f"{line.by} decided so on {line.at:%Y-%m-%d}")
    mine = frozenset(keys.values())
    for left, right, judgement, _, reason in tuples(connection, "links_of", json.dumps(sorted(mine))):
        is_one = judgement == "same" and left in mine and right in mine
        if is_one and people.rows[left]["person"] == people.rows[right]["person"]:
            for key in (left, right):
                found.setdefault(key, []).append(reason)
    _add_ties(connection, people, wanted, found)
    return found


def _add_ties(
    connection: sqlite3.Connection, people: People, wanted: Collection[str], found: dict[int, list[str]]
) -> None:
    """What joins an appearance to those of other events."""
    ties: dict[int, list[tuple[int, str]]] = {}
    keys = [key for person in wanted for key in people.persons[person]]
    for left, right, judgement, _, reason in tuples(connection, "guise_links_of", _guises(people, keys)):
        for one, other in {(left, right), (right, left)} if judgement == "same" else ():
            ties.setdefault(one, []).append((other, reason))
    for person in wanted:
        events: dict[int, set[str | None]] = {}
        for key in people.persons[person]:
            events.setdefault(people.rows[key]["guise"], set()).add(people.rows[key]["event"])
        for key in people.persons[person]:
            row = people.rows[key]
            for other, reason in ties.get(row["guise"], ()):
                if events.get(other, set()) - {row["event"]}:
                    found.setdefault(key, []).append(reason)


def _guises(people: People, keys: Iterable[int]) -> str:
    """The guises of these appearances, as a query takes a list."""
    return json.dumps(sorted({people.rows[key]["guise"] for key in keys} - {None}))


def _persons_of_guises(people: People) -> dict[int, _Where]:
    found: dict[int, _Where] = {}
    for row in people.rows.values():
        if row["guise"] is not None:
            found.setdefault(row["guise"], {}).setdefault(row["person"], set()).add(row["event"])
    return found


def _meet(ours: set[str | None], theirs: set[str | None]) -> bool:
    """Whether two speak in two different events somewhere."""
    return len(ours) > 1 or len(theirs) > 1 or ours != theirs
