"""The archive as a source of searches: finds sentences by words, filters and meaning, counts them, hands them out.

What was asked is understood elsewhere; a row is a number that holds as long as the archive does not change.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stenogram.errors import StoreError
from stenogram.model import (
    Counterpart,
    FoundSentence,
    Narrowing,
    PersonId,
    RevisionId,
    SearchFilter,
    SearchSpeaker,
    SentenceId,
    Sought,
    SoughtWords,
    Span,
    Speaker,
    StoredAlignment,
)
from stenogram.protocols import Neighbours
from stenogram.store.queries import query
from stenogram.store.quotations import StoredQuotations
from stenogram.store.search_among import matching_among
from stenogram.store.search_columns import Columns
from stenogram.store.search_expressions import expression, forms_of
from stenogram.store.search_vectors import nearest_places, spread, vectors_of
from stenogram.text import UNKNOWN_LANGUAGE, Language, primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

MOST_WORDINGS = 300_000  # of words that nearly every sentence has; the newest are taken
FEW_ROWS = 1_500  # whose words are looked at faster than the index of all hands out a common word
_MOST_RANKED = 1_000  # wordings; ranking costs as much as all sentences with any of the words
_MOST_COUNTERPARTS = 3
_WITHOUT_SPACES = 0x0E00  # Thai is the first of those scripts that are indexed a letter a word

GetAlignment = Callable[[RevisionId, RevisionId], StoredAlignment | None]


class StoredSearch(StoredQuotations):
    """The `SearchSource` of an archive, on its connection."""

    def __init__(self, connection: sqlite3.Connection, cache: Path, aligned: GetAlignment, *, seconds: float) -> None:
        super().__init__(connection, seconds=seconds)
        self._cache, self._aligned = cache, aligned
        self._deadline = self._clock() + seconds  # of the whole search, not of each look-up
        self.was_capped = False

    @cached_property
    def columns(self) -> Columns:
        """What narrows and counts."""
        return Columns.of(self._connection, self._cache)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Those in which words are known in any form."""
        return tuple(row["language"] for row in self._connection.execute(query("stem_languages")))

    def speakers(self) -> Sequence[SearchSpeaker]:
        """Everybody who speaks in a current text."""
        return self.columns.speakers

    def stems(self, sought: SoughtWords) -> dict[str, str]:
        """The stem of a word in each language of the archive that may be its own; none of a phrase."""
        return forms_of(sought, self.languages)

    def rows_with(
        self, sought: Sought | None, without: Sequence[Sought], narrowings: Sequence[Narrowing]
    ) -> "NDArray[np.intp]":
        """The sentences with these words (None: any) that the filters let pass; the best first, as far as known."""
        import numpy as np

        allowed = self._allowed(narrowings)
        if sought is None:
            keep = np.ones(len(self.columns.wording), dtype=bool) if allowed is None else allowed.copy()
            for each in without:
                keep[self._rows_of(self._wordings(expression(each, (), self.languages)))] = False
            return np.flatnonzero(keep)
        if allowed is not None:
            let_pass = np.flatnonzero(allowed)
            if len(let_pass) <= FEW_ROWS:
                return self._among(let_pass, sought, without)
        asked = expression(sought, without, self.languages)
        wordings = self._wordings(asked)
        rows = self._rows_of(wordings)
        rows = rows if allowed is None else rows[allowed[rows]]
        # Of sentences with one and the same word none fits better: they come as events do, the newest first.
        if 0 < len(wordings) <= _MOST_RANKED and len(rows) > 1 and not isinstance(sought, SoughtWords):
            return self._ranked(asked, rows)
        return self.by_time(rows, newest_first=True)

    def rows_without(self, rows: "NDArray[np.intp]", without: Sequence[Sought]) -> "NDArray[np.intp]":
        """Those of these rows that have none of these words."""
        import numpy as np

        for each in without:
            rows = rows[~np.isin(rows, self._rows_of(self._wordings(expression(each, (), self.languages))))]
        return rows

    def rows_like(
        self, model: str, vector: "NDArray[np.float32]", narrowings: Sequence[Narrowing], limit: int
    ) -> "tuple[NDArray[np.intp], NDArray[np.float32]]":
        """The sentences nearest in meaning, the nearest first, and how near."""
        near = self.neighbours(model, vector, narrowings, limit, 0)
        return near.rows, near.likeness

    def neighbours(
        self, model: str, vector: "NDArray[np.float32]", narrowings: Sequence[Narrowing], limit: int, background: int
    ) -> Neighbours:
        """As `rows_like`, with the vectors of these sentences and of so many others to compare them with."""
        import numpy as np

        allowed = self._allowed(narrowings)
        wording = self.columns.wording
        vectors = vectors_of(self._connection, self._cache, model)
        most = int(wording.max()) + 1 if len(wording) else 1
        current, usable = np.zeros((2, most), dtype=bool)
        current[wording] = True
        usable[wording if allowed is None else wording[allowed]] = True
        place_of = np.full(most, -1, dtype=np.intp)  # among the nearest
        rows, likeness = np.empty(0, dtype=np.intp), np.empty(0, dtype=np.float32)
        halves = np.empty((0, len(vector)), dtype=np.float32)
        others, words = halves, likeness
        if vectors is not None:
            places, likeness = nearest_places(vectors, vector, usable, limit)
            found = vectors.wordings[places]
            place_of[found] = np.arange(len(found))
            rows = self._rows_of(found)
            rows = rows if allowed is None else rows[allowed[rows]]
            rows = rows[np.argsort(place_of[wording[rows]], kind="stable")][:limit]
            halves = vectors.halves[places].astype(np.float32)
            others = spread(vectors, current, background) if background else others
            words = self._lengths(found) if background else np.zeros(len(found), dtype=np.float32)
        at = place_of[wording[rows]]
        return Neighbours(
            rows=rows, likeness=likeness[at], lengths=words[at], vectors=halves[at], background=others
        )  # fmt: skip

    def _lengths(self, wordings: "NDArray[np.int32]") -> "NDArray[np.float32]":
        """How many words each has; of a script without spaces a letter is half a word."""
        import numpy as np

        said = {
            n: sum(0.5 if len(word) == 1 and ord(word) >= _WITHOUT_SPACES else 1.0 for word in folded.split())
            for n, folded, _ in self._plain().execute(query("words_of_wordings"), (json.dumps(wordings.tolist()),))
        }
        return np.array([said.get(int(n), 0.0) for n in wordings], dtype=np.float32)

    def by_time(self, rows: "NDArray[np.intp]", *, newest_first: bool) -> "NDArray[np.intp]":
        """The rows by the day of their events, those without one last; in one text in the order spoken."""
        import numpy as np

        days = self.columns.texts[:, Columns.FIRST_DAY][self.columns.text[rows]].astype(np.int64)
        rank = np.where(days == 0, np.iinfo(np.int64).max, -days if newest_first else days)
        return rows[np.lexsort((rows, self.columns.text[rows], rank))]

    def days(self, rows: "NDArray[np.intp]") -> "NDArray[np.int32]":
        """The first day that each row's event may have begun, as YYYYMMDD with zeros where it is less exact."""
        first: NDArray[np.int32] = self.columns.texts[:, Columns.FIRST_DAY][self.columns.text[rows]]
        return first

    def speaker_of(self, rows: "NDArray[np.intp]") -> "NDArray[np.int32]":
        """Whose words each row is, as a place among `speakers()`; -1: nobody is named."""
        return self.columns.speaker[rows]

    def counted(self, rows: "NDArray[np.intp]", name: SearchFilter) -> dict[str, int]:
        """How many of the rows have each language, kind or event (its number)."""
        import numpy as np

        places = {SearchFilter.IN: Columns.LANGUAGE, SearchFilter.KIND: Columns.KIND, SearchFilter.EVENT: Columns.EVENT}
        values, counts = np.unique(self.columns.texts[:, places[name]][self.columns.text[rows]], return_counts=True)
        called: Sequence[Any] = {SearchFilter.IN: self.columns.languages, SearchFilter.KIND: self.columns.kinds}.get(
            name, ()
        )
        return {str(called[v] if called else v): int(c) for v, c in zip(values, counts, strict=True)}

    def events_called(self, numbers: Iterable[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Slug, title and start of events by their numbers."""
        found = self._connection.execute(query("events_numbered"), (json.dumps(list(numbers)),))
        return {row["n"]: (row["slug"], row["title"], row["start"]) for row in found}

    def languages_in_use(self) -> Sequence[str]:
        """Of the renditions."""
        return self.columns.languages

    # ---- Findings

    def has_time(self) -> bool:
        """Whether the time of this search is not over; once it is, what is found is called incomplete."""
        self.was_stopped = self.was_stopped or self._clock() > self._deadline
        return not self.was_stopped

    def texts_of(self, rows: "NDArray[np.intp]") -> Sequence[int]:
        """The texts in which these rows stand, as revisions' numbers."""
        import numpy as np

        return [int(v) for v in self.columns.texts[np.unique(self.columns.text[rows]), Columns.REVISION]]

    def pairs_of(self, text: int) -> Sequence[tuple[int, int, RevisionId, RevisionId]]:
        """The alignments of a text with others that are current, in which anything was measured: left and right."""
        return self._pairs("measured_pairs", text)

    def _pairs(self, name: str, text: int) -> list[tuple[int, int, RevisionId, RevisionId]]:
        found = self._connection.execute(query(name), (text,))
        return [(r["left"], r["right"], RevisionId(r["left_id"]), RevisionId(r["right_id"])) for r in found]

    def rows_of_text(self, text: int, numbers: Iterable[int]) -> "NDArray[np.intp]":
        """The rows of a text's sentences by their numbers, as alignments count them."""
        import numpy as np

        first, end = self._bounds(text)
        return np.array([first + n for n in numbers if 0 <= n < end - first], dtype=np.intp)

    # ---- Handing out

    def sentences(self, rows: Sequence[int]) -> list[FoundSentence]:
        """The sentences of these rows, with what stands around them and what other renditions say there."""
        return [self._sentence(int(row)) for row in rows]

    def _sentence(self, row: int) -> FoundSentence:
        columns = self.columns
        text = columns.texts[columns.text[row]]
        revision, number = int(text[Columns.REVISION]), row - int(text[Columns.FIRST_ROW])
        position = int(columns.position[row])
        named = {"revision": revision, "position": position, "speech": int(columns.speech[row])}
        around = {r["position"]: r for r in self._connection.execute(query("found_sentence"), named)}
        here = around.get(position)
        if here is None:
            raise StoreError(f"sentence {position} of revision {revision} is not in the archive")
        origin = self.origin(revision)
        who = None
        if here["label"] is not None:
            person = PersonId(here["person"]) if here["person"] else None
            who = Speaker(label=here["label"], name=here["name"], role=here["role"], person=person)
        language = Language(here["language"])
        return FoundSentence(
            origin=origin, sentence=SentenceId(here["id"]), speech=here["n"], speaker=who,
            language=origin.language if language == UNKNOWN_LANGUAGE else language,
            span=Span(here["start"], here["end"]), text=here["words"],
            before=around[position - 1]["words"] if position - 1 in around else "",
            after=around[position + 1]["words"] if position + 1 in around else "",
            counterparts=tuple(self._counterparts(revision, number, origin.language)),
        )  # fmt: skip

    def _counterparts(self, revision: int, number: int, language: Language) -> "Iterator[Counterpart]":
        """What aligned texts say there: those in other languages first."""
        found: list[tuple[int, int, int]] = []
        for name in ("beads_left", "beads_right"):
            beads = self._connection.execute(query(name), {"revision": revision, "number": number})
            found += [tuple(bead) for bead in beads]
        found.sort(key=lambda bead: primary(self.origin(bead[0]).language) == primary(language))
        for other, first, count in found[:_MOST_COUNTERPARTS]:
            numbers = self._corrected(revision, number, other) or range(first, first + count)
            if (counterpart := self._counterpart(other, numbers)) is not None:
                yield counterpart

    def _corrected(self, revision: int, number: int, other: int) -> Sequence[int] | None:
        """What people's corrections made of a bead; None: there are none between the two texts."""
        if self._connection.execute(query("is_pair_corrected"), (revision, other)).fetchone() is None:
            return None
        for left, right, left_id, right_id in self._pairs("aligned_pairs", revision):
            if {left, right} == {revision, other} and (stored := self._aligned(left_id, right_id)) is not None:
                sides = ((b.left, b.right) if left == revision else (b.right, b.left) for b in stored.alignment.beads)
                return next((theirs for ours, theirs in sides if number in ours), ())
        return None

    def _counterpart(self, revision: int, numbers: Iterable[int]) -> Counterpart | None:
        words: list[str] = []
        ids: list[SentenceId] = []
        language = UNKNOWN_LANGUAGE
        for row in self.rows_of_text(revision, numbers):
            position = int(self.columns.position[row])
            named = {"revision": revision, "position": position, "speech": int(self.columns.speech[row])}
            for found in self._connection.execute(query("found_sentence"), named):
                if found["position"] == position:
                    words.append(found["words"])
                    ids.append(SentenceId(found["id"]))
                    language = Language(found["language"])
        if not ids:
            return None
        origin = self.origin(revision)
        language = origin.language if language == UNKNOWN_LANGUAGE else language
        return Counterpart(origin=origin, language=language, sentences=tuple(ids), text=" ".join(words))

    # ---- Looking up

    def _bounds(self, text: int) -> tuple[int, int]:
        import numpy as np

        texts = self.columns.texts
        at = int(np.searchsorted(texts[:, Columns.REVISION], text))
        if at >= len(texts) or texts[at, Columns.REVISION] != text:
            return 0, 0
        end = texts[at + 1, Columns.FIRST_ROW] if at + 1 < len(texts) else len(self.columns.wording)
        return int(texts[at, Columns.FIRST_ROW]), int(end)

    def _allowed(self, narrowings: Sequence[Narrowing]) -> "NDArray[np.bool_] | None":
        slugs = {value for n in narrowings if n.name is SearchFilter.EVENT for value in n.values}
        events: dict[str, int] = {}
        for slug in slugs:
            row = self._connection.execute(query("number_of_event"), (slug,)).fetchone()
            if row is not None:
                events[slug] = row["n"]
        return self.columns.allowed(narrowings, events)

    def _wordings(self, asked: str) -> "NDArray[np.int64]":
        import numpy as np

        found = np.empty(0, dtype=np.int64)
        with self._limited():
            said = self._plain().execute(query("wordings_found"), (asked, MOST_WORDINGS)).fetchone()[0]
            found = np.fromstring(said[1:-1], dtype=np.int64, sep=",") if said != "[]" else found
        self.was_capped = self.was_capped or len(found) == MOST_WORDINGS
        return found

    def _among(self, rows: "NDArray[np.intp]", sought: Sought, without: Sequence[Sought]) -> "NDArray[np.intp]":
        """Those of a few rows that have the words, the best first."""
        import numpy as np

        few = np.unique(self.columns.wording[rows])
        rank = np.full(len(few), np.nan, dtype=np.float32)
        with self._limited():
            for wording, score in matching_among(self._plain(), few, sought, without, self.languages):
                rank[np.searchsorted(few, wording)] = score
        of_row = rank[np.searchsorted(few, self.columns.wording[rows])]
        found = ~np.isnan(of_row)
        rows, of_row = rows[found], of_row[found]
        if isinstance(sought, SoughtWords):
            return self.by_time(rows, newest_first=True)
        return rows[np.lexsort((rows, -self.days(rows), of_row))]

    def _rows_of(self, wordings: "NDArray[Any]") -> "NDArray[np.intp]":
        """Where wordings stand in current texts."""
        import numpy as np

        column = self.columns.wording
        most = int(column.max()) + 1 if len(column) else 1
        wanted = np.zeros(most, dtype=bool)
        wanted[wordings[wordings < most]] = True
        return np.flatnonzero(wanted[column])

    def _ranked(self, asked: str, rows: "NDArray[np.intp]") -> "NDArray[np.intp]":
        """The rows with those first that fit best; as far as the time allows, else as they were."""
        import numpy as np

        ranked: list[tuple[int, float]] = []
        with self._limited():
            ranked.extend(self._plain().execute(query("wordings_ranked"), (asked, _MOST_RANKED)))
        if not ranked:
            return rows
        rank = np.zeros(int(self.columns.wording.max()) + 1, dtype=np.float32)
        for wording, score in ranked:
            if wording < len(rank):
                rank[wording] = score
        days = self.days(rows)
        return rows[np.lexsort((rows, -days, rank[self.columns.wording[rows]]))]

    @contextmanager
    def _limited(self) -> "Iterator[None]":
        """As in its parent, but all look-ups of one search share their time."""
        self._seconds = max(0.0, self._deadline - self._clock())
        with super()._limited():
            yield
