"""The tree of a Word document → blocks, in the order in which they are printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stenogram.model import BlockForm
from stenogram.read.docx_styles import Looks, ParagraphStyle, StyleSheet, attribute, level_in, looks_in
from stenogram.read.drafts import Draft
from stenogram.read.names import names
from stenogram.read.runs import Letters
from stenogram.read.tei_nodes import found_in, name_of_element

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNPRINTED = names(
    "del moveFrom instrText delText delInstrText pPr rPr tblPr tblGrid trPr tcPr sectPr comment commentReference"
    " annotationRef proofErr bookmarkStart bookmarkEnd rt Fallback object fldData"
)
_LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """The other parts, and outside addresses, that a part points to."""

    kinds: tuple[tuple[str, str], ...] = ()
    targets: Mapping[str, str] = field(default_factory=dict)

    def first(self, kind: str) -> str | None:
        """The first part of this kind."""
        return next((target for found, target in self.kinds if found == kind), None)


@dataclass(slots=True, kw_only=True)
class Walk:
    """The blocks so far, and where the walk stands."""

    styles: StyleSheet
    related: Related
    notes: "Mapping[str, Mapping[str, _Element]]"
    place: tuple[str, ...] = ()
    drafts: list[Draft] = field(default_factory=list)
    row: int = -1
    _cell: tuple[int, int] | None = None
    _is_note: bool = False

    def take_document(self, root: "_Element") -> None:
        """Take the root of a part with all in it."""
        for node in root:
            self._block(node)

    def _block(self, node: "_Element") -> None:
        name = name_of_element(node)
        if name == "p":
            self._paragraph(node)
        elif name == "tbl":
            self._table(node)
        elif name and name not in _UNPRINTED:
            for child in _printed(node):
                self._block(child)

    def _table(self, table: "_Element") -> None:
        around, outer = self.place, self._cell
        self.place = (*around, "table")
        for row in _below(table, "tr"):
            self.row += 1
            here = self.row
            for column, cell in enumerate(_below(row, "tc")):
                self._cell = (here, column)
                for child in cell:
                    self._block(child)
        self.place, self._cell = around, outer

    def _paragraph(self, node: "_Element") -> None:
        style = self._style(node)
        line = _Line(self.styles, self.related, style.looks)
        line.take(node)
        self._add(line.letters, style, node)
        for kind, key in line.notes:
            self._note(kind, key)
        for box in line.boxes:
            around, self.place = self.place, (*self.place, "textbox")
            for child in box:
                self._block(child)
            self.place = around

    def _add(self, letters: Letters, style: ParagraphStyle, node: "_Element") -> None:
        said = level_in(node)
        form, level = (BlockForm.HEADING, said) if said else (style.form, style.level)
        if form is BlockForm.PARAGRAPH:
            is_item = style.is_item or bool(found_in(node, "pPr", "numPr"))
            form = BlockForm.CELL if self._cell else BlockForm.ITEM if is_item else form
        if self._is_note:
            form, level = BlockForm.NOTE, 0
        draft = letters.draft(form, level=level, place=(*self.place, style.word), cell=self._cell)
        if draft.text:
            self.drafts.append(draft)

    def _note(self, kind: str, key: str) -> None:
        """A note after the paragraph that calls it; notes in notes are not followed."""
        note = self.notes.get(kind, {}).get(key)
        if note is None or self._is_note:
            return
        around, self.place, self._is_note = self.place, (*self.place, kind), True
        for child in note:
            self._block(child)
        self.place, self._is_note = around, False

    def _style(self, node: "_Element") -> ParagraphStyle:
        return self.styles.paragraph(next((attribute(s, "val") for s in found_in(node, "pPr", "pStyle")), None))


@dataclass(slots=True)
class _Line:
    """The letters of one paragraph, and what hangs on it."""

    styles: StyleSheet
    related: Related
    looks: Looks
    letters: Letters = field(default_factory=Letters)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: "list[_Element]" = field(default_factory=list)

    def take(self, node: "_Element") -> None:
        """Take what is in an element."""
        for child in _printed(node):
            name = name_of_element(child)
            if name == "r":
                self._run(child)
            elif name == "hyperlink":
                start = self.letters.length
                self.take(child)
                self.letters.link(start, self._target(child))
            elif name == "txbxContent":
                self.boxes.append(child)
            else:
                self.take(child)

    def _run(self, node: "_Element") -> None:
        style = next((attribute(s, "val") for s in found_in(node, "rPr", "rStyle")), None)
        looks = looks_in(node).over(self.styles.letters(style)).over(self.looks)
        for child in _printed(node):
            name = name_of_element(child)
            if name in _NOTES:
                self.notes.append((_NOTES[name], attribute(child, "id")))
            elif name in ("t", *_LETTERS):
                text = child.text or "" if name == "t" else _LETTERS[name]
                if not looks.hidden:
                    self.letters.add(text, is_bold=bool(looks.bold), is_italic=bool(looks.italic))
            else:
                self.take(child)  # drawings may hold text boxes

    def _target(self, node: "_Element") -> str:
        anchor = attribute(node, "anchor")
        target = self.related.targets.get(attribute(node, "id"), "")
        return f"{target}#{anchor}" if anchor else target


def _printed(node: "_Element") -> "list[_Element]":
    return [child for child in node if name_of_element(child) and name_of_element(child) not in _UNPRINTED]


def _below(node: "_Element", name: str) -> "list[_Element]":
    """The rows or cells of a table, also those that wrappers (sdt, ins) hold."""
    found = []
    for child in _printed(node):
        called = name_of_element(child)
        if called == name:
            found.append(child)
        elif called not in ("tbl", "p"):
            found.extend(_below(child, name))
    return found
