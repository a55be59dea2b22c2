"""What says who is who across renditions and events. Signatures only."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from stenogram.model import (
    Appearance,
    PersonLink,
    Together,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class PersonLinking(Protocol):
    """What says which speakers of several renditions are one person."""

    name: str
    version: str

    def keys(self, appearance: Appearance) -> frozenset[str]:
        """Under what the archive looks for the same person in other events; they share a key or are not compared.

        It may look at what `link_across` may look at.
        """
        ...

    def link(self, appearances: Sequence[Appearance], together: Sequence[Together]) -> tuple[PersonLink, ...]:
        """Links among the speakers of one event; a pair at most once."""
        ...

    def link_across(self, ours: Sequence[Appearance], others: Sequence[Appearance]) -> tuple[PersonLink, ...]:
        """Links of speakers with those of other events, and with persons whom users described.

        It may look at names, roles, publisher, language and certainty only: what it says of two appearances is kept
        for every two that have the same, in whatever events.
        """
        ...
