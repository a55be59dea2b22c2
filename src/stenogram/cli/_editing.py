"""The small file that an editor works on: each sentence with its source above, and how it is read back."""

import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from stenogram.errors import UsageError
from stenogram.model import DraftState
from stenogram.pipeline import Edit, Editable

_LINE = re.compile(r"(n?\d+) (.*)")
_STATES = {
    DraftState.UNTRANSLATED: "not translated",
    DraftState.KEPT: "kept as it is",
    DraftState.EDITED: "edited",
}
_HEAD = """# Change what stands behind a number; the line above it is what the source says.
# Lines that begin with # are left out. A sentence that is not named stays as it is.
"""


def described(sentence: Editable) -> str:
    """Who made a sentence, and what is to be known of it."""
    draft = sentence.draft
    parts = [_STATES.get(draft.state, "translated"), f"by {draft.made_by}"]
    parts += [draft.reason] if draft.reason else []
    parts += ["its source says something else by now"] if sentence.is_stale else []
    return ", ".join(parts)


def sheet_of(sentences: Sequence[Editable]) -> str:
    """The file's text."""
    pieces = [_HEAD]
    for sentence in sentences:
        told = (
            f"  [{described(sentence)}]"
            if sentence.draft.state is not DraftState.TRANSLATED or sentence.is_stale
            else ""
        )
        pieces.append(f"\n# {sentence.source_text}{told}\n{sentence.number} {sentence.sentence.text}\n")
    return "".join(pieces)


def edits_in(sheet: str, sentences: Sequence[Editable]) -> tuple[Edit, ...]:
    """What was changed in the file.

    Raises:
        UsageError: a line has no number, or one that no sentence has.
    """
    by_number = {sentence.number: sentence for sentence in sentences}
    edits = []
    for line in sheet.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None or match[1] not in by_number:
            raise UsageError(
                f"this line belongs to no sentence: {line[:60]!r}",
                hint="each sentence is one line that begins with its number",
            )
        edits.append(edit_of(by_number[match[1]], match[2]))
    return tuple(edit for edit in edits if edit.text != edit.seen)


def edit_of(sentence: Editable, text: str) -> Edit:
    """New words for a sentence."""
    return Edit(sentence=sentence.sentence.id, seen=sentence.sentence.text, text=text)


def edited_in_editor(sheet: str) -> tuple[str, Path]:
    """What the user's editor made of the sheet, and the file in which it stays until it is stored.

    Raises:
        UsageError: there is no editor, or it failed.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        raise UsageError("no editor is named", hint="set EDITOR, or give --sentence and --text")
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".stenogram.txt", delete=False) as file:
        file.write(sheet)
    path = Path(file.name)
    done = subprocess.run([*shlex.split(command), str(path)], check=False)  # noqa: S603 - the user's own editor
    if done.returncode:
        raise UsageError(f"{command} ended with status {done.returncode}; the text is in {path}")
    return path.read_text("utf-8"), path
