"""What is read of OpenDocument texts."""

import pytest
from tests.unit.read.making import odt, zipped
from tests.unit.read.reading import texts

from stenogram.errors import ReadError
from stenogram.model import BlockForm, Page
from stenogram.read import odt_reader
from stenogram.read.odt import page_of


def read(body: str, masters: str = "") -> Page:
    """The page, read in this process."""
    return page_of(odt(body, masters=masters), name="x.odt")


def test_the_child_reads_the_same() -> None:
    """What the process of its own answers is the page itself."""
    content = odt('<text:p text:style-name="P1">The Chair</text:p><text:p>Good morning.</text:p>')
    assert odt_reader().read(content, charset=None, name="x.odt") == page_of(content, name="x.odt")


def test_looks_come_from_styles() -> None:
    """Bold from a style on which an automatic one is based, italic from a span."""
    page = read(
        '<text:p text:style-name="P1">The Chair</text:p>'
        '<text:p>Yes. <text:span text:style-name="T1">(Laughter.)</text:span></text:p>'
    )
    assert [span.of(page.text) for block in page.blocks for span in block.bold] == ["The Chair"]
    assert [span.of(page.text) for block in page.blocks for span in block.italic] == ["(Laughter.)"]
    assert page.blocks[0].place == ("p.who",)


def test_spaces_tabs_and_line_ends() -> None:
    """White space of the file collapses; what stands for spaces does not."""
    assert read("<text:p>a \n b<text:s text:c='2'/>c<text:tab/>d<text:line-break/> e</text:p>").text == "a b  c\td\ne"


def test_headings_lists_tables_and_notes() -> None:
    """Each has its form; a note comes after its paragraph, a deletion and a comment are not printed."""
    page = read(
        "<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
        '<text:h text:outline-level="2">Budget</text:h>'
        "<text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>"
        "<text:p>We agreed<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>See annex.</text:p></text:note-body></text:note>."
        "<office:annotation><text:p>hm</text:p></office:annotation></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        "<table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert texts(page) == ["Budget", "First", "We agreed.", "See annex.", "A", "B"]
    forms = BlockForm.HEADING, BlockForm.ITEM, BlockForm.PARAGRAPH, BlockForm.NOTE, BlockForm.CELL, BlockForm.CELL
    assert tuple(block.form for block in page.blocks) == forms
    assert page.blocks[0].level == 2
    assert [block.cell for block in page.blocks[4:]] == [(0, 0), (0, 1)]


def test_heads_and_feet_of_pages() -> None:
    """What recurs on each page is there once, with its place."""
    page = read("<text:p>Hello.</text:p>", "<style:header><text:p>Council</text:p></style:header>")
    assert texts(page) == ["Council", "Hello."]
    assert page.blocks[0].place[0] == "header"


@pytest.mark.parametrize(
    ("content", "said"),
    [(odt(""), "no text"), (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "content.xml is missing")],
)
def test_what_cannot_be_read_says_why(content: bytes, said: str) -> None:
    """Each is a ReadError with its reason, from the child too."""
    with pytest.raises(ReadError, match=said):
        odt_reader().read(content, charset=None, name="x.odt")
