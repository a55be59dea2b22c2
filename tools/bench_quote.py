"""Measure the check of quotations on self-made talk, and write the table to docs/quality.md.

Quotations are made by a seeded script from an archive that a seeded script made, half of them adversarial. A second
opinion, plain substring after the printed foldings, is asked on every exact place. What renders another language is
quoted in a language of which the archive has no rendition.

    python tools/bench_quote.py [--sentences N] [--cases N] [--large N] [--seed N] [--write]
"""

import argparse
import datetime as dt
import random
import sys
import tempfile
import time
from pathlib import Path

from stenogram.pipeline import Tools
from stenogram.plugins import PluginKind, make, make_all
from stenogram.protocols import Embedder
from stenogram.store import open_archive

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.quoting.cases import Quoter  # noqa: E402 (the samples are the tests')
from tests.quoting.scoring import Score, score  # noqa: E402
from tests.quoting.shelf import fill, make_talks  # noqa: E402

TABLE = ROOT / "docs" / "quality.md"
MARKS = "<!-- quote -->", "<!-- /quote -->"
BY_MEANING = ("rendered", "not found")  # kinds for which vectors are asked


def main() -> None:
    """Make the archives, check the quotations, print and perhaps write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=6_000, help="of the archive with vectors")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=0, help="sentences of an archive without vectors, for times only")
    parser.add_argument("--large-cases", type=int, default=660)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--write", action="store_true", help=f"write the table to {TABLE.name}")
    args = parser.parse_args()
    embedder: Embedder = make(PluginKind.EMBEDDER, "universal")
    found, size, _ = measure(args.sentences, args.cases, args.seed, embedder, kinds=None)
    lines = table(found, size, args)
    if args.large:
        quick, large, seconds = measure(args.large, args.large_cases, args.seed, None, kinds=BY_MEANING)
        count = len(quick.seconds)
        put = f"Of {large:,} sentences without vectors (put in {seconds:.0f} s), {count} quotations"
        lines += ["", f"{put}: {times(quick.seconds)}; {len(quick.false_verbatim)} false *verbatim*."]
    print("\n".join(lines))
    if args.write:
        write(lines)


def measure(
    sentences: int, cases: int, seed: int, embedder: Embedder | None, *, kinds: tuple[str, ...] | None
) -> tuple[Score, int, float]:
    """The score, how many sentences there were, how long they took to store."""
    talks = make_talks(random.Random(seed), sentences)  # noqa: S311 (samples, no secrets)
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        with open_archive(Path(folder) / "archive", clock=lambda: dt.datetime.now(dt.UTC), create=True) as archive:
            fill(archive, talks, embedder)
            seconds = time.perf_counter() - start
            size = sum(len(archive.revision(row.revision).transcript.sentences) for event in archive.events()
                       for row in event.renditions)  # fmt: skip
            embedders = (embedder,) if embedder else ()
            tools = Tools(readers=(), embedders=embedders, checks=make_all(PluginKind.CHECK),
                          clock=lambda: dt.datetime.now(dt.UTC))  # fmt: skip
            made = Quoter(talks, random.Random(seed + 1)).cases(cases)  # noqa: S311 (as above)
            wanted = (case for case in made if kinds is None or case.kind not in kinds)
            return score(wanted, archive, tools, seen=_progress), size, seconds


def table(found: Score, size: int, args: argparse.Namespace) -> list[str]:
    """The figures as Markdown."""
    made = f"Made on {dt.datetime.now(dt.UTC):%Y-%m-%d} by `python tools/bench_quote.py --write`"
    of = f"{args.cases:,} quotations from {size:,} self-made sentences in six languages, seed {args.seed}"
    lines = [
        f"{made}: {of}, half of them adversarial.",
        "",
        "| true verdict | quotations | recall | else taken for |",
        "| --- | ---: | ---: | --- |",
    ]
    for verdict, counts in sorted(found.counts.items()):
        others = ", ".join(f"{name} {n}" for name, n in counts.most_common() if name != verdict)
        lines.append(f"| {verdict} | {counts.total():,} | {found.recall(verdict):.3f} | {others or '-'} |")
    lines += ["", "| kind of quotation | quotations | right |", "| --- | ---: | ---: |"]
    for kind, counts in sorted(found.kinds.items()):
        lines.append(f"| {kind} | {counts.total():,} | {counts['right'] / counts.total():.3f} |")
    disagreed = f"Exact places on which the second opinion disagrees: {len(found.disagreements)}."
    asked = f"Times with everything asked: {times(found.seconds)}."
    lines += ["", f"False *verbatim*: {len(found.false_verbatim)}. {disagreed} {asked}"]
    return lines


def times(seconds: list[float]) -> str:
    """p50 and p95 in milliseconds."""
    ranked = sorted(seconds)
    return f"p50 {ranked[len(ranked) // 2] * 1e3:.0f} ms, p95 {ranked[int(len(ranked) * 0.95)] * 1e3:.0f} ms"


def write(lines: list[str]) -> None:
    """The table in its place in the page; the section is made where there is none."""
    page = TABLE.read_text("utf-8")
    if MARKS[0] not in page:
        page = f"{page.rstrip()}\n\n## Quotations\n\n{MARKS[0]}\n{MARKS[1]}\n"
    before, rest = page.split(MARKS[0], 1)
    TABLE.write_text(
        f"{before}{MARKS[0]}\n\n" + "\n".join(lines) + f"\n\n{MARKS[1]}{rest.split(MARKS[1], 1)[1]}", "utf-8"
    )


def _progress(done: int) -> None:
    if done % 500 == 0:
        print(f"{done} checked", file=sys.stderr)


if __name__ == "__main__":
    main()
