"""Where the quotations of an article begin and end, by their marks. Knows no speaker, and no words.

Text that never closes what it opens is looked through a bounded number of times: a page of marks takes no longer than
one of words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stenogram.model import Block, Page, Span

_CLOSERS = {"«": "»", "“": "”", "„": '“”"', "‹": "›", "‘": "’", "‚": "‘’", "「": "」", "»": "«"}
_CLOSERS |= {'"': '"', "'": "'"}
_OPENER = re.compile(f"[{re.escape(''.join(_CLOSERS))}]")
_PAIRS = {sign: re.compile(f"[{re.escape(sign + closers)}]") for sign, closers in _CLOSERS.items()}
_OVER_BLOCKS = frozenset('«“„"「')  # a quotation in these may run on in the next paragraph
_MOST_BLOCKS = 12  # over which one quotation runs
_MOST_UNCLOSED = 40  # marks of one block that nothing closes; what opens after them is not looked at
_MOST_MARKS = 200  # within one quotation
_LONGEST = 20_000  # letters of a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A quotation in marks: its span with them, and the numbers of the blocks in which it begins and ends."""

    span: Span
    first: int
    last: int
    goes_on: bool = False  # nothing closes it: the next paragraph opens anew

    @property
    def words(self) -> Span:
        """Without its marks."""
        start = self.span.start + 1
        return Span(start, max(start, self.span.end - (not self.goes_on)))


def marked_in(page: Page) -> Iterator[Marked]:
    """The outermost quotations of a page, in order."""
    end = 0
    for n, block in enumerate(page.blocks):
        if block.span.end > end:
            for found in _in_block(page, n, max(end, block.span.start)):
                end = found.span.end
                yield found


def _in_block(page: Page, n: int, place: int) -> Iterator[Marked]:
    text, block = page.text, page.blocks[n].span
    unclosed = 0
    while unclosed < _MOST_UNCLOSED and (opener := _OPENER.search(text, place, block.end)):
        place = opener.start()
        if _opens(text, place, block):
            found = _ended(page, n, place, is_first=unclosed == 0)
            if found is not None:
                yield found
                place = found.span.end
                continue
            unclosed += 1
        place += 1


def _ended(page: Page, n: int, start: int, *, is_first: bool) -> Marked | None:
    """What opens at `start`, to where it ends: in its block, or, of the first that does not, in one of the next."""
    end = _closed(page.text, start, page.blocks[n].span)
    if end is not None:
        return Marked(span=Span(start, end), first=n, last=n)
    return _over(page, n, start) if is_first and page.text[start] in _OVER_BLOCKS else None


def _over(page: Page, n: int, start: int) -> Marked | None:
    """A quotation over several paragraphs, or over the lines of one."""
    text, blocks, sign = page.text, page.blocks, page.text[start]
    for m in range(n + 1, min(n + _MOST_BLOCKS, len(blocks))):
        before, block = blocks[m - 1], blocks[m]
        if block.form is not before.form or block.span.end - start > _LONGEST:
            return None
        mark = _PAIRS[sign].search(text, block.span.start, block.span.end)
        if mark is None:
            if before.span.of(text)[-1:] in '.!?…:;»”"':
                return None
        elif m == n + 1 and mark.start() == block.span.start and mark.group() == sign:
            return Marked(span=Span(start, before.span.end), first=n, last=n, goes_on=True)
        elif _only_closes(text, mark, sign, block):
            return Marked(span=Span(start, mark.end()), first=n, last=m)
        else:
            return None
    return None


def _only_closes(text: str, mark: re.Match[str], sign: str, block: Block) -> bool:
    place = mark.start()
    if mark.group() not in _CLOSERS[sign] or not _closes(text, place, block.span):
        return False
    return mark.group() != sign or not _opens(text, place, block.span)


def _opens(text: str, place: int, block: Span) -> bool:
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    if text[place] in "\"'»":
        return not before.isalnum() and before not in ".,!?»" and not after.isspace()
    return text[place] not in "‘‚" or not before.isalnum()


def _closed(text: str, start: int, block: Span) -> int | None:
    """One after the mark that closes what opens at `start`; None: none does in this paragraph."""
    sign, closers = text[start], _CLOSERS[text[start]]
    depth = 0
    for seen, m in enumerate(_PAIRS[sign].finditer(text, start, min(block.end, start + _LONGEST))):
        if seen > _MOST_MARKS:
            return None
        place, found = m.start(), m.group()
        if found in closers and place > start and _closes(text, place, block):
            depth -= 1
            if depth == 0:
                return m.end()
        elif found == sign and (sign not in closers or place == start):
            depth += 1
    return None


def _closes(text: str, place: int, block: Span) -> bool:
    """Whether a mark ends words: an apostrophe between letters does not."""
    after = text[place + 1] if place + 1 < block.end else " "
    if text[place] in "’'":
        return not after.isalnum()
    return text[place] != '"' or not text[place - 1].isspace() or not after.isalnum()
