"""Speakers and what they said as JSON. Reads the archive."""

from stenogram.exports import shapes
from stenogram.exports.people import person_json
from stenogram.model import Event, Person, RenditionRow, Speech
from stenogram.site.api.asked import Asked, QueryT, add_links, event_ref, linked, paging, rendition_ref
from stenogram.site.api.parameters import PagedQuery, Query
from stenogram.site.api.shapes import OnePerson, People, Speeches, SpeechOf
from stenogram.site.frame.links import Links
from stenogram.site.reading.columns import key_of


def list_people(asked: Asked[PagedQuery]) -> People:
    """One page of everybody who spoke."""
    query, links = asked.query, asked.links
    persons = asked.reading.archive.persons()
    start = (query.page - 1) * query.size
    return {
        "format": "stenogram.people/1",
        "url": links.absolute(links.speakers()),
        "api": asked.here,
        "people": [_person(person, links) for person in persons[start : start + query.size]],
        **paging(asked, len(persons)),
    }


def one_person(asked: Asked[Query]) -> OnePerson:
    """A person: every name, every role, where they spoke, and why it is held to be them."""
    person, links = _named(asked), asked.links
    speeches = f"{links.twin(links.speaker(person.id))}/speeches"
    return {
        "format": "stenogram.person/1",
        **_person(person, links),
        "speeches_api": links.absolute(speeches),
    }


def list_speeches(asked: Asked[PagedQuery]) -> Speeches:
    """One page of what a person said, the latest event first."""
    person, links = _named(asked), asked.links
    return {
        "format": "stenogram.speeches/1",
        "url": links.absolute(links.speaker(person.id)),
        "api": asked.here,
        "person": _person(person, links),
        "speeches": [],
        **paging(asked, 0),
    }


def _named(asked: Asked[QueryT]) -> Person:
    return asked.reading.archive.person(asked.path["person"])


def _person(person: Person, links: Links) -> shapes.Person:
    made = person_json(person)
    add_links(made, links, links.speaker(person.id))
    return made


def _speech(event: Event, row: RenditionRow, speech: Speech, links: Links) -> SpeechOf:
    sentences = speech.sentences
    of = None if row.id == event.renditions[0].id else key_of(row)
    return {
        **linked(links, links.speech(event.slug, speech.n, of)),
        "event": event_ref(links, event),
        "rendition": rendition_ref(links, event, row),
        "n": speech.n,
        "label": speech.speaker.label if speech.speaker else "",
        "role": speech.speaker.role if speech.speaker else None,
        "begins": sentences[0].text if sentences else "",
        "sentences": len(sentences),
    }
