"""`stenogram demo` and `stenogram serve`: the demo as a user gets it."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, Stenogram, call

FAULTS = {"number", "date", "negation", "name", "omission"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demo was built once, while STENOGRAM_ARCHIVE named another archive."""
    folder = tmp_path_factory.mktemp("demo")
    run = call(("demo", "--build-only"), folder / "real-events", folder, None)
    assert run.status == 0, run.err
    return folder


@pytest.fixture
def demo(stenogram: Stenogram, built: Path, tmp_path: Path) -> Stenogram:
    """The command on a copy of the demo archive."""
    shutil.copytree(built / "demo-archive", tmp_path / "archive")
    return stenogram


def test_the_demo_shows_what_the_machine_translation_did(demo: Stenogram) -> None:
    """The faults of the machine translation are found; the official translation has none that is major."""
    comparison = demo("compare", "2031", "--json").json
    alarms = {
        pair["right"]["rendition"].split("/")[1]: {
            f["check"] for b in pair["beads"] for f in b["findings"] if f["severity"] in ("major", "critical")
        }
        for pair in comparison["pairs"]
    }
    assert alarms["en-official"] == set()
    assert alarms["en-machine"] == FAULTS


def test_the_demo_can_be_built_again(demo: Stenogram, tmp_path: Path) -> None:
    """A demo archive that is there is used again; nothing is there twice."""
    assert demo("--archive", tmp_path / "archive", "demo", "--build-only").status == 0
    events = demo("list", "--json").json["events"]
    assert [len(event["renditions"]) for event in events] == [3]
    assert demo("list", "--pending", "--json").json["captures"] == []


def test_the_demo_stays_out_of_the_archive_of_real_events(built: Path) -> None:
    """STENOGRAM_ARCHIVE names real events; the demo is built beside, not among them."""
    assert not (built / "real-events").exists()
    assert (built / "demo-archive").exists()


def test_the_demo_knows_who_is_spoken_to(demo: Stenogram) -> None:
    """Three renditions, two persons, and forms of address that lead to the right one."""
    people = {p["name"]: p for p in demo("people", "--json").json["people"]}
    assert set(people) == {"Petr Gorelov", "Ingrid Vestergaard"}
    assert all(len(p["parts"]) == 3 for p in people.values())
    assert {a["text"] for a in people["Petr Gorelov"]["addressed_as"]} >= {"господин Президент", "Mr President"}
    addressed = {a["text"] for a in people["Ingrid Vestergaard"]["addressed_as"]}
    assert addressed >= {"Уважаемая госпожа Вестергаард", "Ms Vestergaard", "Ingrid"}


def test_what_each_page_says_of_itself_is_found(demo: Stenogram) -> None:
    """Translator, publisher, source and licence come from the pages, not from the demo."""
    renditions = {r["address"].split("/")[1]: r for r in demo("show", "2031", "--json").json["renditions"]}
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


def test_the_demo_is_served_and_stops_on_ctrl_c(built: Path, tmp_path: Path) -> None:
    """The site answers where the command says, and Ctrl-C ends it without a traceback."""
    shutil.copytree(built / "demo-archive", tmp_path / "demo-archive")
    with served("demo", folder=tmp_path) as (url, server):
        with urllib.request.urlopen(url, timeout=30) as answer:
            page = answer.read().decode()
        assert "Вестергаард" in page
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=30)
    assert "Traceback" not in err
    assert server.returncode in (0, 130)
