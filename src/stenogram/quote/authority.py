"""Whose text decides, where several renditions of one event have a place. Knows no words."""

from collections.abc import Sequence
from dataclasses import replace

from stenogram.model import QuotedPlace, RenditionKind, TextOrigin, joined_reasons
from stenogram.quote.reasons import only_words, rendition_words

_KINDS = (
    RenditionKind.ORIGINAL, RenditionKind.OFFICIAL, RenditionKind.COPY, RenditionKind.HUMAN, RenditionKind.EDITED,
    None, RenditionKind.MACHINE,
)  # fmt: skip
"""From the words that were said to those that a machine made; in between stands what nobody calls anything."""

OVER = 0.25
"""A text of more authority decides, though it has so much less of the words: its translator chose other ones."""


def rank_of(origin: TextOrigin) -> int:
    """The authority of a text; the least number has the most."""
    return 0 if origin.is_source else max(1, _KINDS.index(origin.kind))


def decides_over(one: TextOrigin, other: TextOrigin) -> bool:
    """Whether a text of the same event decides before another."""
    is_today = one.is_current or not other.is_current
    return one.event == other.event and is_today and rank_of(one) < rank_of(other)


def led_by_authority(places: Sequence[QuotedPlace]) -> list[QuotedPlace]:
    """Places that are not exact, best first: of the best one's event, the text of most authority leads.

    A machine may be nearer to a quotation that another translator's text, or the original, has right. Where no text
    of more authority has nearly the words, the verdict says that it rests on this one alone.
    """
    if not places:
        return []
    first = places[0]
    over = [p for p in places[1:] if decides_over(p.origin, first.origin) and _is_as_near(p, first)]
    if over:
        leading = min(over, key=lambda p: rank_of(p.origin))
        return [_told_alone(leading), *(p for p in places if p is not leading)]
    return [_told_alone(first), *places[1:]]


def _is_as_near(place: QuotedPlace, best: QuotedPlace) -> bool:
    """Whether it has nearly as many of the words, said by the same speaker as far as the two texts tell."""
    if place.credit < best.credit - OVER:
        return False
    one, other = place.speaker, best.speaker
    if one is None or other is None:
        return True
    if one.person is not None and other.person is not None:
        return one.person == other.person
    return not {one.name, one.label}.isdisjoint({other.name, other.label} - {None})


def _told_alone(place: QuotedPlace) -> QuotedPlace:
    """A place whose verdict says that it rests on a rendition alone, unless that is the original or official."""
    origin = place.origin
    if rank_of(origin) <= _KINDS.index(RenditionKind.OFFICIAL):
        return place
    told = rendition_words(origin)
    cautions = tuple(c for c in place.cautions if c != told)
    return replace(place, because=joined_reasons(place.because, only_words(origin)), cautions=cautions)
