"""The site's words for the values of the record: kinds, classes, dates, hands. Pure; knows no page."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

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
from stenogram.site.frame.interface import (
    SOURCE_LANGUAGE,
    gettext,
    interface_language,
    marked,
    ngettext,
    nmarked,
    pgettext,
)
from stenogram.text import Language, name_of, primary

KIND_WORDS = {
    RenditionKind.ORIGINAL: marked("original"),
    RenditionKind.OFFICIAL: marked("official translation"),
    RenditionKind.MACHINE: marked("machine translation"),
    RenditionKind.EDITED: marked("machine translation, edited by a person"),
    RenditionKind.HUMAN: marked("translation by a person"),
    RenditionKind.COPY: marked("copy"),
}
KIND_UNKNOWN = marked("kind not stated")

CLASS_WORDS = {
    FindingClass.ERROR: marked("error"),
    FindingClass.EDITORIAL: marked("editorial"),
    FindingClass.FORM: marked("form"),
}
_CLASS_COUNTS = {
    FindingClass.ERROR: nmarked("%(num)s error", "%(num)s errors"),
    FindingClass.EDITORIAL: nmarked("%(num)s editorial", "%(num)s editorial"),
    FindingClass.FORM: nmarked("%(num)s form", "%(num)s form"),
}
SEVERITY_WORDS = {
    Severity.CRITICAL: marked("critical"),
    Severity.MAJOR: marked("major"),
    Severity.MINOR: marked("minor"),
    Severity.INFO: marked("for information"),
}
_SEVERITY_COUNTS = {
    Severity.CRITICAL: nmarked("%(num)s critical", "%(num)s critical"),
    Severity.MAJOR: nmarked("%(num)s major", "%(num)s major"),
    Severity.MINOR: nmarked("%(num)s minor", "%(num)s minor"),
    Severity.INFO: nmarked("%(num)s for information", "%(num)s for information"),
}
CHECK_WORDS = {
    CheckName.NUMBER: marked("number"),
    CheckName.DATE: marked("date"),
    CheckName.NAME: marked("name"),
    CheckName.NEGATION: marked("negation"),
    CheckName.MODALITY: marked("modality"),
    CheckName.PERSON: marked("person"),
    CheckName.OMISSION: marked("omission"),
    CheckName.ADDITION: marked("addition"),
    CheckName.ATTRIBUTION: marked("attribution"),
    CheckName.QUOTATION: marked("quotation"),
    CheckName.FOREIGN: marked("foreign words"),
    CheckName.LIKENESS: marked("likeness"),
}
POLICY_WORDS = {  # of the policies that come with the software; any other is shown as it is called
    "strict": marked("strict"),
    "press": marked("press"),
    "lenient": marked("lenient"),
}
EVENT_KINDS = {  # as `parse/words/kinds.py` has them; a page may have another, which is shown as it is
    "press conference": marked("press conference"),
    "briefing": marked("briefing"),
    "interview": marked("interview"),
    "call": marked("call"),
    "sitting": marked("sitting"),
    "debate": marked("debate"),
    "address": marked("address"),
    "meeting": marked("meeting"),
}
BASIS_WORDS = {
    Basis.MEANING: marked("aligned by meaning"),
    Basis.WORDS: marked("aligned by words in common"),
    Basis.LENGTH: marked("aligned by length and marks only"),
    Basis.GIVEN: marked("aligned line by line, as given"),
}


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
    return gettext(KIND_UNKNOWN if kind is None else KIND_WORDS[kind])


def event_kind_words(kind: str) -> str:
    """What a kind of event is called."""
    return gettext(EVENT_KINDS[kind]) if kind in EVENT_KINDS else kind


def class_words(kind: FindingClass) -> str:
    """What a class of findings is called."""
    return gettext(CLASS_WORDS[kind])


def class_count(kind: FindingClass, number: int) -> str:
    """So many findings of a class: "3 errors"."""
    return counted(number, *_CLASS_COUNTS[kind])


def severity_words(severity: Severity) -> str:
    """How grave a finding is."""
    return gettext(SEVERITY_WORDS[severity])


def severity_count(severity: Severity, number: int) -> str:
    """So many findings of a severity: "2 major"."""
    return counted(number, *_SEVERITY_COUNTS[severity])


def check_words(check: CheckName) -> str:
    """What a check looks at."""
    return gettext(CHECK_WORDS[check])


def policy_words(name: str) -> str:
    """What a policy is called."""
    return gettext(POLICY_WORDS[name]) if name in POLICY_WORDS else name


def basis_words(basis: Basis) -> str:
    """By what an alignment was made."""
    return gettext(BASIS_WORDS[basis])


def language_name(tag: Language | str) -> str:
    """What the interface's language calls a language; its tag where no name is known."""
    if interface_language() == SOURCE_LANGUAGE:
        return name_of(tag)
    return _language_name(tag, interface_language())


def rendition_name(header: RenditionHeader) -> str:
    """What a rendition is called on the site: its language and kind, never a flag."""
    return rendition_name_of(header.language, header.kind)


def rendition_name_of(tag: Language, kind: RenditionKind | None) -> str:
    """What a rendition of this language and kind is called."""
    name = language_name(tag)
    named = pgettext("rendition", "%(language)s, %(kind)s")
    return named % {"language": f"{name[:1].upper()}{name[1:]}" if name != tag else name, "kind": kind_words_of(kind)}


def number_words(number: float, pattern: str | None = None) -> str:
    """A number as the interface's language writes it.

    >>> number_words(2500), number_words(0.5, "0.00")
    ('2,500', '0.50')
    """
    return _number_words(number, pattern, interface_language())


def share_words(share: float) -> str:
    """A part of one, as a percentage.

    >>> share_words(0.485)
    '48%'
    """
    return _share_words(round(Decimal(str(share)), 2), interface_language())


def counted(number: int, one: str, many: str) -> str:
    """The number with its noun, in the plural form that the interface's language has for it.

    >>> counted(1, "%(num)s sentence", "%(num)s sentences"), counted(2500, "%(num)s speech", "%(num)s speeches")
    ('1 sentence', '2,500 speeches')
    """
    return ngettext(one, many, number) % {"num": number_words(number)}


def moment_of(at: dt.datetime) -> Moment:
    """A moment of our own clock, in UTC to the second; a naive time is taken as UTC."""
    utc = at.astimezone(dt.UTC) if at.tzinfo else at.replace(tzinfo=dt.UTC)
    return Moment(words=utc.strftime("%Y-%m-%d %H:%M:%S UTC"), iso=utc.strftime("%Y-%m-%dT%H:%M:%SZ"))


def day_of(day: dt.date) -> Moment:
    """A day as a page gave it."""
    return Moment(words=_day(day), iso=day.isoformat())


def event_start(header: EventHeader) -> Moment:
    """When an event began, exactly as exact as its source says; never more."""
    if header.start is None:
        return Moment(words=gettext("date not stated"))
    words = _start_words(header.start, header.precision)
    return Moment(words=gettext("date unreadable")) if words is None else Moment(words=words, iso=header.start)


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
    if header.precision is Precision.YEAR:
        return gettext("the source gives the year only")
    if header.precision is Precision.MONTH:
        return gettext("the source gives the month only")
    if header.precision is Precision.MINUTE:
        if header.timezone:
            return gettext("time zone: %(zone)s") % {"zone": header.timezone}
        return gettext("local time; the source gives no time zone")
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
            month = dt.date(numbers[0], numbers[1], 1)
            # Translators: how a month is written, in CLDR letters (unicode.org/reports/tr35/tr35-dates.html)
            return _date_words(month, pgettext("month pattern", "LLLL y"), interface_language())
        words = _day(dt.date(*numbers[:3]))
    except (ValueError, IndexError):
        return None
    if not clock or precision is Precision.DAY:
        return words
    return pgettext("date and time", "%(day)s, %(clock)s") % {"day": words, "clock": clock[:5]}


def _day(day: dt.date) -> str:
    # Translators: how a day is written, in CLDR letters (unicode.org/reports/tr35/tr35-dates.html)
    return _date_words(day, pgettext("day pattern", "d MMMM y"), interface_language())


def _locale(language: Language) -> Locale:
    """What CLDR knows of a language; of one that it does not know, what it knows of English."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale("en")


@lru_cache(maxsize=4_000)
def _date_words(day: dt.date, pattern: str, language: Language) -> str:
    return format_date(day, pattern, locale=_locale(language))


@lru_cache(maxsize=4_000)
def _number_words(number: float, pattern: str | None, language: Language) -> str:
    return format_decimal(number, pattern, locale=_locale(language))


@lru_cache(maxsize=1_000)
def _share_words(share: Decimal, language: Language) -> str:  # of whole percents, as CLDR writes them: few are made
    return format_percent(share, locale=_locale(language))


@lru_cache(maxsize=1_000)
def _language_name(tag: Language | str, language: Language) -> str:
    name = _locale(language).languages.get(primary(tag))
    if name is None:
        return name_of(tag)
    return name if tag == primary(tag) else f"{name} ({tag})"
