"""Plain lines → paragraphs: blank lines, indents, and whether lines were wrapped by a typewriter or end paragraphs."""

import re
from dataclasses import dataclass

from stenogram.model import Span

_BREAKS = re.compile("\r\n|[\r\v\x85\u2028]")
_PAGE = re.compile("[\f\u2029\x1c-\x1e]")
_NARROW = 110  # letters: text wrapped for a page or screen has no longer lines
_WRAPPED_SHARE = 0.5  # of the lines that another follows: so many must be nearly full for the text to count as wrapped
_FULL = 0.72  # of the width: a line this long could not take the next word, or nearly


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span  # without the white space around it
    indent: int


def plain_newlines(text: str) -> str:
    """The text with every kind of line end as a newline, and every kind of page end as a form feed.

    >>> plain_newlines("a\\r\\nb\\u2029c")
    'a\\nb\\x0cc'
    """
    return _PAGE.sub("\f", _BREAKS.sub("\n", text))


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text whose line ends are plain, in order.

    Blank lines and form feeds separate them.
    In text that is wrapped to a width, further lines belong to the paragraph unless they are indented;
    in any other each line is a paragraph of its own.
    """
    chunks = _chunks(text)
    if not _is_wrapped(chunks):
        return tuple(line.span for chunk in chunks for line in chunk)
    width = max(len(line.span) + line.indent for chunk in chunks for line in chunk)
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
                open_chunk.append(_Line(Span(start + indent, start + indent + len(bare)), indent))
            elif open_chunk:
                chunks.append(open_chunk)
                open_chunk = []
            start += len(raw) + 1
        if open_chunk:
            chunks.append(open_chunk)
            open_chunk = []
    return chunks


def _is_wrapped(chunks: list[list[_Line]]) -> bool:
    """Whether lines end where a width ends: then most lines that another follows are nearly full."""
    followed = [len(line.span) + line.indent for chunk in chunks for line in chunk[:-1]]
    if not followed:
        return False
    widths = sorted(len(line.span) + line.indent for chunk in chunks for line in chunk)
    width = widths[int(len(widths) * 0.98)] if len(widths) > 50 else widths[-1]
    if width > _NARROW:
        return False
    return sum(length >= width * _FULL for length in followed) >= len(followed) * _WRAPPED_SHARE


def _join(chunk: list[_Line], width: int) -> list[Span]:
    """The paragraphs of one chunk of wrapped text: an indented line after a less indented one begins the next."""
    if not chunk:
        return []
    margin = min(line.indent for line in chunk)
    is_hanging = chunk[0].indent == margin and all(line.indent > margin for line in chunk[1:])
    spans: list[Span] = []
    for number, line in enumerate(chunk):
        before = chunk[number - 1] if number else None
        begins = before is None or (not is_hanging and _begins(line, before, margin, width))
        if begins:
            spans.append(line.span)
        else:
            spans[-1] = Span(spans[-1].start, line.span.end)
    return spans


def _begins(line: _Line, before: _Line, margin: int, width: int) -> bool:
    is_indented = line.indent > margin and line.indent != before.indent
    is_centred = before.indent >= width // 5 and line.indent < before.indent
    return is_indented or is_centred
