"""The real command on a temporary archive."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

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


@pytest.fixture
def stenogram(tmp_path: Path) -> Stenogram:
    """Runs `stenogram ARGUMENTS…` in an empty folder with an archive of its own."""
    folder = tmp_path / "work"
    folder.mkdir()

    def run(*arguments: str | Path, stdin: bytes | None = None, **environment: str) -> Run:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("STENOGRAM_")}
        done = subprocess.run(
            [COMMAND, *map(str, arguments)], input=stdin, capture_output=True, cwd=folder, timeout=120, check=False,
            env=kept | {"STENOGRAM_ARCHIVE": str(tmp_path / "archive"), "COLUMNS": "120"} | environment,
        )  # fmt: skip
        return Run(status=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())

    return run


@pytest.fixture
def summit() -> Path:
    """The folder of the demo's pages, as files a user has."""
    return Path(__file__).parent / "summit"
