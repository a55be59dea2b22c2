"""XML as a tree, without anything that a stranger's XML can make a parser do."""

import re
from typing import TYPE_CHECKING, Any

from stenogram.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")


def parse_xml(content: bytes, *, charset: str | None = None, name: str, may_have_doctype: bool = True) -> "_Element":
    """The root: no entity is expanded, nothing fetched, nothing nested deeper than 256.

    Raises:
        ReadError: it is not well-formed, declares entities, or has a doctype where its format allows none.
    """
    from lxml import etree

    if not may_have_doctype and _DOCTYPE.search(content):
        raise ReadError(name, "its XML has a document type declaration, which this format does not allow")

    def parse(encoding: str | None) -> "_Element":
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True,
            remove_comments=True, encoding=encoding,
        )  # fmt: skip
        return etree.fromstring(content, parser)

    try:
        try:
            root = parse(None)  # what the file says of itself goes before what a server says of it
        except etree.XMLSyntaxError:
            if charset is None:
                raise
            root = parse(charset)
    except (etree.XMLSyntaxError, ValueError, LookupError) as problem:
        raise ReadError(name, f"this XML is broken or hostile: {problem}") from problem
    declared: Any = root.getroottree().docinfo.internalDTD  # its stubs know no entities
    if declared is not None and list(declared.entities()):
        hint = "save it with the entities resolved"
        raise ReadError(name, "this XML declares entities of its own, which are never expanded", hint=hint)
    return root
