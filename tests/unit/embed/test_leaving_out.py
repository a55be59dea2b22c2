"""What a text would mean without some of its words, told without embedding it anew."""

import numpy as np
import pytest

from stenogram.embed import RememberingEmbedder
from stenogram.embed.leaving_out import SIZES
from stenogram.embed.universal import universal_embedder
from stenogram.protocols import TakesApart

TEXTS = (
    "The ferry to the island leaves at noon, and nobody told the two old sisters about it.",
    "Паром на остров уходит в полдень, и двум старым сёстрам об этом никто не сказал.",
    "Die Fähre zur Insel fährt am Mittag ab.",
)


@pytest.fixture(scope="module")
def embedder():
    """The real encoder: what is measured here are its layers."""
    return universal_embedder(threads=1)


def test_a_text_taken_apart_is_the_text(embedder):
    """The whole has the vector that the text has when it is embedded."""
    for vector, apart in zip(embedder.embed(TEXTS), embedder.take_apart(TEXTS), strict=True):
        assert float(vector @ apart.whole) == pytest.approx(1.0, abs=1e-4)


def test_without_words_it_is_nearly_the_shorter_text(embedder):
    """Vectors of what remains are nearer to the remaining text than the whole is, and near enough to ask by them."""
    for text, apart in zip(TEXTS, embedder.take_apart(TEXTS), strict=True):
        rests = [text[: apart.words[a][0]] + text[apart.words[b - 1][1] :] for a, b in apart.runs]
        real = embedder.embed(rests)
        estimated = (real * apart.without).sum(axis=1)
        assert estimated.mean() > 0.98
        assert estimated.mean() > (real @ apart.whole).mean() + 0.03


def test_words_stand_where_they_are_said_to(embedder):
    """The places are those of the words of the text, and runs are of the sizes that are promised."""
    (apart,) = embedder.take_apart(TEXTS[:1])
    assert [TEXTS[0][a:b] for a, b in apart.words] == TEXTS[0].split()
    assert {b - a for a, b in apart.runs} == set(SIZES)
    assert apart.without.shape == (len(apart.runs), 512)
    assert np.allclose(np.linalg.norm(apart.alone, axis=1), 1, atol=1e-4)


def test_unspaced_scripts_have_words(embedder):
    """Where words are not spaced, a line is more than one word, and its words make up the line."""
    (apart,) = embedder.take_apart(["島への船は正午に出ます。"])
    assert len(apart.words) > 3
    assert "".join("島への船は正午に出ます。"[a:b] for a, b in apart.words) == "島への船は正午に出ます。"


def test_nothing_and_one_word(embedder):
    """A text without words, or of one, has no run to take out."""
    assert [len(apart.runs) for apart in embedder.take_apart(["", "Noon."])] == [0, 0]


class Plain:
    """An embedder that cannot take texts apart."""

    name, version, dimensions = "plain", "1", 2

    def knows(self, language):
        """Any."""
        return True

    def embed(self, texts):
        """The same for all."""
        return np.ones((len(texts), 2), dtype=np.float32)


def test_remembering_passes_it_on(embedder):
    """Around an encoder that can, it can; around another it says nothing."""
    assert isinstance(embedder, TakesApart)
    assert len(list(RememberingEmbedder(embedder, lambda model, texts: {}).take_apart(TEXTS))) == 3
    assert list(RememberingEmbedder(Plain(), lambda model, texts: {}).take_apart(TEXTS)) == []
