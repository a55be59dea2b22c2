"""`stenogram dismiss --failed`: what nobody can read does not stay on the list for ever."""

from pathlib import Path

from tests.cli.running import Stenogram


def test_all_that_failed_leaves_the_list_at_once(stenogram: Stenogram, tmp_path: Path) -> None:
    """Empty files and pages without a transcript are taken off together; with nothing left, it is refused."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "login.txt").write_text("Please sign in\n\nYour name\n\nYour password\n", "utf-8")
    added = stenogram("add", tmp_path / "empty.txt", tmp_path / "login.txt")
    assert (added.status, "hint: it holds no bytes" in added.err) == (1, True)
    pending = stenogram("list", "--pending", "--json").json["captures"]
    assert stenogram("dismiss", "--reason", "none").status == 2
    done = stenogram("dismiss", "--failed", "--reason", "nothing in them", "--json").json["decisions"]
    assert len(done) == len(pending) == 2
    assert stenogram("list", "--pending", "--json").json["captures"] == []
    assert stenogram("dismiss", "--failed", "--reason", "again").status == 2


def test_an_archive_that_cannot_be_made_is_said_in_words(stenogram: Stenogram, tmp_path: Path) -> None:
    """No number of the system, but why, and what to do."""
    (tmp_path / "file").write_text("no folder", "utf-8")
    run = stenogram("--archive", tmp_path / "file" / "archive", "add", tmp_path / "file")
    assert (run.status, "Errno" in run.err) == (3, False)
    assert "hint: " in run.err
