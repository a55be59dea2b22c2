"""The words of one HTML block, white space collapsed as a browser does, with the marks on them."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urljoin

from stenogram.model import BlockForm, Link, Span
from stenogram.read.drafts import Draft, merge
from stenogram.read.html_styles import Style
from stenogram.read.lines import plain_newlines

_SPACE = re.compile(r"[ \t\n\r\f]+")
_UNEVEN = ("\n", "  ", "\t", "\r", "\f")
_EAST_ASIAN = "\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60"
_EAST_ASIAN_BREAK = re.compile(f"(?<=[{_EAST_ASIAN}])[\t\r]*\n[ \t\r\n]*(?=[{_EAST_ASIAN}])")
_PLACE_DEPTH = 40  # elements that a place names; of deeper ones the outermost and the innermost half


class Run(NamedTuple):
    """Letters of one style, as they stand in the source."""

    text: str
    style: Style
    is_break: bool = False


class _Placed(NamedTuple):
    """Where the letters of one style stand in their block."""

    start: int
    end: int
    style: Style


def draft_of(runs: Sequence[Run], *, place: tuple[str, ...], base: str) -> Draft:
    """The block that these runs make; their white space is collapsed unless it is preformatted."""
    pieces: list[str] = []
    placed: list[_Placed] = []
    at = 0
    for run in runs:
        text = _shown(run, pieces[-1] if pieces else "\n")
        if run.is_break and pieces and pieces[-1].endswith(" "):
            at = _drop_last_space(pieces, placed)
        if text:
            placed.append(_Placed(at, at + len(text), run.style))
            pieces.append(text)
            at += len(text)
    whole = "".join(pieces)
    start, end = (0, len(whole)) if runs[0].style.is_preformatted else _inner(whole)
    if end - start < len(whole):
        whole = whole[start:end]
        placed = [_Placed(max(p.start, start) - start, min(p.end, end) - start, p.style) for p in placed
                  if p.start < end and p.end > start]  # fmt: skip
    return _drafted(whole, placed, place, base)


def place_of(words: Sequence[str]) -> tuple[str, ...]:
    """The enclosing elements, outermost first, without the middle of very deep ones."""
    if len(words) <= _PLACE_DEPTH:
        return tuple(words)
    half = _PLACE_DEPTH // 2
    return (*words[:half], *words[-half:])


def _shown(run: Run, before: str) -> str:
    """The run's letters as a browser shows them after `before`."""
    if run.style.is_preformatted or run.is_break:
        return plain_newlines(run.text)
    text = run.text
    if "\n" in text and not text.isascii():
        text = _EAST_ASIAN_BREAK.sub("", text)
    if any(map(text.__contains__, _UNEVEN)):
        text = _SPACE.sub(" ", text)
    return text[1:] if text.startswith(" ") and before.endswith((" ", "\n")) else text


def _drop_last_space(pieces: list[str], placed: list[_Placed]) -> int:
    """Take back the space before a line end, which no browser shows; where the text ends now."""
    pieces[-1] = pieces[-1][:-1]
    last = placed[-1]
    placed[-1] = last._replace(end=last.end - 1)
    if not pieces[-1]:
        pieces.pop()
        placed.pop()
    return last.end - 1


def _inner(text: str) -> tuple[int, int]:
    """Where the text begins and ends without white space at its ends."""
    end = len(text.rstrip())
    return min(len(text) - len(text.lstrip()), end), end


def _drafted(text: str, placed: list[_Placed], place: tuple[str, ...], base: str) -> Draft:
    seen = [style for start, end, style in placed if not text[start:end].isspace()]
    first = seen[0]
    has_one_language = all(style.language == first.language for style in seen)
    is_dated = first.form is BlockForm.PARAGRAPH and all(style.is_time for style in seen)
    return Draft(
        text=text,
        form=BlockForm.DATELINE if is_dated else first.form,
        level=first.level,
        place=place,
        bold=_bare(text, [Span(start, end) for start, end, style in placed if style.is_bold]),
        italic=_bare(text, [Span(start, end) for start, end, style in placed if style.is_italic]),
        links=_links(placed, base),
        speaker=first.speaker,
        language=first.language if has_one_language else None,
        cell=first.cell,
    )


def _bare(text: str, marked: list[Span]) -> tuple[Span, ...]:
    """The marked places, neighbours as one, without white space at their ends."""
    if not marked:
        return ()
    return tuple(s for s in (_trimmed(span, text) for span in merge(marked)) if len(s))


def _trimmed(span: Span, text: str) -> Span:
    start, end = _inner(span.of(text))
    return Span(span.start + start, span.start + end)


def _links(placed: list[_Placed], base: str) -> tuple[Link, ...]:
    links: list[Link] = []
    for start, end, style in placed:
        if style.link is None:
            continue
        target = resolved(style.link, base)
        if links and links[-1].target == target and links[-1].span.end == start:
            links[-1] = Link(span=Span(links[-1].span.start, end), target=target)
        else:
            links.append(Link(span=Span(start, end), target=target))
    return tuple(links)


def resolved(href: str, base: str) -> str:
    """The address that a link means on a page at `base`; as printed when that makes no address."""
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href.strip()
