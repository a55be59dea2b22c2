"""What the templates of the pages of quotations are given."""

from dataclasses import dataclass
from typing import ClassVar

from stenogram.site.quoting.parts import ArticleItem, Download, PlaceView, VerdictCount, VerdictView


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePage:
    """A quotation with its verdict, the places that it rests on, and what was compared."""

    template: ClassVar[str] = "quote.html"

    title: str
    home: str
    article: str  # where a whole article is checked
    quotation: str
    quoted_lang: str | None
    quoted_dir: str
    speaker: str
    event: str
    after: str
    before: str
    language: str
    held_languages: tuple[tuple[str, str], ...]  # of the archive's texts: tag and name
    languages: tuple[tuple[str, str], ...]  # others that can be chosen for the quotation
    most: int  # letters
    problem: str | None
    verdict: VerdictView | None  # None: nothing was checked
    because: str | None
    misnamed: str | None  # the words differ, and are of somebody else than who is named
    departs: str | None  # where the words stand in a translation, and it says something else than its original
    compared: str | None
    notes: tuple[str, ...]
    places: tuple[PlaceView, ...]
    more: str | None
    nearest: tuple[PlaceView, ...]
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """The quotations of an article, each with its speaker and verdict."""

    template: ClassVar[str] = "article.html"

    title: str
    home: str
    quote: str  # where one quotation is checked
    kinds: str  # of files that can be sent
    text: str
    problem: str | None
    told: str | None  # None: no article was sent
    counts: tuple[VerdictCount, ...]
    items: tuple[ArticleItem, ...]
    notes: tuple[str, ...]
    downloads: tuple[Download, ...]
    is_form: ClassVar[bool] = True  # it is sent here with its origin, and kept nowhere
