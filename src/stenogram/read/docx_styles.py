"""What a Word document's styles make of paragraphs and letters: bold, italic, hidden, heading of which level."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stenogram.model import BlockForm
from stenogram.read.tei_nodes import children_of, found_in, name_of_element

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = ("0", "false", "off")
_HEADING = re.compile(r"heading (\d)")
_FORMS = {"title": BlockForm.TITLE, "quote": BlockForm.QUOTATION, "intense quote": BlockForm.QUOTATION,
          "caption": BlockForm.CAPTION, "footnote text": BlockForm.NOTE, "endnote text": BlockForm.NOTE}  # fmt: skip
_BODY_LEVEL = 9  # the outline level that means: no heading
_LONGEST_CHAIN = 20  # styles based on styles


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How letters look; None: as those around them."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None

    def over(self, under: "Looks") -> "Looks":
        """These looks, and where they say nothing those of `under`."""
        return Looks(
            bold=under.bold if self.bold is None else self.bold,
            italic=under.italic if self.italic is None else self.italic,
            hidden=under.hidden if self.hidden is None else self.hidden,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """What a paragraph's style says of it."""

    looks: Looks = Looks()
    form: BlockForm = BlockForm.PARAGRAPH
    level: int = 0
    word: str = "p"  # as places name it
    is_item: bool = False


@dataclass(slots=True)
class StyleSheet:
    """The styles of a document by their ids."""

    _styles: "Mapping[str, _Element]" = field(default_factory=dict)
    _standard: str | None = None
    _known: dict[str | None, ParagraphStyle] = field(default_factory=dict)

    @classmethod
    def of(cls, root: "_Element | None") -> "StyleSheet":
        """The sheet that a styles part is."""
        styles = {}
        standard = None
        for node in children_of(root, "style") if root is not None else ():
            key = attribute(node, "styleId")
            styles[key] = node
            if attribute(node, "type") == "paragraph" and attribute(node, "default") in ("1", "true"):
                standard = key
        return cls(styles, standard)

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """What the style with this id says of a paragraph."""
        key = style or self._standard
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def letters(self, style: str | None) -> Looks:
        """What a character style says."""
        return self.paragraph(style).looks if style else Looks()

    def _resolved(self, key: str | None) -> ParagraphStyle:
        looks, form, level, is_item = Looks(), BlockForm.PARAGRAPH, 0, False
        named = ""
        is_settled = False  # the nearest style that says what it is has said so
        here = self._styles.get(key or "")
        for _ in range(_LONGEST_CHAIN):
            if here is None:
                break
            looks = looks.over(looks_in(here))
            called = attribute(next(iter(children_of(here, "name")), None), "val").lower()
            named = named or called
            if not is_settled:
                form, level, is_settled = _form(here, called)
            is_item = is_item or bool(found_in(here, "pPr", "numPr"))
            here = self._styles.get(attribute(next(iter(children_of(here, "basedOn")), None), "val"))
        word = ".".join(["p", *re.findall(r"[^\W_]+", named)])
        return ParagraphStyle(looks=looks, form=form, level=level, word=word, is_item=is_item)


def _form(style: "_Element", called: str) -> tuple[BlockForm, int, bool]:
    heading = _HEADING.fullmatch(called)
    if heading:
        return BlockForm.HEADING, int(heading[1]), True
    if called in _FORMS:
        return _FORMS[called], 0, True
    said = level_in(style)
    if said is not None:
        return (BlockForm.HEADING, said, True) if said else (BlockForm.PARAGRAPH, 0, True)
    return BlockForm.PARAGRAPH, 0, False


def level_in(node: "_Element") -> int | None:
    """The level of heading that a style or paragraph says it is, from 1; 0: none; None: it does not say."""
    for outline in found_in(node, "pPr", "outlineLvl"):
        said = attribute(outline, "val")
        if said.isascii() and said.isdecimal():
            return int(said[:3]) + 1 if int(said[:3]) < _BODY_LEVEL else 0
    return None


def looks_in(node: "_Element") -> Looks:
    """The looks that an element's own rPr gives."""
    said: dict[str, bool] = {}
    for looks in children_of(node, "rPr"):
        for child in looks:
            said[name_of_element(child)] = attribute(child, "val") not in _OFF
    return Looks(bold=said.get("b"), italic=said.get("i"), hidden=said.get("vanish"))


def attribute(node: "_Element | None", name: str) -> str:
    """An attribute by its plain name, in whatever namespace; empty: there is none."""
    if node is None:
        return ""
    for key, value in node.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
