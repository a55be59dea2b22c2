"""What every test may use."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def shared() -> Path:
    """The folder of real events and benchmarks, which users need not have."""
    folder = Path(os.environ.get("STENOGRAM_SHARED", ROOT.parent / "shared"))
    if not (folder / "bench").is_dir():
        pytest.skip(f"no real events in {folder}: set STENOGRAM_SHARED")
    return folder
