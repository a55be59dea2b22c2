"""What is said of an event at the top of its pages and in the list. Pure."""

import unicodedata

from stenogram.model import Event, Participant, RenditionHeader, RenditionKind
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links
from stenogram.site.frame.parts import Anchor, EventHead, HeadIn, Said
from stenogram.site.frame.words import event_end, event_kind_words, event_start, language_name, precision_words
from stenogram.text import UNKNOWN_LANGUAGE, Language, own_name_of


def title_of(event: Event) -> str:
    """The event's title; the slug where nobody gave one."""
    return event.header.title or event.slug


def head_of(event: Event, links: Links) -> EventHead:
    """The event's head."""
    header = event.header
    language = event.renditions[0].header.language if event.renditions else UNKNOWN_LANGUAGE
    place = ", ".join(part for part in (header.venue, header.place) if part)
    is_composed = header.title_is_composed or header.title is None
    title = title_of(event)
    return EventHead(
        title=Said(text=title) if is_composed else said(title, language),
        is_composed=is_composed,
        also=_other_titles(event, title),
        href=links.event(event.slug),
        start=event_start(header),
        end=event_end(header),
        precision=precision_words(header),
        place=said(place, language) if place else None,
        kind=event_kind_words(header.kind) if header.kind else None,
        participants=tuple(said(_participant(p), language) for p in header.participants),
        summary=said(header.summary, language) if header.summary else None,
        renderings=_renderings(event, language),
    )


def _renderings(event: Event, language: Language) -> tuple[HeadIn, ...]:
    """What the pages in other languages say of place, participants and summary, by the first that says anything."""
    found: dict[Language, HeadIn] = {}
    shown = (event.header.venue, event.header.place, event.header.participants, event.header.summary)
    for row in event.renditions:
        tag, header = row.header.language, row.said
        place = ", ".join(part for part in (header.venue, header.place) if part)
        own = (header.venue, header.place, header.participants, header.summary)
        if tag in (language, UNKNOWN_LANGUAGE) or tag in found or own == shown or not any(own):
            continue
        found[tag] = HeadIn(
            language=_whose(row.header),
            place=said(place, tag) if place else None,
            participants=tuple(said(_participant(p), tag) for p in header.participants),
            summary=said(header.summary, tag) if header.summary else None,
        )
    return tuple(found.values())


def _whose(header: RenditionHeader) -> str:
    """The language, and of a machine's words whose they are: nobody published them."""
    is_machine = header.kind in (RenditionKind.MACHINE, RenditionKind.EDITED)
    name = language_name(header.language)
    if not is_machine or header.translator is None:
        return name
    return gettext("%(language)s, by %(translator)s") % {"language": name, "translator": header.translator.name}


def said(text: str, language: Language) -> Said:
    """Words taken from the pivot's page or, where that has none, from another's.

    They are marked with the pivot's language only if its script is theirs; no mark is better than a wrong one.
    """
    script = _script(own_name_of(language))
    return Said(text=text, lang=language if script is not None and script == _script(text) else None)


def _other_titles(event: Event, title: str) -> tuple[Said, ...]:
    """What the pages in other languages call the event, one title a language."""
    titles = {
        row.header.language: row.said.title
        for row in reversed(event.renditions)
        if row.said.title and row.said.title != title and not row.said.title_is_composed
    }
    if event.renditions:
        titles.pop(event.renditions[0].header.language, None)
    return tuple(Said(text=words, lang=tag) for tag, words in sorted(titles.items()))


def candidate_links(event: Event, links: Links) -> tuple[Anchor, ...]:
    """Events that look like this one."""
    return tuple(Anchor(words=slug, href=links.event(slug)) for slug in event.candidates)


def _script(text: str) -> str | None:
    letter = next((ch for ch in text if ch.isalpha()), None)
    return unicodedata.name(letter, "").partition(" ")[0] if letter else None


def _participant(participant: Participant) -> str:
    return f"{participant.name}, {participant.role}" if participant.role else participant.name
