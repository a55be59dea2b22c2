"""The check `foreign`: words that are no translation: left as they were, leaked, said by an engine, said in a loop."""

from stenogram.audit.foreign_signs import SIGNS
from stenogram.audit.measuring import note, quoted, sides
from stenogram.model import CheckName, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import primary

_REASONS = {
    "untranslated": "{} was left as it stands in the source",
    "script": "{} is not in the letters of the translation's language",
    "language": "{} is not in the language of the translation",
    "remark": "{} is a remark of whoever translated, and not in the source",
    "loop": "{} is repeated over and over, and not in the source",
    "cut": "the translation breaks off: {}",
    "markup": "{} is markup that leaked into the text",
    "left": "{} is no word of the translation's language, and stands so in the source",
    "word": "{} was left in the letters of the source",
}
_WHOLE = frozenset({"script", "language"})
_SLIGHT = frozenset({"markup", "word"})


class ForeignCheck:
    """Signs in the translation that its source does not have; each sign says where it was seen."""

    name = CheckName.FOREIGN
    version = "3"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every sign in the right side of a pair."""
        if not bead.left or not bead.right:
            return ()
        left, right = sides(bead)
        languages = primary(bead.context.left_language), primary(bead.context.right_language)
        found = []
        for kind, seen in SIGNS:
            for start, end in seen(left, right, *languages):
                text = right.printed(start, end)
                found.append(note(self.name, self.version, kind, None, right.mark(start, end), {"text": text}))
            if found and kind in _WHOLE:  # what is not of the language at all has no other signs
                break
        return tuple(found)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """What was not translated is an error, a single word a minor one; what leaked is a matter of form."""
        slight = measurement.kind in _SLIGHT
        return Finding(measurement=measurement,
                       severity=Severity.MINOR if slight or measurement.kind == "left" else Severity.MAJOR,
                       finding_class=FindingClass.FORM if slight else FindingClass.ERROR,
                       because=_REASONS[measurement.kind].format(quoted(measurement.fact("text"))))  # fmt: skip


def foreign_check() -> ForeignCheck:
    """The check `foreign`."""
    return ForeignCheck()
