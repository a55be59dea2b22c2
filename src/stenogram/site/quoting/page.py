"""A quotation and what was found of it → what its template renders. Asks nobody but the door that it is handed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Protocol

from stenogram.model import ArticleQuotation, CheckedArticle, CheckedQuotation, Verdict
from stenogram.protocols import Archive
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links
from stenogram.site.frame.words import counted, language_name
from stenogram.site.quoting.pages import QuotePage
from stenogram.site.quoting.places import Looking, departure_words, nearest_view, place_view
from stenogram.site.quoting.turns import Turns
from stenogram.site.quoting.words import checked_view, reason_words
from stenogram.text import UNKNOWN_LANGUAGE, direction_of, fold, squeeze

LONGEST = 2_000
"""Letters of a quotation that the site checks; what is longer is an article."""

MOST_QUOTATIONS = 200
MOST_SECONDS = 30.0
"""Of one article no more is checked, and no longer; what is left says so."""

MOST_PLACES = 10
_MOST_NAME, _MOST_DAY = 200, 20
_TITLE = 60


class ChecksQuotations(Protocol):
    """How the site checks a quotation: the check is handed to it."""

    def __call__(self, request: "QuoteRequest", archive: Archive) -> CheckedQuotation:
        """What became of its words.

        Raises:
            UsageError: there is no word in it.
            UnknownEvent, AmbiguousName: no event is called so, or several.
        """
        ...


class ChecksArticles(Protocol):
    """How the site checks every quotation of an article."""

    def __call__(
        self, content: bytes, name: str, archive: Archive, *, media_type: str | None, charset: str | None
    ) -> CheckedArticle:
        """The article with what became of each.

        Raises:
            ReadError: no reader can make text of it.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDoor:
    """The check of quotations, and how its reports look as files."""

    check: ChecksQuotations
    check_article: ChecksArticles
    article_as_json: Callable[[CheckedArticle], Mapping[str, Any]]
    article_as_html: Callable[[CheckedArticle, str], str]  # with the address of the site, for links
    languages: Callable[[Archive], tuple[Sequence[str], Sequence[str]]] = lambda _: ((), ())
    """Those of the archive's texts, and those that can be compared by meaning."""
    turns: Turns = field(default_factory=Turns)  # of articles


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRequest:
    """What a reader's address asks for; what is empty is not said."""

    text: str
    speaker: str = ""
    event: str = ""
    after: str = ""
    before: str = ""
    language: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "QuoteRequest":
        """The request that an address means."""
        return cls(
            text=given.get("q", "").strip(),
            speaker=squeeze(given.get("speaker", ""))[:_MOST_NAME],
            event=squeeze(given.get("event", ""))[:_MOST_NAME],
            after=given.get("after", "").strip()[:_MOST_DAY],
            before=given.get("before", "").strip()[:_MOST_DAY],
            language=given.get("language", "").strip()[:20],
        )

    @classmethod
    def again(cls, quotation: ArticleQuotation, checked: CheckedQuotation) -> "QuoteRequest":
        """The check of a quotation of an article, alone."""
        tag = checked.language if checked.language != UNKNOWN_LANGUAGE else ""
        speaker = quotation.speaker if quotation.is_sure else None
        return cls(text=quotation.text, speaker=speaker or "", language=tag)

    def address(self, links: Links) -> str:
        """The lasting address of this check."""
        own = {"q": self.text} | {f.name: getattr(self, f.name) for f in fields(self)[1:]}
        return links.quote({name: value for name, value in own.items() if value})


def quote_page(
    request: QuoteRequest, checked: CheckedQuotation | None, looking: Looking, door: QuoteDoor, *,
    problem: str | None = None,
) -> QuotePage:  # fmt: skip
    """The page of a check; `checked` None: nothing was asked, or it could not be."""
    title, links = gettext("Verify a quotation"), looking.links
    held, others = door.languages(looking.archive)
    if request.text:
        short = squeeze(request.text)
        title = f"{short[:_TITLE]}{'…' if len(short) > _TITLE else ''} · {title}"
    shown = checked.places[:MOST_PLACES] if checked else ()
    more = len(checked.places) - len(shown) if checked else 0
    tag = checked.language if checked and checked.language != UNKNOWN_LANGUAGE else None
    return QuotePage(
        title=title,
        home=links.quote({}),
        article=links.quoted_article(),
        quotation=request.text,
        quoted_lang=tag,
        quoted_dir=direction_of(tag) if tag else "auto",
        speaker=request.speaker,
        event=request.event,
        after=request.after,
        before=request.before,
        language=request.language,
        held_languages=_named(held),
        languages=_named({*others, *([request.language] if request.language else [])} - {*held}),
        most=LONGEST,
        problem=problem,
        verdict=checked_view(checked) if checked else None,
        because=reason_words(checked.because) if checked else None,
        misnamed=reason_words(checked.misnamed) if checked and checked.misnamed else None,
        departs=departure_words(checked.departs) if checked and checked.departs else None,
        compared=_compared(checked) if checked else None,
        notes=tuple(reason_words(note) for note in checked.notes) if checked else (),
        places=tuple(place_view(place, checked, looking, n) for n, place in enumerate(shown)) if checked else (),
        more=counted(more, "%(num)s more place has these words.", "%(num)s more places have these words.")
        if more
        else None,
        nearest=tuple(nearest_view(place, checked, looking) for place in checked.nearest) if checked else (),
        link=links.absolute(request.address(links)) if checked else None,
    )


def _named(tags: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What a quotation may be in where its words do not tell, by name."""
    return tuple(sorted(((tag, language_name(tag)) for tag in tags), key=lambda each: fold(each[1])))


def _compared(checked: CheckedQuotation) -> str:
    """With what the quotation was compared."""
    asked = checked.asked
    filled = {"speaker": asked.speaker or "", "event": asked.event or ""}
    if asked.speaker and asked.event:
        told = gettext("with what %(speaker)s said at %(event)s, then with all texts of this archive")
    elif asked.speaker:
        told = gettext("with what %(speaker)s said, then with what everybody said in this archive")
    elif asked.event:
        told = gettext("with the texts of %(event)s, then with all texts of this archive")
    else:
        told = gettext("with all texts of this archive, earlier revisions too")
    if checked.verdict in (Verdict.RENDERED_FROM, Verdict.NOT_FOUND, Verdict.UNDECIDED):
        told = gettext("%(texts)s; then by meaning with sentences of other languages") % {"texts": told}
    return told % filled
