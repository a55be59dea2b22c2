"""The process killed during `add`: what was acknowledged is there, nothing is half there."""

import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

from tests.cli.running import COMMAND, Stenogram


def acknowledged(archive: Path) -> int:
    """How many captures are committed."""
    file = archive / "archive.sqlite"
    if not file.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM captures").fetchone()[0])
    except sqlite3.OperationalError:  # the schema is being made
        return 0


def test_what_was_acknowledged_is_pending_and_can_be_finished(
    stenogram: Stenogram, harbour: Path, tmp_path: Path
) -> None:
    """Killed between the two commits: the bytes are there and listed as pending; `reread` makes the event of them."""
    archive = tmp_path / "archive"
    text = (harbour / "ru.txt").read_text("utf-8")
    page = tmp_path / "long.txt"
    page.write_text(text + text[text.index("Марта Линдквист:") :] * 150, "utf-8")  # long enough to be killed in time
    add = subprocess.Popen(
        [COMMAND, "add", page], env=os.environ | {"STENOGRAM_ARCHIVE": str(archive)}, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 60
    while not acknowledged(archive) and add.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)
    add.send_signal(signal.SIGKILL)
    assert add.wait() == -signal.SIGKILL, "it was done before it could be killed"
    assert stenogram("list", "--json").json["events"] == []
    pending = stenogram("list", "--pending", "--json").json["captures"]
    assert [capture["size"] for capture in pending] == [page.stat().st_size]
    assert stenogram("reread").status == 0
    assert stenogram("list", "--pending", "--json").json["captures"] == []
    assert len(stenogram("list", "--json").json["events"]) == 1
