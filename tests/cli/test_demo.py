"""`stenogram demo` and `stenogram serve`: the demo as a user gets it."""

import contextlib
import os
import re
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, Run, Stenogram

FAULTS = {"number", "date", "negation", "name", "omission"}


@pytest.fixture
def demo(stenogram: Stenogram, tmp_path: Path) -> Run:
    """What building the demo archive printed."""
    return stenogram("--archive", tmp_path / "archive", "demo", "--build-only")


def test_the_demo_shows_what_the_machine_translation_did(stenogram: Stenogram, demo: Run) -> None:
    """The faults of the machine translation are found; the official translation has none that is major."""
    assert demo.status == 0, demo.err
    comparison = stenogram("compare", "2031", "--json").json
    alarms = {
        pair["right"]["rendition"].split("/")[1]: {
            f["check"] for b in pair["beads"] for f in b["findings"] if f["severity"] in ("major", "critical")
        }
        for pair in comparison["pairs"]
    }
    assert alarms["en-official"] == set()
    assert alarms["en-machine"] == FAULTS


def test_the_demo_can_be_built_again(stenogram: Stenogram, demo: Run, tmp_path: Path) -> None:
    """A demo archive that is there is used again; nothing is there twice."""
    assert stenogram("--archive", tmp_path / "archive", "demo", "--build-only").status == 0
    events = stenogram("list", "--json").json["events"]
    assert [len(event["renditions"]) for event in events] == [3]
    assert stenogram("list", "--pending", "--json").json["captures"] == []


def test_the_demo_stays_out_of_the_archive_of_real_events(stenogram: Stenogram, tmp_path: Path) -> None:
    """STENOGRAM_ARCHIVE names real events; the demo is built beside, not among them."""
    assert stenogram("demo", "--build-only").status == 0
    assert not (tmp_path / "archive").exists()
    assert (tmp_path / "work" / "demo-archive").exists()


def test_what_each_page_says_of_itself_is_found(stenogram: Stenogram, demo: Run) -> None:
    """Translator, publisher, source and licence come from the pages, not from the demo."""
    renditions = {r["address"].split("/")[1]: r for r in stenogram("show", "2031", "--json").json["renditions"]}
    assert {r["capture"]["address"].partition("/")[0] for r in renditions.values()} == {"demo"}
    machine = renditions["en-machine"]
    assert machine["translator"]["name"] == "Lingvobot 4"
    assert machine["made_from"]["language"] == "ru"
    assert machine["published"] == "2031-06-03"
    assert machine["source"] == {"name": "Office of the President of Velmaria", "url": None}
    assert "Creative Commons" in renditions["en-official"]["licence"]


@contextlib.contextmanager
def served(*arguments: str, folder: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The address at which a command serves, and its process."""
    server = subprocess.Popen(
        [COMMAND, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        assert server.stdout is not None
        yield next(m[0] for line in server.stdout if (m := re.search(r"http://\S+/", line))), server
    finally:
        server.kill()
        server.communicate()


def test_the_demo_is_served_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    """The site answers where the command says, and Ctrl-C ends it without a traceback."""
    with served("demo", folder=tmp_path) as (url, server):
        with urllib.request.urlopen(url, timeout=30) as answer:
            page = answer.read().decode()
        assert "Вестергаард" in page
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=30)
    assert "Traceback" not in err
    assert server.returncode in (0, 130)
