"""Plain text: encodings, line ends, paragraphs."""

import pytest
from tests.unit.read.reading import page_of, texts

RUSSIAN = "Уважаемые коллеги, добрый день! Начинаем заседание нашего совета.\n\nПрошу садиться."
GERMAN = "Präsident Dr. Schäfer eröffnet die Sitzung.\n\nSchöne Grüße über alle Länder hinweg."
WRAPPED = """\
This is a paragraph that somebody wrapped at a width, so that its lines
end where the width ends, and not where a sentence or a thought does. It
goes on a little.
   This one is indented, as typists did it when paper was dear, and it has
a second line.

CHAIR
This line would have fitted behind the one before, had that not been a
label of its own.
"""


@pytest.mark.parametrize(
    ("content", "blocks"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("one\r\n\r\ntwo\r\n", ["one", "two"]),
        ("one\rtwo", ["one", "two"]),
        ("one\ftwo", ["one", "two"]),
        ("one\n \t\ntwo", ["one", "two"]),
        ("  one  \n\n\n\n  two", ["one", "two"]),
        ("A: one\nB: two\nA: three", ["A: one", "B: two", "A: three"]),
        ("one\u2028two\u2029three", ["one", "two", "three"]),
        ("All on one line. " * 500, [("All on one line. " * 500).strip()]),
        ("主席：开会。\n王委员：谢谢。", ["主席：开会。", "王委员：谢谢。"]),
    ],
)
def test_paragraphs(content: str, blocks: list[str]) -> None:
    """Blank lines and pages part them; where lines are not wrapped, each is one."""
    assert texts(page_of(content, "x.txt")) == blocks


def test_a_dialogue_of_even_lines_is_not_wrapped_text() -> None:
    """Lines of one length that end their sentences are turns, not a paragraph."""
    lines = [
        "Vera Holm: Good morning to you all, and welcome to the harbour.",
        "Ilya Brandt: Thank you very much, we are glad that we are here.",
        "Vera Holm: Then let us begin with the first point of the agenda.",
    ]
    assert texts(page_of("\n".join(lines), "x.txt")) == lines


def test_wrapped_lines_stay_one_paragraph() -> None:
    """With their newlines; indents and short lines begin the next."""
    assert [text.split()[:2] for text in texts(page_of(WRAPPED, "x.txt"))] == [
        ["This", "is"],
        ["This", "one"],
        ["CHAIR"],
        ["This", "line"],
    ]
    assert "\n" in texts(page_of(WRAPPED, "x.txt"))[0]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"), (RUSSIAN, "utf-8-sig"), (RUSSIAN, "utf-16"), (RUSSIAN, "utf-16-le"), (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "utf-32"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GERMAN, "latin-1"), (GERMAN, "utf-16-le"),
    ],
)  # fmt: skip
def test_encodings_are_found(text: str, encoding: str) -> None:
    """By the mark, by validity, or by a guess that the page admits to."""
    page = page_of(text.encode(encoding), "x.txt")
    assert page.text == text.replace("\n\n", "\n")
    assert page.fact("charset")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Der Abgeordnete de Lumière hat das nicht gesagt – und wir glauben ihm. Das ist gut.\n" * 9, "cp1252"),
        ("La députée a dit que les règles sont là pour tous, et que le débat est clos.\n" * 3, "cp1252"),
        ("Nie można przyjąć, że jest to ważne dla wszystkich posłów. Proszę o głosowanie, dziękuję bardzo.", "cp1250"),
        ("Bu önemli bir gün için teşekkür ederim. Sayın Başkan, değerli üyeler, görüşmelere başlıyoruz.", "cp1254"),
        ("Domnule preşedinte, vă mulţumesc. Această lege este pentru toţi cetăţenii şi nu sunt de acord.", "cp1250"),
    ],
)  # fmt: skip
def test_a_guess_goes_by_the_language(text: str, encoding: str) -> None:
    """A text of the West keeps its è where code pages of the East fit as well, and theirs keep their own letters."""
    page = page_of(text.encode(encoding), "x.txt")
    assert page.fact("charset") == encoding
    assert page.text == text.rstrip("\n")


@pytest.mark.parametrize("declared", ["windows-1251", "CP1251", '"windows-1251"'])
def test_a_declared_encoding_is_used(declared: str) -> None:
    """What the server says decides for bytes that are no UTF-8."""
    page = page_of("Да.".encode("cp1251"), "x.txt", charset=declared)
    assert page.text == "Да."
    assert page.facts[0].where == "as declared"


@pytest.mark.parametrize("declared", ["latin-1", "no-such-charset", "utf-16"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    """Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever a server says."""
    assert page_of("Да.", "x.txt", charset=declared).text == "Да."


def test_latin_1_means_windows_1252() -> None:
    """As in every browser: its dashes and quotation marks are not control characters."""
    assert page_of(b"a \x96 b \xe4", "x.txt", charset="iso-8859-1").text == "a \u2013 b \u00e4"


def test_one_broken_byte_does_not_spoil_the_page() -> None:
    """UTF-8 with a broken place stays UTF-8, and the page says so."""
    page = page_of((RUSSIAN * 20).encode() + b"\xff", "x.txt", charset="utf-8")
    assert "Уважаемые" in page.text
    assert "1 broken place" in page.facts[0].where
