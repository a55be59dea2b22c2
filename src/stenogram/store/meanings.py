"""Stored vectors as a source of sentences that may mean the same. Proposes; decides nothing."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from stenogram.model import Asked, SentenceLikeness
from stenogram.store.queries import query
from stenogram.store.quotations import StoredQuotations
from stenogram.store.search_columns import Columns, day_of
from stenogram.store.search_vectors import nearest, vectors_of
from stenogram.text import Language, primary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_KEPT = 400  # wordings whose places are looked up, before what was asked narrows them
_CHECKED = 5_000  # wordings without a vector are counted up to here


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
        wordings = self._nearest(model, vector, other_than, asked)
        found: list[SentenceLikeness] = []
        likeness = dict(wordings)
        seen: set[tuple[int, int]] = set()
        rows = [row for row in self._places([n for n, _ in wordings]) if row.is_current and self._fits(row, asked)]
        for row in sorted(rows, key=lambda row: -likeness[row.wording]):
            origin = self.origin(row.revision)
            if len(found) >= limit or primary(origin.language) == primary(other_than):
                continue
            position = self._sentence_in_turn(row.wording, row.revision, row.speech)
            if (row.revision, position[1]) in seen:
                continue
            seen.add((row.revision, position[1]))
            turn = self.turn(row.revision, row.speech)
            found.append(SentenceLikeness(turn=turn, sentence=position[0], likeness=likeness[row.wording]))
        return found

    def without_vectors(self, model: str) -> int:
        """How many wordings the model has no vector of; counted up to five thousand."""
        row = self._connection.execute(query("wordings_without_vectors"), (self._model(model), _CHECKED)).fetchone()
        return int(row[0])

    def _nearest(
        self, model: str, vector: "NDArray[np.float32]", other_than: Language, asked: Asked
    ) -> list[tuple[int, float]]:
        import numpy as np

        columns = Columns.of(self._connection, self._cache)
        rows = _meant(columns, other_than, asked)
        if asked.event is not None:
            key = self._connection.execute(query("event_key_of_slug"), (asked.event,)).fetchone()
            rows &= columns.texts[:, Columns.EVENT][columns.text] == (key[0] if key else -1)
        usable = np.zeros(int(columns.wording.max(initial=0)) + 1, dtype=bool)
        usable[columns.wording[rows]] = True
        found, likeness = nearest(vectors_of(self._connection, self._cache, model), vector, usable, _KEPT)
        return list(zip(found.tolist(), likeness.tolist(), strict=True))

    def _model(self, name: str) -> int:
        row = self._connection.execute(query("vector_model"), (name,)).fetchone()
        return int(row["key"]) if row else -1

    def _sentence_in_turn(self, wording: int, revision: int, speech: int) -> tuple[int, int]:
        """The number of a sentence in its turn, and in its revision."""
        named = {"wording": wording, "revision": revision, "speech": speech}
        row: sqlite3.Row = self._connection.execute(query("sentence_of_wording"), named).fetchone()
        return int(row["in_turn"]), int(row["position"])


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
