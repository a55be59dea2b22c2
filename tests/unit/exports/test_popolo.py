"""Popolo out and in: round trip, the forms that others write, and files that are none."""

import json

import pytest

from stenogram.errors import UsageError
from stenogram.exports import popolo_json, popolo_persons
from stenogram.model import Person, PersonId, PersonName, PersonRole
from stenogram.text import Language

RU, EN = Language("ru"), Language("en")


def person(**more: object) -> Person:
    """A person as the archive hands one out."""
    return Person(
        id=PersonId("pabcdefghij"), name="Petr Gorelov",
        names=(
            PersonName(text="Petr Gorelov", language=EN, script="Latn"),
            PersonName(text="Пётр Горелов", language=RU, script="Cyrl"),
            PersonName(text="Gorelov", script="Latn"),
            PersonName(text="П.Горелов", language=RU, script="Cyrl", is_full=False),
        ),
        identifiers=(("wikidata", "Q42"),),
        roles=(
            PersonRole(text="President", language=EN, event="2031-05-14-talks", start="2031-05-14", end="2031-05-14"),
            PersonRole(text="Minister", start="2020", end="2024"),
        ),
        events=(), speeches=0, parts=(), unsure=(), addressed=(), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def test_names_are_language_maps() -> None:
    """One full name a language; the others beside it; a role of an event has its date, no beginning and end."""
    (made,) = popolo_json([person()])["persons"]
    assert made["name"] == {"en": "Petr Gorelov", "ru": "Пётр Горелов", "und": "Gorelov"}
    assert made["other_names"] == [{"name": {"ru": "П.Горелов"}, "note": "short form"}]
    assert made["memberships"] == [
        {"role": {"en": "President"}, "event": "2031-05-14-talks", "date": "2031-05-14"},
        {"role": {"und": "Minister"}, "start_date": "2020", "end_date": "2024"},
    ]


def test_what_goes_out_comes_in() -> None:
    """Names with language, script and kind, identifiers and roles."""
    (given,) = popolo_persons(json.dumps(popolo_json([person()])).encode())
    assert given.id == "pabcdefghij"
    assert set(given.names) == set(person().names)
    assert (given.identifiers, given.roles) == (person().identifiers, person().roles)


def test_a_label_that_is_nobody_stays_at_home() -> None:
    """Only persons are exported."""
    assert popolo_json([person(is_certain=False)]) == {"persons": []}


@pytest.mark.parametrize(
    "document",
    [
        {"persons": [{"name": "Anna Roe"}]},
        [{"name": {"und": ["Anna Roe"]}, "id": None}],
        {"name": "Anna Roe", "other_names": None, "memberships": []},
    ],
)
def test_forms_that_others_write_are_read(document: object) -> None:
    """Plain names, lists in maps, a bare list, a single person."""
    (given,) = popolo_persons(json.dumps(document).encode())
    assert [n.text for n in given.names] == ["Anna Roe"]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"\xff\xfe\x00", b"[1]", b"{}", b'"x"', b'{"persons": {}}', b'{"persons": [{}]}', b"[" * 100_000,
        b'{"persons": [{"name": 7}]}', b'{"persons": [{"name": {"en": null}}]}',
        b'{"persons": [{"name": "A", "identifiers": "Q42"}]}', b'{"persons": [{"name": " "}]}',
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_refused_with_a_reason(content: bytes) -> None:
    """Never an uncaught error."""
    with pytest.raises(UsageError):
        popolo_persons(content)
