"""Persons as Popolo JSON (popoloproject.com), out and in; names and roles are language maps, `und` for none."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from stenogram.errors import UsageError
from stenogram.model import GivenPerson, Person, PersonName, PersonRole
from stenogram.text import UNKNOWN_LANGUAGE, Language, language, script_of

_NOTE_SHORT = "short form"


def popolo_json(persons: Sequence[Person]) -> dict[str, Any]:
    """The persons as a Popolo document; importing it into an empty archive and exporting again gives the same."""
    shown = sorted((p for p in persons if p.is_certain), key=lambda p: (p.name.casefold(), p.id))
    return {"persons": [_person(person) for person in shown]}


def popolo_persons(content: bytes) -> tuple[GivenPerson, ...]:
    """The persons whom a Popolo document describes: an object with `persons`, a list of persons, or one person.

    Raises:
        UsageError: it is no such document.
    """
    try:
        document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"the file is no JSON: {error}") from error
    if isinstance(document, dict):
        document = document.get("persons", [document] if "name" in document else None)
    if not isinstance(document, list) or not all(isinstance(entry, dict) for entry in document):
        raise UsageError('no Popolo persons in this file: expected an object with "persons", a list of objects')
    return tuple(_given(entry, n) for n, entry in enumerate(document, 1))


def _person(person: Person) -> dict[str, Any]:
    main: dict[str, str] = {}
    others: list[dict[str, Any]] = []
    for name in person.names:
        tag = name.language or UNKNOWN_LANGUAGE
        if name.is_full and tag not in main:
            main[tag] = name.text
            continue
        entry: dict[str, Any] = {"name": {tag: name.text}}
        others.append(entry if name.is_full else entry | {"note": _NOTE_SHORT})
    if not main:
        main = {UNKNOWN_LANGUAGE: person.name}
    return {
        "id": person.id,
        "name": main,
        "other_names": others,
        "identifiers": [{"scheme": scheme, "identifier": value} for scheme, value in person.identifiers],
        "memberships": [_membership(role) for role in person.roles],
    }


def _membership(role: PersonRole) -> dict[str, Any]:
    made: dict[str, Any] = {"role": {role.language or UNKNOWN_LANGUAGE: role.text}}
    if role.event is not None and role.start == role.end:  # held on that day; since when is not known
        return made | {"event": role.event} | ({"date": role.start} if role.start else {})
    for name, value in (("event", role.event), ("start_date", role.start), ("end_date", role.end)):
        if value is not None:
            made[name] = value
    return made


def _given(entry: dict[str, Any], number: int) -> GivenPerson:
    where = f"person {number}"
    names = [
        PersonName(text=text, language=tag, script=script_of(text)) for text, tag in _said(entry.get("name"), where)
    ]
    for other in _objects(entry, "other_names", where):
        tag = other.get("lang") or other.get("language")
        is_short = other.get("note") == _NOTE_SHORT
        names += [
            PersonName(text=text, language=own or _tag(tag), script=script_of(text), is_full=not is_short)
            for text, own in _said(other.get("name"), where)
        ]
    if not names:
        raise UsageError(f"{where} has no name", hint='a name is a text or an object such as {"ru": "…", "en": "…"}')
    return GivenPerson(
        id=entry["id"] if isinstance(entry.get("id"), str) else None,
        names=tuple(dict.fromkeys(names)),
        identifiers=tuple(
            (str(pair["scheme"]), str(pair["identifier"]))
            for pair in _objects(entry, "identifiers", where)
            if pair.get("scheme") and pair.get("identifier")
        ),
        roles=tuple(dict.fromkeys(_roles(_objects(entry, "memberships", where), where))),
    )


def _roles(memberships: Iterable[dict[str, Any]], where: str) -> Iterable[PersonRole]:
    for membership in memberships:
        for text, tag in _said(membership.get("role") or membership.get("label"), where):
            yield PersonRole(
                text=text, language=tag, event=_text(membership.get("event")),
                start=_text(membership.get("start_date") or membership.get("date")),
                end=_text(membership.get("end_date") or membership.get("date")),
            )  # fmt: skip


def _said(value: object, where: str) -> list[tuple[str, Language | None]]:
    """The texts of a plain value or of a language map, each with its language."""
    if value is None:
        return []
    entries = value.items() if isinstance(value, dict) else [(None, value)]
    found: list[tuple[str, Language | None]] = []
    for tag, texts in entries:
        for text in texts if isinstance(texts, list) else [texts]:
            if not isinstance(text, str) or not text.strip():
                raise UsageError(f"{where} has a name or role that is no text: {text!r}")
            found.append((text.strip(), _tag(tag)))
    return found


def _objects(entry: dict[str, Any], name: str, where: str) -> list[dict[str, Any]]:
    value = entry.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise UsageError(f"{where}: {name} should be a list of objects")
    return value


def _tag(tag: object) -> Language | None:
    made = language(tag) if isinstance(tag, str) else UNKNOWN_LANGUAGE
    return None if made == UNKNOWN_LANGUAGE else made


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
