"""The real command on a temporary archive."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import Command, Prepared, Run, Stenogram, call

HARBOUR = Path(__file__).parent.parent / "samples" / "harbour"


@pytest.fixture
def stenogram(tmp_path: Path) -> Stenogram:
    """Runs `stenogram ARGUMENTS…` in an empty folder with an archive of its own."""
    folder = tmp_path / "work"
    folder.mkdir()

    def run(*arguments: str | Path, stdin: bytes | None = None, **environment: str) -> Run:
        return call(arguments, tmp_path / "archive", folder, stdin, **environment)

    return run


@pytest.fixture(scope="session")
def made() -> dict[tuple[Command, ...], Path]:
    """The archives that commands have made so far, by those commands: a process takes a second or two."""
    return {}


@pytest.fixture
def prepared(
    stenogram: Stenogram,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    made: dict[tuple[Command, ...], Path],
) -> Prepared:
    """Begins a test after some commands, run once in a session: it has a copy of their archive to itself."""

    def begin(*commands: Command) -> Stenogram:
        for count in range(1, len(commands) + 1):
            if commands[:count] in made:
                continue
            folder = tmp_path_factory.mktemp("made")
            if count > 1:
                shutil.copytree(made[commands[: count - 1]], folder / "archive")
            run = call(commands[count - 1], folder / "archive", folder, None)
            assert run.status == 0, run.err
            made[commands[:count]] = folder / "archive"
        shutil.copytree(made[commands], tmp_path / "archive")
        return stenogram

    return begin


@pytest.fixture
def harbour() -> Path:
    """The folder of a fictional press conference: ru.txt, and en.txt, which says the same."""
    return HARBOUR


@pytest.fixture
def two(prepared: Prepared) -> Stenogram:
    """The command on an archive with the press conference in Russian and English, one event."""
    return prepared(
        ("add", HARBOUR / "ru.txt", "--kind", "original"),
        ("add", HARBOUR / "en.txt", "--event", "2031", "--kind", "official", "--made-from", "ru"),
    )
