"""The archive under every fault that can be made here: `make faults`. Not collected by a plain test run.

Needs strace, which breaks or kills at the N-th call of one kind; N rises until a run ends by itself.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.faults.adding import violations

ADDING = Path(__file__).with_name("adding.py")
CALLS = ("pwrite64", "write", "fdatasync", "fsync", "rename", "unlink", "mkdir")


def test_killed_before_every_operation(tmp_path):
    """kill -9 before each call to the system or to SQLite, until a run ends by itself."""
    command = [sys.executable, str(ADDING), "kill", str(tmp_path / "archive"), "1", "1"]
    result = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    assert result["wrong"] == []
    assert result["killed"] > 300


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", ["signal=KILL", "error=ENOSPC", "error=EIO"])
def test_every_system_call(tmp_path, call, fault):
    """Killed at, or failing at, each call that writes: nothing acknowledged is lost, nothing is half there."""
    wrong, hits, n = [], 0, 0
    while True:
        n += 1
        folder = tmp_path / str(n)
        ran = subprocess.run(
            ["strace", "-f", "-qq", "-o", str(tmp_path / "calls"), "-e", f"trace={call}",
             "-e", f"inject={call}:{fault}:when={n}", sys.executable, str(ADDING), "once", str(folder)],
            capture_output=True, timeout=120,
        )  # fmt: skip
        acked = [tuple(json.loads(line)) for line in ran.stdout.splitlines() if line.startswith(b"[")]
        wrong += [f"{call} {n}: {what}" for what in violations(folder, acked)]
        if "KILL" not in fault and b"Traceback" in ran.stderr and b"StoreError" not in ran.stderr:
            wrong.append(f"{call} {n}: not a StoreError: {ran.stderr.splitlines()[-1].decode()}")
        if "INJECTED" not in (tmp_path / "calls").read_text() and "SIGKILL" not in (tmp_path / "calls").read_text():
            break
        hits += 1
    sys.stdout.write(f"{call} {fault}: {hits} faults\n")
    assert wrong == []
    assert hits
