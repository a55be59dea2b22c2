"""The command itself: help, errors, streams."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, Stenogram

COMMANDS = "demo add list show compare serve parse profile align audit reread plugins".split()


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_that_ends_in_an_example(stenogram: Stenogram, name: str) -> None:
    """--help says what the command does."""
    run = stenogram(name, "--help")
    assert run.status == 0
    assert f"stenogram {name}" in run.out.replace("Usage: ", "")
    assert name in ("reread", "plugins") or "Example: stenogram" in " ".join(run.out.split())


def test_help_lists_every_command_and_loads_nothing_heavy(stenogram: Stenogram) -> None:
    """`stenogram --help` imports no numerical, network or database library."""
    run = stenogram("--help", PYTHONPROFILEIMPORTTIME="1")
    assert all(f"  {name} " in run.out for name in COMMANDS)
    assert not any(f" {module}\n" in run.err for module in ("numpy", "httpx", "sqlite3", "rich", "lxml", "starlette"))


def test_a_misspelt_command_gets_a_suggestion(stenogram: Stenogram) -> None:
    """Used wrongly is exit 2, with what was perhaps meant."""
    run = stenogram("comapre")
    assert run.status == 2
    assert "did you mean `stenogram compare`?" in run.err


def test_no_archive_is_a_clear_error(stenogram: Stenogram) -> None:
    """Reading commands do not make an archive; they say how to."""
    run = stenogram("list")
    assert run.status == 3
    assert "there is no archive in" in run.err
    assert "hint:" in run.err


def test_plugins_lists_the_built_ins(stenogram: Stenogram) -> None:
    """Readers, embedders and checks come in by the same door."""
    rows = stenogram("plugins", "--json").json["plugins"]
    assert {"html", "text", "markdown", "tei"} <= {r["name"] for r in rows if r["kind"] == "reader"}
    assert {"number", "date", "name", "negation", "omission", "addition"} <= {
        r["name"] for r in rows if r["kind"] == "check"
    }


def test_json_is_never_mixed_with_progress(harbour: Path, tmp_path: Path) -> None:
    """With standard error on a terminal, standard output is still one JSON value."""
    leader, follower = pty.openpty()
    try:
        done = subprocess.run(
            [COMMAND, "audit", harbour / "ru.txt", harbour / "en.txt", "--json"],
            stdout=subprocess.PIPE, stderr=follower, cwd=tmp_path, timeout=120, check=False,
            env=os.environ | {"STENOGRAM_ARCHIVE": str(tmp_path / "archive"), "TERM": "xterm-256color"},
        )  # fmt: skip
    finally:
        os.close(follower)
        os.close(leader)
    assert done.returncode == 0
    assert json.loads(done.stdout)["format"] == "stenogram.audit/1"


def test_a_pipe_shows_no_progress(stenogram: Stenogram, harbour: Path) -> None:
    """Without a terminal nothing is drawn on standard error."""
    assert stenogram("audit", harbour / "ru.txt", harbour / "en.txt", "--json").err == ""


def test_a_port_that_cannot_be_is_used_wrongly(stenogram: Stenogram) -> None:
    """A number that is no port is refused in a sentence."""
    run = stenogram("serve", "--port", "99999")
    assert run.status == 2
    assert "99999" in run.err
    assert "Traceback" not in run.err


def test_a_missing_file_is_called_missing(stenogram: Stenogram, harbour: Path) -> None:
    """What is neither a file nor in the archive is said to be neither."""
    stenogram("add", harbour / "ru.txt")
    run = stenogram("align", harbour / "ru.txt", "missing.txt")
    assert run.status == 3
    assert "no such file" in run.err


def test_an_archive_of_this_machine_is_not_opened_to_other_sites(stenogram: Stenogram) -> None:
    """--cors where only loopback is served: used wrongly, with what to give behind a proxy."""
    for more in ((), ("--host", "::1"), ("--base-url", "http://localhost/x")):
        run = stenogram("serve", "--cors", *more)
        assert run.status == 2
        assert "--base-url" in run.err
