"""Bytes → a transcript: read, parse, segment, identify, and what the user told about it."""

from collections.abc import Sequence
from dataclasses import replace

from stenogram.errors import UsageError
from stenogram.identify import identify_speakers
from stenogram.model import Page, RenditionHeader, RenditionKind, Told, Transcript, Translator
from stenogram.parse import parse_page, read_profile
from stenogram.protocols import Reader
from stenogram.read import read_page
from stenogram.segment import split_sentences
from stenogram.text import UNKNOWN_LANGUAGE, Language, is_assigned, language, language_called


def transcribe(
    content: bytes, *, name: str, media_type: str | None, charset: str | None, told: Told, readers: Sequence[Reader]
) -> Transcript:
    """The transcript of one capture; `speeches` is empty when there is none on the page.

    Raises:
        ReadError: no reader can make text of the bytes.
        UsageError: `told` names a language or kind that does not exist, or its profile cannot be used.
    """
    header = header_told(told)
    page = read_page(content, media_type=media_type, charset=charset, name=name, readers=readers)
    known = None if header.language == UNKNOWN_LANGUAGE else header.language
    profile = read_profile(told.profile, name="the profile") if told.profile else None
    transcript = identify_speakers(split_sentences(parse_page(page, language=known, profile=profile)))
    notices = (*transcript.notices, *_charset_notices(page))
    return replace(transcript, rendition=_merged(header, transcript.rendition), notices=notices)


def _charset_notices(page: Page) -> tuple[str, ...]:
    """That the encoding of a page's letters was guessed, where it was: an accent may be another one."""
    return tuple(
        f"the page does not say how its letters are encoded; {fact.value} was {fact.where}: look at names with accents"
        for fact in page.facts
        if fact.name == "charset" and fact.where and fact.where.startswith("guessed")
    )


def header_told(told: Told) -> RenditionHeader:
    """What the user said, as a header.

    Raises:
        UsageError: a language or kind that does not exist.
    """
    made_from = told.made_from
    return RenditionHeader(
        language=language_given(told.language) if told.language else UNKNOWN_LANGUAGE,
        kind=_kind(told.kind) if told.kind else None,
        publisher=told.publisher,
        translator=Translator(name=told.translator) if told.translator else None,
        made_from_language=language_given(made_from) if made_from and "/" not in made_from else None,
        made_from_rendition=made_from if made_from and "/" in made_from else None,
    )


def _merged(told: RenditionHeader, seen: RenditionHeader) -> RenditionHeader:
    """The page's header with what the user said in its place."""
    said = {
        name: getattr(told, name)
        for name in ("kind", "publisher", "translator", "made_from_language", "made_from_rendition")
        if getattr(told, name) is not None
    }
    if told.language != UNKNOWN_LANGUAGE:
        said["language"] = told.language
    return replace(seen, **said)


def language_given(name: str) -> Language:
    """The language that a user means by a tag or an English name.

    Raises:
        UsageError: there is no such language.
    """
    tag = language_called(name) or language(name)
    if tag == UNKNOWN_LANGUAGE or not is_assigned(tag):
        raise UsageError(
            f"{name!r} is no language", hint="give a BCP 47 tag such as ru or pt-BR, or an English name such as Russian"
        )
    return tag


def _kind(name: str) -> RenditionKind:
    try:
        return RenditionKind(name)
    except ValueError:
        kinds = ", ".join(kind.value for kind in RenditionKind)
        raise UsageError(f"{name!r} is no kind of rendition", hint=f"kinds are {kinds}") from None
