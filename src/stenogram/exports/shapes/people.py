"""The shape of a person in stenogram.people/1."""

from typing import Annotated, Literal, TypedDict

from stenogram.exports.shapes.marks import Addressed


class PersonName(TypedDict):
    """A name in one language and script."""

    name: str
    language: Annotated[str | None, "BCP 47"]
    script: Annotated[str | None, "ISO 15924"]
    is_full: Annotated[bool, "false: initials, or a label's short form"]


class Identifier(TypedDict):
    """An outside identifier, as users gave it."""

    scheme: str
    identifier: str


class Role(TypedDict):
    """An office that a person held at an event, or between two dates."""

    role: str
    language: str | None
    event: Annotated[str | None, "slug"]
    start: str | None
    end: str | None


class PersonPart(TypedDict):
    """The person as one rendition knows them."""

    id: str
    rendition: Annotated[str | None, "its address; null: described by a file"]
    names: list[str]
    labels: Annotated[list[str], "as printed"]
    speeches: int
    reasons: Annotated[list[str], "why this is that person"]


class UnsureLink(TypedDict):
    """Who else this may be."""

    person: str
    name: str
    score: Annotated[float, "0 to 1"]
    reason: str


class FormOfAddress(TypedDict):
    """How others address the person."""

    text: str
    rendition: str
    count: int
    reason: str


class Person(Addressed):
    """Who spoke, whatever the label, the script and the event."""

    id: Annotated[str, "opaque; the ids of persons who were merged into this one lead here"]
    name: Annotated[str, "the one to show"]
    is_certain: Annotated[bool, "false: a label that may mean several speakers"]
    names: list[PersonName]
    identifiers: list[Identifier]
    roles: list[Role]
    events: Annotated[list[str], "slugs"]
    speeches: Annotated[int, "of each event's rendition that has most, summed"]
    parts: list[PersonPart]
    unsure: list[UnsureLink]
    addressed_as: list[FormOfAddress]


class People(TypedDict):
    """Everybody who spoke, by name."""

    format: Literal["stenogram.people/1"]
    people: list[Person]
