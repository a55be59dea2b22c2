"""Capitalised phrases of the translation that nothing in the source spells: worth asking whether the source has them.

Ordinary words in capitals ("Civil Rights Movement") may be a name's translation or another name; letters do not tell.
"""

from stenogram.audit.measuring import sides
from stenogram.audit.name_matching import READABLE, unanswered
from stenogram.audit.names import CASED, Name, names
from stenogram.audit.passage import Passage
from stenogram.protocols import BeadText
from stenogram.text import primary

_MOST = 4  # of one bead


def strange_phrases(bead: BeadText) -> list[tuple[int, int]]:
    """Where the phrases stand in the passage of the right side."""
    here, there = bead.context.left_language, bead.context.right_language
    if primary(there) not in CASED or not {primary(here), primary(there)} <= READABLE:
        return []
    left, right = sides(bead)
    found = list(names(right, there))
    lone = unanswered(found, there, left, here, bead.context.participants)
    spans = (_phrase(name, found, right) for name in lone if name.sure or not name.opens)
    return list(dict.fromkeys(spans))[:_MOST]


def _phrase(name: Name, found: list[Name], passage: Passage) -> tuple[int, int]:
    """The name with the capitalised words right before and after it."""
    first = last = found.index(name)
    while first and _touch(found[first - 1], found[first], passage):
        first -= 1
    while last + 1 < len(found) and _touch(found[last], found[last + 1], passage):
        last += 1
    return found[first].start, found[last].end


def _touch(one: Name, other: Name, passage: Passage) -> bool:
    return passage.text[one.end : other.start] in (" ", " of ", " of the ", " and ", "-", ". ", " de ")
