"""A translation killed at some places goes on where it was; `make faults` kills it at fifty."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

KILLING = Path(__file__).parents[2] / "faults" / "killing.py"
MEMORY = Path("/dev/shm")  # a killed process is the same on every disk


def killed(sentences: int, kills: int, seed: int) -> dict:
    """What killing it came to."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        command = [sys.executable, str(KILLING), folder, str(sentences), str(kills), str(seed)]
        done = subprocess.run(command, capture_output=True, timeout=1200, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_killed_and_gone_on_with():
    """The rendition is that of an unbroken run, and no sentence is sent again but those that were on the way."""
    result = killed(500, 4, 7)
    assert result["killed"] >= 2, result
    assert result["right"], result
    assert (result["renditions"], result["revisions"], result["pending"]) == (2, 1, 0), result
    assert result["sentences"] == 500
    assert result["sent_again"] <= result["allowed_again"], result
