"""Letters with their looks, one after another → a block: what documents of word processors are made of."""

from dataclasses import dataclass, field

from stenogram.model import BlockForm, Link, Span
from stenogram.read.drafts import Draft, merge


@dataclass(slots=True)
class Letters:
    """The letters of one paragraph so far, with the marks on them; white space stays as it is in the document."""

    pieces: list[str] = field(default_factory=list)
    bold: list[Span] = field(default_factory=list)
    italic: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, *, is_bold: bool = False, is_italic: bool = False) -> None:
        """Add letters of one look."""
        if not text:
            return
        span = Span(self.length, self.length + len(text))
        self.pieces.append(text)
        self.length = span.end
        if is_bold:
            self.bold.append(span)
        if is_italic:
            self.italic.append(span)

    def link(self, start: int, target: str) -> None:
        """What was added since `start` leads to `target`."""
        if target and start < self.length:
            self.links.append(Link(span=Span(start, self.length), target=target))

    def draft(
        self,
        form: BlockForm,
        *,
        level: int = 0,
        place: tuple[str, ...] = (),
        cell: tuple[int, int] | None = None,
    ) -> Draft:
        """The block that these letters make, without white space at its ends."""
        text = "".join(self.pieces)
        whole = Draft(
            text=text, form=form, level=level, place=place, cell=cell,
            bold=_trimmed(self.bold, text), italic=_trimmed(self.italic, text), links=tuple(_apart(self.links)),
        )  # fmt: skip
        end = len(text.rstrip())
        return whole.part(Span(min(len(text) - len(text.lstrip()), end), end))


def _trimmed(spans: list[Span], text: str) -> tuple[Span, ...]:
    """The marks, joined across white space that nobody sees, without white space at their ends."""
    joined: list[Span] = []
    for span in merge(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    bare = []
    for span in joined:
        inner = span.of(text)
        start = span.start + len(inner) - len(inner.lstrip())
        if start < span.start + len(inner.rstrip()):
            bare.append(Span(start, span.start + len(inner.rstrip())))
    return tuple(bare)


def _apart(links: list[Link]) -> list[Link]:
    """The links in order; of those inside others only the outer."""
    kept: list[Link] = []
    for link in sorted(links, key=lambda link: (link.span.start, -link.span.end)):
        if not kept or link.span.start >= kept[-1].span.end:
            kept.append(link)
    return kept
