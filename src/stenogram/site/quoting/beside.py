"""What the other renditions of an event have in the place of a quotation's words. Reads the archive."""

from collections.abc import Sequence
from dataclasses import dataclass

from stenogram.audit import judge_beads
from stenogram.model import (
    AuditedBead,
    Event,
    Finding,
    FindingClass,
    MeasuredBead,
    QuotedPlace,
    RenditionRow,
    Revision,
    Severity,
)
from stenogram.protocols import Archive
from stenogram.site.frame.interface import gettext, spoken
from stenogram.site.frame.links import Links
from stenogram.site.frame.words import check_words, rendition_name, severity_words
from stenogram.site.quoting.parts import OtherText
from stenogram.site.reading.columns import Judge
from stenogram.text import direction_of

MOST_OTHERS = 3
_GRAVEST = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.INFO)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opposite:
    """Sentences of another text, by number, and the beads that lead there."""

    row: RenditionRow
    revision: Revision
    numbers: tuple[int, ...]
    audited: tuple[AuditedBead, ...]  # none: it was reached over a third text
    relation: str


def others_of(place: QuotedPlace, archive: Archive, judge: Judge, links: Links) -> tuple[OtherText, ...]:
    """The same sentences in the other renditions, the one that these words render first."""
    if place.origin.revision is None or not place.origin.is_current:
        return ()
    event = archive.event(place.origin.event)
    row = next((each for each in event.renditions if each.revision == place.origin.revision), None)
    if row is None:
        return ()
    here = archive.revision(row.revision)
    wanted = {n for n, s in enumerate(here.transcript.sentences) if s.id in place.sentences}
    found = _opposites(row, wanted, event, archive, judge)
    return tuple(_shown(each, event, links) for each in found if each.numbers)


def _opposites(
    row: RenditionRow, wanted: set[int], event: Event, archive: Archive, judge: Judge
) -> Sequence[_Opposite]:
    pivot = next((each for each in event.renditions if each.id == row.pivot), None)
    found: list[_Opposite] = []
    middle, at = row, wanted
    if pivot is not None and (beads := _beads(pivot, row, archive)):
        through = [b for b in beads if wanted.intersection(b.bead.right)]
        at = {n for b in through for n in b.bead.left}
        relation = gettext("which these words render")
        found.append(_opposite(pivot, at, through, archive, judge, relation))
        middle = pivot
    elif pivot is not None:
        return ()
    for other in event.renditions:
        if len(found) == MOST_OTHERS:
            break
        if other.pivot != middle.id or other.id == row.id:
            continue
        through = [b for b in _beads(middle, other, archive) if at.intersection(b.bead.left)]
        numbers = {n for b in through for n in b.bead.right}
        is_direct = middle.id == row.id
        relation = gettext("which renders these words") if is_direct else gettext("which renders the same")
        found.append(_opposite(other, numbers, through if is_direct else (), archive, judge, relation))
    return found


def _beads(left: RenditionRow, right: RenditionRow, archive: Archive) -> tuple[MeasuredBead, ...]:
    stored = archive.alignment(left.revision, right.revision)
    return stored.beads if stored is not None else ()


def _opposite(
    row: RenditionRow, numbers: set[int], through: Sequence[MeasuredBead], archive: Archive, judge: Judge, relation: str
) -> _Opposite:
    revision = archive.revision(row.revision)
    return _Opposite(
        row=row, revision=revision, numbers=tuple(n for n in sorted(numbers) if n < len(revision.transcript.sentences)),
        audited=judge_beads(tuple(through), checks=judge.checks, policy=judge.policy), relation=relation,
    )  # fmt: skip


def _shown(each: _Opposite, event: Event, links: Links) -> OtherText:
    sentences = [each.revision.transcript.sentences[n] for n in each.numbers]
    language = each.row.header.language
    return OtherText(
        name=rendition_name(each.row.header), relation=each.relation, lang=language, dir=direction_of(language),
        href=links.sentence(event.slug, sentences[0].id), text=" ".join(s.text for s in sentences),
        noted=noted_words([f for bead in each.audited for f in bead.findings]), is_checked=bool(each.audited),
    )  # fmt: skip


def noted_words(findings: Sequence[Finding]) -> tuple[str, ...]:
    """What the checks noticed, errors and the gravest first."""
    ranked = sorted(findings, key=lambda f: (f.finding_class is not FindingClass.ERROR, _GRAVEST.index(f.severity)))
    return tuple(
        gettext("%(severity)s, %(check)s: %(because)s")
        % {
            "severity": severity_words(f.severity),
            "check": check_words(f.measurement.check),
            "because": spoken(f.because),
        }
        for f in ranked
    )
