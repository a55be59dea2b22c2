"""Values of the model as JSON columns and back. The model itself knows no serialisation."""

import datetime as dt
import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from stenogram.model import (
    Capture,
    CaptureId,
    Digest,
    EventHeader,
    Fact,
    MadeBy,
    Mark,
    Participant,
    Precision,
    Redirect,
    RenditionHeader,
    RenditionKind,
    Source,
    Told,
    Translator,
)
from stenogram.text import Language


def to_json(value: object) -> str:
    """Compact JSON that keeps every character readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def event_header_to_json(header: EventHeader) -> str:
    """What a page says of the event, as it is stored."""
    return to_json(
        {
            "title": header.title,
            "title_is_composed": header.title_is_composed,
            "summary": header.summary,
            "kind": header.kind,
            "start": header.start,
            "precision": header.precision.value if header.precision else None,
            "end": header.end,
            "timezone": header.timezone,
            "place": header.place,
            "venue": header.venue,
            "participants": [[p.name, p.role] for p in header.participants],
        }
    )


def event_header_from_json(column: str) -> EventHeader:
    """The header that `event_header_to_json` wrote."""
    row: dict[str, Any] = json.loads(column)
    return EventHeader(
        title=row["title"],
        title_is_composed=row["title_is_composed"],
        summary=row["summary"],
        kind=row["kind"],
        start=row["start"],
        precision=Precision(row["precision"]) if row["precision"] else None,
        end=row.get("end"),  # archives from before 2026-11-23 have none
        timezone=row["timezone"],
        place=row["place"],
        venue=row["venue"],
        participants=tuple(Participant(name=name, role=role) for name, role in row["participants"]),
    )


def rendition_header_to_json(header: RenditionHeader) -> str:
    """What is known of a rendition, as it is stored."""
    return to_json(
        {
            "language": header.language,
            "kind": header.kind.value if header.kind else None,
            "publisher": header.publisher,
            "published": header.published.isoformat() if header.published else None,
            "translator": [header.translator.name, header.translator.version] if header.translator else None,
            "made_from_language": header.made_from_language,
            "made_from_rendition": header.made_from_rendition,
            "source": [header.source.name, header.source.url] if header.source else None,
            "licence": header.licence,
            "canonical_url": header.canonical_url,
            "alternates": header.alternates,
        }
    )


def rendition_header_from_json(column: str) -> RenditionHeader:
    """The header that `rendition_header_to_json` wrote."""
    row: dict[str, Any] = json.loads(column)
    translator, source = row["translator"], row["source"]
    return RenditionHeader(
        language=Language(row["language"]),
        kind=RenditionKind(row["kind"]) if row["kind"] else None,
        publisher=row["publisher"],
        published=dt.date.fromisoformat(row["published"]) if row["published"] else None,
        translator=Translator(name=translator[0], version=translator[1]) if translator else None,
        made_from_language=row["made_from_language"],
        made_from_rendition=row["made_from_rendition"],
        source=Source(name=source[0], url=source[1]) if source else None,
        licence=row["licence"],
        canonical_url=row["canonical_url"],
        alternates=tuple((Language(tag), url) for tag, url in row["alternates"]),
    )


def makers_to_json(makers: Sequence[MadeBy]) -> str:
    """Who made something, in order."""
    return to_json([[m.name, m.version, m.settings, m.at.isoformat() if m.at else None] for m in makers])


def makers_from_json(column: str) -> tuple[MadeBy, ...]:
    """The makers that `makers_to_json` wrote."""
    return tuple(
        MadeBy(name=name, version=version, settings=settings, at=moment(at) if at else None)
        for name, version, settings, at in json.loads(column)
    )


def facts_to_json(facts: Sequence[tuple[str, Fact]]) -> str:
    """The facts of a measurement, in order."""
    return to_json([[name, value] for name, value in facts])


def facts_from_json(column: str) -> tuple[tuple[str, Fact], ...]:
    """The facts that `facts_to_json` wrote."""
    return tuple((name, value) for name, value in json.loads(column))


def told_to_json(told: Told) -> str:
    """What the user said when adding."""
    return to_json({name: getattr(told, name) for name in Told.__slots__})


def told_from_json(column: str) -> Told:
    """What `told_to_json` wrote."""
    return Told(**json.loads(column))


def capture_from_row(row: sqlite3.Row) -> Capture:
    """A capture from a row of the queries that select `capture_…` columns."""
    return Capture(
        id=CaptureId(row["capture_id"]),
        blob=Digest(row["capture_blob"]),
        size=row["capture_size"],
        address=row["capture_address"],
        final_address=row["capture_final_address"],
        redirects=tuple(Redirect(status=s, address=a) for s, a in json.loads(row["capture_redirects"])),
        status=row["capture_status"],
        headers=tuple((name, value) for name, value in json.loads(row["capture_headers"])),
        media_type=row["capture_media_type"],
        charset=row["capture_charset"],
        ip_address=row["capture_ip_address"],
        at=moment(row["capture_at"]),
        told=told_from_json(row["capture_told"]),
        failure=row["capture_failure"],
    )


def mark_to_columns(mark: Mark | None) -> tuple[int | None, int | None, int | None]:
    """Sentence, start and end of a mark."""
    return (mark.sentence, mark.start, mark.end) if mark else (None, None, None)


def mark_from_columns(sentence: int | None, start: int | None, end: int | None) -> Mark | None:
    """The mark that these columns mean."""
    if sentence is None or start is None or end is None:
        return None
    return Mark(sentence=sentence, start=start, end=end)


def moment(column: str) -> dt.datetime:
    """A time as it is stored."""
    return dt.datetime.fromisoformat(column)
