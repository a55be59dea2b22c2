"""A quotation and the words in its place, cut where they differ, each difference with the same number in both. Pure."""

from collections.abc import Iterable, Sequence

from stenogram.model import QuotedDifference, QuotedPlace, Span
from stenogram.site.quoting.parts import QuotedPiece
from stenogram.site.quoting.words import kind_of

_Cut = tuple[int, int, str, int | None]  # start, end, kind, number


def quoted_pieces(quotation: str, differences: Sequence[QuotedDifference]) -> tuple[QuotedPiece, ...]:
    """The quotation; together the pieces are the quotation."""
    cuts = [
        (d.quoted_span.start, d.quoted_span.end, kind_of(d.nature), n)
        for n, d in enumerate(differences, 1)
        if d.quoted_span is not None
    ]
    return tuple(_pieces(quotation, cuts, "plain"))


def said_pieces(place: QuotedPlace) -> tuple[QuotedPiece, ...]:
    """The whole sentence: what stands around the words, the words that are the same, and what differs."""
    text = place.before + place.text + place.after
    at = place.span.start - len(place.before)
    marked: list[_Cut] = [
        (d.span.start - at, d.span.end - at, kind_of(d.nature), n)
        for n, d in enumerate(place.differences, 1)
        if d.span is not None
    ]
    # Words over two turns are all the same words: there the second piece is marked as the other's.
    same = [] if not place.pieces else [(p.start - at, p.end - at, "same", None) for p in place.pieces]
    return tuple(_pieces(text, [*marked, *_outside(same, marked)], "context"))


def _outside(cuts: Iterable[_Cut], taken: Sequence[_Cut]) -> list[_Cut]:
    """The cuts without what others have taken of them."""
    free: list[_Cut] = []
    for start, end, kind, number in cuts:
        place = start
        for first, last, *_ in sorted(t for t in taken if t[0] < end and t[1] > start):
            if first > place:
                free.append((place, first, kind, number))
            place = max(place, last)
        if place < end:
            free.append((place, end, kind, number))
    return free


def _pieces(text: str, cuts: Iterable[_Cut], between: str) -> Iterable[QuotedPiece]:
    place = 0
    for start, end, kind, number in sorted(cuts, key=lambda cut: cut[:2]):
        first = max(place, min(start, len(text)))
        last = max(first, min(end, len(text)))
        if first > place:
            yield QuotedPiece(text=text[place:first], kind=between)
        if last > first or number is not None:
            yield QuotedPiece(text=Span(first, last).of(text), kind=kind, number=number)
        place = last
    if place < len(text):
        yield QuotedPiece(text=text[place:], kind=between)
