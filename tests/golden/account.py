"""What a golden file says of a page: everything a reader of the transcript sees, in an order that a diff shows well."""

import json
from pathlib import Path
from typing import Any

from stenogram.identify import identify_speakers
from stenogram.model import Speaker, Speech, Transcript
from stenogram.parse import parse_page
from stenogram.read import html_reader, markdown_reader, read_page, tei_reader, text_reader

HERE = Path(__file__).resolve().parent
_SHOWN = 70  # letters of a block


def cases() -> list[Path]:
    """The folders that hold a page."""
    return sorted(page.parent for page in HERE.glob("*/*/page.*"))


def transcript_of(page: Path) -> Transcript:
    """The transcript of a file, with its speakers identified."""
    readers = [html_reader(), markdown_reader(), tei_reader(), text_reader()]
    read = read_page(page.read_bytes(), media_type=None, charset=None, name=page.name, readers=readers)
    return identify_speakers(parse_page(read))


def account_of(folder: Path) -> dict[str, Any]:
    """The account of a case."""
    made = transcript_of(next(folder.glob("page.*")))
    event, rendition = made.event, made.rendition
    return {
        "event": {
            "title": event.title, "composed": event.title_is_composed, "summary": event.summary, "kind": event.kind,
            "start": event.start, "end": event.end, "precision": event.precision and event.precision.value,
            "timezone": event.timezone,
            "place": event.place, "venue": event.venue, "participants": [[p.name, p.role] for p in event.participants],
        },
        "rendition": {
            "language": rendition.language, "kind": rendition.kind and rendition.kind.value,
            "published": rendition.published and rendition.published.isoformat(),
            "translator": rendition.translator and rendition.translator.name, "made_from": rendition.made_from_language,
            "source": rendition.source and rendition.source.name, "licence": rendition.licence,
            "canonical": rendition.canonical_url, "alternates": [list(pair) for pair in rendition.alternates],
        },
        "speeches": [_speech(speech, made) for speech in made.speeches],
        "blocks": [f"{b.kind.value} | {b.rule} | {b.span.of(made.text)[:_SHOWN]}" for b in made.blocks],
        "unread": [f"{u.reason}: {u.span.of(made.text)[:_SHOWN]}" for u in made.unread],
        "notices": list(made.notices),
    }  # fmt: skip


def written(account: dict[str, Any]) -> str:
    """The account as the text of a golden file."""
    return json.dumps(account, ensure_ascii=False, indent=1) + "\n"


def _speech(speech: Speech, made: Transcript) -> dict[str, Any]:
    return {
        "kind": speech.kind.value,
        "speaker": _speaker(speech.speaker),
        "paragraphs": [paragraph.span.of(made.text) for paragraph in speech.paragraphs],
    } | _notes(speech, made)


def _notes(speech: Speech, made: Transcript) -> dict[str, list[str]]:
    """What interrupted a speech."""
    found = [f"{note.note_kind.value}: {note.span.of(made.text)[:_SHOWN]}" for note in made.notes_in(speech.span)]
    return {"notes": found} if found else {}


def _speaker(speaker: Speaker | None) -> dict[str, str | None] | None:
    if speaker is None:
        return None
    return {"label": speaker.label, "name": speaker.name, "role": speaker.role, "person": speaker.person}
