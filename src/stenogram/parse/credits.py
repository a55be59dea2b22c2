"""Lines in which a page says where its text comes from: translator, source, licence, date of publication."""

import re
from dataclasses import dataclass

from stenogram.model import Page, RenditionKind, Source, Translator
from stenogram.parse.words import translation as words
from stenogram.text import UNKNOWN_LANGUAGE, Language, language, language_called

_LONGEST = 300  # letters of such a line
_AFTER_BY = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(words.BY, key=len, reverse=True)))})\b[:\s]+", re.IGNORECASE
)
_HAN_BY = re.compile(r"由|により|によって")
_MARK = r"[\s\u00a0]*[:：–—-]+[\s\u00a0]*"
_SOURCE = re.compile(rf"(?:^|[.;|]\s+)(?:{'|'.join(map(re.escape, words.SOURCE))})(?:{_MARK}|$)", re.IGNORECASE)
_TRANSLATOR_MARK = re.compile(r"[:：–—]\s*")
_VERSION = re.compile(r"v?\d+(?:\.\d+)*[a-z]?", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """What a line says of a translation."""

    kind: RenditionKind | None
    translator: Translator | None
    made_from: Language | None


def translation_in(text: str) -> Translated | None:
    """What a line says of a translation; None: it is no such line."""
    low = text.casefold()
    if len(text) > _LONGEST or not any(word in low for word in words.TRANSLATED):
        return None
    engine = _engine_in(low)
    made_from = _language_in(low)
    if engine:
        return Translated(kind=RenditionKind.MACHINE, translator=Translator(name=engine), made_from=made_from)
    name = _maker_in(text)
    if any(word in low for word in words.MACHINE):
        maker = Translator(name=name) if name and _is_called_like_software(name) else None
        return Translated(kind=RenditionKind.MACHINE, translator=maker, made_from=made_from)
    if name:
        return Translated(kind=_kind_of_maker(name), translator=Translator(name=name), made_from=made_from)
    if any(word in low for word in words.OFFICIAL):
        return Translated(kind=RenditionKind.OFFICIAL, translator=None, made_from=made_from)
    return Translated(kind=None, translator=None, made_from=made_from) if made_from and len(text) <= 120 else None


def translation_of_facts(page: Page) -> Translated:
    """What a page says of its translation outside its visible text."""
    translator, made_from = page.fact("translator"), page.fact("made_from")
    kind = RenditionKind.MACHINE if page.fact("kind") == RenditionKind.MACHINE.value else None
    if kind is None and translator:
        kind = _kind_of_maker(translator)
    tag = (language_called(made_from) or language(made_from)) if made_from else None
    return Translated(
        kind=kind,
        translator=Translator(name=translator) if translator else None,
        made_from=None if tag == UNKNOWN_LANGUAGE else tag,
    )


def source_in(text: str) -> Source | None:
    """The source that a line names, as printed."""
    if len(text) > _LONGEST:
        return None
    match = _SOURCE.search(text)
    if match is None:
        return None
    rest = text[match.end() :].strip()
    url = _URL.search(rest)
    name = _URL.sub("", rest).strip(" :：.–—-()[]") or None
    return Source(name=name, url=url[0].rstrip(".,)") if url else None)


def licence_in(text: str) -> str | None:
    """The line, if it speaks of a licence."""
    low = text.casefold().lstrip(" (*•")
    is_about_this = low.startswith(words.LICENCE) or any(name in low for name in words.LICENCE_NAMES)
    return text if len(text) <= _LONGEST and is_about_this else None


def speaks_of_publication(text: str) -> bool:
    """Whether a line begins by saying when the page was published."""
    low = text.casefold().strip(" (*•")
    return len(text) <= _LONGEST and low.startswith(words.PUBLISHED)


def _engine_in(low: str) -> str | None:
    for called, name in words.ENGINES:
        at = low.find(called)
        if at >= 0 and not (at and low[at - 1].isalpha() and called.isascii()):
            return name
    return None


def _language_in(low: str) -> Language | None:
    """The language translated from: the first named, as "into" seldom comes first."""
    places = [(low.find(stem), tag) for stem, tag in words.LANGUAGE_STEMS if stem in low]
    places = [(at, tag) for at, tag in places if not low[:at].rstrip().endswith(words.INTO)]
    if places:
        return Language(min(places)[1])
    return next(filter(None, map(language_called, re.findall(r"[^\W\d_]{4,}", low))), None)


def _maker_in(text: str) -> str | None:
    """The name after "by", or after the colon: up to four capitalised words, with the number of a version."""
    marks = [m.end() for m in (*_AFTER_BY.finditer(text), *_TRANSLATOR_MARK.finditer(text), *_HAN_BY.finditer(text))]
    for start in marks:
        tokens = re.split(r"[\s,;()]+", text[start:].strip(" ."))
        name: list[str] = []
        for token in tokens:
            is_version = bool(name) and _VERSION.fullmatch(token) is not None
            if not (token[:1].isupper() or is_version) or len(name) == 4:
                break
            name.append(token.rstrip("."))
        if len(name) >= 2 or (name and _is_called_like_software(name[0])):
            return " ".join(name)
    return None


def _kind_of_maker(name: str) -> RenditionKind:
    return RenditionKind.MACHINE if _is_called_like_software(name) else RenditionKind.HUMAN


def _is_called_like_software(name: str) -> bool:
    """Whether a name has the number of a version, or a part that names of programs have and names of persons lack."""
    parts = name.casefold().split()
    return any(_VERSION.fullmatch(part) for part in parts[1:]) or any(
        part.endswith(words.SOFTWARE_ENDINGS) for part in parts
    )
