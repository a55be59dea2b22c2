"""The one place where real collaborators are made and named."""

import contextlib
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from stenogram.cli._group import Root
from stenogram.errors import MissingExtra
from stenogram.model import Policy
from stenogram.model.policy import policy_named
from stenogram.plugins import PluginKind, make, make_all
from stenogram.protocols import Archive, Check, Embedder, Progress, Reader, no_progress
from stenogram.settings import Settings, load_settings

if TYPE_CHECKING:
    from stenogram.pipeline import Tools

DEFAULT_FOLDER = "stenogram-archive"


def now() -> dt.datetime:
    """The clock: the time in UTC."""
    return dt.datetime.now(dt.UTC)


def settings() -> Settings:
    """What stenogram.toml in the working folder sets."""
    return load_settings(Path.cwd())


def archive_folder(root: Root) -> Path:
    """Where the archive is: --archive or STENOGRAM_ARCHIVE, else stenogram.toml, else ./stenogram-archive."""
    return (root.archive or settings().archive or Path(DEFAULT_FOLDER)).absolute()


@contextlib.contextmanager
def opened(root: Root, *, create: bool = False, read_only: bool = False) -> Iterator[Archive]:
    """The archive, closed at the end of the `with` block.

    Raises:
        ArchiveMissing: there is none, and `create` is false.
    """
    from stenogram.identify import PersonLinker
    from stenogram.store import open_archive

    folder = archive_folder(root)
    with open_archive(folder, clock=now, create=create, read_only=read_only, linking=PersonLinker()) as archive:
        yield archive


def tools(progress: Progress = no_progress) -> "Tools":
    """The installed readers, embedders and checks."""
    from stenogram.pipeline import Tools

    return Tools(readers=readers(), embedders=embedders(), checks=checks(), clock=now, progress=progress)


def readers() -> tuple[Reader, ...]:
    """Every installed reader."""
    return make_all(PluginKind.READER)


def embedders() -> tuple[Embedder, ...]:
    """The embedders that the settings name, in their order; one whose package is absent is left out."""
    made: list[Embedder] = []
    for name in settings().embedders:
        with contextlib.suppress(MissingExtra):
            made.append(make(PluginKind.EMBEDDER, name))
    return tuple(made)


def has_all_languages() -> bool:
    """Whether every embedder that the settings name is installed."""
    return len(embedders()) == len(settings().embedders)


def checks() -> tuple[Check, ...]:
    """Every installed check."""
    return make_all(PluginKind.CHECK)


def policy() -> Policy:
    """The policy by which measurements become findings."""
    chosen = settings()
    return policy_named(chosen.policy, chosen.limits)
