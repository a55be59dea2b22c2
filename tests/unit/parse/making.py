"""Pages of plain paragraphs, for tests of the grammar."""

from collections.abc import Mapping

from stenogram.model import Block, MadeBy, Page, PageFact, Span


def page_of(*paragraphs: str, facts: Mapping[str, str] | None = None) -> Page:
    """A page of these paragraphs that says this of itself."""
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block(span=Span(at, at + len(text))))
        at += len(text) + 1
    said = tuple(PageFact(name=name, value=value, where="test") for name, value in (facts or {}).items())
    made_by = MadeBy(name="test", version="1")
    return Page(text="\n".join(paragraphs), blocks=tuple(blocks), facts=said, media_type="text/plain", made_by=made_by)
