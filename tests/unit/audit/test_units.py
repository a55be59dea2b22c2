"""Units in the check `number`: converted is told from changed, with the factor and what was rounded."""

import pytest
from tests.unit.audit.conftest import cases

from stenogram.audit import number_check
from stenogram.model import FindingClass, Severity


@pytest.mark.parametrize(("pair", "left", "right", "told"), cases("units"))
def test_conversions_are_told_from_changes(found, pair, left, right, told):
    """Each quantity in another unit: a matter of form, an editor's rounding, or an error, and why."""
    findings = found(number_check(), left, right, pair)
    assert " | ".join(f"{f.severity.value}: {f.because}" for f in findings) == told


def test_a_conversion_is_no_error_and_a_changed_unit_is(found):
    """Five miles are eight kilometres, whatever the figures; and never five."""
    (form,) = found(number_check(), "5 miles", "8 km", "en-de")
    (error,) = found(number_check(), "5 miles", "5 km", "en-de")
    assert (form.finding_class, form.severity) == (FindingClass.FORM, Severity.INFO)
    assert (error.finding_class, error.severity) == (FindingClass.ERROR, Severity.CRITICAL)
    assert dict(error.measurement.facts)["exact"] == 8.047


def test_currencies_have_no_factor(found):
    """Another figure in another currency is a change: nobody knows the rate of the day."""
    (finding,) = found(number_check(), "5 долларов", "450 roubles", "ru-en")
    assert finding.finding_class is FindingClass.ERROR
