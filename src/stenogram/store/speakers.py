"""The part of the archive that knows a speaker at a time: who they are, what they said, and when."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from stenogram.errors import UnknownPerson
from stenogram.model import (
    Counterpart,
    Person,
    PersonId,
    PersonSpeech,
    SentenceId,
    SpeakerRow,
    SpeechKind,
    TextOrigin,
)
from stenogram.store.connection import reading
from stenogram.store.corrected import CorrectedArchive
from stenogram.store.decisions import load_log
from stenogram.store.people import People
from stenogram.store.queries import query, tuples
from stenogram.store.quotations import StoredQuotations
from stenogram.store.searching import GetAlignment
from stenogram.store.speaking import speaker_rows
from stenogram.store.told_persons import load_persons
from stenogram.text import UNKNOWN_LANGUAGE, Language, primary

_OPENING = 160  # letters after which no further sentence of a speech's beginning is shown
_SENTENCES = 3  # of a beginning, at most


class SpeakersArchive(CorrectedArchive):
    """Speakers with their speeches."""

    def speakers(self) -> tuple[SpeakerRow, ...]:
        """Everybody who speaks in a current text, by name; labels that may mean several come last."""
        with reading(self._connection, "list the speakers"):
            rows = speaker_rows(self._connection)
        return tuple(sorted(rows, key=lambda row: (not row.is_certain, row.name.casefold(), row.id)))

    def speaker(self, name: PersonId) -> Person:
        """The person to whom this id leads, whoever they were joined with; how they are addressed is left out.

        Raises:
            UnknownPerson: nobody ever had this id.
        """
        with reading(self._connection, f"load speaker {name}"):
            row = self._connection.execute(query("person_of_appearance"), (name,)).fetchone()
            if row is None:
                raise UnknownPerson(name)
            people = _people_around(self._connection, row["person"])
            if row["person"] not in people.persons:
                raise UnknownPerson(name)
            return load_persons(self._connection, people, [row["person"]], with_addressed=False)[0]

    def speeches_of(self, person: PersonId, *, offset: int, limit: int, during: str = "") -> tuple[PersonSpeech, ...]:
        """Some of what a person said: the latest event first, in it in the order spoken.

        Each event counts in the first rendition in which they speak: the original, where it is here.

        Args:
            during: only events that began in this year, month or day.
        """
        with reading(self._connection, f"load the speeches of {person}"):
            teller = _Teller(self._connection, self._alignment)
            return tuple(teller.speeches(_places(self._connection, person, during), offset, limit))

    def months_of(self, person: PersonId) -> tuple[tuple[str | None, int], ...]:
        """How many speeches a person made in each month, as far as the start of the event is known; None: it is not."""
        counts: dict[str | None, int] = defaultdict(int)
        with reading(self._connection, f"count the speeches of {person}"):
            for place in _places(self._connection, person, ""):
                counts[place.start[:7] if place.start else None] += place.speeches
        return tuple(sorted(counts.items(), key=lambda item: (item[0] is None, item[0] or "")))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A text in which a person speaks."""

    start: str | None
    revision: int
    place: int
    name: str
    keys: tuple[int, ...]  # of the appearances
    speeches: int


def _places(connection: sqlite3.Connection, person: str, during: str) -> list[_Place]:
    """The first text of each event in which a person speaks, the latest event first."""
    found: dict[int, _Place] = {}
    for key, event, start, revision, place, name, speeches in tuples(connection, "places_of_person", person):
        known = found.get(event)
        if not (start or "").startswith(during) or (known is not None and known.place != place):
            continue
        found[event] = _Place(
            start=start, revision=revision, place=place, name=name,
            keys=(*(known.keys if known else ()), key), speeches=speeches + (known.speeches if known else 0),
        )  # fmt: skip
    return list(found.values())


def _people_around(connection: sqlite3.Connection, person: str) -> People:
    """A person and all who may be the same, as `load_people` has everybody."""
    wanted = sorted({person, *(other for (other,) in connection.execute(query("persons_like"), {"person": person}))})
    rows = connection.execute(query("all_of_persons"), (json.dumps(wanted),)).fetchall()
    people = People(
        rows={row["key"]: row for row in rows if row["is_current"]},
        said={row["key"]: json.loads(row["said"]) for row in rows if row["is_current"]},
        log=load_log(connection),
        person_of={row["id"]: row["person"] for row in rows},
    )
    for key, row in people.rows.items():
        people.persons.setdefault(row["person"], []).append(key)
    return people


class _Teller:
    """Tells speeches with their first words; each text is read once."""

    def __init__(self, connection: sqlite3.Connection, aligned: GetAlignment) -> None:
        self._connection, self._aligned = connection, aligned
        self._origins = StoredQuotations(self._connection)
        self._texts: dict[int, str] = {}
        self._sizes: dict[int, dict[int, tuple[int, int, int]]] = {}

    def speeches(self, places: Iterable[_Place], offset: int, limit: int) -> Iterator[PersonSpeech]:
        """Those from `offset` on; a text that is passed over is not looked into."""
        for place in places:
            if offset >= place.speeches:
                offset -= place.speeches
                continue
            named = {"keys": json.dumps(place.keys), "revision": place.revision, "limit": limit, "offset": offset}
            for row in self._connection.execute(query("speeches_of_appearances"), named).fetchall():
                yield self._speech(place, row)
                limit -= 1
            offset = 0
            if limit <= 0:
                return

    def _speech(self, place: _Place, row: sqlite3.Row) -> PersonSpeech:
        origin = self._origins.origin(place.revision)
        language = Language(row["language"])
        first, number, count = self._size_of(place.revision).get(row["position"], (0, 0, 0))
        sentences = self._opening(place.revision, first, count)
        words = [self._words(place.revision, row) for row in sentences]
        numbers = range(number, number + len(sentences))
        return PersonSpeech(
            origin=origin, n=row["n"], of=place.name if place.place else None,
            kind=SpeechKind(row["kind"]), label=row["label"], role=row["role"],
            language=origin.language if language == UNKNOWN_LANGUAGE else language,
            sentence=SentenceId(sentences[0]["id"]) if sentences else None,
            opening=" ".join(words), is_whole=len(sentences) == count, sentences=count,
            counterparts=tuple(self._counterparts(place.revision, origin, numbers)) if sentences else (),
        )  # fmt: skip

    def _opening(self, revision: int, first: int, count: int) -> list[sqlite3.Row]:
        if not count:
            return []
        last = first + min(count, _SENTENCES) - 1
        rows = self._connection.execute(query("sentences_between"), (revision, first, last)).fetchall()
        length, taken = 0, []
        for row in rows:
            taken.append(row)
            length += row["end"] - row["start"]
            if length >= _OPENING:
                break
        return taken

    def _counterparts(self, revision: int, origin: TextOrigin, numbers: range) -> Iterator[Counterpart]:
        """What the texts that are aligned with this one say there, in other languages only."""
        named = {"revision": revision, "first": numbers[0], "last": numbers[-1]}
        found: dict[int, list[int]] = {}
        for row in self._connection.execute(query("beads_beside"), named).fetchall():
            found.setdefault(row["other"], []).extend(range(row["first"], row["first"] + row["count"]))
        for other, theirs in found.items():
            there = self._origins.origin(other)
            if primary(there.language) == primary(origin.language):
                continue
            corrected = self._corrected(revision, other, numbers)
            if said := self._said(other, theirs if corrected is None else corrected):
                words, ids = said
                yield Counterpart(origin=there, language=there.language, sentences=tuple(ids), text=words)

    def _corrected(self, revision: int, other: int, numbers: range) -> list[int] | None:
        """What people's corrections made of the beads; None: there are none between the two texts."""
        if self._connection.execute(query("is_pair_corrected"), (revision, other)).fetchone() is None:
            return None
        for row in self._connection.execute(query("aligned_pairs"), (revision,)).fetchall():
            if {row["left"], row["right"]} != {revision, other}:
                continue
            stored = self._aligned(row["left_id"], row["right_id"])
            beads = stored.alignment.beads if stored else ()
            sides = ((b.left, b.right) if row["left"] == revision else (b.right, b.left) for b in beads)
            return [n for ours, theirs in sides if set(ours) & set(numbers) for n in theirs]
        return None

    def _said(self, revision: int, numbers: Sequence[int]) -> tuple[str, list[SentenceId]] | None:
        if not numbers:
            return None
        first, last = min(numbers), max(numbers)
        rows = self._connection.execute(query("spoken_between"), (revision, last - first + 1, first)).fetchall()
        wanted = [row for n, row in enumerate(rows, first) if n in set(numbers)]
        return " ".join(self._words(revision, row) for row in wanted), [SentenceId(row["id"]) for row in wanted]

    def _size_of(self, revision: int) -> dict[int, tuple[int, int, int]]:
        """Of each spoken speech the place of its first sentence, the number of that in alignments, and how many."""
        if revision not in self._sizes:
            made: dict[int, tuple[int, int, int]] = {}
            number = 0
            for speech, kind, first, count in tuples(self._connection, "sizes_of_speeches", revision):
                if kind in ("speech", "question"):
                    made[speech] = first, number, count
                    number += count
            self._sizes[revision] = made
        return self._sizes[revision]

    def _words(self, revision: int, row: Any) -> str:
        if revision not in self._texts:
            self._texts[revision] = self._connection.execute(query("text_of_revision"), (revision,)).fetchone()[0]
        return self._texts[revision][row["start"] : row["end"]]
