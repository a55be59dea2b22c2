"""Stenogram: a transcript in, a public record out that can be read, checked and cited in other languages."""

from importlib.metadata import version

__version__ = version("stenogram")
__all__ = ["__version__"]
