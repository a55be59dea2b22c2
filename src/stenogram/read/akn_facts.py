"""What the meta part of an Akoma Ntoso document says: who is who, dates, language, place, country."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from stenogram.model import PageFact
from stenogram.read.docx_styles import attribute
from stenogram.read.tei_nodes import name_of_element, own_language, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCES = ("TLCPerson", "TLCRole", "TLCOrganization")
# Elements of the preface and of the work's description, with the fact each stands for.
_PRINTED = {"docTitle": "title", "shortTitle": "title", "legislature": "legislature", "session": "meeting"}


def people_of(root: "_Element") -> Mapping[str, str]:
    """The names of the persons, roles and groups that the document refers to, by their ids."""
    people = {}
    for node in root.iter():
        if name_of_element(node) in _REFERENCES:
            key = attribute(node, "eId") or attribute(node, "id") or attribute(node, "wId")
            if key and attribute(node, "showAs"):
                people[key] = attribute(node, "showAs").strip()
    return people


def facts_of_meta(root: "_Element") -> tuple[PageFact, ...]:
    """The facts, those that the text itself marks first."""
    printed = _of_text(root)
    day = next((fact.value[:10] for fact in printed if fact.name == "start"), None)
    facts = [*_of_recorded_times(root, day), *printed, *_of_work(root)]
    said = own_language(root)
    if said:
        facts.append(PageFact(name="language", value=said, where="xml:lang"))
    return tuple({(fact.name, fact.value): fact for fact in facts if fact.value}.values())


def _of_text(root: "_Element") -> list[PageFact]:
    facts = []
    for node in root.iter():
        name = name_of_element(node)
        if name in _PRINTED:
            facts.append(PageFact(name=_PRINTED[name], value=words_of(node), where=f"Akoma Ntoso {name}"))
        elif name == "docDate":
            value = attribute(node, "date") or words_of(node)
            facts.append(PageFact(name="start", value=value, where="Akoma Ntoso docDate"))
    return facts


def _of_recorded_times(root: "_Element", day: str | None) -> list[PageFact]:
    """The hours at which the sitting began and ended, as the record marks them; an hour alone is of the printed day."""
    times = {"start": "", "end": ""}
    for node in root.iter():
        kind = attribute(node, "type").lower() if name_of_element(node) == "recordedTime" else ""
        which = next((word for word in times if word in kind), None)
        if which and not (which == "start" and times["start"]):
            times[which] = attribute(node, "time")
    values = {which: f"{day}T{said}" if day and said[2:3] == ":" else said for which, said in times.items()}
    where = "Akoma Ntoso recordedTime"
    return [PageFact(name=which, value=said, where=where) for which, said in values.items() if "T" in said]


def _of_work(root: "_Element") -> list[PageFact]:
    facts = []
    for node in root.iter():
        name = name_of_element(node)
        parent = name_of_element(above) if (above := node.getparent()) is not None else ""
        if name == "FRBRdate" and parent == "FRBRWork":
            facts.append(PageFact(name="start", value=attribute(node, "date"), where="Akoma Ntoso FRBRWork date"))
        elif name == "FRBRlanguage" and parent == "FRBRExpression":
            value = attribute(node, "language")
            facts.append(PageFact(name="language", value=value, where="Akoma Ntoso FRBRlanguage"))
        elif name == "publication":
            facts.append(PageFact(name="published", value=attribute(node, "date"), where="Akoma Ntoso publication"))
            facts.append(PageFact(name="source", value=attribute(node, "showAs"), where="Akoma Ntoso publication"))
    return facts
