"""What a change leaves to do: pairs that an event needs and that are not aligned yet, beads that nobody measured yet.

A decision of a person is one commit and what follows from it another. Between the two the event is in a legal state:
a rendition is not aligned yet, a corrected bead is not checked yet. Whoever comes next finishes it.
"""

from dataclasses import replace

from stenogram.audit import audit_beads
from stenogram.embed import RememberingEmbedder, choose_embedder
from stenogram.errors import StaleEvent, UnrelatedTexts
from stenogram.model import Event, EventId, MeasuredBead, NewAlignment, RevisionId, SentenceVectors, StoredAlignment
from stenogram.pipeline.compare import compare_transcripts, context_of, side_of
from stenogram.pipeline.terms import terms_of_lists
from stenogram.pipeline.tools import Tools
from stenogram.protocols import Archive

ATTEMPTS = 5  # when other processes change the same event
_AROUND = 25  # beads before and after a changed one that the checks may look at


def complete(archive: Archive, event: EventId | str, tools: Tools) -> Event:
    """Align and audit what an event lacks; the event as it is then."""
    for attempt in range(ATTEMPTS):
        found = archive.event(event)
        try:
            _align_missing(archive, found, tools)
            break
        except StaleEvent:
            if attempt == ATTEMPTS - 1:
                raise
    found = archive.event(event)
    revisions = {row.id: row.revision for row in found.renditions}
    for row in found.renditions:
        if row.pivot in revisions:
            measure_corrected(archive, revisions[row.pivot], row.revision, tools)
    return archive.event(event)


def measure_corrected(archive: Archive, left: RevisionId, right: RevisionId, tools: Tools) -> None:
    """Audit the beads of two revisions that were corrected and not measured since, and no others."""
    stored = archive.alignment(left, right)
    if stored is None or not stored.unmeasured:
        return
    archive.measure_beads(left, right, _measured(archive, stored, tools))


def _measured(archive: Archive, stored: StoredAlignment, tools: Tools) -> tuple[MeasuredBead, ...]:
    """The beads that nobody measured yet, seen among their neighbours."""
    one, two = archive.revision(stored.left).transcript, archive.revision(stored.right).transcript
    embedder = choose_embedder((one.rendition.language, two.rendition.language), tools.embedders)
    remembering = RememberingEmbedder(embedder, archive.vectors) if embedder else None
    beads, wanted = stored.alignment.beads, frozenset(stored.unmeasured)
    near = sorted({m for n in wanted for m in range(max(0, n - _AROUND), min(len(beads), n + _AROUND + 1))})
    terms = terms_of_lists(archive, one.rendition.language, two.rendition.language)
    part = replace(stored.alignment, beads=tuple(beads[n] for n in near))
    measured = audit_beads(
        part, side_of(one), side_of(two), checks=tools.checks, embedder=remembering,
        context=context_of(one, two, terms=terms), progress=tools.progress,
    )  # fmt: skip
    return tuple(bead for n, bead in zip(near, measured, strict=True) if n in wanted)


def _align_missing(archive: Archive, event: Event, tools: Tools) -> None:
    rows = {row.id: row for row in event.renditions}
    alignments: list[NewAlignment] = []
    vectors: list[SentenceVectors] = []
    for row in event.renditions:
        if row.pivot is None or row.pivot not in rows or row.alignment is not None or row.refusal is not None:
            continue
        left, right = (archive.revision(rows[side].revision).transcript for side in (row.pivot, row.id))
        try:
            terms = terms_of_lists(archive, left.rendition.language, right.rendition.language)
            made = compare_transcripts(left, right, tools, known=archive.vectors, terms=terms)
        except UnrelatedTexts as error:
            alignments.append(NewAlignment(left=row.pivot, right=row.id, refusal=str(error)))
            continue
        alignments.append(NewAlignment(left=row.pivot, right=row.id, alignment=made.alignment, beads=made.beads))
        vectors += made.vectors
    if alignments:
        archive.complete_event(event.id, event.version, alignments, vectors)
