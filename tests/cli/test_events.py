"""`stenogram merge`, `split`, `undo` and `log`: events are joined and divided, and it is all taken back."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Prepared, Stenogram


@pytest.fixture
def apart(prepared: Prepared, harbour: Path) -> Stenogram:
    """The command on an archive with two events that are one: in Russian, and in English as another event."""
    return prepared(
        ("add", harbour / "ru.txt", "--kind", "original"),
        ("add", harbour / "en.txt", "--kind", "official", "--made-from", "ru"),
    )


def bare(events: Any) -> list[Any]:
    """Events without what a new alignment or a later look changes."""
    text = json.dumps(events)
    kept: list[Any] = json.loads(text)
    for event in kept:
        for rendition in event["renditions"]:
            rendition.pop("revision")
    return kept


def test_merge_then_undo(apart: Stenogram, harbour: Path) -> None:
    """One event, aligned and compared; old addresses lead to it; undo gives back two events as they were."""
    before = bare(apart("list", "--json").json["events"])
    assert len(before) == 2
    names = {event["renditions"][0]["language"]: event["slug"] for event in before}
    refused = apart("add", harbour / "en.txt", "--event", names["ru"])
    assert refused.status == 1
    assert f"are {names['en']}/en-official already" in refused.err
    assert f"stenogram merge {names['ru']} {names['en']}" in refused.err
    before = bare(apart("list", "--json").json["events"])  # the refused bytes were captured once more
    merged = apart("merge", names["en"], names["ru"], "--by", "Ida", "--json").json
    (event,) = merged["events"]
    assert merged["decision"]["kind"] == "join"
    assert [r["address"].split("/")[1] for r in event["renditions"]] == ["ru", "en-official"]
    assert event["renditions"][1]["pivot"] == event["renditions"][0]["id"]
    (pair,) = apart("compare", names["en"], "--json").json["pairs"]
    assert len(pair["beads"]) > 5
    assert apart("show", f"{names['en']}/en-official", "--json").status == 0
    assert len(apart("list", "--json").json["events"]) == 1
    theirs = apart("undo", "--by", "Jan")
    assert (theirs.status, "Ida's" in theirs.err) == (2, True)
    assert re.search(r"stenogram undo d\w+", theirs.err), "whoever wants it all the same names it"
    assert apart("undo", "--by", " ").status == 2
    undone = apart("undo", "--by", "Ida")
    assert undone.status == 0, undone.err
    assert re.match(r"undone: \S+ and \S+ are one event \(Ida, ", undone.out), undone.out
    assert len(undone.out.splitlines()) <= 5, "digests and paths are not what changed"
    assert bare(apart("list", "--json").json["events"]) == before
    log = apart("log", "--json").json["decisions"]
    assert next((d["kind"], d["undone"], d["by"]) for d in log) == ("join", True, "Ida")
    assert apart("people", "undo").status == 2  # no decision about persons: that of events is not taken back here


def test_split_then_undo(apart: Stenogram) -> None:
    """A rendition becomes an event of its own and comes back; nothing may be split off whole."""
    names = [event["slug"] for event in apart("list", "--json").json["events"]]
    assert apart("merge", *names).status == 0
    (event,) = apart("list", "--json").json["events"]
    assert apart("split", event["slug"], "ru", "en-official").status == 2
    split = apart("split", event["slug"], "en-official", "--json").json
    assert sorted(len(e["renditions"]) for e in split["events"]) == [1, 1]
    assert len(apart("list", "--json").json["events"]) == 2
    assert apart("undo").status == 0
    (again,) = apart("list", "--json").json["events"]
    assert [r["id"] for r in again["renditions"]] == [r["id"] for r in event["renditions"]]
    assert [r["refusal"] for r in again["renditions"]] == [None, None]
    assert len(apart("compare", again["slug"], "--json").json["pairs"]) == 1


def test_what_is_pending_is_dismissed_with_a_reason(stenogram: Stenogram, tmp_path: Path) -> None:
    """A page without a transcript leaves the list, for a reason that the log keeps, and comes back by undo."""
    page = tmp_path / "login.txt"
    page.write_text("Please sign in\n\nYour name\n\nYour password\n", "utf-8")
    assert stenogram("add", page).status == 1
    (capture,) = stenogram("list", "--pending", "--json").json["captures"]
    assert "stenogram dismiss" in stenogram("list", "--pending").out
    assert stenogram("dismiss", "nothing", "--reason", "none").status == 2
    done = stenogram("dismiss", capture["id"][:6], "--reason", "a login page", "--by", "Ida", "--json").json
    assert [(d["kind"], d["by"]) for d in done["decisions"]] == [("dismiss", "Ida")]
    assert stenogram("list", "--pending", "--json").json["captures"] == []
    reread = stenogram("reread", "--json")
    assert (reread.status, reread.json) == (0, {"format": "stenogram.added/1", "added": [], "failed": []})
    assert stenogram("undo", done["decisions"][0]["id"]).status == 0
    assert len(stenogram("list", "--pending", "--json").json["captures"]) == 1
    assert "a login page (undone)" in stenogram("log").out
