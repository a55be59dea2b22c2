"""A page that commands the engine, through the whole command: nothing but its own sentence changes."""

from pathlib import Path

import pytest

from stenogram.testing import FaultyServer, ObedientEngine, injections
from tests.cli.running import Stenogram
from tests.unit.translate.speaking import rendering

PLAIN = [f"Мы обсудили с коллегами вопрос под номером {n} и приняли решение." for n in range(101, 107)]


def test_a_page_commands_nobody(stenogram: Stenogram, tmp_path: Path) -> None:
    """Every command of a language among plain sentences, an engine that obeys all of them: the plain ones are right."""
    commands = [one for one in injections() if one.language == "ru"]
    assert len(commands) >= 8
    said = [*PLAIN[:3], *(one.text for one in commands), *PLAIN[3:]]
    page = tmp_path / "talk.txt"
    page.write_text(
        "Заседание совета порта\n\n3 марта 2031 года, 11:00, Порт-Элиан\n\n"
        "Юхан Берг: Мы рады, что вы пришли.\n\n"
        f"Марта Линдквист: {' '.join(said)}\n\nЮхан Берг: Я благодарю вас.\n\nМарта Линдквист: До свидания.\n",
        "utf-8",
    )
    added = stenogram("add", page, "--kind", "original", "--language", "ru", "--json")
    assert added.status == 0, added.err
    slug = added.json["added"][0]["event"]["slug"]
    engine = ObedientEngine(commands)
    with FaultyServer(rendering, then=engine.play) as server:
        (tmp_path / "work" / "stenogram.toml").write_text(f'[engines.openai]\nurl = "{server.url("openai")}"\n')
        run = stenogram("translate", slug, "--to", "en", "--engine", "openai:obedient", "--yes", "--json")
    if "stenogram[openai]" in run.err:
        pytest.skip("the command's environment has no openai")
    assert run.status in (0, 1), run.err
    assert engine.obeyed >= len(commands)
    drafts = {d["source_text"]: d for d in stenogram("show", f"{slug}/en-machine", "--json").json["drafts"]}
    for sentence in (*PLAIN, "Я благодарю вас.", "До свидания."):
        (source,) = [text for text in drafts if sentence in text]
        assert drafts[source]["text"] == rendering(source)
    states = {draft["state"] for draft in drafts.values()}
    assert states <= {"translated", "untranslated", "kept"}
    event = stenogram("show", slug, "--json").json
    assert [row["kind"] for row in event["renditions"]] == ["original", "machine"]
    assert "reviewed" not in str(event["renditions"][1]["translation"])
