"""Checks that see all beads at once are asked once, in order, and held to one answer a bead."""

import pytest

from stenogram.audit import audit_beads, judge_beads
from stenogram.errors import AuditError
from stenogram.model import (
    PRESS,
    Alignment,
    Basis,
    Bead,
    CheckName,
    Finding,
    FindingClass,
    MadeBy,
    Measurement,
    Severity,
    Side,
)
from stenogram.protocols import PairContext
from stenogram.text import language

LINES = ("One.", "Two.", "Three.")


class Counting:
    """A check that numbers the beads it is shown; `missing`: of so many it says nothing at all."""

    name = CheckName.LIKENESS

    def __init__(self, version: str, missing: int = 0) -> None:
        self.version, self.asked, self._missing = version, 0, missing

    def measure(self, bead):
        """Never asked."""
        raise AssertionError("measure_all is there")

    def measure_all(self, beads):
        """The number of each bead."""
        self.asked += 1
        made = MadeBy(name="counting", version=self.version)
        return [(Measurement(check=self.name, kind="n", left=None, right=None, facts=(("n", n),), made_by=made),)
                for n in range(len(beads) - self._missing)]  # fmt: skip

    def judge(self, measurement, policy):
        """Version and number."""
        return Finding(measurement=measurement, finding_class=FindingClass.FORM, severity=Severity.INFO,
                       because=f"{self.version} {measurement.fact('n')}")  # fmt: skip


def _measured(*checks):
    tongue = language("en")
    side = Side(language=tongue, sentences=LINES)
    beads = tuple(Bead(left=(n,), right=(n,), score=1.0) for n in range(3))
    alignment = Alignment(left_language=tongue, right_language=tongue, left_count=3, right_count=3, beads=beads,
                          likeness=None, basis=Basis.GIVEN, made_by=MadeBy(name="lines"))  # fmt: skip
    context = PairContext(left_language=tongue, right_language=tongue)
    return audit_beads(alignment, side, side, checks=checks, embedder=None, context=context)


def test_all_beads_are_seen_at_once():
    """One call for three beads, whose answers go where they belong."""
    check = Counting("a")
    judged = judge_beads(_measured(check), checks=(check,), policy=PRESS)
    assert check.asked == 1
    assert [[f.because for f in bead.findings] for bead in judged] == [["a 0"], ["a 1"], ["a 2"]]


def test_two_checks_may_go_by_one_name():
    """Each judges what its own version measured."""
    checks = Counting("a"), Counting("b")
    judged = judge_beads(_measured(*checks), checks=checks, policy=PRESS)
    assert [sorted(f.because for f in bead.findings) for bead in judged][1] == ["a 1", "b 1"]


def test_an_answer_too_few_is_an_error():
    """Answers that nobody can place are refused, with what was expected."""
    with pytest.raises(AuditError, match="answered 2 times for 3 beads"):
        _measured(Counting("a", missing=1))
