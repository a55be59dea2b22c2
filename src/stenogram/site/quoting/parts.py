"""What the pages of quotations are made of. Values only."""

from dataclasses import dataclass

from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.words import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictView:
    """A verdict as a sign and words; `sign` is said, partly, otherwise, nothing or stopped."""

    sign: str
    words: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPiece:
    """A run of a quotation or of the words in its place.

    `kind` is context, same, plain, error, editorial or form; a piece with a number and no text is a place where
    something is missing.
    """

    text: str
    kind: str
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """One difference, by the number that it has in both texts."""

    number: int
    kind: str
    told: str
    letters: tuple[str, ...]  # what cannot be told by looking: characters by their names


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherText:
    """What another rendition has in the place of the words, and what the checks noticed between the two."""

    name: str
    relation: str
    lang: str
    dir: str
    href: str
    text: str
    noted: tuple[str, ...]
    is_checked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A place of the words: who, where, in which text, what differs, what was held to be the same."""

    verdict: VerdictView | None  # None: it is that of the page
    because: str | None
    speaker: str
    start: Moment
    event: Anchor
    rendition: str
    lang: str
    dir: str
    quoted: tuple[QuotedPiece, ...]  # empty: nothing differs
    quoted_lang: str
    quoted_dir: str
    said: tuple[QuotedPiece, ...]
    differences: tuple[DifferenceView, ...]
    cautions: tuple[str, ...]
    folded: str | None  # None: nothing was compared letter by letter
    audited: tuple[str, ...] | None  # of what the quotation renders: what the checks noticed between the two
    href: str
    cite: str
    now: str | None
    others: tuple[OtherText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleItem:
    """A quotation of an article."""

    number: int
    text: str
    lang: str
    dir: str
    speaker: str
    how: str
    verdict: VerdictView
    because: str
    misnamed: str | None  # the words differ, and are of somebody else
    departs: str | None
    notes: tuple[str, ...]
    place: PlaceView | None
    nearest: PlaceView | None  # of one that was not found
    check: str | None  # the page of this quotation alone; None: it was not checked


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCount:
    """How many quotations of an article have a verdict."""

    verdict: VerdictView
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A report as a file, in the link itself: nothing of an article is kept here."""

    words: str
    name: str
    href: str
