"""stenogram.quote/1: a quotation with its verdict, and stenogram.quotes/1: those of an article."""

from typing import Final

from stenogram.exports import shapes
from stenogram.exports.transcript import speaker_json
from stenogram.model import (
    CheckedArticle,
    CheckedQuotation,
    Finding,
    QuotedDifference,
    QuotedPlace,
    SourceWords,
    Span,
    TextOrigin,
    Verdict,
)

FORMAT: Final = "stenogram.quote/1"
ARTICLE_FORMAT: Final = "stenogram.quotes/1"


def quote_json(checked: CheckedQuotation) -> shapes.Quote:
    """The quotation as an object of the format; spans are [start, end) in code points of the revision's text."""
    return {
        **shapes.NOWHERE,
        "format": FORMAT,
        "quotation": checked.quotation,
        "language": checked.language,
        "asked": {
            "speaker": checked.asked.speaker,
            "event": checked.asked.event,
            "after": checked.asked.after,
            "before": checked.asked.before,
        },
        "verdict": checked.verdict.value,
        "headline": ": ".join(checked.headline),
        "departs": checked.departs,
        "misnamed": str(checked.misnamed) if checked.misnamed else None,
        "because": str(checked.because),
        "places": [_place(place) for place in checked.places],
        "nearest": [_place(place) for place in checked.nearest],
        "notes": [str(note) for note in checked.notes],
    }


def quotes_json(article: CheckedArticle) -> shapes.Quotes:
    """An article's quotations as an object of the format; spans are in code points of its text as it was read."""
    return {
        "format": ARTICLE_FORMAT,
        "article": article.name,
        "title": article.title,
        "counts": verdict_counts(article),
        "departing": departing_count(article),
        "quotations": [
            {
                "text": quotation.text,
                "span": _span(quotation.span),
                "is_block": quotation.is_block,
                "speaker": quotation.speaker,
                "speaker_span": _span(quotation.speaker_span) if quotation.speaker_span else None,
                "is_sure": quotation.is_sure,
                "reason": str(quotation.reason),
                "skipped": str(quotation.skipped) if quotation.skipped else None,
                "checked": quote_json(checked) if checked is not None else None,
            }
            for quotation, checked in article.quotations
        ],
    }


def verdict_counts(article: CheckedArticle) -> dict[str, int]:
    """How many quotations have each verdict, and how many were skipped."""
    found = [checked.verdict for _, checked in article.quotations if checked is not None]
    counts = {verdict.value: found.count(verdict) for verdict in Verdict if verdict in found}
    skipped = len(article.quotations) - len(found)
    return counts | ({"skipped": skipped} if skipped else {})


def departing_count(article: CheckedArticle) -> int:
    """How many quotations stand in a translation that departs gravely from its original just there."""
    return sum(checked is not None and checked.departs is not None for _, checked in article.quotations)


def _place(place: QuotedPlace) -> shapes.Place:
    return {
        "verdict": place.verdict.value,
        "because": str(place.because),
        "departs": place.departs,
        **shapes.NOWHERE,
        **_origin(place.origin),
        "speech": place.speech,
        "speaker": speaker_json(place.speaker),
        "sentences": list(place.sentences),
        "path": sentence_path(place.origin, place.sentences),
        "span": _span(place.span),
        "pieces": [_span(piece) for piece in place.pieces],
        "text": place.text,
        "before": place.before,
        "after": place.after,
        "foldings": list(place.foldings),
        "differences": [_difference(d) for d in place.differences],
        "paragraphs": place.paragraphs,
        "turns": place.turns,
        "cautions": [str(caution) for caution in place.cautions],
        "matched": round(place.matched, 4),
        "now": place.now,
        "source": _source(place.source) if place.source else None,
    }


def sentence_path(origin: TextOrigin, sentences: tuple[str, ...]) -> str | None:
    """The path of the first sentence on the site; None: the text is in no archive."""
    if origin.revision is None or not sentences:
        return None
    return f"/events/{origin.event}/sentences/{sentences[0]}"


def _origin(origin: TextOrigin) -> shapes.QuotedOrigin:
    return {
        "event": origin.event,
        "title": origin.title,
        "start": origin.start,
        "rendition": origin.rendition,
        "kind": origin.kind.value if origin.kind else None,
        "language": origin.language,
        "translator": origin.translator,
        "publisher": origin.publisher,
        "revision": origin.revision_n,
        "is_current": origin.is_current,
        "is_source": origin.is_source,
    }


def _difference(difference: QuotedDifference) -> shapes.Difference:
    return {
        "nature": difference.nature.value,
        "quoted": difference.quoted,
        "said": difference.said,
        "quoted_span": _span(difference.quoted_span) if difference.quoted_span else None,
        "span": _span(difference.span) if difference.span else None,
        "words": difference.words,
    }


def _source(source: SourceWords) -> shapes.SourceWords:
    return {
        **shapes.NOWHERE,
        **_origin(source.origin),
        "speech": source.speech,
        "speaker": speaker_json(source.speaker),
        "sentences": list(source.sentences),
        "path": sentence_path(source.origin, source.sentences),
        "span": _span(source.span),
        "text": source.text,
        "likeness": round(source.likeness, 4) if source.likeness is not None else None,
        "findings": [_finding(finding) for finding in source.findings],
    }


def _finding(finding: Finding) -> shapes.SourceFinding:
    measurement = finding.measurement
    return {
        "check": measurement.check.value,
        "class": finding.finding_class.value,
        "severity": finding.severity.value,
        "measured": {"kind": measurement.kind} | dict(measurement.facts),
        "because": finding.because,
        "made_by": str(measurement.made_by),
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
