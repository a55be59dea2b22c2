"""Speeches → sentences, each with its span."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from stenogram.model import MadeBy, Paragraph, Sentence, SentenceId, Span, Speech, Transcript
from stenogram.segment.splitting import split_text
from stenogram.text import UNKNOWN_LANGUAGE, Language

MADE_BY = MadeBy(name="stenogram.segment", version="2")


def split_sentences(transcript: Transcript) -> Transcript:
    """The transcript with the sentences of every speech, question, note and heading.

    Where the source marks sentences itself, its marks are kept.
    """
    numbers = count(1)
    return replace(
        transcript,
        speeches=tuple(_in_speech(speech, transcript, numbers) for speech in transcript.speeches),
        made_by=(*transcript.made_by, MADE_BY),
    )


def _in_speech(speech: Speech, transcript: Transcript, numbers: Iterator[int]) -> Speech:
    language = speech.language if speech.language != UNKNOWN_LANGUAGE else transcript.rendition.language
    paragraphs = []
    for paragraph in speech.paragraphs:
        sentences = tuple(
            Sentence(id=SentenceId(f"s{next(numbers)}"), text=span.of(transcript.text), span=span)
            for part in _said(paragraph, transcript)
            for span in _spans(part, transcript.text, language)
        )
        paragraphs.append(replace(paragraph, sentences=sentences))
    return replace(speech, paragraphs=tuple(paragraphs))


def _said(paragraph: Paragraph, transcript: Transcript) -> Iterator[Paragraph]:
    """The paragraph without the notes that stand in it, part by part."""
    at = paragraph.span.start
    for note in transcript.notes_in(paragraph.span):
        if (note.span.start, note.span.end) != (paragraph.span.start, paragraph.span.end):
            yield replace(paragraph, span=Span(at, max(at, note.span.start)))
            at = note.span.end
    yield replace(paragraph, span=Span(at, max(at, paragraph.span.end)))


def _spans(paragraph: Paragraph, text: str, language: Language) -> tuple[Span, ...]:
    """The source's own sentences with whatever stands between them, or else ours."""
    if not paragraph.marks:
        return _split(paragraph.span, text, language)
    spans: list[Span] = []
    at = paragraph.span.start
    for mark in sorted(paragraph.marks):
        start, end = max(mark.start, at), min(mark.end, paragraph.span.end)
        if start >= end:
            continue
        spans.extend(_split(Span(at, start), text, language))
        spans.append(Span(start, end))
        at = end
    spans.extend(_split(Span(at, paragraph.span.end), text, language))
    return tuple(spans)


def _split(span: Span, text: str, language: Language) -> tuple[Span, ...]:
    return split_text(span.of(text), language, at=span.start)
