"""What the words of a rendition render, by the stored alignment, with the audit's findings on them."""

from collections.abc import Sequence
from dataclasses import replace

from stenogram.audit import judge_beads
from stenogram.model import (
    Finding,
    Policy,
    QuotedPlace,
    RenditionRow,
    Revision,
    RevisionId,
    SourceWords,
    Span,
    TextOrigin,
    reason,
)
from stenogram.pipeline.tools import Tools
from stenogram.protocols import Archive
from stenogram.quote import turns_of


def with_source(place: QuotedPlace, archive: Archive, tools: Tools, policy: Policy) -> QuotedPlace:
    """A place in a rendition with the words that these render, by the stored alignment, and its findings."""
    if place.origin.revision is None or place.origin.is_source:
        return place
    event = archive.event(place.origin.event)
    row = next((r for r in event.renditions if r.revision == place.origin.revision), None)
    pivot = next((r for r in event.renditions if row is not None and r.id == row.pivot), None)
    if row is None or pivot is None:
        return place
    stored = archive.alignment(pivot.revision, row.revision)
    if stored is None:
        return place
    ours, theirs = archive.revision(RevisionId(row.revision)), archive.revision(RevisionId(pivot.revision))
    wanted = {n for n, s in enumerate(ours.transcript.sentences) if s.id in place.sentences}
    beads = [b for b in stored.beads if wanted.intersection(b.bead.right)]
    lefts = sorted({n for b in beads for n in b.bead.left})
    if not lefts:
        return replace(
            place, cautions=(*place.cautions, reason("nothing in {address} answers these words", address=pivot.address))
        )
    judged = judge_beads(beads, checks=tools.checks, policy=policy)
    return replace(place, source=_source(pivot, theirs, lefts, [f for b in judged for f in b.findings]))


def _source(pivot: RenditionRow, revision: Revision, lefts: Sequence[int], findings: Sequence[Finding]) -> SourceWords:
    transcript = revision.transcript
    said = [transcript.sentences[n] for n in lefts]
    span = Span(said[0].span.start, said[-1].span.end)
    origin = TextOrigin(
        event=pivot.address.split("/", 1)[0], title=transcript.event.title, start=transcript.event.start,
        rendition=pivot.address, kind=pivot.header.kind, language=pivot.header.language,
        translator=pivot.header.translator.name if pivot.header.translator else None,
        publisher=pivot.header.publisher, revision=revision.id, revision_n=revision.n,
    )  # fmt: skip
    turn = next((t for t in turns_of(transcript, origin) if t.span.start <= span.start < t.span.end), None)
    return SourceWords(
        origin=origin, speech=turn.n if turn else None, speaker=turn.speaker if turn else None,
        sentences=tuple(s.id for s in said), span=span, text=" ".join(s.text for s in said), likeness=None,
        findings=tuple(findings),
    )  # fmt: skip
