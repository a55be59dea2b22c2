"""The README's terminal session can be typed."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def session() -> list[tuple[str, str]]:
    """Each command of the README's console blocks with the output that stands under it."""
    text = (ROOT / "README.md").read_text("utf-8")
    steps: list[tuple[str, str]] = []
    for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            steps.append((command, output))
    return steps


def matches(expected: str, output: str) -> bool:
    """Whether the output is what the README shows; a line of … stands for any lines."""
    pattern = r"(?s:.*)".join(
        r"\s*\n".join(re.escape(line.strip()) for line in part.strip().splitlines()) for part in expected.split("…\n")
    )
    stripped = "\n".join(line.strip() for line in output.splitlines())
    return re.search(pattern, stripped) is not None


def test_the_readme_session_runs(tmp_path: Path) -> None:
    """Each command of the README does what the README shows."""
    steps = session()
    assert len(steps) >= 2
    command = Path(sys.executable).with_name("stenogram")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("STENOGRAM_")} | {"COLUMNS": "120"}
    for line, expected in steps:
        words = shlex.split(line)
        assert words[0] == "stenogram"
        done = subprocess.run(
            [command, *words[1:]],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert matches(expected, done.stdout), f"$ {line}\n{done.stdout}"
