"""The API is asked whatever its own description allows and does not; `make api-fuzz` asks 5,000 times."""

from starlette.applications import Starlette

from stenogram.model import PRESS
from stenogram.protocols import OpensArchive
from stenogram.site import SearchDoor, make_app
from tests.fuzz.api import fuzz


def test_every_answer_is_as_it_is_described(app: Starlette) -> None:
    """No fault of the server, no status, type or field that is not described; the same questions each time."""
    report = fuzz(app, cases=156, chosen=2031)
    assert report.cases > 100
    assert report.failures == []
    assert report.faults == 0


def test_a_fault_and_a_wrong_answer_are_seen(opens: OpensArchive) -> None:
    """Of a site whose search breaks: else the test above could not fail."""

    def breaks(*_: object, **__: object) -> None:
        raise ValueError("broken")

    site = make_app(open_archive=opens, checks=(), policy=PRESS, search=SearchDoor(find=breaks))  # type: ignore[arg-type]
    report = fuzz(site, cases=48, chosen=2031)
    assert report.faults > 0
    assert all("GET /api/search" in failure for failure in report.failures)
