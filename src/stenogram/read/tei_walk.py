"""A TEI text → blocks: paragraphs of utterances, notes, headings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stenogram.model import BlockForm, NamedSpeaker
from stenogram.read.drafts import Draft
from stenogram.read.names import names
from stenogram.read.tei_nodes import name_of_element, own_language, words_of
from stenogram.read.tei_people import speaker_of
from stenogram.read.tei_words import NOTES, Words

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPHS = names("p ab seg l item cell u speaker label docDate dateline signed closer opener salute trailer fw")
_CONTAINERS = names("text body front back group floatingText div lg list table row sp titlePage docTitle quote")
_FORMS = {
    "head": BlockForm.HEADING,
    "item": BlockForm.ITEM,
    "cell": BlockForm.CELL,
    "quote": BlockForm.QUOTATION,
    "docDate": BlockForm.DATELINE,
    "dateline": BlockForm.DATELINE,
    "date": BlockForm.DATELINE,
    "time": BlockForm.DATELINE,
    "titlePart": BlockForm.TITLE,
    "title": BlockForm.TITLE,
    "label": BlockForm.TERM,
}
_BLOCKS = _PARAGRAPHS | _CONTAINERS | {"head", "titlePart"}


def drafts_of_text(text: "_Element", *, people: Mapping[str, str]) -> list[Draft]:
    """The blocks of a text element, in order; notes inside a paragraph come after it."""
    walk = _Walk(people)
    walk.take(text, None)
    return walk.drafts


@dataclass(slots=True)
class _Walk:
    """The open elements and the blocks so far."""

    people: Mapping[str, str]
    drafts: list[Draft] = field(default_factory=list)
    place: tuple[str, ...] = ()
    cell: tuple[int, int] = (-1, -1)

    def take(self, node: "_Element", speaker: NamedSpeaker | None) -> None:
        """Take an element with all in it."""
        name = name_of_element(node)
        if not name:
            return
        if name in ("u", "sp"):
            speaker = speaker_of(node, self.people) or speaker
        if name == "row":
            self.cell = (self.cell[0] + 1, -1)
        elif name == "cell":
            self.cell = (self.cell[0], self.cell[1] + 1)
        around, self.place = self.place, (*self.place, _place_word(node, name))
        if name in NOTES:
            self._note(node)
        elif _holds_blocks(node):
            self._between(node, speaker)
        else:
            words = Words()
            words.collect(node)
            self._add(words, node, speaker)
        self.place = around

    def _between(self, node: "_Element", speaker: NamedSpeaker | None) -> None:
        """Take the blocks of a container, and the words that stand loose between them."""
        loose = Words()
        loose.add(node.text or "")
        for child in node:
            name = name_of_element(child)
            if name in _BLOCKS or name in NOTES or _holds_blocks(child):
                self._add(loose, node, speaker)
                loose = Words()
                self.take(child, speaker)
            else:
                loose.take(child, has_tokens=False)
            loose.add(child.tail or "")
        self._add(loose, node, speaker)

    def _add(self, words: Words, node: "_Element", speaker: NamedSpeaker | None) -> None:
        """Add a paragraph, and after it the notes that stood in it."""
        form = next((_FORMS[n] for n in _names_up(node) if n in _FORMS), BlockForm.PARAGRAPH)
        if words.text:
            self.drafts.append(
                Draft(
                    text=words.text,
                    form=form,
                    level=sum(word.split(".")[0].startswith("div") for word in self.place)
                    if form is BlockForm.HEADING
                    else 0,
                    place=self.place,
                    bold=tuple(words.bold),
                    italic=tuple(words.italic),
                    links=tuple(words.links),
                    speaker=speaker,
                    sentences=tuple(words.sentences),
                    language=own_language(node),
                    cell=self.cell if form is BlockForm.CELL else None,
                )
            )
        for note in words.notes:
            around, self.place = self.place, (*self.place, _place_word(note, name_of_element(note)))
            self._note(note)
            self.place = around

    def _note(self, node: "_Element") -> None:
        letters = words_of(node)
        if letters:
            self.drafts.append(Draft(text=letters, form=BlockForm.NOTE, place=self.place, language=own_language(node)))


def _holds_blocks(node: "_Element") -> bool:
    """Whether blocks stand in it; a seg amid loose words is a mere mark on them."""
    if name_of_element(node) in _CONTAINERS:
        return True
    inner = [name_of_element(child) for child in node.iterdescendants()]
    if any(name in _BLOCKS and name != "seg" for name in inner):
        return True
    if "seg" not in inner:
        return False
    loose = (node.text or "") + "".join(child.tail or "" for child in node)
    return not loose.strip() and name_of_element(node) != "seg"


def _names_up(node: "_Element") -> list[str]:
    """The names of the element and of those around it that give a form: the nearest two."""
    parent = node.getparent()
    return [name_of_element(node), *([name_of_element(parent)] if parent is not None else [])]


def _place_word(node: "_Element", name: str) -> str:
    """The element with its type, as places name it: "note.speaker"."""
    kind = (node.get("type") or "").lower().replace(" ", "-")
    return f"{name}.{kind}" if kind else name
