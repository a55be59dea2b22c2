"""Persons as they are handed out: every appearance with names, roles and identifiers, and who else each may be."""

import sqlite3
from collections.abc import Iterable, Sequence

from stenogram.model import AddressedAs, Person, PersonId, PersonPart, UnsureLink
from stenogram.store.decisions import identifiers_of
from stenogram.store.linked import reasons_of, unsure_of
from stenogram.store.people import People, name_to_show, names_in, roles_in
from stenogram.store.queries import query


def load_persons(
    connection: sqlite3.Connection, people: People, wanted: Iterable[str], *, with_addressed: bool = True
) -> list[Person]:
    """The persons with these ids; `with_addressed`: also how they are addressed, which each of their events tells."""
    ids = list(wanted)
    unsure = unsure_of(connection, people, ids)
    events = {people.rows[key]["event"] for person in ids for key in people.persons[person]} - {None}
    addressed = _addressed(connection, events) if with_addressed else {}
    reasons = reasons_of(connection, people, ids)
    given = identifiers_of(people.log)
    identifiers: dict[str, list[tuple[str, str]]] = {}
    for own, pairs in given.items():
        identifiers.setdefault(people.person_of.get(own, own), []).extend(pairs)
    return [_person(people, person, unsure, addressed, reasons, identifiers) for person in ids]


def _person(
    people: People,
    person: str,
    unsure: dict[str, list[UnsureLink]],
    addressed: dict[str, list[AddressedAs]],
    reasons: dict[int, list[str]],
    identifiers: dict[str, list[tuple[str, str]]],
) -> Person:
    keys = people.persons[person]
    names = names_in(people, keys)
    by_event: dict[str, dict[str, int]] = {}
    for key in keys:
        row = people.rows[key]
        if row["slug"] is not None:
            counts = by_event.setdefault(row["slug"], {})
            counts[row["rendition"]] = counts.get(row["rendition"], 0) + people.said[key]["speeches"]
    return Person(
        id=PersonId(person),
        name=name_to_show([people.said[key] for key in sorted(keys)], names),
        names=names,
        identifiers=tuple(sorted(set(identifiers.get(person, ())))),
        roles=roles_in(people, keys),
        events=tuple(sorted(by_event)),
        speeches=sum(max(counts.values()) for counts in by_event.values()),
        parts=tuple(_part(people, key, reasons.get(key, [])) for key in keys),
        unsure=tuple(sorted(unsure.get(person, ()), key=lambda link: (-link.score, link.name, link.person))),
        addressed=tuple(addressed.get(person, ())),
        is_certain=people.is_certain(person),
    )


def _part(people: People, key: int, reasons: Sequence[str]) -> PersonPart:
    row, said = people.rows[key], people.said[key]
    return PersonPart(
        id=PersonId(row["id"]),
        rendition=f"{row['slug']}/{row['rendition_name']}" if row["rendition"] else None,
        names=tuple(said["names"]),
        labels=tuple(said["labels"]),
        speeches=said["speeches"],
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _addressed(connection: sqlite3.Connection, events: Iterable[str]) -> dict[str, list[AddressedAs]]:
    counts: dict[tuple[str, str, str, str], int] = {}
    for event in sorted(events):
        slug = connection.execute(query("event_by_id"), (event,)).fetchone()["slug"]
        for row in connection.execute(query("forms_of_address_in_event"), (event,)):
            if row["person"] is not None:
                counted = (row["person"], row["words"], f"{slug}/{row['name']}", row["reason"])
                counts[counted] = counts.get(counted, 0) + 1
    found: dict[str, list[AddressedAs]] = {}
    for (person, words, address, reason), count in counts.items():
        found.setdefault(person, []).append(AddressedAs(text=words, rendition=address, count=count, reason=reason))
    return found
