"""Measure how fast pages become transcripts, stage by stage, and write the table to docs/performance.md.

Pages are made here from a few written sentences, so that anybody can measure the same. One core, no encoder.
"""

import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from stenogram.identify import identify_speakers
from stenogram.model import Page, Transcript
from stenogram.parse import parse_page
from stenogram.plugins import PluginKind, make_all
from stenogram.protocols import Reader
from stenogram.read import read_page
from stenogram.segment import split_sentences

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "performance.md"
MARKS = "<!-- speed -->", "<!-- /speed -->"
PAGE_BYTES = 60_000
PAGES = 20
LARGE_MEGABYTES = (1, 2, 5, 10, 20)
ROUNDS = 2  # the quickest counts: a busy machine only adds
STAGES = ("read", "parse", "segment", "identify")
SPEAKERS = ("Ana Berg", "Tomas Holt", "The Chair", "Mira Sand", "Jon Vale")
SENTENCES = (
    "The harbour board met on Monday, and every member was present.", "We have looked at the figures for the new pier.",
    "Who pays for the dredging, and when does it begin?", "Mr Holt said in 2019 that it would cost 1,342,888 crowns.",
    "I do not think that this is so, but I shall ask the engineers to look at it again before the next meeting.",
    "Thank you.", "The ferry to the islands will run twice a day from the 1st of May.",
    "That is 3.5 per cent more, i.e. a lot.",
)  # fmt: skip


def paragraph(hand: random.Random) -> str:
    """A few sentences."""
    return " ".join(hand.choice(SENTENCES) for _ in range(hand.randint(1, 6)))


def text_of(size: int, seed: int) -> str:
    """A transcript of so many bytes as plain text."""
    hand = random.Random(seed)  # noqa: S311 - words, not secrets
    pieces, length = ["Meeting of the harbour board\n\n14 May 2024, 10:30\n"], 0
    while length < size:
        said = f"{hand.choice(SPEAKERS)}: " + "\n\n".join(paragraph(hand) for _ in range(hand.randint(1, 3)))
        pieces.append(said + "\n")
        length += len(said) + 2
    return "\n".join(pieces)


def html_of(size: int, seed: int) -> str:
    """The same as a page of a site, with its menus and boxes."""
    hand = random.Random(seed)  # noqa: S311 - words, not secrets
    menu = "".join(f'<li class="menu-item item-{n}"><a href="/part/{n}">Part {n}</a></li>' for n in range(60))
    head = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour board</title><style>'
        '.who{font-weight:700}</style><meta property="og:title" content="Harbour board"></head>'
        '<body><nav class="main-nav"><ul>'
        f'{menu}</ul></nav><main id="content"><article class="post"><h1>Meeting of the harbour board</h1>'
        '<p class="date"><time datetime="2024-05-14">14 May 2024, 10:30</time></p>'
    )
    pieces, length = [head], len(head)
    while length < size:
        more = "".join(f'<p class="text">{paragraph(hand)}</p>\n' for _ in range(hand.randint(0, 2)))
        said = f'<p class="text"><b class="who">{hand.choice(SPEAKERS)}:</b> {paragraph(hand)}</p>\n{more}'
        pieces.append(said)
        length += len(said)
    return "".join(pieces) + '</article></main><footer class="foot"><p>© Harbour board</p></footer></body></html>'


def srt_of(size: int, seed: int) -> str:
    """The same as subtitles."""
    cues, length = [], 0
    for n, line in enumerate(line for line in text_of(size, seed).split("\n") if line):
        clock = f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}"
        cues.append(f"{n + 1}\n{clock},000 --> {clock},900\n{line}\n\n")
        length += len(cues[-1])
        if length >= size:
            break
    return "".join(cues)


def markdown_of(size: int, seed: int) -> str:
    """The same as Markdown."""
    return re.sub(r"(?m)^([A-Z][\w ]{2,12}):", r"**\1:**", "# " + text_of(size, seed))


MAKERS: dict[str, Callable[[int, int], str]] = {
    "page.html": html_of, "page.txt": text_of, "page.md": markdown_of, "page.srt": srt_of,
}  # fmt: skip


def stages(content: bytes, name: str, readers: Sequence[Reader], seconds: Counter[str]) -> Transcript:
    """Bytes → transcript, with the processor time of each stage added to `seconds`."""
    begun = time.process_time()

    def lap(stage: str) -> None:
        nonlocal begun
        now = time.process_time()
        seconds[stage] += now - begun
        begun = now

    page: Page = read_page(content, media_type=None, charset=None, name=name, readers=readers)
    lap("read")
    parsed = parse_page(page, language=None)
    lap("parse")
    cut = split_sentences(parsed)
    lap("segment")
    known = identify_speakers(cut)
    lap("identify")
    return known


def rows_of_pages(readers: Sequence[Reader]) -> list[str]:
    """A row a format: pages a second, and the share of each stage."""
    rows = []
    for name, make in MAKERS.items():
        pages = [make(PAGE_BYTES, seed).encode() for seed in range(PAGES)]
        stages(pages[0], name, readers, Counter())  # loads what is loaded once
        rounds = [Counter[str]() for _ in range(ROUNDS)]
        for seconds in rounds:
            for page in pages:
                stages(page, name, readers, seconds)
        seconds = min(rounds, key=lambda one: sum(one.values()))
        total = sum(seconds.values())
        per_page = sum(map(len, pages)) / PAGE_BYTES / total
        each = " | ".join(f"{seconds[stage] / PAGES * 1000:.1f}" for stage in STAGES)
        rows.append(f"| {name.partition('.')[2]} | {per_page:.0f} | {each} |")
    return rows


def rows_of_sizes(readers: Sequence[Reader]) -> list[str]:
    """A row a size: seconds of each stage, and the most memory so far."""
    rows = []
    for megabytes in LARGE_MEGABYTES:
        content = html_of(megabytes * 1_000_000, 1).encode()
        seconds: Counter[str] = Counter()
        stages(content, "page.html", readers, seconds)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        each = " | ".join(f"{seconds[stage]:.2f}" for stage in STAGES)
        rate = megabytes / sum(seconds.values())
        rows.append(f"| {megabytes} MB | {each} | {rate:.1f} | {memory} |")
    return rows


def row_of_trafilatura() -> list[str]:
    """How long trafilatura takes to find the main text of the same pages; nothing where it is not installed."""
    try:
        import trafilatura
    except ImportError:
        return []

    def seconds(pages: Sequence[str]) -> float:
        begun = time.process_time()
        for page in pages:
            trafilatura.extract(page)
        return time.process_time() - begun

    pages = [html_of(PAGE_BYTES, seed) for seed in range(PAGES)]
    trafilatura.extract(pages[0])
    rate = sum(map(len, pages)) / PAGE_BYTES / min(seconds(pages) for _ in range(ROUNDS))
    sizes = ", ".join(f"{size} MB in {seconds([html_of(size * 1_000_000, 1)]):.1f} s" for size in LARGE_MEGABYTES[:3])
    named = f"trafilatura {trafilatura.__version__} on the same HTML, main text only"
    return ["", f"{named}: {rate:.0f} pages a second; {sizes}."]


def table() -> str:
    """The section of docs/performance.md."""
    readers = make_all(PluginKind.READER)
    head = " | ".join(f"{stage}, ms" for stage in STAGES)
    parts = [
        f"Pages of {PAGE_BYTES // 1000} KB from bytes to a transcript, one core, processor time, no encoder:", "",
        f"| format | pages a second | {head} |", "| --- " * (2 + len(STAGES)) + "|", *rows_of_pages(readers),
        "", "One HTML page of many megabytes:", "",
        "| size | " + " | ".join(f"{stage}, s" for stage in STAGES) + " | MB a second | most memory so far, MB |",
        "| --- " * (3 + len(STAGES)) + "|", *rows_of_sizes(readers),
        *row_of_trafilatura(),
    ]  # fmt: skip
    return "\n".join(parts)


def main() -> int:
    """Print the table and put it into docs/performance.md."""
    written = table()
    print(written)
    before = (
        TABLE.read_text("utf-8")
        if TABLE.exists()
        else f"# Performance\n\nWritten by `make bench`.\n\n{MARKS[0]}\n{MARKS[1]}\n"
    )
    start, end = (re.escape(mark) for mark in MARKS)
    if not re.search(f"{start}.*{end}", before, re.DOTALL):
        before += f"\n## From bytes to a transcript\n\nWritten by `make bench`.\n\n{MARKS[0]}\n{MARKS[1]}\n"
    section = f"{MARKS[0]}\n{written}\n{MARKS[1]}"
    TABLE.write_text(re.sub(f"{start}.*{end}", lambda _: section, before, flags=re.DOTALL), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
