"""Translate: ask the engine for what is missing, compose the rendition, align and audit it, store it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from stenogram.errors import StaleEvent, TranslateError
from stenogram.identify import find_forms_of_address
from stenogram.model import (
    Capture,
    Cause,
    Document,
    Draft,
    DraftState,
    DraftUse,
    Event,
    Fetched,
    MadeBy,
    Put,
    RenditionRow,
    Revision,
    Source,
    Told,
    Transcript,
)
from stenogram.parse import language_of_words
from stenogram.pipeline.completing import complete
from stenogram.pipeline.composing import Words, compose
from stenogram.pipeline.meaning import vectors_with_own
from stenogram.pipeline.naming import names_in
from stenogram.pipeline.pivoting import compare_with_event
from stenogram.pipeline.placing import row_of
from stenogram.pipeline.planning import ADDRESS, Entry, Plan, entries_of, own_rendition
from stenogram.pipeline.tools import Tools
from stenogram.protocols import Archive
from stenogram.store import digest_of
from stenogram.text import Language
from stenogram.translate import Budget, Outcome, Setting, translate_passages

ATTEMPTS = 5  # at storing, when other processes change the same event

ToBytes = Callable[[Transcript], bytes]
"""A transcript as stenogram.transcript/1: the bytes that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """What time and chance are for a run."""

    clock: Callable[[], float]
    sleep: Callable[[float], None]
    chance: Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """What translating an event with one engine came to."""

    plan: Plan
    requests: int
    asked: int  # sentences and words of the header that the engine rendered now
    asked_beside: int  # those of them that nobody speaks: words of the header, notes and headings
    untranslated: Mapping[int, str]  # entries that no answer fitted, and why
    spent: float | None  # None: the price is not known
    stopped: TranslateError | None = None  # why it is not finished; what was translated is kept
    event: Event | None = None  # None: it is not finished
    rendition: RenditionRow | None = None
    put: Put | None = None  # None: nothing new came of it


def translate_event(
    archive: Archive, plan: Plan, tools: Tools, to_bytes: ToBytes, pace: Pace, budget: Budget
) -> Translated:
    """Ask for what is missing and store the rendition; each answer is kept as it comes.

    The engine's failures stand in the result: what was translated until then is kept, and the same plan made again
    asks for the rest only.
    """
    translator = plan.translator
    archive.keep_engine(translator.made_by, translator.settings)
    outcome = translate_passages(
        plan.passages,
        Setting(
            translator=translator, source=plan.language, target=plan.target, detect=language_of_words,
            keep=archive.keep_drafts, budget=budget, clock=pace.clock, sleep=pace.sleep, chance=pace.chance,
            progress=tools.progress,
        ),
    )  # fmt: skip
    spent = budget.spent if budget.price else 0.0 if translator.limits.is_local else None
    beside = sum(not plan.entries[key].is_spoken for key in outcome.drafts)
    if outcome.stopped is not None:
        return Translated(
            plan=plan, requests=outcome.requests, asked=len(outcome.drafts), asked_beside=beside,
            untranslated=outcome.failed, spent=spent, stopped=outcome.stopped,
        )  # fmt: skip
    drafts = _all_drafts(plan, outcome)
    stored = _stored(archive, plan, drafts, tools, to_bytes)
    return Translated(
        plan=plan, requests=outcome.requests, asked=len(outcome.drafts), asked_beside=beside,
        untranslated=outcome.failed, spent=spent, event=stored.event, rendition=stored.row, put=stored.put,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A rendition made here as the archive has it now."""

    event: Event
    row: RenditionRow
    put: Put | None  # None: it was there already, word for word


def store_translation(
    archive: Archive,
    source: Revision,
    drafts: Sequence[Draft],
    *,
    engine: MadeBy,
    target: Language,
    cause: Cause,
    tools: Tools,
    to_bytes: ToBytes,
    find: Callable[[Event], RenditionRow | None],
) -> Stored:
    """Compose the rendition of these drafts, one an entry of its source, and put it where `find` says.

    Args:
        find: of which rendition of the event it is a new state; None: of none. It is asked again when somebody else
            changed the event meanwhile, and may refuse by raising.
    """
    entries = entries_of(source.transcript)
    capture: Capture | None = None
    for attempt in range(ATTEMPTS):
        event = archive.event(source.event)
        source_row = row_of(event, source.rendition)
        transcript = _composed(archive, event, source, source_row, entries, drafts, engine, target)
        row = find(event)
        content = to_bytes(transcript)
        if row and row.capture.blob == digest_of(content) and archive.translated_from(row.revision) == source.id:
            return Stored(event=event, row=row, put=None)
        address = f"{ADDRESS}{engine.name}/{event.id}/{target}"
        if capture is None or capture.blob != digest_of(content):
            capture, _ = archive.keep(_made(content, address, tools), Told())
        try:
            put = _put(archive, event, row, capture, source, transcript, entries, drafts, cause, tools)
        except StaleEvent:  # somebody else changed the event: compose and compare again with what is there now
            if attempt == ATTEMPTS - 1:
                raise
            continue
        now = complete(archive, put.event, tools)  # beads that people corrected are measured in the new alignment
        return Stored(event=now, row=row_of(now, put.rendition), put=put)
    raise AssertionError("unreachable")


def _made(content: bytes, address: str, tools: Tools) -> Fetched:
    """Bytes that were composed here, as if they had been fetched."""
    return Fetched(
        content=content,
        address=address,
        final_address=address,
        media_type="application/json",
        charset="utf-8",
        at=tools.clock(),
    )


def _all_drafts(plan: Plan, outcome: Outcome) -> tuple[Draft, ...]:
    """One draft for each entry; of those that could not be translated, one that says why."""
    found: list[Draft] = []
    for n, entry in enumerate(plan.entries):
        first = plan.same_as.get(n, n)
        draft = plan.held.get(n) or outcome.drafts.get(first)
        found.append(draft or _untranslated(plan, entry, n, outcome.failed[first]))
    return tuple(found)


def _untranslated(plan: Plan, entry: Entry, n: int, reason: str) -> Draft:
    return Draft(
        source=plan.language, target=plan.target, source_text=entry.text, text=entry.text, language=plan.language,
        state=DraftState.UNTRANSLATED, made_by=plan.translator.made_by, terms=plan.terms.get(n), reason=reason,
    )  # fmt: skip


def _stored(archive: Archive, plan: Plan, drafts: Sequence[Draft], tools: Tools, to_bytes: ToBytes) -> Stored:
    made_by = plan.translator.made_by

    def find(event: Event) -> RenditionRow | None:
        source = row_of(event, plan.source.rendition)
        return own_rendition(event, source, plan.target, made_by.name, edited_too=plan.with_corrections)

    return store_translation(
        archive, plan.source, drafts, engine=made_by, target=plan.target, cause=Cause.TRANSLATED, tools=tools,
        to_bytes=to_bytes, find=find,
    )  # fmt: skip


def _composed(
    archive: Archive, event: Event, source: Revision, row: RenditionRow, entries: Sequence[Entry],
    drafts: Sequence[Draft], engine: MadeBy, target: Language,
) -> Transcript:  # fmt: skip
    count = sum(entry.speech is not None for entry in entries)
    header = {entry.text: draft for entry, draft in zip(entries[count:], drafts[count:], strict=True)}
    who = {s.speaker.person for s in source.transcript.speeches if s.speaker and s.speaker.person}
    persons = [person for person in archive.persons() if person.id in who]
    events = {slug: archive.event(slug) for person in persons for slug in person.events}
    url = row.capture.final_address
    words = Words(
        target=target, sentences=tuple(drafts[:count]), header=header, names=names_in(target, persons, events),
        engine=engine, address=row.address,
        origin=Source(name=row.header.publisher, url=url if "://" in url else None)
        if row.header.publisher or "://" in url
        else None,
    )  # fmt: skip
    return compose(source.transcript, words)


def _put(
    archive: Archive, event: Event, row: RenditionRow | None, capture: Capture, source: Revision,
    transcript: Transcript, entries: Sequence[Entry], drafts: Sequence[Draft], cause: Cause, tools: Tools,
) -> Put:  # fmt: skip
    spoken = {n for n, speech in enumerate(source.transcript.speeches) if speech.is_spoken}
    renders = tuple(entry.text for entry in entries if entry.speech in spoken)
    compared = compare_with_event(archive, event, row, transcript, capture, tools, renders=renders)
    uses = tuple(
        DraftUse(position=n, draft=draft, source_sentence=entry.sentence)
        for n, (entry, draft) in enumerate(zip(entries, drafts, strict=True))
        if entry.sentence is not None
    )
    return archive.put(
        Document(
            capture=capture.id,
            transcript=transcript,
            event=event.id,
            event_version=event.version,
            rendition=row.id if row else None,
            cause=cause,
            alignments=compared.alignments,
            vectors=vectors_with_own(transcript, tools, compared.vectors),
            addressed=find_forms_of_address(transcript),
            translated_from=source.id,
            drafts=uses,
        )
    )
