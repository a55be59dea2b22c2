"""Where a rendition comes from, in words: who, when, from what, which settings, which bytes. Pure."""

from pathlib import PurePath

from stenogram.model import (
    Basis,
    Capture,
    Cause,
    DraftState,
    Event,
    RenditionHeader,
    RenditionKind,
    RenditionRow,
    Revision,
    StoredAlignment,
    TranslationFacts,
)
from stenogram.site.frame.links import Links, followable
from stenogram.site.frame.parts import Fact, Provenance
from stenogram.site.frame.words import BASIS_WORDS, counted, day_of, moment_of, rendition_name
from stenogram.site.reading.citing import NOT_STATED
from stenogram.site.reading.columns import key_of, reason_alone
from stenogram.text import name_of

CAUSE_WORDS = {
    Cause.CAPTURED: "as first captured",
    Cause.RECAPTURED: "the publisher changed it",
    Cause.REREAD: "the same bytes, read again by a better reader",
    Cause.CORRECTED: "corrected by a person",
    Cause.TRANSLATED: "translated here",
}
STATE_WORDS = {
    DraftState.TRANSLATED: "translated",
    DraftState.KEPT: "kept as they are",
    DraftState.UNTRANSLATED: "not translated",
    DraftState.EDITED: "edited by a person",
}
_IS_TRANSLATION = (RenditionKind.OFFICIAL, RenditionKind.MACHINE, RenditionKind.EDITED, RenditionKind.HUMAN)


MADE_HERE = "stenogram:"
"""How the addresses of captures begin whose bytes were composed here."""


def translated_here(facts: TranslationFacts) -> tuple[Fact, ...]:
    """Engine, version, settings and time of a translation that was made here, and what became of its sentences."""
    engine = facts.engine
    how = [f"{name} {value}" for name, value in facts.settings]
    how += [f"settings {engine.settings}"] if engine.settings else []
    states = ", ".join(f"{count:,} {STATE_WORDS[state]}" for state, count in facts.states)
    return (
        Fact(
            term="Translated here",
            words=f"by {engine}",
            moment=moment_of(engine.at) if engine.at else None,
            extra=", ".join(how) or None,
        ),
        Fact(term="Sentences", words=states),
        *((Fact(term="Edited by", words=", ".join(facts.editors)),) if facts.editors else ()),
    )


def provenance_anchor(key: str) -> str:
    """The fragment of a rendition's provenance on the event page."""
    return f"from-{key}"


def hand_of(header: RenditionHeader) -> str:
    """One sentence on whose words these are."""
    if header.kind is RenditionKind.ORIGINAL:
        return f"The words as published in {name_of(header.language)}; not a translation."
    if header.kind is RenditionKind.COPY:
        return f"A copy of another rendition's words{_published_by(header)}."
    made_from = f"from {name_of(header.made_from_language)}" if header.made_from_language else "from a text not stated"
    if header.translator is None:
        if header.kind in _IS_TRANSLATION or header.made_from_language:
            return f"Translated by somebody not named, {made_from}{_published_by(header)}."
        return "Whose words these are is not stated."
    version = _version(header)
    who = f"{header.translator.name} ({version})" if version else header.translator.name
    return f"Translated by {who}, {made_from}{_published_by(header)}."


def provenance_of(
    row: RenditionRow,
    event: Event,
    links: Links,
    *,
    revision: Revision | None = None,
    stored: StoredAlignment | None = None,
    compared_with: str | None = None,
    translation: TranslationFacts | None = None,
) -> Provenance:
    """All that is known of a rendition; `revision` and `stored` where its text is on the page.

    Args:
        translation: how it came to be, if it was made here.
    """
    key = key_of(row)
    is_aligned_by_length = stored is not None and stored.alignment.basis is Basis.LENGTH
    return Provenance(
        anchor=provenance_anchor(key),
        name=rendition_name(row.header),
        hand=hand_of(row.header),
        facts=(
            *_said(row.header, event, links),
            *(translated_here(translation) if translation else ()),
            *_kept(row, links),
            *_made(row, event, links, revision, stored, compared_with),
        ),
        refusal=reason_alone(row, event),
        caution="Aligned by length and marks only: no installed model knows both languages, so pairs may be wrong."
        if is_aligned_by_length
        else None,
        stale=f"Its source was changed since. Not rendered as it says now: {counted(row.stale, 'sentence')}."
        if row.stale
        else None,
        notices=revision.transcript.notices if revision else (),
        read_alone=links.rendition(event.slug, key),
    )


def _published_by(header: RenditionHeader) -> str:
    return f", published by {header.publisher}" if header.publisher else ""


def _version(header: RenditionHeader) -> str | None:
    """The translator's version; that none is stated matters of software only."""
    if header.translator is None:
        return None
    if header.translator.version:
        return f"version {header.translator.version}"
    return "version not stated" if header.kind in (RenditionKind.MACHINE, RenditionKind.EDITED) else None


def _said(header: RenditionHeader, event: Event, links: Links) -> tuple[Fact, ...]:
    """What the page, or the person who added it, says."""
    facts: list[Fact] = []
    if header.kind is not RenditionKind.ORIGINAL:
        facts += [
            Fact(
                term="Translated by",
                words=header.translator.name if header.translator else NOT_STATED,
                extra=_version(header),
            ),
            _made_from(header, event, links),
        ]
    published = day_of(header.published) if header.published else None
    return (
        *facts,
        Fact(term="Publisher", words=header.publisher or NOT_STATED),
        *_own_page(header),
        Fact(term="Published", words=NOT_STATED if published is None else "", moment=published),
        _source(header),
        Fact(term="Licence", words=header.licence or f"{NOT_STATED}; ask the publisher before republishing"),
    )


def _own_page(header: RenditionHeader) -> tuple[Fact, ...]:
    """Where the publisher shows it, as the page says itself."""
    url = header.canonical_url
    return (Fact(term="Publisher’s page", words=url, href=url),) if url and followable(url) else ()


def _made_from(header: RenditionHeader, event: Event, links: Links) -> Fact:
    words = name_of(header.made_from_language) if header.made_from_language else NOT_STATED
    wanted = header.made_from_rendition
    source = next((r for r in event.renditions if wanted and wanted in (r.id, r.address, key_of(r))), None)
    if source is None:
        extra = "which text is not stated" if header.made_from_language and wanted is None else wanted
        return Fact(term="Made from", words=words, extra=extra)
    return Fact(
        term="Made from",
        words=rendition_name(source.header),
        href=links.rendition(event.slug, key_of(source)),
    )


def _source(header: RenditionHeader) -> Fact:
    name, url = (header.source.name, header.source.url) if header.source else (None, None)
    if name is None and url is None:
        return Fact(term="Source", words="the page names no source")
    words = f"“{name}”" if name else url or ""
    if followable(url):
        return Fact(term="Source", words=words, href=url, extra="as the page links it")
    extra = "the page gives no link" if url is None else f"the page gives an address that cannot be followed: {url}"
    return Fact(term="Source", words=words, extra=extra)


def _kept(row: RenditionRow, links: Links) -> tuple[Fact, ...]:
    """The archived copy."""
    capture = row.capture
    again = "" if row.captures <= 1 else f"; these very bytes were captured {row.captures} times"
    return (
        where_from(capture),
        Fact(term="Captured", words="", moment=moment_of(capture.at), extra=again.removeprefix("; ") or None),
        Fact(
            term="Archived copy",
            words=capture.blob,
            href=links.capture(capture.id),
            extra=counted(capture.size, "byte"),
            is_code=True,
        ),
    )


def where_from(capture: Capture) -> Fact:
    """The address of a capture; of a file only its name, since a folder says who added it."""
    if capture.final_address.startswith(MADE_HERE):
        return Fact(term="Address", words="composed here", extra=capture.final_address)
    if followable(capture.final_address):
        return Fact(term="Address", words=capture.final_address, href=capture.final_address)
    return Fact(term="Address", words=PurePath(capture.final_address).name, extra="a file")


def _made(
    row: RenditionRow,
    event: Event,
    links: Links,
    revision: Revision | None,
    stored: StoredAlignment | None,
    compared_with: str | None,
) -> tuple[Fact, ...]:
    """What this software, or a person, made of it."""
    facts = [
        Fact(
            term="Text",
            words=f"revision {row.revision_n}",
            moment=moment_of(revision.at) if revision else None,
            extra=", ".join(
                (
                    *((CAUSE_WORDS[revision.cause],) if revision else ()),
                    counted(row.speeches, "speech", "speeches"),
                    counted(row.sentences, "sentence"),
                )
            ),
        )
    ]
    if revision and revision.transcript.made_by:
        facts.append(Fact(term="Read by", words=", ".join(str(maker) for maker in revision.transcript.made_by)))
    if stored is not None:
        likeness = stored.alignment.likeness
        settings = stored.made_by.settings
        facts.append(
            Fact(
                term="Aligned",
                words=f"with {compared_with}: {BASIS_WORDS[stored.alignment.basis]}",
                moment=moment_of(stored.at),
                extra=", ".join(
                    (
                        f"by {stored.made_by}",
                        *((f"settings {settings}",) if settings else ()),
                        "likeness not measured" if likeness is None else f"likeness of the whole texts {likeness:.2f}",
                    )
                ),
            )
        )
    unread = Fact(term="Not understood", words="nothing: each block of the page has its place")
    if row.unread:
        unread = Fact(
            term="Not understood",
            words=f"{counted(row.unread, 'block')} of the page",
            href=links.unread(event.slug, key_of(row)),
        )
    return (*facts, unread)
