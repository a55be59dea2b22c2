"""What the XML formats share: which characters XML can hold, and how a stranger's document is read. Knows no format."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stenogram.errors import ReadError
from stenogram.read.xml_trees import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

XML = "http://www.w3.org/XML/1998/namespace"
LANG, SPACE = f"{{{XML}}}lang", f"{{{XML}}}space"
MOST_BYTES = 128 * 1024 * 1024  # of a document that is read; its tree takes some ten times that
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document can hold, not even as a reference."""


def is_writable(*texts: str | None) -> bool:
    """Whether XML can hold these texts."""
    return not any(text and NOT_IN_XML.search(text) for text in texts)


def described(character: str) -> str:
    """How a character is called in a message: U+0000."""
    return f"U+{ord(character):04X}"


def unwritable(*texts: str | None) -> str:
    """Which characters of these texts XML cannot hold, for a message."""
    found = dict.fromkeys(c for text in texts if text for c in NOT_IN_XML.findall(text))
    return ", ".join(map(described, found))


def document(content: bytes, name: str) -> "_Element":
    """The root of a stranger's document.

    Raises:
        ReadError: it is too large, not well-formed, nested too deep, or declares entities.
    """
    if len(content) > MOST_BYTES:
        raise ReadError(
            name, f"it has {len(content):,} bytes, and at most {MOST_BYTES:,} are read", hint="divide the file"
        )
    return parse_xml(content, name=name)


def local(element: "_Element") -> str:
    """An element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: "_Element", *names: str) -> Iterator["_Element"]:
    """The direct children with one of these names, in any namespace."""
    return (child for child in element if local(child) in names)


def language_of(element: "_Element") -> str | None:
    """`xml:lang` of an element, or `lang` as older files write it."""
    return element.get(LANG) or element.get("lang")
