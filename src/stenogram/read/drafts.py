"""Blocks before they have a place in the page's text: their marks count from their own first letter."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from stenogram.model import Block, BlockForm, Link, MadeBy, NamedSpeaker, Page, PageFact, Span
from stenogram.text import Language

_Mark = TypeVar("_Mark")
SEPARATOR = "\n"  # between two blocks of a page's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A block with its own text; every span in it is relative to that text, and marks of one kind are in order."""

    text: str
    form: BlockForm = BlockForm.PARAGRAPH
    level: int = 0
    place: tuple[str, ...] = ()
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    speaker: NamedSpeaker | None = None
    sentences: tuple[Span, ...] = ()
    language: Language | None = None
    cell: tuple[int, int] | None = None

    def part(self, span: Span) -> "Draft":
        """The piece of this block that `span` means, with those of its marks that lie in it."""
        if span.start == 0 and span.end >= len(self.text):
            return self
        return replace(
            self,
            text=span.of(self.text),
            bold=_clip(self.bold, span),
            italic=_clip(self.italic, span),
            sentences=_clip(self.sentences, span),
            links=_clip_links(self.links, span),
        )

    def block(self, start: int) -> Block:
        """This block where its text begins at `start`."""
        return Block(
            span=Span(start, start + len(self.text)),
            form=self.form,
            level=self.level,
            place=self.place,
            bold=_shifted(self.bold, start),
            italic=_shifted(self.italic, start),
            links=tuple([Link(span=link.span.shift(start), target=link.target) for link in self.links]),
            speaker=self.speaker,
            sentences=_shifted(self.sentences, start),
            language=self.language,
            cell=self.cell,
        )


def assemble(drafts: Sequence[Draft], *, facts: Sequence[PageFact], media_type: str, made_by: MadeBy) -> Page:
    """The page that these blocks make, in their order; those without a visible letter are left out."""
    kept = [draft for draft in drafts if draft.text.strip()]
    blocks: list[Block] = []
    start = 0
    for draft in kept:
        blocks.append(draft.block(start))
        start += len(draft.text) + len(SEPARATOR)
    return Page(
        text=SEPARATOR.join(draft.text for draft in kept),
        blocks=tuple(blocks),
        facts=tuple(facts),
        media_type=media_type,
        made_by=made_by,
    )


def merge(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same places with neighbours and overlaps as one span, empty ones left out."""
    merged: list[Span] = []
    for span in sorted(s for s in spans if len(s)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _shifted(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple([span.shift(by) for span in spans]) if spans else ()


def _clip(spans: Sequence[Span], to: Span) -> tuple[Span, ...]:
    """The parts of the spans that lie in `to`, counted from its start."""
    if not spans:
        return ()
    return tuple(_clipped(span, to) for span in spans[_inside(spans, to, lambda span: span)])


def _clip_links(links: Sequence[Link], to: Span) -> tuple[Link, ...]:
    if not links:
        return ()
    inside = links[_inside(links, to, lambda link: link.span)]
    return tuple(Link(span=_clipped(link.span, to), target=link.target) for link in inside)


def _clipped(span: Span, to: Span) -> Span:
    return Span(max(span.start, to.start) - to.start, min(span.end, to.end) - to.start)


def _inside(marks: Sequence[_Mark], to: Span, span_of: Callable[[_Mark], Span]) -> slice:
    """Which of the marks, in order and apart, lie in `to`; found without looking at all of them."""
    first = bisect_right(marks, to.start, key=lambda mark: span_of(mark).end)
    return slice(first, bisect_left(marks, to.end, key=lambda mark: span_of(mark).start))
