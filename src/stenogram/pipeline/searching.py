"""A search over an archive: words and meaning, merged; each hit says how it was found and where its words stand."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from stenogram.audit import judge_beads
from stenogram.errors import WrongQuery
from stenogram.model import (
    AllOf,
    AuditedBead,
    FoundBy,
    FoundSentence,
    Hit,
    Narrowing,
    Policy,
    SearchFilter,
    SearchOrder,
    SearchQuery,
    SearchResult,
    SoughtWords,
    StoredAlignment,
)
from stenogram.parse import language_of_words
from stenogram.pipeline.counting import facets_of, hits_over_time
from stenogram.pipeline.finding_words import Stems, marks_in
from stenogram.pipeline.narrowing import narrowings_of
from stenogram.pipeline.nearness import BACKGROUND, CANDIDATES, asked_vector, near_enough
from stenogram.protocols import Archive, Check, Embedder, SearchSource
from stenogram.search import next_steps, read_query
from stenogram.text import say, say_together

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SECONDS = 1.0
"""How long a search may take."""
HITS_A_PAGE = 20
NEAREST = 100
"""Sentences that are taken for meaning what was asked, at most."""
_TELLING = 4  # letters of a word that is marked where it is not why a sentence was found: of a question not the "the"
_FADING = 60  # of reciprocal rank: Cormack, Clarke and Büttcher 2009
_MOST_PAGES = 500


class By(Enum):
    """By what sentences are looked for."""

    BOTH = "both"
    WORDS = "words"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTools:
    """What a search needs beside an archive."""

    embedders: tuple[Embedder, ...] = ()
    checks: tuple[Check, ...] = ()
    policy: Policy
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How hits are wanted."""

    by: By = By.BOTH
    order: SearchOrder = SearchOrder.BEST
    page: int = 1
    size: int = HITS_A_PAGE


def search_archive(text: str, archive: Archive, tools: SearchTools, asking: Asking) -> SearchResult:
    """What a search finds, one page of it.

    Raises:
        WrongQuery: it cannot be read, or names what the archive does not have.
    """
    query = read_query(text)
    with archive.searching(seconds=tools.seconds) as source:
        return _Search(query, archive, source, tools).result(asking)


class _Search:
    """One search over one state of an archive."""

    def __init__(self, query: SearchQuery, archive: Archive, source: SearchSource, tools: SearchTools) -> None:
        self._query, self._archive, self._source, self._tools = query, archive, source, tools
        narrowings, notes = narrowings_of(query, archive, source)
        self._having = tuple(n for n in narrowings if n.name is SearchFilter.HAS)
        self._narrowings = tuple(n for n in narrowings if n.name is not SearchFilter.HAS)
        self._notes = list(notes)

    def result(self, asking: Asking) -> SearchResult:
        """One page of the hits, with what is counted over all of them and what is told of the search."""
        import numpy as np

        words = self._by_words(asking)
        near, likeness = self._by_meaning(asking)
        likely = dict(zip(near.tolist(), likeness.tolist(), strict=True))
        rows = np.union1d(words, near)
        order = self._merged(words, near) if asking.order is SearchOrder.BEST else self._in_time(rows, asking)
        pages = min(_MOST_PAGES, max(1, -(-len(order) // asking.size)))
        page = min(asking.page, pages)
        shown = order[(page - 1) * asking.size : page * asking.size]
        if self._source.was_stopped:
            self._notes.append(say("stopped after a second: what is shown may not be all; narrow the search"))
        if self._source.was_capped:
            self._notes.append(say("nearly every sentence has these words: only the newest of them were looked at"))
        if not len(rows) and not self._source.was_stopped:
            steps = next_steps(
                self._query, by_words=asking.by is not By.MEANING,
                by_meaning=asking.by is not By.WORDS and bool(_said(self._query)),
            )  # fmt: skip
            self._notes.append(say("nothing was found; what may help: %(steps)s", steps=say_together(steps, "; ")))
        return SearchResult(
            query=self._query,
            hits=self._hits(shown, set(words.tolist()), likely),
            total=len(order), by_words=len(words), by_meaning=len(near),
            facets=facets_of(self._source, rows, self._query),
            timeline=hits_over_time(self._source, rows),
            order=asking.order, page=page, pages=pages, size=asking.size, notes=tuple(self._notes),
        )  # fmt: skip

    def _by_words(self, asking: Asking) -> "NDArray[np.intp]":
        import numpy as np

        query = self._query
        if asking.by is By.MEANING and query.sought is not None:
            return np.empty(0, dtype=np.intp)
        rows = self._source.rows_with(query.sought, query.without, self._narrowings)
        return self._with_findings(rows)

    def _by_meaning(self, asking: Asking) -> "tuple[NDArray[np.intp], NDArray[np.float32]]":
        import numpy as np

        nothing = np.empty(0, dtype=np.intp), np.empty(0, dtype=np.float32)
        text = _said(self._query)
        if asking.by is By.WORDS or not text:
            if asking.by is By.MEANING:
                raise WrongQuery(
                    self._query.text, 0, len(self._query.text), say("only plain words have a meaning to look for"),
                    hint=say("leave out quotation marks, stars, OR and brackets"),
                )  # fmt: skip
            return nothing
        embedder = self._embedder(text)
        if embedder is None:
            self._notes.append(
                say("no installed embedder knows the language of the search: only words were looked for")
            )
            return nothing
        model = f"{embedder.name}/{embedder.version}"
        asked = asked_vector(text, embedder)
        near = self._source.neighbours(model, asked, self._narrowings, CANDIDATES, BACKGROUND)
        words = sum(len(each.words) for each in self._query.words)
        sure = near_enough(near, asked, embedder, words=words)[:NEAREST]
        rows, likeness = near.rows[sure], near.likeness[sure]
        kept = self._with_findings(self._source.rows_without(rows, self._query.without))
        return kept, likeness[np.isin(rows, kept)]

    def _embedder(self, text: str) -> Embedder | None:
        """The one that knows the language of the words; of words too few to tell, the first."""
        tag = language_of_words(text)[0]
        embedders = self._tools.embedders
        return next((e for e in embedders if e.knows(tag)), embedders[0] if embedders else None)

    def _merged(self, words: "NDArray[np.intp]", near: "NDArray[np.intp]") -> list[int]:
        """By reciprocal rank in both lists; one alone is in order."""
        if not len(words) or not len(near):
            alone: list[int] = (words if len(words) else near).tolist()
            return alone
        worth: Counter[int] = Counter()
        for rows in (words.tolist(), near.tolist()):
            for rank, row in enumerate(rows):
                worth[row] += 1 / (_FADING + rank)  # type: ignore[assignment]
        place = {row: n for n, row in enumerate((*words.tolist(), *near.tolist()))}
        return sorted(worth, key=lambda row: (-worth[row], place[row]))

    def _in_time(self, rows: "NDArray[np.intp]", asking: Asking) -> list[int]:
        ordered: list[int] = self._source.by_time(rows, newest_first=asking.order is SearchOrder.NEWEST).tolist()
        return ordered

    # ---- Findings

    def _with_findings(self, rows: "NDArray[np.intp]") -> "NDArray[np.intp]":
        """Those rows that have the findings which are asked for."""
        import numpy as np

        for having in self._having:
            with_any: list[NDArray[np.intp]] = [np.empty(0, dtype=np.intp)]
            for text in self._source.texts_of(rows):
                if not self._source.has_time():
                    break
                for left, _, left_id, right_id in self._source.pairs_of(text):
                    stored = self._archive.alignment(left_id, right_id)
                    if stored is not None:
                        numbers = _noted(self._judged(stored), having, is_left=left == text)
                        with_any.append(self._source.rows_of_text(text, numbers))
            found = np.isin(rows, np.concatenate(with_any))
            rows = rows[~found if having.is_excluded else found]
        return rows

    def _judged(self, stored: StoredAlignment) -> tuple[AuditedBead, ...]:
        return judge_beads(stored.beads, checks=self._tools.checks, policy=self._tools.policy)

    # ---- Hits

    def _hits(self, rows: Sequence[int], by_words: set[int], likeness: dict[int, float]) -> tuple[Hit, ...]:
        stems: Stems = self._source.stems
        hits: list[Hit] = []
        for row, found in zip(rows, self._source.sentences(rows), strict=True):
            by = FoundBy.BOTH if row in by_words and row in likeness else FoundBy.WORDS
            sought = self._query.words
            if row not in by_words:
                by = FoundBy.MEANING
                sought = tuple(each for each in sought if len("".join(each.words)) >= _TELLING)
            elif not sought:
                by = FoundBy.FILTER
            hits.append(
                Hit(
                    found=_marked(found, sought, stems),
                    by=by,
                    likeness=likeness.get(row),
                    marks=marks_in(found.text, found.language, sought, stems),
                )
            )
        return tuple(hits)


def _marked(found: FoundSentence, sought: Sequence[SoughtWords], stems: Stems) -> FoundSentence:
    """With the words marked in what other renditions say, too."""
    counterparts = tuple(replace(c, marks=marks_in(c.text, c.language, sought, stems)) for c in found.counterparts)
    return replace(found, counterparts=counterparts)


def _said(query: SearchQuery) -> str:
    """The plain words of a search, as they were typed; empty where it asks for exact words or for either of two."""
    parts = query.sought.parts if isinstance(query.sought, AllOf) else (query.sought,)
    if not all(isinstance(part, SoughtWords) and not part.is_exact for part in parts):
        return ""
    return " ".join(part.text for part in parts if isinstance(part, SoughtWords))


def _noted(beads: Sequence[AuditedBead], having: Narrowing, *, is_left: bool) -> list[int]:
    """The sentences of one side in beads with such a finding."""
    numbers: list[int] = []
    for bead in beads:
        said = {
            name
            for f in bead.findings
            for name in ("finding", f.finding_class.value, f.severity.value, f.measurement.check.value)
        }
        if said & having.values:
            numbers += bead.bead.left if is_left else bead.bead.right
    return numbers


Searching = Callable[[str, Archive, Asking], SearchResult]
"""A search with its tools in it."""
