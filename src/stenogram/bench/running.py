"""Plants known errors in pairs of renditions, aligns and audits them anew, and counts what was noticed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from stenogram.align import align_sides
from stenogram.audit import audit_beads, judge_beads
from stenogram.bench.damage import Damage, damaged
from stenogram.bench.planting import KINDS
from stenogram.bench.share import Share
from stenogram.embed import RememberingEmbedder, choose_embedder
from stenogram.model import AuditedBead, EventHeader, MadeBy, Policy, Severity, Side
from stenogram.pipeline import Tools
from stenogram.protocols import PairContext, Progress, no_progress

_RIGHT: dict[str, frozenset[str]] = {
    "number": frozenset({"number", "date"}), "date": frozenset({"date", "number"}), "name": frozenset({"name"}),
    "negation lost": frozenset({"negation"}), "negation added": frozenset({"negation"}),
    "antonym": frozenset({"negation", "likeness"}),
    "clause lost": frozenset({"omission", "likeness", "name", "number", "date"}),
    "clause added": frozenset({"addition", "likeness", "name", "number", "date"}),
    "sentence lost": frozenset({"omission"}), "sentence added": frozenset({"addition"}),
    "speaker": frozenset({"attribution"}),
}  # fmt: skip
_MOST_ROUNDS = 40
_GRAVE = (Severity.MAJOR, Severity.CRITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchPair:
    """A source and its translation, as they are; `voices` of both sides say who speaks, where that is known."""

    name: str
    left: Side
    right: Side
    event: EventHeader = field(default_factory=EventHeader)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindResult:
    """What the audit noticed of the errors of one kind."""

    kind: str
    caught: Share  # by a check that fits the kind, as an error of weight that the pair did not have before
    noticed: Share  # by any check
    missed: tuple[Damage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchAudit:
    """What an audit of these pairs would catch, and how often it cries over them as they are."""

    pairs: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    seed: int
    policy: str
    rounds: int
    kinds: tuple[KindResult, ...]
    alarms: Share  # beads of the pairs as they are with an error of weight: false ones and true ones
    made_by: tuple[MadeBy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clean:
    """A pair as it is: its alignment and what is found in it already."""

    pair: BenchPair
    context: PairContext
    embedder: RememberingEmbedder | None
    beads: tuple[AuditedBead, ...]


def bench_audit(
    pairs: Sequence[BenchPair], tools: Tools, policy: Policy, *,
    per_kind: int = 40, seed: int = 0, kinds: Sequence[str] = KINDS, progress: Progress = no_progress,
) -> BenchAudit:  # fmt: skip
    """Plant `per_kind` errors of each kind, as far as the texts have places for them, and audit what comes of it.

    Each round damages a fresh copy of a pair in places that lie apart, aligns it anew and audits it. The same seed
    plants the same errors.
    """
    chance = random.Random(seed)  # noqa: S311 (a benchmark, no secret)
    clean = [_as_it_is(pair, tools, policy) for pair in pairs]
    wanted = dict.fromkeys(kinds, per_kind)
    seen: dict[str, list[tuple[Damage, bool, bool]]] = {kind: [] for kind in kinds}
    known: set[tuple[str, ...]] = set()  # the same error in the same place is one case, however often it is planted
    rounds, barren, total = 0, 0, per_kind * len(kinds)
    while rounds < _MOST_ROUNDS and barren < 2 * len(clean) and any(wanted.values()):
        one = clean[rounds % len(clean)]
        made = [(case, _told_by(case[0], one)) for case in _round(one, wanted, tools, policy, chance)]
        found = list({key: case for case, key in made if key not in known}.values())
        known |= {key for _, key in made}
        rounds, barren = rounds + 1, 0 if found else barren + 1
        for damage, caught, noticed in found:
            wanted[damage.kind] -= 1
            seen[damage.kind].append((damage, caught, noticed))
        progress("planted", sum(map(len, seen.values())), total)
    progress("planted", total, total)
    alarmed = [any(f.severity in _GRAVE for f in bead.findings) for one in clean for bead in one.beads]
    return BenchAudit(
        pairs=tuple(pair.name for pair in pairs),
        languages=tuple(dict.fromkeys((str(p.left.language), str(p.right.language)) for p in pairs)),
        seed=seed, policy=policy.name, rounds=rounds,
        kinds=tuple(_result(kind, cases) for kind, cases in seen.items()),
        alarms=Share(count=sum(alarmed), n=len(alarmed)),
        made_by=tuple(MadeBy(name=f"check-{c.name.value}", version=c.version) for c in tools.checks),
    )  # fmt: skip


def _told_by(damage: Damage, clean: _Clean) -> tuple[str, ...]:
    """What makes an error another than all that were planted."""
    return clean.pair.name, damage.kind, ",".join(map(str, damage.left)), damage.was, damage.now


def _as_it_is(pair: BenchPair, tools: Tools, policy: Policy) -> _Clean:
    context = PairContext(
        left_language=pair.left.language, right_language=pair.right.language,
        participants=pair.event.participants, start=pair.event.start,
    )  # fmt: skip
    chosen = choose_embedder((pair.left.language, pair.right.language), tools.embedders)
    embedder = RememberingEmbedder(chosen, lambda model, texts: {}) if chosen else None
    return _Clean(pair=pair, context=context, embedder=embedder,
                  beads=_audited(pair.left, pair.right, context, embedder, tools, policy))  # fmt: skip


def _audited(
    left: Side, right: Side, context: PairContext, embedder: RememberingEmbedder | None, tools: Tools, policy: Policy
) -> tuple[AuditedBead, ...]:
    alignment = align_sides(left, right, embedder=embedder)
    measured = audit_beads(alignment, left, right, checks=tools.checks, embedder=embedder, context=context)
    return judge_beads(measured, checks=tools.checks, policy=policy)


def _round(
    clean: _Clean, wanted: dict[str, int], tools: Tools, policy: Policy, chance: random.Random
) -> Iterator[tuple[Damage, bool, bool]]:
    """Each planted error of a round, whether the right check caught it and whether any noticed it."""
    left = clean.pair.left
    alignment = align_sides(left, clean.pair.right, embedder=clean.embedder)
    side, planted = damaged(alignment, clean.pair.right, wanted, chance)
    if not planted:
        return
    audited = _audited(left, side, clean.context, clean.embedder, tools, policy)
    for damage in planted:
        here = _reasons(audited, damage.left, damage.right)
        before = {because for _, because in _reasons(clean.beads, damage.left, ())}
        new = [check for check, because in here if because not in before]
        yield damage, any(check in _RIGHT[damage.kind] for check in new), bool(new)


def _reasons(beads: Sequence[AuditedBead], left: Sequence[int], right: Sequence[int]) -> set[tuple[str, str]]:
    """Check and reason of the errors of weight in the beads that hold one of the sentences."""
    return {
        (f.measurement.check.value, f.because)
        for bead in beads
        if set(bead.bead.left) & set(left) or set(bead.bead.right) & set(right)
        for f in bead.findings
        if f.severity in _GRAVE
    }


def _result(kind: str, cases: Sequence[tuple[Damage, bool, bool]]) -> KindResult:
    return KindResult(
        kind=kind,
        caught=Share(count=sum(caught for _, caught, _ in cases), n=len(cases)),
        noticed=Share(count=sum(noticed for _, _, noticed in cases), n=len(cases)),
        missed=tuple(damage for damage, caught, _ in cases if not caught),
    )
