"""The check of docs/how-to/add-a-check.md can be installed, is listed, and scores in batches."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "how-to" / "add-a-check.md"
COMMAND = Path(sys.executable).with_name("stenogram")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which the page's package is installed: its module and its entry points on the path."""
    text = PAGE.read_text("utf-8")
    project = tomllib.loads(re.findall(r"```toml\n(.*?)```", text, re.DOTALL)[0])["project"]
    folder = tmp_path / "site"
    about = folder / f"stenogram_estimator-{project['version']}.dist-info"
    about.mkdir(parents=True)
    (folder / "stenogram_estimator.py").write_text(re.findall(r"```python\n(.*?)```", text, re.DOTALL)[0], "utf-8")
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    points = project["entry-points"]["stenogram.checks"]
    lines = [f"{name} = {value}" for name, value in points.items()]
    (about / "entry_points.txt").write_text("[stenogram.checks]\n" + "\n".join(lines) + "\n")
    kept = {k: v for k, v in os.environ.items() if not k.startswith("STENOGRAM_")}
    path = os.pathsep.join(filter(None, (str(folder), kept.get("PYTHONPATH"))))
    return kept | {"PYTHONPATH": path, "STENOGRAM_ARCHIVE": str(tmp_path / "archive"), "COLUMNS": "120"}


def _run(environment: dict[str, str], folder: Path, *arguments: str | Path) -> str:
    done = subprocess.run([COMMAND, *map(str, arguments)], cwd=folder, env=environment, capture_output=True, text=True,
                          timeout=120, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_check_of_the_page_is_listed_and_asked(environment: dict[str, str], tmp_path: Path) -> None:
    """An installed check is listed, and its finding stands beside those of the checks that ship."""
    assert "estimator" in _run(environment, tmp_path, "plugins")
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("The harbour was closed for a whole year, and 12 boats lay in it.\nGood morning.\n")
    right.write_text("Closed, 13.\nGood morning.\n")
    tags = ("--left-language", "en", "--right-language", "en")
    made = json.loads(_run(environment, tmp_path, "audit", "--sentences", left, right, *tags, "--json"))
    told = [f for f in made["beads"][0]["findings"] if "the estimator gives" in f["because"]]
    assert [f["check"] for f in told] == ["likeness"]
    assert told[0]["made_by"].startswith("check-estimator")
    assert any(f["check"] == "number" for f in made["beads"][0]["findings"])
    assert not made["beads"][1]["findings"]


def test_its_floor_is_a_limit_of_the_policy(environment: dict[str, str], tmp_path: Path) -> None:
    """A limit in stenogram.toml changes what is told without another measurement."""
    for name in ("left.txt", "right.txt"):
        (tmp_path / name).write_text("A short line that is the same on both sides.\n")
    (tmp_path / "stenogram.toml").write_text('[limits]\n"estimator.floor" = 1.5\n')
    tags = ("--left-language", "en", "--right-language", "en")
    made = json.loads(_run(environment, tmp_path, "audit", "--sentences", "left.txt", "right.txt", *tags, "--json"))
    assert any("gives this pair 1.00" in f["because"] for f in made["beads"][0]["findings"])
