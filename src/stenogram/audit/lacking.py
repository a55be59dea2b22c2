"""What one side has and the other lacks, sentence or clause: `omission` and `addition` are this, each from its side."""

from dataclasses import dataclass

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.one_sided import does_not_fit, is_wordless, misfit, part_is_missing
from stenogram.audit.small_words import are_small
from stenogram.audit.unmet import odds_of_loss
from stenogram.model import PRESS, CheckName, Fact, Finding, FindingClass, Mark, Measurement, Policy, Severity
from stenogram.protocols import BeadText, Elsewhere
from stenogram.text import Sayable, say


@dataclass(frozen=True, slots=True, kw_only=True)
class LackingCheck:
    """Sentences of one side without the other, and sides too long for what stands against them."""

    name: CheckName
    on_left: bool  # the side that has what the other lacks
    version: str = "7"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """The sentences without counterpart, or the part that the other side may lack, or the misfit of lengths."""
        own, other = (bead.left, bead.right) if self.on_left else (bead.right, bead.left)
        if not other:
            return self._alone(bead)
        if not own:
            return ()
        found = self._part(bead, own)
        return found + self._words(bead, found)

    def _words(self, bead: BeadText, known: tuple[Measurement, ...]) -> tuple[Measurement, ...]:
        """A few words that the other side seems to lack, and how sure that is; none that are told with their clause."""
        part = next((part for part in bead.parts if part.is_words and part.on_left == self.on_left), None)
        if part is None or part.gain <= 0 or bead.unmet is None:
            return ()
        gap = -misfit(bead)
        if any(_is_within(part.mark, told.left) for told in known if self.judge(told, PRESS)):
            return ()
        odds = odds_of_loss(bead.unmet[0], gap)
        facts: dict[str, Fact] = {
            "text": part.text,
            "gain": part.gain,
            "misfit": round(gap, 2),
            "odds": round(odds, 2),
            "nearly": any(bead.nearly),
            "small": are_small(part.text, bead.context.left_language),
        }
        return (self._note("words", part.mark, facts),)

    def _part(self, bead: BeadText, own: tuple[tuple[int, str], ...]) -> tuple[Measurement, ...]:
        gap = -misfit(bead) if self.on_left else misfit(bead)
        parts = [p for p in bead.parts if p.on_left == self.on_left and p.gain > 0 and not p.is_name and not p.is_words]
        if parts:
            part = max(parts, key=lambda p: p.gain)
            facts: dict[str, Fact] = {
                "text": part.text,
                "gain": part.gain,
                "misfit": round(gap, 2),
                "likeness": round(bead.likeness or 0.0, 4),
                "share": round(len(part.text) / max(1, sum(len(text) for _, text in own)), 3),
                "is_sentence": part.is_sentence,
                "nearly": bead.nearly[1 if self.on_left else 0],  # what is there may not be understood
            }
            return (self._note("part", part.mark, facts),)
        if gap >= 1.0:
            left, right = sides(bead)
            whole: dict[str, Fact] = {"misfit": round(gap, 2), "likeness": bead.likeness}
            return (note(self.name, self.version, "length", left.whole(), right.whole(), whole),)
        return ()

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A sentence that says something is an error; a length alone must be far out; what moved is never lacking."""
        if measurement.kind == "moved":
            return self._moved(measurement)
        if measurement.kind == "sentence":
            if there := dict(measurement.facts).get("there"):
                return self._outside(measurement, str(there))
            said, text = not measurement.fact("wordless"), quoted(measurement.fact("text"))
            severity, kind = (Severity.MAJOR, FindingClass.ERROR) if said else (Severity.INFO, FindingClass.FORM)
            because = self._either(
                say("the sentence %(words)s has no counterpart in the translation", words=text),
                say("the sentence %(words)s has no counterpart in the source", words=text),
            )
            return Finding(measurement=measurement, severity=severity, finding_class=kind, because=because)
        gap = float(measurement.fact("misfit") or 0.0)
        if measurement.kind == "words":
            return self._lost(measurement, policy)
        if measurement.kind == "part":
            if not part_is_missing(
                float(measurement.fact("gain") or 0.0),
                gap,
                policy,
                is_sentence=bool(measurement.fact("is_sentence")),
                words=len(str(measurement.fact("text")).split()),
                nearly=bool(measurement.fact("nearly")),
            ):
                return None
            text = quoted(measurement.fact("text"))
            because = self._either(
                say("nothing in the translation says %(words)s", words=text),
                say("nothing in the source says %(words)s", words=text),
            )
        else:
            likeness = measurement.fact("likeness")
            if not does_not_fit(gap, None if likeness is None else float(likeness), policy):
                return None
            because = self._either(
                say("the translation is much shorter than its source lets expect"),
                say("the translation is much longer than its source lets expect"),
            )
        return Finding(measurement=measurement, severity=Severity.MAJOR, finding_class=FindingClass.ERROR,
                       because=because)  # fmt: skip

    def _lost(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """Words that are surely lost are an error; others worth a look."""
        odds = float(measurement.fact("odds") or 0.0)
        if measurement.fact("nearly"):
            odds -= policy.limit("nearly.words", 1.5)
        if measurement.fact("small"):
            return None
        if odds < policy.limit("words.doubtful", 0.3):
            return None
        severity = Severity.MAJOR if odds > policy.limit("words.lost", 2.5) else Severity.MINOR
        text = quoted(str(measurement.fact("text")).strip(",.;:"))
        because = self._either(
            say("nothing in the translation seems to say %(words)s", words=text),
            say("nothing in the source seems to say %(words)s", words=text),
        )
        return Finding(measurement=measurement, severity=severity, finding_class=FindingClass.ERROR, because=because)

    def _alone(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Every sentence of a bead whose other side is empty."""
        own = sides(bead)[0 if self.on_left else 1]
        moved = {n: place for place in bead.elsewhere for n in place.sentences}
        outside = dict(bead.outside)
        found = []
        for piece in own.pieces:
            place = piece.start, piece.start + piece.length
            text = own.printed(*place)
            if (there := moved.get(piece.sentence)) is not None:
                if piece.sentence == there.sentences[0]:
                    found.append(self._stands_elsewhere(own.mark(*place), there, text))
                continue
            facts: dict[str, Fact] = {"text": text, "wordless": is_wordless(((0, text),))}
            if piece.sentence in outside:
                facts["there"] = outside[piece.sentence]
            found.append(self._note("sentence", own.mark(*place), facts))
        return tuple(found)

    def _stands_elsewhere(self, mark: Mark, there: Elsewhere, text: str) -> Measurement:
        """That words moved: both places, and whether they went into another turn."""
        other = Mark(sentence=there.other[0], start=0, end=there.length)
        left, right = (mark, other) if self.on_left else (other, mark)
        facts: dict[str, Fact] = {
            "text": text,
            "there": there.text,
            "from": there.sentences[0] + 1,  # as people count
            "to": there.other[0] + 1,
            "after": None if there.after is None else there.after + 1,
            "crosses": there.crosses,
            "continues": there.continues,
        }
        return note(self.name, self.version, "moved", left, right, facts)

    def _moved(self, measurement: Measurement) -> Finding:
        """Editorial; an error of order where the words went into another turn, told once, from the source's side."""
        crosses, after = bool(measurement.fact("crosses")), measurement.fact("after")
        is_told_here = self.on_left and not measurement.fact("continues")
        where = say("at its start") if after is None else say("after what says sentence %(number)s", number=after)
        if crosses:
            where = say("%(place)s, in another turn", place=where)
        facts = {
            "words": quoted(measurement.fact("text")), "from": measurement.fact("from"), "place": where,
            "to": measurement.fact("to"), "there": quoted(measurement.fact("there")),
        }  # fmt: skip
        return Finding(
            measurement=measurement,
            finding_class=FindingClass.ERROR if crosses and self.on_left else FindingClass.EDITORIAL,
            severity=Severity.MINOR if is_told_here else Severity.INFO,
            because=self._either(
                say(
                    "%(words)s (sentence %(from)s) moved: the translation has it %(place)s, "
                    "as sentence %(to)s, %(there)s",
                    **facts,
                ),
                say(
                    "%(words)s (sentence %(from)s) moved: the source has it %(place)s, as sentence %(to)s, %(there)s",
                    **facts,
                ),
            ),
        )

    def _outside(self, measurement: Measurement, there: str) -> Finding:
        """Not lacking, but no speech's: a block was read as something else, or could not be read."""
        facts = {"words": quoted(measurement.fact("text")), "there": quoted(there)}
        return Finding(
            measurement=measurement,
            finding_class=FindingClass.EDITORIAL,
            severity=Severity.MINOR,
            because=self._either(
                say(
                    "%(words)s has no counterpart in what is said in the translation; "
                    "outside of the speeches its page has %(there)s",
                    **facts,
                ),
                say(
                    "%(words)s has no counterpart in what is said in the source; "
                    "outside of the speeches its page has %(there)s",
                    **facts,
                ),
            ),
        )

    def _either(self, left: Sayable, right: Sayable) -> Sayable:
        """What is said of a source's words that are lacking, or of a translation's."""
        return left if self.on_left else right

    def _note(self, kind: str, mark: Mark, facts: dict[str, Fact]) -> Measurement:
        """A measurement with its mark on the side that has more."""
        left, right = (mark, None) if self.on_left else (None, mark)
        return note(self.name, self.version, kind, left, right, facts)


def _is_within(words: Mark, clause: Mark | None) -> bool:
    """Whether both share a place."""
    return (
        clause is not None
        and words.sentence == clause.sentence
        and words.start < clause.end
        and clause.start < words.end
    )
