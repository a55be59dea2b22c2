"""The check `negation`: a denial that one side makes and the other does not, and a word that became its opposite."""

import itertools
import re

from stenogram.audit import polarity
from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.opposites import turned_round
from stenogram.audit.passage import Passage
from stenogram.audit.polarity import Negator, coordinates, counts, negators
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import say


class NegationCheck:
    """Denials of both sides counted, firm and soft apart."""

    name = CheckName.NEGATION
    version = "5"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """A denial too many on one side; else a word that became its opposite."""
        left, right = sides(bead)
        languages = bead.context.left_language, bead.context.right_language
        if not left.text or not right.text or not all(map(polarity.knows, languages)):
            return ()
        return self._denials(bead) or self._opposites(bead)

    def _opposites(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Two words that mean the opposite of each other, where neither side denies anything firmly."""
        (left, right), languages = sides(bead), (bead.context.left_language, bead.context.right_language)
        turned = turned_round(left, right, *languages)
        denying = (*negators(left, languages[0]), *negators(right, languages[1]))
        if turned is None or any(negator.firm for negator in denying):
            return ()
        one, other = turned
        facts: dict[str, Fact] = {
            "left": left.printed(one.start, one.end),
            "right": right.printed(other.start, other.end),
        }
        marks = left.mark(one.start, one.end), right.mark(other.start, other.end)
        return (note(self.name, self.version, "opposite", *marks, facts),)

    def _denials(self, bead: BeadText) -> tuple[Measurement, ...]:
        """A denial too many on one side."""
        (left, right), languages = sides(bead), (bead.context.left_language, bead.context.right_language)
        here, there = negators(left, languages[0]), negators(right, languages[1])
        (firm_here, soft_here), (firm_there, soft_there) = counts(here), counts(there)
        # What one side denies firmly the other may word softly; but its soft words answer those of the first, too.
        lost = firm_here - firm_there > max(0, soft_there - soft_here)
        added = firm_there - firm_here > max(0, soft_here - soft_there)
        if not lost and not added:  # what may answer must stand about where the denial stands
            lost = firm_here > firm_there and _stands_alone(here, there, left, right)
            if not lost and not (firm_there > firm_here and _stands_alone(there, here, right, left)):
                return ()
        many, few, many_side, few_side = (here, there, left, right) if lost else (there, here, right, left)
        word = _odd_one(many, few, many_side, few_side)
        repeated = sum(n.firm and n.word.lower() == word.word.lower() for n in many) > 1
        tongue = languages[1] if lost else languages[0]
        facts: dict[str, Fact] = {
            "word": word.word,
            "denial": _phrase(many_side, word),
            "against": _opposite(many_side, few_side, word),
            "coordinated": repeated and any(n.firm for n in few) and coordinates(few_side, tongue),
            "left_firm": firm_here,
            "left_soft": soft_here,
            "right_firm": firm_there,
            "right_soft": soft_there,
        }
        mark = many_side.mark(word.start, word.end)
        kind, marked_left, marked_right = ("lost", mark, None) if lost else ("added", None, mark)
        return (note(self.name, self.version, kind, marked_left, marked_right, facts),)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A lost or added denial turns a sentence round."""
        if measurement.kind == "opposite":
            left, right = quoted(measurement.fact("left")), quoted(measurement.fact("right"))
            return Finding(measurement=measurement, finding_class=FindingClass.ERROR, severity=Severity.MAJOR,
                           because=say("%(left)s became its opposite %(right)s", left=left, right=right))  # fmt: skip
        denial, against = quoted(measurement.fact("denial")), quoted(measurement.fact("against"))
        because = say("%(denial)s has no counterpart in %(against)s", denial=denial, against=against)
        if measurement.fact("coordinated"):  # «не А, не Б» is "not A or B"
            because = say("denials may have been drawn together: %(because)s", because=because)
            return Finding(measurement=measurement, finding_class=FindingClass.EDITORIAL, severity=Severity.INFO,
                           because=because)  # fmt: skip
        if measurement.kind == "lost":
            because = say("a denial was lost: %(because)s", because=because)
        else:
            because = say("a denial was added: %(because)s", because=because)
        return Finding(measurement=measurement, finding_class=FindingClass.ERROR, severity=Severity.CRITICAL,
                       because=because)  # fmt: skip


_WORD = re.compile(r"\S+")
_CLAUSE = re.compile(r"[,;:.!?…\n](?=\s|$)|(?<=\s)-(?=\s)|[，。；：！？]")
_SHOWN_AFTER = 2  # words
_LONG = 60  # characters of both sides; in a shorter text a place says little
_FAR = 0.3  # of a side's length


def _phrase(passage: Passage, negator: Negator) -> str:
    """The denial with the words that it denies, as printed."""
    stop = _CLAUSE.search(passage.low, negator.end)
    words = _WORD.finditer(passage.low, negator.end, stop.start() if stop else len(passage.low))
    ends = [m.end() for m in itertools.islice(words, _SHOWN_AFTER)]
    return passage.printed(negator.start, ends[-1] if ends else negator.end)


def _opposite(passage: Passage, other: Passage, negator: Negator) -> str:
    """The clause of the other side that stands where the denial stands on its own, as printed."""
    place = int(negator.start / max(1, len(passage.low)) * len(other.low))
    cuts = [0, *(m.end() for m in _CLAUSE.finditer(other.low)), len(other.low)]
    start, end = next(((a, b) for a, b in itertools.pairwise(cuts) if place < b), (0, len(other.low)))
    return other.printed(start, end)


def _stands_alone(many: tuple[Negator, ...], few: tuple[Negator, ...], where: Passage, elsewhere: Passage) -> bool:
    """Whether some firm negator has none of the other side near its own relative place."""
    if min(len(where.text), len(elsewhere.text)) < _LONG:
        return False
    places = [n.start / len(elsewhere.text) for n in few]
    return any(all(abs(n.start / len(where.text) - p) > _FAR for p in places) for n in many if n.firm)


def _odd_one(many: tuple[Negator, ...], few: tuple[Negator, ...], where: Passage, elsewhere: Passage) -> Negator:
    """The firm negator that is farthest, by its relative place, from every negator of the other side."""
    firm = [n for n in many if n.firm]
    places = [n.start / len(elsewhere.text) for n in few]
    return max(firm, key=lambda n: min((abs(n.start / len(where.text) - p) for p in places), default=1.0))


def negation_check() -> NegationCheck:
    """The check `negation`."""
    return NegationCheck()
