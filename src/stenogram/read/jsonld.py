"""What a page says of itself in JSON-LD: the schema.org words that matter for a transcript."""

import json
from collections.abc import Iterator, Sequence

from stenogram.model import PageFact
from stenogram.text import squeeze

_PLAIN = {
    "headline": "title", "datePublished": "published", "dateModified": "modified", "startDate": "start",
    "endDate": "end", "inLanguage": "language", "license": "licence", "description": "description",
}  # fmt: skip
_NAMED = {"publisher": "publisher", "author": "author", "translator": "translator", "performer": "participant",
          "attendee": "participant", "actor": "participant"}  # fmt: skip
_EVENTS = ("Event", "PublicationEvent", "BroadcastEvent")
_MOST_OBJECTS = 500


def facts_of_jsonld(scripts: Sequence[str]) -> list[PageFact]:
    """The facts of all scripts in order; a script that is no JSON says nothing."""
    return [fact for script in scripts for thing in _things(script) for fact in _facts(thing)]


def _things(script: str) -> list[dict[str, object]]:
    try:
        loaded: object = json.loads(script)
    except (ValueError, RecursionError):
        return []
    things: list[dict[str, object]] = []
    todo = [loaded]
    while todo and len(things) < _MOST_OBJECTS:
        here = todo.pop(0)
        if isinstance(here, list):
            todo.extend(here[:_MOST_OBJECTS])
        elif isinstance(here, dict):
            things.append(here)
            todo.extend(here[key] for key in ("@graph", "mainEntity", "about", "recordedIn") if key in here)
    return things


def _facts(thing: dict[str, object]) -> Iterator[PageFact]:
    kind = next(iter(_texts(thing.get("@type"))), "Thing")
    where = f"JSON-LD {kind}"
    if kind in ("Organization", "WebSite", "BreadcrumbList", "ImageObject", "Person", "SearchAction"):
        return
    if kind.endswith(_EVENTS):
        for value in _texts(thing.get("name")):
            yield PageFact(name="title", value=value, where=f"{where} name")
    for key, name in _PLAIN.items():
        for value in _texts(thing.get(key)):
            yield PageFact(name=name, value=value, where=f"{where} {key}")
    yield from _of_places(thing.get("location"), where)
    for key, name in _NAMED.items():
        for value in _names(thing.get(key)):
            yield PageFact(name=name, value=value, where=f"{where} {key}")
    for origin in _things_in(thing.get("translationOfWork")):
        for value in (*_texts(origin.get("inLanguage")), *_texts(origin.get("url"))):
            name = "made_from_url" if "://" in value else "made_from"
            yield PageFact(name=name, value=value, where=f"{where} translationOfWork")


def _of_places(location: object, where: str) -> Iterator[PageFact]:
    """The town of an address is the place, and the name beside it the venue; a name without one is the place."""
    for value in location if isinstance(location, list) else [location]:
        name = next(iter(_names(value)), None)
        addresses = _things_in(value.get("address")) if isinstance(value, dict) else []
        town = next((town for address in addresses for town in _texts(address.get("addressLocality"))), None)
        if town:
            yield PageFact(name="place", value=town, where=f"{where} location")
        if name and name != town:
            yield PageFact(name="venue" if town else "place", value=name, where=f"{where} location")


def _things_in(value: object) -> list[dict[str, object]]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _texts(value: object) -> list[str]:
    """The plain text in a value; of a language object its code, of a link its address."""
    values = value if isinstance(value, list) else [value]
    texts = [
        one if isinstance(one, str) else str(one.get("alternateName") or one.get("name") or one.get("@id") or "")
        for one in values
        if isinstance(one, str | dict)
    ]
    return [squeeze(text) for text in texts if text.strip()]


def _names(value: object) -> list[str]:
    """The names of persons, organisations or places, which may be given as objects or as plain words."""
    values = value if isinstance(value, list) else [value]
    names = [
        one if isinstance(one, str) else str(one.get("name") or "") for one in values if isinstance(one, str | dict)
    ]
    return [squeeze(name) for name in names if name.strip()]
