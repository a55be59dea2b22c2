"""Alignments that need no aligner: a translation made here knows which sentence each of its own renders."""

from stenogram.model import Alignment, Basis, Bead, RevisionId, Transcript
from stenogram.pipeline.composing import COMPOSED_BY
from stenogram.protocols import Archive
from stenogram.text import one_line


def aligned_by_construction(left: Transcript, right: Transcript, renders: tuple[str, ...]) -> Alignment | None:
    """Each sentence with the one that it renders; None: `left` does not, or no longer, say just that.

    Args:
        renders: the words of the source that each sentence of `right` renders, those of notes and headings left out.
    """
    ours = tuple(one_line(sentence.text) for sentence in left.sentences)
    if not renders or renders != ours or len(right.sentences) != len(ours):
        return None
    return Alignment(
        left_language=left.rendition.language,
        right_language=right.rendition.language,
        left_count=len(ours),
        right_count=len(ours),
        beads=tuple(Bead(left=(n,), right=(n,), score=1.0) for n in range(len(ours))),
        likeness=None,
        basis=Basis.GIVEN,
        made_by=COMPOSED_BY,
    )


def rendered_words(archive: Archive, revision: RevisionId, transcript: Transcript) -> tuple[str, ...]:
    """What each sentence of a stored translation renders; empty where it was not made here."""
    uses = archive.drafts_of(revision)
    if not uses:
        return ()
    is_spoken = [speech.is_spoken for speech in transcript.speeches for _ in speech.sentences]
    return tuple(uses[n][1].source_text for n, spoken in enumerate(is_spoken) if spoken and n in uses)
