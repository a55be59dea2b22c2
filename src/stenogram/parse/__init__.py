"""Blocks → the event's header and speeches: the grammar of transcripts. Knows no publisher and no format."""

from stenogram.parse.language import language_of_words
from stenogram.parse.profile import Profile, read_profile
from stenogram.parse.reading import parse_page
from stenogram.parse.rules import because

__all__ = ["Profile", "because", "language_of_words", "parse_page", "read_profile"]
