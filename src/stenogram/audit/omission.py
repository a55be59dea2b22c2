"""The check `omission`: sentences and parts of sentences of the source that the translation leaves out."""

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.one_sided import does_not_fit, is_wordless, misfit, part_is_missing
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText


class OmissionCheck:
    """Empty sides, and sides too shorter to say the same."""

    name = CheckName.OMISSION
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """The sentences without counterpart, or the misfit of lengths."""
        left, right = sides(bead)
        if not bead.right:
            return self._alone(bead)
        if not bead.left:
            return ()
        gap = -misfit(bead)
        found: list[Measurement] = []
        parts = [part for part in bead.parts if part.on_left and part.gain > 0]
        if parts:
            part = max(parts, key=lambda p: p.gain)
            share = len(part.text) / max(1, sum(len(text) for _, text in bead.left))
            facts: dict[str, Fact] = {
                "text": part.text,
                "gain": part.gain,
                "misfit": round(gap, 2),
                "likeness": round(bead.likeness or 0.0, 4),
                "share": round(share, 3),
                "is_sentence": part.is_sentence,
            }
            found.append(note(self.name, self.version, "part", part.mark, None, facts))
        elif gap >= 1.0:
            whole: dict[str, Fact] = {"misfit": round(gap, 2), "likeness": bead.likeness}
            found.append(note(self.name, self.version, "length", left.whole(), right.whole(), whole))
        return tuple(found)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A sentence that says something is an error; a length alone must be far out."""
        if measurement.kind == "sentence":
            said = not measurement.fact("wordless")
            severity, kind = (Severity.MAJOR, FindingClass.ERROR) if said else (Severity.INFO, FindingClass.FORM)
            because = f"the sentence {quoted(measurement.fact('text'))} has no counterpart in the translation"
            return Finding(measurement=measurement, severity=severity, finding_class=kind, because=because)
        gap = float(measurement.fact("misfit") or 0.0)
        if measurement.kind == "part":
            if not part_is_missing(float(measurement.fact("gain") or 0.0), gap, policy):
                return None
            because = f"nothing in the translation says {quoted(measurement.fact('text'))}"
        else:
            likeness = measurement.fact("likeness")
            if not does_not_fit(gap, None if likeness is None else float(likeness), policy):
                return None
            because = "the translation is much shorter than its source lets expect"
        return Finding(
            measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR, because=because
        )

    def _alone(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every sentence of a bead whose other side is empty."""
        left = sides(bead)[0]
        found = []
        for piece in left.pieces:
            mark = left.mark(piece.start, piece.start + piece.length)
            text = left.text[piece.start : piece.start + piece.length]
            facts: dict[str, Fact] = {"text": text, "wordless": is_wordless(((0, text),))}
            found.append(note(self.name, self.version, "sentence", mark, None, facts))
        return tuple(found)


def omission_check() -> OmissionCheck:
    """The check `omission`."""
    return OmissionCheck()
