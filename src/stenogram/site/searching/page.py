"""A search and what it found → what its template renders. Asks nobody but the search that it is handed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from stenogram.errors import WrongQuery
from stenogram.model import (
    Counterpart,
    Facet,
    FacetValue,
    FoundBy,
    FoundSentence,
    Hit,
    RenditionKind,
    SearchOrder,
    SearchResult,
    Span,
    TextOrigin,
)
from stenogram.protocols import Archive
from stenogram.site.frame.interface import gettext, marked, spoken
from stenogram.site.frame.links import Links
from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.words import (
    Moment,
    counted,
    kind_words_of,
    language_name,
    number_words,
    rendition_name_of,
    start_words,
)
from stenogram.site.pictures.over_time import LeadsTo, chart_of
from stenogram.site.searching.pages import SearchPage
from stenogram.site.searching.parts import CountView, FacetView, FoundPiece, FoundText, HitView, LineView, WrongPlace
from stenogram.text import direction_of, squeeze

BY = ("both", "words", "meaning")
VIEWS = ("hits", "lines")
HITS_A_PAGE = 20
_MOST_PAGE = 500
_BY_WORDS = {
    FoundBy.WORDS: marked("by words"),
    FoundBy.MEANING: marked("by meaning"),
    FoundBy.BOTH: marked("by words and meaning"),
}
_FACETS = {
    "speaker": marked("speaker"),
    "language": marked("language"),
    "kind": marked("kind"),
    "year": marked("year"),
    "event": marked("event"),
}
_AROUND = 90  # letters of a line of the concordance, on either side


class FindsSentences(Protocol):
    """How the site searches: the search is handed to it."""

    def __call__(
        self, text: str, archive: Archive, *, by: str, order: SearchOrder, page: int, size: int
    ) -> SearchResult:
        """One page of what a search finds.

        Raises:
            WrongQuery: it cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDoor:
    """The search."""

    find: FindsSentences


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """What a reader's address asks for; what makes no sense is as if it were not there."""

    text: str
    by: str
    order: SearchOrder
    view: str
    page: int

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "SearchRequest":
        """The request that an address means."""
        page, order = given.get("page", ""), given.get("order", "")
        return cls(
            text=given.get("q", ""),
            by=by if (by := given.get("by", "")) in BY else BY[0],
            order=next((each for each in SearchOrder if each.value == order), SearchOrder.BEST),
            view=view if (view := given.get("view", "")) in VIEWS else VIEWS[0],
            page=min(_MOST_PAGE, max(1, whole_number(page) or 1)),
        )

    def address(self, links: Links, **changed: str) -> str:
        """This search with something else of it."""
        plain = {"by": BY[0], "order": SearchOrder.BEST.value, "view": VIEWS[0], "page": "1"}
        own = {"q": self.text, "by": self.by, "order": self.order.value, "view": self.view} | changed
        return links.search({name: value for name, value in own.items() if value != plain.get(name)})


def whole_number(given: str) -> int | None:
    """The number that an address gives; None: it is none, or a very long one."""
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 7 else None


def search_page(request: SearchRequest, found: SearchResult | WrongQuery | None, links: Links) -> SearchPage:
    """The page of a search; `found` None: nothing was asked yet."""
    result = found if isinstance(found, SearchResult) else None
    return SearchPage(
        title=squeeze(request.text)[:80] + " · " + gettext("Search") if request.text.strip() else gettext("Search"),
        home=links.search({}),
        query=request.text,
        by=request.by,
        order=request.order.value,
        view=request.view,
        wrong=_wrong(found) if isinstance(found, WrongQuery) else None,
        told=_told(result) if result else None,
        read_as=spoken(result.query.read_as) if result else None,
        notes=tuple(_sentence(spoken(note)) for note in result.notes) if result else (),
        views=_views(request, links) if result and result.total else (),
        hits=tuple(_hit(hit, links) for hit in result.hits) if result and request.view == "hits" else (),
        lines=tuple(_line(hit, links) for hit in result.hits) if result and request.view == "lines" else (),
        facets=tuple(_facets(result, request, links)) if result else (),
        chart=chart_of(result.timeline, _within(request, links)) if result else None,
        newer=request.address(links, page=str(result.page - 1)) if result and result.page > 1 else None,
        older=request.address(links, page=str(result.page + 1)) if result and result.page < result.pages else None,
        place=gettext("page %(number)s of %(pages)s")
        % {"number": number_words(result.page), "pages": number_words(result.pages)}
        if result and result.pages > 1
        else None,
    )


def _sentence(note: str) -> str:
    return note[:1].upper() + note[1:]


def _within(request: SearchRequest, links: Links) -> LeadsTo:
    """The same search within some periods."""
    return lambda first, last: request.address(links, q=f"{request.text.strip()} after:{first} before:{last}")


def _wrong(error: WrongQuery) -> WrongPlace:
    query, start, end = error.query, error.start, error.end
    return WrongPlace(
        before=query[:start], place=query[start:end], after=query[end:], problem=spoken(error.problem),
        hint=spoken(error.hint) if error.hint else None
    )  # fmt: skip


def _told(result: SearchResult) -> str:
    told = counted(result.total, "%(num)s sentence", "%(num)s sentences")
    if result.query.sought is None:
        return told
    return gettext("%(sentences)s: %(words)s by their words, %(meaning)s by what they mean") % {
        "sentences": told,
        "words": number_words(result.by_words),
        "meaning": number_words(result.by_meaning),
    }


def _views(request: SearchRequest, links: Links) -> tuple[Anchor, ...]:
    named = {"hits": gettext("Whole sentences"), "lines": gettext("Concordance")}
    return tuple(
        Anchor(words=named[v], href=request.address(links, view=v), is_current=v == request.view) for v in VIEWS
    )


def _facets(result: SearchResult, request: SearchRequest, links: Links) -> Sequence[FacetView]:
    return [
        FacetView(
            name=gettext(_FACETS.get(facet.name, facet.name)),
            values=tuple(
                CountView(
                    label=_label(facet, value),
                    count=number_words(value.count),
                    href=request.address(links, q=f"{request.text.strip()} {value.filter}"),
                )
                for value in facet.values
            ),
            others=number_words(facet.others) if facet.others else None,
            is_said=facet.name in ("speaker", "event"),
        )
        for facet in result.facets
    ]


def _label(facet: Facet, value: FacetValue) -> str:
    """A language and a kind by their names in the interface's language; what the archive itself names, as it is."""
    meant = value.filter.partition(":")[2]
    if facet.name == "language":
        return language_name(meant)
    if facet.name == "kind":
        return kind_words_of(next((kind for kind in RenditionKind if kind.value == meant), None))
    return value.label


def _hit(hit: Hit, links: Links) -> HitView:
    found = hit.found
    return HitView(
        speaker=_speaker(found, links),
        start=_start(found.origin),
        event=Anchor(words=found.origin.title or found.origin.event, href=links.event(found.origin.event)),
        by=_by(hit),
        text=FoundText(
            name=_named(found.origin), lang=found.language, dir=direction_of(found.language),
            href=links.sentence(found.origin.event, found.sentence), pieces=_pieces(found.text, hit.marks),
        ),
        others=tuple(_other(each, links) for each in found.counterparts),
    )  # fmt: skip


def _other(each: Counterpart, links: Links) -> FoundText:
    return FoundText(
        name=_named(each.origin), lang=each.language, dir=direction_of(each.language),
        href=links.sentence(each.origin.event, each.sentences[0]), pieces=_pieces(each.text, each.marks),
    )  # fmt: skip


def _line(hit: Hit, links: Links) -> LineView:
    found = hit.found
    mark = hit.marks[0] if hit.marks else Span(0, 0)
    return LineView(
        start=(found.origin.start or "")[:10],
        lang=found.language,
        dir=direction_of(found.language),
        href=links.sentence(found.origin.event, found.sentence),
        before=squeeze(f"{found.before} {found.text[: mark.start]}")[-_AROUND:],
        words=squeeze(found.text[mark.start : mark.end]) or "…",
        after=squeeze(f"{found.text[mark.end :]} {found.after}")[:_AROUND],
    )


def _pieces(text: str, marks: Sequence[Span]) -> tuple[FoundPiece, ...]:
    """The text cut at its marks; the pieces together are the text."""
    pieces: list[FoundPiece] = []
    place = 0
    for mark in marks:
        pieces.append(FoundPiece(text=text[place : mark.start]))
        pieces.append(FoundPiece(text=text[mark.start : mark.end], is_found=True))
        place = mark.end
    return tuple(piece for piece in (*pieces, FoundPiece(text=text[place:])) if piece.text)


def _speaker(found: FoundSentence, links: Links) -> Anchor:
    who = found.speaker
    if who is None:
        return Anchor(words=gettext("speaker not named"))
    return Anchor(words=who.name or who.label, href=links.speaker(who.person) if who.person else None)


def _by(hit: Hit) -> str:
    if hit.by is FoundBy.FILTER:
        return ""
    by = gettext(_BY_WORDS[hit.by])
    if hit.likeness is None:
        return by
    return gettext("%(by)s, likeness %(likeness)s") % {"by": by, "likeness": number_words(hit.likeness, "0.00")}


def _named(origin: TextOrigin) -> str:
    return rendition_name_of(origin.language, origin.kind)


def _start(origin: TextOrigin) -> Moment:
    words = start_words(origin.start) if origin.start else None
    return Moment(words=words, iso=origin.start) if words else Moment(words=gettext("date not stated"))
