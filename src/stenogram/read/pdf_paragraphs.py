"""Printed lines in reading order → paragraphs, joined over lines, columns and pages; line ends stay as they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from stenogram.model import BlockForm
from stenogram.read.drafts import Draft
from stenogram.read.pdf_columns import OrderedPage, Region
from stenogram.read.pdf_letters import Line
from stenogram.read.runs import Letters

_GAP = 1.35  # times the usual distance of lines: more parts paragraphs
_INDENT = 0.8  # times the size
_SPARE = 0.12  # of the column's width: with so much room left, the next word would have fitted
_OTHER_SIZE = 1.12  # times: letters so much larger or smaller begin another block
_HEADING_SIZE = 1.25  # times the usual size
_ENDED = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")


@dataclass(slots=True)
class _Pages:
    """The open paragraph and the blocks so far."""

    usual_size: float
    distance: float
    drafts: list[Draft] = field(default_factory=list)
    waiting: list[Draft] = field(default_factory=list)  # running lines that stand inside the open paragraph
    lines: list[Line] = field(default_factory=list)
    region: Region | None = None

    def take(self, page: OrderedPage) -> None:
        """Take a page."""
        self.waiting += [_running(line, "header") for line in page.heads]
        for region in page.regions:
            for number, line in enumerate(region.lines):
                if self.lines and self._begins(line, region, is_first=number == 0):
                    self.end()
                self.lines.append(line)
                self.region = region
        self.waiting += [_running(line, "footer") for line in page.feet]

    def end(self) -> None:
        """End the open paragraph."""
        if self.lines:
            self.drafts.append(_paragraph(self.lines, self.usual_size))
        self.drafts += self.waiting
        self.lines, self.waiting = [], []

    def _begins(self, line: Line, region: Region, *, is_first: bool) -> bool:
        """Whether a line begins a paragraph."""
        before, around = self.lines[-1], self.region or region
        if max(before.size, line.size) > _OTHER_SIZE * min(before.size, line.size):
            return True
        if not is_first and before.y - line.y > _GAP * self.distance * max(line.size / self.usual_size, 1.0):
            return True
        if before.is_bold != line.is_bold and (before.is_bold or not _is_mere_bold_end(before)):
            return True
        if _are_centred(before, line, around, region):
            return False
        if line.left - region.left > before.left - around.left + _INDENT * line.size:
            return True
        if line.bold and line.bold[0][0] == 0 and not _is_mere_bold_end(before) and _ENDED.search(before.text):
            return True
        return _had_room(before, line, around)


def drafts_of_pages(pages: Sequence[OrderedPage]) -> list[Draft]:
    """The blocks of all pages; heads and feet that stand inside a paragraph come after it."""
    lines = [line for page in pages for region in page.regions for line in region.lines]
    sizes = sorted(line.size for line in lines for _ in range(max(1, len(line.text) // 10)))
    gaps = sorted(
        before.y - line.y
        for page in pages for region in page.regions for before, line in pairwise(region.lines)
        if 0 < before.y - line.y < 4 * line.size
    )  # fmt: skip
    usual = sizes[len(sizes) // 2] if sizes else 10.0
    walk = _Pages(usual_size=usual, distance=gaps[int(len(gaps) * 0.4)] if gaps else usual * 1.2)
    for page in pages:
        walk.take(page)
    walk.end()
    return walk.drafts


def _is_mere_bold_end(line: Line) -> bool:
    """Whether a line ends in bold letters, so that bold ones in the next may go on from it."""
    return bool(line.bold) and line.bold[-1][1] >= len(line.text.rstrip())


def _are_centred(before: Line, line: Line, around: Region, region: Region) -> bool:
    """Whether both lines are parts of one headline in the middle of a column, printed in one manner."""
    return (
        around is region
        and before.text.isupper() == line.text.isupper()
        and all(
            each.left - region.left > 2 * each.size
            and abs((each.left + each.right) - (region.left + region.right)) < 2 * each.size
            for each in (before, line)
        )
    )


def _had_room(before: Line, line: Line, region: Region) -> bool:
    """Whether the next line's first word would have fitted well into the line before, in its column."""
    width = region.right - region.left
    word = line.text.split(None, 1)[0] if line.text.split() else ""
    word_width = (line.right - line.left) * len(word) / max(1, len(line.text))
    return before.right + word_width + 0.3 * line.size <= region.right - _SPARE * width


def _paragraph(lines: Sequence[Line], usual_size: float) -> Draft:
    letters = Letters()
    for line in lines:
        if letters.length:
            letters.add("\n")
        cuts = sorted({0, len(line.text), *(edge for run in (*line.bold, *line.italic) for edge in run)})
        for start, end in pairwise(cuts):
            letters.add(
                line.text[start:end],
                is_bold=any(a <= start < b for a, b in line.bold),
                is_italic=any(a <= start < b for a, b in line.italic),
            )
    is_heading = lines[0].size >= _HEADING_SIZE * usual_size and len(lines) <= 4
    form = BlockForm.HEADING if is_heading else BlockForm.PARAGRAPH
    return letters.draft(form, level=1 if is_heading else 0, place=("page",))


def _running(line: Line, kind: str) -> Draft:
    letters = Letters()
    letters.add(line.text, is_bold=line.is_bold)
    return letters.draft(BlockForm.PARAGRAPH, place=("page", kind))
