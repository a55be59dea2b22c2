"""Speeches → sentences, each a slice of the revision's text."""

from stenogram.segment.segmenting import split_sentences
from stenogram.segment.splitting import split_text

__all__ = ["split_sentences", "split_text"]
