"""What people decide about persons, as lines of the log. Runs inside one transaction, which its caller holds."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from stenogram.errors import UsageError
from stenogram.model import (
    GivenPerson,
    ImportedPerson,
    Judgement,
    PersonId,
    PersonName,
    SplitBy,
)
from stenogram.store.decisions import identifiers_of
from stenogram.store.events import find_rendition
from stenogram.store.identifiers import NewId
from stenogram.store.people import People, names_in, people_ids, roles_in
from stenogram.store.queries import query, tuples
from stenogram.store.rows import to_json
from stenogram.text import UNKNOWN_LANGUAGE, Language, fold, name_of, one_line, script_of

_LONGEST_NAME = 200  # letters
_OWN_ID = re.compile(r"p[a-z2-7]{10}")
_WIKIDATA = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d{0,11})")


def judged(people: People, names: Sequence[str], judgement: Judgement) -> dict[str, Any]:
    """That these persons are one, or are different ones."""
    persons = [people.find(name) for name in names]
    if judgement is Judgement.UNSURE:
        raise UsageError("unsure is where everything starts", hint="`stenogram people undo` takes a decision back")
    if len(set(persons)) != len(persons):
        raise UsageError(
            f"{' and '.join(names)} are one person already",
            hint="`stenogram people split` takes something out of a person",
        )
    groups = [_own_ids(people, person) for person in persons]
    if judgement is Judgement.SAME:
        _check_identifiers(people, persons)
        first, rest = groups[0][0], [own for group in groups for own in group][1:]
        pairs = {"same": [[first, own] for own in rest]}
        summary = f"{', '.join(persons)} are one person"
    else:
        pairs = {
            "different": [
                [one, other] for n, group in enumerate(groups) for later in groups[n + 1 :]
                for one in group for other in later
            ]
        }  # fmt: skip
        summary = f"{', '.join(persons)} are different persons"
    return {"summary": summary, "persons": persons, **pairs}


def split(connection: sqlite3.Connection, people: People, name: str, what: SplitBy, new_id: NewId) -> dict[str, Any]:
    """That a rendition's appearance, a label or a speech of a person is somebody else's."""
    person = people.find(name)
    rendition = find_rendition(connection, what.rendition.partition("@")[0]) if what.rendition else None
    whole: list[str] = []
    parts: list[dict[str, Any]] = []
    for row in people.members(person):
        if row["rendition"] is None or (rendition is not None and row["rendition"] != rendition):
            continue
        turns = _turns_of(connection, row)
        taken = [t for t in turns if _fits(t, what)]
        if len(taken) == len(turns):
            whole.append(row["id"])
        elif taken:
            ids = [] if what.speech is None else _sentences_of(connection, row["rendition"], taken)
            if what.speech is not None and not ids:
                raise UsageError(f"speech {what.speech} has no sentence by which it could be known again")
            parts.append({"id": new_id("p"), "of": row["id"], "label": what.label, "sentences": ids})
    apart = [*whole, *(part["id"] for part in parts)]
    rest = [own for own in _own_ids(people, person) if own not in whole]
    if not apart:
        raise UsageError("nothing of this person fits that", hint=f"`stenogram people show {person}` shows the parts")
    if not rest:
        raise UsageError("all of this person fits that: nothing would be left", hint="give less to split off")
    return {
        "summary": f"{person} was divided: {_described(what)} is somebody else",
        "persons": [rest[0], apart[0]],
        "apart": apart,
        "parts": parts,
        "same": [[apart[0], own] for own in apart[1:]],
        "different": [[one, other] for one in apart for other in rest],
    }


def identified(people: People, name: str, scheme: str, identifier: str) -> dict[str, Any]:
    """That a person has an outside identifier."""
    person, value = people.find(name), plain_identifier(scheme, identifier)
    for own, pairs in identifiers_of(people.log).items():
        for known_scheme, known in pairs:
            if known_scheme != scheme:
                continue
            whose = people.person_of.get(own)
            if whose != person and known == value:
                raise UsageError(
                    f"{scheme} {value} is {whose}", hint=f"`stenogram people merge {whose} {person}` makes one of them"
                )
            if whose == person:
                raise UsageError(
                    f"{person} is {scheme} {known} already", hint="`stenogram people undo` takes a decision back"
                )
    return {
        "summary": f"{person} is {scheme} {value}",
        "persons": [person],
        "identifiers": [[person, scheme, value]],
    }


def named(
    people: People, who: str, name: str, language: Language | None, new_id: NewId
) -> tuple[dict[str, Any], tuple[str, str]]:
    """That a person is called so, and the appearance that carries the name: its own id and what is said."""
    person, text = people.find(who), one_line(name)
    if not any(letter.isalpha() for letter in text) or len(text) > _LONGEST_NAME:
        raise UsageError(f"{name[:_LONGEST_NAME]!r} is no name", hint=f"a name has letters, {_LONGEST_NAME} at most")
    given = GivenPerson(names=(PersonName(text=text, language=language, script=script_of(text)),))
    own = new_id("p")
    shown = {"called": (len(people.log), text)} if language is None else {}  # the later decision holds
    said = {
        "summary": f"{person} is called {text}{f' in {name_of(language)}' if language else ''}",
        "persons": [person], "described": [own], "same": [[person, own]],
    }  # fmt: skip
    return said, (own, _given_said(given, shown))


def imported(
    connection: sqlite3.Connection, people: People, given: Sequence[GivenPerson], new_id: NewId
) -> tuple[dict[str, Any], list[ImportedPerson], list[tuple[str, str]]]:
    """What taking in described persons says, what each came to, and the new appearances: own id and what is said."""
    said: dict[str, Any] = {"persons": [], "described": [], "identifiers": [], "same": [], "different": []}
    results: list[ImportedPerson] = []
    rows: list[tuple[str, str]] = []
    holders = {pair: own for own, pairs in identifiers_of(people.log).items() for pair in pairs}
    for person in given:
        known, reason, foes = _match(people, person, holders)
        identifiers = [(scheme, plain_identifier(scheme, value)) for scheme, value in person.identifiers]
        if known is not None and _says_nothing_new(people, known, person, identifiers):
            results.append(ImportedPerson(person=PersonId(known), is_new=False, reason=f"{reason}; nothing new"))
            continue
        takes_id = bool(person.id and _OWN_ID.fullmatch(person.id) and person.id not in people.person_of)
        own = person.id if takes_id and person.id else new_id("p")
        if person.id and not takes_id and person.id not in people.person_of:
            identifiers.append(("popolo", person.id))
        people.person_of[own] = known or own
        rows.append((own, _given_said(person)))
        said["described"].append(own)
        said["persons"].append(known or own)
        said["identifiers"] += [[own, scheme, value] for scheme, value in dict.fromkeys(identifiers)
                                if (scheme, value) not in holders]  # fmt: skip
        holders |= dict.fromkeys(identifiers, own)
        said["same"] += [[known, own]] if known else []
        said["different"] += [[own, foe] for foe in foes]
        results.append(ImportedPerson(person=PersonId(known or own), is_new=known is None, reason=reason))
    said["summary"] = f"{len(rows)} persons were described"
    return said, results, rows


def plain_identifier(scheme: str, identifier: str) -> str:
    """The identifier as it is compared.

    Raises:
        UsageError: it cannot be one of that scheme.
    """
    value = identifier.strip()
    if scheme != "wikidata":
        if not value or not scheme.strip():
            raise UsageError("an identifier needs a scheme and a value")
        return value
    match = _WIKIDATA.fullmatch(value)
    if match is None:
        raise UsageError(f"{identifier!r} is no Wikidata identifier", hint="it looks like Q42")
    return match[1]


def _match(
    people: People, person: GivenPerson, holders: dict[tuple[str, str], str]
) -> tuple[str | None, str, list[str]]:
    """Who a described person is, why, and who they are not."""
    if person.id in people.person_of and people.person_of[person.id] in people.persons:
        return people.person_of[person.id], "its id is known", []
    pairs = [(scheme, plain_identifier(scheme, value)) for scheme, value in person.identifiers]
    for pair in pairs:
        if pair in holders and people.person_of.get(holders[pair]) in people.persons:
            return people.person_of[holders[pair]], f"{pair[0]} {pair[1]}", []
    folded = {fold(name.text) for name in person.names if name.is_full}
    named = sorted(
        p for p, keys in people.persons.items()
        if people.is_certain(p) and any(folded & {fold(n) for n in people.said[key]["names"]} for key in keys)
    )  # fmt: skip
    foes = [p for p in named if _contradicts(people, p, pairs)]
    fitting = [p for p in named if p not in foes]
    if len(fitting) == 1:
        return fitting[0], "exactly this name", foes
    return None, "several have this name" if fitting else "nobody has exactly this name", foes


def _contradicts(people: People, person: str, pairs: Sequence[tuple[str, str]]) -> bool:
    theirs = _identifiers(people, person)
    return any(scheme in theirs and theirs[scheme] != value for scheme, value in pairs)


def _says_nothing_new(people: People, person: str, given: GivenPerson, identifiers: Sequence[tuple[str, str]]) -> bool:
    keys, theirs = people.persons[person], _identifiers(people, person)
    return (
        {(n.text, n.language) for n in given.names} <= {(n.text, n.language) for n in names_in(people, keys)}
        and set(given.roles) <= set(roles_in(people, keys))
        and all(theirs.get(scheme) == value for scheme, value in identifiers)
    )


def _given_said(person: GivenPerson, shown: Mapping[str, tuple[int, str]] = MappingProxyType({})) -> str:
    full = [n.text for n in person.names if n.is_full] or [n.text for n in person.names]
    return to_json(
        {
            "language": UNKNOWN_LANGUAGE,
            "publisher": None,
            "names": list(dict.fromkeys(full)),
            "labels": list(dict.fromkeys(full)),
            "roles": [],
            "speeches": 0,
            "given_names": [[n.text, n.language, n.script, n.is_full] for n in person.names],
            "given_roles": [[r.text, r.language, r.event, r.start, r.end] for r in person.roles],
            **shown,
        }
    )


def _check_identifiers(people: People, persons: Sequence[str]) -> None:
    seen: dict[str, tuple[str, str]] = {}
    for person in persons:
        for scheme, value in _identifiers(people, person).items():
            if scheme in seen and seen[scheme][0] != value:
                raise UsageError(
                    f"{seen[scheme][1]} is {scheme} {seen[scheme][0]}, {person} is {scheme} {value}: not one person",
                    hint="`stenogram people undo` takes a decision back",
                )
            seen[scheme] = (value, person)


def _identifiers(people: People, person: str) -> dict[str, str]:
    given = identifiers_of(people.log)
    return {scheme: value for own in people_ids(people, person) for scheme, value in given.get(own, ())}


def _own_ids(people: People, person: str) -> list[str]:
    """The own ids of a person's appearances, the one that it goes by first."""
    owns = [people.rows[key]["id"] for key in people.persons[person]]
    return sorted(owns, key=lambda own: own != person)


def _turns_of(connection: sqlite3.Connection, row: sqlite3.Row) -> list[sqlite3.Row]:
    """The speeches of an appearance in the current text."""
    facts = connection.execute(query("rendition_facts"), (row["rendition"],)).fetchone()
    mine = {p for p, key, _ in tuples(connection, "voices_of_revision", facts["revision"]) if key == row["key"]}
    turns = connection.execute(query("labels_of_rendition"), (row["rendition"],)).fetchall()
    return [t for t in turns if t["revision"] == facts["revision"] and t["position"] in mine]


def _fits(turn: sqlite3.Row, what: SplitBy) -> bool:
    if what.label is not None and fold(turn["label"]) != fold(what.label):
        return False
    return what.speech is None or turn["n"] == what.speech


def _sentences_of(connection: sqlite3.Connection, rendition: str, turns: Sequence[sqlite3.Row]) -> list[str]:
    wanted = {(turn["revision"], turn["position"]) for turn in turns}
    rows = tuples(connection, "sentence_ids_of_rendition", rendition)
    return [name for revision, speech, name in rows if (revision, speech) in wanted]


def _described(what: SplitBy) -> str:
    said = [f"speech {what.speech}"] if what.speech is not None else []
    said += [f"the label {what.label!r}"] if what.label is not None else []
    if what.rendition is None:
        return " ".join(said)
    return f"{' '.join(said)} in {what.rendition}" if said else f"who speaks in {what.rendition}"
