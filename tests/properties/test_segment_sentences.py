"""What holds of sentences in any text and language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stenogram.segment import split_text
from stenogram.text import Language

TAGS = ["en", "ru", "de", "fr", "zh", "ja", "ar", "el", "hy", "und"]
PIECES = st.sampled_from(
    [
        *" .!?…。？\n\u00a0'\"«»“”()[]-–",
        "...",
        "Mr.",
        "U.S.",
        "z. B.",
        "т. е.",
        "7.",
        "I",
        "Слово",
        "word",
        "言",
        "「",
        "」",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@pytest.mark.parametrize("tag", TAGS)
@given(text=TEXTS)
def test_sentences_are_in_order_and_hold_every_letter(tag: str, text: str) -> None:
    """Sentences never overlap, are trimmed, and between them is white space only."""
    at = 0
    for span in split_text(text, Language(tag)):
        piece = span.of(text)
        assert piece
        assert piece == piece.strip()
        assert span.start >= at
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()
