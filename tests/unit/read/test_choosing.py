"""Which reader reads, and what is said when none does."""

import pytest
from tests.unit.read.reading import READERS, page_of, texts

from stenogram.errors import ReadError
from stenogram.read import read_page

LONG = b"\x00\x01\x02" * 200


@pytest.mark.parametrize(
    ("content", "name", "reader"),
    [
        ("<!doctype html><p>Hello.", "x", "html"),
        ("<html><body><p>Hello.", "notes.txt", "html"),
        ("<p>Hello.</p><p>Again.</p>", "x.htm", "html"),
        ("Hello.\n\nAgain.", "x.txt", "plain text"),
        ("Hello.", "https://example.org/speech", "plain text"),
        ("# Title\n\nHello.", "x.md", "markdown"),
        ("# Title\n\n**A:** Hello.\n\n**B:** Yes.\n", "https://example.org/raw", "markdown"),
        ('<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>Hello.</p></text></TEI>', "x", "tei"),
    ],
)  # fmt: skip
def test_the_surest_reader_reads(content: str, name: str, reader: str) -> None:
    """The format is told by the bytes first, and by the name where they leave it open."""
    assert page_of(content, name).made_by.name == reader


def test_the_served_media_type_counts() -> None:
    """A server's text/markdown makes Markdown of what has no telling name."""
    assert (
        page_of("Hello *you*.", "https://example.org/x", media_type="text/markdown; charset=utf-8").text == "Hello you."
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "only white space"),
        (b"%PDF-1.7\n" + LONG, "a PDF"),
        (b"PK\x03\x04 word/document.xml" + LONG, "Word document (DOCX)"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text" + LONG, "OpenDocument"),
        (b"PK\x03\x04 other" + LONG, "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n" + LONG, "an image (PNG)"),
        (b"\xff\xd8\xff\xe0" + LONG, "an image (JPEG)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + LONG, "old Microsoft Office"),
        (b'{"speeches": []}', "JSON"),
        (b'<?xml version="1.0"?><akomaNtoso/>', "<akomaNtoso>"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello.", "subtitles"),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nHello.", "subtitles"),
        (LONG, "binary data of no known kind"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
@pytest.mark.parametrize("name", ["x", "x.txt", "x.html", "x.md"])
def test_what_cannot_be_read_is_named(content: bytes, said: str, name: str) -> None:
    """Whatever its name claims, the error says what the file looks like, and never that it was read."""
    with pytest.raises(ReadError, match=rf"^{name}: ") as caught:
        page_of(content, name)
    assert said in str(caught.value)


def test_without_readers_nothing_is_read() -> None:
    """No reader at all is an error that says so, not a crash."""
    with pytest.raises(ReadError):
        read_page(b"Hello.", media_type=None, charset=None, name="x", readers=())


def test_words_that_look_like_a_signature_are_words() -> None:
    """BM begins a bitmap, and a speech on BMW."""
    assert texts(page_of("BMW builds cars.", "x.txt")) == ["BMW builds cars."]


def test_each_reader_refuses_an_empty_page() -> None:
    """A page with nothing to see is an error of each format's reader."""
    for content, name in [
        ("<!doctype html><script>x</script>", "x.html"),
        ("---\ntitle: x\n---\n", "x.md"),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>', "x.xml"),
    ]:
        with pytest.raises(ReadError):
            page_of(content, name)


def test_every_reader_signs_its_page() -> None:
    """The page says which reader made it and its version."""
    for reader in READERS:
        assert reader.name
        assert reader.version
