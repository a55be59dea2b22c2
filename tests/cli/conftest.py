"""The real command on a temporary archive."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, Run, Stenogram


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
def harbour() -> Path:
    """The folder of a fictional press conference: ru.txt, and en.txt, which says the same."""
    return Path(__file__).parent.parent / "samples" / "harbour"
