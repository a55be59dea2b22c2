"""Real events from outside the project, from `add` to what is shown; skipped where they are not."""

from pathlib import Path

from tests.cli.running import Stenogram


def test_barcelona_is_compared_segment_by_segment(stenogram: Stenogram, shared: Path) -> None:
    """A Catalan sitting and its machine translation: every sentence has its counterpart, in order."""
    folder = shared / "events" / "barcelona-2015-10-26"
    assert stenogram("add", folder / "en-machine.tei.xml").status == 0
    slug = stenogram("list", "--json").json["events"][0]["slug"]
    run = stenogram("add", folder / "ca-original.tei.xml", "--event", slug, "--kind", "original", "--json")
    assert run.status == 0, run.err
    renditions = run.json["added"][0]["event"]["renditions"]
    assert [(r["language"], r["kind"], r["unread"]) for r in renditions] == [
        ("ca", "original", 0),
        ("en", "machine", 0),
    ]
    (pair,) = stenogram("compare", run.json["added"][0]["event"]["slug"], "--json").json["pairs"]
    assert pair["basis"] == "meaning"
    assert [(b["left"], b["right"]) for b in pair["beads"]] == [([n], [n]) for n in range(len(pair["beads"]))]


def test_sochi_is_a_machine_translation_without_an_original(stenogram: Stenogram, shared: Path) -> None:
    """A page that says who translated it, and gives no link to its source, stands alone."""
    run = stenogram("add", shared / "events" / "sochi-2023-06-09" / "en-chatgpt.txt", "--json")
    assert run.status == 0, run.err
    event = run.json["added"][0]["event"]
    (rendition,) = event["renditions"]
    assert (event["start"], event["place"]) == ("2023-06-09T14:30", "Sochi")
    assert rendition["translator"]["name"] == "ChatGPT"
    assert rendition["source"] == {"name": "The Kremin", "url": None}
    assert (rendition["speeches"], rendition["unread"]) == (12, 0)
