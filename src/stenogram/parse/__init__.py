"""Blocks → the event's header and speeches: the grammar of transcripts. Knows no publisher and no format."""

from stenogram.parse.reading import parse_page

__all__ = ["parse_page"]
