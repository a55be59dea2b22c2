"""A quotation → what became of its words: where they stand, whose they are, what differs. Only the text decides."""

from stenogram.quote.checking import check_quotation
from stenogram.quote.memory import GivenText, MemorySource, origin_of, turns_of

__all__ = ["GivenText", "MemorySource", "check_quotation", "origin_of", "turns_of"]
