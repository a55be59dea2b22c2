"""What holds of any page: blocks are its whole text."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from stenogram.errors import ReadError
from stenogram.model import Page
from stenogram.read import html_reader, markdown_reader, read_page, tei_reader, text_reader

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")  # with several of these, bytes are binary rubbish
READERS = (tei_reader(), html_reader(), markdown_reader(), text_reader())
TAGS = st.sampled_from(
    "p div b i a span ul li table tr td dl dt dd h2 pre blockquote time nav script br section em".split()
)
WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)
PIECES = st.one_of(
    WORDS,
    TAGS.map("<{}>".format),
    TAGS.map("</{}>".format),
    st.sampled_from(
        ["&nbsp;", "&#173;", "&lt;", "<br><br>", "\n", " ", "<a href='x y'>", "<b style='font-weight:400'>", "<!--"]
    ),
)
SHOWN = PIECES.filter(lambda piece: "script" not in piece and "<!" not in piece and not _CONTROL.search(piece))
MARKED = st.lists(PIECES, max_size=40).map("".join)
MARKS = ["# ", "**", "> ", "- ", "1. ", "|a|b|\n|-|-|\n", "```", "---\n", "\n", "\n\n", "\f", "\r\n", "   "]
LINES = st.lists(st.one_of(WORDS, st.sampled_from(MARKS)), max_size=40).map("".join)
ELEMENTS = [
    "<u who='#a'>", "</u>", "<seg>", "</seg>", "<s>", "</s>", "<w>x</w>", "<pc join='left'>.</pc>", "<note>n</note>",
    "<lb/>", "a b ", " ",
]  # fmt: skip


def read(content: bytes, name: str) -> Page | None:
    """The page; None when there is an honest error instead."""
    try:
        return read_page(content, media_type=None, charset="utf-8", name=name, readers=READERS)
    except ReadError:
        return None


def assert_blocks_are_the_text(page: Page) -> None:
    """Blocks in order, parted by one newline each, are the whole text; every mark lies in its block."""
    assert page.text == "\n".join(block.span.of(page.text) for block in page.blocks)
    at = 0
    for block in page.blocks:
        assert block.span.start == at
        assert block.span.of(page.text).strip()
        marks = [*block.bold, *block.italic, *block.sentences, *(link.span for link in block.links)]
        assert all(len(mark) and block.span.covers(mark) for mark in marks)
        at = block.span.end + 1


@given(body=MARKED)
@example(body="<p>a <br> <b> </b>b")
@example(body="<pre>\n\n a\f</pre>")
def test_html(body: str) -> None:
    """Any soup of tags gives a page whose blocks are its text, or an error."""
    page = read(f"<!doctype html><body>{body}".encode(), "x.html")
    if page is not None:
        assert_blocks_are_the_text(page)


@given(body=st.lists(SHOWN, max_size=40).map("".join))
def test_html_loses_no_visible_letter(body: str) -> None:
    """Where nothing is hidden, the blocks have all letters of the tree that a browser builds."""
    content = f"<!doctype html><body>{body}"
    page = read(content.encode(), "x.html")
    tree = LexborHTMLParser(content).body
    seen = "".join(tree.text().split()) if tree else ""
    assert ("".join(page.text.split()) if page else "") == seen


@given(content=LINES)
def test_plain_text_loses_no_letter(content: str) -> None:
    """Blocks are the text, and no letter but white space and zero bytes, read as spaces, is left out of it."""
    page = read(content.encode(), "x.txt")
    if page is not None and page.media_type == "text/plain":
        assert_blocks_are_the_text(page)
        assert "".join(page.text.split()) == "".join(content.removeprefix("\ufeff").replace("\x00", " ").split())


@given(content=LINES)
def test_markdown(content: str) -> None:
    """Any marks give a page whose blocks are its text, or an error."""
    page = read(content.encode(), "x.md")
    if page is not None:
        assert_blocks_are_the_text(page)


@given(content=st.binary(max_size=300), name=st.sampled_from(["x", "x.txt", "x.html", "x.md", "x.xml"]))
def test_bytes(content: bytes, name: str) -> None:
    """Any bytes under any name give a page or a ReadError, nothing else."""
    page = read(content, name)
    if page is not None:
        assert_blocks_are_the_text(page)


@given(body=st.lists(st.sampled_from(ELEMENTS), max_size=12).map("".join))
def test_tei(body: str) -> None:
    """Well-formed or not: a page whose blocks are its text, or an error."""
    page = read(f"<TEI><text><body>{body}</body></text></TEI>".encode(), "x.xml")
    if page is not None:
        assert_blocks_are_the_text(page)
