"""Runs the checks over the beads of an alignment, and a policy over what they measured. Knows no check by name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stenogram.audit.doubt import doubt_of
from stenogram.audit.moves import moved_text, places_of
from stenogram.audit.parts import with_parts
from stenogram.audit.unmet import compared
from stenogram.errors import AuditError
from stenogram.model import (
    Alignment,
    AuditedBead,
    Bead,
    CheckName,
    Finding,
    FindingClass,
    LackingFact,
    Match,
    MeasuredBead,
    Measurement,
    Policy,
    Severity,
    Side,
    Voice,
)
from stenogram.protocols import (
    BeadText,
    Check,
    Elsewhere,
    Embedder,
    KnowsNearly,
    LooksAround,
    PairContext,
    Progress,
    TakesApart,
    no_progress,
)
from stenogram.text import say

if TYPE_CHECKING:
    from stenogram.protocols import Vectors

_LEAST_DOUBT_OF_A_MOVE = 0.5  # the words are there, and not where they were


def audit_beads(
    alignment: Alignment,
    left: Side,
    right: Side,
    *,
    checks: Sequence[Check],
    embedder: Embedder | None,
    context: PairContext,
    outside: tuple[Mapping[int, str], Mapping[int, str]] = ({}, {}),
    progress: Progress = no_progress,
) -> tuple[MeasuredBead, ...]:
    """What the checks measure in each bead, in the alignment's order.

    Args:
        outside: of lone sentences of the left and of the right, the words of the other page that say the same
            outside of its speeches.
    """
    texts = [_with_outside(text, outside) for text in _texts(alignment, left, right, context)]
    texts += [moved_text(move, left, right, context) for move in alignment.moved]
    if embedder is not None and embedder.knows(left.language) and embedder.knows(right.language):
        texts = with_likeness(texts, embedder)
    moved = _measured_moves(alignment.moved, texts[len(alignment.beads) :], checks)
    measured: list[MeasuredBead] = []
    total = len(alignment.beads)
    at_once = {
        k: _at_once(check, check, texts[:total]) for k, check in enumerate(checks) if isinstance(check, LooksAround)
    }
    for n, (bead, text) in enumerate(zip(alignment.beads, texts[:total], strict=True)):
        seen = (at_once[k][n] if k in at_once else check.measure(text) for k, check in enumerate(checks))
        measurements = tuple(m for measurements in seen for m in measurements)
        doubt = doubt_of(text, measurements)
        if text.elsewhere:
            ends = [moved[place.sentences if bead.left else place.other] for place in text.elsewhere]
            doubt = max(_LEAST_DOUBT_OF_A_MOVE, *(end.doubt for end in ends))
            if bead.left:  # told once, where the source has it
                measurements += tuple(m for end in dict.fromkeys(ends) for m in end.measurements)
        measured.append(MeasuredBead(bead=bead, doubt=doubt, measurements=measurements))
        if n % 100 == 0 or n + 1 == total:
            progress("audit", n + 1, total)
    return tuple(measured)


def _measured_moves(
    moves: Sequence[Match], texts: Sequence[BeadText], checks: Sequence[Check]
) -> dict[tuple[int, ...], MeasuredBead]:
    """What departs between the two ends of each move, by its sentences on the left."""
    found: dict[tuple[int, ...], MeasuredBead] = {}
    for move, text in zip(moves, texts, strict=True):
        measurements = tuple(m for check in checks for m in check.measure(text))
        pair = Bead(left=move.left, right=move.right, score=move.score)
        found[move.left] = MeasuredBead(bead=pair, doubt=doubt_of(text, measurements), measurements=measurements)
    return found


def judge_beads(beads: Sequence[MeasuredBead], *, checks: Sequence[Check], policy: Policy) -> tuple[AuditedBead, ...]:
    """What a policy makes of stored measurements, the worst finding of a bead first.

    Only the version of a check that measured can judge; of another's measurement a note says that it must be redone.
    """
    # Several checks may go by one name of the contract; their versions tell them apart.
    by_name = {check.name: check for check in reversed(checks)}
    by_version: dict[tuple[CheckName, str | None], Check] = {(check.name, check.version): check for check in checks}
    audited: list[AuditedBead] = []
    for bead in beads:
        if not bead.measurements:  # most of a page's
            audited.append(AuditedBead(bead=bead.bead, doubt=bead.doubt, findings=()))
            continue
        judged = (
            _judged(m, by_version.get((m.check, m.made_by.version)) or by_name.get(m.check), policy)
            for m in bead.measurements
        )
        findings = sorted((f for f in judged if f is not None), key=lambda f: f.severity.rank)
        audited.append(AuditedBead(bead=bead.bead, doubt=bead.doubt, findings=tuple(findings)))
    return tuple(audited)


def _at_once(check: Check, looking: LooksAround, texts: Sequence[BeadText]) -> Sequence[tuple[Measurement, ...]]:
    """What a check that looks around says of each bead."""
    answers = looking.measure_all(texts)
    if len(answers) != len(texts):
        raise AuditError(
            f"the check {check.name.value} {check.version} answered {len(answers)} times for {len(texts)} beads",
            hint="measure_all gives one tuple a bead, an empty one where nothing is seen",
        )
    return answers


def _judged(measurement: Measurement, check: Check | None, policy: Policy) -> Finding | None:
    measured_by = measurement.made_by.version
    because = say(
        "measured by version %(version)s, and not whole: `stenogram reread` measures anew", version=measured_by
    )
    if check is not None and measured_by == check.version:
        try:
            return check.judge(measurement, policy)
        except LackingFact:  # a plug-in forgot to count its version on; the beads are shown all the same
            return _to_measure_anew(measurement, because)
    because = say(
        "measured by version %(version)s; no such check is installed: `stenogram reread` measures anew",
        version=measured_by,
    )
    if check:
        because = say(
            "measured by version %(version)s; version %(installed)s is installed: `stenogram reread` measures anew",
            version=measured_by, installed=check.version,
        )  # fmt: skip
    return _to_measure_anew(measurement, because)


def _to_measure_anew(measurement: Measurement, because: str) -> Finding:
    return Finding(
        measurement=measurement,
        finding_class=FindingClass.FORM,
        severity=Severity.INFO,
        because=because,
    )


def _texts(alignment: Alignment, left: Side, right: Side, context: PairContext) -> list[BeadText]:
    ours, theirs = places_of(alignment, left, right) if alignment.moved else ({}, {})
    return [
        BeadText(
            left=tuple((i, left.sentences[i]) for i in bead.left),
            right=tuple((i, right.sentences[i]) for i in bead.right),
            likeness=None,
            context=context,
            elsewhere=_elsewhere(bead, ours, theirs),
            left_voices=_voices(left, bead.left),
            right_voices=_voices(right, bead.right),
        )
        for bead in alignment.beads
    ]


def _with_outside(text: BeadText, outside: tuple[Mapping[int, str], Mapping[int, str]]) -> BeadText:
    """The bead with what the other page says of its lone sentences."""
    if text.left and text.right:
        return text
    said = outside[0] if text.left else outside[1]
    return replace(text, outside=tuple((n, said[n]) for n, _ in text.left or text.right if n in said))


def _voices(side: Side, sentences: tuple[int, ...]) -> tuple[Voice, ...]:
    """Who says each of the sentences; empty where the side has no speakers."""
    return tuple(side.voices[side.speeches[i]] for i in sentences) if side.voices and side.speeches else ()


def _elsewhere(bead: Bead, ours: Mapping[int, Elsewhere], theirs: Mapping[int, Elsewhere]) -> tuple[Elsewhere, ...]:
    """Where the sentences of a bead with one side only have moved to."""
    if bead.is_paired:
        return ()
    found = [ours[n] for n in bead.left if n in ours] + [theirs[n] for n in bead.right if n in theirs]
    return tuple(dict.fromkeys(found))


def with_likeness(texts: Sequence[BeadText], embedder: Embedder) -> list[BeadText]:
    """The beads with the likeness of their sides, and with the parts of those whose lengths do not fit.

    Each side is embedded once, in one batch; the remainders of doubtful sides in a second one.
    An embedder that can tell what a side would mean without some of its words is asked for that at once.
    """
    paired = [n for n, text in enumerate(texts) if text.left and text.right]
    if not paired:
        return list(texts)
    asked = [texts[n] for n in paired]
    apart = list(compared(asked, embedder)) if isinstance(embedder, TakesApart) else []
    both = [vectors for vectors, _ in apart] or _embedded(asked, embedder)
    alike = list(texts)
    for n, (left, right) in zip(paired, both, strict=True):
        alike[n] = replace(alike[n], likeness=float(left @ right), nearly=_nearly_known(alike[n], embedder))
    for n, (_, unmet) in zip(paired, apart, strict=bool(apart)):
        alike[n] = replace(alike[n], unmet=unmet)
    return with_parts(alike, dict(zip(paired, both, strict=True)), embedder)


def _nearly_known(text: BeadText, embedder: Embedder) -> tuple[bool, bool]:
    """Whether the embedder knows the language of either side only by a near one."""
    if not isinstance(embedder, KnowsNearly):
        return (False, False)
    return embedder.knows_nearly(text.context.left_language), embedder.knows_nearly(text.context.right_language)


def _embedded(texts: Sequence[BeadText], embedder: Embedder) -> list[tuple["Vectors", "Vectors"]]:
    sides = [" ".join(words for _, words in text.left) for text in texts]
    sides += [" ".join(words for _, words in text.right) for text in texts]
    vectors = embedder.embed(sides)
    return list(zip(vectors[: len(texts)], vectors[len(texts) :], strict=True))
