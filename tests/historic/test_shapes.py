"""Alterations that once happened, in sentences of the same shape: found with a reason; their twins left alone."""

from collections.abc import Callable, Iterator

import pytest

from stenogram.audit import audit_beads, judge_beads
from stenogram.model import PRESS, Alignment, AuditedBead, Basis, Bead, Finding, MadeBy, Severity, Side
from stenogram.plugins import PluginKind, make, make_all
from stenogram.protocols import Check, Embedder, PairContext
from stenogram.text import language
from tests.historic.shapes import (
    Variant,
    dropped_subject,
    dropped_we,
    number_chain,
    omitted_question,
    reversed_direction,
)

Audit = Callable[[str, tuple[str, ...], tuple[str, ...]], list[Finding]]


@pytest.fixture(scope="module")
def checks() -> tuple[Check, ...]:
    """Every installed check."""
    return make_all(PluginKind.CHECK)


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    """The encoder that ships with Stenogram."""
    return make(PluginKind.EMBEDDER, "universal")


@pytest.fixture(scope="module")
def audit(checks: tuple[Check, ...], embedder: Embedder) -> Audit:
    """The errors of weight in lines taken as pairs."""

    def run(pair: str, left: tuple[str, ...], right: tuple[str, ...]) -> list[Finding]:
        beads: list[AuditedBead] = judge_beads(_measured(pair, left, right), checks=checks, policy=PRESS)
        return [f for b in beads for f in b.findings if f.severity in (Severity.MAJOR, Severity.CRITICAL)]

    def _measured(pair, left, right):
        here, there = map(language, pair.split("-"))
        sides = [Side(language=tongue, sentences=tuple(filter(None, lines)))
                 for tongue, lines in ((here, left), (there, right))]  # fmt: skip
        numbers = iter(range(len(left))), iter(range(len(right)))
        beads = tuple(
            Bead(left=(next(numbers[0]),) if a else (), right=(next(numbers[1]),) if b else (), score=1.0)
            for a, b in zip(left, right, strict=True)
        )
        alignment = Alignment(left_language=here, right_language=there, left_count=len(sides[0].sentences),
                              right_count=len(sides[1].sentences), beads=beads, likeness=None, basis=Basis.GIVEN,
                              made_by=MadeBy(name="lines"))  # fmt: skip
        context = PairContext(left_language=here, right_language=there)
        return audit_beads(alignment, *sides, checks=checks, embedder=embedder, context=context)

    return run


def _is_found(variant: Variant, findings: list[Finding]) -> bool:
    return any(f.measurement.check.value in variant.check and variant.reason in f.because for f in findings)


SHAPES: tuple[tuple[Callable[[], Iterator[Variant]], float], ...] = (
    (number_chain, 0.95),
    (reversed_direction, 0.9),
    (omitted_question, 0.9),
    (dropped_we, 0.9),
    (dropped_subject, 0.9),
)


@pytest.mark.parametrize(("shape", "floor"), SHAPES, ids=lambda s: getattr(s, "__name__", ""))
def test_alterations_are_found_with_their_reason(shape, floor, audit):
    """At least 20 variants in two pairs of languages; the right check says what became of what."""
    variants = list(shape())
    assert len(variants) >= 20
    assert len({v.pair for v in variants}) >= 2
    missed = [v for v in variants if not _is_found(v, audit(v.pair, v.source, v.altered))]
    assert len(missed) <= (1 - floor) * len(variants), [(v.source, v.altered) for v in missed]


@pytest.mark.parametrize(("shape", "floor"), SHAPES, ids=lambda s: getattr(s, "__name__", ""))
def test_correct_twins_raise_no_alarm(shape, floor, audit):
    """The right translation of the same sentence is left alone, in 95 of a hundred at least."""
    twins = {(v.pair, v.source, v.right) for v in shape()}
    alarmed = [(twin, [f.because for f in found]) for twin in twins if (found := audit(*twin))]
    assert len(alarmed) <= 0.05 * len(twins), alarmed
