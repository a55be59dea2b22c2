"""The check `person`: who acts. A "we" that became "they", or was dropped so that nobody acts any more."""

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.persons import Pronoun, drops_pronouns, implied, is_agentless, pronouns
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import primary, say

_SPEAKERS = {
    "we": say("the speaker's own side"), "i": say("the speaker"), "you": say("whom he addresses"),
    "they": say("others"),
}  # fmt: skip


class PersonCheck:
    """Pronouns of both sides by whom they mean, with what Russian verbs say of the person."""

    name = CheckName.PERSON
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """A person that became another, or that one side names less often than the other."""
        left, right = sides(bead)
        here, there = primary(bead.context.left_language), primary(bead.context.right_language)
        own, other = pronouns(left, here), pronouns(right, there)
        if own is None or other is None:
            return ()
        ours, theirs = {p.person for p in own}, {p.person for p in other}
        facts: dict[str, Fact] = {"questioned": "?" in left.text + right.text}
        lost, come = ours - theirs - implied(right, there), theirs - ours - implied(left, here)
        was, became = _first(own, lost), _first(other, come)
        if len(ours) == len(theirs) == 1 and was and became:
            facts |= {"left": left.printed(was.start, was.end), "right": right.printed(became.start, became.end),
                      "was": was.person, "is": became.person}  # fmt: skip
            marks = left.mark(was.start, was.end), right.mark(became.start, became.end)
            return (note(self.name, self.version, "changed", *marks, facts),)
        for many, few, passage, elsewhere, tongues, kind in (
            (own, other, left, right, (here, there), "dropped"),
            (other, own, right, left, (there, here), "added"),
        ):
            word = _fewer(many, few)
            if word is None or is_agentless(passage, tongues[0]):
                continue
            if here != there and (
                (kind == "added" and drops_pronouns(here)) or not is_agentless(elsewhere, tongues[1])
            ):
                continue
            facts |= {"word": passage.printed(word.start, word.end), "was": word.person}
            mark = passage.mark(word.start, word.end)
            if kind == "dropped":
                return (note(self.name, self.version, kind, mark, None, facts),)
            return (note(self.name, self.version, kind, None, mark, facts),)
        return ()

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """Who acts is what was said; a question turned to another may be politeness."""
        who = _SPEAKERS[str(measurement.fact("was"))]
        if measurement.kind == "changed":
            left, right = quoted(measurement.fact("left")), quoted(measurement.fact("right"))
            now = _SPEAKERS[str(measurement.fact("is"))]
            because = say(
                "%(left)s became %(right)s: what was said of %(who)s is said of %(now)s",
                left=left, right=right, who=who, now=now,
            )  # fmt: skip
        elif measurement.kind == "dropped":
            word = quoted(measurement.fact("word"))
            because = say("%(word)s was dropped: the translation no longer says that %(who)s acts", word=word, who=who)
        else:
            word = quoted(measurement.fact("word"))
            because = say("%(word)s was added: the source does not say that %(who)s acts", word=word, who=who)
        unsure = bool(measurement.fact("questioned"))
        return Finding(measurement=measurement, severity=Severity.MINOR if unsure else Severity.MAJOR, because=because,
                       finding_class=FindingClass.EDITORIAL if unsure else FindingClass.ERROR)  # fmt: skip


def _first(found: tuple[Pronoun, ...], persons: frozenset[str] | set[str]) -> Pronoun | None:
    """The first subject that means one of the persons."""
    return next((p for p in found if p.person in persons and p.acts), None)


def _fewer(many: tuple[Pronoun, ...], few: tuple[Pronoun, ...]) -> Pronoun | None:
    """The last acting "we" or "I" of the side that has more of them, where the other has at least one."""
    for person in ("we", "i"):
        acting = [p for p in many if p.person == person and p.acts]
        if len(acting) >= 2 and 0 < sum(p.person == person for p in few) < len(acting):
            return acting[-1]
    return None


def person_check() -> PersonCheck:
    """The check `person`."""
    return PersonCheck()
