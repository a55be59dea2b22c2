# ruff: noqa: T201, BLE001 - it reports on the terminal, and any exception is what it looks for
"""Read broken files of every format for some minutes each: `python -m tests.fuzz.reading MINUTES [FORMAT…]`.

Files grow from the samples: one that led to something new is kept and broken further.
A crash is shrunk and written to .build/fuzz; before one becomes a fixture its words are replaced.
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from stenogram.errors import StenogramError
from stenogram.identify import identify_speakers
from stenogram.parse import parse_page
from stenogram.read import read_page
from stenogram.segment import split_sentences
from tests.unit.read.mutating import SAMPLES, broken, malformed, read_apart
from tests.unit.read.reading import ALL_READERS

KEPT = Path(__file__).resolve().parents[2] / ".build" / "fuzz"
BOXED = {"x.docx": "docx", "x.odt": "odt", "x.pdf": "pdf"}
SLOW_SECONDS = 3.0  # of processor time, for a file of a few kilobytes
BATCH = 200  # files that one process reads
POOL = 400  # files that are broken further
LARGEST_BYTES = 40_000


def outcome(content: bytes, name: str) -> tuple[str, str]:
    """("page" | "refused", its shape), or ("crash", what)."""
    begun = time.process_time()
    try:
        page = read_page(content, media_type=None, charset=None, name=name, readers=ALL_READERS)
        if page.text != "\n".join(block.span.of(page.text) for block in page.blocks):
            return "crash", "blocks are not the text"
        identify_speakers(split_sentences(parse_page(page, language=None)))
        shape = ",".join(sorted({block.form.value for block in page.blocks} | {fact.name for fact in page.facts}))
        result = "page", f"{page.made_by.name} {len(page.blocks).bit_length()} {shape}"
    except StenogramError as refusal:
        result = "refused", "".join(c for c in str(refusal) if c.isalpha())[:60]
    except Exception as problem:  # what this is for
        return "crash", f"{type(problem).__name__}: {problem}"[:200]
    took = time.process_time() - begun
    return result if took < SLOW_SECONDS else ("crash", f"took {took:.1f} s")


def shrink(content: bytes, name: str, what: str) -> bytes:
    """The crash with all left out that it does not need, as far as half a minute goes."""
    until = time.monotonic() + 30
    step = max(1, len(content) // 2)
    while step and time.monotonic() < until:
        at = 0
        while at < len(content) and time.monotonic() < until:
            less = content[:at] + content[at + step :]
            if outcome(less, name)[1].split(":")[0] == what.split(":")[0]:
                content = less
            else:
                at += step
        step //= 2
    return content


def fuzz(name: str, seconds: float, seed: int) -> int:
    """The crashes of one format."""
    hand = random.Random(seed)
    pool, seen, crashes = [SAMPLES[name]], set[str](), set[str]()
    counts: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        content = broken(hand.choice(pool), hand)[:LARGEST_BYTES]
        kind, what = outcome(content, name)
        counts[kind] += 1
        if kind == "crash" and what.split(":")[0] not in crashes:
            crashes.add(what.split(":")[0])
            keep(shrink(content, name, what), name, what)
        elif what not in seen:
            seen.add(what)
            pool = [*pool[-POOL:], content]
    print(f"{name}: {dict(counts)}, {len(seen)} outcomes, {len(crashes)} crashes", flush=True)
    return len(crashes)


def fuzz_boxed(name: str, seconds: float, seed: int) -> int:
    """The same for formats that are read in a child, many files in one."""
    counts: Counter[str] = Counter()
    crashes = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        seed += 1
        files = list(malformed(SAMPLES[name], seed=seed, count=BATCH))
        try:
            results = read_apart(BOXED[name], files)
        except (AssertionError, TimeoutError) as problem:
            crashes += 1
            keep(b"", name, f"batch of seed {seed}: {problem}")
            continue
        counts.update(result.split(" ")[0] for result in results)
        for content, result in zip(files, results, strict=True):
            if result not in ("page", "refused"):
                crashes += 1
                keep(content, name, result)
    print(f"{name}: {dict(counts)}, {crashes} crashes", flush=True)
    return crashes


def keep(content: bytes, name: str, what: str) -> None:
    """Write a crash down."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{abs(hash((name, what))) % 10**8:08}-{name}"
    path.write_bytes(content)
    print(f"{name}: {what} → {path}", flush=True)


def main() -> int:
    """Fuzz each format, or those that are named; 1 when anything crashed."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    names = sys.argv[2:] or list(SAMPLES)
    seed = int(time.time())
    print(f"seed {seed}, {minutes:g} minutes a format", flush=True)
    crashes = sum((fuzz_boxed if name in BOXED else fuzz)(name, minutes * 60, seed) for name in names)
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
