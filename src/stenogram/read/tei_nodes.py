"""Small questions to a TEI element: its name, language, words."""

import re
from typing import TYPE_CHECKING

from stenogram.text import UNKNOWN_LANGUAGE, Language, language

if TYPE_CHECKING:
    from lxml.etree import _Element

XML = "{http://www.w3.org/XML/1998/namespace}"
SPACE = re.compile(r"[ \t\r\n]+")


def name_of_element(node: "_Element") -> str:
    """The element's name without its namespace; empty for comments and the like."""
    tag: object = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children_of(node: "_Element", *names: str) -> "list[_Element]":
    """The child elements with one of these names, in order; without names all."""
    return [child for child in node if name_of_element(child) and (not names or name_of_element(child) in names)]


def found_in(node: "_Element", *path: str) -> "list[_Element]":
    """The elements at this path of child names below `node`."""
    here = [node]
    for name in path:
        here = [child for parent in here for child in children_of(parent, name)]
    return here


def words_of(node: "_Element") -> str:
    """All letters in an element, white space collapsed; comments do not count."""
    pieces = [node.text or ""]
    for child in node:
        pieces.append(words_of(child) if name_of_element(child) else "")
        pieces.append(child.tail or "")
    return SPACE.sub(" ", "".join(pieces)).strip(" ") if name_of_element(node) not in ("w",) else "".join(pieces)


def own_language(node: "_Element") -> Language | None:
    """The language that the element or the nearest one around it gives."""
    here: _Element | None = node
    while here is not None:
        said = here.get(f"{XML}lang")
        if said:
            found = language(said)
            return None if found == UNKNOWN_LANGUAGE else found
        here = here.getparent()
    return None
