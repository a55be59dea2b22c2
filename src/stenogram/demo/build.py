"""Which files make the demo, and what a user would say when adding each."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from stenogram.model import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFile:
    """A page of the demo on disk and what is said of it when it is added."""

    path: Path
    told: Told


@contextmanager
def demo_files() -> Iterator[tuple[DemoFile, ...]]:
    """The pages, in the order in which a desk might come by them."""
    with as_file(files("stenogram.demo") / "pages") as folder:
        event = "2031-05-14"
        yield (
            DemoFile(path=folder / "summit-ru.html", told=Told(kind="original")),
            DemoFile(path=folder / "summit-en.html", told=Told(kind="official", made_from="ru")),
            DemoFile(
                path=folder / "summit-en-machine.txt",
                told=Told(event=event, kind="machine", publisher="The Vessa Monitor"),
            ),
        )
