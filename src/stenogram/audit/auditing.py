"""Runs the checks over the beads of an alignment, and a policy over what they measured. Knows no check by name."""

from collections.abc import Sequence
from dataclasses import replace

from stenogram.audit.doubt import doubt_of
from stenogram.audit.parts import with_parts
from stenogram.model import (
    Alignment,
    AuditedBead,
    Bead,
    Finding,
    FindingClass,
    MeasuredBead,
    Measurement,
    Policy,
    Severity,
    Side,
)
from stenogram.protocols import BeadText, Check, Embedder, PairContext, Progress, no_progress


def audit_beads(
    alignment: Alignment,
    left: Side,
    right: Side,
    *,
    checks: Sequence[Check],
    embedder: Embedder | None,
    context: PairContext,
    progress: Progress = no_progress,
) -> tuple[MeasuredBead, ...]:
    """What the checks measure in each bead, in the alignment's order."""
    texts = _texts(alignment.beads, left, right, context)
    if embedder is not None and embedder.knows(left.language) and embedder.knows(right.language):
        texts = _compared(texts, embedder)
    measured: list[MeasuredBead] = []
    total = len(texts)
    for n, (bead, text) in enumerate(zip(alignment.beads, texts, strict=True)):
        measurements = tuple(m for check in checks for m in check.measure(text))
        measured.append(MeasuredBead(bead=bead, doubt=doubt_of(text, measurements), measurements=measurements))
        if n % 100 == 0 or n + 1 == total:
            progress("audit", n + 1, total)
    return tuple(measured)


def judge_beads(beads: Sequence[MeasuredBead], *, checks: Sequence[Check], policy: Policy) -> tuple[AuditedBead, ...]:
    """What a policy makes of stored measurements, the worst finding of a bead first.

    Only the version of a check that measured can judge; of another's measurement a note says that it must be redone.
    """
    by_name = {check.name: check for check in checks}
    audited: list[AuditedBead] = []
    for bead in beads:
        judged = (_judged(m, by_name.get(m.check), policy) for m in bead.measurements)
        findings = sorted((f for f in judged if f is not None), key=lambda f: f.severity.rank)
        audited.append(AuditedBead(bead=bead.bead, doubt=bead.doubt, findings=tuple(findings)))
    return tuple(audited)


def _judged(measurement: Measurement, check: Check | None, policy: Policy) -> Finding | None:
    measured_by = measurement.made_by.version
    if check is not None and measured_by == check.version:
        return check.judge(measurement, policy)
    installed = f"version {check.version} is" if check else "no such check is"
    return Finding(
        measurement=measurement,
        finding_class=FindingClass.FORM,
        severity=Severity.INFO,
        because=f"measured by version {measured_by}; {installed} installed: `stenogram reread` measures anew",
    )


def _texts(beads: Sequence[Bead], left: Side, right: Side, context: PairContext) -> list[BeadText]:
    return [
        BeadText(
            left=tuple((i, left.sentences[i]) for i in bead.left),
            right=tuple((i, right.sentences[i]) for i in bead.right),
            likeness=None,
            context=context,
        )
        for bead in beads
    ]


def _compared(texts: Sequence[BeadText], embedder: Embedder) -> list[BeadText]:
    """The beads with the likeness of their sides, and with the parts of those whose lengths do not fit.

    Each side is embedded once, in one batch; the remainders of doubtful sides in a second one.
    """
    paired = [n for n, text in enumerate(texts) if text.left and text.right]
    if not paired:
        return list(texts)
    sides = [" ".join(words for _, words in texts[n].left) for n in paired]
    sides += [" ".join(words for _, words in texts[n].right) for n in paired]
    vectors = embedder.embed(sides)
    pairs = dict(zip(paired, zip(vectors[: len(paired)], vectors[len(paired) :], strict=True), strict=True))
    alike = [
        replace(text, likeness=float(pairs[n][0] @ pairs[n][1])) if n in pairs else text for n, text in enumerate(texts)
    ]
    return with_parts(alike, pairs, embedder)
