"""Runs the checks over the beads of an alignment, and a policy over what they measured. Knows no check by name."""

from collections.abc import Sequence

from stenogram.audit.doubt import doubt_of
from stenogram.model import Alignment, AuditedBead, Bead, MeasuredBead, Policy, Side
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
    likenesses = _likenesses(alignment.beads, left, right, embedder)
    measured: list[MeasuredBead] = []
    total = len(alignment.beads)
    for n, (bead, likeness) in enumerate(zip(alignment.beads, likenesses, strict=True)):
        text = BeadText(left=tuple((i, left.sentences[i]) for i in bead.left), likeness=likeness, context=context,
                        right=tuple((i, right.sentences[i]) for i in bead.right))  # fmt: skip
        measurements = tuple(m for check in checks for m in check.measure(text))
        measured.append(MeasuredBead(bead=bead, doubt=doubt_of(text, measurements), measurements=measurements))
        if n % 100 == 0 or n + 1 == total:
            progress("audit", n + 1, total)
    return tuple(measured)


def judge_beads(beads: Sequence[MeasuredBead], *, checks: Sequence[Check], policy: Policy) -> tuple[AuditedBead, ...]:
    """What a policy makes of stored measurements, the worst finding of a bead first.

    A measurement whose check is not installed is passed over.
    """
    by_name = {check.name: check for check in checks}
    audited: list[AuditedBead] = []
    for bead in beads:
        judged = (by_name[m.check].judge(m, policy) for m in bead.measurements if m.check in by_name)
        findings = sorted((f for f in judged if f is not None), key=lambda f: f.severity.rank)
        audited.append(AuditedBead(bead=bead.bead, doubt=bead.doubt, findings=tuple(findings)))
    return tuple(audited)


def _likenesses(beads: Sequence[Bead], left: Side, right: Side, embedder: Embedder | None) -> list[float | None]:
    """The cosine of the two sides of each bead that has both, if the embedder knows both languages."""
    result: list[float | None] = [None] * len(beads)
    if embedder is None or not (embedder.knows(left.language) and embedder.knows(right.language)):
        return result
    paired = [n for n, bead in enumerate(beads) if bead.is_paired]
    if not paired:
        return result
    texts = [" ".join(left.sentences[i] for i in beads[n].left) for n in paired]
    texts += [" ".join(right.sentences[i] for i in beads[n].right) for n in paired]
    vectors = embedder.embed(texts)
    for n, one, other in zip(paired, vectors[: len(paired)], vectors[len(paired) :], strict=True):
        result[n] = float(one @ other)
    return result
