"""An embedder that never embeds the same text twice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from stenogram.model import SentenceVectors
from stenogram.protocols import Embedder
from stenogram.text import Language

if TYPE_CHECKING:
    from stenogram.protocols import Vectors

Known = Callable[[str, Sequence[str]], Mapping[str, bytes]]
"""Called with ("name/version", texts): the stored float16 vectors of those texts that have one."""


class RememberingEmbedder:
    """An embedder that asks for stored vectors first, and keeps the new ones to be stored.

    Every vector passes through float16, so that one just made and one from the archive are the same to the bit
    and an alignment does not depend on what happened to be stored.
    """

    def __init__(self, inner: Embedder, known: Known) -> None:
        self._inner, self._known = inner, known
        self.name, self.version, self.dimensions = inner.name, inner.version, inner.dimensions
        self._held: dict[str, bytes] = {}
        self._new: dict[str, bytes] = {}

    @property
    def model(self) -> str:
        """What vectors are filed under: name and version."""
        return f"{self.name}/{self.version}"

    @property
    def new(self) -> SentenceVectors:
        """What was embedded since this object was made, to be stored."""
        return SentenceVectors(model=self.model, texts=tuple(self._new), vectors=tuple(self._new.values()))

    def knows(self, language: Language) -> bool:
        """Whether the model was trained on this language."""
        return self._inner.knows(language)

    def embed(self, texts: Sequence[str]) -> "Vectors":
        """The vectors of the texts: remembered, stored, or new, in this order of preference."""
        import numpy as np

        missing = self._unheld(texts)
        if missing:
            usable = 2 * self.dimensions  # bytes; anything else was stored by something else
            stored = self._known(self.model, missing)
            self._held.update({text: stored[text] for text in missing if len(stored.get(text, b"")) == usable})
            missing = self._unheld(missing)
        if missing:
            rows = np.asarray(self._inner.embed(missing), dtype="<f2")
            self._new.update(zip(missing, map(bytes, rows), strict=True))
            self._held.update((text, self._new[text]) for text in missing)
        held = b"".join(self._held[text] for text in texts)
        vectors = np.frombuffer(held, dtype="<f2").astype(np.float32).reshape(len(texts), self.dimensions)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors /= np.where(lengths > 0, lengths, 1)
        return vectors

    def _unheld(self, texts: Iterable[str]) -> list[str]:
        return [text for text in dict.fromkeys(texts) if text not in self._held]
