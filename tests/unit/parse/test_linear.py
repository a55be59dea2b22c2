"""Text that is made to take long takes as long as its length allows: eight times as much for eight times the text."""

import time

import pytest

from stenogram.identify import identify_speakers
from stenogram.parse import parse_page
from stenogram.read import html_reader, markdown_reader, read_page, text_reader
from stenogram.segment import split_sentences

SMALL, TIMES = 10_000, 8  # letters
MOST = 24.0  # times as long for eight times the text; what grows with the square takes 64
SPARE_SECONDS = 0.15  # of processor time, for what a busy machine adds
EVIL = (
    " ", ": ", "：", "(", ")", "[", "()", '"', "“", "« »", ".", ". ", "… ", "A", "Ab ", "AB CD ", "1", "1. ", "—",
    " — ", "Mr. ", "A. B. ", "А.Б.Иванов ", "Ab Cd: x. ", "А.Иванов: да. ", "14 May 2024 ", "03/04/2023 ", "10:30-",
    "a\n", "\n ", "\u00a0", ", ", "and ", "王", "王委員：", "好。", "「", "「a」", "_", "*", "`", "![", "[a](", "&",
    "<", "https://", "、", "l'", "See also: x. ", "(Applause.) ", "Page 1\n", "a  1\n", "|a", "> ", "- ", "Q. ", "[1]",
    "President of the ", "الرئيس ",
)  # fmt: skip
READERS = (html_reader(), markdown_reader(), text_reader())


def seconds(unit: str, letters: int, name: str) -> float:
    """How long a transcript takes in which somebody says this over and over."""
    said = unit * (letters // len(unit))
    shown = said.replace("<", "&lt;")
    page = f"<!doctype html><p><b>Ana Berg:</b> Yes.</p><p><b>Tom Holt:</b> {shown}</p><p><b>Ana Berg:</b> No.</p>"
    content = page if name.endswith("html") else f"Ana Berg: Yes.\n\nTom Holt: {said}\n\nAna Berg: No.\n"
    begun = time.process_time()
    read = read_page(content.encode(), media_type=None, charset=None, name=name, readers=READERS)
    identify_speakers(split_sentences(parse_page(read)))
    return time.process_time() - begun


@pytest.mark.parametrize("name", ["x.html", "x.txt", "x.md"])
def test_time_grows_with_the_text(name: str) -> None:
    """No run of one piece of text takes time that grows with the square of its length."""
    seconds("Yes. ", 100, name)  # loads what is loaded once
    slow = {
        unit: (small, large)
        for unit in EVIL
        if (large := seconds(unit, TIMES * SMALL, name)) > SPARE_SECONDS
        and large > MOST * (small := seconds(unit, SMALL, name)) + SPARE_SECONDS
    }
    assert not slow
