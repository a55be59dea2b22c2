"""The check `date`: days, months, years, weekdays and times that were changed, lost or added."""

from stenogram.audit.comparison import departures
from stenogram.audit.date_relation import relation
from stenogram.audit.measuring import note, sides
from stenogram.audit.number import because, measurement_of, severity_of
from stenogram.model import CheckName, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText


class DateCheck:
    """Dates and times of both sides compared part by part."""

    name = CheckName.DATE
    version = "2"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every part of a date or time that the other side does not state."""
        left, right = sides(bead)
        if not left.text or not right.text:
            return ()
        context = bead.context
        found = departures(left, right, context.left_language, context.right_language)
        dated = [departure for departure in found if departure.is_dated]
        measured = [measurement_of(self.name, self.version, bead, departure) for departure in dated]
        return tuple(measured) if measured else self._bounds(bead)

    def _bounds(self, bead: BeadText) -> tuple[Measurement, ...]:
        """The one date of both sides, where one says "on" and the other "by"."""
        left, right = sides(bead)
        here, there = relation(left, bead.context.left_language), relation(right, bead.context.right_language)
        if here is None or there is None or here[0] == there[0]:
            return ()
        marks = left.mark(here[1].start, here[1].end), right.mark(there[1].start, there[1].end)
        return (note(self.name, self.version, "bound", *marks, {"left": here[0], "right": there[0]}),)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A changed date is an error; a lost weekday may be an editor's."""
        if measurement.kind == "bound":
            reason = f"the date was bounded anew: “{measurement.fact('left')}” became “{measurement.fact('right')}”"
            return Finding(measurement=measurement, severity=Severity.MINOR, finding_class=FindingClass.EDITORIAL,
                           because=reason)  # fmt: skip
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
