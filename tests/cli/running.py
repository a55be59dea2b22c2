"""How the tests run the command, and what it left behind."""

import json
import os
import subprocess
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
Command = tuple[str | Path, ...]
Prepared = Callable[..., Stenogram]


def call(arguments: Command, archive: Path, folder: Path, stdin: bytes | None, **environment: str) -> Run:
    """The command, run in a folder, with an archive and no other settings."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("STENOGRAM_")}
    done = subprocess.run(
        [COMMAND, *map(str, arguments)], input=stdin, capture_output=True, cwd=folder, timeout=300, check=False,
        env=kept | {"STENOGRAM_ARCHIVE": str(archive), "COLUMNS": "120"} | environment,
    )  # fmt: skip
    return Run(status=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())
