"""Speakers and what they said as JSON. Reads the archive."""

from stenogram.exports import shapes
from stenogram.exports.hits import counterpart_json, origin_json
from stenogram.exports.people import person_json
from stenogram.model import Person, PersonSpeech
from stenogram.site.api.asked import Asked, QueryT, add_links, linked, paging
from stenogram.site.api.parameters import PagedQuery, Query
from stenogram.site.api.shapes import OnePerson, People, Speeches, SpeechOf
from stenogram.site.frame.links import Links


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
    person, links, archive = _named(asked), asked.links, asked.reading.archive
    query = asked.query
    found = archive.speeches_of(person.id, offset=(query.page - 1) * query.size, limit=query.size)
    return {
        "format": "stenogram.speeches/1",
        "url": links.absolute(links.speaker(person.id)),
        "api": asked.here,
        "person": _person(person, links),
        "speeches": [_speech(each, links) for each in found],
        **paging(asked, sum(count for _, count in archive.months_of(person.id))),
    }


def _named(asked: Asked[QueryT]) -> Person:
    return asked.reading.archive.person(asked.path["person"])


def _person(person: Person, links: Links) -> shapes.Person:
    made = person_json(person)
    add_links(made, links, links.speaker(person.id))
    return made


def _speech(speech: PersonSpeech, links: Links) -> SpeechOf:
    counterparts = [counterpart_json(each) for each in speech.counterparts]
    for each in counterparts:
        if each["path"]:
            add_links(each, links, f"{links.root}{each['path']}")
    return {
        **origin_json(speech.origin),
        **linked(links, links.speech(speech.origin.event, speech.n, speech.of)),
        "speech": speech.n,
        "speech_kind": speech.kind.value,
        "label": speech.label,
        "role": speech.role,
        "spoken_language": speech.language,
        "sentence": speech.sentence,
        "opening": speech.opening,
        "is_whole": speech.is_whole,
        "sentences": speech.sentences,
        "counterparts": counterparts,
    }
