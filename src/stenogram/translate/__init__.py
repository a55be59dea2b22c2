"""Sentences → sentences of another language. One file an engine; knows nothing of archives or pages."""

from stenogram.translate.apertium import ApertiumTranslator, apertium_translator

__all__ = [
    "ApertiumTranslator",
    "apertium_translator",
]
