"""`stenogram translate`: an engine's words become a rendition of which each sentence says where it comes from."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, Command, Prepared, Stenogram

APERTIUM = shutil.which("apertium")
SAMPLES = Path(__file__).parent.parent / "samples" / "lighthouse"


def has_pair(source: str, target: str) -> bool:
    """Whether Apertium and a package for two languages are installed."""
    if shutil.which("apertium") is None:
        return False
    said = subprocess.run(["apertium", "-l"], capture_output=True, text=True, check=False).stdout
    return f"{source}-{target}" in said.split()


belarusian = pytest.mark.skipif(not has_pair("bel", "rus"), reason="needs the package apertium-bel-rus")
english = pytest.mark.skipif(not has_pair("eng", "spa"), reason="needs the package apertium-eng-spa")


INTO_RUSSIAN: Command = ("translate", "2031", "--to", "ru", "--engine", "apertium")


def talk(language: str) -> Command:
    """The command that adds the press conference in a language."""
    return ("add", SAMPLES / f"{language}.txt", "--kind", "original", "--language", language)


def slug_of(stenogram: Stenogram) -> str:
    """The slug of the only event."""
    (event,) = stenogram("list", "--json").json["events"]
    slug: str = event["slug"]
    return slug


@pytest.fixture
def english_talk(prepared: Prepared) -> str:
    """The slug of the press conference in English, in the archive of the test."""
    return slug_of(prepared(talk("en")))


@belarusian
def test_a_belarusian_event_in_russian(prepared: Prepared) -> None:
    """Apertium makes a rendition that is aligned sentence by sentence, audited and says who made it.

    The same command again asks for nothing and changes nothing.
    """
    stenogram = prepared(talk("be"))
    slug = slug_of(stenogram)
    run = stenogram("translate", slug, "--to", "ru", "--engine", "apertium", "--json")
    assert run.status == 0, run.err
    (engine,) = run.json["engines"]
    assert engine["rendition"] == f"{slug}/ru-machine"
    assert engine["estimate"]["kept"] == 1
    assert engine["untranslated"] == []
    told = stenogram("show", engine["rendition"], "--json").json
    assert told["rendition"]["kind"] == "machine"
    assert told["rendition"]["translator"]["name"] == "apertium"
    assert told["rendition"]["made_from"] == {"language": "be", "rendition": f"{slug}/be"}
    words = [s["text"] for speech in told["speeches"] for p in speech["paragraphs"] for s in p]
    assert "Никто не погиб." in words
    assert any("284" in text for text in words)
    assert "Thank you very much for coming here today, dear colleagues from abroad." in words
    source = stenogram("show", f"{slug}/be", "--json").json
    assert [[len(p) for p in s["paragraphs"]] for s in told["speeches"]] == [
        [len(p) for p in s["paragraphs"]] for s in source["speeches"]
    ]
    (pair,) = stenogram("compare", slug, "--json").json["pairs"]
    assert [(bead["left"], bead["right"]) for bead in pair["beads"]] == [([n], [n]) for n in range(len(words))]
    assert pair["basis"] == "given"
    again = stenogram("translate", slug, "--to", "ru", "--engine", "apertium", "--json").json["engines"][0]
    assert engine["translated"] > 8
    assert (again["translated"], again["requests"], again["is_new_revision"]) == (0, 0, False)
    assert again["revision"] == engine["revision"]


@english
def test_an_english_event_in_spanish(stenogram: Stenogram, english_talk: str) -> None:
    """The same for another pair; an estimate asks nobody."""
    slug = english_talk
    estimate = stenogram("translate", slug, "--to", "Spanish", "--engine", "apertium", "--estimate")
    assert "no text leaves this machine" in estimate.out
    assert len(stenogram("show", slug, "--json").json["renditions"]) == 1
    run = stenogram("translate", slug, "--to", "Spanish", "--engine", "apertium")
    assert run.status == 0, run.err
    assert "es-machine: a new rendition" in run.out
    assert "pasajeros" in stenogram("show", f"{slug}/es-machine").out


def test_what_cannot_be_done_is_said(stenogram: Stenogram, english_talk: str) -> None:
    """An engine that is not there, a language that is the source's, and an event that is not there are told apart."""
    slug = english_talk
    unknown = stenogram("translate", slug, "--to", "ru", "--engine", "nobody")
    assert (unknown.status, "no translator is called 'nobody'" in unknown.err) == (2, True)
    nowhere = stenogram("translate", "no-such-event", "--to", "ru", "--engine", "apertium")
    assert nowhere.status in (2, 3)
    if has_pair("eng", "spa"):
        same = stenogram("translate", slug, "--to", "en", "--engine", "apertium")
        assert (same.status, "is in English already" in same.err) == (2, True)
        pair = stenogram("translate", slug, "--to", "ja", "--engine", "apertium")
        assert (pair.status, "does not translate from English into Japanese" in pair.err) == (3, True)


@belarusian
def test_a_person_corrects_a_sentence(prepared: Prepared, tmp_path: Path) -> None:
    """By --sentence or in an editor: the rendition is `edited`, names the editor, and keeps what the machine said."""
    stenogram = prepared(talk("be"), INTO_RUSSIAN)
    slug = slug_of(stenogram)
    listed = stenogram("edit", slug, "ru-machine", "--json").json["sentences"]
    machine = listed[1]
    (before, *_) = stenogram("people", "--json").json["people"]
    decided = stenogram("people", "identify", before["id"], "--wikidata", "Q42", "--json").json["decision"]["id"]
    done = stenogram("edit", slug, "ru-machine", "--sentence", "2", "--text", "Начнём с главного.", "--by", "Ida Holm")
    assert done.status == 0, done.err
    assert f"{slug}/ru-edited: revision 2" in done.out
    shown = [line.split(maxsplit=1) for line in done.out.splitlines()]
    assert ["before", machine["text"]] in shown
    assert ["now", "Начнём с главного."] in shown
    back = f"stenogram edit {slug} ru-edited --sentence 2 --text {shlex.quote(machine['text'])}"
    assert ["back", back] in shown
    refused = stenogram("undo")  # an edit is no decision; what was decided before it is not taken back in its stead
    assert (refused.status, back in refused.err, f"stenogram undo {decided}" in refused.err) == (2, True, True)
    assert stenogram("undo", decided).status == 0
    assert back in stenogram("undo").err
    quoted = stenogram("quote", "Начнём с главного.").out
    assert "machine by apertium, edited by a person" in quoted
    assert "these words are Ida Holm's, and not the machine's" in quoted
    told = stenogram("show", f"{slug}/ru-edited", "--json").json
    (draft,) = [d for d in told["drafts"] if d["state"] == "edited"]
    assert (draft["text"], draft["made_by"]["name"]) == ("Начнём с главного.", "Ida Holm")
    assert draft["parent"]
    assert told["rendition"]["kind"] == "edited"
    assert told["rendition"]["translator"]["name"] == "apertium"
    script = tmp_path / "editor"
    script.write_text(f'#!/bin/sh\nsed -i "s/^2 .*/2 Начнём./; s/^1 .*/1 {listed[0]["text"]}/" "$1"\n')
    script.chmod(0o755)
    again = stenogram("edit", slug, "ru-edited", "--editor", "--by", "Ola", EDITOR=str(script))
    assert again.status == 0, again.err
    assert "1 changed by Ola" in again.out
    event = stenogram("show", slug, "--json").json
    facts = event["renditions"][1]["translation"]
    assert facts["editors"] == ["Ola"]
    assert facts["engine"]["name"] == "apertium"
    assert "Начнём." in stenogram("show", f"{slug}/ru-edited").out
    assert machine["text"] not in stenogram("show", f"{slug}/ru-edited").out
    engines = stenogram("compare", slug, "--engines", "--json").json
    (group,) = engines["groups"]
    assert group["engines"][0]["sentences"]["edited"] == 1
    assert [s["renderings"][0]["text"] for s in group["sentences"]][1] == "Начнём."
    alone = stenogram("compare", slug, "--engines").out
    assert "apertium" in alone
    assert "needs a second engine" in alone


SWALLOWS = """#!{python}
import sys
if sys.argv[1] == "-l":
    sys.exit(print("  eng-spa"))
if sys.argv[1] == "-V":
    sys.exit(print("3.8.3"))
parts = sys.stdin.buffer.read().decode().split(chr(0))[:-1]
sys.stdout.write("".join(("" if "e" in part else "zorro.[]") + chr(0) for part in parts))
"""


@english
def test_stopped_by_hand_it_says_what_is_kept(stenogram: Stenogram, tmp_path: Path, english_talk: str) -> None:
    """After Ctrl-C the sentences that are kept are counted, and the same command asks for the others."""
    slug = english_talk
    slow = tmp_path / "bin" / "apertium"
    slow.parent.mkdir()
    slow.write_text(f'#!/bin/sh\n[ "$1" = -z ] && echo asked >> "{tmp_path}/asked" && sleep 1\nexec {APERTIUM} "$@"\n')
    slow.chmod(0o755)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("STENOGRAM_")} | {
        "PATH": f"{slow.parent}:{os.environ['PATH']}", "STENOGRAM_ARCHIVE": str(tmp_path / "archive"),
    }  # fmt: skip
    run = subprocess.Popen(
        [COMMAND, "translate", slug, "--to", "es", "--engine", "apertium"], env=environment, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # a shell's background ignores it
    )  # fmt: skip
    asked, deadline = tmp_path / "asked", time.monotonic() + 60
    while time.monotonic() < deadline and not (asked.exists() and asked.read_text().count("\n") > 2):
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    said = run.communicate()[1].decode()
    assert run.returncode == 130, said
    kept = re.search(r"stopped: (\d+) of 11 sentences are translated and kept; the same command goes on", said)
    assert kept, said
    again = stenogram("translate", slug, "--to", "es", "--engine", "apertium", "--json").json["engines"][0]
    assert (again["estimate"]["remembered"], again["untranslated"]) == (int(kept[1]), [])
    assert int(kept[1]) > 0


def test_a_pair_that_swallows_sentences_is_told_once(stenogram: Stenogram, tmp_path: Path, english_talk: str) -> None:
    """Many sentences of which nothing came are one line that doubts the pair; the list and the comparison count them.

    Sentences, and words of the header, are told apart in every count.
    """
    program = tmp_path / "bin" / "apertium"
    program.parent.mkdir()
    program.write_text(SWALLOWS.format(python=sys.executable), "utf-8")
    program.chmod(0o755)
    slug = english_talk
    run = stenogram(
        "translate", slug, "--to", "es", "--engine", "apertium", PATH=f"{program.parent}:{os.environ['PATH']}"
    )
    assert run.status == 1, run.err
    assert "to ask: 11 sentences and 2 lines of the header and notes" in run.err
    (told,) = [line for line in run.out.splitlines() if "untranslated:" in line]
    assert "it returned nothing; it seems broken for English → Spanish on this machine" in told
    count = stenogram("show", slug, "--json").json["renditions"][1]["translation"]["sentences"]["untranslated"]
    assert f"({count} not" in stenogram("list").out
    assert f"{count} sentences are not translated" in stenogram("compare", slug).out
