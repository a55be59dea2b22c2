"""The check `date`: days, months, years, weekdays and times that were changed, lost or added, and dates as wholes."""

from stenogram.audit.comparison import departures
from stenogram.audit.date_agreement import Agreement, agreements, dated
from stenogram.audit.date_relation import relation
from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.number import because, measurement_of, severity_of
from stenogram.audit.relative_dates import day_of
from stenogram.model import CheckName, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import say

_WEEKDAYS = (
    say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"),
    say("Sunday"),
)  # fmt: skip
_WHOLE = {
    "exchanged": (Severity.CRITICAL, FindingClass.ERROR), "relative": (Severity.CRITICAL, FindingClass.ERROR),
    "misresolved": (Severity.CRITICAL, FindingClass.ERROR), "weekday": (Severity.MAJOR, FindingClass.ERROR),
    "unresolved": (Severity.MINOR, FindingClass.EDITORIAL), "resolved": (Severity.INFO, FindingClass.FORM),
    "calendar": (Severity.MINOR, FindingClass.EDITORIAL), "bound": (Severity.MINOR, FindingClass.EDITORIAL),
}  # fmt: skip


class DateCheck:
    """Dates and times of both sides compared part by part, then as wholes against each other and the event's date."""

    name = CheckName.DATE
    version = "3"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every part of a date or time that the other side does not state, and what whole dates say of each other."""
        left, right = sides(bead)
        if not left.text or not right.text:
            return ()
        context = bead.context
        found = departures(left, right, context.left_language, context.right_language)
        here, there = dated(left, context.left_language), dated(right, context.right_language)
        wholes = list(agreements(here, there, found, day_of(context.start)))
        explained = {id(figure) for whole in wholes for figure in whole.explains}
        parts = [
            measurement_of(self.name, self.version, bead, d)
            for d in found
            if d.is_dated and not {id(d.left), id(d.right)} & explained
        ]
        measured = [*parts, *(self._noted(bead, whole) for whole in wholes)]
        return tuple(measured) if measured else self._bounds(bead)

    def _noted(self, bead: BeadText, whole: Agreement) -> Measurement:
        left, right = sides(bead)
        marks = (left.mark(*whole.left) if whole.left else None, right.mark(*whole.right) if whole.right else None)
        return note(self.name, self.version, whole.kind, *marks, whole.facts)

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
        if measurement.kind in _WHOLE:
            severity, kind = _WHOLE[measurement.kind]
            return Finding(measurement=measurement, severity=severity, finding_class=kind, because=_why(measurement))
        severity_or_none = severity_of(measurement, policy)
        if severity_or_none is None:
            return None
        severity = severity_or_none
        if measurement.kind in ("lost", "added") and measurement.fact("role") in ("weekday", "time"):
            severity = Severity.MINOR
        editorial = severity in (Severity.MINOR, Severity.INFO)
        return Finding(measurement=measurement, severity=severity, because=because(measurement),
                       finding_class=FindingClass.EDITORIAL if editorial else FindingClass.ERROR)  # fmt: skip


def _why(measurement: Measurement) -> str:
    facts = dict(measurement.facts)
    left, right = quoted(facts.get("left")), quoted(facts.get("right"))
    match measurement.kind:
        case "bound":
            return say("the date was bounded anew: %(left)s became %(right)s", left=left, right=right)
        case "exchanged":
            return say("%(left)s became %(right)s: the days of two dates were exchanged", left=left, right=right)
        case "relative":
            return say("%(left)s became %(right)s", left=left, right=right)
        case "calendar":
            return say(
                "%(left)s became %(right)s: the same day by the other calendar, %(days)s days apart",
                left=left, right=right, days=facts["days"],
            )  # fmt: skip
        case "weekday":
            weekday = _WEEKDAYS[int(facts["weekday"] or 1) - 1]
            return say(
                "%(right)s contradicts its date: %(date)s was a %(weekday)s",
                right=right, date=facts["date"], weekday=weekday,
            )  # fmt: skip
    word, given = quoted(facts["word"]), quoted(facts["given"])
    match measurement.kind:
        case "resolved":
            return say("%(word)s and %(given)s are one, by the event's date", word=word, given=given)
        case "unresolved":
            return say(
                "%(word)s and %(given)s stand for each other, and nobody knows the event's date", word=word, given=given
            )
        case _:
            return say(
                "%(word)s is %(date)s by the event's date, not %(given)s", word=word, date=facts["date"], given=given
            )


def date_check() -> DateCheck:
    """The check `date`."""
    return DateCheck()
