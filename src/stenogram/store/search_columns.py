"""What narrows and counts hits, a number a sentence in each column: who, where, when. Made from the tables."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from stenogram.model import Narrowing, SearchFilter, SearchSpeaker
from stenogram.store.derived_files import Arrays, cached
from stenogram.store.queries import query, tuples
from stenogram.store.rows import rendition_header_from_json
from stenogram.text import fold, script_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VERSION = 1  # of the columns: a program that makes them otherwise makes them anew
NOT_STATED = "unknown"  # the kind of a rendition that says nothing of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Every spoken sentence of a current text is a row; rows of one text follow one another, in its order."""

    wording: "NDArray[np.int32]"
    text: "NDArray[np.int32]"  # its place among the texts
    position: "NDArray[np.int32]"  # in its revision
    speech: "NDArray[np.int32]"
    speaker: "NDArray[np.int32]"  # its place among the speakers; -1: nobody is named
    texts: "NDArray[np.int32]"  # a row a text: revision, event, language, kind, first day, last day, first row
    languages: tuple[str, ...]
    kinds: tuple[str, ...]
    speakers: tuple[SearchSpeaker, ...]

    REVISION, EVENT, LANGUAGE, KIND, FIRST_DAY, LAST_DAY, FIRST_ROW = range(7)

    @classmethod
    def of(cls, connection: sqlite3.Connection, cache: Path) -> Self:
        """The columns of the archive as it is now."""
        arrays, facts = cached(cache, "columns", stamp_of(connection), lambda: _made(connection))
        return cls(
            **{name: arrays[name] for name in ("wording", "text", "position", "speech", "speaker", "texts")},
            languages=tuple(facts["languages"]),
            kinds=tuple(facts["kinds"]),
            speakers=_speakers(facts["speakers"]),
        )

    def allowed(self, narrowings: Iterable[Narrowing], events: dict[str, int]) -> "NDArray[np.bool_] | None":
        """Which rows all filters let pass; None: all of them."""
        import numpy as np

        rows: NDArray[np.bool_] | None = None
        texts = np.ones(len(self.texts), dtype=bool)
        is_narrowed = False
        for narrowing in narrowings:
            if narrowing.name is SearchFilter.SPEAKER:
                wanted = [n for n, s in enumerate(self.speakers) if s.key in narrowing.values]
                rows = _both(rows, self._spoken_by(wanted) ^ narrowing.is_excluded)
            else:
                texts &= self._texts(narrowing, events) ^ narrowing.is_excluded
                is_narrowed = True
        if is_narrowed and rows is not None:
            spoken = np.flatnonzero(rows)
            rows[spoken] = texts[self.text[spoken]]
            return rows
        return texts[self.text] if is_narrowed else rows

    def _spoken_by(self, wanted: Sequence[int]) -> "NDArray[np.bool_]":
        """Rows of these speakers; of one, as mostly, in a twentieth of the time."""
        import numpy as np

        if len(wanted) == 1:
            return np.equal(self.speaker, wanted[0])
        return np.isin(self.speaker, np.array(wanted, dtype=np.int32))

    def _texts(self, narrowing: Narrowing, events: dict[str, int]) -> "NDArray[np.bool_]":
        import numpy as np

        column = {SearchFilter.IN: self.LANGUAGE, SearchFilter.KIND: self.KIND, SearchFilter.EVENT: self.EVENT}
        if narrowing.name is SearchFilter.AFTER:
            day = min(day_of(value)[0] for value in narrowing.values)
            return self.texts[:, self.LAST_DAY] >= day
        if narrowing.name is SearchFilter.BEFORE:
            day = max(day_of(value)[1] for value in narrowing.values)
            return (self.texts[:, self.FIRST_DAY] <= day) & (self.texts[:, self.FIRST_DAY] > 0)
        values: list[int] = []
        if narrowing.name is SearchFilter.IN:
            values = [n for n, tag in enumerate(self.languages) if tag in narrowing.values]
        elif narrowing.name is SearchFilter.KIND:
            values = [n for n, kind in enumerate(self.kinds) if kind in narrowing.values]
        elif narrowing.name is SearchFilter.EVENT:
            values = [events[value] for value in narrowing.values if value in events]
        return np.isin(self.texts[:, column[narrowing.name]], values)


def stamp_of(connection: sqlite3.Connection) -> str:
    """What the archive's state is called; another state has another name."""
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    return json.dumps([_VERSION, schema, *connection.execute(query("search_stamp")).fetchone()])


def day_of(start: str | None) -> tuple[int, int]:
    """The first and the last day that a start may mean, as numbers that sort; (0, 0): none is stated.

    >>> day_of("2031-05"), day_of("2031-05-14T10:00"), day_of(None)
    ((20310500, 20310599), (20310514, 20310514), (0, 0))
    """
    digits = (start or "")[:10].replace("-", "")
    if not (digits.isascii() and digits.isdecimal() and len(digits) in (4, 6, 8)):
        return 0, 0
    return int(digits.ljust(8, "0")), int(digits.ljust(8, "9"))


def _both(one: "NDArray[np.bool_] | None", other: "NDArray[np.bool_]") -> "NDArray[np.bool_]":
    return other if one is None else one & other


@lru_cache(maxsize=4)
def _speakers(said: str) -> tuple[SearchSpeaker, ...]:
    return tuple(
        SearchSpeaker(key=key, name=name, names=tuple(names), folded=tuple(fold(n) for n in names), person=person)
        for key, name, names, person in json.loads(said)
    )


def _made(connection: sqlite3.Connection) -> Arrays:
    import numpy as np

    languages, kinds = _Numbers(), _Numbers()
    texts: list[list[int]] = []
    place: dict[int, int] = {}
    for revision, event, start, header in tuples(connection, "searched_texts"):
        said = rendition_header_from_json(header)
        place[revision] = len(texts)
        kind = said.kind.value if said.kind else NOT_STATED
        texts.append([revision, event, languages(said.language), kinds(kind), *day_of(start), 0])
    speakers, speaks = _who_speaks(connection)
    sentences = tuples(connection, "searched_sentences")
    rows = np.empty((5, len(sentences)), dtype=np.int32)
    for n, (revision, position, speech, wording) in enumerate(sentences):
        rows[:, n] = wording, place[revision], position, speech, speaks.get((revision, speech), -1)
    made = np.array(texts, dtype=np.int32).reshape(len(texts), 7)
    made[:, Columns.FIRST_ROW] = np.searchsorted(rows[1], np.arange(len(texts)))
    arrays = dict(zip(("wording", "text", "position", "speech", "speaker"), rows, strict=True))
    return {**arrays, "texts": made}, {
        "languages": languages.names,
        "kinds": kinds.names,
        "speakers": json.dumps(speakers),
    }


class _Numbers:
    """Numbers names in the order in which they come."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._known: dict[str, int] = {}

    def __call__(self, name: str) -> int:
        if name not in self._known:
            self._known[name] = len(self.names)
            self.names.append(name)
        return self._known[name]


def _who_speaks(connection: sqlite3.Connection) -> tuple[list[tuple[str, str, list[str], str | None]], dict[Any, int]]:
    """Speakers with all their names, and by revision and speech which of them speaks."""
    keys = _Numbers()
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    persons: dict[str, str | None] = {}
    speaks: dict[tuple[int, int], int] = {}
    for revision, position, name, person in tuples(connection, "searched_speeches"):
        if not name and person is None:
            continue
        key = person or f"={fold(name)}"
        persons[key] = person
        speaks[revision, position] = keys(key)
        if name:
            printed[key][name] += 1
    said: dict[str, dict[str, None]] = defaultdict(dict)
    for person, names in tuples(connection, "said_of_speakers"):
        said[person].update(dict.fromkeys(json.loads(names)["names"]))
    rows = []
    for key in keys.names:
        names = list(dict.fromkeys([*(name for name, _ in printed[key].most_common()), *said[key]]))
        shown = next((name for name in names if script_of(name) == "Latn"), names[0] if names else key)
        rows.append((key, shown, names, persons[key]))
    return rows, speaks
