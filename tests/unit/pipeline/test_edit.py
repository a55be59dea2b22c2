"""Editing a translation: a person's words, the machine's kept as their parent, nobody's edit lost."""

import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.pipeline.conftest import TALK, Desk
from tests.unit.translate.speaking import SpeakingTranslator

from stenogram.errors import StaleRendition, UsageError
from stenogram.model import Cause, DraftState, RenditionKind
from stenogram.pipeline import editable_sentences
from stenogram.store import open_archive


@pytest.fixture
def translated(desk):
    """A desk with a translation."""
    desk.add()
    desk.translate(SpeakingTranslator())
    return desk


def drafts(desk, name):
    """The drafts of a rendition in order."""
    return [draft for _, (_, draft) in sorted(desk.archive.drafts_of(desk.row(name).revision).items())]


def test_an_edit_is_a_new_revision_of_another_kind(translated):
    """The rendition is `edited`, never `human`; the sentence names its editor and keeps the machine's draft."""
    machine = translated.row("en-machine")
    before = drafts(translated, "en-machine")
    translated.edit("en-machine", {2: "Last night the ferry ran aground near the island."})
    row = translated.row("en-edited")
    assert (row.id, row.revision_n, row.header.kind) == (machine.id, 2, RenditionKind.EDITED)
    assert row.header.translator.name == "speaking"
    assert translated.archive.find_revision(machine.address) == row.revision
    assert translated.revision("en-edited").cause is Cause.CORRECTED
    assert translated.words("en-edited")[2] == "Last night the ferry ran aground near the island."
    after = drafts(translated, "en-edited")
    assert [n for n in range(len(after)) if after[n] != before[n]] == [2]
    edited = after[2]
    assert (edited.state, edited.made_by.name, edited.parent) == (DraftState.EDITED, "Ida Holm", before[2].id)
    assert edited.made_by.at is not None
    assert translated.archive.draft(edited.parent) == before[2]
    old = translated.archive.revision(translated.archive.find_revision(f"{row.address}@1"))
    assert old.transcript.rendition.kind is RenditionKind.MACHINE


def test_an_edit_goes_before_the_engine(translated):
    """Translated again, by this engine or another, what a person wrote stays, and is not asked for."""
    translated.edit("en-machine", {4: "Nobody died."})
    source = translated.words("ru")[4]
    again = SpeakingTranslator()
    done = translated.translate(again)
    assert again.asked == []
    assert (done.put, translated.words("en-edited")[4]) == (None, "Nobody died.")
    other = SpeakingTranslator("other")
    translated.translate(other)
    assert source not in other.sentences
    assert translated.words("en-edited-2")[4] == "Nobody died."


def test_engines_can_be_compared_by_their_own_words(translated):
    """Without corrections an engine is asked for what a person corrected in another's words."""
    translated.edit("en-machine", {4: "Nobody died."})
    other = SpeakingTranslator("other")
    translated.translate(other, with_corrections=False)
    assert translated.words("ru")[4] in other.sentences
    assert translated.row("en-machine-2").header.kind is RenditionKind.MACHINE


def test_an_engine_s_own_words_do_not_take_an_edit_s_place(translated):
    """The engine's own words, asked for without corrections, are a rendition of their own beside the edited one."""
    translated.edit("en-machine", {4: "Nobody died."})
    engine = SpeakingTranslator()
    translated.translate(engine, with_corrections=False)
    assert engine.asked == []
    assert translated.words("en-edited")[4] == "Nobody died."
    assert translated.words("en-machine-2")[4] != "Nobody died."
    translated.translate(SpeakingTranslator())
    assert translated.words("en-edited")[4] == "Nobody died."
    assert len(translated.event.renditions) == 3


def test_an_edit_of_what_stands_twice_stays_in_its_place(translated):
    """Of two sentences with the same words one is edited: the other stays; translated again both stay as they are."""
    first, second = [n for n, words in enumerate(translated.words("ru")) if words == "Спасибо."]
    translated.edit("en-machine", {second: "Thank you all."})
    before = translated.words("en-edited")
    assert before[first] != before[second] == "Thank you all."
    translated.edit("en-edited", {first: "Thanks."})
    translated.translate(SpeakingTranslator())
    assert [translated.words("en-edited")[n] for n in (first, second)] == ["Thanks.", "Thank you all."]


def test_a_changed_source_keeps_other_edits(translated):
    """After the source changed, what was edited elsewhere stays, and the changed sentence is asked for."""
    translated.edit("en-machine", {4: "Nobody died."})
    translated.add(TALK.replace("284", "285"))
    assert translated.row("en-edited").stale == 1
    engine = SpeakingTranslator()
    translated.translate(engine)
    assert engine.sentences == ["На борту находились 285 пассажира."]
    assert (translated.row("en-edited").stale, translated.words("en-edited")[4]) == (0, "Nobody died.")


def test_a_stale_translation_can_be_edited(translated):
    """An edit made before the translation was brought up to date is kept as well, and it stays stale."""
    translated.add(TALK.replace("284", "285"))
    translated.edit("en-machine", {4: "Nobody died."})
    assert (translated.row("en-edited").stale, translated.words("en-edited")[4]) == (1, "Nobody died.")


def test_two_editors_of_one_sentence(translated):
    """The later one is told what stands there now, and nothing of theirs is written, in the memory neither."""
    before = translated.words("en-machine")[4]
    translated.edit("en-machine", {4: "Nobody died."}, by="Ida")
    with pytest.raises(StaleRendition, match=r"Nobody died\."):
        translated.edit("en-edited", {4: "No one died.", 5: "Thanks."}, by="Ola", seen={4: before})
    assert translated.words("en-edited")[4] == "Nobody died."
    found = translated.archive.find_drafts("ru", "en", translated.words("ru"))
    assert {d.made_by.name for many in found.values() for d in many if d.state is DraftState.EDITED} == {"Ida"}


def test_two_editors_of_two_sentences(translated):
    """Edits of different sentences do not disturb each other, though both began with the same text."""
    seen = dict(enumerate(translated.words("en-machine")))
    translated.edit("en-machine", {4: "Nobody died."}, by="Ida", seen=seen)
    translated.edit("en-edited", {2: "The ferry ran aground."}, by="Ola", seen=seen)
    words = translated.words("en-edited")
    assert (words[2], words[4]) == ("The ferry ran aground.", "Nobody died.")


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_sentence_is_never_made_empty(translated, text):
    """What the source says cannot be left out silently."""
    with pytest.raises(UsageError, match="empty"):
        translated.edit("en-machine", {4: text})


def test_what_changes_nothing_is_no_edit(translated):
    """The same words again, or no name, are refused; a text that was not made here cannot be edited."""
    with pytest.raises(UsageError, match="nothing was changed"):
        translated.edit("en-machine", {4: translated.words("en-machine")[4]})
    with pytest.raises(UsageError, match="name"):
        translated.edit("en-machine", {4: "Nobody died."}, by=" ")
    with pytest.raises(UsageError, match="made here"):
        translated.edit("ru", {4: "Никто."})
    assert translated.row("en-machine").revision_n == 1


def test_what_an_editor_sees(translated):
    """Each sentence with its number, its source, who made it, and whether its source says something else by now."""
    translated.add(TALK.replace("284", "285"))
    shown = editable_sentences(translated.archive, translated.revision("en-machine"))
    count = len(translated.revision("ru").transcript.sentences)
    assert [e.number for e in shown] == [str(n) for n in range(1, count + 1)]
    assert [e.sentence.text for e in shown] == translated.words("en-machine")
    assert [e.number for e in shown if e.is_stale] == ["4"]
    assert shown[3].source_text == "На борту находились 284 пассажира."


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.booleans(), st.integers(2, 4)), min_size=1, max_size=6))
def test_interleaved_editors_lose_nothing(tmp_path_factory, steps):
    """Two editors who save in any order: each save stands in full, or its editor is told; never neither, never half."""
    with open_archive(tmp_path_factory.mktemp("a") / "archive", clock=_ticking(), create=True) as archive:
        desk = Desk(archive, _ticking())
        desk.add()
        desk.translate(SpeakingTranslator())
        seen = [dict(enumerate(desk.words("en-machine")))] * 2
        expected = dict(seen[0])
        for number, (who, sentence) in enumerate(steps):
            name = desk.event.renditions[1].address.split("/")[1]
            text = f"Edit {number} by {'Ida' if who else 'Ola'}."
            try:
                desk.edit(name, {sentence: text}, by="Ida" if who else "Ola", seen=seen[who])
                assert seen[who][sentence] == expected[sentence]
                expected[sentence] = text
            except StaleRendition:
                assert seen[who][sentence] != expected[sentence]
            if number % 2:  # this editor looks again
                seen[who] = dict(expected)
            else:
                seen[who] = seen[who] | {sentence: expected[sentence]}
            name = desk.event.renditions[1].address.split("/")[1]
            assert dict(enumerate(desk.words(name))) == expected


def _ticking():
    seconds = itertools.count()
    start = dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)
    return lambda: start + dt.timedelta(seconds=next(seconds))
