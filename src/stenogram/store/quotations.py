"""The archive as a source of quotations: looks words up, hands out turns. Decides nothing."""

import json
import math
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from stenogram.model import (
    Asked,
    RenditionHeader,
    RenditionKind,
    RevisionId,
    SentenceId,
    Span,
    Speaker,
    SpokenSentence,
    SpokenTurn,
    TextOrigin,
)
from stenogram.model.quotation import spoken_turn
from stenogram.store.queries import query, tuples
from stenogram.store.rows import rendition_header_from_json
from stenogram.text import Language

SECONDS = 1.0
"""How long one look-up may take; a hostile quotation is stopped then."""

_UNHURRIED = 20.0  # seconds for one look-up where no limit was given: on a busy computer each takes longer
_OWED = 0.25  # seconds: for the words as they stand it is looked once, whatever time there is
_STEPS = 2_000  # of SQLite's machine between two looks at the clock
_LONGEST_RUN = 12  # words of a phrase; more make nothing rarer
_MOST_RUNS = 6
_MOST_WORDINGS, _MOST_PLACES = 2_000, 5_000
_FOLLOWING = 4  # speeches, notes among them, of which the next turn is one
_MOST_LIKE = 200  # wordings that share most, whose turns are looked at
_MOST_TRIPLES, _TRIPLE = 12, 2.0  # runs of three words, and how much one says
_RARE_WORDS, _COMMON = 8, 4_000  # of a word that is in more wordings, none is looked up alone


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence with a wording, and what narrows it."""

    wording: int
    revision: int
    speech: int
    slug: str
    start: str | None
    label: str | None
    name: str | None
    person: str | None
    is_current: int


class StoredQuotations:
    """The `QuotationSource` of an archive, on its connection."""

    def __init__(
        self, connection: sqlite3.Connection, *, seconds: float | None = None, in_all: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        """`seconds`: for one look-up; `in_all`: for everything that is asked of it, and then a second for each."""
        own = _UNHURRIED if in_all is None else SECONDS
        self._connection, self._seconds, self._clock = connection, own if seconds is None else seconds, clock
        self._until = math.inf if in_all is None else clock() + in_all
        self._origins: dict[int, TextOrigin] = {}
        self._has_original: dict[str, bool] = {}
        self._keys: dict[str, int] = {}
        self._begun: set[str] = set()
        self._owed = -math.inf
        self.was_stopped = False
        """Whether a look-up took too long, or was not begun: what was found may not be all."""

    def is_late(self) -> bool:
        """Whether its time is over; who asks, and goes on without, has not looked everywhere."""
        if self._clock() < self._until:
            return False
        self.was_stopped = True
        return True

    def turns_with(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns in which one of these runs of words stands inside a sentence."""
        counts = self._counts(word for run in runs for word in run)
        ranked = sorted((run for run in runs if run), key=lambda run: min(counts.get(w, 0) for w in run[:_LONGEST_RUN]))
        having: dict[int, set[int]] = defaultdict(set)  # wordings, and which of the runs each has
        told: set[int] = set()  # runs of which every wording was seen
        for n, run in enumerate(ranked[:_MOST_RUNS]):
            wordings = self._matching(_phrase(run[:_LONGEST_RUN]), _MOST_WORDINGS)
            if 0 < len(wordings) < _MOST_WORDINGS:
                told.add(n)
            elif told:
                continue  # what is said everywhere tells nothing of where the rest stands
            for wording in wordings:
                having[wording].add(n)
        together: dict[tuple[int, int], set[int]] = defaultdict(set)
        current: dict[tuple[int, int], bool] = {}
        rows = self._places(list(having))
        for row in rows:
            if self._fits(row, asked):
                together[row.revision, row.speech] |= having[row.wording]
                current[row.revision, row.speech] = bool(row.is_current)
        is_all = len(rows) < _MOST_PLACES
        whole = [key for key in together if is_all and told <= _with_following(key, together)]
        return self._turns(sorted(whole or together, key=lambda key: not current[key]), limit)

    def turns_like(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns that share the rarer of these words, or runs of three, the likeliest first."""
        words = list(dict.fromkeys(word for run in runs for word in run))
        counts = self._counts(words)
        total = max(counts.values(), default=1) + 1
        rare = sorted((w for w in words if 0 < counts.get(w, 0) <= _COMMON), key=lambda w: counts[w])[:_RARE_WORDS]
        clues = [(_phrase([word]), math.log(2 + total / counts[word])) for word in rare]
        if len(rare) < _RARE_WORDS:
            clues += [(_phrase(triple), _TRIPLE) for triple in _triples(runs)[:_MOST_TRIPLES]]
        found: dict[int, set[int]] = defaultdict(set)
        for clue, (expression, _) in enumerate(clues):
            for wording in self._matching(expression, _COMMON):
                found[wording].add(clue)
        weights = {wording: sum(clues[clue][1] for clue in which) for wording, which in found.items()}
        best = sorted(weights, key=lambda wording: (-weights[wording], wording))[:_MOST_LIKE]
        # Of a turn each clue counts once: a turn of many like sentences is no likelier than one of them.
        together: dict[tuple[int, int], set[int]] = defaultdict(set)
        current: dict[tuple[int, int], bool] = {}
        for row in self._places(best):
            if self._fits(row, asked):
                together[row.revision, row.speech] |= found[row.wording]
                current[row.revision, row.speech] = bool(row.is_current)
        scores = {key: sum(clues[clue][1] for clue in which) for key, which in together.items()}
        return self._turns(sorted(scores, key=lambda key: (-scores[key], not current[key], key)), limit)

    def next_turn(self, turn: SpokenTurn) -> SpokenTurn | None:
        """The next speech or question of the same revision."""
        revision = self._keys.get(str(turn.origin.revision))
        if revision is None:
            return None
        row = self._connection.execute(query("next_turn"), (revision, turn.position)).fetchone()
        return self.turn(revision, row[0]) if row[0] is not None else None

    def turn(self, revision: int, position: int) -> SpokenTurn:
        """One speech of a revision, by their numbers in the archive."""
        row = self._connection.execute(query("turn"), (revision, position)).fetchone()
        named = {"revision": revision, "speech": position}
        said = self._connection.execute(query("sentences_of_turn"), named).fetchall()
        who = (
            Speaker(label=row["label"], name=row["name"], role=row["role"], person=row["person"])
            if row["label"] is not None
            else None
        )
        return spoken_turn(
            origin=self.origin(revision), position=position, n=row["n"], speaker=who,
            language=Language(row["language"]), span=Span(row["start"], row["end"]), printed=row["printed"],
            sentences=[
                SpokenSentence(id=SentenceId(s["id"]), span=Span(s["start"], s["end"]), paragraph=s["paragraph"])
                for s in said
            ],
        )  # fmt: skip

    def origin(self, revision: int) -> TextOrigin:
        """Whose words a revision is."""
        if revision not in self._origins:
            row = self._connection.execute(query("origin_of_revision"), (revision,)).fetchone()
            header = rendition_header_from_json(row["header"])
            self._keys[row["id"]] = revision
            self._origins[revision] = TextOrigin(
                event=row["slug"], title=row["title"], start=row["start"], rendition=f"{row['slug']}/{row['name']}",
                kind=header.kind, language=header.language,
                translator=header.translator.name if header.translator else None, publisher=header.publisher,
                revision=RevisionId(row["id"]), revision_n=row["n"], is_current=bool(row["is_current"]),
                is_source=self._is_source(header, row["event"]),
            )  # fmt: skip
        return self._origins[revision]

    def _is_source(self, header: RenditionHeader, event: str) -> bool:
        """Whether nothing says that a text is a translation or a copy."""
        if header.kind is not None:
            return header.kind is RenditionKind.ORIGINAL
        if header.translator is not None or header.made_from_language is not None or header.made_from_rendition:
            return False
        if event not in self._has_original:
            rows = self._connection.execute(query("current_headers_of_event"), (event,))
            kinds = {rendition_header_from_json(row["header"]).kind for row in rows}
            self._has_original[event] = RenditionKind.ORIGINAL in kinds
        return not self._has_original[event]

    # ---- Looking up

    def _counts(self, words: Iterable[str]) -> dict[str, int]:
        return dict(tuples(self._connection, "counts_of_words", json.dumps(sorted(set(words)))))

    def _matching(self, expression: str, limit: int) -> list[int]:
        found: list[int] = []
        if not self._may_look("wordings"):
            return found
        with self._limited():
            found.extend(n for (n,) in self._plain().execute(query("wordings_matching"), (expression, limit)))
        return found

    def _places(self, wordings: Sequence[int]) -> list[_Row]:
        rows: list[_Row] = []
        if not self._may_look("places"):
            return rows
        with self._limited():
            found = self._plain().execute(query("places_of_wordings"), (json.dumps(list(wordings)), _MOST_PLACES))
            rows.extend(_Row(*row) for row in found)
        return rows

    @staticmethod
    def _fits(row: _Row, asked: Asked) -> bool:
        return asked.is_at(row.slug, row.start) and (not asked.speaker or asked.is_by(row.person, row.label, row.name))

    def _turns(self, keys: Iterable[tuple[int, int]], limit: int) -> list[SpokenTurn]:
        made: list[SpokenTurn] = []
        for key in list(dict.fromkeys(keys))[:limit]:
            if made and self.is_late():
                break
            made.append(self.turn(*key))
        return made

    def _plain(self) -> sqlite3.Cursor:
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor

    def _may_look(self, what: str) -> bool:
        """Whether there is time for a look-up; the first of each sort is made however late it is."""
        if what in self._begun:
            return not self.is_late()
        self._begun.add(what)
        self._owed = self._clock() + _OWED
        return True

    @contextmanager
    def _limited(self) -> Iterator[None]:
        """What is asked inside is stopped when it takes too long; what was found until then stays."""
        deadline = max(min(self._clock() + self._seconds, self._until), self._owed)
        self._connection.set_progress_handler(lambda: self._clock() > deadline, _STEPS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
                raise
            self.was_stopped = True
        finally:
            self._connection.set_progress_handler(None, _STEPS)


def _with_following(key: tuple[int, int], together: dict[tuple[int, int], set[int]]) -> set[int]:
    """The runs that a turn has, and the next ones: words may run over two turns, with a note between."""
    revision, speech = key
    return set().union(*(together.get((revision, speech + n), ()) for n in range(_FOLLOWING)))


def _phrase(words: Sequence[str]) -> str:
    """Words one after the other, as an expression of FTS5: each is quoted, so that none is an operator."""
    return '"' + " ".join(word.replace('"', '""') for word in words) + '"'


def _triples(runs: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    return [run[n : n + 3] for run in runs for n in range(max(1, len(run) - 2))]
