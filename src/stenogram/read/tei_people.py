"""Who is who in a TEI file: the persons of its header, and the speaker that an utterance points to."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from stenogram.model import NamedSpeaker
from stenogram.read.tei_nodes import XML, children_of, name_of_element, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANY_SPEAKER = ("regular", "member")  # what ParlaMint calls whoever is neither chair nor guest
_GIVEN = ("forename", "nameLink", "surname", "genName")


def people_of(root: "_Element") -> Mapping[str, str]:
    """The names of the file's own persons and groups by their ids."""
    people = {}
    for node in root.iter():
        if name_of_element(node) in ("person", "personGrp", "org"):
            key = node.get(f"{XML}id")
            named = children_of(node, "persName", "name", "orgName")
            if key and named:
                people[key] = _name(named[0])
    return people


def _name(node: "_Element") -> str:
    """A name in the order in which it is said; in the source the surname often goes first."""
    parts = [words_of(child) for part in _GIVEN for child in children_of(node, part)]
    return " ".join(part for part in parts if part) or words_of(node)


def speaker_of(utterance: "_Element", people: Mapping[str, str]) -> NamedSpeaker | None:
    """The speaker that u/@who or sp/@who points to, by name where the file has it."""
    keys = [_key(pointer) for pointer in (utterance.get("who") or "").split()]
    if not keys:
        return None
    names = [people[key] for key in keys if key in people]
    roles = [word.rpartition("#")[2].rpartition(":")[2] for word in (utterance.get("ana") or "").split()]
    return NamedSpeaker(
        key=" ".join(keys),
        name=", ".join(names) if len(names) == len(keys) else None,
        role=next((role for role in roles if role and role not in _ANY_SPEAKER), None),
    )


def _key(pointer: str) -> str:
    """A pointer's target without what stands before its hash."""
    return pointer.rpartition("#")[2] or pointer
