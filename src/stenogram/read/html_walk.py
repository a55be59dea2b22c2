"""An HTML tree → blocks, as a browser shows them. Walks without recursion: pages nest as deep as they like."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from stenogram.model import NamedSpeaker
from stenogram.read.drafts import Draft
from stenogram.read.html_lines import Run, draft_of, place_of
from stenogram.read.html_speakers import speaker_in, speaker_of_item
from stenogram.read.html_styles import Attributes, ClassRules, Style, place_word, style_of
from stenogram.read.lines import paragraphs

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


class _Frame(NamedTuple):
    word: str  # as places name the element
    style: Style


_PLAIN = Style()
_OF_TABLES = frozenset({"tr", "td", "th"})


def drafts_of(root: "LexborNode", *, base: str, rules: ClassRules) -> list[Draft]:
    """The blocks of everything visible in `root`, itself included.

    Args:
        root: the body, or the root of a fragment.
        base: the address that links are relative to.
        rules: the classes that the page's style sheet makes bold or italic.
    """
    walk = _Walk(base, rules)
    todo: list[LexborNode | None] = [root]  # None: the end of the innermost open element
    while todo:
        node = todo.pop()
        if node is None:
            walk.leave()
            continue
        if node is not root and (following := node.next) is not None:
            todo.append(following)
        if walk.enter(node):
            todo.append(None)
            if (child := node.child) is not None:
                todo.append(child)
    walk.flush()
    return walk.drafts


class _Walk:
    """The elements that are open, the words since the last block's end, and the blocks so far."""

    def __init__(self, base: str, rules: ClassRules) -> None:
        self.drafts: list[Draft] = []
        self._base, self._rules = base, rules
        self._frames: list[_Frame] = []
        self._runs: list[Run] = []
        self._cell = (-1, -1)
        self._place: tuple[str, ...] | None = None  # of the open blocks; None: to be made again
        self._looks: dict[tuple[object, ...], tuple[_Frame, Style]] = {}

    def enter(self, node: "LexborNode") -> bool:
        """Take a node; whether its children are to be walked, and `leave` called after them."""
        if node.is_text_node:
            self._runs.append(Run(node.text_content or "", self._around))
            return False
        if not node.is_element_node:
            return False
        tag = node.tag or ""
        if tag == "br":
            self._break()
            return False
        attributes = node.attributes
        frame = self._look_of(tag, attributes)
        style = frame.style
        if style.is_block:
            self.flush()
        if style.is_hidden:
            return False
        if tag in _OF_TABLES:
            style = self._in_cell(tag, style)
        if style.is_block and attributes:  # an inline element with a person's id is somebody who is spoken of
            speaker = speaker_in(attributes) or _speaker_of(node, attributes)
            style = style if speaker is None else replace(style, speaker=speaker)
        self._frames.append(frame if style is frame.style else _Frame(frame.word, style))
        if style.is_block:
            self._place = None
        return True

    def leave(self) -> None:
        """Go out of the innermost open element."""
        if self._around.is_block:
            self.flush()
            self._place = None
        self._frames.pop()

    def flush(self) -> None:
        """End the block that is open, if any."""
        runs, self._runs = self._runs, []
        if not any(run.text and not run.text.isspace() for run in runs):
            return
        if self._place is None:
            self._place = place_of([frame.word for frame in self._frames if frame.style.is_block])
        draft = draft_of(runs, place=self._place, base=self._base)
        if runs[0].style.is_preformatted:
            self.drafts.extend(draft.part(span) for span in paragraphs(draft.text))
        else:
            self.drafts.append(draft)

    @property
    def _around(self) -> Style:
        return self._frames[-1].style if self._frames else _PLAIN

    def _look_of(self, tag: str, attributes: Attributes) -> _Frame:
        """How an element looks and what places call it; pages repeat few elements very often.

        The style around it is told by its identity, which is cheap, and kept, so that no other gets the same.
        """
        around = self._around
        key = (tag, id(around), *attributes.items())
        known = self._looks.get(key)
        if known is None:
            style = style_of(tag, attributes, around, self._rules)
            known = self._looks[key] = _Frame(place_word(tag, attributes), style), around
        return known[0]

    def _break(self) -> None:
        """A line end inside the block; the second in a row ends it."""
        style = self._around
        if style.is_preformatted:
            self._runs.append(Run("\n", style))
            return
        for run in reversed(self._runs):
            if run.is_break:
                self.flush()
                return
            if run.text and not run.text.isspace():
                break
        self._runs.append(Run("\n", style, is_break=True))

    def _in_cell(self, tag: str, style: Style) -> Style:
        row, column = self._cell
        if tag == "tr":
            self._cell = (row + 1, -1)
        elif tag in ("td", "th"):
            self._cell = (row, column + 1)
            return replace(style, cell=self._cell)
        return style


def _speaker_of(node: "LexborNode", attributes: Attributes) -> NamedSpeaker | None:
    if "itemscope" not in attributes:
        return None
    return speaker_of_item(attributes, [child.attributes for child in node.iter() if child.tag == "meta"])
