"""The check `number`: true departures are found with their values, correct twins raise nothing."""

import time

import pytest
from tests.unit.audit.conftest import cases

from stenogram.audit import number_check
from stenogram.audit.digits import DIGITS
from stenogram.model import FindingClass, Severity


@pytest.mark.parametrize(("pair", "left", "right", "because"), cases("number"))
def test_departures_are_found_and_their_twins_are_not(found, pair, left, right, because):
    """A number that is not the same on both sides is an error that names the values; otherwise written, it is none."""
    findings = found(number_check(), left, right, pair)
    assert " | ".join(f.because for f in findings) == because
    assert all(f.finding_class is FindingClass.ERROR for f in findings)
    assert all(f.severity in (Severity.MAJOR, Severity.CRITICAL) for f in findings)


def test_marks_lie_on_the_raw_text(found):
    """Marks point at the raw sentence, entities included."""
    left, right = "«Их&nbsp;39», &#8212; сказал он.", "“There are &#39;36&#39; of them,” he said."
    (finding,) = found(number_check(), left, right)
    mark, other = finding.measurement.left, finding.measurement.right
    assert mark is not None
    assert other is not None
    assert left[mark.start : mark.end] == "39"
    assert right[other.start : other.end] == "36"


def test_a_row_of_groups_takes_no_time_that_grows_with_its_square():
    """A hostile sentence of 400,000 digits is read at once; unbounded groups took minutes."""
    began = time.process_time()
    assert len(DIGITS.findall("1" + ",234" * 100_000 + ",5")) > 1
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("1,342,888 people came", "1.3 million people came", "rounded"),
        ("it cost 1,250 crowns", "it cost 1,300 crowns", "rounded"),
        ("it cost 120 million crowns", "it cost 125 million crowns", "changed"),  # more exact than its source
        ("it cost 125 million crowns", "it cost 120 million crowns", "changed"),  # rounded is 130
        ("it cost 1,342 crowns", "it cost 1,400 crowns", "changed"),
    ],
)
def test_rounded_is_what_rounding_gives(found, left, right, kind):
    """Another number is rounded only where the source's last digits were rounded away; otherwise it changed."""
    (finding,) = found(number_check(), left, right, "en-en")
    assert finding.measurement.kind == kind
    assert finding.severity is (Severity.MINOR if kind == "rounded" else Severity.CRITICAL)
