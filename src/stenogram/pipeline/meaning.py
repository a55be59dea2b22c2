"""Vectors of a text's sentences, so that it is found by meaning also where nothing is aligned to it."""

from collections.abc import Sequence

from stenogram.embed import RememberingEmbedder, choose_embedder
from stenogram.model import SentenceVectors, Transcript
from stenogram.pipeline.compare import no_known_vectors
from stenogram.pipeline.tools import Tools

_BATCH = 256  # sentences between two looks at the progress bar


def vectors_with_own(
    transcript: Transcript, tools: Tools, made: Sequence[SentenceVectors]
) -> tuple[SentenceVectors, ...]:
    """The vectors that an alignment made, and those of the text's own sentences where it made none."""
    embedder = choose_embedder((transcript.rendition.language,), tools.embedders)
    if embedder is None or any(v.model == f"{embedder.name}/{embedder.version}" for v in made):
        return tuple(made)
    remembering = RememberingEmbedder(embedder, no_known_vectors)
    texts = list(dict.fromkeys(s.text for s in transcript.sentences))
    for start in range(0, len(texts), _BATCH):
        remembering.embed(texts[start : start + _BATCH])
        tools.progress("embed", min(start + _BATCH, len(texts)), len(texts))
    return (*made, remembering.new) if remembering.new.texts else tuple(made)
