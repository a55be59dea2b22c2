"""The API over an archive that was made as users make theirs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from stenogram.protocols import OpensArchive
from tests.site.api.made import make_archive, opens_archive, site_over


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive."""
    made = tmp_path_factory.mktemp("api") / "archive"
    make_archive(made)
    return made


@pytest.fixture(scope="package")
def opens(folder: Path) -> OpensArchive:
    """Opens it as a server does."""
    return opens_archive(folder)


@pytest.fixture(scope="package")
def app(folder: Path) -> Starlette:
    """A site with all that it can have."""
    return site_over(folder)


@pytest.fixture(scope="package")
def client(app: Starlette) -> TestClient:
    """Asks it, without following redirects."""
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


@pytest.fixture(scope="package")
def get(client: TestClient) -> Callable[[str], Any]:
    """The JSON at an address; anything but 200 fails the test."""

    def answer(path: str) -> Any:
        got = client.get(path)
        assert got.status_code == 200, (path, got.status_code, got.text)
        assert got.headers["content-type"] == "application/json"
        return got.json()

    return answer
