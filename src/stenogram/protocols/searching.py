"""What a search is asked of. Signatures only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from stenogram.model import (
    FoundSentence,
    Narrowing,
    RevisionId,
    SearchFilter,
    SearchSpeaker,
    Sought,
    SoughtWords,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The sentences nearest to a vector, the nearest first, and what tells how near that is for this archive."""

    rows: "NDArray[np.intp]"
    likeness: "NDArray[np.float32]"
    lengths: "NDArray[np.float32]"  # in words; a letter of a script without spaces is half of one
    vectors: "Vectors"  # of the rows
    background: "Vectors"  # of sentences from all over the archive, whatever the filters let pass


class SearchSource(Protocol):
    """Where sentences are found. A row is the number of a sentence of a current text, while the source lives."""

    was_stopped: bool  # a look-up took too long: what was found may not be all
    was_capped: bool  # words that nearly every sentence has: the newest were taken

    def speakers(self) -> Sequence[SearchSpeaker]:
        """Everybody who speaks in a current text."""
        ...

    def stems(self, sought: SoughtWords) -> dict[str, str]:
        """The stem of a word in each language of the archive that may be its own; none of a phrase."""
        ...

    def rows_with(
        self, sought: Sought | None, without: Sequence[Sought], narrowings: Sequence[Narrowing]
    ) -> "NDArray[np.intp]":
        """The sentences with these words (None: any) that the filters let pass; the best first, as far as is known."""
        ...

    def rows_without(self, rows: "NDArray[np.intp]", without: Sequence[Sought]) -> "NDArray[np.intp]":
        """Those of these rows that have none of these words."""
        ...

    def rows_like(
        self, model: str, vector: "NDArray[np.float32]", narrowings: Sequence[Narrowing], limit: int
    ) -> "tuple[NDArray[np.intp], NDArray[np.float32]]":
        """The sentences nearest in meaning, the nearest first, and how near."""
        ...

    def neighbours(
        self, model: str, vector: "NDArray[np.float32]", narrowings: Sequence[Narrowing], limit: int, background: int
    ) -> Neighbours:
        """As `rows_like`, with the vectors of these sentences and of so many others to compare them with."""
        ...

    def by_time(self, rows: "NDArray[np.intp]", *, newest_first: bool) -> "NDArray[np.intp]":
        """The rows by the day of their events, those without one last; in one text in the order spoken."""
        ...

    def days(self, rows: "NDArray[np.intp]") -> "NDArray[np.int32]":
        """The day of each row's event, as YYYYMMDD with zeros where it is less exact."""
        ...

    def speaker_of(self, rows: "NDArray[np.intp]") -> "NDArray[np.int32]":
        """Whose words each row is, as a place among `speakers()`; -1: nobody is named."""
        ...

    def counted(self, rows: "NDArray[np.intp]", name: SearchFilter) -> dict[str, int]:
        """How many of the rows have each language, kind or event (its number)."""
        ...

    def events_called(self, numbers: Iterable[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Slug, title and start of events by their numbers."""
        ...

    def languages_in_use(self) -> Sequence[str]:
        """Those of the renditions."""
        ...

    def has_time(self) -> bool:
        """Whether the time of this search is not over; once it is, what was found may not be all."""
        ...

    def texts_of(self, rows: "NDArray[np.intp]") -> Sequence[int]:
        """The texts in which these rows stand, by numbers that `pairs_of` and `rows_of_text` know."""
        ...

    def pairs_of(self, text: int) -> Sequence[tuple[int, int, RevisionId, RevisionId]]:
        """A text's alignments with current ones in which anything was measured: left and right, as numbers and ids."""
        ...

    def rows_of_text(self, text: int, numbers: Iterable[int]) -> "NDArray[np.intp]":
        """The rows of a text's sentences by their numbers, as alignments count them."""
        ...

    def sentences(self, rows: Sequence[int]) -> Sequence[FoundSentence]:
        """The sentences of these rows, with what stands around them and what other renditions say there."""
        ...
