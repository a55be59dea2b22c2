"""What the audit promises of any text: no findings on a text against itself, marks inside, no exception."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.audit import (
    addition_check,
    audit_beads,
    date_check,
    foreign_check,
    judge_beads,
    likeness_check,
    modality_check,
    name_check,
    negation_check,
    number_check,
    omission_check,
    person_check,
    quotation_check,
)
from stenogram.model import (
    PRESS,
    Alignment,
    AuditedBead,
    Basis,
    Bead,
    FindingClass,
    MadeBy,
    MeasuredBead,
    Severity,
    Side,
)
from stenogram.protocols import Check, PairContext
from stenogram.text import language

CHECKS: tuple[Check, ...] = (
    number_check(), date_check(), name_check(), negation_check(), omission_check(), addition_check(), likeness_check(),
    modality_check(), person_check(), quotation_check(), foreign_check(),
)  # fmt: skip
LANGUAGES = ("ru", "en", "de", "fr", "es", "it", "pl", "cs", "uk", "zh", "ja", "hi", "und", "fi")
WORDS = (
    "не нет 7 1 342 888 12,5 % июля 7–8 in May 2020 &#39; &amp; nicht kein двадцать три тысячи 3 млн. Пётр Варламов"
    " Omsk 中国 三百万 7月24日 पांच लाख twenty-one half a million XX 14:30 pm « » “ ” . , — - ' ( ) 1. [3] no. не менее"
).split(" ")
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))


def audited(left: tuple[str, ...], right: tuple[str, ...], here: str, there: str) -> tuple[AuditedBead, ...]:
    """The findings on lines taken as pairs."""
    sides = Side(language=language(here), sentences=left), Side(language=language(there), sentences=right)
    beads = tuple(
        Bead(left=(n,) if n < len(left) else (), right=(n,) if n < len(right) else (), score=1.0)
        for n in range(max(len(left), len(right)))
    )
    alignment = Alignment(
        left_language=sides[0].language, right_language=sides[1].language, left_count=len(left), beads=beads,
        right_count=len(right), likeness=None, basis=Basis.GIVEN, made_by=MadeBy(name="lines"),
    )  # fmt: skip
    context = PairContext(left_language=sides[0].language, right_language=sides[1].language)
    measured = audit_beads(alignment, *sides, checks=CHECKS, embedder=None, context=context)
    return judge_beads(measured, checks=CHECKS, policy=PRESS)


@settings(deadline=None, max_examples=80)
@given(text=TEXTS, tongue=st.sampled_from(LANGUAGES))
def test_a_text_against_itself_has_no_findings(text, tongue):
    """Whatever it says, a copy departs from it in nothing."""
    (bead,) = audited((text,), (text,), tongue, tongue)
    assert [f.because for f in bead.findings] == []


@settings(deadline=None, max_examples=80)
@given(
    left=st.lists(TEXTS, max_size=3),
    right=st.lists(TEXTS, max_size=3),
    pair=st.tuples(*[st.sampled_from(LANGUAGES)] * 2),
)
def test_marks_lie_inside_their_sentences(left, right, pair):
    """Nothing is raised; marks are slices of the sentences that they name; findings stand worst first."""
    for bead in audited(tuple(left), tuple(right), *pair):
        assert 0.0 <= bead.doubt <= 1.0
        ranks = [f.severity.rank for f in bead.findings]
        assert ranks == sorted(ranks)
        for finding in bead.findings:
            assert finding.because
            for mark, numbers, texts in (
                (finding.measurement.left, bead.bead.left, left),
                (finding.measurement.right, bead.bead.right, right),
            ):
                if mark is not None:
                    assert mark.sentence in numbers
                    assert 0 <= mark.start <= mark.end <= len(texts[mark.sentence])


def test_one_sided_beads_are_always_found():
    """A sentence without counterpart is an error on whichever side it stands; bare marks are a matter of form."""
    omitted, same = audited(("Мост закрыт.", "Да."), ("The bridge is closed.",), "ru", "en")[::-1]
    assert [f.severity for f in omitted.findings] == [Severity.MAJOR]
    assert same.findings == ()
    (_, added) = audited(("Да.",), ("Yes.", "The mayor resigned."), "ru", "en")
    assert [f.because for f in added.findings] == [
        "the sentence “The mayor resigned.” has no counterpart in the source"
    ]
    (_, marks) = audited(("Да.", "* * *"), ("Yes.",), "ru", "en")
    assert [f.finding_class for f in marks.findings] == [FindingClass.FORM]


def test_measurements_of_checks_not_installed_are_no_errors():
    """A stored measurement whose check is gone is a note, and no error."""
    measured = MeasuredBead(bead=Bead(left=(0,), right=(), score=1.0), doubt=0.5, measurements=())
    (whole,) = audited(("Мост.",), (), "ru", "en")
    stored = MeasuredBead(bead=measured.bead, doubt=0.5, measurements=tuple(f.measurement for f in whole.findings))
    (bead,) = judge_beads([stored], checks=[number_check()], policy=PRESS)
    assert [f.finding_class for f in bead.findings] == [FindingClass.FORM]


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.name.value)
def test_each_check_measures_the_same_twice(check):
    """Measuring has no memory."""
    lines = ("12 июля Пётр Варламов не приехал в Омск.",), ("On July 21 Ivan Zhilin came to Tula with 3 guests.",)
    assert audited(*lines, "ru", "en") == audited(*lines, "ru", "en")
