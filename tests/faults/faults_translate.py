"""Every fault of every engine, through everything: `make faults`."""

from pathlib import Path

import pytest
from tests.faults.translating import CASES, archive_of_a_talk, play
from tests.unit.pipeline.test_killed import killed

from stenogram.testing import Fault


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one talk."""
    return archive_of_a_talk(tmp_path_factory.mktemp("template") / "archive")


@pytest.mark.parametrize(("engine", "fault"), CASES, ids=lambda it: it.name if isinstance(it, Fault) else it)
def test_a_fault_leaves_nothing_wrong(template: Path, tmp_path: Path, engine: str, fault: Fault) -> None:
    """Nothing wrong is accepted, nothing misplaced, nothing finished paid twice, and the cap holds."""
    play(template, tmp_path, engine, fault)


def test_killed_at_fifty_places() -> None:
    """A run of 500 sentences killed fifty times: the same rendition, nothing sent again but what was on the way."""
    results = [killed(500, 10, seed) for seed in range(6)]
    print(results)  # noqa: T201 - the figures
    assert sum(result["killed"] for result in results) >= 50
    for result in results:
        assert result["right"], result
        assert (result["renditions"], result["revisions"], result["pending"]) == (2, 1, 0), result
        assert result["sent_again"] <= result["allowed_again"], result
