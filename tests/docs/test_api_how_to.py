"""The how-to of the API can be followed: its commands and programs run against the demo's event."""

import re
import shlex
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from tests.site.api.made import make_archive, site_over

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "how-to" / "use-the-api.md"
SAID = "http://127.0.0.1:8600"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the event is served."""
    folder = tmp_path_factory.mktemp("how-to") / "archive"
    make_archive(folder)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(site_over(folder), log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def blocks(kind: str) -> list[str]:
    """The page's blocks of a language."""
    found: list[str] = re.findall(rf"```{kind}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return found


@pytest.mark.parametrize("program", blocks("python"))
def test_its_programs_run(address: str, program: str) -> None:
    """Each prints something and nothing on standard error."""
    assert SAID in program
    done = subprocess.run(
        [sys.executable, "-c", program.replace(SAID, address)], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.strip()


@pytest.mark.parametrize("command", [line for block in blocks("sh") for line in block.splitlines()])
def test_its_commands_run(address: str, command: str) -> None:
    """What curl is told to fetch is there."""
    words = shlex.split(command.replace(SAID, address))
    assert words[:2] == ["curl", "-s"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith('{"format":"stenogram.')
