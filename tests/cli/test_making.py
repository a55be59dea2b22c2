"""Two processes never ask an engine for the same rendition at once, and a killed one holds nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from stenogram.cli._making import making
from stenogram.errors import TranslateError

_HOLD = """
import sys
from pathlib import Path
from stenogram.cli._making import making
with making(Path(sys.argv[1]), "engine", "event", "source", "en"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_one_is_refused_and_a_killed_one_is_not_waited_for(tmp_path: Path) -> None:
    """It is said who is at it; another rendition is free, and so is this one once its process is gone."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        told = rf"process {first.pid}, since .* is translating this already"
        with pytest.raises(TranslateError, match=told), making(tmp_path, "engine", "event", "source", "en"):
            pass
        with making(tmp_path, "engine", "event", "source", "fr"), making(tmp_path, "other", "event", "source", "en"):
            pass
        first.kill()
        first.wait()
    with making(tmp_path, "engine", "event", "source", "en"):
        pass
    with making(tmp_path, "engine", "event", "source", "en"):
        pass
