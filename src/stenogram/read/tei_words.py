"""The words of one TEI paragraph: tokens joined with the right spaces, sentences and marks with their places."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stenogram.model import Link, Span
from stenogram.read.names import names
from stenogram.read.tei_nodes import SPACE, name_of_element, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

NOTES = names("note kinesic vocal incident gap writing stage pause shift event figDesc")
_TOKENS = frozenset(("w", "pc"))
_SPACES = names("c lb pb cb gb milestone")


@dataclass(slots=True)
class Words:
    """The letters collected so far, and the notes that stood between them."""

    pieces: list[str] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    bold: list[Span] = field(default_factory=list)
    italic: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    notes: "list[_Element]" = field(default_factory=list)
    _length: int = 0
    _is_spaced: bool = False  # a space is due before the next letter
    _has_space_elements: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return "".join(self.pieces)

    def collect(self, node: "_Element") -> None:
        """Take all words of an element, in order."""
        self._has_space_elements = any(name_of_element(inner) == "c" for inner in node.iter())
        self._inside(node, has_tokens=any(name_of_element(inner) in _TOKENS for inner in node.iter()))

    def add(self, letters: str) -> None:
        """Take plain letters; their white space collapses."""
        shown = SPACE.sub(" ", letters)
        self._is_spaced = self._is_spaced or shown.startswith(" ")
        bare = shown.strip(" ")
        if bare:
            self._put(bare)
            self._is_spaced = shown.endswith(" ")

    def take(self, node: "_Element", *, has_tokens: bool) -> None:
        """Take an element inside the paragraph, without what follows it."""
        name = name_of_element(node)
        if not name:
            return
        if name in NOTES:
            self.notes.append(node)
            self._is_spaced = self._is_spaced or bool(self._length)
        elif name in _TOKENS:
            self._token(node)
        elif name in _SPACES:
            self._is_spaced = True
        elif name == "choice":
            for first in list(node)[:1]:
                self.take(first, has_tokens=has_tokens)
        else:
            self._marked(node, name, has_tokens=has_tokens)

    def _marked(self, node: "_Element", name: str, *, has_tokens: bool) -> None:
        start = self._length
        self._inside(node, has_tokens=has_tokens)
        span = self._since(start)
        if span is None:
            return
        look = f"{node.get('rend') or ''} {node.get('style') or ''}".lower()
        if name == "s":
            self.sentences.append(span)
        elif name == "ref" and node.get("target"):
            self.links.append(Link(span=span, target=str(node.get("target"))))
        if "bold" in look:
            self.bold.append(span)
        if "ital" in look or name == "emph":
            self.italic.append(span)

    def _inside(self, node: "_Element", *, has_tokens: bool) -> None:
        self._between(node.text, has_tokens=has_tokens)
        for child in node:
            self.take(child, has_tokens=has_tokens)
            self._between(child.tail, has_tokens=has_tokens)

    def _between(self, letters: str | None, *, has_tokens: bool) -> None:
        """Letters between elements; between tokens, white space is the file's layout and says nothing."""
        if letters and not (has_tokens and not letters.strip()):
            self.add(letters)

    def _token(self, node: "_Element") -> None:
        join = node.get("join") or ""
        if join in ("left", "both"):
            self._is_spaced = False
        letters = SPACE.sub(" ", words_of(node)).strip(" ")
        if letters:
            self._put(letters)
            self._is_spaced = join not in ("right", "both") and not self._has_space_elements

    def _put(self, letters: str) -> None:
        piece = f" {letters}" if self._is_spaced and self._length else letters
        self.pieces.append(piece)
        self._length += len(piece)
        self._is_spaced = False

    def _since(self, start: int) -> Span | None:
        """What was taken since `start`, without a space at its beginning; None: nothing."""
        if self._length == start:
            return None
        begun = 0
        for piece in reversed(self.pieces):
            begun += len(piece)
            if begun >= self._length - start:
                return Span(start + (1 if piece.startswith(" ") else 0), self._length)
        return Span(start, self._length)
