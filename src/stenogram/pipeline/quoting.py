"""A quotation, checked against an archive or a transcript: words first, and where they fail another language's."""

from collections.abc import Iterable

from stenogram.errors import AmbiguousName, UnknownPerson
from stenogram.identify import NameFit, compare_names
from stenogram.model import Asked, CheckedQuotation, Person, Transcript
from stenogram.pipeline.word_reading import AuditedWords
from stenogram.protocols import Archive
from stenogram.quote import GivenText, MemorySource, check_quotation, origin_of
from stenogram.text import Language, fold


def asked_of(
    archive: Archive,
    *,
    speaker: str | None = None,
    event: str | None = None,
    after: str | None = None,
    before: str | None = None,
    language: Language | None = None,
) -> Asked:
    """What a user says of a quotation, with the persons and the event of the archive that are meant.

    Raises:
        UnknownEvent, AmbiguousName: no event is called so, or several.
    """
    persons = _persons(archive, speaker) if speaker else ()
    return Asked(
        speaker=speaker,
        persons=frozenset(person.id for person in persons),
        names=_names(speaker, persons) if speaker else frozenset(),
        event=archive.event(event).slug if event else None,
        after=after,
        before=before,
        language=language,
    )


def quotation_in_archive(text: str, archive: Archive, asked: Asked) -> CheckedQuotation:
    """What became of a quotation's words in the texts of an archive.

    Raises:
        UsageError: there is no word in it.
    """
    return check_quotation(text, archive.quotations(), AuditedWords(), asked)


def quotation_in_transcript(
    text: str, transcript: Transcript, name: str, *, speaker: str | None = None
) -> CheckedQuotation:
    """The same for one text that is in no archive."""
    source = MemorySource([GivenText(origin=origin_of(transcript, name), transcript=transcript)])
    names = frozenset[str]()
    if speaker:
        printed = {n for s in transcript.speeches if s.speaker for n in (s.speaker.name, s.speaker.label) if n}
        names = frozenset({fold(speaker), *(fold(n) for n in printed if _may_be(speaker, n))})
    return check_quotation(text, source, AuditedWords(), Asked(speaker=speaker, names=names))


def _persons(archive: Archive, speaker: str) -> tuple[Person, ...]:
    """Who of the archive may be meant: by id or exact name, else by names that sound so."""
    try:
        return (archive.person(speaker),)
    except AmbiguousName:
        everybody = archive.persons()
        return tuple(p for p in everybody if fold(speaker) in {fold(n.text) for n in p.names})
    except UnknownPerson:
        everybody = archive.persons()
        return tuple(p for p in everybody if any(_may_be(speaker, n.text) for n in p.names))


def _names(speaker: str, persons: Iterable[Person]) -> frozenset[str]:
    return frozenset({fold(speaker), *(fold(n.text) for p in persons for n in p.names if n.is_full)})


def _may_be(asked: str, printed: str) -> bool:
    """Whether a printed name may be the one that was asked for: as written, or in another script."""
    fit = compare_names(asked, printed)
    return fit.kind in (NameFit.FULL, NameFit.INITIALS, NameFit.SURNAME)
