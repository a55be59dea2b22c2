"""What is documented is what is there."""

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import stenogram
from stenogram import exports
from stenogram.plugins import PluginKind, installed

ROOT = Path(__file__).resolve().parent.parent.parent
REFERENCE = ROOT / "docs" / "reference"
ROOMS = sorted(m.name for m in pkgutil.iter_modules(stenogram.__path__) if m.ispkg)


def test_the_commands_page_is_their_help() -> None:
    """docs/reference/commands.md says what --help says."""
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "reference.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("check", [plugin.name for plugin in installed(PluginKind.CHECK)])
def test_each_check_is_documented(check: str) -> None:
    """Every check has its section in the reference."""
    assert f"\n## {check}\n" in (REFERENCE / "checks.md").read_text("utf-8")


@pytest.mark.parametrize("reader", [plugin.name for plugin in installed(PluginKind.READER)])
def test_each_reader_is_documented(reader: str) -> None:
    """Every format that is read has its section in the reference."""
    assert f"\n## {reader}\n" in (REFERENCE / "reading.md").read_text("utf-8")


@pytest.mark.parametrize("engine", [plugin.name for plugin in installed(PluginKind.TRANSLATOR)])
def test_each_engine_is_documented(engine: str) -> None:
    """Every engine has its section in the reference, and its line in the table."""
    page = (REFERENCE / "engines.md").read_text("utf-8")
    assert f"\n## {engine}\n" in page
    assert f"\n| {engine} |" in page


def test_each_format_is_documented() -> None:
    """Every format that a command prints has its section."""
    sources = [*Path(exports.__path__[0]).glob("*.py"), *(ROOT / "src" / "stenogram" / "cli").glob("*.py")]
    named = {m[0] for source in sources for m in re.finditer(r"stenogram\.[a-z]+/\d+", source.read_text("utf-8"))}
    page = (REFERENCE / "formats.md").read_text("utf-8")
    assert len(named) >= 8
    assert [name for name in sorted(named) if name not in page] == []


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_exports_what_it_declares(room: str) -> None:
    """Each name of `__all__` stands there once and exists; ruff keeps them sorted."""
    module = importlib.import_module(f"stenogram.{room}")
    declared = module.__all__
    assert len(set(declared)) == len(declared)
    assert [name for name in declared if not hasattr(module, name)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_stands_in_the_architecture(room: str) -> None:
    """ARCHITECTURE.md names every package."""
    assert room in (ROOT / "ARCHITECTURE.md").read_text("utf-8")


def test_decisions_are_numbered_without_gap_and_short() -> None:
    """docs/decisions/NNNN-*.md, each under a page."""
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    assert [page.name for page in pages if len(page.read_text("utf-8").splitlines()) > 90] == []
