"""Which renditions of an event must be compared when one comes in, and their comparison."""

from dataclasses import dataclass

from stenogram.errors import UnrelatedTexts
from stenogram.model import (
    Capture,
    Event,
    NewAlignment,
    RenditionHeader,
    RenditionId,
    RenditionRow,
    SentenceVectors,
    Transcript,
)
from stenogram.pipeline.compare import compare_transcripts
from stenogram.pipeline.constructed import aligned_by_construction, rendered_words
from stenogram.pipeline.terms import terms_of_lists
from stenogram.pipeline.tools import Tools
from stenogram.protocols import Archive
from stenogram.store import pivots

_INCOMING = RenditionId("")  # the rendition that is being put, while it has no id yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The alignments that an event needs now, and the vectors made for them."""

    alignments: tuple[NewAlignment, ...] = ()
    vectors: tuple[SentenceVectors, ...] = ()
    unrelated: UnrelatedTexts | None = None  # why the incoming text was not aligned to, or with, another


def compare_with_event(
    archive: Archive,
    event: Event,
    row: RenditionRow | None,
    transcript: Transcript,
    capture: Capture,
    tools: Tools,
    *,
    renders: tuple[str, ...] = (),
) -> Compared:
    """Align `transcript` to its pivot, and to it whatever it is now the pivot of.

    Args:
        row: the rendition of which it is a new revision; None: a new rendition.
        renders: of a translation made here, the words of the source that each of its sentences renders.
    """
    key = row.id if row else _INCOMING
    rows = {r.id: r for r in event.renditions}
    headers: list[tuple[RenditionId, RenditionHeader, str]] = [
        (r.id, r.header, r.capture.blob) for r in event.renditions if r.id != key
    ]
    headers.append((key, transcript.rendition, capture.blob))
    wanted = pivots(headers, {r.address: r.id for r in event.renditions})
    alignments: list[NewAlignment] = []
    vectors: list[SentenceVectors] = []
    unrelated: UnrelatedTexts | None = None
    for right, left in wanted.items():
        if left is None or (key not in (left, right) and rows[right].pivot == left):
            continue
        one, two = (
            transcript if side == key else archive.revision(rows[side].revision).transcript for side in (left, right)
        )
        ends = [None if side == _INCOMING else side for side in (left, right)]
        said = renders if right == key else rendered_words(archive, rows[right].revision, two)
        try:
            made = compare_transcripts(
                one, two, tools, known=archive.vectors, alignment=aligned_by_construction(one, two, said),
                terms=terms_of_lists(archive, one.rendition.language, two.rendition.language),
            )  # fmt: skip
        except UnrelatedTexts as error:
            unrelated = error
            alignments.append(NewAlignment(left=ends[0], right=ends[1], refusal=str(error)))
            continue
        alignments.append(NewAlignment(left=ends[0], right=ends[1], alignment=made.alignment, beads=made.beads))
        vectors += made.vectors
    return Compared(alignments=tuple(alignments), vectors=tuple(vectors), unrelated=unrelated)
