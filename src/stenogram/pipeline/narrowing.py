"""The filters of a search → what they mean in an archive: persons, languages, kinds, events. Or what is wrong."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache

from stenogram.errors import AmbiguousName, UnknownEvent, WrongQuery
from stenogram.identify import NameFit, compare_names, sound_key
from stenogram.model import (
    CheckName,
    FindingClass,
    GivenFilter,
    Narrowing,
    RenditionKind,
    SearchFilter,
    SearchQuery,
    SearchSpeaker,
    Severity,
)
from stenogram.protocols import Archive, SearchSource
from stenogram.search import EXACTLY, example_of, read_date
from stenogram.text import (
    UNKNOWN_LANGUAGE,
    fold,
    language,
    language_called,
    name_of,
    primary,
    say,
    say_together,
    script_of,
)

_FITS = (NameFit.FULL, NameFit.INITIALS, NameFit.SURNAME)
_ANY = "finding"
_KINDS = (*(kind.value for kind in RenditionKind), "unknown")
_HAVING = (_ANY, *(c.value for c in FindingClass), *(s.value for s in Severity), *(c.value for c in CheckName))
_WORDS = re.compile(r"\w+")
_REMEMBERED = 32_768  # names
_NAMED = 6  # of an archive's speakers or languages, in a hint


def narrowings_of(
    query: SearchQuery, archive: Archive, source: SearchSource
) -> tuple[tuple[Narrowing, ...], tuple[str, ...]]:
    """Every filter with the values that it means, the same filter twice means either; and what to tell of them.

    Raises:
        WrongQuery: a value means nothing in this archive.
    """
    values: dict[tuple[SearchFilter, bool], set[str]] = defaultdict(set)
    notes: list[str] = []
    for given in query.filters:
        values[given.name, given.is_excluded].update(_meant(given, query, archive, source, notes))
    narrowings = tuple(
        Narrowing(name=name, values=frozenset(meant), is_excluded=is_excluded)
        for (name, is_excluded), meant in values.items()
    )
    return narrowings, tuple(notes)


def _meant(
    given: GivenFilter, query: SearchQuery, archive: Archive, source: SearchSource, notes: list[str]
) -> Iterable[str]:
    if given.name is SearchFilter.SPEAKER:
        return _speakers(given, query, source.speakers(), notes)
    if given.name is SearchFilter.IN:
        return _languages(given, query, source.languages_in_use())
    if given.name is SearchFilter.EVENT:
        return (_event(given, query, archive),)
    if given.name in (SearchFilter.AFTER, SearchFilter.BEFORE):
        day = read_date(given.value)
        if day is None:
            raise _wrong(given, query, say("%(value)s is no date", value=given.value), example_of(given.name))
        return (day,)
    known = _KINDS if given.name is SearchFilter.KIND else _HAVING
    value = given.value.lower().removeprefix(f"{_ANY}:")
    if value not in known:
        near = get_close_matches(value, known, n=1)
        hint = say("known are %(names)s", names=", ".join(known))
        if near:
            hint = say("did you mean %(this)s?", this=f"{given.name.value}:{near[0]}")
        problem = say("%(filter)s: does not know %(value)s", filter=given.name.value, value=given.value)
        raise _wrong(given, query, problem, hint)
    return (value,)


def _speakers(
    given: GivenFilter, query: SearchQuery, everybody: Sequence[SearchSpeaker], notes: list[str]
) -> frozenset[str]:
    """Who may be meant: by id, by name or words of a name, persons and labels that nobody linked to one.

    And by names of other scripts that sound so, which is told: a label of a Russian page is not in Latin letters.
    """
    name = given.value.removeprefix(EXACTLY)
    wanted = fold(name)
    if given.value.startswith(EXACTLY):
        found = {s.key: s.name for s in everybody if wanted in s.folded}
    else:
        found = {s.key: s.name for s in everybody if s.key == name or any(f" {wanted} " in f" {n} " for n in s.folded)}
        heard = _heard(name, [s for s in everybody if s.key not in found])
        if found and heard:
            others = say_together(list(dict.fromkeys(list(heard.values())[:_NAMED])))
            problem = say("speaker %(name)s is also taken for names of other scripts that sound so: %(others)s",
                          name=name, others=others)  # fmt: skip
            notes.append(problem)
        found |= heard
    if not found:  # to compare how names of one script sound takes a third of a millisecond each
        found = {s.key: s.name for s in everybody if any(compare_names(name, n).kind in _FITS for n in s.names)}
    if found:
        return frozenset(found)
    near = get_close_matches(name, [each for s in everybody for each in s.names], n=3, cutoff=0.5)
    hint = say("`stenogram people` lists everybody")
    if near:
        hint = say("did you mean %(this)s?", this=say_together(list(dict.fromkeys(near)), say(" or ")))
    raise _wrong(given, query, say("nobody who speaks in this archive is called %(name)s", name=name), hint)


def _heard(name: str, everybody: Sequence[SearchSpeaker]) -> dict[str, str]:
    """Those who have names of other scripts alone, one of which sounds so; who has one in these letters is found by it.

    Rough keys first, for to compare sounds takes long.
    """
    script, keys = script_of(name), _keys(name)
    return {
        speaker.key: speaker.name
        for speaker in everybody
        if any(keys & _keys(n) for n in speaker.names)
        and script not in map(script_of, speaker.names)
        and any(compare_names(name, n).kind in _FITS for n in speaker.names)
    }


@lru_cache(maxsize=_REMEMBERED)
def _keys(name: str) -> frozenset[str]:
    """Of the words of a name, without its initials."""
    return frozenset(key for word in _WORDS.findall(name) if len(word) > 1 and (key := sound_key(word)))


def _languages(given: GivenFilter, query: SearchQuery, in_use: Sequence[str]) -> frozenset[str]:
    wanted = language_called(given.value) or language(given.value)
    is_exact = "-" in wanted
    found = frozenset(tag for tag in in_use if tag == wanted or (not is_exact and primary(tag) == wanted))
    if found and wanted != UNKNOWN_LANGUAGE:
        return found
    known = ", ".join(f"in:{tag} ({name_of(tag)})" for tag in list(in_use)[:_NAMED])
    hint = say("there are %(languages)s", languages=known) if known else say("there are none at all")
    raise _wrong(given, query, say("no rendition is in %(language)s", language=given.value), hint)


def _event(given: GivenFilter, query: SearchQuery, archive: Archive) -> str:
    try:
        return archive.event(given.value).slug
    except AmbiguousName as error:
        raise _wrong(
            given, query, say("several events begin with %(name)s", name=given.value), ", ".join(error.candidates)
        ) from error
    except UnknownEvent as error:
        problem = say("no event is called %(name)s", name=given.value)
        raise _wrong(given, query, problem, say("`stenogram list` shows them")) from error


def _wrong(given: GivenFilter, query: SearchQuery, problem: str, hint: str) -> WrongQuery:
    return WrongQuery(query.text, given.span.start, given.span.end, problem, hint=hint)
