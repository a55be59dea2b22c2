"""A sample of engines' faults through everything; `make faults` plays them all."""

from pathlib import Path

import pytest
from tests.faults.translating import CASES, archive_of_a_talk, play

from stenogram.testing import Fault

EVERY = 9  # of 224, a time of some seconds; which ones are the same each time
SAMPLE = [case for n, case in enumerate(CASES) if n % EVERY == 0 and "bomb" not in case[1].name]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one talk."""
    return archive_of_a_talk(tmp_path_factory.mktemp("template") / "archive")


@pytest.mark.parametrize(("engine", "fault"), SAMPLE, ids=lambda it: it.name if isinstance(it, Fault) else it)
def test_a_fault_leaves_nothing_wrong(template: Path, tmp_path: Path, engine: str, fault: Fault) -> None:
    """Nothing wrong is accepted, nothing misplaced, nothing finished paid twice, and the cap holds."""
    play(template, tmp_path, engine, fault)
