"""How the tests run the command, and what it left behind."""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMAND = os.environ.get("STENOGRAM_COMMAND", str(Path(sys.executable).with_name("stenogram")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which must be one JSON value."""
        return json.loads(self.out)


Stenogram = Callable[..., Run]
