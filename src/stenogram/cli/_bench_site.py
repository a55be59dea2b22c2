"""`stenogram bench site`: how long searches take in an archive that is made up."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from stenogram.cli._compose import now
from stenogram.cli._group import DONE, DONE_IN_PART
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.protocols import Archive

if TYPE_CHECKING:
    from stenogram.bench.site import SiteBench


@click.command("site")
@click.option("--sentences", type=click.IntRange(200), default=20_000, show_default=True, help="Of the archive.")
@click.option("--asked", type=click.IntRange(10), default=100, show_default=True, help="Questions of each kind.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed makes the same archive.")
@click.option(
    "--keep", "folder", type=click.Path(path_type=Path), metavar="FOLDER",
    help="Make the archive there and leave it; one that is there is asked again.",
)  # fmt: skip
@json_option
def command(sentences: int, asked: int, seed: int, folder: Path | None, *, as_json: bool) -> int:
    """Make up an archive in two languages and measure how long searches take in it.

    Its words are invented and as common as words are; its vectors lie about as close as those of sentences. What a
    model takes to embed a question is not counted. The exit status is 1 if a hostile question was not stopped in time.

    Example: stenogram bench site --sentences 400000 --keep bench-archive
    """
    from stenogram.bench.made_archive import make_archive
    from stenogram.bench.made_words import vocabulary_of
    from stenogram.bench.site import WITHIN, bench_site
    from stenogram.store import open_archive

    with contextlib.ExitStack() as stack:
        place = folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with progress_bar(is_wanted=not as_json) as progress:
            if not (place / "archive.sqlite").exists():
                make_archive(place, sentences, seed, progress)

        @contextlib.contextmanager
        def opened() -> Iterator[Archive]:
            with open_archive(place, clock=now, read_only=True) as archive:
                yield archive

        made = bench_site(opened, place / "cache", vocabulary_of(seed), asked=asked, seed=seed)
    if as_json:
        print_json(_as_json(made))
    else:
        _print(made)
    return DONE if max(seconds for _, seconds, _ in made.stopped) <= WITHIN else DONE_IN_PART


def _as_json(made: "SiteBench") -> dict[str, Any]:
    return {
        "format": "stenogram.bench-site/1",
        "sentences": made.sentences,
        "seconds_to_map": round(made.seconds_to_map, 3),
        "times": [
            {"name": t.name, "n": t.n, "p50_ms": round(t.p50, 2), "p95_ms": round(t.p95, 2),
             "most_ms": round(t.most, 2), "hits": round(t.hits, 1)}
            for t in made.times
        ],
        "recall_at_10": round(made.recall, 4),
        "hostile": [{"query": query, "seconds": round(s, 3), "told": told} for query, s, told in made.stopped],
    }  # fmt: skip


def _print(made: "SiteBench") -> None:
    from rich.table import Table

    from stenogram.cli._terminal import console

    out = console()
    out.print(f"{made.sentences:,} sentences; mapped once in {made.seconds_to_map:.2f} s\n")
    table = Table(box=None, pad_edge=False)
    for title in ("search", "n", "p50, ms", "p95, ms", "most, ms", "hits"):
        table.add_column(title, justify="left" if title == "search" else "right")
    for t in made.times:
        table.add_row(t.name, str(t.n), f"{t.p50:.1f}", f"{t.p95:.1f}", f"{t.most:.1f}", f"{t.hits:.0f}")
    out.print(table)
    out.print(f"\nrecall@10 by meaning, against comparing all: {made.recall:.3f}")
    query, slowest, told = max(made.stopped, key=lambda each: each[1])
    out.print(f"{len(made.stopped)} hostile questions; the slowest took {slowest:.2f} s: {query} ({told})")
