"""The report on an article: everything escaped, nothing fetched, nothing run."""

import re

import pytest

from stenogram.exports import quotes_html, quotes_json
from stenogram.model import (
    ArticleQuotation,
    CheckedArticle,
    CheckedQuotation,
    QuotedPlace,
    RevisionId,
    SentenceId,
    Span,
    Speaker,
    TextOrigin,
    Verdict,
)
from stenogram.text import Language

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&"


def _article(words: str = HOSTILE, site_event: str = "talks") -> CheckedArticle:
    place = QuotedPlace(
        verdict=Verdict.VERBATIM,
        origin=TextOrigin(
            event=site_event, title=words, start="2031", rendition=words, language=Language("ar"), translator=words,
            revision=RevisionId("v1"),
        ),
        speech=1, speaker=Speaker(label=words, name=words), sentences=(SentenceId("s1"),), span=Span(5, 5 + len(words)),
        pieces=(Span(5, 5 + len(words)),), text=words, before=words, after=words, foldings=(words,), differences=(),
        paragraphs=1, turns=1, because=words, cautions=(words,), now=words,
    )  # fmt: skip
    checked = CheckedQuotation(
        quotation=words, language=Language("ar"), verdict=Verdict.VERBATIM, because=words, places=(place,),
        nearest=(place,), notes=(words,),
    )  # fmt: skip
    quotation = ArticleQuotation(
        text=words, span=Span(0, 1), speaker=words, speaker_span=Span(0, 1), is_sure=True, reason=words
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
