"""`stenogram editors` and what the site does with its file."""

import os
import subprocess
from pathlib import Path

import pytest

from stenogram.cli._compose import opened
from stenogram.cli._editors import EditorsFile, Hash, add_editor, read_editors
from stenogram.cli._group import Root
from stenogram.cli._site_commands import SiteCommands
from stenogram.errors import SettingsError, StaleRendition, UsageError
from tests.cli.running import COMMAND
from tests.site.edited import Desk

PASSWORD = "four words of hers"


def cheap(password: str) -> Hash:
    """A hash that takes no time."""
    return Hash.of(password, n=16)


def test_a_password_is_kept_as_a_hash_only(tmp_path: Path) -> None:
    """The file holds name, cost, salt and key, for nobody else's eyes; the right password is let in, no other."""
    path = tmp_path / "editors.txt"
    assert not add_editor(path, "Ida Holm", PASSWORD)
    assert not add_editor(path, "Jan", PASSWORD)
    text = path.read_text()
    assert PASSWORD not in text
    assert text.startswith("Ida Holm:scrypt$32768$8$3$")
    assert path.stat().st_mode & 0o077 == 0
    one, two = read_editors(path).values()
    assert one.salt != two.salt
    assert one.key != two.key
    editors = EditorsFile(path)
    assert editors.admits("Ida Holm", PASSWORD)
    assert not editors.admits("Ida Holm", PASSWORD + " ")
    assert not editors.admits("Eve", PASSWORD)
    assert not editors.admits("ida holm", PASSWORD)


def test_a_changed_file_holds_at_once(tmp_path: Path) -> None:
    """Another password has another stamp, a line taken out none, without a restart."""
    path = tmp_path / "editors.txt"
    path.write_text(f"Ida:{cheap(PASSWORD)}\n")
    editors = EditorsFile(path)
    before = editors.stamp("Ida")
    assert before is not None
    assert add_editor(path, "Ida", "another one by now")
    assert editors.stamp("Ida") not in (None, before)
    assert not editors.admits("Ida", PASSWORD)
    path.write_text("# nobody\n")
    assert editors.stamp("Ida") is None
    assert not editors.admits("Ida", "another one by now")


def test_an_unknown_name_costs_as_much(tmp_path: Path) -> None:
    """A name that nobody has is hashed at the cost of those that somebody has: 0.1 s and more, not nothing."""
    import time

    path = tmp_path / "editors.txt"
    add_editor(path, "Ida", PASSWORD)
    editors = EditorsFile(path)
    spent = []
    for name in ("Ida", "Nobody"):
        begun = time.thread_time()
        editors.admits(name, "wrong")
        spent.append(time.thread_time() - begun)
    assert spent[1] > spent[0] / 3


@pytest.mark.parametrize(
    "line",
    [
        "Ida:secret",
        "x",
        "Ida:scrypt$3$8$1$AAAAAAAAAAA=$AAAAAAAAAAA=",
        "Ida:scrypt$4194304$8$1$AAAAAAAAAAA=$AAAAAAAAAAA=",
        ":scrypt$2$8$1$AAAAAAAA$AAAAAAAA",
    ],
)
def test_a_broken_line_is_named_and_not_shown(tmp_path: Path, line: str) -> None:
    """A line that is none of ours is told by its number; what stands in it may be a password."""
    path = tmp_path / "editors.txt"
    path.write_text(f"# ours\n{line}\n")
    with pytest.raises(SettingsError, match=":2: ") as told:
        EditorsFile(path)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(("name", "password"), [("", PASSWORD), ("a:b", PASSWORD), ("a\nb", PASSWORD), ("#a", PASSWORD),
                                                (" a", PASSWORD), ("a" * 101, PASSWORD), ("Ida", "short")])  # fmt: skip
def test_what_will_not_do_is_refused(tmp_path: Path, name: str, password: str) -> None:
    """Names that the file cannot hold and short passwords are refused, and nothing is written."""
    path = tmp_path / "editors.txt"
    with pytest.raises(UsageError):
        add_editor(path, name, password)
    assert not path.exists()


@pytest.mark.parametrize(("typed", "status"), [((PASSWORD, PASSWORD), 0), ((PASSWORD, "something else"), 2)])
def test_the_command_asks_twice(tmp_path: Path, typed: tuple[str, str], status: int) -> None:
    """What is typed twice alike is written down as a hash and shown nowhere."""
    done = subprocess.run(
        [COMMAND, "editors", "add", "Ida", "--file", "editors.txt"], input="\n".join(typed) + "\n", text=True,
        capture_output=True, cwd=tmp_path, timeout=60, check=False, start_new_session=True, env=os.environ.copy(),
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    assert PASSWORD not in done.stdout + done.stderr
    assert (tmp_path / "editors.txt").exists() == (status == 0)


def test_a_server_without_its_file_says_so(stenogram, tmp_path: Path) -> None:
    """A file that is not there, or is not one of editors, stops the server before it starts."""
    done = stenogram("serve", "--editors", tmp_path / "none.txt")
    assert done.status == 2
    assert "none.txt" in done.err


def test_the_site_s_commands_write_to_the_archive(tmp_path: Path) -> None:
    """An editor's words stand in the archive with their name; of words that they did not see nothing is written."""
    desk = Desk(tmp_path / "archive")
    commands = SiteCommands(Root(archive=desk.folder))
    name, words = desk.sentences()[4]
    commands.edit_sentence(desk.rendition, name, "Nobody was hurt.", seen=words, by="Ida Holm")
    assert desk.sentences()[4][1] == "Nobody was hurt."
    with pytest.raises(StaleRendition):
        commands.edit_sentence(desk.rendition, desk.sentences()[4][0], "Later.", seen=words, by="Jan")
    with opened(Root(archive=desk.folder), read_only=True) as archive:
        (row,) = [row for row in archive.event(desk.slug).renditions if row.id == desk.rendition]
        assert any(draft.made_by.name == "Ida Holm" for _, draft in archive.drafts_of(row.revision).values())
