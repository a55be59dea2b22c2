"""Akoma Ntoso debates: speeches with the speakers that the markup names, scenes and narratives as notes."""

import re
from dataclasses import dataclass

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page
from stenogram.protocols import Reader
from stenogram.read.akn_facts import facts_of_meta, people_of
from stenogram.read.akn_walk import drafts_of_document
from stenogram.read.drafts import assemble
from stenogram.read.xml_trees import parse_xml

_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?akomaNtoso[\s>]")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_HEAD_BYTES = 262_144  # declarations may stand before the root
_TYPE = "application/akn+xml"


@dataclass(slots=True)
class AkomaNtosoReader:
    """Reads Akoma Ntoso XML of any version; expands no entity and fetches nothing."""

    name: str = "akoma ntoso"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure of whatever has an akomaNtoso root."""
        head = _COMMENT.sub(b"", content[:_HEAD_BYTES].replace(b"\x00", b""))
        if _ROOT.search(head) is not None and head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<":
            return 1.0
        return 0.7 if media_type == _TYPE else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: paragraphs with the speakers that the source marks.

        Raises:
            ReadError: it is no well-formed XML, declares entities, or has no text.
        """
        root = parse_xml(content, charset=charset, name=name)
        drafts = drafts_of_document(root, people=people_of(root))
        if not any(draft.text.strip() for draft in drafts):
            raise ReadError(name, "this Akoma Ntoso document has no text")
        return assemble(
            drafts,
            facts=facts_of_meta(root),
            media_type=_TYPE,
            made_by=MadeBy(name=self.name, version=self.version),
        )


def akn_reader() -> Reader:
    """The reader of Akoma Ntoso."""
    return AkomaNtosoReader()
