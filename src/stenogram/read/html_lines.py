"""The words of one HTML block, white space collapsed as a browser does, with the marks on them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from stenogram.model import BlockForm, Link, Span
from stenogram.read.drafts import Draft, merge
from stenogram.read.html_styles import Style
from stenogram.read.lines import plain_newlines

_SPACE = re.compile(r"[ \t\n\r\f]+")
_UNEVEN = re.compile(r"[\t\n\r\f]|  ")
_EAST_ASIAN = "\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60"
_EAST_ASIAN_BREAK = re.compile(f"(?<=[{_EAST_ASIAN}])[\t\r]*\n[ \t\r\n]*(?=[{_EAST_ASIAN}])")
_PLACE_DEPTH = 40  # elements that a place names; of deeper ones the outermost and the innermost half


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one style, as they stand in the source."""

    text: str
    style: Style
    is_break: bool = False


def draft_of(runs: Sequence[Run], *, place: tuple[str, ...], base: str) -> Draft:
    """The block that these runs make; their white space is collapsed unless it is preformatted."""
    pieces: list[str] = []
    placed: list[tuple[Span, Style]] = []
    at = 0
    for run in runs:
        text = _shown(run, pieces[-1] if pieces else "\n")
        if run.is_break and pieces and pieces[-1].endswith(" "):
            at = _drop_last_space(pieces, placed)
        if text:
            placed.append((Span(at, at + len(text)), run.style))
            pieces.append(text)
            at += len(text)
    whole = "".join(pieces)
    bare = Span(0, len(whole)) if runs[0].style.is_preformatted else _inner(whole)
    return _drafted(whole, placed, place, base).part(bare)


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
    if "\n" in text:
        text = _EAST_ASIAN_BREAK.sub("", text)
    if _UNEVEN.search(text):
        text = _SPACE.sub(" ", text)
    return text[1:] if text.startswith(" ") and before.endswith((" ", "\n")) else text


def _drop_last_space(pieces: list[str], placed: list[tuple[Span, Style]]) -> int:
    """Take back the space before a line end, which no browser shows; where the text ends now."""
    pieces[-1] = pieces[-1][:-1]
    span, style = placed[-1]
    placed[-1] = (Span(span.start, span.end - 1), style)
    if not pieces[-1]:
        pieces.pop()
        placed.pop()
    return span.end - 1


def _inner(text: str) -> Span:
    """The text without white space at its ends."""
    end = len(text.rstrip())
    return Span(min(len(text) - len(text.lstrip()), end), end)


def _drafted(text: str, placed: list[tuple[Span, Style]], place: tuple[str, ...], base: str) -> Draft:
    seen = [(span, style) for span, style in placed if not span.of(text).isspace()]
    first = seen[0][1]
    languages = {style.language for _, style in seen}
    is_dated = all(style.is_time for _, style in seen) and first.form is BlockForm.PARAGRAPH
    return Draft(
        text=text,
        form=BlockForm.DATELINE if is_dated else first.form,
        level=first.level,
        place=place,
        bold=_where(text, placed, lambda style: style.is_bold),
        italic=_where(text, placed, lambda style: style.is_italic),
        links=_links(placed, base),
        speaker=first.speaker,
        language=first.language if len(languages) == 1 else None,
        cell=first.cell,
    )


def _where(text: str, placed: list[tuple[Span, Style]], is_so: Callable[[Style], bool]) -> tuple[Span, ...]:
    """The places with this style, without white space at their ends."""
    found = [span for span, style in placed if is_so(style)]
    if not found:
        return ()
    marked = merge(found)
    return tuple(s for s in (_trimmed(span, text) for span in marked) if len(s))


def _trimmed(span: Span, text: str) -> Span:
    inner = span.of(text)
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start, max(start, span.start + len(inner.rstrip())))


def _links(placed: list[tuple[Span, Style]], base: str) -> tuple[Link, ...]:
    links: list[Link] = []
    for span, style in placed:
        if style.link is None:
            continue
        target = resolved(style.link, base)
        if links and links[-1].target == target and links[-1].span.end == span.start:
            links[-1] = Link(span=Span(links[-1].span.start, span.end), target=target)
        else:
            links.append(Link(span=span, target=target))
    return tuple(links)


def resolved(href: str, base: str) -> str:
    """The address that a link means on a page at `base`; as printed when that makes no address."""
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href.strip()
