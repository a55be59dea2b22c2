"""What is said of an `add` that was stopped is what the archive holds."""

from tests.unit.pipeline.conftest import TALK, Desk

from stenogram.cli.add import stopped_line
from stenogram.model import Fetched, Told
from stenogram.pipeline import derive, keep


def test_nothing_bytes_or_all(desk: Desk) -> None:
    """Before the bytes were kept, between the two commits, and after both."""
    assert stopped_line(desk.archive, "talk.txt", [], 0, 2) == (
        "stopped: 0 of 2 were added; nothing of talk.txt is kept"
    )
    fetched = Fetched(content=TALK.encode(), address="talk.txt", final_address="talk.txt", at=desk.tools.clock())
    capture, _ = keep(desk.archive, fetched, Told())
    between = stopped_line(desk.archive, "talk.txt", [capture], 0, 2)
    assert "0 of 2 were added; of talk.txt the bytes are kept, and nothing else" in between
    assert "stenogram reread" in between
    derive(desk.archive, capture, desk.tools)
    assert stopped_line(desk.archive, "talk.txt", [capture], 0, 2) == "stopped: 1 of 2 were added, talk.txt too"
