"""Stored vectors as a source of sentences that may mean the same. Proposes; decides nothing."""

import sqlite3
from typing import TYPE_CHECKING

from stenogram.model import Asked, SentenceLikeness
from stenogram.store.queries import query
from stenogram.store.quotations import StoredQuotations
from stenogram.text import Language, primary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CHUNK = 8_192  # vectors looked at together
_KEPT = 400  # wordings whose places are looked up, before what was asked narrows them
_CHECKED = 5_000  # wordings without a vector are counted up to here


class StoredMeanings(StoredQuotations):
    """Sentences by meaning: every vector of one model is compared, exactly; no index is asked."""

    def nearest_in_meaning(
        self, model: str, vector: "NDArray[np.float32]", *, other_than: Language, asked: Asked, limit: int
    ) -> list[SentenceLikeness]:
        """The sentences of current texts in other languages whose vectors are nearest, each with its turn."""
        wordings = self._nearest(model, vector, asked)
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

    def _nearest(self, model: str, vector: "NDArray[np.float32]", asked: Asked) -> list[tuple[int, float]]:
        import numpy as np

        name = "vectors_of_event" if asked.event else "vectors_of_wordings"
        parameters: tuple[object, ...] = (self._model(model), asked.event) if asked.event else (self._model(model),)
        cursor = self._plain().execute(query(name), parameters)
        best: list[tuple[int, float]] = []
        width = 2 * len(vector)
        while rows := cursor.fetchmany(_CHUNK):
            usable = [(n, raw) for n, raw in rows if len(raw) == width]
            if not usable:
                continue
            numbers = [n for n, _ in usable]
            matrix = np.frombuffer(b"".join(raw for _, raw in usable), dtype="<f2").reshape(len(usable), -1)
            scores = matrix.astype(np.float32) @ vector
            top = np.argsort(-scores)[:_KEPT]
            best = sorted([*best, *((numbers[k], float(scores[k])) for k in top)], key=lambda b: -b[1])[:_KEPT]
        return best

    def _model(self, name: str) -> int:
        row = self._connection.execute(query("vector_model"), (name,)).fetchone()
        return int(row["key"]) if row else -1

    def _sentence_in_turn(self, wording: int, revision: int, speech: int) -> tuple[int, int]:
        """The number of a sentence in its turn, and in its revision."""
        named = {"wording": wording, "revision": revision, "speech": speech}
        row: sqlite3.Row = self._connection.execute(query("sentence_of_wording"), named).fetchone()
        return int(row["in_turn"]), int(row["position"])
