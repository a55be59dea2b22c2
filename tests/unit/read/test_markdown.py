"""Markdown as its reader sees it."""

import pytest
from tests.unit.read.reading import page_of, texts

from stenogram.errors import ReadError
from stenogram.model import BlockForm


@pytest.mark.parametrize(
    ("content", "seen", "form"),
    [
        ("# A *talk*", "A talk", BlockForm.HEADING),
        ("plain **bold** text", "plain bold text", BlockForm.PARAGRAPH),
        ("> (laughter)", "(laughter)", BlockForm.QUOTATION),
        ("- one", "one", BlockForm.ITEM),
        ("3. one", "3. one", BlockForm.ITEM),
        ("a\nb", "a\nb", BlockForm.PARAGRAPH),
        ("a  \nb", "a\nb", BlockForm.PARAGRAPH),
        ("a<br>b", "a\nb", BlockForm.PARAGRAPH),
        (r"\[laughs\] &amp; so", "[laughs] & so", BlockForm.PARAGRAPH),
        ("[here](/x)", "here", BlockForm.PARAGRAPH),
        ("    indented by a typist", "indented by a typist", BlockForm.PARAGRAPH),
        ("<div><p>html</p></div>", "html", BlockForm.PARAGRAPH),
        ("a `b` c", "a b c", BlockForm.PARAGRAPH),
        ("```\ncode\n```", "code", BlockForm.PARAGRAPH),
    ],
)
def test_marks_are_not_text(content: str, seen: str, form: BlockForm) -> None:
    """The text has the words without the marks; the form says what they were."""
    page = page_of(content, "x.md")
    assert texts(page) == [seen]
    assert page.blocks[0].form is form


def test_headings_have_a_level() -> None:
    """Three marks, level three."""
    assert page_of("### Vera Holm:\nGood morning.", "x.md").blocks[0].level == 3


def test_hints_stand_on_their_letters() -> None:
    """Bold, italic and links keep their places, also behind a list number."""
    page = page_of("1. **Vera:** *yes* [no](y)", "https://example.org/a/x.md")
    block = page.blocks[0]
    assert [span.of(page.text) for span in block.bold] == ["Vera:"]
    assert [span.of(page.text) for span in block.italic] == ["yes"]
    assert [(link.span.of(page.text), link.target) for link in block.links] == [("no", "https://example.org/a/y")]


def test_tables_are_cells() -> None:
    """With their rows and columns."""
    page = page_of("| Vera | Good morning |\n|---|---|\n| Ilya | Thanks |", "x.md")
    assert texts(page) == ["Vera", "Good morning", "Ilya", "Thanks"]
    assert [block.cell for block in page.blocks] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_front_matter_is_facts() -> None:
    """Its pairs are no text; what is no front matter is text."""
    page = page_of("---\ntitle: 'A talk'\nLang: en\nlicense: CC0\n---\nHello.", "x.md")
    assert page.text == "Hello."
    assert (page.fact("title"), page.fact("language"), page.fact("licence")) == ("A talk", "en", "CC0")
    assert "Hello." in page_of("---\n\nHello.\n\n---\n", "x.md").text


@pytest.mark.parametrize("content", ["- " * 40 + "x", "> " * 80 + "x", "[" * 20_000, "**a " * 5_000, "*a_ " * 5_000])
def test_hostile_markdown_is_read(content: str) -> None:
    """Deep or unclosed marks neither crash nor lose the words."""
    assert page_of(content, "x.md").text.strip()


@pytest.mark.parametrize("content", ["- " * 5_000 + "x", "> " * 5_000 + "x", "a\n\n" + "> " * 99 + "x"])
def test_endless_nesting_is_refused(content: str) -> None:
    """What the grammar would drop without a word is an error."""
    with pytest.raises(ReadError):
        page_of(content, "x.md")
