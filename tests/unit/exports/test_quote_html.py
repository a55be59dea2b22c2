"""The report on an article: everything escaped, nothing fetched, nothing run."""

import re
from dataclasses import replace

import pytest

from stenogram.exports import quotes_html, quotes_json
from stenogram.model import (
    ArticleQuotation,
    CheckedArticle,
    CheckedQuotation,
    CheckName,
    Finding,
    FindingClass,
    MadeBy,
    Measurement,
    QuotedPlace,
    RenditionKind,
    RevisionId,
    SentenceId,
    Severity,
    SourceWords,
    Span,
    Speaker,
    TextOrigin,
    Verdict,
    reason,
)
from stenogram.text import Language

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&"


def _article(words: str = HOSTILE, site_event: str = "talks") -> CheckedArticle:
    told = reason("{words}", words=words)
    place = QuotedPlace(
        verdict=Verdict.VERBATIM,
        origin=TextOrigin(
            event=site_event, title=words, start="2031", rendition=words, language=Language("ar"), translator=words,
            revision=RevisionId("v1"),
        ),
        speech=1, speaker=Speaker(label=words, name=words), sentences=(SentenceId("s1"),), span=Span(5, 5 + len(words)),
        pieces=(Span(5, 5 + len(words)),), text=words, before=words, after=words, foldings=(words,), differences=(),
        paragraphs=1, turns=1, because=told, cautions=(told,), now=words,
    )  # fmt: skip
    checked = CheckedQuotation(
        quotation=words, language=Language("ar"), verdict=Verdict.VERBATIM, because=told, places=(place,),
        nearest=(place,), notes=(told,),
    )  # fmt: skip
    quotation = ArticleQuotation(
        text=words,
        span=Span(0, 1),
        speaker=words,
        speaker_span=Span(0, 1),
        is_sure=True,
        reason=told,
    )
    return CheckedArticle(name=words, title=words, text=words, quotations=((quotation, checked),))


def test_no_field_can_run_anything() -> None:
    """Markup in any field is shown as the letters that it is."""
    page = quotes_html(_article(), site="https://example.org")
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("&lt;script&gt;") > 12


@pytest.mark.parametrize("site", ["javascript:alert(1)", "data:text/html,x", "//example.org"])
def test_only_a_web_address_becomes_a_link(site: str) -> None:
    """A site that is no http address gives no link."""
    assert "href" not in quotes_html(_article(), site=site)


def test_the_page_asks_nobody_for_anything() -> None:
    """No script, no style sheet, no picture; the policy refuses whatever slipped in."""
    page = quotes_html(_article("plain words"), site="https://example.org")
    assert "default-src 'none'" in page
    assert re.findall(r"\ssrc=|url\(|@import|<link|<script", page) == []
    assert set(re.findall(r'href="([^"]+)"', page)) == {"https://example.org/events/talks/sentences/s1"}
    assert "@media print" in page
    assert "prefers-color-scheme:dark" in page
    assert 'dir="rtl"' in page


def test_an_article_without_quotations_says_so() -> None:
    """Nothing found is a sentence, not an empty page."""
    empty = CheckedArticle(name="a.md", title=None, text="", quotations=())
    assert "no quotation" in quotes_html(empty)
    assert quotes_json(empty)["counts"] == {}


def _in_machine_text(severity: Severity) -> CheckedArticle:
    """An article with one quotation that stands in a machine translation of which the audit found something."""
    (quotation, checked), *_ = _article("twenty-five ships").quotations
    assert checked is not None
    origin = TextOrigin(event="talks", rendition="talks/en", kind=RenditionKind.MACHINE, is_source=False)
    measurement = Measurement(
        check=CheckName.NUMBER, kind="changed", left=None, right=None, made_by=MadeBy(name="test")
    )
    finding = Finding(
        measurement=measurement, because="15 became 25", severity=severity,
        finding_class=FindingClass.EDITORIAL if severity is Severity.INFO else FindingClass.ERROR,
    )  # fmt: skip
    source = SourceWords(
        origin=origin, speech=1, speaker=None, sentences=(SentenceId("s1"),), span=Span(0, 1), text="x", likeness=None,
        findings=(finding,),
    )  # fmt: skip
    place = replace(checked.places[0], verdict=Verdict.RENDITION_ONLY, origin=origin, source=source)
    found = replace(checked, verdict=Verdict.RENDITION_ONLY, places=(place,))
    return CheckedArticle(name="a", title=None, text="x", quotations=((quotation, found),))


def test_a_verbatim_quotation_of_a_wrong_translation_says_so_first() -> None:
    """The headline, the colour, the JSON and the counts carry the audit's grave finding; a slight one is below."""
    grave, slight = _in_machine_text(Severity.MAJOR), _in_machine_text(Severity.INFO)
    told = "verbatim in the machine translation, which departs from the original: 15 became 25"
    assert f'<p class="verdict bad">{told}<' in quotes_html(grave)
    assert "1 of them in a translation that departs from the original" in quotes_html(grave)
    article = quotes_json(grave)
    assert (article["departing"], article["quotations"][0]["checked"]["departs"]) == (1, "15 became 25")
    assert article["quotations"][0]["checked"]["headline"].startswith(told)
    assert "departs from the original" not in quotes_html(slight)
    assert quotes_json(slight)["departing"] == 0


def test_an_edited_machine_translation_is_not_said_to_be_edited_by_the_machine() -> None:
    """The engine translated, a person edited: the report says both."""
    article = _in_machine_text(Severity.INFO)
    ((quotation, checked),) = article.quotations
    assert checked is not None
    (place,) = checked.places
    edited = replace(place.origin, kind=RenditionKind.EDITED, translator="gem")
    told = replace(checked, places=(replace(place, origin=edited),))
    page = quotes_html(replace(article, quotations=((quotation, told),)))
    assert "machine by gem, edited by a person" in page
    assert "edited by gem" not in page
