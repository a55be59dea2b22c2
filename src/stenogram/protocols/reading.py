"""What a reader of bytes can do. Signatures only."""

from typing import TYPE_CHECKING, Protocol

from stenogram.model import (
    Page,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class Reader(Protocol):
    """Bytes → the visible text of a page, in blocks. One format a reader."""

    name: str
    version: str

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """How sure this reader is, 0..1, that the bytes are of its format; `name` is a file's name or a URL."""
        ...

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page.

        Raises:
            ReadError: the bytes are not of this format, or broken beyond reading.
        """
        ...
