"""`stenogram memory`, `terms` and `xliff`: files for translators' tools, out and in."""

from pathlib import Path

import pytest

from tests.cli.running import Prepared, Stenogram
from tests.cli.test_translate import INTO_RUSSIAN, belarusian, slug_of, talk


@pytest.fixture
def slug(prepared: Prepared) -> str:
    """A Belarusian event with a translation into Russian."""
    return slug_of(prepared(talk("be"), INTO_RUSSIAN))


@belarusian
def test_a_cat_tool(stenogram: Stenogram, slug: str, tmp_path: Path) -> None:
    """Out, changed, in: the revision names the editor; again: known; by another who saw the old words: a conflict."""
    file = tmp_path / "talk.xlf"
    out = stenogram("xliff", "export", slug, "ru-machine", file, "--json").json
    assert (out["format"], out["units"], out["left_out"]) == ("stenogram.written/1", 11, [])
    assert "is there already" in stenogram("xliff", "export", slug, "ru-machine", file).err
    old = "Начнём со главного."
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, "Начнём с главного."), "utf-8")
    run = stenogram("xliff", "import", file, "--by", "Ida Holm")
    assert (run.status, f"{slug}/ru-edited: revision 2, 1 changed by Ida Holm" in run.out) == (0, True), run.err
    assert stenogram("xliff", "import", file, "--by", "Ida Holm", "--json").json["texts"][0]["known"] == 1
    file.write_text(text.replace(old, "Сначала главное."), "utf-8")
    late = stenogram("xliff", "import", file, "--by", "Ola")
    assert (late.status, "conflict: 'Сначала главное.': Ida Holm changed it meanwhile" in late.err) == (1, True)
    editors = stenogram("show", slug, "--json").json["renditions"][1]["translation"]["editors"]
    assert editors == ["Ida Holm"]


@belarusian
def test_a_memory(stenogram: Stenogram, slug: str, tmp_path: Path) -> None:
    """Who made what is shown, goes out, and comes back as nothing new; standard output holds the file alone."""
    shares = stenogram("memory", "--json").json["shares"]
    assert [(s["from"], s["to"], s["made_by"]["name"], s["state"]) for s in shares] == [
        ("be", "ru", "apertium", "translated")
    ]
    file = tmp_path / "house.tmx"
    assert f"{shares[0]['count']} translations" in stenogram("memory", "export", file, "--from", "be", "--to", "ru").out
    assert stenogram("memory", "export", "-").out.endswith("</tmx>\n")
    back = stenogram("memory", "import", file, "--json").json
    assert (back["known"], back["offers"], back["corrections"]) == (shares[0]["count"], 0, 0)
    other = {"STENOGRAM_ARCHIVE": str(tmp_path / "other")}
    assert f"{back['known']} offers" in stenogram("memory", "import", file, "--as", "human", **other).out
    assert "by apertium via house.tmx" in stenogram("memory", **other).out
    assert stenogram("memory", "export", file, "--from", "ja").status == 2


@belarusian
def test_terms(stenogram: Stenogram, slug: str, tmp_path: Path) -> None:
    """A list comes in, holds, is asked for and goes out in each format."""
    file = tmp_path / "house.csv"
    file.write_bytes("source;target\nвостраў;архипелаг\nмыс;\n".encode("utf-8-sig"))
    pair = ("--from", "be", "--to", "ru")
    run = stenogram("terms", "import", file, *pair, "--by", "Ida")
    assert (run.status, "left out: row 3: its target is empty" in run.err) == (1, True)
    assert stenogram("terms", "--json").json["lists"][0]["by"] == "Ida"
    (held,) = stenogram("terms", *pair, "--json").json["terms"]
    assert (held["source"], held["target"], held["origin"]) == ("востраў", "архипелаг", "house.csv")
    found = stenogram("terms", "check", slug)
    assert "the list says “востраў” is “архипелаг” (house.csv); the translation does not have it" in found.out
    (checked,) = stenogram("terms", "check", slug, "ru-machine", "--json").json["pairs"]
    assert checked["beads"][0]["findings"][0]["measured"]["kind"] == "term"
    for name in ("o.tbx", "o.csv"):
        assert "1 terms" in stenogram("terms", "export", tmp_path / name, *pair).out
        again = stenogram("terms", "import", tmp_path / name, *pair, "--json").json
        assert (again["lists"][0]["terms"], again["left_out"]) == (1, [])
    assert "<martif" in stenogram("terms", "export", "-", *pair, "--as", "tbx2").out


def test_what_is_no_such_file_is_refused(stenogram: Stenogram, tmp_path: Path) -> None:
    """A hostile file is refused in words, without a traceback."""
    file = tmp_path / "x.xlf"
    file.write_text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><xliff version="2.1">&b;</xliff>')
    for command in (["xliff", "import"], ["memory", "import"], ["terms", "import", "--from", "ru", "--to", "en"]):
        run = stenogram(command[0], command[1], file, *command[2:])
        assert (run.status, "declares entities" in run.err, "Traceback" in run.err) == (3, True, False)
    assert stenogram("terms", "import", file).status == 2
