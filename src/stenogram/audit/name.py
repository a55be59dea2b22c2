"""The check `name`: a name that became another, was lost, or came from nowhere."""

from collections.abc import Iterable

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.name_matching import READABLE, unanswered
from stenogram.audit.names import CASED, Name, is_translatable, names
from stenogram.audit.passage import Passage
from stenogram.audit.places import is_telling
from stenogram.model import CheckName, Fact, Finding, FindingClass, Mark, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import primary


class NameCheck:
    """Names of both sides matched across scripts, inflection and the names that languages translate."""

    name = CheckName.NAME
    version = "2"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Names without counterpart, paired where one side's stands for the other's."""
        left, right = sides(bead)
        here, there = bead.context.left_language, bead.context.right_language
        if not left.text or not right.text or not {primary(here), primary(there)} <= READABLE:
            return ()
        people = bead.context.participants
        lone_left = unanswered(_worth_asking(names(left, here), here), here, right, there, people)
        lone_right = unanswered(_worth_asking(names(right, there), there), there, left, here, people)
        cased = primary(here) in CASED or primary(here) == "de"
        found: list[Measurement] = []
        lone_left, lone_right = _without_acronyms(lone_left, lone_right, left, right)
        for one, other in _paired(_joined(lone_left, left), _joined(lone_right, right), left, right):
            if max(one.sure if one else 0, other.sure if other else 0) < 2:  # two capitals of ordinary words
                continue
            kind = "changed" if one and other else "lost" if one else "added"
            facts: dict[str, Fact] = {
                "left": left.printed(one.start, one.end) if one else None,
                "right": right.printed(other.start, other.end) if other else None,
                "left_sure": one.sure if one else None,
                "right_sure": other.sure if other else None,
                "address": bool(one and one.addresses),
                # Where a script has no capitals, only places that the table knows and whole names are sure.
                "certain": cased or bool(other and (" " in other.word or is_telling(other.word.lower(), here))),
            }
            facts["gain"] = _gain(other, bead, right)
            found.append(note(self.name, self.version, kind, _mark(left, one), _mark(right, other), facts))
        told_of = {m.right for m in found if m.right}
        for part in bead.parts:
            if part.is_name and part.gain > 0 and not any(_overlap(part.mark, mark) for mark in told_of):
                told: dict[str, Fact] = {
                    "left": None,
                    "right": part.text,
                    "gain": part.gain,
                    "likeness": bead.likeness,
                }
                found.append(note(self.name, self.version, "strange", None, part.mark, told))
        return tuple(found)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A name that became another is an error; a lost or added one alone may be an editor's."""
        left, right = measurement.fact("left"), measurement.fact("right")
        if measurement.kind == "strange":
            # What a phrase gains says little of sides that the encoder finds little alike anyway.
            alike = float(measurement.fact("likeness") or 0.0) >= policy.limit("name.alike", 0.5)
            if not alike or float(measurement.fact("gain") or 0.0) < policy.limit("name.gain", 0.03):
                return None
            return Finding(measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR,
                           because=f"nothing in the source spells or means {quoted(right)}")  # fmt: skip
        sure = int(measurement.fact("left_sure") or 0) + int(measurement.fact("right_sure") or 0)
        severity, kind = Severity.MINOR, FindingClass.EDITORIAL
        if measurement.fact("address"):
            because = f"the form of address {quoted(left)} " + (f"became {quoted(right)}" if right else "was left out")
        elif measurement.kind == "changed":
            severity, kind = Severity.CRITICAL if sure > 2 else Severity.MAJOR, FindingClass.ERROR
            because = f"{quoted(left)} became {quoted(right)}"
        elif measurement.kind == "added":
            gain = float(measurement.fact("gain") or 0.0)
            likely = policy.limit("name.gain", 0.03) / 2
            if (measurement.fact("certain") and gain > -likely) or gain > likely:
                severity, kind = Severity.MAJOR, FindingClass.ERROR
            else:
                severity = Severity.INFO
            because = f"nothing in the source spells or means {quoted(right)}"
        else:
            because = f"{quoted(left)} is not named in the translation"
        return Finding(measurement=measurement, severity=severity, finding_class=kind, because=because)


def _gain(name: Name | None, bead: BeadText, right: Passage) -> float | None:
    """How much more alike the sides are without the phrase of this name; None: not measured."""
    if name is None:
        return None
    mark = right.mark(name.start, name.end)
    return next((part.gain for part in bead.parts if part.is_name and _overlap(part.mark, mark)), None)


def _overlap(one: Mark, other: Mark) -> bool:
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end


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
