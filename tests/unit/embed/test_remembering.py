"""Nothing is embedded twice."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from stenogram.embed import RememberingEmbedder
from stenogram.text import Language

Vectors = NDArray[np.float32]


class CountingEmbedder:
    """Writes down what it was asked for; a text's vector says its length and its vowels."""

    name, version, dimensions = "counting", "3", 2

    def __init__(self) -> None:
        self.asked: list[str] = []

    def knows(self, language: Language) -> bool:
        """Its own languages."""
        return language == "en"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Simple vectors."""
        self.asked += texts
        rows = np.array([[len(t) + 1.0, sum(c in "aeiou" for c in t)] for t in texts], np.float32).reshape(-1, 2)
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


class RunsEmbedder(CountingEmbedder):
    """Embeds runs in its own way."""

    def embed_runs(self, sentences: Sequence[str], longest: int) -> Vectors:
        """Simple vectors of joined texts."""
        self.asked += sentences
        out = np.zeros((longest, len(sentences), 2), dtype=np.float32)
        for size in range(1, min(longest, len(sentences)) + 1):
            joined = [" ".join(sentences[n - size + 1 : n + 1]) for n in range(size - 1, len(sentences))]
            out[size - 1, size - 1 :] = CountingEmbedder().embed(joined)
        return out


def nothing(model: str, texts: Sequence[str]) -> Mapping[str, bytes]:
    """An archive without vectors."""
    return {}


def test_each_distinct_text_is_embedded_once() -> None:
    """A text that comes again, in this call or a later one, is not embedded again."""
    inner = CountingEmbedder()
    embedder = RememberingEmbedder(inner, nothing)
    first = embedder.embed(["one", "two", "one"])
    again = embedder.embed(["two", "three"])
    assert inner.asked == ["one", "two", "three"]
    np.testing.assert_array_equal(first[0], first[2])
    np.testing.assert_array_equal(first[1], again[0])


def test_new_vectors_can_be_stored_and_come_back() -> None:
    """What one embedder made is all that the next one needs, and is the same to the bit."""
    maker = RememberingEmbedder(CountingEmbedder(), nothing)
    made = maker.embed(["one", "two"])
    stored = dict(zip(maker.new.texts, maker.new.vectors, strict=True))
    asked: list[str] = []

    def known(model: str, texts: Sequence[str]) -> Mapping[str, bytes]:
        asked.append(model)
        return {text: stored[text] for text in texts if text in stored}

    inner = CountingEmbedder()
    reader = RememberingEmbedder(inner, known)
    np.testing.assert_array_equal(reader.embed(["two", "one"]), made[::-1])
    assert (inner.asked, reader.new.texts, asked) == ([], (), ["counting/3"])


def test_vectors_of_another_size_are_not_believed() -> None:
    """A stored vector that cannot be this model's is made anew."""
    inner = CountingEmbedder()
    RememberingEmbedder(inner, lambda model, texts: {"one": b"\0" * 6}).embed(["one"])
    assert inner.asked == ["one"]


@pytest.mark.parametrize("inner", [CountingEmbedder(), RunsEmbedder()], ids=["plain", "runs"])
def test_runs_are_remembered(inner: CountingEmbedder) -> None:
    """A run's vector is that of its joined text, and is stored with the others."""
    embedder = RememberingEmbedder(inner, nothing)
    runs = embedder.embed_runs(["a b", "c", "d e i"], 2)
    assert set(embedder.new.texts) == {"a b", "c", "d e i", "a b c", "c d e i"}
    inner.asked.clear()
    np.testing.assert_array_equal(embedder.embed_runs(["a b", "c", "d e i"], 2), runs)
    np.testing.assert_array_equal(embedder.embed(["c d e i"])[0], runs[1, 2])
    assert inner.asked == []


def test_only_the_neighbourhood_of_a_change_is_embedded() -> None:
    """One changed sentence does not cost the whole text again."""
    inner = RunsEmbedder()
    embedder = RememberingEmbedder(inner, nothing)
    text = [f"sentence {n}" for n in range(20)]
    embedder.embed_runs(text, 3)
    inner.asked.clear()
    changed = [*text[:10], "something else", *text[11:]]
    runs = embedder.embed_runs(changed, 3)
    assert inner.asked == changed[8:13]
    np.testing.assert_allclose(runs, RememberingEmbedder(RunsEmbedder(), nothing).embed_runs(changed, 3))


def test_languages_are_those_of_the_model() -> None:
    """Remembering changes nothing in what is known."""
    embedder = RememberingEmbedder(CountingEmbedder(), nothing)
    assert embedder.knows(Language("en"))
    assert not embedder.knows(Language("ru"))
