"""The check `quotation`: quotation marks, emphasis, stage notes and lists that one side has and the other has not."""

import re

from stenogram.audit.measuring import note, quoted, sides
from stenogram.audit.passage import Passage
from stenogram.model import CheckName, Fact, Finding, FindingClass, Mark, Measurement, Policy, Severity
from stenogram.protocols import BeadText
from stenogram.text import Sayable, to_say

_FORMS = {
    "quotation": re.compile(
        r"«[^«»]{1,400}»|“[^“”]{1,400}”|„[^„“”]{1,400}[“”]|\"[^\"]{1,400}\"|「[^「」]{1,400}」|『[^『』]{1,400}』"
    ),
    "stage note": re.compile(r"[(\[][^\W\d_][^()\[\]]{2,60}[.!…]?[)\]]"),
    "emphasis": re.compile(r"\*\*[^*]{1,200}\*\*|(?<!\w)__[^_]{1,200}__(?!\w)"),
    "list": re.compile(r"(?:^|\n) *(?:[-•*] |\d{1,2}[.)] )"),
}
_BECAUSE = {  # by form: what is lost, what is added
    "quotation": (
        to_say("the quotation %(words)s is not marked in the translation"),
        to_say("the quotation %(words)s is not marked in the source"),
    ),
    "stage note": (
        to_say("the stage note %(words)s is not marked in the translation"),
        to_say("the stage note %(words)s is not marked in the source"),
    ),
    "emphasis": (
        to_say("the emphasis %(words)s is not marked in the translation"),
        to_say("the emphasis %(words)s is not marked in the source"),
    ),
    "list": (
        to_say("the list %(words)s is not marked in the translation"),
        to_say("the list %(words)s is not marked in the source"),
    ),
}
_NOTED = re.compile(
    r"[(\[](?:applause|laughter|laughs|смех|смеется|аплодисменты|beifall|heiterkeit|applaudissements|rires|aplausos|risas|"
    r"оплески|сміх|aplausos|rialles|aplaudiments|applausi|oklaski|potlesk)[^()\[\]]{0,60}[)\]]"
)


class QuotationCheck:
    """Signs of form counted on both sides."""

    name = CheckName.QUOTATION
    version = "1"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Each form that one side has more often, with the first that is too many."""
        left, right = sides(bead)
        if not left.text or not right.text:
            return ()
        found = []
        for form, pattern in _FORMS.items():
            here, there = _seen(pattern, left), _seen(pattern, right)
            if len(here) == len(there):
                continue
            lost = len(here) > len(there)
            more, passage = (here, left) if lost else (there, right)
            start, end = more[min(len(here), len(there))]
            facts: dict[str, Fact] = {"form": form, "left": len(here), "right": len(there),
                                      "text": passage.printed(start, end),
                                      "noted": _NOTED.match(passage.low, start) is not None}  # fmt: skip
            mark = passage.mark(start, end)
            kind, marks = ("lost", (mark, None)) if lost else ("added", (None, mark))
            found.append(_note(kind, marks, facts))
        return tuple(found)

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """A matter of form; what the room did, and was said to have done, is an editor's decision."""
        form, text = measurement.fact("form"), quoted(measurement.fact("text"))
        lost = measurement.kind == "lost"
        missing, unfounded = _BECAUSE[str(form)]
        because = Sayable(missing if lost else unfounded, {"words": text})
        noted = bool(measurement.fact("noted"))
        return Finding(measurement=measurement, severity=Severity.MINOR if noted else Severity.INFO, because=because,
                       finding_class=FindingClass.EDITORIAL if noted else FindingClass.FORM)  # fmt: skip


def _note(kind: str, marks: tuple[Mark | None, Mark | None], facts: dict[str, Fact]) -> Measurement:
    return note(QuotationCheck.name, QuotationCheck.version, kind, marks[0], marks[1], facts)


def _seen(pattern: re.Pattern[str], passage: Passage) -> list[tuple[int, int]]:
    return [m.span() for m in pattern.finditer(passage.text)]


def quotation_check() -> QuotationCheck:
    """The check `quotation`."""
    return QuotationCheck()
