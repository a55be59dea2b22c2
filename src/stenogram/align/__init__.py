"""Two renditions → beads. Knows vectors, lengths and speeches; no files, no archive."""

from stenogram.align.sides import align_sides

__all__ = ["align_sides"]
