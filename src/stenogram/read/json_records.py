"""A record of a scraper → blocks and facts: which field is the text, which say when, where and who."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from stenogram.model import NamedSpeaker, PageFact
from stenogram.read.drafts import Draft
from stenogram.read.html_nesting import refuse_endless_nesting
from stenogram.read.html_styles import ClassRules
from stenogram.read.html_walk import drafts_of
from stenogram.read.lines import paragraphs, plain_newlines
from stenogram.read.names import names
from stenogram.text import squeeze

Record = Mapping[str, Any]

_TEXTS = (
    "text",
    "transcript",
    "full_text",
    "fulltext",
    "articlebody",
    "body",
    "content",
    "html",
    "body_html",
    "raw_text",
)
_TURNS = (
    "speeches",
    "turns",
    "segments",
    "utterances",
    "transcript",
    "text",
    "body",
    "content",
    "paragraphs",
    "messages",
)
_SPEAKERS = ("speaker", "speaker_name", "speakername", "name", "who", "author", "from", "role")
_ROLES = ("speaker_role", "role", "position", "title", "party")
_FACTS = {
    "title": "title", "headline": "title", "summary": "description", "description": "description",
    "lead": "description", "abstract": "description", "url": "canonical", "link": "canonical",
    "canonical_url": "canonical", "permalink": "canonical",
    "place": "place", "location": "place", "city": "place", "venue": "venue",
    "start": "start", "event_date": "start", "eventdate": "start", "start_date": "start", "startdate": "start",
    "end": "end", "event_end": "end", "end_date": "end", "enddate": "end", "end_time": "end",
    "published": "published", "published_at": "published", "publish_date": "published", "pubdate": "published",
    "date_published": "published", "datepublished": "published", "publication_date": "published",
    "modified": "modified", "updated": "modified", "language": "language", "lang": "language", "locale": "language",
    "inlanguage": "language", "publisher": "publisher", "site_name": "publisher", "license": "licence",
    "licence": "licence", "translator": "translator", "source": "source", "source_url": "source_url", "kind": "type",
    "timezone": "timezone", "participants": "participant", "participant": "participant", "attendees": "participant",
}  # fmt: skip
_DATES = ("date", "datetime", "timestamp", "day")
_OF_AN_EVENT = names("place location city venue participants participant attendees")  # then a bare date is the event's
_HTML = re.compile(r"<(?:p|div|br|b|strong|h[1-6]|ul|table|span)[\s/>]", re.IGNORECASE)
_DEEPEST = 6  # levels at which a record is looked for
_SHORTEST = 40  # letters of a text that is worth a record: a "text" of a button is none


def records_in(loaded: Any) -> list[Record]:
    """The records that hold a text, those nearest the top; a record in a record belongs to the outer one."""
    level: list[Any] = [loaded]
    for _ in range(_DEEPEST):
        records = [here for here in level if isinstance(here, Mapping) and _has_text(here)]
        if len(records) > 1 and all(_speaker_of(record) for record in records):
            return [{"turns": records}]  # a bare list of turns
        if records:
            return records
        level = [child for here in level for child in _children(here)]
    return []


def drafts_of_record(record: Record) -> list[Draft]:
    """The blocks of a record's text, or of its turns."""
    turns = _turns_in(record)
    if turns:
        return [draft for turn in turns for draft in _of_turn(turn)]
    return _of_text(_text_of(record) or "", None)


def facts_of_record(record: Record) -> tuple[PageFact, ...]:
    """What its other fields say."""
    fields = {str(key).lower(): (str(key), value) for key, value in record.items()}
    is_event = bool(_OF_AN_EVENT & {key for key, (_, value) in fields.items() if value})
    facts = []
    for lowered, (key, value) in fields.items():
        called = _FACTS.get(lowered)
        if lowered in _DATES:
            called = "start" if is_event else "published"
        if called is None:
            continue
        facts += [PageFact(name=called, value=said, where=f"JSON {key}") for said in _said(value)]
    return tuple(facts)


def _has_text(record: Record) -> bool:
    text = _text_of(record)
    return bool(_turns_in(record)) or (text is not None and (len(text) >= _SHORTEST or bool(_speaker_of(record))))


def _text_of(record: Record) -> str | None:
    fields = {str(key).lower(): value for key, value in record.items()}
    texts = [value for key in _TEXTS if isinstance(value := fields.get(key), str) and value.strip()]
    for value in (fields.get(key) for key in _TEXTS):  # a list of paragraphs
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            texts.append("\n\n".join(value))
    return max(texts, key=len, default=None)


def _turns_in(record: Record) -> list[Record]:
    fields = {str(key).lower(): value for key, value in record.items()}
    for key in _TURNS:
        turns = fields.get(key)
        if not isinstance(turns, list) or not all(isinstance(turn, Mapping) for turn in turns):
            continue
        if sum(_text_of(turn) is not None for turn in turns) * 2 > len(turns):
            return turns
    return []


def _of_turn(turn: Record) -> list[Draft]:
    return _of_text(_text_of(turn) or "", _speaker_of(turn))


def _of_text(text: str, speaker: NamedSpeaker | None) -> list[Draft]:
    if len(_HTML.findall(text[:20_000])) >= 2 or ("</" in text and _HTML.search(text[:20_000])):
        return _of_html(text, speaker)
    plain = plain_newlines(text)
    return [Draft(text=span.of(plain), speaker=speaker) for span in paragraphs(plain)]


def _of_html(text: str, speaker: NamedSpeaker | None) -> list[Draft]:
    from selectolax.lexbor import LexborHTMLParser

    refuse_endless_nesting(text, name="its text")
    body = LexborHTMLParser(text).body
    found = drafts_of(body, base="", rules=ClassRules()) if body else []
    return [replace(draft, speaker=draft.speaker or speaker) for draft in found]


def _speaker_of(turn: Record) -> NamedSpeaker | None:
    fields = {str(key).lower(): value for key, value in turn.items()}
    for key in _SPEAKERS:
        value = fields.get(key)
        said = next(_said(value), "") if value not in (None, "", [], {}) else ""
        if said:
            role = next((r for k in _ROLES if k != key and isinstance(r := fields.get(k), str) and r.strip()), None)
            return NamedSpeaker(key=said, name=said, role=role)
    return None


def _said(value: Any) -> Iterator[str]:
    """The words of a field: itself, its name, or each of its list."""
    if isinstance(value, str):
        if value.strip() and value.strip() not in ("[]", "{}", "null", "None"):
            yield squeeze(value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, Mapping):
        yield from _said(value.get("name") or value.get("label") or "")
    elif isinstance(value, list):
        for one in value[:200]:
            if not isinstance(one, list):
                yield from _said(one)


def _children(here: Any) -> list[Any]:
    if isinstance(here, Mapping):
        return [child for child in here.values() if isinstance(child, Mapping | list)]
    return [child for child in here if isinstance(child, Mapping | list)] if isinstance(here, list) else []
