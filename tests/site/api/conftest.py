"""The API over an archive that was made as users make theirs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
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


@pytest.fixture(scope="package")
def described(get: Callable[[str], Any]) -> dict[tuple[str, str], Callable[[Any], list[str]]]:
    """By method and path: what of an answer is not as described; nothing may stand there that is not named."""
    document = get("/api/openapi.json")
    components = document["components"]
    for schema in components["schemas"].values():
        schema["additionalProperties"] = schema.get("additionalProperties", False)

    def errors_by(ref: str) -> Callable[[Any], list[str]]:
        validator = jsonschema_rs.Draft202012Validator({"$ref": ref, "components": components})
        return lambda answer: [f"{e.instance_path}: {e.message}"[:200] for e in validator.iter_errors(answer)][:5]

    return {
        (method, path): errors_by(told["responses"]["200"]["content"]["application/json"]["schema"]["$ref"])
        for path, item in document["paths"].items()
        for method, told in item.items()
    }
