"""What an engine can do, and how it reaches its server. Signatures only."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from stenogram.model import (
    EngineLimits,
    MadeBy,
    ServerAnswer,
    TranslationAnswer,
    TranslationRequest,
)
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class Translator(Protocol):
    """An engine that translates. `stenogram.testing.check_translator` holds each to this."""

    name: str
    version: str
    limits: EngineLimits

    @property
    def made_by(self) -> MadeBy:
        """Engine with its model, version, and a digest of all settings that may change what it answers."""
        ...

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """Those settings as a reader may see them: model, formality, temperature, address of the server. No secret."""
        ...

    def knows(self, source: Language, target: Language) -> bool | None:
        """Whether the engine translates between the two; None: only asking would tell."""
        ...

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence. Sent once: who calls decides what is tried again. Safe to call in several threads.

        Raises:
            EngineBusy, EngineDown, EngineRefused, UnknownPair: nothing was translated.
            BadAnswer: the answer does not hold one text for each sentence, and nothing else.
        """
        ...


class Channel(Protocol):
    """A way to the one server that a user named for an engine, and to no other."""

    address: str  # as the user named it
    is_local: bool  # of this very machine

    def send(
        self, method: str, url: str, *, headers: Sequence[tuple[str, str]], content: bytes, most_bytes: int
    ) -> ServerAnswer:
        """What the server answers, whatever its status; redirects are not followed.

        Raises:
            RefusedAddress: the URL is of another server.
            TooManyBytes: it answers more than `most_bytes`; the rest was not read.
            CaptureError: it does not answer, or not whole.
        """
        ...


class OpensChannel(Protocol):
    """How an engine gets at its server: the network is handed to it."""

    def __call__(self, url: str, *, seconds: float) -> Channel:
        """A way to the server of this URL, whose answers must be whole in so many seconds.

        Raises:
            RefusedAddress: it is no plain http or https address.
        """
        ...
