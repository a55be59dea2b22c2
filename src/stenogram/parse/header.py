"""What a page says of its event and of the rendition: from what it shows, and from its facts where it shows nothing."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from stenogram.model import (
    EventHeader,
    Page,
    Participant,
    RenditionHeader,
    Source,
    Speech,
)
from stenogram.parse.clocks import Clock
from stenogram.parse.credits import licence_in, source_in, speaks_of_publication, translation_in, translation_of_facts
from stenogram.parse.dates import dates_in
from stenogram.parse.facts import participants_said, summary_said
from stenogram.parse.headlines import Head
from stenogram.parse.persons import joined_with_listed, participants_of
from stenogram.parse.pieces import Piece
from stenogram.parse.when import event_dateline, when_of
from stenogram.parse.words.kinds import HOUSES, KINDS
from stenogram.parse.words.lines import HOUSE_BEFORE
from stenogram.text import Language, language

_VENUE = re.compile(
    rf"\b(?:at|in) (?:the )?((?:[A-Z][\w'’.-]*,? ){{1,5}}(?:{'|'.join((*HOUSES, *map(str.title, HOUSES)))}))\b"
)
_VENUE_AFTER = re.compile(
    rf"\b((?:{HOUSE_BEFORE})(?: (?:de|del|du|des|di|da|do|la|las|los|le|les|l['’]|d['’])){{0,3}}"
    r" ?(?:[A-ZÀ-Þ][\w'’-]+ ?){1,4})",
    re.IGNORECASE,
)
_MONTH_NAMES = "January February March April May June July August September October November December".split()
_MOST_IN_TITLE = 3
_KIND_LETTERS = 2_000  # of a title or summary: what kind it is stands early


def event_header(page: Page, head: Head, speeches: Sequence[Speech], closing: Clock | None = None) -> EventHeader:
    """The event's header; `closing` is the hour at which the record says that it ends."""
    dateline = event_dateline(page, head)
    summary = "\n".join(head.summaries) or None
    title = head.title or page.fact("title") or page.fact("meeting")
    when = when_of(page, head, dateline, closing)
    place = head.place or (dateline.place if dateline else None) or page.fact("place")
    text = "\n".join(filter(None, (title, summary)))
    spoke = participants_of(speeches, text)
    participants = joined_with_listed(spoke, head.participants or participants_said(page))
    summary = summary or summary_said(page, title, [p.name for p in participants])
    kind = _kind_in(title or "") or _kind_in(summary or "")
    composed = None if title else _composed(participants, kind, place, when.start)
    return EventHeader(
        title=title or composed, title_is_composed=composed is not None, summary=summary, kind=kind, start=when.start,
        end=when.end, precision=when.precision, timezone=when.timezone, place=place,
        venue=_venue_in(text) or page.fact("venue"), participants=participants,
    )  # fmt: skip


def rendition_header(page: Page, head: Head, around: Sequence[Piece], spoken_in: Language) -> RenditionHeader:
    """The rendition's header; `around` are the pieces above and below the speeches."""
    texts = [piece.text for piece in around]
    translated = next(filter(None, map(translation_in, texts)), None)
    source = next(filter(None, map(_source_of, around)), None)
    licence = next(filter(None, map(licence_in, texts)), None) or page.fact("licence")
    said = translation_of_facts(page)
    translated = translated or said
    return RenditionHeader(
        language=spoken_in, kind=translated.kind or said.kind, publisher=page.fact("publisher"),
        published=_published(page, head, texts),
        translator=translated.translator or said.translator,
        made_from_language=translated.made_from or said.made_from, source=source,
        licence=licence, canonical_url=page.fact("canonical"),
        alternates=tuple(
            (language(f.name.split(":", 1)[1]), f.value) for f in page.facts if f.name.startswith("alternate:")
        ),
    )  # fmt: skip


def _source_of(piece: Piece) -> Source | None:
    """The source that a piece names, with the address that it links to."""
    source = source_in(piece.text)
    links = [link.target for link in piece.block.links if link.target.startswith("http")]
    return replace(source, url=links[-1]) if source and not source.url and links else source


def _published(page: Page, head: Head, around: Sequence[str]) -> dt.date | None:
    """When the page was published: what it says, else a bare date beside the event's dateline, else its facts."""
    for text in around:
        at = text if speaks_of_publication(text) else None
        found = dates_in(at) if at else ()
        if found and found[0].date:
            return found[0].date
    event = event_dateline(page, head)
    for line in head.datelines:
        if event and line is not event and line.is_lone and (event.place or event.clock) and line.found.date:
            return line.found.date
    said = page.fact("published")
    found = dates_in(said) if said else ()
    return found[0].date if found else None


def _kind_in(text: str) -> str | None:
    low = text[:_KIND_LETTERS].casefold()
    return next((kind for kind, stems in KINDS if any(re.search(rf"(?<!\w){re.escape(s)}", low) for s in stems)), None)


def _venue_in(text: str) -> str | None:
    match = _VENUE.search(text) or _VENUE_AFTER.search(text)
    venue = match[1].strip() if match else None
    return venue if venue and any(word[:1].isupper() for word in venue.split()[1:]) else None


def _composed(
    participants: Sequence[Participant], kind: str | None, place: str | None, start: str | None
) -> str | None:
    """A title of ours, from what the page says: "Vladimir Putin and Alexander Lukashenko, Sochi, 9 June 2023"."""
    names = [p.name for p in participants]
    if 0 < len(names) <= _MOST_IN_TITLE:
        who = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    elif names:
        who = f"{names[0]} and others"
    else:
        who = (kind or "").capitalize()
    parts = [who, place, _shown(start)]
    return ", ".join(p for p in parts if p) or None


def _shown(start: str | None) -> str | None:
    if not start:
        return None
    numbers = [int(n) for n in start[:10].split("-")]
    month = _MONTH_NAMES[numbers[1] - 1] if len(numbers) > 1 else None
    return " ".join(str(p) for p in (numbers[2] if len(numbers) > 2 else None, month, numbers[0]) if p)
