"""How these tests read."""

from stenogram.model import Block, Page
from stenogram.protocols import Reader
from stenogram.read import html_reader, markdown_reader, read_page, tei_reader, text_reader

READERS: tuple[Reader, ...] = (tei_reader(), html_reader(), markdown_reader(), text_reader())


def page_of(content: str | bytes, name: str, *, media_type: str | None = None, charset: str | None = None) -> Page:
    """The page that the built-in readers make of a text or bytes."""
    raw = content.encode() if isinstance(content, str) else content
    return read_page(raw, media_type=media_type, charset=charset, name=name, readers=READERS)


def html(body: str, head: str = "", *, name: str = "page.html") -> Page:
    """The page of an HTML body."""
    return page_of(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", name)


def texts(page: Page) -> list[str]:
    """The words of each block."""
    return [block.span.of(page.text) for block in page.blocks]


def block_with(page: Page, words: str) -> Block:
    """The first block in which these words stand."""
    return next(block for block in page.blocks if words in block.span.of(page.text))
