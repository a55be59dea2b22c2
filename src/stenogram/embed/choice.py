"""Which embedder serves which languages."""

from collections.abc import Sequence

from stenogram.protocols import Embedder
from stenogram.text import Language


def choose_embedder(languages: Sequence[Language], embedders: Sequence[Embedder]) -> Embedder | None:
    """The first embedder that knows every one of the languages; None: none does.

    Both sides of an alignment need vectors of one model, so an embedder that knows only one side is no use.
    """
    return next((e for e in embedders if all(e.knows(language) for language in languages)), None)
