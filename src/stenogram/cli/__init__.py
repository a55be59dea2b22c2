"""Arguments in, exit status out. The environment and the clock are read here and nowhere else."""

from stenogram.cli._group import main

__all__ = ["main"]
