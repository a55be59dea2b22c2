"""A few sentences are searched as the index of all searches them."""

import sqlite3

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import AllOf, AnyOf, Sought, SoughtWords, Span
from stenogram.store.search_among import matching_among
from stenogram.store.search_expressions import expression
from stenogram.store.words_index import stems_of
from stenogram.text.foldings import index_words

LANGUAGES = ("en", "ru")
WORDS = st.sampled_from(["bridge", "bridges", "open", "opened", "opening", "the", "мост", "моста", "открыт", "23", "a"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=8)
LEAVES = st.builds(
    lambda words, is_exact, is_beginning: SoughtWords(
        words=tuple(words), text=" ".join(words), is_exact=is_exact or len(words) > 1, is_beginning=is_beginning,
        span=Span(0, 1),
    ),
    st.lists(WORDS, min_size=1, max_size=2), st.booleans(), st.booleans(),
)  # fmt: skip
ASKED = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.lists(parts, min_size=2, max_size=3).map(lambda p: AllOf(parts=tuple(p))),
        st.lists(parts, min_size=2, max_size=3).map(lambda p: AnyOf(parts=tuple(p))),
    ),
    max_leaves=4,
)


@given(TEXTS, ASKED, st.lists(LEAVES, max_size=1))
def test_the_same_is_found(texts: list[list[str]], sought: Sought, without: list[SoughtWords]) -> None:
    """An index of the same few sentences finds the same ones."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE wordings (n INTEGER PRIMARY KEY, folded TEXT, stems TEXT)")
    connection.execute("CREATE VIRTUAL TABLE few USING fts5 (folded, stems, content = '', tokenize = 'ascii')")
    for n, words in enumerate(texts):
        folded = index_words(" ".join(words))
        row = (n, " ".join(folded), " ".join(stems_of(folded, LANGUAGES[n % 2])))
        connection.execute("INSERT INTO wordings VALUES (?, ?, ?)", row)
        connection.execute("INSERT INTO few (rowid, folded, stems) VALUES (?, ?, ?)", row)
    asked = expression(sought, without, LANGUAGES)
    index = {n for (n,) in connection.execute("SELECT rowid FROM few WHERE few MATCH ?", (asked,))}
    wordings = np.arange(len(texts), dtype=np.int32)
    found = matching_among(connection, wordings, sought, without, LANGUAGES)
    connection.close()
    assert {n for n, _ in found} == index


def test_what_fits_better_comes_first() -> None:
    """A sentence with the rarer word, or with less beside it, goes before another."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE wordings (n INTEGER PRIMARY KEY, folded TEXT, stems TEXT)")
    texts = ["the the bridge", "the open the the a the a", "the open", "the a", "a the"]
    connection.executemany("INSERT INTO wordings VALUES (?, ?, '')", enumerate(texts))
    parts = tuple(
        SoughtWords(words=(word,), text=word, is_exact=True, is_beginning=False, span=Span(0, 1))
        for word in ("bridge", "open")
    )
    found = matching_among(connection, np.arange(5, dtype=np.int32), AnyOf(parts=parts), (), ())
    connection.close()
    assert [n for n, _ in sorted(found, key=lambda each: each[1])] == [0, 2, 1]
