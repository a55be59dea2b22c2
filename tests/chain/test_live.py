"""The chain is live: what goes in decides what comes out."""

from collections.abc import Callable, Sequence

import pytest

from stenogram.model import AuditedBead, CheckName, Severity, Transcript
from stenogram.pipeline import Tools, compare_transcripts
from tests.chain.test_planted_faults import alarms, audited

Read = Callable[[str], Transcript]


def omitted(beads: Sequence[AuditedBead]) -> list[int]:
    """The source sentences of which a finding says that they are missing."""
    found = [f for b in beads for f in b.findings if f.measurement.check is CheckName.OMISSION]
    return [f.measurement.left.sentence for f in found if f.severity is Severity.MAJOR and f.measurement.left]


@pytest.mark.parametrize("n", range(39))
def test_any_one_dropped_sentence_is_the_omission(russian: str, english: str, read: Read, tools: Tools, n: int) -> None:
    """Deleting any one sentence of the translation makes exactly that source sentence an omission."""
    source, right = read(russian), read(english)
    if n >= len(right.sentences):
        pytest.fail("the text has become shorter: lower the range")
    sentence = right.sentences[n]
    shorter = read(right.text[: sentence.span.start] + right.text[sentence.span.end :])
    assert omitted(audited(source, shorter, tools)) == [n]


def test_swapping_the_files_turns_omission_into_addition(russian: str, english: str, read: Read, tools: Tools) -> None:
    """What the translation lacks against the original, the original has more than the translation."""
    sentence = "The evacuation took two hours. "
    assert sentence in english
    source, shorter = read(russian), read(english.replace(sentence, ""))
    assert {"omission"} == {c for b in audited(source, shorter, tools) for c in alarms(b)}
    assert {"addition"} == {c for b in audited(shorter, source, tools) for c in alarms(b)}


def test_renaming_a_speaker_renames_them_everywhere(russian: str, english: str, read: Read, tools: Tools) -> None:
    """Speakers are what the page says, not what Stenogram knows; sentences and beads stay as they were."""
    renamed = english.replace("Marta Lindqvist", "Petra Osgood")
    before, after = read(english), read(renamed)
    assert {s.speaker.name for s in after.speeches if s.speaker} == {"Petra Osgood"}
    assert [s.text for s in before.sentences] == [s.text for s in after.sentences]
    one, two = (compare_transcripts(read(russian), t, tools).alignment.beads for t in (before, after))
    assert [(b.left, b.right) for b in one] == [(b.left, b.right) for b in two]
