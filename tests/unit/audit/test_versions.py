"""What one version of a check measured, another does not judge."""

from dataclasses import replace

from stenogram.audit import judge_beads, number_check
from stenogram.model import PRESS, Bead, FindingClass, MeasuredBead, Severity
from stenogram.protocols import BeadText, PairContext
from stenogram.text import Language

CONTEXT = PairContext(left_language=Language("ru"), right_language=Language("en"))


def measured() -> MeasuredBead:
    """A bead with a changed number."""
    check = number_check()
    text = BeadText(left=((0, "Погибли 46 человек."),), right=((0, "57 people died."),), likeness=None, context=CONTEXT)
    return MeasuredBead(bead=Bead(left=(0,), right=(0,), score=1.0), doubt=0.5, measurements=check.measure(text))


def test_its_own_measurement_is_judged() -> None:
    """The same version says that the number changed."""
    (bead,) = judge_beads([measured()], checks=[number_check()], policy=PRESS)
    assert [f.severity for f in bead.findings] == [Severity.CRITICAL]


def test_another_versions_measurement_is_a_note_to_measure_anew() -> None:
    """Never an error, never silence: a note of form says what to do."""
    old = measured()
    stale = replace(old, measurements=tuple(
        replace(m, facts=(), made_by=replace(m.made_by, version="0")) for m in old.measurements
    ))  # fmt: skip
    for checks in ([number_check()], []):
        (bead,) = judge_beads([stale], checks=checks, policy=PRESS)
        assert [(f.finding_class, f.severity) for f in bead.findings] == [(FindingClass.FORM, Severity.INFO)]
        assert "stenogram reread" in bead.findings[0].because


def test_a_measurement_that_lacks_a_fact_is_a_note_to_measure_anew() -> None:
    """A version that was changed and not counted on shows the beads and says what to do; it does not fail."""
    whole = measured()
    for number in range(len(whole.measurements[0].facts)):
        less = replace(whole, measurements=tuple(
            replace(m, facts=m.facts[:number] + m.facts[number + 1:]) for m in whole.measurements
        ))  # fmt: skip
        (bead,) = judge_beads([less], checks=[number_check()], policy=PRESS)
        assert all(f.severity is Severity.CRITICAL or "stenogram reread" in f.because for f in bead.findings)
    none = replace(whole, measurements=tuple(replace(m, facts=()) for m in whole.measurements))
    (bead,) = judge_beads([none], checks=[number_check()], policy=PRESS)
    assert [(f.finding_class, f.severity) for f in bead.findings] == [(FindingClass.FORM, Severity.INFO)]
    assert "not whole" in bead.findings[0].because
