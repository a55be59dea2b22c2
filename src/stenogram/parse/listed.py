"""A line of the header that lists who took part: "Participants: Ann Roe, Minister of Ports; Ben Poe (Harbour List)"."""

import re

from stenogram.model import Participant
from stenogram.parse.shapes import Shape, core_of, shape_of, words_of
from stenogram.parse.speakers import parts_of
from stenogram.parse.words.lines import PARTICIPANT_LINES

_LONGEST = 1500  # letters of such a line
_LINE = re.compile(r"([^:：\n]{4,32}|[^:：\n]{2,6})[:：]\s*(\S.*)", re.DOTALL)
_BEFORE_ROLE = re.compile(r"\s[–—-]\s")
_BETWEEN = re.compile(r"\s*[;；\n]\s*")
_BETWEEN_NAMES = re.compile(r"\s*[,、，،]\s*|\s+(?:and|и|та|і|und|et|y|e|i|ve)\s+")


def participants_listed(text: str) -> tuple[Participant, ...]:
    """Those whom a line lists; empty: it is no such line, or one of what it lists does not look like a person."""
    match = _LINE.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or match[1].strip().casefold() not in PARTICIPANT_LINES:
        return ()
    entries = [entry.strip(" .") for entry in _BETWEEN.split(match[2]) if entry.strip(" .")]
    if len(entries) == 1 and not _is_with_role(entries[0]):
        entries = [entry.strip(" .") for entry in _BETWEEN_NAMES.split(entries[0]) if entry.strip(" .")]
    found = tuple(participant_of(entry) for entry in entries)
    return tuple(p for p in found if p) if all(found) else ()


def _is_with_role(entry: str) -> bool:
    first, *rest = _BETWEEN_NAMES.split(core_of(entry)[0])
    return len(rest) > 0 and any(words_of(part).offices for part in rest) and shape_of(first) is not Shape.NONE


def participant_of(entry: str) -> Participant | None:
    """Whom an entry of a list names: "Ann Roe, Minister of Ports", "ROE Ann – Minister of Ports"; None: nobody."""
    name, *rest = _BEFORE_ROLE.split(entry, maxsplit=1)
    if rest:
        named = parts_of(name).name if shape_of(name) in (Shape.NAME, Shape.STRONG) else None
        return Participant(name=named, role=rest[0].strip(" .") or None) if named else None
    if shape_of(entry) not in (Shape.NAME, Shape.STRONG):
        return None
    parts = parts_of(entry)
    core, inner = core_of(entry)
    return Participant(name=parts.name, role=parts.role or (inner if core else None) or None) if parts.name else None
