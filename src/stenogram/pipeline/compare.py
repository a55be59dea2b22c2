"""Two transcripts → beads with what the checks measured: embed, align, audit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stenogram.align import align_sides, match_partial
from stenogram.audit import audit_beads
from stenogram.embed import RememberingEmbedder, choose_embedder
from stenogram.model import (
    Alignment,
    BlockKind,
    EventHeader,
    Match,
    MeasuredBead,
    SentenceVectors,
    Side,
    Term,
    Transcript,
)
from stenogram.pipeline.outside import said_outside
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.voices import with_voices
from stenogram.protocols import PairContext
from stenogram.segment import split_text

KnownVectors = Callable[[str, Sequence[str]], dict[str, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """An alignment with all that was measured in it, and the vectors that had to be made for it."""

    alignment: Alignment
    beads: tuple[MeasuredBead, ...]
    vectors: tuple[SentenceVectors, ...] = ()


def no_known_vectors(model: str, texts: Sequence[str]) -> dict[str, bytes]:
    """The KnownVectors of a run that has no archive."""
    return {}


def side_of(transcript: Transcript) -> Side:
    """The sentences that were spoken, with the speech that each belongs to."""
    spoken = transcript.spoken
    return Side(
        language=transcript.rendition.language,
        sentences=tuple(s.text for speech in spoken for s in speech.sentences),
        speeches=tuple(n for n, speech in enumerate(spoken) for _ in speech.sentences),
        speakers=tuple((s.speaker.name or s.speaker.label) if s.speaker else None for s in spoken),
    )


def text_side_of(transcript: Transcript) -> Side:
    """The sentences that were spoken; of a page that is no transcript, such as an article, all but its furniture.

    A page most of which no speech took is taken for an article that quotes a conversation.
    """
    unread = sum(u.span.end - u.span.start for u in transcript.unread)
    if sum(len(s.text) for s in transcript.sentences) > unread:
        return side_of(transcript)
    language = transcript.rendition.language
    texts = (b.span.of(transcript.text) for b in transcript.blocks if b.kind is not BlockKind.FURNITURE)
    return Side(language=language, sentences=tuple(s.of(text) for text in texts for s in split_text(text, language)))


def match_sides(left: Side, right: Side, tools: Tools, *, known: KnownVectors = no_known_vectors) -> tuple[Match, ...]:
    """What `right`, an excerpt or an article, takes from `left`; by words where no embedder knows both languages."""
    embedder = choose_embedder((left.language, right.language), tools.embedders)
    remembering = RememberingEmbedder(embedder, known) if embedder else None
    return match_partial(left, right, embedder=remembering, progress=tools.progress)


def context_of(left: Transcript, right: Transcript, *, terms: tuple[Term, ...] = ()) -> PairContext:
    """What the checks may know of the event, from either header."""
    participants = {p.name: p for t in (left, right) for p in t.event.participants}
    return PairContext(
        left_language=left.rendition.language,
        right_language=right.rendition.language,
        participants=tuple(participants.values()),
        start=left.event.start or right.event.start,
        terms=terms,
    )


def compare_transcripts(
    left: Transcript,
    right: Transcript,
    tools: Tools,
    *,
    known: KnownVectors = no_known_vectors,
    alignment: Alignment | None = None,
    terms: tuple[Term, ...] = (),
) -> Comparison:
    """Align and audit `right` against its source `left`; `alignment`: the beads are given, only audit.

    Raises:
        UnrelatedTexts: they are not renditions of one event.
    """
    embedder = _embedder((left, right), tools, known)
    sides = side_of(left), side_of(right)
    aligned = alignment or align_sides(*sides, embedder=embedder, progress=tools.progress)
    beads = audit_beads(
        aligned, *with_voices(left, right, sides, aligned), checks=tools.checks, embedder=embedder,
        context=context_of(left, right, terms=terms), outside=said_outside(left, right, sides, aligned, embedder),
        progress=tools.progress,
    )  # fmt: skip
    made = (embedder.new,) if embedder and embedder.new.texts else ()
    return Comparison(alignment=aligned, beads=beads, vectors=made)


def voiced_sides(left: Transcript, right: Transcript, tools: Tools) -> tuple[Side, Side]:
    """Both sides with who speaks, a person by one key on both, as an audit of the two would have them.

    Raises:
        UnrelatedTexts: they are not renditions of one event.
    """
    embedder = _embedder((left, right), tools, no_known_vectors)
    sides = side_of(left), side_of(right)
    return with_voices(left, right, sides, align_sides(*sides, embedder=embedder, progress=tools.progress))


def compare_sides(
    left: Side, right: Side, tools: Tools, *, alignment: Alignment | None = None, event: EventHeader | None = None
) -> Comparison:
    """The same for plain sentences; `alignment`: the beads are given, only audit."""
    embedder = choose_embedder((left.language, right.language), tools.embedders)
    remembering = RememberingEmbedder(embedder, no_known_vectors) if embedder else None
    aligned = alignment or align_sides(left, right, embedder=remembering, progress=tools.progress)
    event = event or EventHeader()
    context = PairContext(
        left_language=left.language, right_language=right.language, participants=event.participants, start=event.start
    )
    beads = audit_beads(
        aligned, left, right, checks=tools.checks, embedder=remembering, context=context, progress=tools.progress
    )
    return Comparison(alignment=aligned, beads=beads)


def _embedder(transcripts: Sequence[Transcript], tools: Tools, known: KnownVectors) -> RememberingEmbedder | None:
    embedder = choose_embedder([t.rendition.language for t in transcripts], tools.embedders)
    return RememberingEmbedder(embedder, known) if embedder else None
