"""Measure an event's page: bytes, requests, first paint and opening in Chromium, processor time to make it.

Scratch archives are made: an event of 100 beads of which every fourth has a wrong number, with all checks; a sitting of
2,500 speeches with 10,000 sentences in two renditions; the demo; and, where the folder with real events is
(`STENOGRAM_SHARED`, else `../shared`), Sochi and Barcelona. Each page is made in this process, which is timed by the
processor's clock, and opened in Chromium from `stenogram serve`. A first paint is what the browser's own observer says.
Of several times the least is printed: other work on the machine only adds.

    .venv/bin/python tools/bench_page.py [--keep FOLDER] [NAME...]
"""

import datetime as dt
import gzip
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.site.browser.house import serving  # noqa: E402
from tests.site.conftest import CHROMIUM, SWITCHES  # noqa: E402
from tests.site.written import sitting  # noqa: E402

from stenogram.capture import read_file  # noqa: E402
from stenogram.demo import demo_files  # noqa: E402
from stenogram.model import PRESS, Cause, Document, Fetched, NewAlignment, Told  # noqa: E402
from stenogram.pipeline import Tools, derive, keep  # noqa: E402
from stenogram.plugins import PluginKind, make_all  # noqa: E402
from stenogram.site.frame.answers import Renderer  # noqa: E402
from stenogram.site.frame.links import Links  # noqa: E402
from stenogram.site.reading.columns import Judge  # noqa: E402
from stenogram.site.reading.event_page import Reading, event_page  # noqa: E402
from stenogram.site.reading.modes import Asked, Mode  # noqa: E402
from stenogram.store import open_archive  # noqa: E402

SHARED = Path(os.environ.get("STENOGRAM_SHARED", ROOT.parent / "shared")) / "events"
TIMES = 15
OPENED = """() => new Promise(done => new PerformanceObserver(list => {
  const page = performance.getEntriesByType('navigation')[0];
  const paint = list.getEntries().find(entry => entry.name === 'first-contentful-paint');
  if (paint) done({paint: paint.startTime, answered: page.responseEnd, opened: page.domContentLoadedEventEnd,
                   requests: 1 + performance.getEntriesByType('resource').length});
}).observe({type: 'paint', buffered: true}))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One page in one mode; times in milliseconds."""

    name: str
    size: int  # bytes, decoded
    packed: int  # as it is sent
    made: float  # processor time: archive opened, read, judged, put together, rendered, closed
    requests: int
    paint: float  # after the address was asked for
    opened: float


def now() -> dt.datetime:
    """The time of everything that is made here."""
    return dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)


def hundred(folder: Path) -> None:
    """An event of 100 beads in Russian and English; in every fourth the translation has another number."""
    hand = Random(3)  # noqa: S311 - figures, not secrets
    left, right = ["Встреча в порту\n\n3 марта 2031 года, 11:00, Порт-Элиан"], ["Meeting at the port\n\n3 March 2031"]
    speakers = (("Марта Линдквист", "Marta Lindquist"), ("Юхан Берг", "Johan Berg"), ("Анна Хольм", "Anna Holm"))
    bodies = (("совет", "council"), ("город", "city"), ("порт", "port"))
    for turn in range(20):
        said: tuple[list[str], list[str]] = ([], [])
        for n in range(turn * 5, turn * 5 + 5):
            number, (body, same) = hand.randint(101, 899), bodies[n % 3]
            wrong = number + (90 if n % 4 == 0 else 0)
            said[0].append(f"Мы обсудили вопрос под номером {number}, и {body} принял решение номер {n + 1000}.")
            said[1].append(f"We discussed question number {wrong}, and the {same} adopted decision number {n + 1000}.")
        for text, name, words in zip((left, right), speakers[turn % 3], said, strict=True):
            text.append(f"{name}: {' '.join(words)}")
    with open_archive(folder, clock=now, create=True) as archive:
        kit = Tools(
            readers=make_all(PluginKind.READER), embedders=(), checks=make_all(PluginKind.CHECK), clock=now
        )  # fmt: skip
        event = None
        for text, tag, kind in ((left, "ru", "original"), (right, "en", "machine")):
            content, name = "\n\n".join(text).encode(), f"/{tag}.txt"
            capture, _ = keep(
                archive,
                Fetched(content=content, address=name, final_address=name, at=now()),
                Told(kind=kind, language=tag, event=event),
            )
            event = derive(archive, capture, kit).event.slug


def long_sitting(folder: Path) -> None:
    """10,000 sentences in two renditions, stored with the beads that they were written with."""
    shelf = sitting(2_500)
    with open_archive(folder, clock=now, create=True) as archive:
        names, event, version = {}, None, None
        for row in shelf.shelved[0].renditions:
            revision = shelf.texts[row.revision]
            content = shelf.blobs[row.capture.blob]
            kept, _ = archive.keep(
                Fetched(content=content, address=f"/{row.id}", final_address=f"/{row.id}", at=now()), Told()
            )
            stored = shelf.alignments.get((shelf.shelved[0].renditions[0].revision, row.revision))
            alignments = (
                (NewAlignment(left=names[row.pivot], right=None, alignment=stored.alignment, beads=stored.beads),)
                if stored and row.pivot
                else ()
            )
            put = archive.put(
                Document(
                    capture=kept.id, transcript=revision.transcript, event=event, event_version=version,
                    rendition=None, cause=Cause.CAPTURED, alignments=alignments,
                )
            )  # fmt: skip
            names[row.id] = put.rendition
            event, version = put.event, archive.event(put.event).version


def files(*pages: tuple[Path, Told]) -> Callable[[Path], None]:
    """Makes an archive of one event of these files, as `stenogram add` does."""

    def made(folder: Path) -> None:
        """Write the archive there."""
        from stenogram.cli._compose import tools

        with open_archive(folder, clock=now, create=True) as archive:
            event = None
            for path, told in pages:
                said = Told(kind=told.kind, language=told.language, translator=told.translator, event=event)
                capture, _ = keep(archive, read_file(path, clock=now), said)
                event = derive(archive, capture, tools()).event.slug

    return made


def demo(folder: Path) -> None:
    """What `stenogram demo` shows."""
    with demo_files() as pages:
        files(*((page.path, page.told) for page in pages))(folder)


def archives() -> Iterator[tuple[str, Callable[[Path], None]]]:
    """What is measured, with what makes it."""
    yield "demo", demo
    yield "100 beads", hundred
    yield "sitting", long_sitting
    if SHARED.is_dir():
        yield "Sochi", files((SHARED / "sochi-2023-06-09" / "en-chatgpt.txt", Told()))
        here = SHARED / "barcelona-2015-10-26"
        yield (
            "Barcelona",
            files(
                (here / "ca-original.tei.xml", Told(kind="original", language="ca")),
                (here / "en-machine.tei.xml", Told(kind="machine", language="en")),
            ),
        )


def measure(name: str, folder: Path, url: str, browser: Browser) -> Iterator[Measured]:
    """The event's page in each mode that it has."""
    judge, renderer = (
        Judge(checks=tuple(make_all(PluginKind.CHECK)), policy=PRESS),
        Renderer(can_search=True, can_quote=True),
    )
    with open_archive(folder, clock=now, read_only=True) as archive:
        slug = archive.events()[0].slug
        has_modes = len(archive.events()[0].renditions) > 1
    for mode in Mode if has_modes else (Mode.SIDE,):
        asked, taken, text = Asked(mode=mode), [], ""
        for _ in range(3 if name == "sitting" else TIMES):
            began = time.process_time()
            with open_archive(folder, clock=now, read_only=True) as archive:
                reading = Reading(archive=archive, links=Links(base=url), judge=judge)
                text = renderer.text(event_page(reading, archive.event(slug), asked), reading.links)
            taken.append((time.process_time() - began) * 1e3)
        seen = [opened(browser, Links(base=url).absolute(f"/events/{slug}?read={mode.value}")) for _ in range(5)]
        content = text.encode()
        yield Measured(
            name=f"{name}, {mode.value}" if has_modes else name,
            size=len(content),
            packed=len(gzip.compress(content, 5)),
            made=min(taken),
            requests=int(seen[0]["requests"]),
            paint=min(each["paint"] for each in seen),
            opened=min(each["opened"] for each in seen),
        )


def opened(browser: Browser, address: str) -> dict[str, float]:
    """What Chromium says of opening a page, with nothing kept from before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.goto(address)
        said: dict[str, float] = page.evaluate(OPENED)
        return said
    finally:
        context.close()


@contextmanager
def place(kept: Sequence[str]) -> Iterator[Path]:
    """Where the archives are made: the folder that was named, or one that goes."""
    if kept:
        Path(kept[0]).mkdir(parents=True, exist_ok=True)
        yield Path(kept[0])
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    at = arguments.index("--keep") if "--keep" in arguments else len(arguments)
    kept, wanted = arguments[at + 1 : at + 2], [*arguments[:at], *arguments[at + 2 :]]
    print("| page | bytes | gzip | made, ms | requests | first paint, ms | open, ms |")
    print("| --- | --- | --- | --- | --- | --- | --- |", flush=True)
    with place(kept) as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        for name, make in archives():
            own = folder / name.replace(" ", "-")
            if wanted and name not in wanted:
                continue
            if not (own / "archive.sqlite").exists():
                make(own)
            with serving(own) as url:
                for m in measure(name, own, url, browser):
                    print(
                        f"| {m.name} | {m.size:,} | {m.packed:,} | {m.made:.1f} | {m.requests} | {m.paint:.0f} "
                        f"| {m.opened:.0f} |",
                        flush=True,
                    )
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
