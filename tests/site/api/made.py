"""An archive that was made as users make theirs, and a site over it: a talk in three renditions, one changed since."""

import contextlib
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from starlette.applications import Starlette

from stenogram.capture import read_file
from stenogram.cli._compose import checks, policy, tools
from stenogram.cli._quote_door import quote_door
from stenogram.cli.serve import search_door
from stenogram.demo import demo_files
from stenogram.identify import PersonLinker
from stenogram.pipeline import derive, keep
from stenogram.protocols import Archive, OpensArchive
from stenogram.site import make_app
from stenogram.store import open_archive


def now() -> dt.datetime:
    """The clock."""
    return dt.datetime.now(dt.UTC)


def make_archive(folder: Path) -> None:
    """The demo's event, of which the machine's rendition was captured twice, changed in between."""
    kit = tools()
    with open_archive(folder, clock=now, create=True, linking=PersonLinker()) as archive, demo_files() as pages:
        for page in pages:
            name = f"/home/reader/{page.path.name}"
            fetched = replace(read_file(page.path, clock=now), address=name, final_address=name)
            capture, is_new = keep(archive, fetched, page.told)
            derive(archive, capture, kit, is_new_blob=is_new)
        changed = replace(fetched, content=fetched.content.replace(b"million", b"billion", 1))
        capture, is_new = keep(archive, changed, page.told)
        derive(archive, capture, kit, is_new_blob=is_new)


def opens_archive(folder: Path) -> OpensArchive:
    """Opens it as a server does."""

    @contextlib.contextmanager
    def opened() -> Iterator[Archive]:
        with open_archive(folder, clock=now, read_only=True) as archive:
            yield archive

    return opened


def site_over(folder: Path) -> Starlette:
    """A site with all that it can have."""
    return make_app(
        open_archive=opens_archive(folder), checks=checks(), policy=policy(), search=search_door(), quoting=quote_door()
    )
