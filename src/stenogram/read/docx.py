"""Word documents (DOCX): paragraphs, tables, notes, heads and feet of pages, with the looks that styles give."""

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page, PageFact
from stenogram.protocols import Reader
from stenogram.read.boxed import read_in_child
from stenogram.read.docx_styles import StyleSheet
from stenogram.read.docx_walk import Related, Walk
from stenogram.read.drafts import Draft, assemble
from stenogram.read.signatures import looks_like
from stenogram.read.tei_nodes import name_of_element, words_of
from stenogram.read.xml_trees import parse_xml
from stenogram.read.zipped import Parts, open_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DOCUMENT = "word/document.xml"
_CORE = {"title": "title", "creator": "author", "created": "created", "modified": "modified", "language": "language",
         "description": "description", "subject": "subject"}  # fmt: skip
_NAME, _VERSION = "docx", "1"


@dataclass(slots=True)
class DocxReader:
    """Reads DOCX in a process of its own."""

    name: str = _NAME
    version: str = _VERSION

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure of a ZIP file with Word's parts."""
        if not content.startswith(b"PK"):
            return 0.0
        if "DOCX" in (looks_like(content, name=name) or ""):
            return 1.0
        return 0.6 if media_type == MEDIA_TYPE or name.lower().endswith((".docx", ".docm")) else 0.0

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
    document = _main_part(parts, name)
    related = _related(parts, document, name)
    styles = StyleSheet.of(_tree(parts, related.first("styles"), name))
    root = _tree(parts, document, name)
    if root is None:
        raise ReadError(name, "it has no document part")
    notes = {
        kind: _notes(_tree(parts, related.first(kind), name)) for kind in ("footnotes", "endnotes")
    }  # fmt: skip
    walk = Walk(styles=styles, related=related, notes=notes)
    walk.take_document(root)
    heads = _edges(parts, related, styles, "header", name)
    feet = _edges(parts, related, styles, "footer", name)
    drafts = [*heads, *walk.drafts, *feet]
    if not any(draft.text.strip() for draft in drafts):
        raise ReadError(name, "this document has no text")
    return assemble(
        drafts,
        facts=_facts(_tree(parts, "docProps/core.xml", name)),
        media_type=MEDIA_TYPE,
        made_by=MadeBy(name=_NAME, version=_VERSION),
    )


def _main_part(parts: Parts, name: str) -> str:
    """The part that the package calls its document."""
    found = _related_of(parts, "_rels/.rels", "", name).first("officeDocument")
    return found if found and parts.has(found) else _DOCUMENT


def _related(parts: Parts, part: str, name: str) -> Related:
    folder, leaf = posixpath.split(part)
    return _related_of(parts, f"{folder}/_rels/{leaf}.rels".lstrip("/"), folder, name)


def _related_of(parts: Parts, listing: str, folder: str, name: str) -> Related:
    """What a part's list of relations says: by kind and by id."""
    root = _tree(parts, listing, name)
    kinds: list[tuple[str, str]] = []
    targets: dict[str, str] = {}
    for node in root if root is not None else ():
        target, kind = node.get("Target") or "", (node.get("Type") or "").rsplit("/", 1)[-1]
        if node.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
        targets[node.get("Id") or ""] = target
        kinds.append((kind, target))
    return Related(kinds=tuple(kinds), targets=targets)


def _tree(parts: Parts, part: str | None, name: str) -> "_Element | None":
    if part is None or not parts.has(part):
        return None
    return parse_xml(parts.read(part), name=name, may_have_doctype=False)


def _notes(root: "_Element | None") -> "dict[str, _Element]":
    """The notes by their ids; separators are none."""
    notes = {}
    for node in root if root is not None else ():
        attributes = {re.sub(r"\{.*\}", "", str(key)): str(value) for key, value in node.attrib.items()}
        if attributes.get("id") and attributes.get("type") in (None, "normal"):
            notes[attributes["id"]] = node
    return notes


def _edges(parts: Parts, related: Related, styles: StyleSheet, kind: str, name: str) -> list[Draft]:
    """The blocks of all heads, or feet, of pages; each wording once."""
    drafts: dict[str, Draft] = {}
    for part in (target for found, target in related.kinds if found == kind):
        root = _tree(parts, part, name)
        if root is None:
            continue
        walk = Walk(styles=styles, related=_related(parts, part, name), notes={}, place=(kind,))
        walk.take_document(root)
        for draft in walk.drafts:
            drafts.setdefault(draft.text, draft)
    return list(drafts.values())


def _facts(core: "_Element | None") -> list[PageFact]:
    facts = []
    for node in core if core is not None else ():
        said, value = name_of_element(node), words_of(node)
        if said in _CORE and value:
            facts.append(PageFact(name=_CORE[said], value=value, where=f"DOCX core {said}"))
    return facts


def docx_reader() -> Reader:
    """The reader of Word documents."""
    return DocxReader()
