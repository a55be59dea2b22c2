"""stenogram.memory/1 and stenogram.taken-in/1: whose the translation memory is, and what a file added to it."""

from collections.abc import Iterable
from typing import Any

from stenogram.model import MemoryShare


def memory_json(shares: Iterable[MemoryShare]) -> dict[str, Any]:
    """How many translations between which languages are whose."""
    return {
        "format": "stenogram.memory/1",
        "shares": [
            {
                "from": share.source,
                "to": share.target,
                "made_by": {"name": share.made_by.name, "version": share.made_by.version},
                "state": share.state.value,
                "count": share.count,
            }
            for share in shares
        ],
    }
