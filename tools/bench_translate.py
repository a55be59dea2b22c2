"""Measure how fast sentences go through translating, without the engine's own time: docs/performance.md.

One core, a talk made here, an engine that answers at once and whose time is taken off. Counted are the plan (what is
known, in which language each sentence is, terms), the requests and the look at each answer, keeping every answer in the
archive with its commit, composing the rendition, and storing it with its pairs and index. Beside it stands what all
checks take as well, which an audit of any rendition costs; the encoder is measured with alignment. Seconds are those of
the processor: a busy machine changes nothing, and waiting for the disk is not in them.
"""

import datetime as dt
import itertools
import os
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.unit.translate.speaking import SpeakingTranslator  # noqa: E402

from stenogram.cli.translate import to_bytes  # noqa: E402
from stenogram.model import EngineLimits, Fetched, Told, TranslationAnswer, TranslationRequest  # noqa: E402
from stenogram.pipeline import Pace, Tools, derive, keep, plan_translation, translate_event  # noqa: E402
from stenogram.plugins import PluginKind, make_all  # noqa: E402
from stenogram.store import open_archive  # noqa: E402
from stenogram.text import Language  # noqa: E402
from stenogram.translate import Budget  # noqa: E402

TABLE = ROOT / "docs" / "performance.md"
MARKS = "<!-- translate -->", "<!-- /translate -->"
SENTENCES = 5_000
TEXTS = (
    "Мы обсудили вопрос под номером {} и приняли решение.", "Спасибо за вопрос номер {}.", "Кто заплатит за дом {}?",
    "Строительство причала {} начнётся весной, если совет утвердит смету до конца года.",
    "Я не думаю, что это так, но попрошу инженеров ещё раз посмотреть на участок {} до следующего заседания.",
)  # fmt: skip
SPEAKERS = ("Марта Линдквист", "Юхан Берг", "Анна Хольм")


class Timed(SpeakingTranslator):
    """Answers at once, and knows how long that took."""

    seconds = 0.0
    limits = EngineLimits(sentences=50, characters=20_000, at_once=2, is_local=True)

    def __init__(self) -> None:
        super().__init__("bench", limits=self.limits)
        self._clock = threading.Lock()

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """The renderings."""
        began = time.thread_time()
        answer = super().translate(request)
        with self._clock:
            self.seconds += time.thread_time() - began
        return answer


def talk(count: int) -> str:
    """A talk of so many sentences, each another."""
    hand, numbers = Random(7), itertools.count(100)  # noqa: S311 - words, not secrets
    turns, left = ["Заседание совета порта\n\n3 марта 2031 года, 11:00, Порт-Элиан\n"], count
    while left > 0:
        size = min(left, hand.randint(3, 12))
        said = " ".join(hand.choice(TEXTS).format(next(numbers)) for _ in range(size))
        turns.append(f"{hand.choice(SPEAKERS)}: {said}\n")
        left -= size
    return "\n".join(turns)


def measured(count: int, kit: Tools, folder: Path) -> tuple[int, dict[str, float]]:
    """Seconds of each part."""
    with open_archive(folder, clock=kit.clock, create=True) as archive:
        fetched = Fetched(content=talk(count).encode(), address="/a.txt", final_address="/a.txt", at=kit.clock())
        capture, _ = keep(archive, fetched, Told(kind="original", language="ru"))
        derive(archive, capture, replace(kit, embedders=(), checks=()))
        (event,) = archive.events()
        engine = Timed()
        began = time.process_time()
        plan = plan_translation(archive, event, event.renditions[0], Language("en"), engine)
        planned = time.process_time()
        pace = Pace(clock=time.monotonic, sleep=time.sleep, chance=Random(1))  # noqa: S311 - to wait
        done = translate_event(archive, plan, kit, to_bytes, pace, Budget(None))
        ended = time.process_time()
        if done.rendition is None or done.untranslated:
            sys.exit(f"the run did not end well: {done.stopped or done.untranslated}")
        seconds = {"plan": planned - began, "engine": engine.seconds, "all": ended - began - engine.seconds}
        return done.rendition.sentences, seconds


def main(arguments: Sequence[str]) -> int:
    """Measure three times, take the middle, and write the table."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    ticking = itertools.count()
    start = dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)
    bare = Tools(
        readers=make_all(PluginKind.READER), embedders=(), checks=(),
        clock=lambda: start + dt.timedelta(seconds=next(ticking)),
    )  # fmt: skip
    rows = []
    for name, kit in (
        ("without checks and encoder", bare),
        ("with all checks", replace(bare, checks=make_all(PluginKind.CHECK))),
    ):
        runs = []
        for _ in range(3):
            with tempfile.TemporaryDirectory() as folder:
                runs.append(measured(SENTENCES, kit, Path(folder) / "archive"))
        count, seconds = sorted(runs, key=lambda run: run[1]["all"])[1]
        rows.append((name, count, seconds))
        print(name, count, Counter({key: round(value, 3) for key, value in seconds.items()}), flush=True)
        print(f"{count / seconds['all']:,.0f} sentences/s", flush=True)
    if "--write" in arguments:
        write(rows)
    return 0


def write(rows: Sequence[tuple[str, int, dict[str, float]]]) -> None:
    """The table in docs/performance.md, between its marks."""
    lines = [
        "| translating, one core, without the engine's own time | sentences | seconds of the processor | sentences/s |",
        "| --- | --- | --- | --- |",
    ]
    lines += [f"| {name} | {count:,} | {s['all']:.2f} | {count / s['all']:,.0f} |" for name, count, s in rows]
    text = TABLE.read_text("utf-8")
    block = f"{MARKS[0]}\n\n" + "\n".join(lines) + f"\n\n{MARKS[1]}"
    if MARKS[0] in text:
        text = re.sub(re.escape(MARKS[0]) + ".*?" + re.escape(MARKS[1]), lambda _: block, text, flags=re.DOTALL)
    else:
        text = text.rstrip("\n") + f"\n\n## Translating\n\n{block}\n"
    TABLE.write_text(text, "utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
