"""The transcript that our own format holds, as it was parsed: nobody has to find its speakers again."""

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from stenogram.model import (
    BlockKind,
    EventHeader,
    MadeBy,
    Paragraph,
    Participant,
    PlacedBlock,
    Precision,
    RenditionHeader,
    RenditionKind,
    Source,
    Span,
    Speaker,
    Speech,
    SpeechKind,
    Transcript,
    Translator,
    Unread,
)
from stenogram.text import UNKNOWN_LANGUAGE, Language, language


def told_transcript(told: Mapping[str, Any], made_by: MadeBy) -> Transcript | None:
    """The transcript, with the sentences as marks for segmentation; None: its blocks do not hold its whole text.

    Raises:
        LookupError, TypeError, ValueError: something in it is no part of the format.
    """
    text = string(told["text"])
    blocks = tuple(
        PlacedBlock(span=span_of(b["span"]), kind=BlockKind(b["kind"]), rule=string(b["rule"])) for b in told["blocks"]
    )
    if not blocks or not _hold_all(blocks, text):
        return None
    speeches = tuple(_speech(number, speech, text) for number, speech in enumerate(told["speeches"], start=1))
    if any(one.span.end > other.span.start for one, other in pairwise(speeches)):
        raise ValueError("speeches overlap")
    return Transcript(
        event=_event(told["event"]),
        rendition=_rendition(told["rendition"]),
        text=text,
        blocks=blocks,
        speeches=speeches,
        unread=tuple(Unread(span=span_of(u["span"]), reason=string(u["reason"])) for u in told.get("unread") or ()),
        notices=tuple(string(notice) for notice in told.get("notices") or ()),
        made_by=(made_by,),
    )


def span_of(row: Any) -> Span:
    """The span that two numbers are."""
    start, end = row
    if not (isinstance(start, int) and isinstance(end, int)):
        raise TypeError("a span is two numbers")
    return Span(start, end)


def string(value: Any) -> str:
    """The value, if it is text."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value


def _optional(value: Any) -> str | None:
    return None if value is None else string(value)


def _hold_all(blocks: tuple[PlacedBlock, ...], text: str) -> bool:
    """Whether the blocks stand in order and nothing but white space is outside them."""
    bounds = [0, *(at for block in blocks for at in (block.span.start, block.span.end)), len(text)]
    if any(left > right for left, right in pairwise(bounds)):
        return False
    return not any(text[start:end].strip() for start, end in zip(bounds[::2], bounds[1::2], strict=True))


def _event(told: Mapping[str, Any]) -> EventHeader:
    precision = _optional(told.get("precision"))
    people = told.get("participants") or ()
    return EventHeader(
        **{name: _optional(told.get(name)) for name in ("title", "summary", "kind", "start", "end", "timezone")},
        title_is_composed=told.get("title_is_composed") is True,
        precision=Precision(precision) if precision else None,
        place=_optional(told.get("place")),
        venue=_optional(told.get("venue")),
        participants=tuple(Participant(name=string(p["name"]), role=_optional(p.get("role"))) for p in people),
    )


def _rendition(told: Mapping[str, Any]) -> RenditionHeader:
    kind, published, translator = told.get("kind"), told.get("published"), told.get("translator")
    source, made_from = told.get("source"), told.get("made_from") or {}
    return RenditionHeader(
        language=_language(told.get("language")) or UNKNOWN_LANGUAGE,
        kind=RenditionKind(kind) if kind else None,
        publisher=_optional(told.get("publisher")),
        published=dt.date.fromisoformat(string(published)) if published else None,
        translator=(
            Translator(name=string(translator["name"]), version=_optional(translator.get("version")))
            if translator
            else None
        ),
        made_from_language=_language(made_from.get("language")),
        made_from_rendition=_optional(made_from.get("rendition")),
        source=Source(name=_optional(source.get("name")), url=_optional(source.get("url"))) if source else None,
        licence=_optional(told.get("licence")),
        canonical_url=_optional(told.get("canonical_url")),
        alternates=tuple((language(string(a["language"])), string(a["url"])) for a in told.get("alternates") or ()),
    )


def _language(said: Any) -> Language | None:
    return language(string(said)) if said else None


def _speech(number: int, told: Mapping[str, Any], text: str) -> Speech:
    span, speaker = span_of(told["span"]), told.get("speaker")
    parts = [[span_of(sentence["span"]) for sentence in part] for part in told["paragraphs"]]
    paragraphs = tuple(
        Paragraph(span=Span(marks[0].start, marks[-1].end), marks=tuple(marks)) for marks in parts if marks
    )
    spans = [span, *(p.span for p in paragraphs)]
    if span.end > len(text) or not all(span.covers(inner) for inner in spans):
        raise ValueError(f"the speech at {span.start} does not hold its paragraphs")
    return Speech(
        n=number,
        kind=SpeechKind(told["kind"]),
        speaker=(
            Speaker(
                label=string(speaker["label"]), name=_optional(speaker.get("name")), role=_optional(speaker.get("role"))
            )
            if speaker
            else None
        ),
        language=_language(told.get("language")) or UNKNOWN_LANGUAGE,
        span=span,
        paragraphs=paragraphs,
    )
