"""The language of searches: what a reader types → what is looked for. Asks no archive."""

from stenogram.search.advice import next_steps
from stenogram.search.dates import read_date
from stenogram.search.periods import periods_of, timeline_of
from stenogram.search.reading import EXACTLY, LONGEST, MOST_WORDS, example_of, read_query

__all__ = [
    "EXACTLY",
    "LONGEST",
    "MOST_WORDS",
    "example_of",
    "next_steps",
    "periods_of",
    "read_date",
    "read_query",
    "timeline_of",
]
