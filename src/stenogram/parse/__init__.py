"""Blocks → the event's header and speeches: the grammar of transcripts. Knows no publisher and no format."""

from stenogram.parse.language import language_of_words
from stenogram.parse.reading import parse_page

__all__ = ["language_of_words", "parse_page"]
