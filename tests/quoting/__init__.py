"""Quotations made from self-made talk, and what is true of each."""
