"""The check `likeness`: two sides whose meanings are far apart though nothing else was found."""

from stenogram.audit.measuring import note, sides
from stenogram.audit.passage import words_of
from stenogram.model import CheckName, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import say

_FEW_WORDS = 4


class LikenessCheck:
    """The cosine of both sides' vectors, where an embedder knows the languages."""

    name = CheckName.LIKENESS
    version = "2"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """The likeness, where it is low."""
        if bead.likeness is None or bead.likeness > 0.5 or not bead.left or not bead.right:
            return ()
        left, right = sides(bead)
        facts = {"likeness": round(bead.likeness, 3), "words": min(words_of(bead.left), words_of(bead.right))}
        return (note(self.name, self.version, "low", left.whole(), right.whole(), facts),)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """Far below what translations have: the sides say different things; of few words each weighs too much."""
        likeness = float(measurement.fact("likeness") or 0.0)
        floor = policy.limit("likeness.floor", 0.12)
        if likeness > (floor if int(measurement.fact("words") or 0) >= _FEW_WORDS else floor / 2):
            return None
        return Finding(measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR,
                       because=say("the two sides do not say the same: their likeness is %(likeness)s",
                                    likeness=f"{likeness:.2f}"))  # fmt: skip


def likeness_check() -> LikenessCheck:
    """The check `likeness`."""
    return LikenessCheck()
