"""The check `foreign`: words that are no translation: left as they were, leaked, said by an engine, said in a loop."""

from stenogram.audit.foreign_signs import SIGNS
from stenogram.audit.measuring import note, quoted, sides
from stenogram.model import CheckName, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import Sayable, primary, to_say

_REASONS = {
    "untranslated": to_say("%(words)s was left as it stands in the source"),
    "script": to_say("%(words)s is not in the letters of the translation's language"),
    "language": to_say("%(words)s is not in the language of the translation"),
    "remark": to_say("%(words)s is a remark of whoever translated, and not in the source"),
    "loop": to_say("%(words)s is repeated over and over, and not in the source"),
    "cut": to_say("the translation breaks off: %(words)s"),
    "markup": to_say("%(words)s is markup that leaked into the text"),
    "left": to_say("%(words)s is no word of the translation's language, and stands so in the source"),
    "word": to_say("%(words)s was left in the letters of the source"),
}
_WHOLE = frozenset({"script", "language"})
_SLIGHT = frozenset({"markup", "word"})


class ForeignCheck:
    """Signs in the translation that its source does not have; each sign says where it was seen."""

    name = CheckName.FOREIGN
    version = "4"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every sign in the right side of a pair."""
        if not bead.left or not bead.right:
            return ()
        left, right = sides(bead)
        languages = primary(bead.context.left_language), primary(bead.context.right_language)
        found: list[Measurement] = []
        told: list[tuple[int, int]] = []
        for kind, seen in SIGNS:
            for start, end in seen(left, right, *languages):
                if kind == "left" and any(first < end and start < last for first, last in told):
                    continue  # a word of a run that was told whole
                told.append((start, end))
                text = right.printed(start, end)
                found.append(note(self.name, self.version, kind, None, right.mark(start, end), {"text": text}))
            if found and kind in _WHOLE:  # what is not of the language at all has no other signs
                break
        return tuple(found)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """What was not translated is an error, a single word a minor one; what leaked is a matter of form."""
        slight = measurement.kind in _SLIGHT
        because = Sayable(_REASONS[measurement.kind], {"words": quoted(measurement.fact("text"))})
        return Finding(measurement=measurement,
                       severity=Severity.MINOR if slight or measurement.kind == "left" else Severity.MAJOR,
                       finding_class=FindingClass.FORM if slight else FindingClass.ERROR,
                       because=because)  # fmt: skip


def foreign_check() -> ForeignCheck:
    """The check `foreign`."""
    return ForeignCheck()
