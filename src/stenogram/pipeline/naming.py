"""What speakers are called in the language of a translation: as the archive knows them, else in its letters."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from stenogram.audit.romanise import roman
from stenogram.model import Event, Person, PersonId, RenditionKind, Term
from stenogram.text import Language, primary, script_of

_BY_US = (RenditionKind.MACHINE, RenditionKind.EDITED)
_WORD = re.compile(r"[^\W\d_]+")
_READABLE = frozenset({"Cyrl", "Hani", "Hira", "Kana", "Deva"})  # what roman() knows to write in Latin letters
_LONGEST_HAN = 4  # characters of a Chinese name; of more it is an office
_NOT_LATIN = frozenset("be bg kk ky mk mn ru sr tg tt uk el ar fa ur ps he yi hy ka hi th ko ja zh".split())

Names = Mapping[PersonId, str]


def names_in(language: Language, persons: Iterable[Person], events: Mapping[str, Event]) -> dict[PersonId, str]:
    """The full name of each person in a language, as renditions that no machine made have it.

    Args:
        events: by slug; a name that stands in a machine translation only is no evidence of how a person is called.
    """
    found: dict[PersonId, str] = {}
    for person in persons:
        trusted = _trusted_names(person, events)
        for name in person.names:
            is_ours = name.language is not None and primary(name.language) == primary(language)
            if is_ours and name.is_full and name.text in trusted and person.is_certain:
                found.setdefault(person.id, name.text)
    return found


def terms_of_persons(
    persons: Sequence[Person], source: Language, target: Language, events: Mapping[str, Event]
) -> tuple[Term, ...]:
    """The names of the archive's persons in both languages, as terms."""
    ours, theirs = names_in(source, persons, events), names_in(target, persons, events)
    return tuple(
        Term(source=ours[person], target=theirs[person], is_name=True, origin="persons of the archive")
        for person in ours
        if person in theirs and ours[person] != theirs[person]
    )


@lru_cache(maxsize=4096)
def in_letters_of(name: str, language: Language) -> str:
    """The name in the letters of a language, where that is one of Latin letters and the name's script is known.

    >>> from stenogram.text import language
    >>> in_letters_of("В.Путин", language("en")), in_letters_of("Путин", language("uk"))
    ('V.Putin', 'Путин')
    """
    script = script_of(name)
    if script not in _READABLE or primary(language) in _NOT_LATIN:
        return name
    if script == "Hani":
        return _han(name)
    return _WORD.sub(lambda match: _like(match[0], roman(match[0])), name)


def _trusted_names(person: Person, events: Mapping[str, Event]) -> frozenset[str]:
    by_address = {row.address: row for slug in person.events if slug in events for row in events[slug].renditions}
    trusted: set[str] = set()
    for part in person.parts:
        row = by_address.get(part.rendition) if part.rendition else None
        if part.rendition is None or (row is not None and row.header.kind not in _BY_US):
            trusted.update(part.names)
    return frozenset(trusted)


def _han(name: str) -> str:
    if len(name) > _LONGEST_HAN or not all(script_of(letter) == "Hani" for letter in name):
        return name
    return " ".join(part.capitalize() for part in (roman(name[0]), roman(name[1:])) if part)


def _like(word: str, latin: str) -> str:
    """Latin letters with the capitals of the word; the word itself where it has no Latin form."""
    if not latin:
        return word
    if word.isupper() and len(word) > 1:
        return latin.upper()
    return latin.capitalize() if word[0].isupper() else latin
