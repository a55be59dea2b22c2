"""An embedder that never embeds the same text twice."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from stenogram.model import SentenceVectors
from stenogram.protocols import Embedder, KnowsNearly, TakesApart
from stenogram.text import Language

if TYPE_CHECKING:
    from stenogram.protocols import TakenApart, Vectors

Known = Callable[[str, Sequence[str]], Mapping[str, bytes]]
"""Called with ("name/version", texts): the stored float16 vectors of those texts that have one."""


@runtime_checkable
class EmbedsRuns(Protocol):
    """An embedder that has a cheaper way to embed neighbouring sentences joined than one text at a time."""

    def embed_runs(self, sentences: Sequence[str], longest: int) -> "Vectors":
        """Vectors (longest, sentences, dimensions): [k - 1, n] is of the k sentences that end with sentence n."""
        ...


class RememberingEmbedder:
    """An embedder that asks for stored vectors first, and keeps the new ones to be stored.

    Every vector passes through float16, so that one just made and one from the archive are the same
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

    def knows_nearly(self, language: Language) -> bool:
        """As the embedder within says; of one that does not say, no language."""
        return isinstance(self._inner, KnowsNearly) and self._inner.knows_nearly(language)

    def embed(self, texts: Sequence[str]) -> "Vectors":
        """The vectors of the texts: remembered, stored, or new, in this order of preference."""
        missing = self._recall(texts)
        if missing:
            self._keep(missing, self._inner.embed(missing))
        return self._vectors(texts)

    def embed_runs(self, sentences: Sequence[str], longest: int) -> "Vectors":
        """The vectors of neighbouring sentences joined, as `EmbedsRuns` says; only what is missing is embedded."""
        import numpy as np

        runs = [
            (size, end, " ".join(sentences[end - size + 1 : end + 1]))
            for size in range(1, min(longest, len(sentences)) + 1)
            for end in range(size - 1, len(sentences))
        ]
        missing = set(self._recall([text for _, _, text in runs]))
        if missing and isinstance(self._inner, EmbedsRuns):
            for start, stop in _stretches((end - size + 1, end + 1) for size, end, text in runs if text in missing):
                made = self._inner.embed_runs(sentences[start:stop], longest)
                here = [run for run in runs if start <= run[1] - run[0] + 1 and run[1] < stop and run[2] in missing]
                self._keep(
                    [text for _, _, text in here],
                    made[[size - 1 for size, _, _ in here], [end - start for _, end, _ in here]],
                )
        out = np.zeros((longest, len(sentences), self.dimensions), dtype=np.float32)
        if runs:
            rows = self.embed([text for _, _, text in runs])
            out[[size - 1 for size, _, _ in runs], [end for _, end, _ in runs]] = rows
        return out

    def take_apart(self, texts: Sequence[str]) -> "Iterator[TakenApart]":
        """As the embedder within does it; nothing where it does not. Not kept: hundreds of vectors a text."""
        return self._inner.take_apart(texts) if isinstance(self._inner, TakesApart) else iter(())

    def _recall(self, texts: Iterable[str]) -> list[str]:
        """Which of the texts have no vector, neither remembered nor stored."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._held]
        if missing:
            usable = 2 * self.dimensions  # bytes; anything else was stored by something else
            stored = self._known(self.model, missing)
            self._held.update({text: stored[text] for text in missing if len(stored.get(text, b"")) == usable})
        return [text for text in missing if text not in self._held]

    def _keep(self, texts: Sequence[str], vectors: "Vectors") -> None:
        for text, row in zip(texts, vectors.astype("<f2"), strict=True):
            self._held[text] = self._new[text] = row.tobytes()

    def _vectors(self, texts: Sequence[str]) -> "Vectors":
        import numpy as np

        held = b"".join(self._held[text] for text in texts)
        vectors = np.frombuffer(held, dtype="<f2").astype(np.float32).reshape(len(texts), self.dimensions)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors /= np.where(lengths > 0, lengths, 1)
        return vectors


def _stretches(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans with those that share a sentence joined, in order."""
    start = stop = -1
    for first, end in sorted(spans):
        if first >= stop:
            if stop > start:
                yield start, stop
            start, stop = first, end
        stop = max(stop, end)
    if stop > start:
        yield start, stop
