"""Speakers that an HTML page names only in its attributes: data- attributes, and microdata of conversations."""

import re

from stenogram.model import NamedSpeaker
from stenogram.read.html_styles import Attributes
from stenogram.read.names import names

_ABOUT_A_SPEAKER = re.compile(r"data-(?:[a-z0-9]{1,30}[-_]){0,4}(speaker|speaking|orator|person|talker|intervenant)")
_KEYS = names("id uid uuid key ref uri url href slug code no nr num number hocid pid xmlid")
_NAMES = names("name fullname label attribution display displayname title text printed")
_ROLES = names("role type function office position party capacity")
_NOT_A_SPEAKER = names(
    "time start end begin stop duration count index order color colour image img src photo avatar lang language gender"
    " list total visible active enabled toggle target"
)
_LETTER = re.compile(r"[^\W\d_]")
_CONVERSATIONS = ("conversation", "message", "comment", "question", "answer", "quotation", "clip")


def speaker_in(attributes: Attributes) -> NamedSpeaker | None:
    """The speaker that an element's data- attributes name; None: they name none.

    The last word of an attribute's name says what its value is: a key, a name or a role.

    >>> speaker_in({"data-speaker-id": "7", "data-speaker-name": "A. Berg"})
    NamedSpeaker(key='7', name='A. Berg', role=None)
    """
    key = name = role = None
    for attribute, value in attributes.items():
        if not attribute.startswith("data-") or not value or not value.strip():
            continue
        found = _ABOUT_A_SPEAKER.match(attribute)
        if found is None:
            continue
        last = re.split(r"[-_]", attribute)[-1]
        bare = value.strip()
        if last in _ROLES:
            role = role or bare
        elif last in _KEYS:
            key = key or bare
        elif last in _NOT_A_SPEAKER:
            continue
        elif last in _NAMES or last == found[1]:
            name, key = _named(bare, name, key)
    if key is None and name is None:
        return None
    return NamedSpeaker(key=key or name or "", name=name, role=role)


def _named(value: str, name: str | None, key: str | None) -> tuple[str | None, str | None]:
    """A value that may be a name or, where it has no letters to speak of, a key."""
    if value.lower() in ("true", "false", "yes", "no", "null", "none"):
        return name, key
    if _LETTER.search(value) and not re.fullmatch(r"[#\w./:-]*[\d/:#_][#\w./:-]*", value):
        return name or value, key
    return name, key or value


def speaker_of_item(attributes: Attributes, children: list[Attributes]) -> NamedSpeaker | None:
    """The speaker that the unseen microdata of a conversation's item names.

    Args:
        attributes: of the element with itemscope.
        children: those of the meta elements directly in it.
    """
    kind = (attributes.get("itemtype") or "").lower().rstrip("/").rsplit("/", 1)[-1]
    for child in children:
        said = child.get("itemprop") or ""
        name = (child.get("content") or "").strip()
        if not name:
            continue
        if said in ("speaker", "spokenByCharacter") or (said in ("author", "creator") and kind in _CONVERSATIONS):
            return NamedSpeaker(key=name, name=name)
    return None
