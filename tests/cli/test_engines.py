"""Engines behind the real command: keys that are shown nowhere, models on disk, and what there is without either."""

from pathlib import Path

import pytest

from stenogram.testing import FaultyServer, faults
from tests.cli.running import Prepared, Stenogram

SAMPLES = Path(__file__).parent.parent / "samples" / "lighthouse"
KEY = "sk-canary-7f3a"


@pytest.fixture
def talk(prepared: Prepared) -> Stenogram:
    """The command on an archive with an event in Belarusian."""
    return prepared(("add", SAMPLES / "be.txt", "--kind", "original", "--language", "be"))


def everything(folder: Path) -> bytes:
    """All bytes of all files below a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", ["401 wrong key", "403 forbidden", "429 no money", "307 elsewhere"])
def test_a_key_is_shown_nowhere(talk: Stenogram, tmp_path: Path, name: str) -> None:
    """A server that echoes the key in its errors puts it into no message, traceback or archive."""
    fault = {one.name: one for one in faults()}[name]
    with FaultyServer(str.upper, then=fault) as server:
        (tmp_path / "work" / "stenogram.toml").write_text(
            f'[engines.libretranslate]\nurl = "{server.url("libretranslate")}"\n', "utf-8"
        )
        run = talk(
            "--debug", "translate", "2031", "--to", "ru", "--engine", "libretranslate", "--yes", "--json",
            LIBRETRANSLATE_API_KEY=KEY,
        )  # fmt: skip
        assert KEY in server.received[0].body.decode()
        assert not any("elsewhere" in request.path for request in server.received)
    assert run.status != 0
    assert "libretranslate" in run.err
    assert KEY not in run.out + run.err
    assert KEY.encode() not in everything(tmp_path)


def test_a_key_in_the_settings_is_refused(talk: Stenogram, tmp_path: Path) -> None:
    """Keys do not belong into files, and the refusal does not repeat them."""
    (tmp_path / "work" / "stenogram.toml").write_text(f'[engines.libretranslate]\nsecret = "{KEY}"\n', "utf-8")
    run = talk("translate", "2031", "--to", "ru", "--engine", "libretranslate")
    assert run.status == 3
    assert "LIBRETRANSLATE_API_KEY" in run.err
    assert KEY not in run.out + run.err


def test_without_an_engine_the_model_on_disk_is_meant(talk: Stenogram, tmp_path: Path) -> None:
    """Where there is none, the refusal says both ways on."""
    run = talk("translate", "2031", "--to", "ru", XDG_CACHE_HOME=str(tmp_path / "cache"))
    assert run.status == 2
    assert "stenogram models add be ru" in run.err


def test_models_that_are_none_are_refused(stenogram: Stenogram, tmp_path: Path) -> None:
    """An empty list says what to do; a folder without a model, and one with garbage, leave nothing behind."""
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    run = stenogram("models", **cache)
    if "stenogram[fxtranslate]" in run.err:
        assert run.status == 3
        pytest.skip("the command's environment has no fxtranslate")
    assert run.status == 0
    assert "stenogram models add" in run.out
    assert stenogram("models", "--json", **cache).json["models"] == []
    folder = tmp_path / "mine"
    folder.mkdir()
    for name in (None, "model.beru.bin", "vocab.beru.spm"):
        if name:
            (folder / name).write_bytes(b"garbage" * 99)
        run = stenogram("models", "add", "be", "ru", "--from", folder, **cache)
        assert run.status == 3, run.out
        assert "model" in run.err
    assert not list((tmp_path / "cache").rglob("*.bin"))
    assert stenogram("models", "add", "be", "Klingon", "--from", folder, **cache).status == 2


def test_plugins_lists_every_engine(stenogram: Stenogram) -> None:
    """Seven engines come with Stenogram, whether or not their extras are installed."""
    found = [row["name"] for row in stenogram("plugins", "--json").json["plugins"] if row["kind"] == "translator"]
    assert found == ["apertium", "argos", "ctranslate2", "deepl", "fxtranslate", "libretranslate", "openai"]
