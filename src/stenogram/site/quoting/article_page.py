"""An article and what became of its quotations → what its template renders."""

import base64
import json

from stenogram.model import ArticleQuotation, CheckedArticle, CheckedQuotation, Verdict
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links
from stenogram.site.frame.words import counted, number_words
from stenogram.site.quoting.page import QuoteDoor, QuoteRequest
from stenogram.site.quoting.pages import ArticlePage
from stenogram.site.quoting.parts import ArticleItem, Download, VerdictCount
from stenogram.site.quoting.places import Looking, departure_words, nearest_view, place_view
from stenogram.site.quoting.words import checked_view, reason_words, skipped_view, verdict_view
from stenogram.text import UNKNOWN_LANGUAGE, direction_of, squeeze

KINDS = ".html,.htm,.docx,.odt,.md,.markdown,.txt,text/html,text/plain,text/markdown"


def article_page(
    article: CheckedArticle | None, door: QuoteDoor, looking: Looking | None, links: Links, *, pasted: str = "",
    problem: str | None = None,
) -> ArticlePage:  # fmt: skip
    """The form, and below it the report on what was sent."""
    title = gettext("Verify the quotations of an article")
    if article is not None and (article.title or article.name):
        name = gettext("the pasted text") if pasted and not article.title else article.title or article.name
        title = gettext("Quotations in %(article)s") % {"article": squeeze(name)[:120]}
    return ArticlePage(
        title=title,
        home=links.quoted_article(),
        quote=links.quote({}),
        kinds=KINDS,
        text=pasted,
        problem=problem,
        told=_told(article) if article else None,
        counts=_counts(article) if article else (),
        items=tuple(_item(n, q, checked, looking, links) for n, (q, checked) in enumerate(article.quotations, 1))
        if article and looking
        else (),
        notes=_notes(article) if article else (),
        downloads=_downloads(article, door, links) if article and article.quotations else (),
    )


def as_json(article: CheckedArticle, door: QuoteDoor) -> bytes:
    """stenogram.quotes/1."""
    return json.dumps(door.article_as_json(article), ensure_ascii=False, indent=1).encode("utf-8", errors="replace")


def as_html(article: CheckedArticle, door: QuoteDoor, links: Links) -> bytes:
    """The report as a page of its own."""
    return door.article_as_html(article, links.base).encode("utf-8", errors="replace")


def _told(article: CheckedArticle) -> str:
    if not article.quotations:
        return gettext("There is no quotation in it: none is set in quotation marks, and none apart as a block.")
    return counted(len(article.quotations), "%(num)s quotation was found.", "%(num)s quotations were found.")


def _counts(article: CheckedArticle) -> tuple[VerdictCount, ...]:
    found = [checked for _, checked in article.quotations if checked is not None]
    counts = [
        VerdictCount(verdict=verdict_view(v), count=number_words(sum(c.verdict is v for c in found)))
        for v in Verdict
        if any(c.verdict is v for c in found)
    ]
    skipped = len(article.quotations) - len(found)
    if skipped:
        counts.append(VerdictCount(verdict=skipped_view(), count=number_words(skipped)))
    return tuple(counts)


def _notes(article: CheckedArticle) -> tuple[str, ...]:
    departing = sum(checked is not None and checked.departs is not None for _, checked in article.quotations)
    if not departing:
        return ()
    return (
        counted(
            departing,
            "%(num)s of them stands in a translation that departs from the original just there.",
            "%(num)s of them stand in a translation that departs from the original just there.",
        ),
    )


def _item(
    n: int, quotation: ArticleQuotation, checked: CheckedQuotation | None, looking: Looking, links: Links
) -> ArticleItem:
    name = quotation.speaker or gettext("nobody is named")
    who = name if quotation.is_sure or not quotation.speaker else gettext("%(name)s, unsure") % {"name": name}
    tag = checked.language if checked else UNKNOWN_LANGUAGE
    return ArticleItem(
        number=n,
        text=quotation.text,
        lang=tag if tag != UNKNOWN_LANGUAGE else "",
        dir=direction_of(tag) if tag != UNKNOWN_LANGUAGE else "auto",
        speaker=who,
        how=reason_words(quotation.reason),
        verdict=checked_view(checked) if checked else skipped_view(),
        because=reason_words(checked.because) if checked else _skipped(quotation),
        misnamed=reason_words(checked.misnamed) if checked and checked.misnamed else None,
        departs=departure_words(checked.departs) if checked and checked.departs else None,
        notes=tuple(reason_words(note) for note in checked.notes) if checked else (),
        place=place_view(checked.places[0], checked, looking, 1) if checked and checked.places else None,
        nearest=nearest_view(checked.nearest[0], checked, looking) if checked and checked.nearest else None,
        check=QuoteRequest.again(quotation, checked).address(links) if checked else None,
    )


def _skipped(quotation: ArticleQuotation) -> str:
    return reason_words(quotation.skipped) if quotation.skipped else ""


def _downloads(article: CheckedArticle, door: QuoteDoor, links: Links) -> tuple[Download, ...]:
    return (
        Download(
            words=gettext("Save the report as a page (HTML)"), name="quotations.html",
            href=_inside("text/html", as_html(article, door, links)),
        ),
        Download(
            words=gettext("Save it for programs (JSON)"), name="quotations.json",
            href=_inside("application/json", as_json(article, door)),
        ),
    )  # fmt: skip


def _inside(media_type: str, content: bytes) -> str:
    """A file in the link itself."""
    return f"data:{media_type};charset=utf-8;base64,{base64.b64encode(content).decode('ascii')}"
