"""TEI transcripts: ParlaMint, Parla-CLARIN and plain TEI."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page, PageFact
from stenogram.protocols import Reader
from stenogram.read.drafts import assemble
from stenogram.read.tei_facts import facts_of_header
from stenogram.read.tei_nodes import name_of_element
from stenogram.read.tei_people import people_of
from stenogram.read.tei_walk import drafts_of_text
from stenogram.read.xml_trees import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:TEI|TEI\.2|teiCorpus)[\s>]")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_HEAD_BYTES = 262_144  # declarations may stand before the root


@dataclass(slots=True)
class TeiReader:
    """Reads TEI XML; expands no entity and fetches nothing."""

    name: str = "tei"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure of whatever has a TEI root."""
        head = _COMMENT.sub(b"", content[:_HEAD_BYTES].replace(b"\x00", b""))
        if _ROOT.search(head) is not None and head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<":
            return 1.0
        return 0.7 if media_type == "application/tei+xml" else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: paragraphs with the speakers, notes and sentences that the source marks.

        Raises:
            ReadError: it is no well-formed TEI, declares entities, or has no text.
        """
        root = parse_xml(content, charset=charset, name=name)
        people = people_of(root)
        texts = [node for node in root.iter() if name_of_element(node) == "text" and _is_outermost(node)]
        drafts = [draft for text in texts for draft in drafts_of_text(text, people=people)]
        if not any(draft.text.strip() for draft in drafts):
            raise ReadError(name, "this TEI has no text, only a header at most")
        encoding = root.getroottree().docinfo.encoding or "utf-8"
        return assemble(
            drafts,
            facts=(*facts_of_header(root), PageFact(name="charset", value=encoding.lower(), where="XML declaration")),
            media_type="application/tei+xml",
            made_by=MadeBy(name=self.name, version=self.version),
        )


def _is_outermost(text: "_Element") -> bool:
    return not any(name_of_element(above) == "text" for above in text.iterancestors())


def tei_reader() -> Reader:
    """The reader of TEI."""
    return TeiReader()
