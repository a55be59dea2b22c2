"""The check `name`: a name that became another, was lost, or came from nowhere."""

from collections.abc import Iterable

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.name_matching import READABLE, unanswered
from stenogram.audit.names import Name, is_translatable, names
from stenogram.audit.passage import Passage
from stenogram.model import CheckName, Fact, Finding, FindingClass, Mark, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import primary


class NameCheck:
    """Names of both sides matched across scripts, inflection and the names that languages translate."""

    name = CheckName.NAME
    version = "1"

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
            facts: dict[str, Fact] = {
                "left": one.word if one else None,
                "right": other.word if other else None,
                "left_sure": one.sure if one else None,
                "right_sure": other.sure if other else None,
                "address": bool(one and one.addresses),
            }
            found.append(note(self.name, self.version, kind, _mark(left, one), _mark(right, other), facts))
        return tuple(found)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A name that became another is an error; a lost or added one alone may be an editor's."""
        left, right = measurement.fact("left"), measurement.fact("right")
        sure = int(measurement.fact("left_sure") or 0) + int(measurement.fact("right_sure") or 0)
        severity, kind = Severity.MINOR, FindingClass.EDITORIAL
        if measurement.fact("address"):
            because = f"the form of address {quoted(left)} " + (f"became {quoted(right)}" if right else "was left out")
        elif measurement.kind == "changed":
            severity, kind = Severity.CRITICAL if sure > 2 else Severity.MAJOR, FindingClass.ERROR
            because = f"{quoted(left)} became {quoted(right)}"
        elif measurement.kind == "added":
            severity, kind = Severity.MAJOR, FindingClass.ERROR
            because = f"nothing in the source spells or means {quoted(right)}"
        else:
            because = f"{quoted(left)} is not named in the translation"
        return Finding(measurement=measurement, severity=severity, finding_class=kind, because=because)


def _worth_asking(found: Iterable[Name], language: str) -> list[Name]:
    """All but ordinary words whose capital is due to their place, and words that names are translated with."""
    return [n for n in found if n.sure or not (n.opens or is_translatable(n.word, language))]


def _without_acronyms(
    lost: list[Name], added: list[Name], left: Passage, right: Passage
) -> tuple[list[Name], list[Name]]:
    """Both lists without acronyms and the names of several words that they may stand for."""
    return _resolved(lost, added, right), _resolved(added, lost, left)


def _resolved(some: list[Name], others: list[Name], passage: Passage) -> list[Name]:
    shorts = [n for n in some if n.word.isupper() and len(n.word) > 2]
    wholes = [n for n in _joined(others, passage) if " " in n.word]
    if shorts and wholes:
        return [n for n in some if n not in shorts]
    shorts = [n for n in others if n.word.isupper() and len(n.word) > 2]
    return some if not shorts else [n for n in some if not _is_part(n, some)]


def _is_part(name: Name, found: list[Name]) -> bool:
    """Whether another of the names stands right beside this one."""
    return any(other.end + 1 == name.start or name.end + 1 == other.start for other in found)


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
