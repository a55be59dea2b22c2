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
from stenogram.site.frame.interface import SOURCE_LANGUAGE, gettext, marked, nmarked
from stenogram.site.frame.links import Links, followable
from stenogram.site.frame.parts import Fact, Provenance, Said
from stenogram.site.frame.words import (
    basis_words,
    counted,
    day_of,
    language_name,
    moment_of,
    number_words,
    rendition_name,
)
from stenogram.site.reading.citing import not_stated
from stenogram.site.reading.columns import key_of, reason_alone

CAUSE_WORDS = {
    Cause.CAPTURED: marked("as first captured"),
    Cause.RECAPTURED: marked("the publisher changed it"),
    Cause.REREAD: marked("the same bytes, read again by a better reader"),
    Cause.CORRECTED: marked("corrected by a person"),
    Cause.TRANSLATED: marked("translated here"),
}
STATE_WORDS = {
    DraftState.TRANSLATED: nmarked("%(num)s translated", "%(num)s translated"),
    DraftState.KEPT: nmarked("%(num)s kept as it is", "%(num)s kept as they are"),
    DraftState.UNTRANSLATED: nmarked("%(num)s not translated", "%(num)s not translated"),
    DraftState.EDITED: nmarked("%(num)s edited by a person", "%(num)s edited by a person"),
}
_IS_TRANSLATION = (RenditionKind.OFFICIAL, RenditionKind.MACHINE, RenditionKind.EDITED, RenditionKind.HUMAN)


MADE_HERE = "stenogram:"
"""How the addresses of captures begin whose bytes were composed here."""


def translated_here(facts: TranslationFacts) -> tuple[Fact, ...]:
    """Engine, version, settings and time of a translation that was made here, and what became of its sentences."""
    engine = facts.engine
    how = [f"{name} {value}" for name, value in facts.settings]
    how += [gettext("settings %(digest)s") % {"digest": engine.settings}] if engine.settings else []
    states = ", ".join(counted(count, *STATE_WORDS[state]) for state, count in facts.states)
    return (
        Fact(
            term=gettext("Translated here"),
            words=gettext("by %(maker)s") % {"maker": engine},
            moment=moment_of(engine.at) if engine.at else None,
            extra=", ".join(how) or None,
        ),
        Fact(term=gettext("Sentences"), words=states),
        *((Fact(term=gettext("Edited by"), words=", ".join(facts.editors)),) if facts.editors else ()),
    )


def provenance_anchor(key: str) -> str:
    """The fragment of a rendition's provenance on the event page."""
    return f"from-{key}"


def hand_of(header: RenditionHeader) -> str:
    """One sentence on whose words these are."""
    if header.kind is RenditionKind.ORIGINAL:
        name = language_name(header.language)
        return gettext("The words as published in %(language)s; not a translation.") % {"language": name}
    if header.kind is RenditionKind.COPY:
        return _sentence(gettext("A copy of another rendition's words"), *_published_by(header))
    made_from = gettext("from a text not stated")
    if header.made_from_language:
        made_from = gettext("from %(language)s") % {"language": language_name(header.made_from_language)}
    if header.translator is None:
        if header.kind in _IS_TRANSLATION or header.made_from_language:
            return _sentence(gettext("Translated by somebody not named"), made_from, *_published_by(header))
        return gettext("Whose words these are is not stated.")
    version = _version(header)
    who = f"{header.translator.name} ({version})" if version else header.translator.name
    return _sentence(gettext("Translated by %(translator)s") % {"translator": who}, made_from, *_published_by(header))


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
        refusal=_refusal(row, event),
        caution=gettext(
            "Aligned by length and marks only: no installed model knows both languages, so pairs may be wrong."
        )
        if is_aligned_by_length
        else None,
        stale=gettext("Its source was changed since. Not rendered as it says now: %(sentences)s.")
        % {"sentences": counted(row.stale, "%(num)s sentence", "%(num)s sentences")}
        if row.stale
        else None,
        notices=revision.transcript.notices if revision else (),
        read_alone=links.rendition(event.slug, key),
    )


def _refusal(row: RenditionRow, event: Event) -> Said | None:
    """Why it cannot be compared; a reason that was stored is in English."""
    if row.refusal is not None:
        return Said(text=row.refusal, lang=SOURCE_LANGUAGE)
    reason = reason_alone(row, event)
    return Said(text=reason) if reason else None


def _sentence(*parts: str) -> str:
    """The parts of a sentence with what joins and ends it."""
    return f"{', '.join(parts)}."


def _published_by(header: RenditionHeader) -> tuple[str, ...]:
    if not header.publisher:
        return ()
    return (gettext("published by %(publisher)s") % {"publisher": header.publisher},)


def _version(header: RenditionHeader) -> str | None:
    """The translator's version; that none is stated matters of software only."""
    if header.translator is None:
        return None
    if header.translator.version:
        return gettext("version %(version)s") % {"version": header.translator.version}
    is_machine = header.kind in (RenditionKind.MACHINE, RenditionKind.EDITED)
    return gettext("version not stated") if is_machine else None


def _said(header: RenditionHeader, event: Event, links: Links) -> tuple[Fact, ...]:
    """What the page, or the person who added it, says."""
    facts: list[Fact] = []
    if header.kind is not RenditionKind.ORIGINAL:
        facts += [
            Fact(
                term=gettext("Translated by"),
                words=header.translator.name if header.translator else not_stated(),
                is_theirs=header.translator is not None,
                extra=_version(header),
            ),
            _made_from(header, event, links),
        ]
    published = day_of(header.published) if header.published else None
    return (
        *facts,
        Fact(
            term=gettext("Publisher"),
            words=header.publisher or not_stated(),
            is_theirs=bool(header.publisher),
        ),
        *_own_page(header),
        Fact(term=gettext("Published"), words=not_stated() if published is None else "", moment=published),
        _source(header),
        Fact(
            term=gettext("Licence"),
            words=header.licence or gettext("not stated; ask the publisher before republishing"),
            is_theirs=bool(header.licence),
        ),
    )


def _own_page(header: RenditionHeader) -> tuple[Fact, ...]:
    """Where the publisher shows it, as the page says itself."""
    url = header.canonical_url
    return (Fact(term=gettext("Publisher’s page"), words=url, href=url),) if url and followable(url) else ()


def _made_from(header: RenditionHeader, event: Event, links: Links) -> Fact:
    words = language_name(header.made_from_language) if header.made_from_language else not_stated()
    wanted = header.made_from_rendition
    source = next((r for r in event.renditions if wanted and wanted in (r.id, r.address, key_of(r))), None)
    if source is None:
        extra = gettext("which text is not stated") if header.made_from_language and wanted is None else wanted
        return Fact(term=gettext("Made from"), words=words, extra=extra)
    return Fact(
        term=gettext("Made from"),
        words=rendition_name(source.header),
        href=links.rendition(event.slug, key_of(source)),
    )


def _source(header: RenditionHeader) -> Fact:
    name, url = (header.source.name, header.source.url) if header.source else (None, None)
    if name is None and url is None:
        return Fact(term=gettext("Source"), words=gettext("the page names no source"))
    words = gettext("“%(words)s”") % {"words": name} if name else url or ""
    if followable(url):
        return Fact(
            term=gettext("Source"),
            words=words,
            href=url,
            extra=gettext("as the page links it"),
            is_theirs=name is not None,
        )
    extra = gettext("the page gives no link")
    if url is not None:
        extra = gettext("the page gives an address that cannot be followed: %(address)s") % {"address": url}
    return Fact(term=gettext("Source"), words=words, extra=extra, is_theirs=name is not None)


def _kept(row: RenditionRow, links: Links) -> tuple[Fact, ...]:
    """The archived copy."""
    capture = row.capture
    again = counted(
        row.captures, "these very bytes were captured %(num)s time", "these very bytes were captured %(num)s times"
    )
    return (
        where_from(capture),
        Fact(
            term=gettext("Captured"),
            words="",
            moment=moment_of(capture.at),
            extra=again if row.captures > 1 else None,
        ),
        Fact(
            term=gettext("Archived copy"),
            words=capture.blob,
            href=links.capture(capture.id),
            extra=counted(capture.size, "%(num)s byte", "%(num)s bytes"),
            is_code=True,
        ),
    )


def where_from(capture: Capture) -> Fact:
    """The address of a capture; of a file only its name, since a folder says who added it."""
    if capture.final_address.startswith(MADE_HERE):
        return Fact(term=gettext("Address"), words=gettext("composed here"), extra=capture.final_address)
    if followable(capture.final_address):
        return Fact(term=gettext("Address"), words=capture.final_address, href=capture.final_address)
    return Fact(term=gettext("Address"), words=PurePath(capture.final_address).name, extra=gettext("a file"))


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
            term=gettext("Text"),
            words=gettext("revision %(number)s") % {"number": row.revision_n},
            moment=moment_of(revision.at) if revision else None,
            extra=", ".join(
                (
                    *((gettext(CAUSE_WORDS[revision.cause]),) if revision else ()),
                    counted(row.speeches, "%(num)s speech", "%(num)s speeches"),
                    counted(row.sentences, "%(num)s sentence", "%(num)s sentences"),
                )
            ),
        )
    ]
    if revision and revision.transcript.made_by:
        facts.append(
            Fact(term=gettext("Read by"), words=", ".join(str(maker) for maker in revision.transcript.made_by))
        )
    if stored is not None:
        likeness = stored.alignment.likeness
        settings = stored.made_by.settings
        measured = gettext("likeness not measured")
        if likeness is not None:
            measured = gettext("likeness of the whole texts %(likeness)s") % {
                "likeness": number_words(likeness, "0.00")
            }
        facts.append(
            Fact(
                term=gettext("Aligned"),
                words=gettext("with %(rendition)s: %(how)s")
                % {"rendition": compared_with, "how": basis_words(stored.alignment.basis)},
                moment=moment_of(stored.at),
                extra=", ".join(
                    (
                        gettext("by %(maker)s") % {"maker": stored.made_by},
                        *((gettext("settings %(digest)s") % {"digest": settings},) if settings else ()),
                        measured,
                    )
                ),
            )
        )
    unread = Fact(term=gettext("Not understood"), words=gettext("nothing: each block of the page has its place"))
    if row.unread:
        unread = Fact(
            term=gettext("Not understood"),
            words=counted(row.unread, "%(num)s block of the page", "%(num)s blocks of the page"),
            href=links.unread(event.slug, key_of(row)),
        )
    return (*facts, unread)
