"""What every test may use."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no finding. In CI the examples are the same each time, so that a red run can be run again.
settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def shared() -> Path:
    """The folder of real events and benchmarks, which users need not have."""
    folder = Path(os.environ.get("STENOGRAM_SHARED", ROOT.parent / "shared"))
    if not (folder / "bench").is_dir():
        pytest.skip(f"no real events in {folder}: set STENOGRAM_SHARED")
    return folder
