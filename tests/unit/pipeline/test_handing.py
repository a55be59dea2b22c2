"""A translation that goes out and comes back: what was changed is stored, what does not fit is told."""

import dataclasses
import re

import pytest
from tests.unit.pipeline.conftest import TALK, Desk, to_bytes
from tests.unit.translate.speaking import SpeakingTranslator

from stenogram.errors import UnknownEvent, UsageError
from stenogram.exports import read_xliff, source_digest, write_xliff
from stenogram.model import PRESS, DraftState
from stenogram.pipeline import TakenBack, hand_out, take_back


@pytest.fixture
def translated(desk: Desk) -> Desk:
    """A desk with a talk and its machine translation."""
    desk.add()
    desk.translate(SpeakingTranslator())
    return desk


def out(desk: Desk, name: str = "en-machine") -> str:
    """The translation as XLIFF."""
    return write_xliff(hand_out(desk.archive, desk.revision(name), desk.tools, PRESS)).decode()


def back(desk: Desk, xliff: str, *, by: str = "Ida Holm", unfinished: bool = False) -> TakenBack:
    """What becomes of it."""
    (text,) = read_xliff(xliff.encode(), "talk.xlf")
    return take_back(
        desk.archive, text, desk.tools, to_bytes, editor=by, digest=source_digest, with_unfinished=unfinished
    )


def changed(xliff: str, old: str, new: str, state: str = "final") -> str:
    """The file after somebody wrote `new` in the place of `old`, and said how far they are."""
    pattern = rf'state="\w+"( subState="\S+")?>(\s*<source[^>]*>[^<]*</source>\s*<target[^>]*>){re.escape(old)}<'
    made, count = re.subn(pattern, rf'state="{state}">\g<2>{new}<', xliff, count=1)
    assert count == 1
    return made


def test_changes_make_an_edited_revision(translated: Desk) -> None:
    """It names its editor, and the machine's words stay as the parent of theirs."""
    old = translated.words("en-machine")[4]
    taken = back(translated, changed(out(translated), old, "Nobody\u00a0died  at all."))
    assert (taken.changed, taken.is_whole) == (1, True)
    row = translated.row("en-edited")
    assert translated.words("en-edited")[4] == "Nobody\u00a0died  at all."
    (draft,) = [d for _, d in translated.archive.drafts_of(row.revision).values() if d.state is DraftState.EDITED]
    assert (draft.made_by.name, translated.archive.draft(draft.parent).text) == ("Ida Holm", old)


def test_what_is_unchanged_changes_nothing(translated: Desk) -> None:
    """A file that comes back as it went makes no revision, and confirming makes no editor of anybody."""
    xliff = out(translated)
    taken = back(translated, xliff.replace('state="translated"', 'state="final"'))
    assert (taken.stored, taken.changed, taken.unchanged) == (None, 0, len(translated.words("en-machine")))
    assert taken.confirmed > 0
    assert translated.row("en-machine").revision_n == 1


def test_the_same_file_twice(translated: Desk) -> None:
    """What was taken before is known the second time, though the sentence has another id now."""
    xliff = changed(out(translated), translated.words("en-machine")[4], "Nobody died.")
    assert back(translated, xliff).changed == 1
    again = back(translated, xliff)
    assert (again.changed, again.known, again.is_whole) == (0, 1, True)
    more = changed(xliff, "Nobody died.", "No one died.")
    (conflict,) = back(translated, more, by="Ola").conflicts
    assert "Ida Holm changed it meanwhile" in conflict.why


def test_two_editors(translated: Desk) -> None:
    """The one who comes later is told what stands there now; what they did elsewhere is taken."""
    words, xliff = translated.words("en-machine"), out(translated)
    translated.edit("en-machine", {4: "Nobody died."})
    both = changed(changed(xliff, words[4], "No one died."), words[2], "Welcome, all.")
    taken = back(translated, both, by="Ola")
    assert (taken.changed, taken.is_whole) == (1, False)
    (conflict,) = taken.conflicts
    assert "Ida Holm changed it meanwhile: 'Nobody died.'" in conflict.why
    now = translated.words("en-edited")
    assert (now[2], now[4]) == ("Welcome, all.", "Nobody died.")


def test_a_changed_source_is_told(translated: Desk) -> None:
    """Words for what the source no longer says are taken as stale, and not once it was translated anew."""
    words, xliff = translated.words("en-machine"), out(translated)
    (number,) = [n for n, text in enumerate(translated.words("ru")) if "284" in text]
    mine = changed(xliff, words[number], "There were 284 aboard.")
    translated.add(TALK.replace("284", "285"))
    assert 'subState="stenogram:stale"' in out(translated)
    taken = back(translated, mine)
    assert (taken.changed, len(taken.behind)) == (1, 1)
    translated.translate(SpeakingTranslator())
    (stale,) = back(translated, changed(mine, "There were 284 aboard.", "284 were aboard.")).stale
    assert stale.text == "284 were aboard."


def test_what_is_not_finished_is_left(translated: Desk) -> None:
    """A changed target that the file calls initial is told, and taken only when that is asked for."""
    xliff = changed(out(translated), translated.words("en-machine")[4], "Nobody di", state="initial")
    taken = back(translated, xliff)
    assert (taken.changed, len(taken.unfinished)) == (0, 1)
    assert back(translated, xliff, unfinished=True).changed == 1


def test_a_source_that_was_changed_in_the_file(translated: Desk) -> None:
    """A translation of other words than those that were handed out is refused."""
    xliff = changed(out(translated), translated.words("en-machine")[4], "Everybody died.")
    (refused,) = back(translated, xliff.replace("Никто не погиб", "Все погибли")).refused
    assert "not the one that was handed out" in refused.why


def test_an_emptied_translation_is_refused(translated: Desk) -> None:
    """An omission would no longer be seen."""
    (refused,) = back(translated, changed(out(translated), translated.words("en-machine")[4], "")).refused
    assert "empty" in refused.why


def test_another_archives_text_is_refused(translated: Desk) -> None:
    """So is one that was not made here."""
    (text,) = read_xliff(out(translated).encode(), "x")
    strange = dataclasses.replace(text, revision="vnowhere")
    with pytest.raises(UnknownEvent):
        take_back(translated.archive, strange, translated.tools, to_bytes, editor="Ida", digest=source_digest)
    with pytest.raises(UsageError, match="made here"):
        hand_out(translated.archive, translated.revision("ru"), translated.tools, PRESS)
