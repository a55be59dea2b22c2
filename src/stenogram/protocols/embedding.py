"""What an encoder of sentences can do. Signatures only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Sentences → vectors whose dot products say how alike their meanings are, across languages."""

    name: str
    version: str
    dimensions: int

    def knows(self, language: Language) -> bool:
        """Whether the model was trained on this language."""
        ...

    def embed(self, texts: Sequence[str]) -> "Vectors":
        """Vectors of shape (len(texts), dimensions), float32, each of length 1."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenApart:
    """A text's vector, those of its words, and what it would be without some of them; all of length 1."""

    whole: "Vectors"  # (dimensions,)
    words: tuple[tuple[int, int], ...]  # [start, end) of each word in the text
    alone: "Vectors"  # (words, dimensions): what each word means where it stands
    runs: tuple[tuple[int, int], ...]  # [first, end) of words that stand beside each other
    without: "Vectors"  # (runs, dimensions): the text without each run


@runtime_checkable
class KnowsNearly(Protocol):
    """An embedder that knows some languages only because they are like one that it was trained on."""

    def knows_nearly(self, language: Language) -> bool:
        """Whether its vectors serve for the language, but single words of it may mean little to it."""
        ...


@runtime_checkable
class TakesApart(Protocol):
    """An embedder that can tell cheaply what a text would mean without some of its words."""

    def take_apart(self, texts: Sequence[str]) -> Iterator[TakenApart]:
        """Each text taken apart, in order."""
        ...
