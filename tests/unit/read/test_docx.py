"""What is read of Word documents."""

import pytest
from tests.unit.read.making import W, docx, p, zipped
from tests.unit.read.reading import block_with, texts

from stenogram.errors import ReadError
from stenogram.model import BlockForm, Page
from stenogram.read import docx_reader
from stenogram.read.docx import page_of


def read(body: str, **more: object) -> Page:
    """The page, read in this process."""
    return page_of(docx(body, **more), name="x.docx")  # type: ignore[arg-type]


def test_the_child_reads_the_same() -> None:
    """What the process of its own answers is the page itself."""
    content = docx(p("The Chair", "Who") + p("Good morning.", run="<w:i/>"))
    assert docx_reader().read(content, charset=None, name="x.docx") == page_of(content, name="x.docx")


def test_bold_comes_from_styles_and_styles_of_styles() -> None:
    """A label is bold when the style on which its style is based says so, and not where the run takes it back."""
    page = read(p("The Chair", "Who2") + p("Not bold.", "Who2", '<w:b w:val="0"/>'))
    assert [span.of(page.text) for block in page.blocks for span in block.bold] == ["The Chair"]


def test_headings_and_titles() -> None:
    """Built-in heading styles and outline levels make headings, the title style a title."""
    page = read(p("Sitting", "T") + p("Opening", "H1") + p("Budget", "Part") + p("Hello."))
    assert [(block.form, block.level) for block in page.blocks] == [
        (BlockForm.TITLE, 0), (BlockForm.HEADING, 1), (BlockForm.HEADING, 2), (BlockForm.PARAGRAPH, 0),
    ]  # fmt: skip


def test_runs_join_with_their_marks() -> None:
    """Runs that Word split anywhere are one text; italics join across them."""
    body = (
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>(App</w:t></w:r><w:r><w:rPr><w:i/></w:rPr>"
        '<w:t xml:space="preserve">lause.)</w:t></w:r><w:r><w:tab/><w:t>Thanks.</w:t><w:br/><w:t>Again.</w:t></w:r>'
        "</w:p>"
    )
    page = read(body)
    assert page.text == "(Applause.)\tThanks.\nAgain."
    assert [span.of(page.text) for span in page.blocks[0].italic] == ["(Applause.)"]


def test_what_is_deleted_or_hidden_is_not_printed() -> None:
    """Tracked deletions, field codes and hidden letters are no text; insertions are."""
    body = (
        "<w:p><w:del><w:r><w:delText>Old </w:delText></w:r></w:del><w:ins><w:r><w:t>New</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
    )
    assert read(body).text == "New"


def test_footnotes_come_after_their_paragraph() -> None:
    """A footnote is a note of its own, so that the paragraph's words stay whole."""
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{p("See annex.")}</w:footnote></w:footnotes>'
    body = '<w:p><w:r><w:t>We agreed</w:t><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r></w:p>' + p("Next.")
    page = read(body, parts={"footnotes": notes})
    assert texts(page) == ["We agreed.", "See annex.", "Next."]
    assert page.blocks[1].form is BlockForm.NOTE


def test_heads_and_feet_of_pages_are_blocks_with_their_place() -> None:
    """What recurs on each page is there once, and says where it stands."""
    page = read(p("Hello."), parts={"header1": f"<w:hdr {W}>{p('Town council')}</w:hdr>",
                                    "footer1": f"<w:ftr {W}>{p('Page 1')}</w:ftr>"})  # fmt: skip
    assert texts(page) == ["Town council", "Hello.", "Page 1"]
    assert [block.place[0] for block in page.blocks] == ["header", "p.normal", "footer"]


def test_tables_know_their_rows() -> None:
    """Cells have their row and column, counted over the document."""
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    page = read("<w:tbl>" + row.format(p("Chair"), p("Hello.")) + row.format(p("Berg"), p("Yes.")) + "</w:tbl>")
    assert [block.cell for block in page.blocks] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert all(block.form is BlockForm.CELL for block in page.blocks)


def test_links_lead_where_the_relations_say() -> None:
    """A hyperlink's address stands in another part."""
    body = '<w:p><w:hyperlink r:id="x1"><w:r><w:t>source</w:t></w:r></w:hyperlink></w:p>'
    relation = '<Relationship Id="x1" Type="a/hyperlink" Target="https://example.org/a" TargetMode="External"/>'
    assert block_with(read(body, relations=relation), "source").links[0].target == "https://example.org/a"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (docx(""), "no text"),
        (zipped({"word/other.xml": "<a/>"}), "no document part"),
        (docx(p("a"))[:-30], "damaged"),
        (zipped({"word/document.xml": "<w:document><w:p>"}), "broken"),
        (zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "document type"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(content: bytes, said: str) -> None:
    """Each is a ReadError with its reason, also when it comes from the child."""
    with pytest.raises(ReadError, match=said):
        docx_reader().read(content, charset=None, name="x.docx")
