"""The stages in order: the only room that knows more than one of them."""

from stenogram.pipeline.add import Added, derive, keep, reread
from stenogram.pipeline.compare import (
    Comparison,
    compare_sides,
    compare_transcripts,
    match_sides,
    side_of,
    text_side_of,
)
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.transcribe import language_given, transcribe

__all__ = [
    "Added",
    "Comparison",
    "Tools",
    "compare_sides",
    "compare_transcripts",
    "derive",
    "keep",
    "language_given",
    "match_sides",
    "reread",
    "side_of",
    "text_side_of",
    "transcribe",
]
