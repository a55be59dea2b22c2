"""The shapes of stenogram.quote/1 and stenogram.quotes/1."""

from typing import Annotated, Literal, TypedDict

from stenogram.exports.shapes.alignment import Measured
from stenogram.exports.shapes.hits import Origin, SitePath
from stenogram.exports.shapes.marks import Addressed, one_of
from stenogram.exports.shapes.transcript import Letters, Speaker
from stenogram.model import CheckName, FindingClass, Nature, Severity, Verdict

Ids = Annotated[list[str], "ids of sentences"]


class QuotedOrigin(Origin):
    """Whose words a text is, and in which state of it they stand."""

    revision: Annotated[int, "its number"]
    is_current: bool
    is_source: Annotated[bool, "nothing says that these words are a translation or a copy"]


class AskedFor(TypedDict):
    """What was said of the quotation."""

    speaker: str | None
    event: str | None
    after: str | None
    before: str | None


class Difference(TypedDict):
    """What the quotation says there, and what the text says; either may be empty."""

    nature: Annotated[str, one_of(Nature)]
    quoted: str
    said: str
    quoted_span: Annotated[Letters | None, "in the quotation"]
    span: Annotated[Letters | None, "in the revision's text"]
    words: Annotated[int, "of the text that the quotation leaves out here"]


SourceFinding = TypedDict(
    "SourceFinding",
    {
        "check": Annotated[str, one_of(CheckName)],
        "class": Annotated[str, one_of(FindingClass)],
        "severity": Annotated[str, one_of(Severity)],
        "measured": Measured,
        "because": str,
        "made_by": str,
    },
)
SourceFinding.__doc__ = "What an audit finds between a rendition's words and those that they render."


class SourceWords(QuotedOrigin, Addressed):
    """The words of another rendition that a place renders."""

    speech: int | None
    speaker: Speaker | None
    sentences: Ids
    path: SitePath
    span: Letters
    text: str
    likeness: float | None
    findings: list[SourceFinding]


class Place(QuotedOrigin, Addressed):
    """A place where the quotation's words stand, wholly or in part."""

    verdict: Annotated[str, one_of(Verdict)]
    because: str
    departs: Annotated[str | None, "the worst grave finding between these words and the original that they render"]
    speech: Annotated[int, "its number"]
    speaker: Speaker | None
    sentences: Ids
    path: SitePath
    span: Annotated[Letters, "in the revision's text, from first word to last"]
    pieces: Annotated[list[Letters], "the words that are the same"]
    text: Annotated[str, "the exact words from first to last"]
    before: Annotated[str, "the rest of the sentence"]
    after: str
    foldings: Annotated[list[str], "what was held to be the same, and nothing else"]
    differences: list[Difference]
    paragraphs: Annotated[int, "over how many the words run"]
    turns: int
    cautions: Annotated[list[str], "true, and may mislead"]
    matched: Annotated[float, "0 to 1: the share of the quotation's words that stand here"]
    now: Annotated[str | None, "of an earlier revision: what stands there today"]
    source: Annotated[SourceWords | None, "what these words render"]


class Quote(Addressed):
    """A quotation with its verdict, and the places that it rests on, best first. Only the text decides."""

    format: Literal["stenogram.quote/1"]
    quotation: str
    language: Annotated[str, "BCP 47; und: not known"]
    asked: AskedFor
    verdict: Annotated[str, one_of(Verdict)]
    headline: Annotated[str, "the verdict with the worst that is known of the words, and why"]
    departs: str | None
    misnamed: Annotated[str | None, "that words which differ are also another's than the speaker who is named"]
    because: str
    places: list[Place]
    nearest: Annotated[list[Place], "of a quotation that was not found: what is nearest; never a place of it"]
    notes: list[str]


class ArticleQuotation(TypedDict):
    """A quotation of an article, and what became of it."""

    text: str
    span: Annotated[Letters, "in the article's text"]
    is_block: bool
    speaker: Annotated[str | None, "whom the article names"]
    speaker_span: Letters | None
    is_sure: bool
    reason: str
    skipped: Annotated[str | None, "why it was not checked"]
    checked: Quote | None


class Quotes(TypedDict):
    """Every quotation of an article, in order."""

    format: Literal["stenogram.quotes/1"]
    article: Annotated[str, "the file's name"]
    title: str | None
    counts: Annotated[dict[str, int], "how many have each verdict, and how many were skipped"]
    departing: int
    quotations: list[ArticleQuotation]
