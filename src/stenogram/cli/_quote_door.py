"""How the site checks quotations: the pipeline with its embedders, checks and limits, made once for all requests."""

from dataclasses import replace

from stenogram.cli._compose import policy, tools
from stenogram.exports import quotes_html, quotes_json
from stenogram.model import CheckedArticle, CheckedQuotation
from stenogram.pipeline import language_given
from stenogram.pipeline.quoting import ArticleLimits, asked_of, check_article, quotation_in_archive
from stenogram.protocols import Archive
from stenogram.site import QuoteDoor

SECONDS = 1.0
"""After which the check of one quotation is stopped, and says so."""

_OF_ARTICLE = ArticleLimits(quotations=200, seconds=30.0, seconds_each=SECONDS)
_READERS = frozenset({"html", "docx", "odt", "markdown", "text"})  # what may be sent; DOCX and ODT are read in a child


def quote_door() -> QuoteDoor:
    """The check of one quotation, and of an article that a reader sends."""
    kit, limits = tools(), policy()
    of_article = replace(kit, readers=tuple(reader for reader in kit.readers if reader.name in _READERS))

    def check(
        text: str, archive: Archive, *, speaker: str | None, event: str | None, language: str | None
    ) -> CheckedQuotation:
        told = language_given(language) if language else None
        asked = asked_of(archive, speaker=speaker, event=event, language=told)
        return quotation_in_archive(text, archive, asked, kit, limits, seconds=SECONDS)

    def check_all(
        content: bytes, name: str, archive: Archive, *, media_type: str | None, charset: str | None
    ) -> CheckedArticle:
        return check_article(
            content, name, archive, of_article, limits, media_type=media_type, charset=charset, most=_OF_ARTICLE
        )

    def as_html(article: CheckedArticle, site: str) -> str:
        return quotes_html(article, site=site)

    return QuoteDoor(check=check, check_article=check_all, article_as_json=quotes_json, article_as_html=as_html)
