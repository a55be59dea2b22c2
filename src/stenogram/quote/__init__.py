"""A quotation → what became of its words: where they stand, whose they are, what differs. Only the text decides."""

from stenogram.quote.articles import FEWEST_WORDS, quotations_in
from stenogram.quote.checking import ANYBODY, check_quotation, with_warnings
from stenogram.quote.memory import GivenText, MemorySource, origin_of, turns_of
from stenogram.quote.reasons import difference_words

__all__ = [
    "ANYBODY",
    "FEWEST_WORDS",
    "GivenText",
    "MemorySource",
    "check_quotation",
    "difference_words",
    "origin_of",
    "quotations_in",
    "turns_of",
    "with_warnings",
]
