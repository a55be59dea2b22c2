"""The check `modality`: may for must, a promise told as a fact, a readiness told as a promise."""

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.moods import Mood, mood_of
from stenogram.audit.polarity import negators
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import say

_OPPOSED = (("must", "may"), ("may", "must"), ("may", "will"), ("ready", "will"), ("will", "may"), ("will", "ready"),
            ("will", "done"), ("done", "will"), ("must", "ready"), ("ready", "must"))  # fmt: skip
_SAID = {
    "must": say("a duty"), "may": say("a possibility"), "will": say("a promise or forecast"),
    "ready": say("an intention"), "done": say("a fact"),
}  # fmt: skip


class ModalityCheck:
    """How each side binds its speaker, where it does so in one way throughout."""

    name = CheckName.MODALITY
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Both sides' words, where one way became another."""
        left, right = sides(bead)
        languages = bead.context.left_language, bead.context.right_language
        here, there = mood_of(left, languages[0]), mood_of(right, languages[1])
        if here is None or there is None or (here.kind, there.kind) not in _OPPOSED:
            return ()
        facts: dict[str, Fact] = {
            "left": left.printed(here.start, here.end), "right": right.printed(there.start, there.end),
            "was": here.kind, "is": there.kind,
            "denied": bool(negators(left, languages[0]) or negators(right, languages[1])),
            "questioned": "?" in left.text + right.text,
        }  # fmt: skip
        marks = left.mark(here.start, here.end), right.mark(there.start, there.end)
        return (note(self.name, self.version, _kind(here, there), *marks, facts),)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A change of what was promised is an error; but a denied "must" is another's "may not"."""
        left, right = quoted(measurement.fact("left")), quoted(measurement.fact("right"))
        was, became = _SAID[str(measurement.fact("was"))], _SAID[str(measurement.fact("is"))]
        if measurement.fact("denied") or measurement.fact("questioned"):
            return None
        return Finding(measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR,
                       because=say("%(was)s became %(is)s: %(left)s became %(right)s",
                                    **{"was": was, "is": became, "left": left, "right": right}))  # fmt: skip


def _kind(here: Mood, there: Mood) -> str:
    return "tense" if "done" in (here.kind, there.kind) else "bond"


def modality_check() -> ModalityCheck:
    """The check `modality`."""
    return ModalityCheck()
