"""A quotation → a verdict. What the source proposes is looked at word by word; likeness alone never finds anything."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from stenogram.errors import UsageError
from stenogram.model import (
    Asked,
    CheckedQuotation,
    Nature,
    QuotedPlace,
    Reason,
    Speaker,
    SpokenTurn,
    TextOrigin,
    Verdict,
    joined_reasons,
    reason,
)
from stenogram.protocols import QuotationSource, ReadsWords
from stenogram.quote.authority import OVER, decides_over, led_by_authority, rank_of
from stenogram.quote.places import exact_places, nearest_places, searched, searched_over
from stenogram.quote.quoted import LONGEST, Quoted, without_ellipses
from stenogram.quote.reasons import event_words, others_words, rendition_words, revision_words
from stenogram.text import UNKNOWN_LANGUAGE

ANYBODY = Asked()
"""Nobody says who said it, or where."""

MOST_PLACES = 50  # that are listed; of more the result says so
_MOST_EXACT, _MOST_LIKE = 200, 6  # turns that are looked at
_ENOUGH = 0.62  # of the quotation's words by weight: with fewer it is another sentence
_KNOWN_BY = 2  # names and numbers: where none of so many stands, it is another sentence
_AS_GOOD = 0.15  # a place with so much less of the words is no alternative
_LEAST = 0.5  # of them, by weight, must be the very words
_SAME = 0.4  # and so many of them by number: one name is no sentence
_WITH_NUMBER = 3  # words that stand there beside another number
_NEAR = 0.3  # fewer are not even shown as near
_SPREAD = 4  # how many times as long as the quotation the words in order may lie apart, where no ellipsis stands


def check_quotation(
    text: str, source: QuotationSource, reading: ReadsWords, asked: Asked = ANYBODY
) -> CheckedQuotation:
    """The verdict on a quotation, and the places that it rests on.

    Raises:
        UsageError: there is no word in it, or it is a whole document.
    """
    if len(text) > LONGEST:
        raise UsageError(f"a quotation of {len(text):,} characters is a document",
                         hint="`stenogram align --partial` compares documents")  # fmt: skip
    quoted = Quoted(text)
    if not quoted.words:
        raise UsageError("there is no word in the quotation", hint='stenogram quote "the words as printed"')
    exact = _exact(quoted, source, reading, asked)
    if not exact and quoted.gaps:
        bare = Quoted(without_ellipses(text))
        exact = [_with_empty_ellipsis(p) for p in _exact(bare, source, reading, asked)]
    if exact and _fits(exact[0], asked) and exact[0].verdict is Verdict.VERBATIM:
        return _checked(quoted, exact, asked)
    near = [p for p in _near(quoted, source, reading, asked) if not any(_is_same(p, e) for e in exact)]
    return _checked(quoted, [*exact, *near], asked)


def _with_empty_ellipsis(place: QuotedPlace) -> QuotedPlace:
    """A place of the words that stand next to each other where the quotation has an ellipsis."""
    told = reason("the ellipsis stands for no words")
    if place.verdict is Verdict.VERBATIM:
        return replace(place, because=joined_reasons(place.because, told))
    return replace(place, cautions=(*place.cautions, told))


def _is_same(near: QuotedPlace, exact: QuotedPlace) -> bool:
    """Whether two places share words of one text."""
    one, other = near.origin, exact.origin
    is_one_text = (one.rendition, one.revision_n) == (other.rendition, other.revision_n)
    return is_one_text and near.span.start < exact.span.end and exact.span.start < near.span.end


# ---- Places


def _exact(quoted: Quoted, source: QuotationSource, reading: ReadsWords, asked: Asked) -> list[QuotedPlace]:
    """Where the words stand as quoted: where it was asked first, else anywhere."""
    runs = quoted.segments()
    found: list[QuotedPlace] = []
    for narrowed in _narrowings(asked):
        turns = source.turns_with(runs, narrowed, _MOST_EXACT)
        exact: list[QuotedPlace] = []
        for n, turn in enumerate(turns):
            if n and source.is_late():  # one is looked at however late it is
                break
            exact += exact_places(quoted, searched(turn), reading)
        if not exact and len(runs) > 1:
            exact = list(_over_two(quoted, turns, source, reading))
        found += [place for place in exact if place not in found]
        judged = sorted((_judged(place, asked) for place in found), key=lambda p: _rank(p, asked))
        if judged and judged[0].verdict is Verdict.VERBATIM:
            return judged
    return sorted((_judged(place, asked) for place in found), key=lambda p: _rank(p, asked))


def _narrowings(asked: Asked) -> tuple[Asked, ...]:
    """Where it was asked for first, then anywhere."""
    return (asked, ANYBODY) if asked.is_narrow else (ANYBODY,)


def _over_two(
    quoted: Quoted, turns: Iterable[SpokenTurn], source: QuotationSource, reading: ReadsWords
) -> Iterable[QuotedPlace]:
    for turn in turns:
        if source.is_late():
            return
        following = source.next_turn(turn)
        if following is not None and following.span.start >= turn.span.end:
            between = " " * (following.span.start - turn.span.end)
            yield from exact_places(quoted, searched_over(turn, following, between), reading)


def _near(quoted: Quoted, source: QuotationSource, reading: ReadsWords, asked: Asked) -> list[QuotedPlace]:
    """The best places that are not exact, each with what differs."""
    seen: set[tuple[str, int]] = set()
    found: list[QuotedPlace] = []
    for narrowed in _narrowings(asked):
        turns: list[SpokenTurn] = []
        for turn in source.turns_like(quoted.segments(), narrowed, _MOST_LIKE):
            key = (f"{turn.origin.rendition}@{turn.origin.revision_n}", turn.position)
            if key not in seen and not source.is_late():
                seen.add(key)
                turns.append(turn)
        found += _nearest(quoted, turns, source, reading, asked)
        found.sort(key=lambda p: _rank(p, asked))
    if found and rank_of(found[0].origin):  # perhaps a text of more authority has it in other words
        here = replace(ANYBODY, event=found[0].origin.event)
        turns = [
            turn
            for turn in source.turns_like(quoted.segments(), here, _MOST_LIKE)
            if (f"{turn.origin.rendition}@{turn.origin.revision_n}", turn.position) not in seen
            and decides_over(turn.origin, found[0].origin)
        ]
        found += _nearest(quoted, turns, source, reading, asked)
    return sorted(found, key=lambda p: _rank(p, asked))


def _nearest(
    quoted: Quoted, turns: Sequence[SpokenTurn], source: QuotationSource, reading: ReadsWords, asked: Asked
) -> list[QuotedPlace]:
    """The best place in each turn, if it is near at all."""
    near = nearest_places(quoted, turns, reading, within=_AS_GOOD, over=OVER, is_late=source.is_late)
    return [with_warnings(place, asked) for place in near if place.matched >= _NEAR]


# ---- Judging


def _judged(place: QuotedPlace, asked: Asked) -> QuotedPlace:
    """An exact place as what it is worth: whose words, where, in which text."""
    if place.verdict is not Verdict.VERBATIM:
        return place
    origin = place.origin
    if asked.speaker and not is_by(place.speaker, asked):
        because = others_words(place.speaker, asked)
        return replace(place, verdict=Verdict.OTHER_SPEAKER, because=because)
    if not is_at(origin, asked):
        return replace(
            place,
            verdict=Verdict.OTHER_EVENT,
            because=reason(
                "the words are of {event}, and not of the event or time that was asked for", event=event_words(origin)
            ),
        )
    if not origin.is_current:
        because = joined_reasons(revision_words(origin), reason("the text has changed since"))
        return replace(place, verdict=Verdict.EARLIER_REVISION, because=because)
    if not origin.is_source:
        return replace(place, verdict=Verdict.RENDITION_ONLY, because=rendition_words(origin))
    return place


def with_warnings(place: QuotedPlace, asked: Asked) -> QuotedPlace:
    """A place that is not exact, with whatever else is wrong with it."""
    origin, told = place.origin, list(place.cautions)
    misnamed = others_words(place.speaker, asked) if asked.speaker and not is_by(place.speaker, asked) else None
    told += [misnamed] if misnamed else []
    if not is_at(origin, asked):
        told.append(reason("the words are of {event}", event=event_words(origin)))
    if not origin.is_current:
        told.append(revision_words(origin))
    if not origin.is_source:
        told.append(rendition_words(origin))
    return replace(place, cautions=tuple(told), misnamed=misnamed)


_ORDER = (
    Verdict.VERBATIM, Verdict.RENDITION_ONLY, Verdict.EARLIER_REVISION, Verdict.OTHER_EVENT, Verdict.OTHER_SPEAKER,
)  # fmt: skip


def _rank(place: QuotedPlace, asked: Asked) -> tuple[float | str | int, ...]:
    """The best first: exact ones, then where it was asked, then those with the fewest words that differ."""
    origin = place.origin
    exactness = _ORDER.index(place.verdict) if place.verdict in _ORDER else len(_ORDER)
    elsewhere = (bool(asked.speaker) and not is_by(place.speaker, asked)) + (not is_at(origin, asked))
    differing = sum(d.words or len(d.quoted.split()) or 1 for d in place.differences)
    unlike = 0.0 if exactness < len(_ORDER) else round(1 - place.credit, 2)
    return (
        exactness, unlike > 1 - _ENOUGH, elsewhere, unlike, differing, not origin.is_current, rank_of(origin),
        -len(place.foldings), origin.start or "9", origin.rendition, place.span.start,
    )  # fmt: skip


def _checked(quoted: Quoted, places: Sequence[QuotedPlace], asked: Asked) -> CheckedQuotation:
    """The verdict of the best place that is one; the others as near."""
    places = _without_former(places)
    good = [p for p in places if _is_place(p, quoted)]
    rest = [p for p in places if not _is_place(p, quoted)]
    if good and is_at(good[0].origin, asked):
        good = [p for p in good if is_at(p.origin, asked)]
    elif good and good[0].verdict not in _ORDER:  # like words of another event are no answer
        good, rest = [], [*good, *rest]
    if good and good[0].verdict not in _ORDER:
        good = led_by_authority(good)
    good = [p for p in good if p.verdict in _ORDER or p.credit >= good[0].credit - _AS_GOOD]
    language = asked.language or UNKNOWN_LANGUAGE
    notes = (
        (reason("more than {most} places: the first are listed", most=MOST_PLACES),) if len(good) > MOST_PLACES else ()
    )
    if not good:
        return CheckedQuotation(
            quotation=quoted.raw, language=language, verdict=Verdict.NOT_FOUND, places=(), nearest=tuple(rest[:3]),
            because=_lacking(asked, is_near=bool(rest)),
            asked=asked,
        )  # fmt: skip
    return CheckedQuotation(
        quotation=quoted.raw, language=language if asked.language else good[0].origin.language,
        verdict=good[0].verdict, because=good[0].because, places=tuple(good[:MOST_PLACES]), asked=asked, notes=notes,
    )  # fmt: skip


def _without_former(places: Sequence[QuotedPlace]) -> list[QuotedPlace]:
    """Without places of earlier revisions whose words the same rendition still has."""
    still = {(p.origin.rendition, p.text) for p in places if p.origin.is_current}
    return [p for p in places if p.origin.is_current or (p.origin.rendition, p.text) not in still]


def _lacking(asked: Asked, *, is_near: bool) -> Reason:
    if _is_placed(asked):
        lacking = reason("no text of the event or time that was asked for has these words")
    else:
        lacking = reason("no text here has these words")
    return joined_reasons(lacking, reason("what is nearest is shown as such")) if is_near else lacking


def _is_placed(asked: Asked) -> bool:
    return any((asked.event, asked.after, asked.before))


def _is_place(place: QuotedPlace, quoted: Quoted) -> bool:
    """Whether so many of the words stand there, so near to each other, that it is this sentence."""
    if place.matched == 1.0 and place.credit == 1.0 and place.verdict is Verdict.NEGATED:
        return True
    if place.verdict in _ORDER and place.matched == 1.0 and not place.differences:
        return True
    if place.turns > 1:
        return True
    here, all_of_them = place.telling
    if all_of_them >= _KNOWN_BY and not here:  # every name and number is another's
        return False
    unmarked = sum(d.words for d in place.differences if d.nature is Nature.LEFT_OUT and not d.sentences)
    few = place.same < min(2, len(quoted.words)) or place.same < _SAME * len(quoted.words)
    longest_gap_ok = unmarked <= _SPREAD * len(quoted.words) + 8
    if place.same >= _WITH_NUMBER and {d.nature for d in place.differences} == {Nature.NUMBER} and longest_gap_ok:
        return True  # every word of it, and another number
    return place.credit >= _ENOUGH and place.matched >= _LEAST and not few and longest_gap_ok


def _fits(place: QuotedPlace, asked: Asked) -> bool:
    return (not asked.speaker or is_by(place.speaker, asked)) and is_at(place.origin, asked)


def is_by(speaker: Speaker | None, asked: Asked) -> bool:
    """Whether a speaker is the one who was asked for."""
    return speaker is not None and asked.is_by(speaker.person, speaker.name, speaker.label)


def is_at(origin: TextOrigin, asked: Asked) -> bool:
    """Whether a text is of the event, and of the time, that was asked for."""
    return asked.is_at(origin.event, origin.start)
