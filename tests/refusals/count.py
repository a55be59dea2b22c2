# ruff: noqa: T201 - it reports on the terminal
"""Count how many well-formed documents are refused: `python -m tests.refusals.count [EACH]`.

The table goes to docs/performance.md, so that what is promised there was measured.
"""

import random
import re
import sys
import time
from pathlib import Path

from stenogram.errors import StenogramError
from stenogram.read import read_page
from tests.refusals.well_formed import MAKERS, minutes
from tests.unit.read.making import pdf
from tests.unit.read.mutating import read_apart
from tests.unit.read.reading import ALL_READERS

SEED = 14
TABLE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
MARKS = "<!-- refusals -->", "<!-- /refusals -->"
BOXED = {"x.docx": "docx", "x.odt": "odt", "x.pdf": "pdf"}
BATCH = 100  # files that one process reads
IN_A_CHILD_OF_ITS_OWN = 10  # of each boxed format, with its limits on time and memory
MOST_REFUSED = 0.005


def refusal(content: bytes, name: str) -> str | None:
    """Why a document was refused; None: it was read."""
    try:
        read_page(content, media_type=None, charset=None, name=name, readers=ALL_READERS)
    except StenogramError as problem:
        return str(problem)
    return None


def refused(name: str, each: int) -> list[str]:
    """The reasons for which documents of one format were refused."""
    made = []
    for number in range(each):
        hand = random.Random(f"{SEED} {name} {number}")
        made.append(MAKERS[name](minutes(hand), hand))
    if name not in BOXED:
        return [reason for content in made if (reason := refusal(content, name))]
    reasons = [reason for content in made[:IN_A_CHILD_OF_ITS_OWN] if (reason := refusal(content, name))]
    for first in range(IN_A_CHILD_OF_ITS_OWN, each, BATCH):
        results = read_apart(BOXED[name], made[first : min(first + BATCH, each)], timeout=600)
        reasons += [result for result in results if result != "page"]
    return reasons


def large() -> dict[str, str | None]:
    """What became of two large documents."""
    lines = [(50.0, 750.0 - 13 * n, f"Ana Berg: we spoke of the pier, line {n}.", "") for n in range(54)]
    said = "".join(f"<p><b>Ana Berg:</b> We spoke of pier {n}, and of its price.</p>\n" for n in range(320_000))
    return {
        "PDF of 500 pages": refusal(pdf([lines] * 500), "x.pdf"),
        "HTML of 20 MB": refusal(f"<!doctype html><title>A</title>{said}".encode(), "x.html"),
    }


def main() -> int:
    """Count format by format; 1 when more are refused than promised."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    rows, is_kept = [], True
    for name in MAKERS:
        begun = time.monotonic()
        reasons = refused(name, each)
        is_kept &= len(reasons) <= MOST_REFUSED * each
        rows.append(f"| {name.removeprefix('x.')} | {each} | {len(reasons)} |")
        print(
            f"{name}: {len(reasons)} of {each} refused, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True
        )
        for reason in sorted(set(reasons))[:5]:
            print(f"  {reason[:160]}", file=sys.stderr, flush=True)
    for what, why in large().items():
        is_kept &= why is None
        rows.append(f"| {what} | 1 | {int(why is not None)} |")
        print(f"{what}: {why or 'read'}", file=sys.stderr, flush=True)
    table = "\n".join(["| well-formed documents | made | refused |", "| --- | --- | --- |", *rows])
    print(table)
    write(table)
    return 0 if is_kept else 1


def write(table: str) -> None:
    """Put the table between its marks."""
    before = TABLE.read_text("utf-8")
    if MARKS[0] not in before:
        before += f"\n## What is refused by mistake\n\nWritten by `make refusals`.\n\n{MARKS[0]}\n{MARKS[1]}\n"
    start, end = map(re.escape, MARKS)
    section = f"{MARKS[0]}\n{table}\n{MARKS[1]}"
    TABLE.write_text(re.sub(f"{start}.*{end}", lambda _: section, before, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
