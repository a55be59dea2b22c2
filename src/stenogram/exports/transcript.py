"""stenogram.transcript/1: one page as a record."""

from typing import Any

from stenogram.model import EventHeader, Paragraph, RenditionHeader, Span, Speech, Transcript

FORMAT = "stenogram.transcript/1"


def transcript_json(transcript: Transcript) -> dict[str, Any]:
    """The transcript as an object of the format; spans are [start, end) in code points of `text`."""
    return {
        "format": FORMAT,
        "event": event_header_json(transcript.event),
        "rendition": rendition_header_json(transcript.rendition),
        "text": transcript.text,
        "blocks": [{"span": _span(b.span), "kind": b.kind.value, "rule": b.rule} for b in transcript.blocks],
        "speeches": [_speech(speech, transcript) for speech in transcript.speeches],
        "unread": [
            {"text": u.span.of(transcript.text), "span": _span(u.span), "reason": u.reason} for u in transcript.unread
        ],
        "notices": list(transcript.notices),
        "made_by": [str(maker) for maker in transcript.made_by],
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def event_header_json(event: EventHeader) -> dict[str, Any]:
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


def rendition_header_json(header: RenditionHeader) -> dict[str, Any]:
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


def _speech(speech: Speech, transcript: Transcript) -> dict[str, Any]:
    speaker = speech.speaker
    return {
        "n": speech.n,
        "kind": speech.kind.value,
        "speaker": (
            {"label": speaker.label, "name": speaker.name, "role": speaker.role, "person": speaker.person}
            if speaker
            else None
        ),
        "language": speech.language,
        "span": _span(speech.span),
        "paragraphs": [_paragraph(paragraph) for paragraph in speech.paragraphs],
        "notes": [
            {"kind": note.note_kind.value, "text": note.span.of(transcript.text), "span": _span(note.span)}
            for note in transcript.notes_in(speech.span)
        ],
    }


def _paragraph(paragraph: Paragraph) -> list[dict[str, Any]]:
    return [{"id": s.id, "text": s.text, "span": _span(s.span)} for s in paragraph.sentences]
