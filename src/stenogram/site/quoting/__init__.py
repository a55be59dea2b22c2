"""Verifying quotations: one of them, and all those of an article."""
