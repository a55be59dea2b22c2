"""The API over an archive that was made as users make theirs: a talk in three renditions, one of them corrected."""

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from stenogram.capture import read_file
from stenogram.cli._compose import checks, policy, tools
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


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the demo's event, of which the machine's rendition was captured twice, changed in between."""
    made = tmp_path_factory.mktemp("api") / "archive"
    kit = tools()
    with open_archive(made, clock=now, create=True, linking=PersonLinker()) as archive, demo_files() as pages:
        for page in pages:
            name = f"/home/reader/{page.path.name}"
            fetched = replace(read_file(page.path, clock=now), address=name, final_address=name)
            capture, is_new = keep(archive, fetched, page.told)
            derive(archive, capture, kit, is_new_blob=is_new)
        before = fetched.content.decode()
        changed = replace(fetched, content=before.replace("million", "billion", 1).encode())
        capture, is_new = keep(archive, changed, page.told)
        derive(archive, capture, kit, is_new_blob=is_new)
    return made


@pytest.fixture(scope="package")
def opens(folder: Path) -> OpensArchive:
    """Opens it as a server does."""

    @contextlib.contextmanager
    def opened() -> Iterator[Archive]:
        with open_archive(folder, clock=now, read_only=True) as archive:
            yield archive

    return opened


@pytest.fixture(scope="package")
def app(opens: OpensArchive) -> Starlette:
    """A site with all that it can have."""
    return make_app(open_archive=opens, checks=checks(), policy=policy(), search=search_door())


@pytest.fixture(scope="package")
def client(app: Starlette) -> TestClient:
    """Asks it, without following redirects."""
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


@pytest.fixture(scope="package")
def get(client: TestClient) -> Callable[[str], dict]:
    """The JSON at an address; anything but 200 fails the test."""

    def answer(path: str) -> dict:
        got = client.get(path)
        assert got.status_code == 200, (path, got.status_code, got.text)
        assert got.headers["content-type"] == "application/json"
        return got.json()

    return answer
