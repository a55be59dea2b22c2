"""The tree of an Akoma Ntoso document → blocks: the paragraphs of speeches, headings, scenes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from stenogram.model import BlockForm, NamedSpeaker
from stenogram.read.docx_styles import attribute
from stenogram.read.drafts import Draft
from stenogram.read.names import names
from stenogram.read.runs import Letters
from stenogram.read.tei_nodes import SPACE, name_of_element, own_language, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPEAKING = names("speech question answer speechGroup")
_NOTES = names("scene narrative remark authorialNote note recordedTime noteRef")
_HEADINGS = names("heading subheading crossHeading num")
_TITLE_CLASSES = names("title heading doctitle")
_TITLES = names("docTitle shortTitle")
_INLINE = names(
    "a abbr affectedDocument argument b br concept date def del docAuthority docCommittee docDate docIntroducer"
    " docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docTitle docType eol entity"
    " event fillIn i img inline ins judge lawyer legislature location marker mod mmod mref object omissis opinion"
    " organization outcome party person placeholder process quantity quotedText ref relatedDocument remark rmod role"
    " rref session shortTitle signature span sub sup term time tocItem u vote authorialNote noteRef neutralCitation"
)
_NOTES_INSIDE = names("authorialNote remark recordedTime")
_NOBODY = NamedSpeaker(key="")  # a speech of which the document does not say whose it is
_UNPRINTED = names("meta components attachments")


def drafts_of_document(root: "_Element", *, people: Mapping[str, str]) -> list[Draft]:
    """The blocks of everything but the meta parts, in order; notes inside a paragraph come after it."""
    walk = _Walk(people)
    walk.take(root, None)
    return walk.drafts


@dataclass(slots=True)
class _Walk:
    people: Mapping[str, str]
    drafts: list[Draft] = field(default_factory=list)
    place: tuple[str, ...] = ()
    _row: int = -1

    def take(self, node: "_Element", speaker: NamedSpeaker | None, cell: tuple[int, int] | None = None) -> None:
        """Take an element with all in it."""
        name = name_of_element(node)
        if not name or name in _UNPRINTED:
            return
        if name in _SPEAKING:
            speaker = self._speaker(node) or speaker or (_NOBODY if name != "speechGroup" else None)
        elif name == "tr":
            self._row += 1
            cell = (self._row, -1)
        elif name in ("td", "th") and cell:
            cell = (cell[0], sum(1 for _ in node.itersiblings(preceding=True)))
        around, self.place = self.place, (*self.place, name)
        if _holds_only_words(node):
            self._add(node, speaker, cell)
        else:
            self._loose(node.text, node, speaker)
            for child in node:
                self.take(child, speaker, cell)
                self._loose(child.tail, node, speaker)
        self.place = around

    def _speaker(self, node: "_Element") -> NamedSpeaker | None:
        """The speaker whom @by points to, or who stands in the speech's own from element."""
        key = _key(attribute(node, "by"))
        said = next((child for child in node if name_of_element(child) == "from"), None)
        printed = words_of(said).strip(" :.") if said is not None else ""
        name = self.people.get(key) or printed or None
        role = self.people.get(_key(attribute(node, "as")))
        if not key and name is None:
            return None
        return NamedSpeaker(key=key or printed, name=name or key, role=role)

    def _add(self, node: "_Element", speaker: NamedSpeaker | None, cell: tuple[int, int] | None) -> None:
        words = _Words()
        words.take(node, is_bold=False, is_italic=False)
        form = self._form(node)
        draft = words.letters.draft(form, level=len(self.place) if form is BlockForm.HEADING else 0, place=self.place)
        if draft.text:
            is_said = form not in (BlockForm.NOTE, BlockForm.HEADING, BlockForm.TITLE)
            said_by = speaker if is_said else None
            self.drafts.append(replace(draft, speaker=said_by, language=own_language(node), cell=cell))
        for note in words.notes:
            around, self.place = self.place, (*self.place, name_of_element(note))
            self._note(note)
            self.place = around

    def _note(self, node: "_Element") -> None:
        words = _Words()
        words.take(node, is_bold=False, is_italic=False)
        draft = words.letters.draft(BlockForm.NOTE, place=self.place)
        if draft.text:
            self.drafts.append(draft)

    def _loose(self, text: str | None, node: "_Element", speaker: NamedSpeaker | None) -> None:
        """Words that stand loose between blocks."""
        shown = SPACE.sub(" ", text or "").strip()
        if shown:
            self.drafts.append(Draft(text=shown, place=self.place, speaker=speaker, language=own_language(node)))

    def _form(self, node: "_Element") -> BlockForm:
        name = name_of_element(node)
        inner = [name_of_element(child) for child in node]
        if name in _HEADINGS:
            return BlockForm.HEADING
        if name == "from" or _NOTES & set(self.place):
            return BlockForm.NOTE
        is_printed_title = (
            bool({"preface", "coverPage"} & set(self.place)) and attribute(node, "class") in _TITLE_CLASSES
        )
        if "docTitle" in inner or name in _TITLES or is_printed_title:
            return BlockForm.TITLE
        if name in ("docDate", "date") or ("docDate" in inner and len(inner) == 1):
            return BlockForm.DATELINE
        return {"td": BlockForm.CELL, "th": BlockForm.CELL, "li": BlockForm.ITEM, "item": BlockForm.ITEM}.get(
            name, BlockForm.PARAGRAPH
        )


@dataclass(slots=True)
class _Words:
    letters: Letters = field(default_factory=Letters)
    notes: "list[_Element]" = field(default_factory=list)

    def take(self, node: "_Element", *, is_bold: bool, is_italic: bool) -> None:
        """Take the words of an element that look so."""
        self._add(node.text, is_bold=is_bold, is_italic=is_italic)
        for child in node:
            name = name_of_element(child)
            start = self.letters.length
            if name in _NOTES_INSIDE:
                self.notes.append(child)
            elif name in ("br", "eol"):
                self.letters.add("\n")
            elif name:
                self.take(child, is_bold=is_bold or name == "b", is_italic=is_italic or name == "i")
            if name in ("a", "ref"):
                self.letters.link(start, attribute(child, "href"))
            self._add(child.tail, is_bold=is_bold, is_italic=is_italic)

    def _add(self, text: str | None, *, is_bold: bool, is_italic: bool) -> None:
        shown = SPACE.sub(" ", text or "")
        before = self.letters.pieces[-1] if self.letters.pieces else " "
        bare = shown[1:] if shown.startswith(" ") and before.endswith((" ", "\n")) else shown
        self.letters.add(bare, is_bold=is_bold, is_italic=is_italic)


def _holds_only_words(node: "_Element") -> bool:
    return all(name_of_element(child) in _INLINE or not name_of_element(child) for child in node.iterdescendants())


def _key(pointer: str) -> str:
    """A pointer's target without what stands before its hash."""
    return (pointer.rpartition("#")[2] or pointer).strip()
