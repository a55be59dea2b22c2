"""The whole chain on a self-written press conference."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from stenogram.model import Told, Transcript
from stenogram.pipeline import Tools, transcribe
from stenogram.plugins import PluginKind, make, make_all

HARBOUR = Path(__file__).parent.parent / "samples" / "harbour"


@pytest.fixture(scope="session")
def tools() -> Tools:
    """Every installed reader and check, and the encoder that ships with Stenogram."""
    return Tools(
        readers=make_all(PluginKind.READER), embedders=(make(PluginKind.EMBEDDER, "universal"),),
        checks=make_all(PluginKind.CHECK), clock=lambda: dt.datetime(2031, 3, 4, tzinfo=dt.UTC),
    )  # fmt: skip


@pytest.fixture(scope="session")
def read(tools: Tools) -> Callable[[str], Transcript]:
    """Makes a transcript of a plain text."""

    def transcript(text: str) -> Transcript:
        return transcribe(
            text.encode(), name="page.txt", media_type="text/plain", charset="utf-8", told=Told(), readers=tools.readers
        )

    return transcript


@pytest.fixture(scope="session")
def russian() -> str:
    """The press conference as it was held."""
    return (HARBOUR / "ru.txt").read_text("utf-8")


@pytest.fixture(scope="session")
def english() -> str:
    """A right translation of it, sentence by sentence."""
    return (HARBOUR / "en.txt").read_text("utf-8")
