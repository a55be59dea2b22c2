"""The tree of an OpenDocument text → blocks, in the order in which they are printed."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stenogram.model import BlockForm
from stenogram.read.docx_styles import Looks, attribute
from stenogram.read.drafts import Draft
from stenogram.read.names import names
from stenogram.read.odt_styles import StyleSheet
from stenogram.read.runs import Letters
from stenogram.read.tei_nodes import SPACE, children_of, name_of_element

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNPRINTED = names(
    "tracked-changes annotation annotation-end forms sequence-decls user-field-decls variable-decls bookmark"
    " bookmark-start bookmark-end soft-page-break note-citation ruby-text desc title event-listeners"
    " table-of-content-source index-title-template"
)
_MOST_SPACES = 1000  # that one element may stand for


@dataclass(slots=True)
class Walk:
    """The blocks so far, and where the walk stands."""

    sheet: StyleSheet
    place: tuple[str, ...] = ()
    drafts: list[Draft] = field(default_factory=list)
    row: int = -1
    _cell: tuple[int, int] | None = None
    _is_item: bool = False
    _is_note: bool = False

    def take(self, node: "_Element") -> None:
        """Take what is in an element."""
        for child in node:
            name = name_of_element(child)
            if name in ("p", "h"):
                self._paragraph(child, name)
            elif name == "table":
                self._table(child)
            elif name in ("list-item", "list-header"):
                around, self._is_item = self._is_item, True
                self.take(child)
                self._is_item = around
            elif name and name not in _UNPRINTED:
                self.take(child)

    def _table(self, table: "_Element") -> None:
        around, outer = self.place, self._cell
        self.place = (*around, "table")
        for row in (node for node in table.iter() if name_of_element(node) == "table-row" and _owner(node) is table):
            self.row += 1
            here, column = self.row, 0
            for cell in children_of(row, "table-cell", "covered-table-cell"):
                self._cell = (here, column)
                self.take(cell)
                said = attribute(cell, "number-columns-repeated")
                column += int(said[:4]) if said.isascii() and said.isdecimal() else 1
        self.place, self._cell = around, outer

    def _paragraph(self, node: "_Element", name: str) -> None:
        style = attribute(node, "style-name")
        line = _Line(self.sheet)
        line.take(node, self.sheet.looks("paragraph", style))
        word = self.sheet.word(style)
        form, level = self._form(node, name, word)
        draft = line.letters.draft(form, level=level, place=(*self.place, word), cell=self._cell)
        if draft.text:
            self.drafts.append(draft)
        for note in line.notes:
            self._hang(note, "note", is_note=True)
        for box in line.boxes:
            self._hang(box, "textbox", is_note=self._is_note)

    def _form(self, node: "_Element", name: str, word: str) -> tuple[BlockForm, int]:
        if self._is_note:
            return BlockForm.NOTE, 0
        if name == "h":
            said = attribute(node, "outline-level")
            return BlockForm.HEADING, int(said[:2]) if said.isascii() and said.isdecimal() else 1
        if word == "p.title":
            return BlockForm.TITLE, 0
        if word in ("p.quotations", "p.quotation", "p.quote"):
            return BlockForm.QUOTATION, 0
        if self._cell:
            return BlockForm.CELL, 0
        return BlockForm.ITEM if self._is_item else BlockForm.PARAGRAPH, 0

    def _hang(self, node: "_Element", word: str, *, is_note: bool) -> None:
        """Take what hangs on a paragraph, after it."""
        around, was_note = self.place, self._is_note
        self.place, self._is_note = (*around, word), is_note
        self.take(node)
        self.place, self._is_note = around, was_note


@dataclass(slots=True)
class _Line:
    """The letters of one paragraph, and what hangs on it. White space collapses as OpenDocument says (6.1.2)."""

    sheet: StyleSheet
    letters: Letters = field(default_factory=Letters)
    notes: "list[_Element]" = field(default_factory=list)
    boxes: "list[_Element]" = field(default_factory=list)

    def take(self, node: "_Element", looks: Looks) -> None:
        """Take the words of an element that looks so."""
        self._add(node.text, looks)
        for child in node:
            name = name_of_element(child)
            if name == "span":
                self.take(child, self.sheet.looks("text", attribute(child, "style-name")).over(looks))
            elif name == "s":
                said = attribute(child, "c")
                count = int(said[:4]) if said.isascii() and said.isdecimal() else 1
                self._put(" " * min(count, _MOST_SPACES), looks)
            elif name in ("tab", "line-break"):
                self._put("\t" if name == "tab" else "\n", looks)
            elif name == "a":
                start = self.letters.length
                self.take(child, looks)
                self.letters.link(start, attribute(child, "href"))
            elif name == "note":
                self.notes.append(child)
            elif name == "text-box":
                self.boxes.append(child)
            elif name and name not in _UNPRINTED:
                self.take(child, looks)
            self._add(child.tail, looks)

    def _add(self, text: str | None, looks: Looks) -> None:
        shown = SPACE.sub(" ", text or "")
        before = self.letters.pieces[-1] if self.letters.pieces else " "
        self._put(shown[1:] if shown.startswith(" ") and before.endswith((" ", "\n", "\t")) else shown, looks)

    def _put(self, text: str, looks: Looks) -> None:
        if not looks.hidden:
            self.letters.add(text, is_bold=bool(looks.bold), is_italic=bool(looks.italic))


def _owner(row: "_Element") -> "_Element | None":
    """The table that a row belongs to; tables stand in cells of others."""
    here = row.getparent()
    while here is not None and name_of_element(here) != "table":
        here = here.getparent()
    return here
