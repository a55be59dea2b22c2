"""Persons as they are handed out: every appearance of each, with names, roles, identifiers and what is unsure."""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from stenogram.errors import AmbiguousName, UnknownPerson
from stenogram.model import (
    AddressedAs,
    DecisionKind,
    Person,
    PersonId,
    PersonName,
    PersonPart,
    PersonRole,
    UnsureLink,
)
from stenogram.store.decisions import Line, holding, identifiers_of, load_log
from stenogram.store.queries import query, tuples
from stenogram.text import UNKNOWN_LANGUAGE, Language, fold, script_of

_MOST_WORDS = 6  # of a name; more, and a role was taken for a part of it
_WORDS = re.compile(r"\w+")


@dataclass(slots=True, kw_only=True)
class People:
    """All that is known of persons, read once."""

    rows: dict[int, sqlite3.Row]  # appearances that speak, by key
    said: dict[int, dict[str, Any]]
    log: list[Line]
    persons: dict[str, list[int]] = field(default_factory=dict)  # the appearances of each person
    person_of: dict[str, str] = field(default_factory=dict)  # by each appearance's own id, also of those that are gone

    def members(self, name: str) -> list[sqlite3.Row]:
        """The appearances of the person that an id or a name means.

        Raises:
            UnknownPerson, AmbiguousName
        """
        return [self.rows[key] for key in self.persons[self.find(name)]]

    def find(self, name: str, *, is_part_enough: bool = False) -> str:
        """The id of the person that an id, the unique beginning of one, or a name means.

        Args:
            is_part_enough: words of a name will do, where only one person has them; not for what is written down.
        """
        if (known := self.person_of.get(name)) is not None and known in self.persons:
            return known
        wanted = fold(name)
        named = sorted(p for p, keys in self.persons.items() if any(wanted in self.names_of(key) for key in keys))
        found = named or sorted({p for own, p in self.person_of.items() if own.startswith(name) and p in self.persons})
        if not found and is_part_enough and wanted.strip():
            found = sorted(p for p, keys in self.persons.items() if any(self._has_words(key, wanted) for key in keys))
        if not found or not name:
            raise UnknownPerson(name)
        if len(found) > 1:
            raise AmbiguousName(name, [f"{person} ({self._called(person)})" for person in found])
        return found[0]

    def _has_words(self, key: int, wanted: str) -> bool:
        """Whether an appearance has a name in which these words follow one another."""
        return any(f" {wanted.strip()} " in f" {name} " for name in self.names_of(key))

    def _called(self, person: str) -> str:
        """A name by which people know who is meant."""
        said = self.said[self.persons[person][0]]
        return str(next(iter((*said["names"], *said["labels"])), person))

    def names_of(self, key: int) -> set[str]:
        """What an appearance is called, folded."""
        said = self.said[key]
        return {fold(name) for name in (*said["names"], *(said["labels"] if not said["names"] else ()))}

    def is_certain(self, person: str) -> bool:
        """Whether one of its appearances is certain to be one person's."""
        return any(self.rows[key]["is_certain"] for key in self.persons[person])


def load_people(connection: sqlite3.Connection) -> People:
    """Everybody, with the log of decisions."""
    rows = connection.execute(query("all_appearances")).fetchall()
    people = People(
        rows={row["key"]: row for row in rows if row["is_current"]},
        said={row["key"]: json.loads(row["said"]) for row in rows if row["is_current"]},
        log=load_log(connection),
        person_of={row["id"]: row["person"] for row in rows},
    )
    for key, row in people.rows.items():
        people.persons.setdefault(row["person"], []).append(key)
    return people


def load_persons(connection: sqlite3.Connection, people: People, wanted: Iterable[str]) -> list[Person]:
    """The persons with these ids."""
    ids = list(wanted)
    unsure = _unsure(connection, people)
    events = {people.rows[key]["event"] for person in ids for key in people.persons[person]} - {None}
    addressed = _addressed(connection, events)
    reasons = _reasons(connection, people)
    identifiers = identifiers_of(people.log)
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
    given = [pair for row in people_ids(people, person) for pair in identifiers.get(row, ())]
    by_event: dict[str, dict[str, int]] = {}
    for key in keys:
        row = people.rows[key]
        if row["slug"] is not None:
            counts = by_event.setdefault(row["slug"], {})
            counts[row["rendition"]] = counts.get(row["rendition"], 0) + people.said[key]["speeches"]
    return Person(
        id=PersonId(person),
        name=_best(names).text if names else people.said[keys[0]]["labels"][0],
        names=names,
        identifiers=tuple(sorted(set(given))),
        roles=roles_in(people, keys),
        events=tuple(sorted(by_event)),
        speeches=sum(max(counts.values()) for counts in by_event.values()),
        parts=tuple(_part(people, key, reasons.get(key, [])) for key in keys),
        unsure=tuple(sorted(unsure.get(person, ()), key=lambda link: (-link.score, link.name, link.person))),
        addressed=tuple(addressed.get(person, ())),
        is_certain=people.is_certain(person),
    )


def people_ids(people: People, person: str) -> list[str]:
    """The own ids of all that belongs to a person, also of what is gone."""
    return [own for own, whose in people.person_of.items() if whose == person]


def names_in(people: People, keys: Sequence[int]) -> tuple[PersonName, ...]:
    """The names of these appearances, each text once in a language, full ones first."""
    found: dict[tuple[str, str | None], PersonName] = {}
    for key in keys:
        said = people.said[key]
        language = None if said["language"] == UNKNOWN_LANGUAGE else Language(said["language"])
        is_described = "given_names" in said
        for text in () if is_described else said["names"]:
            found.setdefault((text, language), _name(text, language))
        for text in () if is_described else said["labels"]:
            if any(_is_form_of(text, name) for name in said["names"]):
                found.setdefault((text, language), _name(text, language, is_full=False))
        for text, tag, script, is_full in said.get("given_names", ()):
            made = PersonName(text=text, language=Language(tag) if tag else None, script=script, is_full=is_full)
            known = found.get((text, tag))
            found[text, tag] = made if known is None or is_full else known
    return tuple(sorted(found.values(), key=lambda n: (not n.is_full, n.language or "", n.text)))


def roles_in(people: People, keys: Sequence[int]) -> tuple[PersonRole, ...]:
    """The offices that these appearances are given."""
    found: dict[PersonRole, None] = {}
    for key in keys:
        said, row = people.said[key], people.rows[key]
        language = None if said["language"] == UNKNOWN_LANGUAGE else Language(said["language"])
        for role in said["roles"]:
            start = (row["start"] or "").split("T", 1)[0] or None
            found[PersonRole(text=role, language=language, event=row["slug"], start=start, end=start)] = None
        for text, tag, event, start, end in said.get("given_roles", ()):
            tagged = Language(tag) if tag else None
            found[PersonRole(text=text, language=tagged, event=event, start=start, end=end)] = None
    return tuple(sorted(found, key=lambda r: (r.start or "", r.event or "", r.language or "", r.text)))


def _name(text: str, language: Language | None, *, is_full: bool = True) -> PersonName:
    return PersonName(text=text, language=language, script=script_of(text), is_full=is_full and "." not in text)


def _best(names: Sequence[PersonName]) -> PersonName:
    """The name to show: in full, in Latin letters where there is one, with most words unless it is no bare name."""
    words = {n: len(n.text.split()) for n in names}
    return min(
        names,
        key=lambda n: (not n.is_full, n.script != "Latn", words[n] > _MOST_WORDS, -words[n], -len(n.text), n.text),
    )


def _is_form_of(label: str, name: str) -> bool:
    """Whether each word of a label is one of a name, or begins one: "П.Горелов"."""
    words, whole = _WORDS.findall(fold(label)), _WORDS.findall(fold(name))
    return bool(words) and all(
        any(w == other or (len(w) < 3 and other.startswith(w)) for other in whole) for w in words
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


def _unsure(connection: sqlite3.Connection, people: People) -> dict[str, list[UnsureLink]]:
    """For each person who else they may be: what no link settles and nobody has decided."""
    apart = {
        frozenset((people.person_of[one], people.person_of[other]))
        for line in holding(people.log)
        for one, other in line.said.get("different", ())
        if one in people.person_of and other in people.person_of
    }
    best: dict[frozenset[str], tuple[float, str]] = {}
    for left, right, judgement, score, reason in tuples(connection, "all_links"):
        if left not in people.rows or right not in people.rows or judgement == "different":
            continue
        pair = frozenset((people.rows[left]["person"], people.rows[right]["person"]))
        ends = (people.rows[left], people.rows[right])
        if any(not end["is_certain"] and people.is_certain(end["person"]) for end in ends):
            continue  # somebody said whose that label is
        if len(pair) == 2 and pair not in apart:
            best[pair] = max(best.get(pair, (0.0, "")), (score, reason))
    found: dict[str, list[UnsureLink]] = {}
    shown = {person: _shown(people, person) for person in people.persons}
    for (one, other), (score, reason) in ((sorted(pair), why) for pair, why in best.items()):
        found.setdefault(one, []).append(
            UnsureLink(person=PersonId(other), name=shown[other], score=score, reason=reason)
        )
        found.setdefault(other, []).append(
            UnsureLink(person=PersonId(one), name=shown[one], score=score, reason=reason)
        )
    return found


def _shown(people: People, person: str) -> str:
    keys = people.persons[person]
    names = names_in(people, keys)
    label: str = _best(names).text if names else people.said[keys[0]]["labels"][0]
    return label


def _reasons(connection: sqlite3.Connection, people: People) -> dict[int, list[str]]:
    """Why each appearance belongs to its person: what people decided, then what links say."""
    keys = {row["id"]: key for key, row in people.rows.items()}
    found: dict[int, list[str]] = {}
    for line in holding(people.log):
        if line.kind in (DecisionKind.SAME, DecisionKind.SPLIT, DecisionKind.IMPORT):
            for own in {own for pair in line.said.get("same", ()) for own in pair} | set(line.said.get("apart", ())):
                if own in keys:
                    found.setdefault(keys[own], []).append(f"{line.by} decided so on {line.at:%Y-%m-%d}")
    for left, right, judgement, _, reason in tuples(connection, "all_links"):
        both = [people.rows[key] for key in (left, right) if key in people.rows]
        if judgement == "same" and len(both) == 2 and both[0]["person"] == both[1]["person"]:
            for key in (left, right):
                found.setdefault(key, []).append(reason)
    return found


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
