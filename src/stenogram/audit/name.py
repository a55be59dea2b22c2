"""The check `name`: a name that became another, was lost, or came from nowhere."""

from collections.abc import Iterable, Iterator, Sequence

from stenogram.audit.formal import is_formal
from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.misspelt import misspelt_names
from stenogram.audit.name_matching import READABLE, unanswered
from stenogram.audit.name_odds import evidence_for, has_lone_acronym, odds_of_error, overlap
from stenogram.audit.names import Name, is_translatable, names
from stenogram.audit.passage import Passage
from stenogram.audit.rolls import RollDeparture, roll_departures
from stenogram.audit.strange_names import strange_phrases
from stenogram.audit.titled import renamed
from stenogram.model import CheckName, Fact, Finding, FindingClass, Mark, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import primary, say

_LEAST_ODDS = -1.0  # below it nothing is worth storing


class NameCheck:
    """Names of both sides matched across scripts, inflection and the names that languages translate."""

    name = CheckName.NAME
    version = "8"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Names without counterpart, paired where one side's stands for the other's."""
        left, right = sides(bead)
        here, there = bead.context.left_language, bead.context.right_language
        if not left.text or not right.text or not {primary(here), primary(there)} <= READABLE:
            return ()
        people = bead.context.participants
        lone_left = unanswered(_worth_asking(names(left, here), here), here, right, there, people)
        lone_right = unanswered(_worth_asking(names(right, there), there), there, left, here, people)
        found: list[Measurement] = []
        lone_left, lone_right = _without_acronyms(lone_left, lone_right, left, right)
        for one, other in _paired(_joined(lone_left, left), _joined(lone_right, right), left, right):
            if max(one.sure if one else 0, other.sure if other else 0) < 2:  # two capitals of ordinary words
                continue
            kind = "changed" if one and other else "lost" if one else "added"
            if kind == "added":  # told by phrases
                continue
            facts: dict[str, Fact] = {
                "left": left.printed(one.start, one.end) if one else None,
                "right": right.printed(other.start, other.end) if other else None,
                "left_sure": one.sure if one else None,
                "right_sure": other.sure if other else None,
                "address": bool(one and one.addresses),
            }
            found.append(note(self.name, self.version, kind, _mark(left, one), _mark(right, other), facts))
        told = [m.right for m in found if m.right]
        for one_span, other_span in renamed(bead):
            if not any(overlap(right.mark(*other_span), mark) for mark in told):
                found.append(self._instead(left, right, one_span, other_span))
                told.append(right.mark(*other_span))
        for slip in misspelt_names(bead):
            mark, other_mark = left.mark(*slip.left), right.mark(*slip.right)
            if not any(overlap(other_mark, known) for known in told):
                spelt: dict[str, Fact] = {
                    "left": left.printed(*slip.left),
                    "right": right.printed(*slip.right),
                    "worded": slip.worded,
                }
                found.append(note(self.name, self.version, "misspelt", mark, other_mark, spelt))
                told.append(other_mark)
        return (*found, *self._strange(bead, told))

    def measure_all(self, beads: Sequence[BeadText]) -> Sequence[tuple[Measurement, ...]]:
        """As `measure`; a line of a list of persons is besides held to what its neighbours do with their names."""
        rolls = roll_departures(beads)
        return [self._in_roll(bead, rolls[n]) if n in rolls else self.measure(bead) for n, bead in enumerate(beads)]

    def _in_roll(self, bead: BeadText, seen: RollDeparture) -> tuple[Measurement, ...]:
        """What became of a name in a line of a roll, told once."""
        left, right = sides(bead)
        here = self._instead(left, right, seen.left, seen.right)
        others = (m for m in self.measure(bead) if not _share_a_mark(m, here))
        return (here, *others)

    def _instead(
        self, left: Passage, right: Passage, one: tuple[int, int], other: tuple[int, int] | None
    ) -> Measurement:
        """That a person's name became other words, which no dictionary need take for a name."""
        facts: dict[str, Fact] = {
            "left": left.printed(*one),
            "right": right.printed(*other) if other else None,
            "left_sure": 1,
            "right_sure": 1 if other else None,
            "address": False,
        }
        kind, there = ("changed", right.mark(*other)) if other else ("lost", None)
        return note(self.name, self.version, kind, left.mark(*one), there, facts)

    def _strange(self, bead: BeadText, told_of: list[Mark]) -> Iterator[Measurement]:
        """Phrases of the translation that nothing in the source spells, and how likely they are errors."""
        left, right = sides(bead)
        for phrase in strange_phrases(bead):
            mark = right.mark(phrase.start, phrase.end)
            if any(overlap(mark, told) for told in told_of):
                continue
            evidence = evidence_for(bead, phrase, left, right, changed=False)
            odds = odds_of_error(evidence)
            if odds > _LEAST_ODDS:
                facts: dict[str, Fact] = {
                    "left": None,
                    "right": right.printed(phrase.start, phrase.end),
                    "odds": round(odds, 2),
                    "ordinary": not evidence["sure"] and not evidence["perhaps"],
                    "gain": evidence.get("gain"),
                    # An office may stand where the source has a name: the State for an agency's letters.
                    "formal": not evidence["lost sure"]
                    and not has_lone_acronym(left, right)
                    and all(is_formal(name.word, bead.context.right_language) for name in phrase.names),
                }
                yield note(self.name, self.version, "added", None, mark, facts)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A name that became another is an error; a lost or added one alone may be an editor's."""
        right = quoted(measurement.fact("right"))
        severity, kind = Severity.MINOR, FindingClass.EDITORIAL
        if measurement.kind == "added":
            severity = Severity.INFO
            if _is_strange(measurement, policy):
                severity, kind = Severity.MAJOR, FindingClass.ERROR
            elif measurement.fact("formal"):
                return None
            because = say("nothing in the source spells or means %(right)s", right=right)
        elif measurement.kind == "misspelt":
            severity = Severity.INFO  # languages transcribe names of other scripts each in its own way: Poutine
            if measurement.fact("worded"):
                severity, kind = Severity.MAJOR, FindingClass.ERROR
            because = say("the name %(left)s is spelt %(right)s", left=quoted(measurement.fact("left")), right=right)
        elif measurement.fact("address"):
            left = quoted(measurement.fact("left"))
            because = say("the form of address %(left)s was left out", left=left)
            if measurement.right:
                because = say("the form of address %(left)s became %(right)s", left=left, right=right)
        elif measurement.kind == "changed":
            sure = int(measurement.fact("left_sure") or 0) + int(measurement.fact("right_sure") or 0)
            severity, kind = Severity.CRITICAL if sure > 2 else Severity.MAJOR, FindingClass.ERROR
            because = say("%(left)s became %(right)s", left=quoted(measurement.fact("left")), right=right)
        else:
            because = say("%(left)s is not named in the translation", left=quoted(measurement.fact("left")))
        return Finding(measurement=measurement, severity=severity, finding_class=kind, because=because)


def _share_a_mark(one: Measurement, other: Measurement) -> bool:
    """Whether both tell of one place on either side."""
    pairs = ((one.left, other.left), (one.right, other.right))
    return any(mine is not None and yours is not None and overlap(mine, yours) for mine, yours in pairs)


def _is_strange(measurement: Measurement, policy: Policy) -> bool:
    """Whether a phrase that nothing spells is no translation: of ordinary words, the encoder must say so too.

    Of those that formal style capitalises it must say so loudly.
    """
    gain = measurement.fact("gain")
    if measurement.fact("formal") and (gain is None or float(gain) < policy.limit("name.formal", 0.12)):
        return False
    if measurement.fact("ordinary") and (gain is None or float(gain) < policy.limit("name.gain", 0.03)):
        return False
    return float(measurement.fact("odds") or 0.0) > policy.limit("name.odds", 0.8)


def _worth_asking(found: Iterable[Name], language: str) -> list[Name]:
    """All but ordinary words whose capital is due to their place, and words that names are translated with."""
    return [n for n in found if n.sure or not (n.opens or is_translatable(n.word, language))]


def _without_acronyms(
    lost: list[Name], added: list[Name], left: Passage, right: Passage
) -> tuple[list[Name], list[Name]]:
    """Both lists without acronyms and the names of several words that they may stand for."""
    for shorts, wholes, passage in ((lost, added, right), (added, lost, left)):
        acronyms = [name for name in shorts if name.word.isupper() and len(name.word) > 2]
        parts = [name for name in wholes if not name.word.isupper() and _has_neighbour(name, passage)]
        if acronyms and parts:
            return [n for n in lost if n not in acronyms + parts], [n for n in added if n not in acronyms + parts]
    return lost, added


def _has_neighbour(name: Name, passage: Passage) -> bool:
    """Whether another capitalised word stands right before or after."""
    before = passage.text[: name.start].rpartition(" ")[0].rpartition(" ")[2] if name.start else ""
    after = passage.text[name.end + 1 : name.end + 2] if passage.text[name.end : name.end + 1] == " " else ""
    return after.isupper() or (before[:1].isupper() and before.isalpha())


def _mark(passage: Passage, name: Name | None) -> Mark | None:
    return passage.mark(name.start, name.end) if name else None


def _joined(found: list[Name], passage: Passage) -> list[Name]:
    """Neighbouring words of one name as one."""
    joined: list[Name] = []
    for name in found:
        if joined and passage.text[joined[-1].end : name.start] in (" ", "-", ". "):
            last = joined.pop()
            whole = passage.text[last.start : name.end]
            sure, polite = max(last.sure, name.sure), last.addresses and name.addresses
            joined.append(Name(start=last.start, end=name.end, word=whole, sure=sure, addresses=polite))
        else:
            joined.append(name)
    return joined


def _paired(
    lost: list[Name], added: list[Name], left: Passage, right: Passage
) -> list[tuple[Name | None, Name | None]]:
    """Lost and added names, the surest first, each with the one at the nearest relative place."""
    rest = list(added)
    pairs: list[tuple[Name | None, Name | None]] = []
    for one in sorted(lost, key=lambda n: -n.sure):
        near = min(
            rest, key=lambda n: abs(n.start / len(right.text) - one.start / len(left.text)) - n.sure, default=None
        )
        if near:
            rest.remove(near)
        pairs.append((one, near))
    return pairs + [(None, name) for name in rest]


def name_check() -> NameCheck:
    """The check `name`."""
    return NameCheck()
