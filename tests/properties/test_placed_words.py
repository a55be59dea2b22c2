"""The words that are marked in a sentence are those under which it was indexed."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from stenogram.text.foldings import index_words
from stenogram.text.placing import _letter_by_letter, placed_words

_LETTERS = "abzéßЁёйжя世界のกอ한글اب 0129-'’.,\n\u00ad\u200bﬁ½Ⅳ"
PLAIN = st.text(st.sampled_from(_LETTERS) | st.characters(max_codepoint=0x52F), max_size=60)


@given(PLAIN)
def test_placed_words_are_the_indexed_words(text: str) -> None:
    """The same words in the same order, each at a place of the text that folds to it."""
    placed = placed_words(text)
    assert [word.word for word in placed] == index_words(text)
    for before, after in itertools.pairwise(placed):
        assert before.start <= before.end <= len(text)
        assert before.start <= after.start


@given(st.text(st.sampled_from("abz ёЁ世界.-'"), max_size=40))
def test_both_ways_agree(text: str) -> None:
    """The quick way gives what the slow way gives."""
    assert placed_words(text) == _letter_by_letter(text)
