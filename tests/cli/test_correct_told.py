"""What `stenogram correct` says of a correction: which sentences it leaves alone, and what is found now."""

import re
from pathlib import Path

from tests.cli.running import Stenogram


def test_a_correction_says_what_it_changed(stenogram: Stenogram, harbour: Path) -> None:
    """A sentence denied its counterpart leaves one on the other side alone, and adds to the findings."""
    stenogram("add", harbour / "ru.txt", "--kind", "original")
    (event,) = stenogram("list", "--json").json["events"]
    stenogram("add", harbour / "en.txt", "--event", event["slug"], "--kind", "official")
    run = stenogram("correct", f"{event['slug']}/ru", f"{event['slug']}/en-official", "3=", "--by", "Ida")
    assert run.status == 0, run.err
    assert "without a counterpart now: Russian 3\n" in run.out
    assert "without a counterpart now: English 3\n" in run.out
    counted = re.search(r"findings: (\d+) → (\d+)\n", run.out)
    assert counted, run.out
    assert int(counted[2]) > int(counted[1])
