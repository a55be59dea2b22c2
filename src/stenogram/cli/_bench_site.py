"""`stenogram bench site`: how long searches, quotations and pages take in an archive that is made up."""

import contextlib
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from stenogram.cli._compose import now, tools
from stenogram.cli._group import DONE, DONE_IN_PART
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.protocols import Archive

if TYPE_CHECKING:
    from stenogram.bench.serving import Serving
    from stenogram.bench.site import SiteBench

_COMMAND = (sys.executable, "-c", "from stenogram.cli import main; raise SystemExit(main())")


@click.command("site")
@click.option("--sentences", type=click.IntRange(200), default=20_000, show_default=True, help="Of the archive.")
@click.option("--asked", type=click.IntRange(10), default=100, show_default=True, help="Questions of each kind.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed makes the same archive.")
@click.option(
    "--seconds", type=click.IntRange(0), default=15, show_default=True,
    help="How long 32 readers and a writer are at the site, with kept pages and without; 0 serves nothing.",
)  # fmt: skip
@click.option(
    "--keep", "folder", type=click.Path(path_type=Path), metavar="FOLDER",
    help="Make the archive there and leave it; one that is there is asked again, and goes on growing.",
)  # fmt: skip
@json_option
def command(sentences: int, asked: int, seed: int, seconds: int, folder: Path | None, *, as_json: bool) -> int:
    """Make up an archive in two languages; measure how long searches, quotations and pages take in it.

    Its words are invented and as common as words are; its vectors lie about as close as those of sentences. What a
    model takes to embed a question is not counted. Pages are asked for from `stenogram serve` in processes of its own,
    while a writer changes some; each change must be on the next page. The exit status is 1 if a hostile question was
    not stopped in time, a page failed, or a page did not show a change.

    Example: stenogram bench site --sentences 400000 --keep bench-archive
    """
    from stenogram.bench.made_archive import make_archive
    from stenogram.bench.made_words import vocabulary_of
    from stenogram.bench.quoting import quotation_times
    from stenogram.bench.serving import bench_serving
    from stenogram.bench.site import WITHIN, bench_site
    from stenogram.identify import PersonLinker
    from stenogram.store import open_archive

    with contextlib.ExitStack() as stack:
        place = folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        begun = time.perf_counter()
        with progress_bar(is_wanted=not as_json) as progress:
            make_archive(place, sentences, seed, progress)
        making = time.perf_counter() - begun

        @contextlib.contextmanager
        def opened(*, read_only: bool = True) -> Iterator[Archive]:
            with open_archive(place, clock=now, read_only=read_only, linking=PersonLinker()) as archive:
                yield archive

        made = bench_site(opened, place / "cache", vocabulary_of(seed), asked=asked, seed=seed)
        quoted = quotation_times(opened, tools(), asked=asked, seed=seed)
        served = (
            bench_serving(_COMMAND, place, opened, lambda: opened(read_only=False), seconds=seconds, seed=seed)
            if seconds
            else None
        )
    told = _as_json(made, served, making)
    told["times"].append(_time_json(quoted))
    if as_json:
        print_json(told)
    else:
        _print(told)
    is_right = served is None or not any(load.errors or load.stale for load in served.loads)
    return DONE if is_right and max(each for _, each, _ in made.stopped) <= WITHIN else DONE_IN_PART


def _as_json(made: "SiteBench", served: "Serving | None", making: float) -> dict[str, Any]:
    return {
        "format": "stenogram.bench-site/2",
        "sentences": made.sentences,
        "seconds_to_make": round(making, 1),
        "seconds_to_map": round(made.seconds_to_map, 3),
        "times": [_time_json(each) for each in made.times],
        "recall_at_10": round(made.recall, 4),
        "hostile": [{"query": query, "seconds": round(s, 3), "told": told} for query, s, told in made.stopped],
        "served": _served_json(served) if served else None,
    }  # fmt: skip


def _time_json(each: Any) -> dict[str, Any]:
    return {
        "name": each.name, "n": each.n, "p50_ms": round(each.p50, 2), "p95_ms": round(each.p95, 2),
        "most_ms": round(each.most, 2), "hits": round(each.hits, 1),
    }  # fmt: skip


def _served_json(served: "Serving") -> dict[str, Any]:
    return {
        "seconds_to_up": round(served.seconds_to_up, 3),
        "seconds_to_help": round(served.seconds_to_help, 3),
        "loads": [
            {"name": load.name, "pages_a_second": round(load.rate, 1), "pages": load.pages,
             "p50_ms": round(load.p50, 1), "p95_ms": round(load.p95, 1), "p99_ms": round(load.p99, 1),
             "processor_ms_a_page": round(load.processor, 2), "errors": load.errors, "writes": load.writes,
             "stale": load.stale}
            for load in served.loads
        ],
    }  # fmt: skip


def _print(told: dict[str, Any]) -> None:
    from rich.table import Table

    from stenogram.cli._terminal import console

    out = console()
    out.print(
        f"{told['sentences']:,} sentences; made in {told['seconds_to_make']:.1f} s, "
        f"mapped once in {told['seconds_to_map']:.2f} s\n"
    )
    table = Table(box=None, pad_edge=False)
    for title in ("asked", "n", "p50, ms", "p95, ms", "most, ms", "hits"):
        table.add_column(title, justify="left" if title == "asked" else "right")
    for t in told["times"]:
        numbers = f"{t['p50_ms']:.1f}", f"{t['p95_ms']:.1f}", f"{t['most_ms']:.1f}", f"{t['hits']:.0f}"
        table.add_row(t["name"], str(t["n"]), *numbers)
    out.print(table)
    out.print(f"\nrecall@10 by meaning, against comparing all: {told['recall_at_10']:.3f}")
    slowest = max(told["hostile"], key=lambda each: each["seconds"])
    out.print(
        f"{len(told['hostile'])} hostile questions; the slowest took {slowest['seconds']:.2f} s: "
        f"{slowest['query']} ({slowest['told']})"
    )
    if told["served"]:
        _print_served(told["served"])


def _print_served(served: dict[str, Any]) -> None:
    from rich.table import Table

    from stenogram.cli._terminal import console

    out = console()
    out.print(f"\nserver up in {served['seconds_to_up']:.2f} s; --help in {1_000 * served['seconds_to_help']:.0f} ms\n")
    table = Table(box=None, pad_edge=False)
    titles = ("event pages", "a second", "p50, ms", "p95, ms", "p99, ms", "processor, ms", "writes", "stale", "errors")
    for title in titles:
        table.add_column(title, justify="left" if title == "event pages" else "right")
    for load in served["loads"]:
        numbers = [f"{load[name]:.0f}" for name in ("pages_a_second", "p50_ms", "p95_ms", "p99_ms")]
        counts = [str(load[name]) for name in ("writes", "stale", "errors")]
        table.add_row(load["name"], *numbers, f"{load['processor_ms_a_page']:.1f}", *counts)
    out.print(table)
