"""A quotation, checked against an archive or a transcript: words first, and where they fail another language's."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from stenogram.model import (
    PRESS,
    ArticleQuotation,
    Asked,
    CheckedArticle,
    CheckedQuotation,
    FindingClass,
    Nature,
    Policy,
    QuotedDifference,
    QuotedPlace,
    Reason,
    Severity,
    Transcript,
    Verdict,
    joined_reasons,
    reason,
)
from stenogram.parse import language_of_words
from stenogram.pipeline.asking import asked_of, asked_of_known, may_be
from stenogram.pipeline.naming_words import speaks_more
from stenogram.pipeline.rendering import rendered_places
from stenogram.pipeline.sourcing import SpokenIn, held_against_source, is_condemned, near_in_own_language, with_source
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.word_reading import AuditedWords
from stenogram.protocols import Archive, MeaningSource
from stenogram.quote import (
    ANYBODY,
    FEWEST_WORDS,
    GivenText,
    MemorySource,
    check_quotation,
    origin_of,
    quotations_in,
    with_warnings,
)
from stenogram.read import read_page
from stenogram.text import UNKNOWN_LANGUAGE, Language, fold

__all__ = ["ArticleLimits", "asked_of", "check_article", "quotation_in_archive", "quotation_in_transcript"]

_INEXACT = (Verdict.ALTERED, Verdict.ALTERED_NUMBER, Verdict.NEGATED, Verdict.TRIMMED)
_MISSPELT = 0.75  # likeness of two words by letters: more, and one is the other misspelt
_COMPLETED = 3  # places that are shown with what they render
_MOST_RENDERED = 5
_NEAREST = 2  # of other languages
_SHOWN_TODAY = 3  # sentences


def quotation_in_archive(
    text: str, archive: Archive, asked: Asked, tools: Tools, policy: Policy = PRESS, *,
    seconds: float | None = None, clock: Callable[[], float] = time.monotonic,
) -> CheckedQuotation:  # fmt: skip
    """What became of a quotation's words in the texts of an archive.

    Where no text has them, the sentences of other languages are looked for that they may render.

    Args:
        seconds: after which nothing more is looked for; a check that was stopped says so.

    Raises:
        UsageError: there is no word in it.
    """
    until = None if seconds is None else clock() + seconds
    words = archive.quotations(seconds=seconds)
    checked = check_quotation(text, words, AuditedWords(), asked)
    meanings: MeaningSource | None = None
    if not checked.places or _is_known_by_others(checked.places[0]):
        meanings = archive.meanings(seconds=None if until is None else max(0.0, until - clock()))
        rendered = _rendered(checked, meanings, asked, tools, policy, archive)
        is_better = rendered.verdict is Verdict.RENDERED_FROM and (
            not checked.places
            or _is_closer(rendered.places[0], checked.places[0])
            or speaks_more(text, meanings, rendered.places[0], checked.places[0])
        )
        checked = rendered if is_better or not checked.places else checked
    if checked.verdict is not Verdict.RENDERED_FROM:
        checked = _completed(checked, archive, tools, policy)
        language = _language(checked, asked)
        if language != UNKNOWN_LANGUAGE and is_condemned(checked) and not words.is_late():
            checked = held_against_source(checked, language, tools, policy)
    if words.was_stopped or (meanings is not None and meanings.was_stopped):
        return _stopped(checked)
    return checked


def _stopped(checked: CheckedQuotation) -> CheckedQuotation:
    """What a check that was stopped can say: the very words where they were asked for, and nothing else for sure."""
    note = reason("it was stopped because it took too long: there may be other places, and better ones")
    checked = replace(checked, notes=(*checked.notes, note), was_stopped=True)
    if checked.verdict is Verdict.VERBATIM:
        return checked
    because = reason("the check was stopped before it had looked everywhere")
    if checked.places:
        because = reason("{stopped}; the best place until then: {found}", stopped=because, found=checked.because)
    return replace(checked, verdict=Verdict.UNDECIDED, because=because)


def quotation_in_transcript(
    text: str, transcript: Transcript, name: str, *, speaker: str | None = None
) -> CheckedQuotation:
    """The same for one text that is in no archive."""
    source = MemorySource([GivenText(origin=origin_of(transcript, name), transcript=transcript)])
    names = frozenset[str]()
    if speaker:
        printed = {n for s in transcript.speeches if s.speaker for n in (s.speaker.name, s.speaker.label) if n}
        names = frozenset({fold(speaker), *(fold(n) for n in printed if may_be(speaker, n))})
    return check_quotation(text, source, AuditedWords(), Asked(speaker=speaker, names=names))


def _is_known_by_others(place: QuotedPlace) -> bool:
    """Whether a name or a number of a quotation is not in its best place: perhaps it renders another sentence."""
    here, all_of_them = place.telling
    if here > 0 and [difference.nature for difference in place.differences] == [Nature.NUMBER]:
        return False  # this very sentence of these names, with another number
    return here < all_of_them and place.verdict in _INEXACT and any(map(_is_another_word, place.differences))


def _is_another_word(difference: QuotedDifference) -> bool:
    """Whether a word is no misspelling of the one in its place: that would be this sentence, altered."""
    if difference.nature not in (Nature.CHANGED, Nature.NUMBER, Nature.NEGATION):
        return False
    return SequenceMatcher(None, difference.quoted.lower(), difference.said.lower()).ratio() < _MISSPELT


def _is_closer(rendered: QuotedPlace, near: QuotedPlace) -> bool:
    """Whether an audit finds fewer errors in what a quotation may render than it has differences from like words."""
    findings = rendered.source.findings if rendered.source else ()
    errors = [f for f in findings if f.finding_class is FindingClass.ERROR and f.severity is not Severity.MINOR]
    return len(errors) < len(near.differences)


def _completed(checked: CheckedQuotation, archive: Archive, tools: Tools, policy: Policy) -> CheckedQuotation:
    """With what the first places render, and what stands today where an earlier text had the words."""
    shown = tuple(
        with_source(_with_today(place, archive), archive, tools, policy) for place in checked.places[:_COMPLETED]
    )
    return replace(checked, places=(*shown, *checked.places[_COMPLETED:]))


def _with_today(place: QuotedPlace, archive: Archive) -> QuotedPlace:
    """Of an earlier revision: the sentence that took the place of these words."""
    if place.origin.is_current or place.origin.revision is None:
        return place
    current = archive.revision(archive.find_revision(place.origin.rendition)).transcript
    kept = {s.id for s in current.sentences}
    before = archive.revision(place.origin.revision).transcript.sentences
    around = [n for n, s in enumerate(before) if s.id in place.sentences]
    if not around:
        return place
    lead = next((before[n].id for n in range(around[0] - 1, -1, -1) if before[n].id in kept), None)
    trail = next((before[n].id for n in range(around[-1] + 1, len(before)) if before[n].id in kept), None)
    ids = [s.id for s in current.sentences]
    first = ids.index(lead) + 1 if lead else 0
    last = ids.index(trail) if trail else len(ids)
    return replace(place, now=" ".join(s.text for s in current.sentences[first : max(first, last)][:_SHOWN_TODAY]))


def _language(checked: CheckedQuotation, asked: Asked) -> Language:
    """The quotation's language: as it was said, else as its words tell, else of the text that has them nearly."""
    told = asked.language or language_of_words(checked.quotation)[0]
    return checked.language if told == UNKNOWN_LANGUAGE else told


def _rendered(
    checked: CheckedQuotation, source: MeaningSource, asked: Asked, tools: Tools, policy: Policy, archive: Archive
) -> CheckedQuotation:
    """The verdict on words that no text has: perhaps they render another language's."""
    language = asked.language or language_of_words(checked.quotation)[0]
    if language == UNKNOWN_LANGUAGE:
        note = reason("too short to tell its language: say which it is, and other languages are read too")
        return replace(checked, notes=(*checked.notes, note))
    spoken = SpokenIn(archive)

    def looked_for(whose: Asked) -> tuple[tuple[QuotedPlace, ...], tuple[QuotedPlace, ...], tuple[Reason, ...]]:
        return rendered_places(
            checked.quotation, language, source, tools, policy, whose, archive.vectors,
            lambda turn: spoken.can_be_rendered_in(language, turn),
        )  # fmt: skip

    places, near, notes = looked_for(asked)
    if not places and asked.is_narrow:  # of somebody else, or elsewhere: found, and told so
        found, others, notes = looked_for(ANYBODY)
        told = tuple(with_warnings(place, asked) for place in found)
        places = tuple(place for place in told if asked.is_at(place.origin.event, place.origin.start))
        near = (*near, *(replace(p, verdict=Verdict.NOT_FOUND) for p in told if p not in places), *others)
    checked = replace(checked, language=language, notes=(*checked.notes, *notes))
    if not places:
        more = [near_in_own_language(with_source(p, archive, tools, policy), language) for p in near[:_NEAREST]]
        return _with_nearest(checked, more)
    return replace(
        checked, verdict=Verdict.RENDERED_FROM, because=places[0].because, places=places[:_MOST_RENDERED], nearest=()
    )


def _with_nearest(checked: CheckedQuotation, more: Sequence[QuotedPlace]) -> CheckedQuotation:
    """With what is near by meaning too, each sentence once."""
    shown = {sentence for place in checked.nearest for sentence in place.sentences}
    new = [place for place in more if shown.isdisjoint(place.sentences)]
    because = checked.because
    if new and not checked.nearest:
        because = joined_reasons(because, reason("what is nearest is shown as such"))
    return replace(checked, because=because, nearest=(*checked.nearest, *new))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLimits:
    """How much of one article is checked; what is left is said to be skipped."""

    quotations: int
    seconds: float
    seconds_each: float


def check_article(
    content: bytes, name: str, archive: Archive, tools: Tools, policy: Policy = PRESS, *,
    media_type: str | None = None, charset: str | None = None, fewest_words: int = FEWEST_WORDS,
    most: ArticleLimits | None = None, clock: Callable[[], float] = time.monotonic,
) -> CheckedArticle:  # fmt: skip
    """Every quotation of an article with its verdict, and the speaker whom the article names.

    Raises:
        ReadError: no reader can make text of the bytes.
    """
    page = read_page(content, media_type=media_type, charset=charset, name=name, readers=tools.readers)
    until = math.inf if most is None else clock() + most.seconds
    found = quotations_in(page, fewest_words=fewest_words)
    spoken_in = language_of_words(page.text)[0]
    asked: dict[str | None, Asked] = {}
    checked: list[tuple[ArticleQuotation, CheckedQuotation | None]] = []
    for n, quotation in enumerate(found, 1):
        skipped = quotation.skipped or _beyond(most, n, is_late=clock() > until)
        if skipped is not None:
            checked.append((replace(quotation, skipped=skipped), None))
        else:
            who = quotation.speaker if quotation.is_sure else None
            if who not in asked:
                asked[who] = asked_of_known(archive, who)
            if who is not None and asked[who].speaker is None:
                unknown = joined_reasons(quotation.reason, reason("nobody in the archive is called so"))
                quotation = replace(quotation, is_sure=False, reason=unknown)
            own = language_of_words(quotation.text)[0]  # of a few words nothing is told: then the article's
            told = replace(asked[who], language=spoken_in if own == UNKNOWN_LANGUAGE else own)
            seconds = None if most is None else min(most.seconds_each, until - clock())
            became = quotation_in_archive(quotation.text, archive, told, tools, policy, seconds=seconds, clock=clock)
            checked.append((quotation, became))
        tools.progress("quotations", n, len(found))
    return CheckedArticle(name=name, title=page.fact("title"), text=page.text, quotations=tuple(checked))


def _beyond(most: ArticleLimits | None, n: int, *, is_late: bool) -> Reason | None:
    """Why a quotation is not checked any more."""
    if most is not None and n > most.quotations:
        return reason("no more than {most} quotations of one article are checked here", most=most.quotations)
    return reason("the time that one article has here was over") if is_late else None
