"""Whether scores mean what they say: of beads that the aligner calls sure to 90 %, nine of ten should be right.

Aligns the cases of a folder, compares each bead's score with the gold, and draws docs/pictures/calibration.svg.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from stenogram.align import align_sides
from stenogram.embed import RememberingEmbedder, choose_embedder
from stenogram.model import Bead, Side
from stenogram.plugins import PluginKind, make
from stenogram.settings import Settings
from stenogram.text import Language

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "pictures" / "calibration.svg"
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
Judged = tuple[float, bool]  # a bead's score, and whether the gold has exactly this bead
Pair = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Beads of nearly the same score."""

    beads: int
    predicted: float
    right: float


def judged_beads(cases: Sequence[Path]) -> Iterator[Judged]:
    """Each bead of each case."""
    embedders = [make(PluginKind.EMBEDDER, name) for name in Settings().embedders]
    for case in cases:
        about = json.loads((case / "case.json").read_text("utf-8"))
        left, right = (
            Side(language=Language(about[side]), sentences=_lines(case / f"{side}.txt")) for side in ("left", "right")
        )
        embedder = choose_embedder((left.language, right.language), embedders)
        alone = RememberingEmbedder(embedder, lambda model, texts: {}) if embedder else None
        gold = set(_gold(case / "gold.tsv"))
        for bead in align_sides(left, right, embedder=alone).beads:
            yield bead.score, _pair(bead) in gold


def rows_of(judged: Sequence[Judged]) -> list[Row]:
    """The beads of each stretch of BINS, those without any left out."""
    rows = []
    for n, (low, high) in enumerate(pairwise(BINS)):
        here = [j for j in judged if low <= j[0] < high or (n == len(BINS) - 2 and j[0] == high)]
        if here:
            rows.append(
                Row(
                    beads=len(here),
                    predicted=sum(score for score, _ in here) / len(here),
                    right=sum(is_right for _, is_right in here) / len(here),
                )
            )
    return rows


def table(rows: Sequence[Row]) -> str:
    """The rows in Markdown, with their mean distance from the truth."""
    total = sum(row.beads for row in rows)
    error = sum(row.beads * abs(row.predicted - row.right) for row in rows) / total
    lines = ["| beads | predicted | right |", "| ---: | ---: | ---: |"]
    lines += [f"| {row.beads} | {row.predicted:.3f} | {row.right:.3f} |" for row in rows]
    return "\n".join([*lines, "", f"{total} beads; expected calibration error {error:.3f}."])


def picture(rows: Sequence[Row]) -> str:
    """The same as SVG: on the line, a score is the share of right beads; a dot's area is its beads."""
    size, margin = 320, 50
    most = max(row.beads for row in rows)

    def x(value: float) -> float:
        return round(margin + value * size, 1)

    def y(value: float) -> float:
        return round(margin + (1 - value) * size, 1)

    marks = [
        f'<text x="{x(v)}" y="{y(0) + 20}" text-anchor="middle">{v:.1f}</text>'
        f'<text x="{x(0) - 10}" y="{y(v) + 4}" text-anchor="end">{v:.1f}</text>'
        f'<path d="M{x(v)} {y(0)}v-{size}M{x(0)} {y(v)}h{size}" stroke="#ddd"/>'
        for v in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    ]
    dots = [
        f'<circle cx="{x(row.predicted)}" cy="{y(row.right)}" r="{3 + 11 * (row.beads / most) ** 0.5:.1f}" '
        f'fill="#1f5fa8" fill-opacity="0.6"><title>{row.beads} beads</title></circle>'
        for row in rows
    ]
    side = size + 2 * margin
    body = "\n".join(
        [
            *marks,
            f'<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#888" stroke-dasharray="4 4"/>',
            *dots,
            f'<text x="{x(0.5)}" y="{y(0) + 42}" text-anchor="middle">score of a bead</text>',
            f'<text transform="translate(14 {y(0.5)}) rotate(-90)" text-anchor="middle">share that is right</text>',
        ]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" font-family="sans-serif" font-size="12" '
        f'role="img"><title>Scores of beads against the share that is right</title>\n'
        f'<rect width="{side}" height="{side}" fill="#fff"/>\n{body}\n</svg>\n'
    )


def section(shared: Path) -> str:
    """The part of docs/quality.md; the picture is written beside it."""
    cases = sorted(gold.parent for gold in (shared / "bench" / "align").rglob("gold.tsv"))
    rows = rows_of(list(judged_beads(cases)))
    PICTURE.write_text(picture(rows), "utf-8")
    return (
        "## Calibration\n\nThe score of a bead is the chance that it is exactly right.\n"
        "These are the cases of *Align*, on which the scores were fitted too.\nBelow 0.5 a bead is marked `unsure`.\n\n"
        f"{table(rows)}\n\n![Scores of beads against the share that is right](pictures/{PICTURE.name})\n"
    )


def _lines(path: Path) -> tuple[str, ...]:
    return tuple(line.strip() for line in path.read_text("utf-8").split("\n") if line.strip())


def _gold(path: Path) -> Iterator[Pair]:
    """The gold beads, one-sided ones a sentence each."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            left, right = (tuple(int(n) for n in cell.split(",") if n.strip()) for cell in line.split("\t"))
            if left and right:
                yield left, right
            else:
                yield from (((n,), ()) for n in left)
                yield from (((), (n,)) for n in right)


def _pair(bead: Bead) -> Pair:
    return bead.left, bead.right


if __name__ == "__main__":
    print(section(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared").resolve()))
