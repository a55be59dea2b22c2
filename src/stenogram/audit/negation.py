"""The check `negation`: a denial that one side makes and the other does not."""

from stenogram.audit import polarity
from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.passage import Passage
from stenogram.audit.polarity import Negator, coordinates, counts, negators
from stenogram.model import CheckName, Fact, Finding, FindingClass, Mark, Measurement, Policy, Severity
from stenogram.protocols import BeadText


class NegationCheck:
    """Denials of both sides counted, firm and soft apart."""

    name = CheckName.NEGATION
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """A denial too many on one side, with its likeliest word."""
        left, right = sides(bead)
        languages = bead.context.left_language, bead.context.right_language
        if not left.text or not right.text or not all(map(polarity.knows, languages)):
            return ()
        here, there = negators(left, languages[0]), negators(right, languages[1])
        (firm_here, soft_here), (firm_there, soft_there) = counts(here), counts(there)
        # What one side denies firmly the other may word softly; but its soft words answer those of the first, too.
        if firm_here - firm_there > max(0, soft_there - soft_here):
            kind, one, other = "lost", _odd_one(here, there, left, right), None
        elif firm_there - firm_here > max(0, soft_here - soft_there):
            kind, one, other = "added", None, _odd_one(there, here, right, left)
        else:
            return ()
        word = one or other
        many, few = ((here, firm_there), (there, firm_here))[kind == "added"]
        repeated = word is not None and sum(n.firm and n.word.lower() == word.word.lower() for n in many) > 1
        elsewhere, tongue = ((right, languages[1]), (left, languages[0]))[kind == "added"]
        facts: dict[str, Fact] = {
            "word": word.word if word else None,
            "coordinated": repeated and few > 0 and coordinates(elsewhere, tongue),
            "left_firm": firm_here,
            "left_soft": soft_here,
            "right_firm": firm_there,
            "right_soft": soft_there,
        }
        return (note(self.name, self.version, kind, _mark(left, one), _mark(right, other), facts),)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A lost or added denial turns a sentence round."""
        word = quoted(measurement.fact("word"))
        lost = measurement.kind == "lost"
        because = (
            f"{word} has no counterpart in the translation" if lost else f"{word} has no counterpart in the source"
        )
        if measurement.fact("coordinated"):  # «не А, не Б» is "not A or B"
            return Finding(measurement=measurement, finding_class=FindingClass.EDITORIAL, severity=Severity.INFO,
                           because=f"denials may have been drawn together: {because}")  # fmt: skip
        return Finding(measurement=measurement, finding_class=FindingClass.ERROR, severity=Severity.CRITICAL,
                       because=f"a denial was {measurement.kind}: {because}")  # fmt: skip


def _mark(passage: Passage, negator: Negator | None) -> Mark | None:
    return passage.mark(negator.start, negator.end) if negator else None


def _odd_one(many: tuple[Negator, ...], few: tuple[Negator, ...], where: Passage, elsewhere: Passage) -> Negator:
    """The firm negator that is farthest, by its relative place, from every negator of the other side."""
    firm = [n for n in many if n.firm]
    places = [n.start / len(elsewhere.text) for n in few]
    return max(firm, key=lambda n: min((abs(n.start / len(where.text) - p) for p in places), default=1.0))


def negation_check() -> NegationCheck:
    """The check `negation`."""
    return NegationCheck()
