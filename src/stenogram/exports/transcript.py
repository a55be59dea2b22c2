"""stenogram.transcript/1: one page as a record."""

from typing import Final

from stenogram.exports import shapes
from stenogram.model import EventHeader, Paragraph, RenditionHeader, Span, Speaker, Speech, Transcript

FORMAT: Final = "stenogram.transcript/1"


def transcript_json(transcript: Transcript) -> shapes.Transcript:
    """The transcript as an object of the format; spans are [start, end) in code points of `text`."""
    return {
        "format": FORMAT,
        "event": event_header_json(transcript.event),
        "rendition": rendition_header_json(transcript.rendition),
        "text": transcript.text,
        "blocks": [{"span": _span(b.span), "kind": b.kind.value, "rule": b.rule} for b in transcript.blocks],
        "speeches": [speech_json(speech, transcript) for speech in transcript.speeches],
        "unread": [
            {"text": u.span.of(transcript.text), "span": _span(u.span), "reason": u.reason} for u in transcript.unread
        ],
        "notices": list(transcript.notices),
        "made_by": [str(maker) for maker in transcript.made_by],
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def event_header_json(event: EventHeader) -> shapes.EventHeader:
    """What a page says of the event; null: it does not say."""
    return {
        "title": event.title,
        "title_is_composed": event.title_is_composed,
        "summary": event.summary,
        "kind": event.kind,
        "start": event.start,
        "precision": event.precision.value if event.precision else None,
        "end": event.end,
        "timezone": event.timezone,
        "place": event.place,
        "venue": event.venue,
        "participants": [{"name": p.name, "role": p.role} for p in event.participants],
    }


def rendition_header_json(header: RenditionHeader) -> shapes.RenditionHeader:
    """What is known of a rendition; null: nobody says."""
    translator, source = header.translator, header.source
    is_derived = header.made_from_language or header.made_from_rendition
    return {
        "language": header.language,
        "kind": header.kind.value if header.kind else None,
        "publisher": header.publisher,
        "published": header.published.isoformat() if header.published else None,
        "translator": {"name": translator.name, "version": translator.version} if translator else None,
        "made_from": (
            {"language": header.made_from_language, "rendition": header.made_from_rendition} if is_derived else None
        ),
        "source": {"name": source.name, "url": source.url} if source else None,
        "licence": header.licence,
        "canonical_url": header.canonical_url,
        "alternates": [{"language": tag, "url": url} for tag, url in header.alternates],
    }


def speech_json(speech: Speech, transcript: Transcript) -> shapes.Speech:
    """One speech as it stands in `speeches`."""
    return {
        "n": speech.n,
        "kind": speech.kind.value,
        "speaker": speaker_json(speech.speaker),
        "language": speech.language,
        "span": _span(speech.span),
        "paragraphs": [_paragraph(paragraph) for paragraph in speech.paragraphs],
        "notes": [
            {"kind": note.note_kind.value, "text": note.span.of(transcript.text), "span": _span(note.span)}
            for note in transcript.notes_in(speech.span)
        ],
    }


def speaker_json(speaker: Speaker | None) -> shapes.Speaker | None:
    """Who speaks; None: nobody is named."""
    if speaker is None:
        return None
    return {"label": speaker.label, "name": speaker.name, "role": speaker.role, "person": speaker.person}


def _paragraph(paragraph: Paragraph) -> list[shapes.Sentence]:
    return [{"id": s.id, "text": s.text, "span": _span(s.span)} for s in paragraph.sentences]
