"""What translating an event with one engine takes: what is known already, what must be asked, what that costs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from stenogram.errors import UnknownPair, UsageError
from stenogram.model import (
    Draft,
    DraftState,
    Event,
    RenditionKind,
    RenditionRow,
    Revision,
    SentenceId,
    Speech,
    Term,
    Transcript,
)
from stenogram.parse import language_of_words
from stenogram.pipeline.composing import COMPOSED_BY, notes_inside
from stenogram.pipeline.placing import row_of
from stenogram.pipeline.terms import terms_in_force
from stenogram.protocols import Archive, Translator
from stenogram.text import UNKNOWN_LANGUAGE, Language, name_of, one_line, primary
from stenogram.translate import (
    Passage,
    Price,
    Sought,
    TermFinder,
    batches_of,
    draft_that_holds,
    foreign_language,
    merged_terms,
    request_for,
    terms_digest,
)

_MADE_HERE = (RenditionKind.MACHINE, RenditionKind.EDITED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Words to be rendered: a sentence, or words of the header."""

    text: str  # in one line
    speech: int | None = None  # which of the transcript's speeches; None: words of the header
    sentence: SentenceId | None = None
    is_spoken: bool = False  # False: of a note, a heading or the header


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What asking takes, counted before."""

    sentences: int  # of the text, those of notes and headings too
    kept: int  # in another language, or without words
    corrected: int  # known from a person
    remembered: int  # known from this engine
    asked: int  # sentences, and words of the header, that must be asked for
    asked_beside: int  # those of them that nobody speaks: words of the header, notes and headings
    characters: int  # of those
    requests: int
    cost: float | None  # None: the engine's price is not known
    price: Price | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that is known before the engine is asked. Entries are known by their number."""

    event: Event
    source_row: RenditionRow
    source: Revision
    target: Language
    translator: Translator
    entries: tuple[Entry, ...]
    held: Mapping[int, Draft]  # what needs no asking
    same_as: Mapping[int, int]  # the same words with the same terms are asked for once
    passages: tuple[Passage, ...]
    terms: Mapping[int, str | None]  # their digest, by entry
    estimate: Estimate
    with_corrections: bool  # whether a person's words go before the engine's

    @property
    def language(self) -> Language:
        """What is translated from."""
        return self.source.transcript.rendition.language


def plan_translation(
    archive: Archive,
    event: Event,
    source_row: RenditionRow,
    target: Language,
    translator: Translator,
    *,
    terms: Sequence[Term] = (),
    price: Price | None = None,
    with_corrections: bool = True,
) -> Plan:
    """What an engine would be asked for a rendition of an event.

    Raises:
        UsageError: the source's language is not known, or is the target.
        UnknownPair: the engine does not translate between the two.
    """
    source = archive.revision(source_row.revision)
    language = source.transcript.rendition.language
    _check_pair(translator, source_row, language, target)
    entries = entries_of(source.transcript)
    own = own_rendition(event, source_row, target, translator.made_by.name, edited_too=with_corrections)
    found = archive.find_drafts(language, target, {entry.text for entry in entries})
    finder = _finder(archive, translator, language, target, terms)
    sought_terms = {text: finder(text) for text in {entry.text for entry in entries}} if finder else {}
    digests = {n: terms_digest(sought_terms.get(e.text, ())) for n, e in enumerate(entries)}
    held = dict(_kept(source.transcript, entries, language, target, found))
    placed = _corrected_here(archive, own) if with_corrections else {}
    for n, entry in enumerate(entries):
        if n not in held:
            here = placed.get(entry.sentence) if entry.sentence else None
            is_here = here is not None and here.source_text == entry.text
            known = here if is_here else draft_that_holds(
                found.get(entry.text, ()), made_by=translator.made_by, terms=digests[n],
                with_corrections=with_corrections,
            )  # fmt: skip
            if known is not None:
                held[n] = known
    same_as = _duplicates(entries, held)
    passages = tuple(_passages(source.transcript, entries, held, same_as, sought_terms))
    return Plan(
        event=event, source_row=source_row, source=source, target=target, translator=translator, entries=entries,
        held=held, same_as=same_as, passages=passages, terms=digests,
        estimate=_estimate(entries, held, same_as, passages, translator, price, language, target),
        with_corrections=with_corrections,
    )  # fmt: skip


def entries_of(transcript: Transcript) -> tuple[Entry, ...]:
    """Every sentence in order, and after them other words, each wording once: the header's, and notes in speeches."""
    sentences = [
        Entry(text=one_line(sentence.text), speech=n, sentence=sentence.id, is_spoken=speech.is_spoken)
        for n, speech in enumerate(transcript.speeches)
        for sentence in speech.sentences
    ]
    event = transcript.event
    roles = [p.role for p in event.participants] + [s.speaker.role for s in transcript.speeches if s.speaker]
    notes = [
        note.span.of(transcript.text) for speech in transcript.speeches for note in notes_inside(transcript, speech)
    ]
    said = [words for words in (event.title, event.summary, event.place, event.venue, *roles, *notes) if words]
    return (*sentences, *(Entry(text=words) for words in dict.fromkeys(map(one_line, said)) if words))


def own_rendition(
    event: Event, source: RenditionRow, target: Language, maker: str, *, edited_too: bool = True
) -> RenditionRow | None:
    """The rendition that this engine made of this source before.

    Args:
        edited_too: also one that a person corrected; else its corrections would give way to the machine's words.
    """
    kinds = _MADE_HERE if edited_too else (RenditionKind.MACHINE,)
    for row in event.renditions:
        header = row.header
        is_ours = row.capture.address.startswith(ADDRESS) and header.translator and header.translator.name == maker
        is_from = row.pivot == source.id or header.made_from_rendition == source.address
        if is_ours and is_from and header.kind in kinds and header.language == target:
            return row_of(event, row.id)
    return None


ADDRESS = "stenogram:translate/"
"""How the addresses of captures begin whose bytes were composed here."""


def _check_pair(translator: Translator, row: RenditionRow, source: Language, target: Language) -> None:
    if source == UNKNOWN_LANGUAGE:
        raise UsageError(
            f"the language of {row.address} is not known",
            hint="add its file again with --language, then translate it",
        )
    if primary(source) == primary(target):
        raise UsageError(f"{row.address} is in {name_of(source)} already", hint="name another language with --to")
    if translator.knows(source, target) is False:
        raise UnknownPair(
            translator.made_by.name, f"it does not translate from {name_of(source)} into {name_of(target)}",
            hint="`stenogram plugins` lists the engines that are installed",
        )  # fmt: skip


def _finder(
    archive: Archive, translator: Translator, source: Language, target: Language, terms: Sequence[Term]
) -> TermFinder | None:
    """Who finds the terms of a sentence; nobody where the engine takes none."""
    if not translator.limits.takes_terms:
        return None
    return TermFinder(merged_terms(terms_in_force(archive, source, target, terms)))


def _kept(
    transcript: Transcript, entries: Sequence[Entry], source: Language, target: Language,
    found: Mapping[str, Sequence[Draft]],
) -> Iterator[tuple[int, Draft]]:  # fmt: skip
    """What is not translated: sentences without words, and those that are plainly in another language."""
    detect = cache(language_of_words)
    for n, entry in enumerate(entries):
        if entry.speech is None:
            continue
        kept = _language_kept(transcript.speeches[entry.speech], entry.text, source, detect)
        if kept is None:
            continue
        language, reason = kept
        draft = Draft(
            source=source, target=target, source_text=entry.text, text=entry.text, language=language,
            state=DraftState.KEPT, made_by=COMPOSED_BY, reason=reason,
        )  # fmt: skip
        known = (d for d in found.get(entry.text, ()) if _is_same(d, draft))
        yield n, next(known, draft)


def _is_same(stored: Draft, draft: Draft) -> bool:
    return replace(stored, id=None, made_by=replace(stored.made_by, at=None)) == draft


def _language_kept(
    speech: Speech, text: str, source: Language, detect: Callable[[str], tuple[Language, float]]
) -> tuple[Language, str] | None:
    """In which language a sentence stays as it is, and why; None: it is translated."""
    if not any(letter.isalpha() for letter in text):
        return source, "there are no words in it"
    if speech.language != UNKNOWN_LANGUAGE and primary(speech.language) != primary(source):
        return speech.language, f"the speech is in {name_of(speech.language)}, not in {name_of(source)}"
    other = foreign_language(text, source, detect)
    return None if other is None else (other, f"the sentence is in {name_of(other)}, not in {name_of(source)}")


def _corrected_here(archive: Archive, own: RenditionRow | None) -> dict[SentenceId, Draft]:
    """What a person wrote for sentences of this very rendition, by the source's sentence."""
    if own is None:
        return {}
    uses = archive.drafts_of(own.revision).values()
    return {sentence: draft for sentence, draft in uses if draft.state is DraftState.EDITED}


def _duplicates(entries: Sequence[Entry], held: Mapping[int, Draft]) -> dict[int, int]:
    """Entries that are not held, by the first with the same words."""
    first: dict[str, int] = {}
    return {
        n: first[entry.text]
        for n, entry in enumerate(entries)
        if n not in held and first.setdefault(entry.text, n) != n
    }


def _passages(
    transcript: Transcript,
    entries: Sequence[Entry],
    held: Mapping[int, Draft],
    same_as: Mapping[int, int],
    terms: Mapping[str, tuple[Term, ...]],
) -> Iterator[Passage]:
    """The speeches with what is sought in them, and the words of the header as one more."""
    of_speech: dict[int | None, list[int]] = {}
    for n, entry in enumerate(entries):
        of_speech.setdefault(entry.speech, []).append(n)
    for speech, numbers in of_speech.items():
        wanted = [n for n in numbers if n not in held and n not in same_as]
        if not wanted:
            continue
        sought = tuple(Sought(key=n, text=entries[n].text, terms=terms.get(entries[n].text, ())) for n in wanted)
        if speech is None:
            yield Passage(sought=sought, rendered={})
            continue
        place = {n: k for k, n in enumerate(numbers)}
        who = transcript.speeches[speech].speaker
        yield Passage(
            sought=sought,
            speaker=(who.name or who.label) if who else None,
            texts=tuple(entries[n].text for n in numbers),
            places=tuple(place[n] for n in wanted),
            rendered={place[n]: held[n].text for n in numbers if n in held and _is_rendering(held[n])},
        )


def _is_rendering(draft: Draft) -> bool:
    return draft.state in (DraftState.TRANSLATED, DraftState.EDITED)


def _estimate(
    entries: Sequence[Entry], held: Mapping[int, Draft], same_as: Mapping[int, int], passages: Sequence[Passage],
    translator: Translator, price: Price | None, source: Language, target: Language,
) -> Estimate:  # fmt: skip
    states = [held[n].state for n, entry in enumerate(entries) if n in held and entry.speech is not None]
    repeated = sum(entries[n].speech is not None for n in same_as)
    limits = translator.limits
    requests = [
        request_for(batch, passage, limits, source, target)
        for passage in passages
        for batch in batches_of(passage.sought, limits)
    ]
    sought = [s for passage in passages for s in passage.sought]
    return Estimate(
        sentences=sum(entry.speech is not None for entry in entries),
        kept=states.count(DraftState.KEPT),
        corrected=states.count(DraftState.EDITED),
        remembered=states.count(DraftState.TRANSLATED) + repeated,
        asked=len(sought),
        asked_beside=sum(not entries[s.key].is_spoken for s in sought),
        characters=sum(len(s.text) for s in sought),
        requests=len(requests),
        cost=sum(map(price.expected, requests)) if price else 0.0 if limits.is_local else None,
        price=price,
    )
