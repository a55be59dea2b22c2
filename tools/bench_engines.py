# ruff: noqa: S608 (every word in these queries was made up by the benchmark)
"""The searches of `stenogram bench site`, asked of tantivy and of PostgreSQL too: `tools/bench_engines.py FOLDER`.

FOLDER is an archive that `stenogram bench site --keep FOLDER` made. The same sentences are put into each engine with
language, speaker and day, and the same questions are asked: one or two words, with and without a speaker and three
years. An engine answers with its best twenty rows and how many there are; Stenogram answers with the whole page: counts
by speaker, language, kind, year and event, and twenty sentences with their counterparts, marked. An engine that is not
installed is left out, and said so: `pip install tantivy`; Debian's postgresql, of which a server of one's own is
started in a temporary folder.
"""

import argparse
import datetime as dt
import os
import random
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from stenogram.bench.made_words import vocabulary_of
from stenogram.bench.site import _query
from stenogram.model import PRESS
from stenogram.pipeline.searching import Asking, By, SearchTools, search_archive
from stenogram.store import open_archive

SHOWN, WARMED = 20, 10
_YEARS = re.compile(r'speaker:"([^"]+)" after:(\d+) before:(\d+)')
Ask = Callable[[str, str, str | None, int, int], int]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence with what narrows a search."""

    text: str
    language: str
    speaker: str
    day: int


def rows_of(archive: object) -> Iterator[Row]:
    """Every spoken sentence of the archive's current texts."""
    names = {person.id: person.name for person in archive.persons()}  # type: ignore[attr-defined]
    for event in archive.events():  # type: ignore[attr-defined]
        day = int((event.header.start or "0000-00-00")[:10].replace("-", ""))
        for revision in archive.revisions(event):  # type: ignore[attr-defined]
            for speech in revision.transcript.spoken:
                who = speech.speaker.person if speech.speaker else None
                for sentence in speech.sentences:
                    yield Row(sentence.text, speech.language[:2], names.get(who, ""), day)


def tantivy(rows: Sequence[Row]) -> Ask:
    """An index in memory-mapped files, with a stemmer for each language."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    for tag in ("en", "ru"):
        builder.add_text_field(tag, stored=True, tokenizer_name=tag)
    builder.add_text_field("speaker", stored=True, tokenizer_name="raw")
    builder.add_integer_field("day", stored=True, indexed=True, fast=True)
    index = engine.Index(builder.build(), path=tempfile.mkdtemp())
    for tag, language in (("en", "english"), ("ru", "russian")):
        made = engine.TextAnalyzerBuilder(engine.Tokenizer.simple()).filter(engine.Filter.lowercase())
        index.register_tokenizer(tag, made.filter(engine.Filter.stemmer(language)).build())
    writer = index.writer(200_000_000, 1)
    for row in rows:
        writer.add_document(engine.Document(**{row.language: row.text, "speaker": row.speaker, "day": row.day}))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(words: str, tag: str, speaker: str | None, first: int, last: int) -> int:
        text = " ".join(f"+{tag}:{word}" for word in words.split())
        if speaker is not None:
            text += f' +speaker:"{speaker}" +day:[{first} TO {last}]'
        found = searcher.search(index.parse_query(text, [tag]), SHOWN, count=True)
        for _, address in found.hits:
            searcher.doc(address)
        return int(found.count)

    return ask


def milliseconds(questions: Sequence[tuple[str, str]], ask: Ask, *, narrowed: bool) -> tuple[float, float, float]:
    """Median and 95th percentile, and hits on average."""
    taken, hits = [], 0
    for n, (words, narrowing) in enumerate((*questions[:WARMED], *questions)):
        speaker, after, before = _YEARS.match(narrowing).groups()  # type: ignore[union-attr]
        begun = time.perf_counter()
        found = ask(
            words, ("en", "ru")[(n if n < WARMED else n - WARMED) % 2], speaker if narrowed else None,
            int(after) * 10_000, int(before) * 10_000 + 1_231,
        )  # fmt: skip
        if n >= WARMED:
            taken.append(1_000 * (time.perf_counter() - begun))
            hits += found
    return float(np.percentile(taken, 50)), float(np.percentile(taken, 95)), hits / len(questions)


class PostgreSQL:
    """A server of one's own, asked through one psql that stays open."""

    def __init__(self, rows: Sequence[Row]) -> None:
        binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        found = binaries[-1] if binaries else Path(shutil.which("initdb") or "/none").parent
        if not (found / "initdb").exists():
            raise FileNotFoundError("PostgreSQL")
        self._folder = Path(tempfile.mkdtemp())
        self._own = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []  # it refuses to run as root
        if self._own:
            shutil.chown(self._folder, "nobody")
        data = self._folder / "data"
        self._run(found / "initdb", "-D", data, "-E", "UTF8", "--no-locale", "-A", "trust")
        self._server = subprocess.Popen(
            [*self._own, str(found / "postgres"), "-D", str(data), "-k", str(self._folder), "-c", "listen_addresses=",
             "-c", "shared_buffers=512MB", "-c", "jit=off"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self._folder,
        )  # fmt: skip
        for _ in range(300):
            if (self._folder / ".s.PGSQL.5432").exists():
                break
            time.sleep(0.1)
        self._psql = subprocess.Popen(
            [*self._own, str(found / "psql"), "-h", str(self._folder), "-d", "postgres", "-qAtX"], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=self._folder,
        )  # fmt: skip
        self._fill(rows)

    def ask(self, words: str, tag: str, speaker: str | None, first: int, last: int) -> int:
        """The best twenty, and how many there are."""
        language = {"en": "english", "ru": "russian"}[tag]
        sought = f"plainto_tsquery('{language}', '{words}')"
        where = f"language = '{tag}' AND found @@ {sought}"
        if speaker is not None:
            where += f" AND speaker = '{speaker}' AND day BETWEEN {first} AND {last}"
        best = f"SELECT text FROM said WHERE {where} ORDER BY ts_rank(found, {sought}) DESC LIMIT {SHOWN}"
        return int(self._answer(f"SELECT count(*) FROM said WHERE {where};\n{best};")[0])

    def close(self) -> None:
        """Stop the server."""
        self._psql.terminate()
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _fill(self, rows: Sequence[Row]) -> None:
        self._answer("CREATE TABLE said (text text, language text, speaker text, day int, found tsvector);")
        for start in range(0, len(rows), 5_000):
            values = ",".join(
                f"('{r.text}','{r.language}','{r.speaker}',{r.day},"
                f"to_tsvector('{'english' if r.language == 'en' else 'russian'}','{r.text}'))"
                for r in rows[start : start + 5_000]
            )
            self._answer(f"INSERT INTO said VALUES {values};")
        self._answer(
            "CREATE INDEX ON said USING gin (found); CREATE INDEX ON said (speaker, day); VACUUM ANALYZE said;"
        )

    def _answer(self, sql: str) -> list[str]:
        assert self._psql.stdin is not None
        assert self._psql.stdout is not None
        self._psql.stdin.write(f"{sql}\n\\echo done\n")
        self._psql.stdin.flush()
        lines = []
        while (line := self._psql.stdout.readline().rstrip("\n")) != "done":
            lines.append(line)
        return lines

    def _run(self, *command: object) -> None:
        subprocess.run([*self._own, *map(str, command)], check=True, capture_output=True, cwd=self._folder)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--asked", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()

    chance = random.Random(asked.seed + 2)  # noqa: S311 (nothing here is a secret)

    def opened() -> object:
        return open_archive(asked.folder, clock=lambda: dt.datetime.now(dt.UTC), read_only=True)

    with opened() as archive:  # type: ignore[attr-defined]
        with archive.searching(seconds=60) as source:
            speakers = sorted(speaker.name for speaker in source.speakers())
        rows = list(rows_of(archive))
    questions = [_query(n, vocabulary_of(asked.seed), speakers, chance) for n in range(asked.asked)]
    print(f"{len(rows):,} sentences, {asked.asked} questions of each kind\n")
    print("| engine | index, s | words: p50, ms | p95, ms | hits | with speaker and years: p50, ms | p95, ms | hits |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    kit = SearchTools(embedders=(), policy=PRESS)
    by_text: list[tuple[float, float, float]] = []
    for narrowed in (False, True):
        taken, hits = [], 0
        for n, (words, narrowing) in enumerate((*questions[:WARMED], *questions)):
            with opened() as archive:  # type: ignore[attr-defined]
                begun = time.perf_counter()
                found = search_archive(f"{words} {narrowing}" if narrowed else words, archive, kit, Asking(by=By.WORDS))
                if n >= WARMED:
                    taken.append(1_000 * (time.perf_counter() - begun))
                    hits += found.total
        by_text.append((float(np.percentile(taken, 50)), float(np.percentile(taken, 95)), hits / len(questions)))
    _line("Stenogram, the whole page", None, by_text)
    begun = time.perf_counter()
    try:
        ask = tantivy(rows)
    except ImportError:
        print("| tantivy | not installed |")
    else:
        made = time.perf_counter() - begun
        _line("tantivy", made, [milliseconds(questions, ask, narrowed=n) for n in (False, True)])
    begun = time.perf_counter()
    try:
        server = PostgreSQL(rows)
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        print(f"| PostgreSQL | could not be started: {error} |")
    else:
        made = time.perf_counter() - begun
        _line("PostgreSQL", made, [milliseconds(questions, server.ask, narrowed=n) for n in (False, True)])
        server.close()


def _line(name: str, made: float | None, times: Sequence[tuple[float, float, float]]) -> None:
    cells = " | ".join(f"{p50:.1f} | {p95:.1f} | {hits:,.0f}" for p50, p95, hits in times)
    print(f"| {name} | {'' if made is None else f'{made:.0f}'} | {cells} |", flush=True)


if __name__ == "__main__":
    main()
