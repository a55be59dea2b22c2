"""In which order the renditions of an event stand, and to which one each is aligned. Pure.

Both depend on the set of renditions alone, never on when they arrived.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from stenogram.model import RenditionHeader, RenditionKind
from stenogram.text import UNKNOWN_LANGUAGE, primary

Key = TypeVar("Key", bound=Hashable)

_RANK: dict[RenditionKind | None, int] = {
    RenditionKind.ORIGINAL: 0,
    None: 1,  # what nobody calls a translation goes before what is one
    RenditionKind.OFFICIAL: 2,
    RenditionKind.HUMAN: 3,
    RenditionKind.EDITED: 4,
    RenditionKind.MACHINE: 5,
    RenditionKind.COPY: 6,
}


def in_order(headers: Sequence[tuple[Key, RenditionHeader, str]]) -> tuple[Key, ...]:
    """The keys: the original, what nobody calls anything, official, human, edited, machine, copy; by language, digest.

    Args:
        headers: key, header and digest of the captured bytes of each rendition.
    """
    ranked = sorted(headers, key=lambda entry: (_RANK[entry[1].kind], entry[1].language, entry[2], repr(entry[1])))
    return tuple(key for key, _, _ in ranked)


def pivots(
    headers: Sequence[tuple[Key, RenditionHeader, str]], names: Mapping[str, Key] | None = None
) -> dict[Key, Key | None]:
    """What each rendition is aligned to, in the order in which an event shows them, its pivot first.

    That is what it was made from, if that is here; else the first of those made from nothing here, which is the
    original if there is one. The event's pivot itself has None. The renditions never lead round in a circle.

    Args:
        headers: key, header and digest of the captured bytes of each rendition.
        names: what `made_from_rendition` may say, and whom it means.
    """
    ordered = in_order(headers)
    header_of = {key: header for key, header, _ in headers}
    sources: dict[Key, Key] = {}
    for key in ordered:
        for source in _made_from(key, header_of, ordered, names or {}):
            if not _leads_to(source, key, sources):
                sources[key] = source
                break
    first = next((key for key in ordered if key not in sources), None)
    shown = sorted(ordered, key=lambda key: key != first)
    return {key: None if key == first else sources.get(key, first) for key in shown}


def _made_from(
    key: Key, header_of: Mapping[Key, RenditionHeader], ordered: Sequence[Key], names: Mapping[str, Key]
) -> list[Key]:
    """Whom a rendition may have been made from, the likeliest first."""
    header = header_of[key]
    if header.kind is RenditionKind.ORIGINAL:
        return []
    named = names.get((header.made_from_rendition or "").split("@", 1)[0])
    found = [named] if named is not None and named != key and named in header_of else []
    wanted = header.made_from_language
    if wanted and wanted != UNKNOWN_LANGUAGE:
        others = [other for other in ordered if other != key]
        found += [other for other in others if header_of[other].language == wanted]
        found += [other for other in others if primary(header_of[other].language) == primary(wanted)]
    return found


def _leads_to(start: Key, goal: Key, sources: Mapping[Key, Key]) -> bool:
    current: Key | None = start
    while current is not None:
        if current == goal:
            return True
        current = sources.get(current)
    return False
