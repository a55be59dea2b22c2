"""Speeches → sentences, each with its span."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from stenogram.model import BlockKind, MadeBy, Sentence, SentenceId, Span, Speech, Transcript
from stenogram.segment.splitting import split_text
from stenogram.text import UNKNOWN_LANGUAGE, Language

MADE_BY = MadeBy(name="stenogram.segment", version="2")


def split_sentences(transcript: Transcript) -> Transcript:
    """The transcript with the sentences of every speech, question, note and heading.

    Where the source marks sentences itself, its marks are kept.
    """
    numbers = count(1)
    has_notes = any(block.kind is BlockKind.NOTE for block in transcript.blocks)
    return replace(
        transcript,
        speeches=tuple(_in_speech(speech, transcript, numbers, has_notes=has_notes) for speech in transcript.speeches),
        made_by=(*transcript.made_by, MADE_BY),
    )


def _in_speech(speech: Speech, transcript: Transcript, numbers: Iterator[int], *, has_notes: bool) -> Speech:
    language = speech.language if speech.language != UNKNOWN_LANGUAGE else transcript.rendition.language
    paragraphs = []
    for paragraph in speech.paragraphs:
        said = _said(paragraph.span, transcript) if has_notes else (paragraph.span,)
        sentences = tuple(
            Sentence(id=SentenceId(f"s{next(numbers)}"), text=span.of(transcript.text), span=span)
            for part in said
            for span in _spans(part, paragraph.marks, transcript.text, language)
        )
        paragraphs.append(replace(paragraph, sentences=sentences))
    return replace(speech, paragraphs=tuple(paragraphs))


def _said(paragraph: Span, transcript: Transcript) -> Iterator[Span]:
    """The paragraph without the notes that stand in it, part by part."""
    at = paragraph.start
    for note in transcript.notes_in(paragraph):
        if (note.span.start, note.span.end) != (paragraph.start, paragraph.end):
            yield Span(at, max(at, note.span.start))
            at = note.span.end
    yield Span(at, max(at, paragraph.end))


def _spans(part: Span, marks: Sequence[Span], text: str, language: Language) -> tuple[Span, ...]:
    """The source's own sentences with whatever stands between them, or else ours."""
    if not marks:
        return _split(part, text, language)
    spans: list[Span] = []
    at = part.start
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, part.end)
        if start >= end:
            continue
        spans.extend(_split(Span(at, start), text, language))
        spans.append(Span(start, end))
        at = end
    spans.extend(_split(Span(at, part.end), text, language))
    return tuple(spans)


def _split(span: Span, text: str, language: Language) -> tuple[Span, ...]:
    return split_text(span.of(text), language, at=span.start)
