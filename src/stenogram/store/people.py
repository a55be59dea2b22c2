"""Persons as they are handed out: every appearance of each, with names, roles, identifiers and what is unsure."""

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from stenogram.errors import AmbiguousName, UnknownPerson
from stenogram.model import (
    PersonName,
    PersonRole,
)
from stenogram.store.decisions import Line, load_log
from stenogram.store.queries import query
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


def people_ids(people: People, person: str) -> list[str]:
    """The own ids of all that belongs to a person, also of what is gone."""
    return [own for own, whose in people.person_of.items() if whose == person]


def shown_name(people: People, person: str) -> str:
    """What a person is called."""
    keys = people.persons[person]
    return name_to_show([people.said[key] for key in sorted(keys)], names_in(people, keys))


def name_to_show(said: Sequence[Mapping[str, Any]], names: Sequence[PersonName]) -> str:
    """By which of their names a person is shown: the one that somebody gave them last, else the best, else a label."""
    given: list[tuple[int, str]] = [tuple(each["called"]) for each in said if "called" in each]
    if given:
        return max(given)[1]
    label: str = said[0]["labels"][0]
    return best_name(names).text if names else label


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


def best_name(names: Sequence[PersonName]) -> PersonName:
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
