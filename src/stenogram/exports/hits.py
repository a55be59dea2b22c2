"""stenogram.hits/1: one page of what a search found; and what is wrong with a search that cannot be read."""

from typing import Final

from stenogram.errors import WrongQuery
from stenogram.exports import shapes
from stenogram.exports.quote import sentence_path
from stenogram.exports.transcript import speaker_json
from stenogram.model import Counterpart, Facet, Hit, SearchResult, Span, TextOrigin, Timeline

FORMAT: Final = "stenogram.hits/1"


def hits_json(result: SearchResult) -> shapes.Hits:
    """The page as an object of the format; spans are [start, end) in code points."""
    return {
        "format": FORMAT,
        "query": result.query.text,
        "read_as": result.query.read_as,
        "order": result.order.value,
        "total": result.total,
        "by_words": result.by_words,
        "by_meaning": result.by_meaning,
        "page": result.page,
        "pages": result.pages,
        "hits": [_hit(hit) for hit in result.hits],
        "facets": [_facet(facet) for facet in result.facets],
        "timeline": _timeline(result.timeline),
        "notes": list(result.notes),
    }


def wrong_query_json(error: WrongQuery) -> shapes.WrongQuery:
    """A search that cannot be read, with the place that is wrong."""
    return {
        "format": FORMAT,
        "query": error.query,
        "error": {"problem": error.problem, "start": error.start, "end": error.end, "hint": error.hint},
    }


def _hit(hit: Hit) -> shapes.Hit:
    found = hit.found
    return {
        "found_by": hit.by.value,
        "likeness": None if hit.likeness is None else round(hit.likeness, 4),
        **shapes.NOWHERE,
        **origin_json(found.origin),
        "speech": found.speech,
        "speaker": speaker_json(found.speaker),
        "spoken_language": found.language,
        "sentence": found.sentence,
        "path": sentence_path(found.origin, (found.sentence,)),
        "span": _span(found.span),
        "text": found.text,
        "marks": [_span(mark) for mark in hit.marks],
        "before": found.before,
        "after": found.after,
        "counterparts": [counterpart_json(each) for each in found.counterparts],
    }


def origin_json(origin: TextOrigin) -> shapes.Origin:
    """Whose words a text is."""
    return {
        "event": origin.event,
        "title": origin.title,
        "start": origin.start,
        "rendition": origin.rendition,
        "kind": origin.kind.value if origin.kind else None,
        "language": origin.language,
        "translator": origin.translator,
        "publisher": origin.publisher,
    }


def counterpart_json(each: Counterpart) -> shapes.Counterpart:
    """What another rendition says there."""
    return {
        **shapes.NOWHERE,
        **origin_json(each.origin),
        "spoken_language": each.language,
        "sentences": list(each.sentences),
        "path": sentence_path(each.origin, each.sentences),
        "text": each.text,
        "marks": [_span(mark) for mark in each.marks],
    }


def _facet(facet: Facet) -> shapes.Facet:
    return {
        "name": facet.name,
        "values": [{"label": v.label, "count": v.count, "filter": v.filter} for v in facet.values],
        "others": facet.others,
    }


def _timeline(timeline: Timeline) -> shapes.Timeline:
    return {
        "periods": list(timeline.periods),
        "speakers": [{"name": each.name, "counts": list(each.counts)} for each in timeline.speakers],
        "undated": timeline.undated,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
