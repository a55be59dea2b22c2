"""A page's blocks as the pieces that the grammar works on. A block whose line breaks were lost is cut at its labels."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from stenogram.model import Block, BlockForm, NamedSpeaker, Page, Span
from stenogram.parse.asides import asides_in
from stenogram.parse.inline import cuts_in
from stenogram.parse.running import LINE_NUMBER, are_numbered, is_page_number, is_running_head, running_heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of one block, without the white space around it."""

    text: str
    span: Span
    block: Block
    is_cut: bool = False  # one of several pieces of its block
    is_line: bool = False  # cut off from the piece before it at the end of a line

    @property
    def form(self) -> BlockForm:
        """What the block looks like."""
        return self.block.form

    @property
    def speaker(self) -> NamedSpeaker | None:
        """The speaker whom the format itself names."""
        return self.block.speaker

    @property
    def bold_end(self) -> int:
        """How many letters from the start are bold; 0: it does not begin in bold."""
        return self._reach(self.block.bold) if self.block.bold else 0

    def bold_from(self, start: int) -> int:
        """How far from the piece's start an unbroken run of bold letters reaches that begins here; 0: none does."""
        return self._reach(self.block.bold, start) if self.block.bold else 0

    @property
    def is_italic(self) -> bool:
        """Whether all its words are italic."""
        return bool(self.block.italic) and self._reach(self.block.italic) >= len(self.text.rstrip(" .)]")) > 0

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return bool(self.block.bold) and self.bold_end >= len(self.text.rstrip(" .:：")) > 0

    def part(self, start: int, end: int, *, is_line: bool) -> "Piece":
        """A part of the piece, without the white space around it."""
        raw = self.text[start:end]
        first = self.span.start + start + len(raw) - len(raw.lstrip())
        span = Span(first, max(first, self.span.start + start + len(raw.rstrip())))
        return replace(self, text=raw.strip(), span=span, is_line=is_line)

    def joined(self, following: "Piece", text: str) -> "Piece":
        """The piece and the one that was cut off from it; `text` is the page's."""
        span = Span(self.span.start, following.span.end)
        return replace(self, text=span.of(text), span=span)

    def _reach(self, marks: tuple[Span, ...], start: int = 0) -> int:
        """Where an unbroken run of marks from this place of the piece ends; spaces and marks may lie between.

        Readers give marks in the order of the text; those before the piece are skipped.
        """
        begin = end = self.span.start + start
        first = bisect_right(marks, begin, key=lambda mark: mark.end)
        for mark in map(marks.__getitem__, range(first, len(marks))):  # islice would walk to the first
            gap = self.text[end - self.span.start : max(mark.start - self.span.start, 0)] if mark.start > end else ""
            if mark.start > self.span.end or any(letter.isalnum() for letter in gap):
                break
            end = max(end, min(mark.end, self.span.end))
        return end - self.span.start if end > begin else 0


def pieces_of(page: Page) -> tuple[Piece, ...]:
    """The pieces of a page, in order; together they hold every visible letter."""
    pieces: list[Piece] = []
    lines = page.text.split("\n")
    heads, is_numbered = running_heads(lines), are_numbered(lines)
    for block in page.blocks:
        text = block.span.of(page.text)
        lost = cuts_in(text) if block.speaker is None else ()
        cuts = sorted(
            {*lost, *_page_breaks(text, heads), *asides_in(text), *_line_numbers(text, is_numbered=is_numbered)}
            - {0, len(text)}
        )
        if not cuts and text and not (text[0].isspace() or text[-1].isspace()):
            pieces.append(Piece(text=text, span=block.span, block=block))
            continue
        bounds = [block.span.start, *(block.span.start + cut for cut in cuts), block.span.end]
        for start, end in pairwise(bounds):
            trimmed = trim(page.text, Span(start, end))
            if len(trimmed):
                pieces.append(Piece(text=trimmed.of(page.text), span=trimmed, block=block, is_cut=bool(lost)))
    return tuple(pieces)


def _line_numbers(text: str, *, is_numbered: bool) -> tuple[int, ...]:
    """Where the numbers of lines begin and end, on a page whose lines are numbered."""
    cuts: set[int] = set()
    start = 0
    for line in text.split("\n") if is_numbered else ():
        if match := LINE_NUMBER.match(line):
            cuts |= {start, start + match.end(1)}
        start += len(line) + 1
    return tuple(sorted(cut for cut in cuts if 0 < cut < len(text)))


def _page_breaks(text: str, heads: frozenset[str]) -> tuple[int, ...]:
    """Where the number or head of a printed page begins and ends among the lines of a block."""
    if "\n" not in text:
        return ()
    cuts: set[int] = set()
    start = 0
    for line in text.split("\n"):
        if is_page_number(line.strip()) or is_running_head(line.strip(), heads):
            cuts |= {start, start + len(line)}
        start += len(line) + 1
    return tuple(sorted(cut for cut in cuts if 0 < cut < len(text)))


def trim(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    raw = span.of(text)
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(min(start, span.end), max(start, span.end - (len(raw) - len(raw.rstrip()))))
