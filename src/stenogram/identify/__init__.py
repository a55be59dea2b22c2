"""Labels → persons: who spoke, one person a speaker across the event, whatever the label."""

from stenogram.identify.speakers import identify_speakers

__all__ = ["identify_speakers"]
