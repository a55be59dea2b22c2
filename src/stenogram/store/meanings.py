"""Stored vectors as a source of sentences that may mean the same. Proposes; decides nothing."""

import json
import math
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stenogram.model import Asked, SentenceLikeness, SpokenTurn
from stenogram.store.queries import query, tuples
from stenogram.store.quotations import StoredQuotations
from stenogram.store.search_columns import Columns, day_of
from stenogram.store.search_vectors import nearest, vectors_of
from stenogram.text import Language, primary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LANGUAGES = 6  # in which it is looked for: those with the most sentences
_KEPT = 400  # wordings with rare words
_NAMED = 24  # more, by rare words in common
_COMMON = 2_000  # of a word that is in more wordings, none is looked up


class StoredMeanings(StoredQuotations):
    """Sentences by meaning: the search's vectors beside the archive are compared, of the languages that are meant."""

    def __init__(
        self, connection: sqlite3.Connection, cache: Path, *, in_all: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        super().__init__(connection, in_all=in_all, clock=clock)
        self._cache = cache

    def nearest_in_meaning(
        self, model: str, vector: "NDArray[np.float32]", *, other_than: Language, asked: Asked, limit: int,
        named: Sequence[str] = (),
    ) -> list[SentenceLikeness]:  # fmt: skip
        """The sentences of current texts in other languages whose vectors are nearest, each with its turn."""
        if self.is_late():
            return []
        columns = Columns.of(self._connection, self._cache)
        near: dict[tuple[int, int], tuple[int, float]] = {}  # by revision and position: the row, and how near
        for row, likeness in self._nearest(columns, model, vector, other_than, asked, limit, named):
            revision = int(columns.texts[columns.text[row], Columns.REVISION])
            near.setdefault((revision, int(columns.position[row])), (row, likeness))
        said = tuples(self._connection, "sentences_meant", json.dumps(list(near)))
        return [
            SentenceLikeness(
                text=text, language=Language(columns.languages[columns.texts[columns.text[row], Columns.LANGUAGE]]),
                event=slug, place=(revision, int(columns.speech[row]), _in_turn(columns, row)),
                likeness=likeness,
            )
            for ((revision, _), (row, likeness)), (slug, start, text) in zip(near.items(), said, strict=True)
            if asked.is_at(slug, start)
        ]  # fmt: skip

    def turn_of(self, proposed: SentenceLikeness) -> SpokenTurn:
        """The turn in which a proposed sentence stands."""
        return self.turn(*proposed.place[:2])

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
        self, columns: Columns, model: str, vector: "NDArray[np.float32]", other_than: Language, asked: Asked,
        limit: int, named: Sequence[str],
    ) -> list[tuple[int, float]]:  # fmt: skip
        """Rows of the columns and how near they are: the nearest, then those with rare words."""
        import numpy as np

        meant = _meant(columns, other_than, asked)
        if asked.event is not None:
            key = self._connection.execute(query("event_key_of_slug"), (asked.event,)).fetchone()
            meant = meant & (columns.texts[:, Columns.EVENT][columns.text] == (key[0] if key else -1))
        vectors = vectors_of(self._connection, self._cache, model)
        usable = np.zeros(int(columns.wording.max(initial=0)) + 1, dtype=bool)
        language = columns.texts[:, Columns.LANGUAGE][columns.text[meant]]
        rows: list[tuple[int, float]] = []
        # Of each language its own: how alike a sentence and its translation are differs from pair to pair.
        for number in np.argsort(-np.bincount(language, minlength=1), kind="stable")[:_LANGUAGES]:
            here = np.zeros_like(usable)
            here[columns.wording[meant][language == number]] = True
            usable |= here
            if here.any() and not self.is_late():
                rows += _rows_of(columns, meant, *nearest(vectors, vector, here, limit))[:limit]
        rare = self._with_rare(named, usable)[:_KEPT]
        if not rare:
            return rows
        of_words = np.zeros(len(usable), dtype=bool)
        of_words[rare] = True
        return rows + _rows_of(columns, meant, *nearest(vectors, vector, of_words, _NAMED))[:_NAMED]

    def rarity(self, words: Sequence[str]) -> dict[str, float]:
        """How much each word tells of where it stands."""
        counts = self._counts(words)
        total = max(2, len(Columns.of(self._connection, self._cache).wording))
        return {word: max(0.0, math.log(total / (1 + counts.get(word, 0)))) for word in words}

    def _with_rare(self, named: Sequence[str], usable: "NDArray[np.bool_]") -> list[int]:
        """Wordings with the most, and the rarest, of these words, the best first; of what is common none."""
        counts, weights = self._counts(named), self.rarity(named)
        scores: dict[int, float] = defaultdict(float)
        for word in named:
            if 0 < counts.get(word, 0) <= _COMMON:
                for wording in self._matching(f'"{word}"', _COMMON):
                    if wording < len(usable) and usable[wording]:
                        scores[wording] += weights[word]
        return sorted(scores, key=lambda n: (-scores[n], n))


def _rows_of(
    columns: Columns, meant: "NDArray[np.bool_]", found: "NDArray[np.int32]", likeness: "NDArray[np.float32]"
) -> list[tuple[int, float]]:
    """The rows of wordings, the nearest first."""
    import numpy as np

    near = np.full(int(columns.wording.max(initial=0)) + 1, -np.inf, dtype=np.float32)
    near[found] = likeness
    rows = np.flatnonzero(meant & np.isfinite(near[columns.wording]))
    rows = rows[np.argsort(-near[columns.wording[rows]], kind="stable")]
    return list(zip(rows.tolist(), near[columns.wording[rows]].tolist(), strict=True))


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
