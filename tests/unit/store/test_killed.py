"""What was acknowledged outlives the process that acknowledged it, wherever that is killed; and several may write."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from stenogram.store import open_archive

ADDING = Path(__file__).parents[2] / "faults" / "adding.py"
MEMORY = Path("/dev/shm")  # a killed process is the same on every disk, and here nothing waits for one


@pytest.fixture
def quick() -> Iterator[Path]:
    """A folder on the quickest disk there is."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder) / "archive"


def _killed(folder: Path, step: int, *flaw: str) -> dict:
    command = [sys.executable, str(ADDING), "kill", str(folder), str(step), "1", *flaw]
    return json.loads(subprocess.run(command, check=True, capture_output=True, timeout=120).stdout)


def test_killed_anywhere(quick):
    """At each of many points of `add`: acknowledged ⊆ found ⊆ attempted, nothing half there, and it goes on."""
    result = _killed(quick, 3)
    assert result["wrong"] == []
    assert result["killed"] > 100


@pytest.mark.parametrize(("flaw", "said"), [("careless", "half there"), ("early", "lost")])
def test_the_oracle_sees_carelessness(quick, flaw, said):
    """The control: writing under the final name, or acknowledging too early, is found.

    What is half there is so at two points after one another: every second point meets it.
    """
    assert said in str(_killed(quick, 2, flaw)["wrong"])


def test_two_processes_write_at_once(folder, clock, add, transcript):
    """Neither loses a page nor sees a lock; who comes second derives again and is stored too."""
    put = add(transcript("Добрый день."))
    commands = [[sys.executable, str(ADDING), "race", str(folder), name, "15"] for name in ("one", "two")]
    running = [subprocess.Popen(c, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for c in commands]
    for process in running:
        _, said = process.communicate(timeout=60)
        assert (process.returncode, said) == (0, b"")
    with open_archive(folder, clock=clock, read_only=True) as archive:
        event = archive.event(put.event)
        assert len(event.renditions) == 31
        assert len({row.address for row in event.renditions}) == 31
        assert archive.pending() == ()
