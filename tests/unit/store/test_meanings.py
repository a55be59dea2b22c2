"""Sentences by meaning, for quotations in another language: of each language its own, and those with rare words."""

from collections.abc import Callable

import numpy as np
from tests.unit.store.conftest import Adds

from stenogram.model import Asked, SentenceVectors, Transcript
from stenogram.store import SqliteArchive
from stenogram.text import Language

MODEL = "toy/1"
ANYBODY = Asked()


def _vectors(transcript: Transcript, *first: float) -> SentenceVectors:
    """Vectors of length one in a plane: the cosine with (1, 0) is what is given for each sentence."""
    rows = [np.array([x, (1 - x * x) ** 0.5], dtype="<f2").tobytes() for x in first]
    return SentenceVectors(model=MODEL, texts=tuple(s.text for s in transcript.sentences), vectors=tuple(rows))


def test_each_language_proposes_its_own(
    archive: SqliteArchive, add: Adds, transcript: Callable[..., Transcript]
) -> None:
    """The nearest of each language but the quotation's, whatever the others reach; who stands where is told."""
    for n, (words, language, near) in enumerate(
        [
            ("Wir kommen. Wir gehen.", "de", (0.9, 0.8)), ("Мы придём. Мы уйдём.", "ru", (0.5, 0.4)),
            ("We come. We go.", "en", (0.99, 0.98)),
        ]
    ):  # fmt: skip
        made = transcript(words, language=language)
        add(made, content=b"%d" % n, vectors=(_vectors(made, *near),))
    source = archive.meanings()
    quotation = np.array([1.0, 0.0], dtype=np.float32)
    found = source.nearest_in_meaning(MODEL, quotation, other_than=Language("en"), asked=ANYBODY, limit=1)
    assert sorted((each.language, each.text) for each in found) == [("de", "Wir kommen."), ("ru", "Мы придём.")]
    for each in found:
        turn = source.turn_of(each)
        assert turn.sentences[each.place[2]].span.shift(-turn.span.start).of(turn.text) == each.text
    named = source.nearest_in_meaning(
        MODEL, quotation, other_than=Language("en"), asked=ANYBODY, limit=1, named=["уйдём".replace("ё", "е")]
    )
    assert [each.text for each in named][-1] == "Мы уйдём."
    assert source.without_vectors(MODEL) == 0


def test_nothing_is_looked_for_when_the_time_is_over(
    archive: SqliteArchive, add: Adds, transcript: Callable[..., Transcript]
) -> None:
    """A source without time looks for the very words once, proposes nothing else, and says that it was stopped."""
    made = transcript("Wir kommen.", language="de")
    add(made, vectors=(_vectors(made, 0.9),))
    late = archive.meanings(seconds=0.0)
    quotation = np.array([1.0, 0.0], dtype=np.float32)
    assert not late.nearest_in_meaning(MODEL, quotation, other_than=Language("en"), asked=ANYBODY, limit=5)
    assert late.was_stopped
    words = archive.quotations(seconds=0.0)
    assert len(words.turns_with([["wir", "kommen"]], ANYBODY, 9)) == 1
    assert not words.was_stopped
    assert words.turns_like([["wir", "kommen"]], ANYBODY, 9) == []
    assert words.turns_with([["wir", "kommen"]], ANYBODY, 9) == []
    assert words.was_stopped
