"""The check `number`: figures in digits and words that were changed, lost or added."""

from stenogram.audit.comparison import DIGIT, Departure, departures
from stenogram.audit.counted import merged_counts
from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.unit_names import unit_named
from stenogram.audit.wording import shown
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import say


class NumberCheck:
    """Numbers of both sides compared as values."""

    name = CheckName.NUMBER
    version = "5"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every number that the other side does not state."""
        left, right = sides(bead)
        if not left.text or not right.text:
            return ()
        context = bead.context
        found = departures(left, right, context.left_language, context.right_language)
        values = (measurement_of(self.name, self.version, bead, d) for d in found if not d.is_dated)
        merged = (
            note(
                self.name, self.version, "merged", left.mark(*run.left), right.mark(*run.right),
                {"left": left.printed(*run.left), "right": right.printed(*run.right)},
            )
            for run in merged_counts(left, right, context.left_language, context.right_language)
        )  # fmt: skip
        return (*values, *merged)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """Changed numbers are errors; lost and added ones according to how surely they are numbers."""
        if measurement.kind == "merged":
            told = say(
                "%(left)s became %(right)s: what is counted is no longer told apart",
                left=quoted(measurement.fact("left")), right=quoted(measurement.fact("right")),
            )  # fmt: skip
            return Finding(measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR,
                           because=told)  # fmt: skip
        severity = severity_of(measurement, policy)
        if severity is None:
            return None
        editorial = severity in (Severity.MINOR, Severity.INFO)
        if measurement.kind == "converted" and severity is Severity.INFO:
            return Finding(measurement=measurement, severity=severity, because=because(measurement),
                           finding_class=FindingClass.FORM)  # fmt: skip
        return Finding(measurement=measurement, severity=severity, because=because(measurement),
                       finding_class=FindingClass.EDITORIAL if editorial else FindingClass.ERROR)  # fmt: skip


def measurement_of(check: CheckName, version: str, bead: BeadText, departure: Departure) -> Measurement:
    """A departure of values as a measurement of `check`."""
    left, right = sides(bead)
    one, other = departure.left, departure.right
    facts: dict[str, Fact] = {"role": departure.role}
    for side, passage, figure in (("left", left, one), ("right", right, other)):
        printed = passage.printed(figure.start, figure.end) if figure else None
        facts[side] = shown(figure, printed) if figure and printed else None
        facts[f"{side}_text"] = printed
        facts[f"{side}_strength"] = figure.strength if figure else None
    facts |= _unit_facts(departure)
    facts["echoed"] = departure.echoed
    facts["unheard"] = departure.unheard
    whole = one or other
    facts["slight"] = (
        whole is not None and whole.role == "number" and whole.value in (0, 1)
    )  # "1 of them" is "one", "a", or nothing
    mark = left.mark(one.start, one.end) if one else None
    other_mark = right.mark(other.start, other.end) if other else None
    return note(check, version, departure.kind, mark, other_mark, facts)


def _unit_facts(departure: Departure) -> dict[str, Fact]:
    """What is told of the units, where they differ."""
    if departure.conversion is None:
        return {"left_unit": departure.units[0], "right_unit": departure.units[1]} if departure.units else {}
    made = departure.conversion
    factor = (made.from_unit.factor or 1) / (made.to_unit.factor or 1)
    return {
        "left_unit": made.from_unit.name, "right_unit": made.to_unit.name, "exact": float(f"{float(made.exact):.4g}"),
        "factor": float(f"{float(factor):.6g}"), "fit": made.fit,
    }  # fmt: skip


def severity_of(measurement: Measurement, policy: Policy) -> Severity | None:
    """How much a departure of values matters; None: nothing to show."""
    kind = measurement.kind
    if kind in ("changed", "swapped", "unit"):
        return Severity.CRITICAL
    if kind == "converted":
        return Severity.INFO if measurement.fact("fit") == "close" else Severity.MINOR
    if kind == "rounded":
        return Severity.MINOR
    if measurement.fact("echoed") or measurement.fact("unheard"):
        return None
    strength = measurement.fact("left_strength") or measurement.fact("right_strength") or 0
    if not strength:
        return None
    if measurement.fact("slight"):
        return Severity.MINOR
    if strength == DIGIT:
        return Severity.MAJOR
    # A translation may say "a few" for three; it has no reason to say three for nothing.
    return Severity.MAJOR if measurement.kind == "added" else Severity.MINOR


def because(measurement: Measurement) -> str:
    """The sentence that says what became of a value."""
    left, right = _printed(measurement.fact("left")), _printed(measurement.fact("right"))
    match measurement.kind:
        case "swapped":
            return say("%(left)s became %(right)s: the same digits in another order", left=left, right=right)
        case "rounded":
            return say("%(left)s was rounded to %(right)s", left=left, right=right)
        case "changed":
            return say("%(left)s became %(right)s%(measured)s", left=left, right=right, measured=_in_units(measurement))
        case "converted":
            return say(
                "%(left)s %(left_unit)s was converted to %(right)s %(right_unit)s%(measured)s",
                left=left, left_unit=unit_named(measurement.fact("left_unit")),
                right=right, right_unit=unit_named(measurement.fact("right_unit")), measured=_in_units(measurement),
            )  # fmt: skip
        case "unit":
            ours, theirs = str(left).removesuffix("%"), str(right).removesuffix("%")
            return say(
                "%(left)s %(left_unit)s became %(right)s %(right_unit)s%(measured)s",
                left=ours, left_unit=unit_named(measurement.fact("left_unit")),
                right=theirs, right_unit=unit_named(measurement.fact("right_unit")), measured=_in_units(measurement),
            )  # fmt: skip
        case "lost":
            return say("%(left)s is not in the translation", left=left)
        case _:
            return say("%(right)s is not in the source", right=right)


def _printed(value: Fact) -> Fact:
    """A value as it is told of: what was printed stands in the quotation marks of whoever reads it."""
    words = str(value)
    if not words.startswith("“") or (end := words.rfind("”")) < 0:
        return value
    return say("“%(words)s”%(meaning)s", words=words[1:end], meaning=words[end + 1 :])


def _in_units(measurement: Measurement) -> str:
    """What the value is in the other unit, and by what factor."""
    facts = dict(measurement.facts)
    if facts.get("exact") is None:
        return ""
    exact, unit = facts["exact"], facts["right_unit"]
    if f"{exact:g}" == facts["right"]:
        return ""
    if facts["right_unit"] in _TEMPERATURES or facts["left_unit"] in _TEMPERATURES:
        return say("; it is %(exact)s %(unit)s", exact=f"{exact:g}", unit=unit_named(unit))
    factor = f"{facts['factor']:g}"
    return say("; × %(factor)s it is %(exact)s %(unit)s", factor=factor, exact=f"{exact:g}", unit=unit_named(unit))


_TEMPERATURES = frozenset({"degrees Celsius", "degrees Fahrenheit"})


def number_check() -> NumberCheck:
    """The check `number`."""
    return NumberCheck()
