"""Who, where and when a user means, among those of an archive: for the check of quotations."""

import re
from collections.abc import Iterable
from functools import lru_cache

from stenogram.errors import UsageError
from stenogram.identify import NameFit, compare_names
from stenogram.model import Asked, PersonId, SearchSpeaker
from stenogram.protocols import Archive
from stenogram.quote import ANYBODY
from stenogram.search import read_date
from stenogram.text import Language, fold

_SECONDS = 1.0  # to learn who speaks
_INITIAL = 2  # letters


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
        UsageError: what is given for a day is none.
    """
    meant = _meant(archive, speaker) if speaker else ()
    return Asked(
        speaker=speaker,
        persons=frozenset(PersonId(who.person) for who in meant if who.person is not None),
        names=_names(speaker, meant) if speaker else frozenset(),
        event=archive.event(event).slug if event else None,
        after=_day(after),
        before=_day(before),
        language=language,
    )


def _day(given: str | None) -> str | None:
    """A year, month or day as it was given."""
    if given is None:
        return None
    day = read_date(given)
    if day is None:
        raise UsageError(f"{given} is no date; give 2031-05-14", hint="a year (2031) or a month (2031-05) will do too")
    return day


def asked_of_known(archive: Archive, who: str | None) -> Asked:
    """What an article says of who speaks; nothing where nobody of the archive is called so: it may be no name."""
    if who is None:
        return ANYBODY
    return asked_of(archive, speaker=who) if _meant(archive, who) else ANYBODY


def _meant(archive: Archive, speaker: str) -> tuple[SearchSpeaker, ...]:
    """Who of the archive's speakers may be meant: by id or a name of theirs, else by names that sound so."""
    with archive.searching(seconds=_SECONDS) as source:
        everybody = source.speakers()
    wanted = fold(speaker)
    found = tuple(who for who in everybody if speaker == who.key or wanted in who.folded)
    for name in () if found else _nominatives(speaker):
        found = tuple(who for who in everybody if any(may_be(name, each) for each in who.names))
        if found:
            break
    return found


def _nominatives(name: str) -> tuple[str, ...]:
    """A name as printed, and as it may be where a Russian or Ukrainian phrase puts it into another case."""
    if not re.search("[\u0400-\u04ff]", name):
        return (name,)
    less = " ".join(re.sub(r"(?:ого|ему|ому|ой|ым|им|ом|ем|ам|ы|и|у|ю|а|я|е)$", "", word) for word in name.split())
    feminine = " ".join(re.sub(r"(?:ой|ы|и|у|ю|е)$", "а", word) for word in name.split())
    return tuple(dict.fromkeys((name, feminine, less)))


def _names(speaker: str, meant: Iterable[SearchSpeaker]) -> frozenset[str]:
    """How they may be printed where nobody linked the speech to a person; a surname alone is others' too."""
    whole = (name for who in meant for name in who.names if who.person is None or _is_whole(name))
    return frozenset({fold(speaker), *map(fold, whole)})


def _is_whole(name: str) -> bool:
    words = name.replace(".", " ").split()
    return len(words) > 1 and all(len(word) > _INITIAL for word in words)


@lru_cache(maxsize=65_536)  # a third of a millisecond each, and an article names the same few again and again
def may_be(asked: str, printed: str) -> bool:
    """Whether a printed name may be the one that was asked for: as written, or in another script."""
    fit = compare_names(asked, printed)
    return fit.kind in (NameFit.FULL, NameFit.INITIALS, NameFit.SURNAME)
