"""What a visitor of the site may change, and who may. Signatures only."""

from typing import TYPE_CHECKING, Protocol

from stenogram.model import (
    RenditionId,
    SentenceId,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class Commands(Protocol):
    """What a visitor whom the site knows may change. The site itself writes nothing."""

    def edit_sentence(self, rendition: RenditionId, sentence: SentenceId, text: str, *, seen: str, by: str) -> None:
        """Put an editor's words in the place of those that they saw.

        Raises:
            UsageError: there is nothing to change, or the sentence would be empty.
            StaleRendition: somebody else changed the sentence meanwhile; nothing was written.
        """
        ...


class Editors(Protocol):
    """Who may sign in at the site."""

    def admits(self, name: str, password: str) -> bool:
        """Whether this is the editor's password; it takes as long for a name that nobody has."""
        ...

    def stamp(self, name: str) -> str | None:
        """What changes when the editor's password does; None: there is no such editor (any more)."""
        ...
