"""The check `addition`: sentences and parts of sentences of the translation that the source does not have."""

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.one_sided import is_wordless, misfit
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText


class AdditionCheck:
    """Empty sides, and sides too longer to say the same."""

    name = CheckName.ADDITION
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """The sentences without counterpart, or the misfit of lengths."""
        left, right = sides(bead)
        if not bead.left:
            return self._alone(bead)
        gap = misfit(bead)
        if not bead.right or gap < 1.0:
            return ()
        facts: dict[str, Fact] = {"misfit": round(gap, 2), "likeness": bead.likeness}
        return (note(self.name, self.version, "length", left.whole(), right.whole(), facts),)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A sentence that says something is an error; a length alone must be far out."""
        if measurement.kind == "sentence":
            said = not measurement.fact("wordless")
            severity, kind = (Severity.MAJOR, FindingClass.ERROR) if said else (Severity.INFO, FindingClass.FORM)
            because = f"the sentence {quoted(measurement.fact('text'))} has no counterpart in the source"
            return Finding(measurement=measurement, severity=severity, finding_class=kind, because=because)
        gap = float(measurement.fact("misfit") or 0.0)
        if gap < policy.limit("addition.misfit", 2.6):
            return None
        because = "the translation is much longer than its source lets expect"
        return Finding(
            measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR, because=because
        )

    def _alone(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every sentence of a bead whose other side is empty."""
        right = sides(bead)[1]
        found = []
        for piece in right.pieces:
            mark = right.mark(piece.start, piece.start + piece.length)
            text = right.text[piece.start : piece.start + piece.length]
            facts: dict[str, Fact] = {"text": text, "wordless": is_wordless(((0, text),))}
            found.append(note(self.name, self.version, "sentence", None, mark, facts))
        return tuple(found)


def addition_check() -> AdditionCheck:
    """The check `addition`."""
    return AdditionCheck()
