"""The site's words for the values of the record: kinds, classes, dates, hands. Pure; knows no page."""

import datetime as dt
from dataclasses import dataclass

from stenogram.model import (
    Basis,
    CheckName,
    EventHeader,
    FindingClass,
    Precision,
    RenditionHeader,
    RenditionKind,
    Severity,
)
from stenogram.text import name_of

KIND_WORDS = {
    RenditionKind.ORIGINAL: "original",
    RenditionKind.OFFICIAL: "official translation",
    RenditionKind.MACHINE: "machine translation",
    RenditionKind.EDITED: "machine translation, edited by a person",
    RenditionKind.HUMAN: "translation by a person",
    RenditionKind.COPY: "copy",
}
KIND_UNKNOWN = "kind not stated"

CLASS_WORDS = {FindingClass.ERROR: "error", FindingClass.EDITORIAL: "editorial", FindingClass.FORM: "form"}
CLASS_PLURALS = {FindingClass.ERROR: "errors", FindingClass.EDITORIAL: "editorial", FindingClass.FORM: "form"}
SEVERITY_WORDS = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.INFO: "for information",
}
CHECK_WORDS = {
    CheckName.NUMBER: "number",
    CheckName.DATE: "date",
    CheckName.NAME: "name",
    CheckName.NEGATION: "negation",
    CheckName.MODALITY: "modality",
    CheckName.PERSON: "person",
    CheckName.OMISSION: "omission",
    CheckName.ADDITION: "addition",
    CheckName.ATTRIBUTION: "attribution",
    CheckName.QUOTATION: "quotation",
    CheckName.FOREIGN: "foreign words",
    CheckName.LIKENESS: "likeness",
}
BASIS_WORDS = {
    Basis.MEANING: "aligned by meaning",
    Basis.WORDS: "aligned by words in common",
    Basis.LENGTH: "aligned by length and marks only",
    Basis.GIVEN: "aligned line by line, as given",
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time as a page shows it: words for people, ISO 8601 for programs."""

    words: str
    iso: str | None = None  # for <time datetime>; None: the words are not a time


def kind_words(header: RenditionHeader) -> str:
    """What hand a rendition is from, in words."""
    return kind_words_of(header.kind)


def kind_words_of(kind: RenditionKind | None) -> str:
    """What a kind of rendition is called."""
    return KIND_UNKNOWN if kind is None else KIND_WORDS[kind]


def rendition_name(header: RenditionHeader) -> str:
    """What a rendition is called on the site: its language and kind, never a flag."""
    return f"{name_of(header.language)}, {kind_words(header)}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun.

    >>> counted(1, "sentence"), counted(2500, "speech", "speeches")
    ('1 sentence', '2,500 speeches')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def moment_of(at: dt.datetime) -> Moment:
    """A moment of our own clock, in UTC to the second; a naive time is taken as UTC."""
    utc = at.astimezone(dt.UTC) if at.tzinfo else at.replace(tzinfo=dt.UTC)
    return Moment(words=utc.strftime("%Y-%m-%d %H:%M:%S UTC"), iso=utc.strftime("%Y-%m-%dT%H:%M:%SZ"))


def day_of(day: dt.date) -> Moment:
    """A day as a page gave it."""
    return Moment(words=_day(day.year, day.month, day.day), iso=day.isoformat())


def event_start(header: EventHeader) -> Moment:
    """When an event began, exactly as exact as its source says; never more."""
    if header.start is None:
        return Moment(words="date not stated")
    words = _start_words(header.start, header.precision)
    return Moment(words="date unreadable") if words is None else Moment(words=words, iso=header.start)


def event_end(header: EventHeader) -> Moment | None:
    """When an event ended, if its source says: the hour alone where it is the day of the start."""
    if header.end is None:
        return None
    precision = Precision.MINUTE if "T" in header.end else Precision.DAY
    words = _start_words(header.end, precision)
    if words is None:
        return None
    is_same_day = "T" in header.end and header.end[:10] == (header.start or "")[:10]
    return Moment(words=header.end[11:16] if is_same_day else words, iso=header.end)


def precision_words(header: EventHeader) -> str | None:
    """What a reader must know about the exactness of the start; None: nothing."""
    if header.start is None:
        return None
    if header.precision in (Precision.YEAR, Precision.MONTH):
        return f"the source gives the {header.precision.value} only"
    if header.precision is Precision.MINUTE:
        return f"time zone: {header.timezone}" if header.timezone else "local time; the source gives no time zone"
    return None


def start_words(start: str) -> str | None:
    """The words for a start, as exact as it is written; None: it cannot be read."""
    return _start_words(start, None)


def _start_words(start: str, precision: Precision | None) -> str | None:
    day, _, clock = start.partition("T")
    try:
        numbers = [int(part) for part in day.split("-")]
        if precision is Precision.YEAR or len(numbers) == 1:
            return str(numbers[0])
        if precision is Precision.MONTH or len(numbers) == 2:
            return f"{_MONTHS[numbers[1] - 1]} {numbers[0]}"
        words = _day(*dt.date(*numbers[:3]).timetuple()[:3])
    except (ValueError, IndexError):
        return None
    return f"{words}, {clock[:5]}" if clock and precision is not Precision.DAY else words


def _day(year: int, month: int, day: int) -> str:
    return f"{day} {_MONTHS[month - 1]} {year}"
