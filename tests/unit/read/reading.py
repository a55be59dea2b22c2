"""How these tests read."""

from stenogram.model import Block, Page
from stenogram.protocols import Reader
from stenogram.read import (
    akn_reader,
    docx_reader,
    html_reader,
    json_reader,
    mail_reader,
    markdown_reader,
    odt_reader,
    pdf_reader,
    read_page,
    subtitle_reader,
    tei_reader,
    text_reader,
)

READERS: tuple[Reader, ...] = (tei_reader(), html_reader(), markdown_reader(), text_reader())

ALL_READERS: tuple[Reader, ...] = (
    *READERS, akn_reader(), docx_reader(), json_reader(), mail_reader(), odt_reader(), pdf_reader(), subtitle_reader(),
)  # fmt: skip


def page_of(
    content: str | bytes, name: str, *, media_type: str | None = None, charset: str | None = None, is_all: bool = False
) -> Page:
    """The page that the built-in readers make of a text or bytes."""
    raw = content.encode() if isinstance(content, str) else content
    return read_page(raw, media_type=media_type, charset=charset, name=name, readers=ALL_READERS if is_all else READERS)


def html(body: str, head: str = "", *, name: str = "page.html") -> Page:
    """The page of an HTML body."""
    return page_of(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", name)


def texts(page: Page) -> list[str]:
    """The words of each block."""
    return [block.span.of(page.text) for block in page.blocks]


def block_with(page: Page, words: str) -> Block:
    """The first block in which these words stand."""
    return next(block for block in page.blocks if words in block.span.of(page.text))
