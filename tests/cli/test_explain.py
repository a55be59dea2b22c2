"""`stenogram parse --explain`, and `stenogram profile test`."""

import re
from html import unescape
from pathlib import Path

from tests.cli.running import Stenogram

PAGE = """Talks on the ferry

14 May 2031, 10:30, Lindhaven

Marta Lindqvist: Good morning <all> of you.

(Applause.)

Oscar Brandt: Good morning.

Photo: Anna Roe

Marta Lindqvist: Let us begin.

Share this page
"""
PROFILE = '[furniture]\nlines = ["Photo: *"]\n'


def page_in(folder: Path) -> str:
    """The address of a small page."""
    path = folder / "page.txt"
    path.write_text(PAGE, "utf-8")
    return str(path)


def test_explain_says_why_for_each_block(stenogram: Stenogram, tmp_path: Path) -> None:
    """Kind, rule, reason and words of each block, and how many there are of each kind."""
    run = stenogram("parse", page_in(tmp_path), "--explain")
    assert run.status == 0
    assert "speech    label-colon: It opens with a label before a colon." in run.out
    assert "furniture sharing-line: It asks the reader to pass the page on or to subscribe." in run.out
    assert "kinesic-in-brackets" in run.out
    assert re.search(r"\d+ blocks: \d+ header, \d+ speech", run.out)


def test_explain_page_holds_all_words_and_needs_nothing(stenogram: Stenogram, tmp_path: Path) -> None:
    """Every visible letter of the source is on the page, escaped, and nothing is loaded or run."""
    out = tmp_path / "out.html"
    assert stenogram("parse", page_in(tmp_path), "--explain-html", str(out)).status == 0
    page = out.read_text("utf-8")
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=|url\(|@import", page)
    shown = unescape(" ".join(re.findall(r'<p class="words"[^>]*>(.*?)</p>', page, re.DOTALL)))
    assert shown.split() == PAGE.split()


def test_profile_test_shows_what_changes(stenogram: Stenogram, tmp_path: Path) -> None:
    """A block that the profile makes furniture of is named with what it was before."""
    profile = tmp_path / "p.toml"
    profile.write_text(PROFILE, "utf-8")
    run = stenogram("profile", "test", str(profile), page_in(tmp_path), "--json")
    assert run.status == 0
    changed = run.json["pages"][0]["changed"]
    assert [(row["text"], row["after"], row["rule"]) for row in changed] == [
        ("Photo: Anna Roe", "furniture", "profile-furniture")
    ]


def test_a_profile_that_cannot_be_used_is_wrong_use(stenogram: Stenogram, tmp_path: Path) -> None:
    """Exit status 2, the file's name, and where to read more."""
    profile = tmp_path / "p.toml"
    profile.write_text('colour = "red"', "utf-8")
    run = stenogram("parse", page_in(tmp_path), "--profile", str(profile))
    assert run.status == 2
    assert "p.toml" in run.err
    assert "write-a-profile" in run.err


def test_reread_knows_the_profile_without_its_file(stenogram: Stenogram, tmp_path: Path) -> None:
    """`add --profile` keeps what the profile says with the capture."""
    profile = tmp_path / "p.toml"
    profile.write_text('publisher = "Harbour Office"\n' + PROFILE, "utf-8")
    added = stenogram("add", page_in(tmp_path), "--profile", str(profile), "--json")
    assert added.status == 0
    profile.unlink()
    slug = added.json["added"][0]["event"]["slug"]
    assert stenogram("reread", slug).status == 0
    event = stenogram("show", slug, "--json").json
    assert event["renditions"][0]["publisher"] == "Harbour Office"
