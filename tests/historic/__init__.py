"""Alterations of transcripts that once happened, in self-written sentences of the same shape."""
