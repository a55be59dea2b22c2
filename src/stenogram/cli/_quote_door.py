"""How the site checks quotations: the pipeline with its embedders, checks and limits, made once for all requests.

What only a check needs is imported by the first one: a site is up before.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stenogram.cli._compose import embedders, policy, tools
from stenogram.cli._once import once
from stenogram.model import CheckedArticle, CheckedQuotation
from stenogram.protocols import Archive
from stenogram.site import QuoteDoor
from stenogram.site.quoting.page import MOST_QUOTATIONS, MOST_SECONDS, QuoteRequest
from stenogram.text import two_letter_languages

if TYPE_CHECKING:
    from stenogram.pipeline import Tools

SECONDS = 1.0
"""After which the check of one quotation is stopped, and says so."""

_READERS = frozenset(
    {"html", "docx", "odt", "markdown", "plain text"}
)  # what may be sent; DOCX and ODT are read in a child


@once
def _kit() -> "Tools":
    """Everything loaded: the seconds that models take are nobody's quotation's."""
    from stenogram.model import PRESS
    from stenogram.parse import language_of_words
    from stenogram.pipeline.rendering import audit_pair
    from stenogram.text import Language

    kit = tools()
    language_of_words("to begin with")
    one, other = ("We begin on 7 May.", Language("en")), ("Мы начинаем 7 мая.", Language("ru"))
    for embedder in kit.embedders or (None,):
        audit_pair(one, other, embedder, kit, PRESS)
    return kit


def quote_door() -> QuoteDoor:
    """The check of one quotation, and of an article that a reader sends."""
    from stenogram.exports import quotes_html, quotes_json

    limits = policy()

    def check(request: QuoteRequest, archive: Archive) -> CheckedQuotation:
        """What became of a quotation, within a second."""
        from stenogram.pipeline import language_given
        from stenogram.pipeline.quoting import asked_of, quotation_in_archive

        kit, told = _kit(), language_given(request.language) if request.language else None
        asked = asked_of(
            archive, speaker=request.speaker or None, event=request.event or None, after=request.after or None,
            before=request.before or None, language=told,
        )  # fmt: skip
        return quotation_in_archive(request.text, archive, asked, kit, limits, seconds=SECONDS)

    def check_all(
        content: bytes, name: str, archive: Archive, *, media_type: str | None, charset: str | None
    ) -> CheckedArticle:
        """What became of every quotation of an article, within the limits of the site."""
        from stenogram.pipeline.quoting import ArticleLimits, check_article

        most = ArticleLimits(quotations=MOST_QUOTATIONS, seconds=MOST_SECONDS, seconds_each=SECONDS)
        kit = replace(_kit(), readers=tuple(reader for reader in _kit().readers if reader.name in _READERS))
        return check_article(
            content, name, archive, kit, limits, media_type=media_type, charset=charset, most=most
        )  # fmt: skip

    def languages(archive: Archive) -> tuple[Sequence[str], Sequence[str]]:
        """Those of the archive's texts, and those that an encoder knows."""
        with archive.searching(seconds=SECONDS) as source:
            return tuple(source.languages_in_use()), _known_languages()

    def as_html(article: CheckedArticle, site: str) -> str:
        return quotes_html(article, site=site)

    return QuoteDoor(
        check=check, check_article=check_all, article_as_json=quotes_json, article_as_html=as_html,
        languages=languages,
    )  # fmt: skip


@once
def _known_languages() -> tuple[str, ...]:
    """Those that an installed encoder knows; none is loaded for that."""
    known = embedders()
    return tuple(tag for tag in two_letter_languages() if any(each.knows(tag) for each in known))
