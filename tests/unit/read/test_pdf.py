"""What is read of PDF."""

import pytest
from tests.unit.read.making import pdf, pdf_of_objects
from tests.unit.read.reading import block_with, texts

from stenogram.errors import ReadError
from stenogram.read import pdf_reader
from stenogram.read.pdf import page_of

WORDS = "The harbour board met on Monday and spoke about the new pier"


def column(x: float, top: float, lines: list[str]) -> list[tuple[float, float, str, str]]:
    """Lines below each other."""
    return [(x, top - 12 * n, line, "") for n, line in enumerate(lines)]


def test_the_child_reads_the_same() -> None:
    """What the process of its own answers is the page itself."""
    content = pdf([column(50, 700, [WORDS, WORDS + "."])])
    assert pdf_reader().read(content, charset=None, name="x.pdf") == page_of(content, name="x.pdf")


def test_lines_join_and_line_ends_stay() -> None:
    """A paragraph is one block with its printed line ends, hyphens included; an indent begins the next."""
    page = page_of(
        pdf([[*column(50, 700, [WORDS + " of the har-", "bour and then about money, roads and all the rest of it."]),
              (70, 676, WORDS + ", said the chair.", "")]]),
        name="x",
    )  # fmt: skip
    assert texts(page) == [
        f"{WORDS} of the har-\nbour and then about money, roads and all the rest of it.", f"{WORDS}, said the chair.",
    ]  # fmt: skip


def test_two_columns_are_read_one_after_the_other() -> None:
    """Rows that stand side by side are not mixed, though the file draws them so."""
    left = [f"left column line {n} of the record" for n in range(12)]
    right = [f"right column line {n} of the record" for n in range(12)]
    drawn = [line for pair in zip(column(50, 700, left), column(320, 700, right), strict=True) for line in pair]
    text = page_of(pdf([[(50, 740, "Record of the harbour board, printed over the whole width of this page", ""),
                         *drawn]]), name="x").text  # fmt: skip
    places = [text.index(line) for line in (*left, *right)]
    assert places == sorted(places)
    assert text.startswith("Record of the harbour board")


def test_a_paragraph_goes_on_over_pages() -> None:
    """Running heads and page numbers are blocks of their own and do not cut what is said."""
    pages = []
    for n in range(4):
        body = [f"{WORDS} {chr(97 + n) * 3} {chr(97 + line) * 3}" for line in range(20)]
        pages.append([(250, 780, "Harbour board", ""), *column(50, 740, body), (300, 30, str(n + 1), "")])
    page = page_of(pdf(pages), name="x")
    assert max(len(text.split("\n")) for text in texts(page)) == 80
    assert [text for text in texts(page) if len(text) < 20].count("Harbour board") == 4
    assert block_with(page, "Harbour board").place == ("page", "header")
    assert [b.span.of(page.text) for b in page.blocks if b.place == ("page", "footer")] == ["1", "2", "3", "4"]


def test_bold_labels() -> None:
    """Bold fonts are marked, and a bold label after a finished sentence begins a block."""
    page = page_of(
        pdf([[(50, 700, f"{WORDS} all day.", ""), (50, 688, "Mr. Berg:", "bold"), (102, 688, f"{WORDS}", ""),
              (50, 676, WORDS + " again and again.", "")]]),
        name="x",
    )  # fmt: skip
    assert [span.of(page.text) for block in page.blocks for span in block.bold] == ["Mr. Berg:"]
    assert texts(page)[1].startswith(f"Mr. Berg: {WORDS}\n")


def test_a_scan_has_no_text_layer() -> None:
    """Pages without letters are refused with what to do."""
    with pytest.raises(ReadError, match="no text layer") as caught:
        pdf_reader().read(pdf([[]]), charset=None, name="scan.pdf")
    assert "OCR" in str(caught.value.hint)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n\x00\x01", pdf_of_objects([b"<< /Type /Catalog >>"])])
def test_broken_ones_are_refused(content: bytes) -> None:
    """A PDF without pages is an error with a reason."""
    with pytest.raises(ReadError, match="PDF"):
        pdf_reader().read(content, charset=None, name="x.pdf")


def test_letters_without_a_place_are_read() -> None:
    """A broken file's coordinates may be no numbers; found by fuzzing, as a crash."""
    page = page_of(pdf([[(50, 700, "Berg: Yes.", ""), (float(10**60), 688, "Holt: No.", "")]]), name="x")
    assert "Berg: Yes." in page.text
    assert "Holt: No." in page.text
