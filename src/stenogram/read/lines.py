"""Plain lines → paragraphs: blank lines, indents, and whether lines were wrapped by a typewriter or end paragraphs."""

import re
from dataclasses import dataclass
from itertools import pairwise

from stenogram.model import Span

_BREAKS = re.compile("[\r\v\x85\u2028]")
_PAGE = re.compile("[\f\u2029\x1c-\x1e]")
_WIDEST, _NARROWEST = 110, 45  # letters: text wrapped for a page or screen has lines between these
_NARROWEST_EAST_ASIAN = 22  # letters twice as wide
_WRAPPED_SHARE = 0.5  # of the lines that another follows: so many must be nearly full for the text to count as wrapped
_FULL = 0.72  # of the width: a line this long could not take the next word, or nearly
_SPARE = 0.15  # of the width: with so much room left, a line that did not take the next word was meant to end
_LIST = 0.6  # of the width: lines that are all shorter were not wrapped, they are a list
_ENDED = re.compile(r"[.!?…:;。！？：；”\"»)\]]$")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span  # without the white space around it
    indent: int
    text: str

    @property
    def reach(self) -> int:
        """The column in which the line ends."""
        return self.indent + len(self.text)


def plain_newlines(text: str) -> str:
    """The text with every kind of line end as a newline, and every kind of page end as a form feed.

    >>> plain_newlines("a\\r\\nb\\u2029c")
    'a\\nb\\x0cc'
    """
    return _PAGE.sub("\f", _BREAKS.sub("\n", text.replace("\r\n", "\n")))


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text whose line ends are plain, in order.

    Blank lines and form feeds separate them.
    In text that is wrapped to a width, further lines belong to the paragraph unless they are indented;
    in any other each line is a paragraph of its own.
    """
    chunks = _chunks(text)
    if not _is_wrapped(chunks):
        return tuple(line.span for chunk in chunks for line in chunk)
    width = _width(chunks)
    return tuple(span for chunk in chunks for span in _join(chunk, width))


def _chunks(text: str) -> list[list[_Line]]:
    """The lines between blank lines."""
    chunks: list[list[_Line]] = []
    open_chunk: list[_Line] = []
    start = 0
    for page in text.split("\f"):
        for raw in page.split("\n"):
            bare = raw.strip()
            if bare:
                indent = len(raw) - len(raw.lstrip())
                open_chunk.append(_Line(Span(start + indent, start + indent + len(bare)), indent, bare))
            elif open_chunk:
                chunks.append(open_chunk)
                open_chunk = []
            start += len(raw) + 1
        if open_chunk:
            chunks.append(open_chunk)
            open_chunk = []
    return chunks


def _width(chunks: list[list[_Line]]) -> int:
    """The column that lines reach, but for a few that stick out."""
    reaches = sorted(line.reach for chunk in chunks for line in chunk)
    return reaches[int(len(reaches) * 0.98)] if len(reaches) > 50 else reaches[-1]


def _is_wrapped(chunks: list[list[_Line]]) -> bool:
    """Whether lines end where a width ends: then most that another follows are nearly full, and end amid a sentence."""
    followed = [line for chunk in chunks for line in chunk[:-1]]
    if not followed:
        return False
    width = _width(chunks)
    is_east_asian = sum(bool(_EAST_ASIAN.search(line.text)) for line in followed) > len(followed) / 2
    if not (_NARROWEST_EAST_ASIAN if is_east_asian else _NARROWEST) <= width <= _WIDEST:
        return False
    full = sum(line.reach >= width * _FULL for line in followed)
    ended = sum(bool(_ENDED.search(line.text)) for line in followed)
    return full >= len(followed) * _WRAPPED_SHARE and ended <= len(followed) * _WRAPPED_SHARE


def _join(chunk: list[_Line], width: int) -> list[Span]:
    """The paragraphs of one chunk of wrapped text."""
    if not chunk:
        return []
    own_width = max(line.reach for line in chunk)
    room = own_width if own_width >= width * _LIST else width  # quotations are set narrower
    margin = min(line.indent for line in chunk)
    is_hanging = len(chunk) > 1 and chunk[0].indent == margin and all(line.indent > margin for line in chunk[1:])
    spans = [chunk[0].span]
    for before, line in pairwise(chunk):
        begins_indented = not is_hanging and _begins(line, before, margin, width)
        if begins_indented or _was_meant_to_end(before, line, room):
            spans.append(line.span)
        else:
            spans[-1] = Span(spans[-1].start, line.span.end)
    return spans


def _begins(line: _Line, before: _Line, margin: int, width: int) -> bool:
    """Whether a line begins a paragraph by its indent: it is indented, or the line before was centred."""
    is_indented = line.indent > margin and line.indent != before.indent
    is_after_centred = before.indent >= width // 5 and line.indent < before.indent
    return is_indented or is_after_centred


def _was_meant_to_end(before: _Line, line: _Line, room: int) -> bool:
    """Whether the next line's first word would have fitted well into the line before."""
    first_word = line.text.split(None, 1)[0]
    return before.reach + 1 + len(first_word) <= room * (1 - _SPARE)
