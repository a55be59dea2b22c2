"""The rules that hold in every language."""

import time

import pytest

from stenogram.segment import split_text
from stenogram.text import UNKNOWN_LANGUAGE, Language


def split(text: str, tag: str = "en") -> list[str]:
    """The sentences of a text."""
    return [span.of(text) for span in split_text(text, Language(tag))]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u00a0"])
def test_nothing_is_no_sentence(text: str) -> None:
    """White space alone gives no sentence, and no empty one."""
    assert split(text) == []


def test_a_text_without_any_stop_is_one_sentence() -> None:
    """Words that nobody ended are still said."""
    assert split("no stop at all") == ["no stop at all"]


def test_a_blank_line_ends_a_sentence() -> None:
    """What an empty line parts does not become one sentence."""
    assert split("A heading\n\nThen words") == ["A heading", "Then words"]


def test_a_line_end_does_not() -> None:
    """Lines wrapped to a width are one sentence."""
    assert split("wrapped by\na typewriter.") == ["wrapped by\na typewriter."]


def test_a_lost_space_does_not_hide_a_sentence() -> None:
    """Where markup ate the space, the sentences are still two; addresses stay whole."""
    assert split("It is done.Then they left for gov.uk and Node.js.") == [
        "It is done.",
        "Then they left for gov.uk and Node.js.",
    ]


def test_marks_alone_belong_to_the_sentence_before() -> None:
    """A stray quotation mark or dash is no sentence."""
    assert split("He left. »") == ["He left. »"]


def test_footnote_marks_stay_with_their_sentence() -> None:
    """A reference in brackets right after the stop belongs before the cut."""
    assert split("It is so.[12] Others differ.") == ["It is so.[12]", "Others differ."]


def test_an_unknown_language_is_split_too() -> None:
    """A language without facts has at least the marks that all share."""
    assert len(split_text("Umuntu ngumuntu. Ngabantu!", UNKNOWN_LANGUAGE)) == 2


def test_a_region_does_not_change_the_language() -> None:
    """pt-BR is split as Portuguese, de-AT as German."""
    assert split("Am 7. Juli war es.", "de-AT") == ["Am 7. Juli war es."]


@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "." * 1_000_000, "a." * 500_000, "(. " * 330_000, "「。" * 300_000, "\n" * 1_000_000 + "x"],
    ids=["no stop", "stops only", "stops without spaces", "asides", "open quotations", "lines"],
)
def test_time_grows_with_length_only(text: str) -> None:
    """A megabyte of whatever is split in seconds, not hours."""
    started = time.perf_counter()
    split_text(text, Language("ja" if "。" in text else "en"))
    assert time.perf_counter() - started < 20
