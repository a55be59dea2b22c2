"""What a page says outside of its speeches: where a sentence without counterpart may have its counterpart after all.

A sentence is called omitted only when nothing that was read of the other page says it, whatever was made of that block.
"""

from stenogram.align import match_partial
from stenogram.model import Alignment, BlockKind, Side, Transcript
from stenogram.protocols import Embedder
from stenogram.segment import split_text

_OUTSIDE = frozenset({BlockKind.HEADER, BlockKind.HEADING, BlockKind.NOTE, BlockKind.UNREAD})


def said_outside(
    left: Transcript, right: Transcript, sides: tuple[Side, Side], alignment: Alignment, embedder: Embedder | None
) -> tuple[dict[int, str], dict[int, str]]:
    """For sentences of each side that stand alone, the words outside of the other page's speeches that say the same."""
    ours = [n for bead in alignment.beads if not bead.right for n in bead.left]
    theirs = [n for bead in alignment.beads if not bead.left for n in bead.right]
    if embedder is None:
        return {}, {}
    return _found(sides[0], ours, _outside(right), embedder), _found(sides[1], theirs, _outside(left), embedder)


def _outside(transcript: Transcript) -> Side:
    """The sentences of blocks that were read and are no speech's."""
    language = transcript.rendition.language
    texts = (b.span.of(transcript.text) for b in transcript.blocks if b.kind in _OUTSIDE)
    return Side(language=language, sentences=tuple(s.of(text) for text in texts for s in split_text(text, language)))


def _found(side: Side, alone: list[int], outside: Side, embedder: Embedder) -> dict[int, str]:
    if not alone or not outside.sentences:
        return {}
    lone = Side(language=side.language, sentences=tuple(side.sentences[n] for n in alone))
    return {
        alone[n]: " ".join(outside.sentences[m] for m in match.left)
        for match in match_partial(outside, lone, embedder=embedder)
        for n in match.right
    }
