"""`stenogram bench audit`: what the audit would catch in a user's own pair."""

import json

from tests.cli.running import Stenogram


def test_planted_errors_are_counted_with_their_intervals(stenogram: Stenogram, harbour) -> None:
    """Two files: each kind with n, a share and an interval; most planted numbers are caught."""
    run = stenogram("bench", "audit", harbour / "ru.txt", harbour / "en.txt", "--per-kind", "2", "--json")
    assert run.status == 0, run.err
    made = json.loads(run.out)
    assert made["format"] == "stenogram.bench-audit/1"
    kinds = {kind["kind"]: kind["caught"] for kind in made["kinds"]}
    assert kinds["sentence lost"]["n"] == 2
    assert kinds["sentence lost"]["share"] >= 0.5
    low, high = kinds["sentence lost"]["interval"]
    assert low < kinds["sentence lost"]["share"] <= high


def test_a_pair_is_needed(stenogram: Stenogram) -> None:
    """Without a pair and without an engine the command says what to give; both at once make no sense."""
    run = stenogram("bench", "audit")
    assert run.status == 2
    assert "--engine NAME" in run.err
    assert stenogram("bench", "audit", "a", "b", "--engine", "x").status == 2


def test_an_engine_finds_its_pairs_in_the_archive(stenogram: Stenogram, harbour) -> None:
    """A machine translation that was added with its engine's name is benched; an unknown name lists those there are."""
    assert stenogram("add", harbour / "ru.txt", "--kind", "original").status == 0
    event = json.loads(stenogram("list", "--json").out)["events"][0]["slug"]
    added = stenogram("add", harbour / "en.txt", "--event", event, "--kind", "machine", "--translator", "Babel")
    assert added.status == 0, added.err
    run = stenogram("bench", "audit", "--engine", "babel", "--per-kind", "1")
    assert run.status == 0, run.err
    assert "sentence lost" in run.out
    unknown = stenogram("bench", "audit", "--engine", "nobody")
    assert unknown.status == 2
    assert "Babel" in unknown.err
