"""Faults planted by a seed into a right translation are found, and the right translation has none."""

from collections.abc import Callable, Sequence

import pytest

from stenogram.audit import judge_beads
from stenogram.model import PRESS, AuditedBead, Severity, Transcript
from stenogram.pipeline import Tools, compare_transcripts
from tests.chain.planting import Fault, plant

Read = Callable[[str], Transcript]
# What was dropped or changed may be told by the check of the thing itself or as the lack of its words.
FITTING = {
    "number": {"number", "date"}, "date": {"date", "number"}, "negation": {"negation"}, "name": {"name"},
    "omission": {"omission"},
}  # fmt: skip


def audited(source: Transcript, translation: Transcript, tools: Tools) -> tuple[AuditedBead, ...]:
    """The beads of a pair with their findings."""
    beads = compare_transcripts(source, translation, tools).beads
    return judge_beads(beads, checks=tools.checks, policy=PRESS)


def alarms(bead: AuditedBead) -> set[str]:
    """The checks that raise the alarm in a bead."""
    return {f.measurement.check.value for f in bead.findings if f.severity in (Severity.MAJOR, Severity.CRITICAL)}


def rebuilt(text: str, sentences: Sequence[str], planted: Sequence[str]) -> str:
    """The text with each changed sentence in the place of the right one."""
    for old, new in zip(sentences, planted, strict=True):
        if old != new:
            assert text.count(old) == 1
            text = text.replace(old, new)
    return text


def found(faults: Sequence[Fault], beads: Sequence[AuditedBead]) -> list[Fault]:
    """The faults at whose source sentence a fitting check raises the alarm."""
    return [
        fault
        for fault in faults
        if any(alarms(bead) & FITTING[fault.kind] for bead in beads if fault.sentence in bead.bead.left)
    ]


def test_the_right_translation_raises_no_alarm(russian: str, english: str, read: Read, tools: Tools) -> None:
    """Nothing major is said of a translation that is right; the pair is one to one."""
    source, translation = read(russian), read(english)
    assert len(source.sentences) == len(translation.sentences)
    beads = audited(source, translation, tools)
    assert [(b.bead.left, b.bead.right) for b in beads] == [((n,), (n,)) for n in range(len(source.sentences))]
    assert [f.because for b in beads for f in b.findings if f.severity in (Severity.MAJOR, Severity.CRITICAL)] == []


@pytest.mark.parametrize("seed", [1, 7, 23, 1941, 20310303])
def test_eight_of_ten_planted_faults_are_found(russian: str, english: str, read: Read, tools: Tools, seed: int) -> None:
    """Two each of number, date, negation, name and dropped sentence: at least eight of the ten are found."""
    source, right = read(russian), [s.text for s in read(english).sentences]
    planted, faults = plant(right, seed)
    beads = audited(source, read(rebuilt(english, right, planted)), tools)
    missed = [fault for fault in faults if fault not in found(faults, beads)]
    assert len(missed) <= 2, [(fault.kind, right[fault.sentence], planted[fault.sentence]) for fault in missed]
    untouched = [b for b in beads if not any(fault.sentence in b.bead.left for fault in faults)]
    assert sum(bool(alarms(b)) for b in untouched) <= 2
