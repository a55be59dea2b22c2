"""Stored vectors as a source of sentences that may mean the same. Proposes; decides nothing."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from stenogram.model import Asked, SentenceLikeness, SpokenTurn
from stenogram.store.queries import query
from stenogram.store.quotations import StoredQuotations
from stenogram.store.search_columns import Columns, day_of
from stenogram.store.search_vectors import nearest, vectors_of
from stenogram.text import Language, primary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_KEPT = 200  # wordings
_MOST_ROWS = 1_000  # places of them: what is said again and again stands in many


class StoredMeanings(StoredQuotations):
    """Sentences by meaning: the search's vectors beside the archive are compared, of the languages that are meant."""

    def __init__(
        self, connection: sqlite3.Connection, cache: Path, *, in_all: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        super().__init__(connection, in_all=in_all, clock=clock)
        self._cache = cache

    def nearest_in_meaning(
        self, model: str, vector: "NDArray[np.float32]", *, other_than: Language, asked: Asked, limit: int
    ) -> list[SentenceLikeness]:
        """The sentences of current texts in other languages whose vectors are nearest, each with its turn."""
        if self.is_late():
            return []
        columns = Columns.of(self._connection, self._cache)
        found: list[SentenceLikeness] = []
        seen: set[tuple[int, int]] = set()
        turns: dict[tuple[int, int], SpokenTurn] = {}
        for row, likeness in self._nearest(columns, model, vector, other_than, asked):
            if len(found) >= limit or self.is_late():
                break
            text, speech, position = (int(column[row]) for column in (columns.text, columns.speech, columns.position))
            revision = int(columns.texts[text, Columns.REVISION])
            if (revision, position) in seen:
                continue
            seen.add((revision, position))
            if (revision, speech) not in turns:
                turns[revision, speech] = self.turn(revision, speech)
            turn = turns[revision, speech]
            if not asked.is_at(turn.origin.event, turn.origin.start):
                continue
            found.append(SentenceLikeness(turn=turn, sentence=_in_turn(columns, row), likeness=likeness))
        return found

    def without_vectors(self, model: str) -> int:
        """How many wordings of current texts the model has no vector of."""
        import numpy as np

        columns = Columns.of(self._connection, self._cache)
        lacks = np.zeros(int(columns.wording.max(initial=0)) + 1, dtype=bool)
        lacks[columns.wording] = True
        vectors = vectors_of(self._connection, self._cache, model)
        if vectors is not None:
            lacks[vectors.wordings[vectors.wordings < len(lacks)]] = False
        return int(np.count_nonzero(lacks))

    def _nearest(
        self, columns: Columns, model: str, vector: "NDArray[np.float32]", other_than: Language, asked: Asked
    ) -> list[tuple[int, float]]:
        """Rows of the columns and how near they are, the nearest first."""
        import numpy as np

        meant = _meant(columns, other_than, asked)
        if asked.event is not None:
            key = self._connection.execute(query("event_key_of_slug"), (asked.event,)).fetchone()
            meant = meant & (columns.texts[:, Columns.EVENT][columns.text] == (key[0] if key else -1))
        usable = np.zeros(int(columns.wording.max(initial=0)) + 1, dtype=bool)
        usable[columns.wording[meant]] = True
        found, likeness = nearest(vectors_of(self._connection, self._cache, model), vector, usable, _KEPT)
        near = np.full(len(usable), -np.inf, dtype=np.float32)
        near[found] = likeness
        rows = np.flatnonzero(meant & np.isfinite(near[columns.wording]))
        rows = rows[np.argsort(-near[columns.wording[rows]], kind="stable")]
        return [(int(row), float(near[columns.wording[row]])) for row in rows[:_MOST_ROWS]]


def _in_turn(columns: Columns, row: int) -> int:
    """The number of a sentence in its turn: rows of one text follow one another."""
    first = row
    while first and columns.text[first - 1] == columns.text[row] and columns.speech[first - 1] == columns.speech[row]:
        first -= 1
    return int(columns.position[row] - columns.position[first])


def _meant(columns: Columns, other_than: Language, asked: Asked) -> "NDArray[np.bool_]":
    """Which sentences may be meant, as far as columns tell: those of other languages, of this speaker, of this time."""
    import numpy as np

    texts = np.array([primary(Language(tag)) != primary(other_than) for tag in columns.languages] or [False])[
        columns.texts[:, Columns.LANGUAGE]
    ]
    if asked.after is not None:
        texts &= columns.texts[:, Columns.LAST_DAY] >= day_of(asked.after)[0]
    if asked.before is not None:
        texts &= columns.texts[:, Columns.FIRST_DAY] <= day_of(asked.before)[1]
    rows: NDArray[np.bool_] = texts[columns.text]
    if asked.speaker:
        meant = [n for n, who in enumerate(columns.speakers) if asked.is_by(who.person, *who.names)]
        rows = rows & np.isin(columns.speaker, np.array(meant, dtype=np.int32))
    return rows
