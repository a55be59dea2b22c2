"""What was said is verbatim wherever it is cut; what was not is never."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.unit.quote.conftest import transcript_of

from stenogram.model import Verdict
from stenogram.pipeline.word_reading import AuditedWords
from stenogram.quote import GivenText, MemorySource, check_quotation, origin_of
from stenogram.text.foldings import folded, needed_foldings

SPEECH = (
    "Всё это — «правда», и мы её знаем: 1 500 кораблей вышли 7 июля. Don’t wait; we won’t sign… Straße, naïve, Łódź!\n"
    "Nous n’irons pas « ce soir », dit-il. „Ja“, sagte er – „vielleicht“. ﬁne ½ of 10 % is well-known, isn’t it?"
)
TURNS = [("Anna", SPEECH), ("Jan", "Nothing of this was said by me.")]
TRANSCRIPT = transcript_of(TURNS)
SOURCE = MemorySource([GivenText(origin=origin_of(TRANSCRIPT, "talks"), transcript=TRANSCRIPT)])
WORDS = [m.span() for m in re.finditer(r"\d+ \d{3}|[^\W_]+(?:['’-][^\W_]+)*", SPEECH)]
LETTERS = [n for n, c in enumerate(SPEECH) if c.isalpha()]


def _verdict(quotation: str) -> Verdict:
    return check_quotation(quotation, SOURCE, AuditedWords()).verdict


@given(st.integers(0, len(WORDS) - 1), st.integers(1, 14))
@settings(max_examples=120, deadline=None)
def test_any_slice_at_word_borders_is_verbatim(first: int, size: int) -> None:
    """Cut a speech before a word and after a word: what is between is verbatim, and nothing had to be folded."""
    last = min(len(WORDS), first + size) - 1
    quotation = SPEECH[WORDS[first][0] : WORDS[last][1]]
    checked = check_quotation(quotation, SOURCE, AuditedWords())
    assert checked.verdict is Verdict.VERBATIM, (quotation, checked.because)
    assert any(place.text == quotation and place.foldings == () for place in checked.places)


@given(st.sampled_from(LETTERS), st.characters(categories=("Ll", "Lu")), st.integers(2, 12))
@settings(max_examples=150, deadline=None)
def test_a_slice_with_one_letter_changed_is_never_verbatim(place: int, letter: str, size: int) -> None:
    """Another letter, of any alphabet, makes other words."""
    inside = next(n for n, (a, b) in enumerate(WORDS) if a <= place < b or b > place)
    first = max(0, inside - size // 2)
    start, end = WORDS[first][0], WORDS[min(len(WORDS) - 1, first + size)][1]
    assume(start <= place < end)
    quotation = SPEECH[start:place] + letter + SPEECH[place + 1 : end]
    assume(folded(quotation).text not in folded(SPEECH).text)
    assert _verdict(quotation) is not Verdict.VERBATIM


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_a_folded_text_points_at_its_letters(text: str) -> None:
    """Every folded character has its place; places never go back; the same text needs no folding."""
    made = folded(text)
    assert len(made.starts) == len(made.ends) == len(made.text)
    assert list(made.starts) == sorted(made.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(made.starts, made.ends, strict=True))
    assert needed_foldings(text, text) == ()
