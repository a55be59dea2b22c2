"""What moved is told as moved: never as left out, never as added, and its words are compared all the same."""

from stenogram.audit import addition_check, audit_beads, judge_beads, number_check, omission_check
from stenogram.model import (
    PRESS,
    Alignment,
    AuditedBead,
    Basis,
    Bead,
    CheckName,
    Finding,
    FindingClass,
    MadeBy,
    Match,
    Severity,
    Side,
)
from stenogram.protocols import PairContext
from stenogram.text import Language

RU, EN = Language("ru"), Language("en")
LEFT = (
    "Паром ходит четыре раза в день.", "Соль вредит корням деревьев.", "Школе нужен второй учитель.",
    "Рыбаки жалуются на цены.",
)  # fmt: skip
RIGHT = (
    "Salt damages the roots of trees.", "The school needs a second teacher.", "The fishermen complain of prices.",
    "The ferry runs four times a day.",
)  # fmt: skip


def audited(left: tuple[str, ...] = LEFT, right: tuple[str, ...] = RIGHT, *, turns: bool = False,
            moved: bool = True) -> tuple[AuditedBead, ...]:  # fmt: skip
    """The first sentence went to the end; with `turns`, each half of a side is a turn of its own."""
    sides = [
        Side(language=tag, sentences=texts, speeches=(0, 0, 1, 1) if turns else ())
        for tag, texts in ((RU, left), (EN, right))
    ]
    pairs = [((0,), ()), ((1,), (0,)), ((2,), (1,)), ((3,), (2,)), ((), (3,))]
    alignment = Alignment(
        left_language=RU, right_language=EN, left_count=4, right_count=4, likeness=None, basis=Basis.MEANING,
        made_by=MadeBy(name="aligner"), beads=tuple(Bead(left=a, right=b, score=0.9) for a, b in pairs),
        moved=(Match(left=(0,), right=(3,), score=0.95),) if moved else (),
    )  # fmt: skip
    checks = (omission_check(), addition_check(), number_check())
    beads = audit_beads(alignment, *sides, checks=checks, embedder=None,
                        context=PairContext(left_language=RU, right_language=EN))  # fmt: skip
    return judge_beads(beads, checks=checks, policy=PRESS)


def of(beads: tuple[AuditedBead, ...], check: CheckName) -> list[Finding]:
    """The findings of one check."""
    return [f for bead in beads for f in bead.findings if f.measurement.check is check]


def test_a_moved_sentence_is_told_with_both_places() -> None:
    """Once with weight, from the source's side; the other end leads back. No error, nothing called missing."""
    beads = audited()
    (out,), (back,) = of(beads, CheckName.OMISSION), of(beads, CheckName.ADDITION)
    assert (out.finding_class, out.severity) == (FindingClass.EDITORIAL, Severity.MINOR)
    assert out.because == (
        "“Паром ходит четыре раза в день.” (sentence 1) moved: the translation has it after what says sentence 4, "
        "as sentence 4, “The ferry runs four times a day.”"
    )
    assert (back.finding_class, back.severity) == (FindingClass.EDITORIAL, Severity.INFO)
    assert "the source has it at its start" in back.because
    left, right = out.measurement.left, out.measurement.right
    assert left is not None
    assert right is not None
    assert LEFT[0][left.start : left.end] == LEFT[0]
    assert (right.sentence, RIGHT[3][right.start : right.end]) == (3, RIGHT[3])
    assert all(bead.doubt < 1 for bead in beads)


def test_without_the_move_it_is_missing() -> None:
    """The control: the same beads without a move are an omission and an addition."""
    beads = audited(moved=False)
    found = of(beads, CheckName.OMISSION) + of(beads, CheckName.ADDITION)
    assert [(f.finding_class, f.severity) for f in found] == [(FindingClass.ERROR, Severity.MAJOR)] * 2


def test_words_that_changed_on_their_way_are_found() -> None:
    """Four times a day became five: an error of number, told where the source has the words."""
    (changed,) = of(audited(right=(*RIGHT[:3], "The ferry runs five times a day.")), CheckName.NUMBER)
    assert (changed.finding_class, changed.measurement.left.sentence, changed.measurement.right.sentence) == (
        FindingClass.ERROR, 0, 3
    )  # fmt: skip
    assert of(audited(), CheckName.NUMBER) == []


def test_into_another_turn_is_an_error_of_order() -> None:
    """Words of the first turn that stand in the second answer something else: an error, yet no alarm."""
    (out,) = of(audited(turns=True), CheckName.OMISSION)
    assert (out.finding_class, out.severity) == (FindingClass.ERROR, Severity.MINOR)
    assert "in another turn" in out.because
