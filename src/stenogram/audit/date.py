"""The check `date`: days, months, years, weekdays and times that were changed, lost or added."""

from stenogram.audit.comparison import departures
from stenogram.audit.measuring import sides
from stenogram.audit.number import because, measurement_of, severity_of
from stenogram.model import CheckName, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText


class DateCheck:
    """Dates and times of both sides compared part by part."""

    name = CheckName.DATE
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every part of a date or time that the other side does not state."""
        left, right = sides(bead)
        if not left.text or not right.text:
            return ()
        context = bead.context
        found = departures(left, right, context.left_language, context.right_language)
        return tuple(
            measurement_of(self.name, self.version, bead, departure) for departure in found if departure.is_dated
        )

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A changed date is an error; a lost weekday may be an editor's."""
        severity = severity_of(measurement, policy)
        if severity is None:
            return None
        if measurement.kind in ("lost", "added") and measurement.fact("role") in ("weekday", "time"):
            severity = Severity.MINOR
        editorial = severity in (Severity.MINOR, Severity.INFO)
        return Finding(measurement=measurement, severity=severity, because=because(measurement),
                       finding_class=FindingClass.EDITORIAL if editorial else FindingClass.ERROR)  # fmt: skip


def date_check() -> DateCheck:
    """The check `date`."""
    return DateCheck()
