"""The encoder that ships with its package."""

import numpy as np
import pytest

from stenogram.embed import UniversalEmbedder, universal_embedder
from stenogram.text import Language

SENTENCES = [
    "The ferry was late.",
    "Nobody on the island minded, because the bakery had opened an hour earlier than usual that morning.",
    "Why?",
    "Паром снова опоздал.",
    "",
    "She laughed, and then she told us the whole story from the beginning.",
]


@pytest.fixture(scope="module")
def embedder() -> UniversalEmbedder:
    """The encoder, loaded once."""
    return universal_embedder()


def test_same_meaning_is_alike_across_languages(embedder: UniversalEmbedder) -> None:
    """A translation is more alike than another sentence."""
    budget, bread, translation = embedder.embed(
        ["The committee votes on the budget.", "The bread is fresh.", "Комитет голосует по бюджету."]
    )
    assert budget @ translation > budget @ bread + 0.3


def test_vectors_have_length_one(embedder: UniversalEmbedder) -> None:
    """Every text has a vector of length one, empty and white ones too."""
    vectors = embedder.embed([*SENTENCES, " ", "\n\t"])
    assert vectors.shape == (8, 512)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)


def test_no_texts_no_vectors(embedder: UniversalEmbedder) -> None:
    """Nothing to embed is not an error."""
    assert embedder.embed([]).shape == (0, 512)
    assert embedder.embed_runs([], 4).shape == (4, 0, 512)


def test_runs_are_their_joined_texts(embedder: UniversalEmbedder) -> None:
    """A run of sentences has the vector that their joined text has."""
    sentences = [text for text in SENTENCES if text]
    runs = embedder.embed_runs(sentences, 4)
    for size in range(1, 5):
        joined = embedder.embed([" ".join(sentences[n - size + 1 : n + 1]) for n in range(size - 1, len(sentences))])
        likeness = (runs[size - 1, size - 1 :] * joined).sum(axis=1)
        assert likeness.min() > 0.99
        assert not runs[size - 1, : size - 1].any()


def test_a_vector_does_not_depend_on_its_company(embedder: UniversalEmbedder) -> None:
    """A text has the same vector alone and among others, up to rounding."""
    alone = np.concatenate([embedder.embed([text]) for text in SENTENCES])
    np.testing.assert_allclose(embedder.embed(SENTENCES), alone, atol=1e-4)


def test_knows_sixteen_languages(embedder: UniversalEmbedder) -> None:
    """It says which languages it was trained on, whatever the region."""
    assert embedder.knows(Language("pt-BR"))
    assert embedder.knows(Language("zh-Hant"))
    assert embedder.knows(Language("ca"))
    assert not embedder.knows(Language("uk"))
    assert not embedder.knows(Language("und"))
