"""OpenDocument texts (ODT): paragraphs, lists, tables, notes, heads and feet of pages, with the looks of styles."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page, PageFact
from stenogram.protocols import Reader
from stenogram.read.boxed import read_in_child
from stenogram.read.drafts import Draft, assemble
from stenogram.read.odt_styles import StyleSheet
from stenogram.read.odt_walk import Walk
from stenogram.read.signatures import looks_like
from stenogram.read.tei_nodes import name_of_element, words_of
from stenogram.read.xml_trees import parse_xml
from stenogram.read.zipped import Parts, open_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_META = {"title": "title", "creator": "author", "creation-date": "created", "date": "modified", "language": "language",
         "description": "description", "subject": "subject"}  # fmt: skip
_NAME, _VERSION = "odt", "1"


@dataclass(slots=True)
class OdtReader:
    """Reads ODT in a process of its own."""

    name: str = _NAME
    version: str = _VERSION

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure of a ZIP file that says so."""
        if not content.startswith(b"PK"):
            return 0.0
        if "ODT" in (looks_like(content, name=name) or ""):
            return 1.0
        return 0.6 if media_type == MEDIA_TYPE or name.lower().endswith((".odt", ".ott")) else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: what the document prints, notes after the paragraphs that call them.

        Raises:
            ReadError: it is damaged, locked, hostile, or has no text.
        """
        return read_in_child(content, format_name=self.name, name=name)


def load_libraries() -> None:
    """Import what reading needs, while files can still be opened."""
    import lxml.etree  # noqa: F401


def page_of(content: bytes, *, name: str) -> Page:
    """The page that these bytes make; called in the child."""
    parts = open_zip(content, name=name)
    root = parse_xml(parts.read("content.xml"), name=name, may_have_doctype=False)
    shared = _tree(parts, "styles.xml", name)
    sheet = StyleSheet.of([tree for tree in (shared, root) if tree is not None])
    walk = Walk(sheet)
    body = next((node for node in root.iter() if name_of_element(node) == "text" and _is_body(node)), None)
    if body is None:
        raise ReadError(name, "it has no text part")
    walk.take(body)
    drafts = [*_edges(shared, sheet, "header"), *walk.drafts, *_edges(shared, sheet, "footer")]
    if not any(draft.text.strip() for draft in drafts):
        raise ReadError(name, "this document has no text")
    return assemble(
        drafts,
        facts=_facts(_tree(parts, "meta.xml", name)),
        media_type=MEDIA_TYPE,
        made_by=MadeBy(name=_NAME, version=_VERSION),
    )


def _tree(parts: Parts, part: str, name: str) -> "_Element | None":
    return parse_xml(parts.read(part), name=name, may_have_doctype=False) if parts.has(part) else None


def _is_body(node: "_Element") -> bool:
    parent = node.getparent()
    return parent is not None and name_of_element(parent) == "body"


def _edges(shared: "_Element | None", sheet: StyleSheet, kind: str) -> list[Draft]:
    """The blocks of all heads, or feet, of pages; each wording once."""
    drafts: dict[str, Draft] = {}
    for node in shared.iter() if shared is not None else ():
        parent = node.getparent()
        if (
            name_of_element(node) in (kind, f"{kind}-left", f"{kind}-first")
            and parent is not None
            and name_of_element(parent) == "master-page"
        ):
            walk = Walk(sheet, place=(kind,))
            walk.take(node)
            for draft in walk.drafts:
                drafts.setdefault(draft.text, draft)
    return list(drafts.values())


def _facts(meta: "_Element | None") -> list[PageFact]:
    facts = []
    for node in meta.iter() if meta is not None else ():
        said = name_of_element(node)
        value = words_of(node) if said in _META else ""
        if value:
            facts.append(PageFact(name=_META[said], value=value, where=f"ODT meta {said}"))
    return facts


def odt_reader() -> Reader:
    """The reader of OpenDocument texts."""
    return OdtReader()
