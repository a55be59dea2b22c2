"""stenogram.people/1: who spoke, with every name, where, why, and what is unsure."""

from collections.abc import Sequence
from typing import Any, Final

from stenogram.exports import shapes
from stenogram.exports.decisions import decision_object
from stenogram.model import Decision, ImportedPerson, Person

FORMAT: Final = "stenogram.people/1"


def people_json(persons: Sequence[Person]) -> shapes.People:
    """All these persons as an object of the format."""
    return {"format": FORMAT, "people": [person_json(person) for person in persons]}


def decision_json(decision: Decision, persons: Sequence[Person]) -> dict[str, Any]:
    """What was decided, and the persons as they are now."""
    return {
        "format": FORMAT,
        "decision": decision_object(decision),
        "people": [person_json(person) for person in persons],
    }


def decisions_json(decisions: Sequence[Decision]) -> dict[str, Any]:
    """The log of what was decided, oldest first."""
    return {"format": FORMAT, "decisions": [decision_object(decision) for decision in decisions]}


def imported_json(imported: Sequence[ImportedPerson]) -> dict[str, Any]:
    """What became of each person of an imported file, in its order."""
    return {
        "format": FORMAT,
        "imported": [{"person": i.person, "is_new": i.is_new, "reason": i.reason} for i in imported],
    }


def person_json(person: Person) -> shapes.Person:
    """One person as they stand in `people`."""
    return {
        "id": person.id,
        "name": person.name,
        "is_certain": person.is_certain,
        "names": [
            {"name": n.text, "language": n.language, "script": n.script, "is_full": n.is_full} for n in person.names
        ],
        "identifiers": [{"scheme": scheme, "identifier": identifier} for scheme, identifier in person.identifiers],
        "roles": [
            {"role": r.text, "language": r.language, "event": r.event, "start": r.start, "end": r.end}
            for r in person.roles
        ],
        "events": list(person.events),
        "speeches": person.speeches,
        "parts": [
            {
                "id": part.id,
                "rendition": part.rendition,
                "names": list(part.names),
                "labels": list(part.labels),
                "speeches": part.speeches,
                "reasons": list(part.reasons),
            }
            for part in person.parts
        ],
        "unsure": [
            {"person": link.person, "name": link.name, "score": round(link.score, 4), "reason": link.reason}
            for link in person.unsure
        ],
        "addressed_as": [
            {"text": form.text, "rendition": form.rendition, "count": form.count, "reason": form.reason}
            for form in person.addressed
        ],
    }
