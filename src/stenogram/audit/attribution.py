"""The check `attribution`: words in another speaker's mouth, and questions that vanished with or from their answers."""

from collections.abc import Iterable, Sequence

from stenogram.audit.exchanges import Gone, gone_exchanges
from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.passage import words_of
from stenogram.model import CheckName, Fact, Finding, FindingClass, Measurement, Policy, Severity, Voice
from stenogram.protocols import BeadText
from stenogram.text import say

_FEWEST_WORDS = 4  # of fewer words ("Yes, please.") an aligner may take any for any
_UNLIKE = 0.4  # cosine below which the two sides may not belong together at all


class AttributionCheck:
    """Who says a bead's words on either side, and whether a question still stands before its answer."""

    name = CheckName.ATTRIBUTION
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """What one bead alone shows: that two persons say it, each known on both sides."""
        return self.measure_all((bead,))[0]

    def measure_all(self, beads: Sequence[BeadText]) -> Sequence[tuple[Measurement, ...]]:
        """The same with what neighbours tell: to whom a question was put, and what became of its answer."""
        here = _in_order(voice for bead in beads for voice in bead.left_voices)
        there = _in_order(voice for bead in beads for voice in bead.right_voices)
        found = [self._exchanged(bead, here, there) for bead in beads]
        for gone in gone_exchanges(beads):
            found[gone.bead] = (*found[gone.bead], self._vanished(beads[gone.bead], gone))
        return found

    def _exchanged(self, bead: BeadText, here: dict[int, Voice], there: dict[int, Voice]) -> tuple[Measurement, ...]:
        one, other = _only(bead.left_voices), _only(bead.right_voices)
        kind = _kind(one, other, here, there) if one and other else None
        if kind is None or one is None or other is None:
            return ()
        left, right = sides(bead)
        facts: dict[str, Fact] = {
            "left": one.label, "right": other.label, "likeness": bead.likeness,
            "words": min(words_of(bead.left), words_of(bead.right)),
        }  # fmt: skip
        return (note(self.name, self.version, kind, left.whole(), right.whole(), facts),)

    def _vanished(self, bead: BeadText, gone: Gone) -> Measurement:
        left, right = sides(bead)
        facts: dict[str, Fact] = {
            "question": gone.question, "answer": gone.answer, "answered_by": gone.answered_by, "follows": gone.follows,
        }  # fmt: skip
        mark = next((left.mark(p.start, p.start + p.length) for p in left.pieces if p.sentence == gone.sentence), None)
        return note(self.name, self.version, gone.kind, mark or left.whole(), right.whole(), facts)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """Who said it, and what was asked, is what was said; what an aligner may have mistaken is only told."""
        if measurement.kind in ("question", "part", "exchange", "answer"):
            return Finding(measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR,
                           because=_lost(measurement))  # fmt: skip
        likeness = measurement.fact("likeness")
        sure = int(measurement.fact("words") or 0) >= policy.limit("attribution.words", _FEWEST_WORDS) and (
            likeness is None or float(likeness) >= policy.limit("attribution.alike", _UNLIKE)
        )
        left = measurement.fact("left") or say("nobody named")
        right = measurement.fact("right") or say("nobody named")
        match measurement.kind:
            case "answered":
                because = say("a question from the floor is in the mouth of %(right)s, to whom it was put", right=right)
            case "unnamed":
                because = say("what %(left)s said stands as a question from the floor", left=left)
            case _:
                because = say("what %(left)s said is in the mouth of %(right)s", left=left, right=right)
        if sure:
            return Finding(measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR,
                           because=because)  # fmt: skip
        because = say("%(because)s, or these few words are not each other's", because=because)
        return Finding(measurement=measurement, severity=Severity.INFO, finding_class=FindingClass.EDITORIAL,
                       because=because)  # fmt: skip


def _in_order(voices: Iterable[Voice]) -> dict[int, Voice]:
    return {voice.speech: voice for voice in voices}


def _only(voices: tuple[Voice, ...]) -> Voice | None:
    """The one voice of a side; None where several speak, or nobody knows who."""
    return voices[0] if len({voice.speech for voice in voices}) == 1 else None


def _kind(one: Voice, other: Voice, here: dict[int, Voice], there: dict[int, Voice]) -> str | None:
    """In what way two voices are surely not one; None: they may be."""
    if one.person and other.person:
        return "exchanged" if one.person != other.person else None
    if one.is_question and other.person:  # an unnamed asker may be named elsewhere, but does not answer himself
        answering = here.get(one.speech + 1)
        return "answered" if answering and answering.person == other.person else None
    if one.person and other.is_question:
        beside = (there.get(other.speech - 1), there.get(other.speech + 1))
        return "unnamed" if any(voice and voice.person == one.person for voice in beside) else None
    return None


def _lost(measurement: Measurement) -> str:
    question, answer = quoted(measurement.fact("question")), quoted(measurement.fact("answer"), 50)
    who, follows = measurement.fact("answered_by"), measurement.fact("follows")
    by = say(" by %(name)s", name=who) if who else ""
    facts = {"question": question, "by": by, "answer": answer}
    match measurement.kind:
        case "exchange":
            return say("the question %(question)s vanished with its answer%(by)s: %(answer)s", **facts)
        case "answer":
            return say("the answer%(by)s to %(question)s vanished: %(answer)s", **facts)
    facts["now"] = say("now follows %(words)s", words=quoted(follows, 50)) if follows else say("now answers nothing")
    if measurement.kind == "part":
        return say("a part of the question vanished: %(question)s; the answer%(by)s %(answer)s %(now)s", **facts)
    return say("the question vanished: %(question)s; the answer%(by)s %(answer)s %(now)s", **facts)


def attribution_check() -> AttributionCheck:
    """The check `attribution`."""
    return AttributionCheck()
