"""Where a quotation is looked for. Signatures only."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from stenogram.model import (
    Asked,
    SentenceLikeness,
    SpokenTurn,
    StatedNumber,
)
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class ReadsWords(Protocol):
    """What a check of quotations asks about words, beyond whether they are the same."""

    def numbers(self, text: str, language: Language) -> tuple[StatedNumber, ...]:
        """The numbers that a text states, in order; of dates the days and years too."""
        ...

    def denies(self, word: str, language: Language) -> bool:
        """Whether a word denies by itself: not, нельзя, kein, can't."""
        ...


class QuotationSource(Protocol):
    """Where the words of speeches are looked up. It proposes; whether words are the same is decided from the text."""

    def turns_with(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns in which one of these runs of words stands inside a sentence, as far as `asked` narrows them."""
        ...

    def turns_like(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns that share the rarer of these words, the likeliest first."""
        ...

    def next_turn(self, turn: SpokenTurn) -> SpokenTurn | None:
        """The next speech or question of the same revision; notes between them are passed over."""
        ...

    def is_late(self) -> bool:
        """Whether the time that it was given is over; who goes on without it has not looked everywhere."""
        ...

    @property
    def was_stopped(self) -> bool:
        """Whether anything was not looked up because it was late or took too long."""
        ...


class MeaningSource(Protocol):
    """Where sentences are found by meaning, across languages. It proposes; an audit of the pair decides."""

    def nearest_in_meaning(
        self, model: str, vector: "NDArray[np.float32]", *, other_than: Language, asked: Asked, limit: int,
        named: Sequence[str] = (),
    ) -> Sequence[SentenceLikeness]:  # fmt: skip
        """The sentences in other languages whose vectors of this model are nearest, the nearest first.

        After them some that have the rarer of the words `named`, which other languages write alike: names, figures.
        """
        ...

    def turn_of(self, proposed: SentenceLikeness) -> SpokenTurn:
        """The turn in which a proposed sentence stands."""
        ...

    def rarity(self, words: Sequence[str]) -> Mapping[str, float]:
        """How much each word tells of where it stands: the logarithm of in how few sentences it is."""
        ...

    def is_late(self) -> bool:
        """Whether the time that it was given is over."""
        ...

    @property
    def was_stopped(self) -> bool:
        """Whether anything was not looked up because it was late or took too long."""
        ...

    def without_vectors(self, model: str) -> int:
        """How many sentences the model has no vector of; they are not found so."""
        ...
