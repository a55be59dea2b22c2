"""How long searches take in an archive that is made up: by words with filters, by meaning, and hostile ones."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stenogram.bench.made_archive import MODEL, WIDTH
from stenogram.bench.made_words import Vocabulary
from stenogram.bench.times import Times
from stenogram.errors import WrongQuery
from stenogram.model import PRESS, SearchResult
from stenogram.pipeline.searching import SECONDS, Asking, By, SearchTools, search_archive
from stenogram.protocols import Archive, OpensArchive
from stenogram.search import read_query
from stenogram.store.search_vectors import vectors_of
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WARMED = 5  # questions before the clock is looked at
_NEAREST = 10
_CHUNK = 8_192  # vectors compared together
HOSTILE = (
    "a", "ba", '"ba be"', '"ba"', "ba be bi bo da", "bab*", " OR ".join(f"w{n}" for n in range(40)), "-ba speaker:x",
    "ba OR be OR da OR de OR di OR fa OR fo OR ga OR go OR ha OR he OR ka OR ko OR la OR le OR li OR ma OR me",
    "w " * 10_000, '"' * 500, "(" * 500, "NEAR(ba be) AND NOT ^ba {folded}: *", "ba*" * 40, "has:finding",
)  # fmt: skip
"""One letter, the commonest words, every sign that means something to FTS5, ten thousand words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBench:
    """What was measured in one archive."""

    sentences: int
    seconds_to_map: float  # columns and vectors beside the archive, made once a state
    times: tuple[Times, ...]
    recall: float  # of the ten nearest, against comparing every vector
    stopped: tuple[tuple[str, float, str], ...]  # hostile questions: how long, and what was told


class _Given:
    """The embedder of the bench: it answers with a vector that it was given, so that no model's time is counted."""

    name, version = MODEL.split("/")
    dimensions = WIDTH

    def __init__(self) -> None:
        self.vector: NDArray[np.float32] | None = None

    def knows(self, language: Language) -> bool:
        """Every language: nothing is embedded."""
        return True

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """The vector that was given."""
        assert self.vector is not None
        return self.vector[None]


def bench_site(
    open_archive: OpensArchive, cache: Path, vocabulary: Vocabulary, *, asked: int, seed: int,
    clock: Callable[[], float] = time.perf_counter,
) -> SiteBench:  # fmt: skip
    """Ask an archive that `make_archive` made, each kind of question so many times."""
    import numpy as np

    chance, given = random.Random(seed + 2), _Given()  # noqa: S311
    tools = SearchTools(embedders=(given,), policy=PRESS)
    with open_archive() as archive:
        begun = clock()
        _ask(archive, "ba", tools, By.WORDS)
        connection: Any = archive._connection  # type: ignore[attr-defined]  # noqa: SLF001
        vectors = vectors_of(connection, cache, MODEL)
        assert vectors is not None
        mapped = clock() - begun
        with archive.searching(seconds=60) as source:
            speakers = sorted(speaker.name for speaker in source.speakers())
        sentences = connection.execute("SELECT sum(sentence_count) FROM revisions").fetchone()[0]
    queries = [_query(n, vocabulary, speakers, chance) for n in range(asked)]
    times = [_timed("words", queries, lambda a, q: _ask(a, q[0], tools, By.WORDS), open_archive, clock)]
    times.append(
        _timed(
            "words, speaker and date", queries, lambda a, q: _ask(a, " ".join(q), tools, By.WORDS), open_archive, clock
        )
    )
    kept = np.array(vectors.halves)
    near = [_near(kept, np.random.default_rng(seed + n)) for n in range(asked)]

    def by_meaning(archive: Archive, vector: "NDArray[np.float32]") -> SearchResult:
        given.vector = vector
        return _ask(archive, "ba", tools, By.MEANING)

    def by_both(archive: Archive, item: Any) -> SearchResult:
        given.vector = item[1]
        return _ask(archive, item[0][0], tools, By.BOTH)

    times.append(_timed("meaning", near, by_meaning, open_archive, clock))
    times.append(_timed("words and meaning", list(zip(queries, near, strict=True)), by_both, open_archive, clock))
    return SiteBench(
        sentences=sentences, seconds_to_map=mapped, times=tuple(times),
        recall=_recall(open_archive, kept, np.array(vectors.wordings), near),
        stopped=tuple(_hostile(text, open_archive, tools, clock) for text in HOSTILE),
    )  # fmt: skip


def _ask(archive: Archive, text: str, tools: SearchTools, by: By) -> SearchResult:
    return search_archive(text, archive, tools, Asking(by=by))


def _query(number: int, vocabulary: Vocabulary, speakers: Sequence[str], chance: random.Random) -> tuple[str, str]:
    """One or two words as common as in speech, and a speaker with three years."""
    tag = ("en", "ru")[number % 2]
    words = chance.choices(vocabulary.words[tag], cum_weights=vocabulary.weights, k=chance.choice((1, 1, 2)))
    who = chance.choice(speakers)
    year = 2020 + chance.randrange(10)
    return " ".join(words), f'speaker:"{who}" after:{year} before:{year + 2}'


def _near(kept: "NDArray[np.float16]", chance: "np.random.Generator") -> "NDArray[np.float32]":
    """What a question means that is like one of the sentences."""
    import numpy as np

    vector = kept[chance.integers(0, len(kept))].astype(np.float32)
    vector += 0.02 * chance.standard_normal(len(vector), dtype=np.float32)
    unit: NDArray[np.float32] = vector / np.linalg.norm(vector)
    return unit


def _timed(
    name: str, questions: Sequence[Any], ask: Callable[[Archive, Any], SearchResult], open_archive: OpensArchive,
    clock: Callable[[], float],
) -> Times:  # fmt: skip
    """Each question on a connection of its own, as a site asks; the first few warm up."""
    import numpy as np

    taken: list[float] = []
    hits = 0
    for n, question in enumerate((*questions[:_WARMED], *questions)):
        with open_archive() as archive:
            begun = clock()
            found = ask(archive, question)
            if n >= _WARMED:
                taken.append(1_000 * (clock() - begun))
                hits += found.total
    middle, slow = np.percentile(taken, [50, 95])
    return Times(
        name=name, n=len(taken), p50=float(middle), p95=float(slow), most=max(taken), hits=hits / len(taken)
    )  # fmt: skip


def _recall(
    open_archive: OpensArchive, kept: "NDArray[np.float16]", wordings: "NDArray[np.int32]",
    near: Sequence["NDArray[np.float32]"],
) -> float:  # fmt: skip
    """Of the ten sentences that are truly nearest, how many the search has among its ten."""
    import numpy as np

    found, wanted = 0, 0
    best = _truly_nearest(kept, np.stack(near))
    with open_archive() as archive, archive.searching(seconds=60) as source:
        column = source.columns.wording  # type: ignore[attr-defined]
        for vector, truly in zip(near, best, strict=True):
            rows, _ = source.rows_like(MODEL, vector, (), _NEAREST)
            found += len(set(column[rows].tolist()) & set(wordings[truly].tolist()))
            wanted += _NEAREST
    return found / wanted


def _truly_nearest(kept: "NDArray[np.float16]", near: "NDArray[np.float32]") -> "NDArray[np.intp]":
    """The nearest rows of each question, by comparing every vector, some thousands at a time."""
    import numpy as np

    rows = np.empty((len(near), 0), dtype=np.intp)
    likeness = np.empty((len(near), 0), dtype=np.float32)
    for start in range(0, len(kept), _CHUNK):
        part = near @ kept[start : start + _CHUNK].astype(np.float32).T
        likeness = np.concatenate([likeness, part], axis=1)
        new = np.broadcast_to(np.arange(start, start + part.shape[1]), part.shape)
        rows = np.concatenate([rows, new], axis=1)
        best = np.argsort(-likeness, axis=1, kind="stable")[:, :_NEAREST]
        rows, likeness = np.take_along_axis(rows, best, axis=1), np.take_along_axis(likeness, best, axis=1)
    return rows


def _hostile(
    text: str, open_archive: OpensArchive, tools: SearchTools, clock: Callable[[], float]
) -> tuple[str, float, str]:
    begun = clock()
    try:
        with open_archive() as archive:
            read_query(text)
            found = search_archive(text, archive, tools, Asking(by=By.WORDS))
            told = "; ".join(found.notes) or f"{found.total:,} hits"
    except WrongQuery as error:
        told = error.problem
    return text[:40], clock() - begun, told


WITHIN = SECONDS + 0.2
"""Seconds after which a hostile question must be answered."""
