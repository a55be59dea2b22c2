"""Two renditions → beads or matches. Knows vectors, words, lengths and speeches; no files, no archive."""

from stenogram.align.partial import match_partial
from stenogram.align.sides import align_sides

__all__ = ["align_sides", "match_partial"]
