"""One fault of one engine, through everything from the request to the archive: what must hold whatever happens."""

import datetime as dt
import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.unit.translate.behind import make
from tests.unit.translate.speaking import VirtualTime, rendering

from stenogram.exports import transcript_json
from stenogram.model import Draft, DraftState, EngineLimits, Fetched, Told, TranslationAnswer, TranslationRequest
from stenogram.pipeline import Pace, Tools, Translated, derive, keep, plan_translation, translate_event
from stenogram.plugins import PluginKind, make_all
from stenogram.protocols import Translator
from stenogram.store import SqliteArchive, open_archive
from stenogram.testing import Fault, FaultyServer, faults, fine
from stenogram.text import Language
from stenogram.translate import Budget, Price

ENGINES = ("openai", "deepl", "libretranslate")
CASES = [(engine, fault) for engine in ENGINES for fault in faults() if engine in fault.formats]
SLOW = {"silent", "byte by byte"}
PRICE = Price(engine="any", per_million_characters=1_000_000.0)  # one a character
RU, EN = Language("ru"), Language("en")
_AT_ONCE = 3  # sentences of one request: faults come between others


class Narrow:
    """An engine that is asked for few sentences at a time, one request after another."""

    def __init__(self, inner: Translator) -> None:
        self._inner = inner
        self.name, self.version, self.settings = inner.name, inner.version, inner.settings
        self.made_by = inner.made_by
        self.limits = EngineLimits(
            sentences=min(_AT_ONCE, inner.limits.sentences), characters=4_000, at_once=1, is_local=True,
            uses_context=inner.limits.uses_context, takes_terms=inner.limits.takes_terms,
        )  # fmt: skip

    def knows(self, source: Language, target: Language) -> bool:
        """Every pair, without asking the server."""
        return True

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """What the engine answers."""
        return self._inner.translate(request)


def talk() -> str:
    """A conversation whose sentences are each another, and long enough for their language to be known."""
    lines = ["Совещание о работе порта\n\n3 марта 2031 года, 11:00, Порт-Элиан\n"]
    numbers = itertools.count(101)
    for turn in range(4):
        said = " ".join(
            f"Мы обсудили с коллегами вопрос под номером {next(numbers)} и приняли решение." for _ in range(3)
        )
        lines.append(f"{'Марта Линдквист' if turn % 2 else 'Юхан Берг'}: {said}\n")
    return "\n".join(lines)


def clock() -> Callable[[], dt.datetime]:
    """A clock that goes on by a second each time it is read."""
    seconds = itertools.count()
    return lambda: dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC) + dt.timedelta(seconds=next(seconds))


def tools() -> Tools:
    """The real readers; nothing is aligned by meaning, and nothing checked."""
    return Tools(readers=make_all(PluginKind.READER), embedders=(), checks=(), clock=clock())


def to_bytes(transcript) -> bytes:  # type: ignore[no-untyped-def]
    """A transcript as the bytes that are kept of it."""
    import json

    return json.dumps(transcript_json(transcript), ensure_ascii=False).encode()


def archive_of_a_talk(folder: Path) -> Path:
    """An archive with the talk, to be copied for each case."""
    ticking = clock()
    with open_archive(folder, clock=ticking, create=True) as archive:
        fetched = Fetched(content=talk().encode(), address="/home/a.txt", final_address="/home/a.txt", at=ticking())
        capture, _ = keep(archive, fetched, Told(kind="original", language="ru"))
        derive(archive, capture, tools())
    return folder


def run(archive: SqliteArchive, engine: Translator, cap: float | None = None) -> Translated:
    """The talk, translated; nobody waits in earnest."""
    (event,) = archive.events()
    source = next(row for row in event.renditions if row.header.language == RU)
    plan = plan_translation(archive, event, source, EN, engine, price=PRICE)
    time = VirtualTime()
    pace = Pace(clock=time.clock, sleep=time.sleep, chance=Random(1))
    return translate_event(archive, plan, tools(), to_bytes, pace, Budget(PRICE, cap=cap, engine=engine.name))


def remembered(archive: SqliteArchive) -> list[Draft]:
    """Every draft that was accepted."""
    return [draft for draft in archive.drafts_between(RU, EN) if draft.state is DraftState.TRANSLATED]


def check_nothing_wrong(archive: SqliteArchive, done: Translated) -> None:
    """What was accepted is right, each sentence once; what stands in the rendition stands in its place."""
    accepted = remembered(archive)
    for draft in accepted:
        assert draft.text == rendering(draft.source_text), "something wrong was stored as accepted"
    assert len({draft.source_text for draft in accepted}) == len(accepted), "a sentence was accepted twice"
    if done.rendition is None:
        assert done.stopped is not None
        return
    (event,) = archive.events()
    texts = {row.header.language: archive.revision(row.revision).transcript for row in event.renditions}
    pairs = zip(texts[RU].sentences, texts[EN].sentences, strict=True)
    for source, made in pairs:
        assert made.text in (rendering(source.text), source.text), "a sentence stands in another's place"


def play(template: Path, folder: Path, engine_name: str, fault: Fault) -> None:
    """The fault once in a run, then a run without faults; and then nothing but the fault, with a cap."""
    seconds = 0.4 if fault.name in SLOW else 20.0
    shutil.copytree(template, folder / "once")
    with FaultyServer(rendering, patience_seconds=5) as server, open_archive(folder / "once", clock=clock()) as archive:
        server.play(fine, fault)
        engine = Narrow(make(engine_name, server, seconds=seconds))
        first = run(archive, engine)
        check_nothing_wrong(archive, first)
        done_before = {draft.source_text for draft in remembered(archive)}
        assert done_before, "what was translated before the fault was lost"
        asked_before = len(server.received)
        second = run(archive, engine)
        check_nothing_wrong(archive, second)
        again = {s for request in server.received[asked_before:] for s in request.sentences}
        assert not again & done_before, "a finished sentence was asked for again"
        assert second.stopped is None
        assert second.untranslated == {}
        (event,) = archive.events()
        made = next(row for row in event.renditions if row.header.language == EN)
        sentences = archive.revision(archive.find_revision(f"{event.slug}/ru")).transcript.sentences
        words = [s.text for s in archive.revision(made.revision).transcript.sentences]
        assert words == [rendering(s.text) for s in sentences]
    shutil.copytree(template, folder / "always")
    with (
        FaultyServer(rendering, then=fault, patience_seconds=5) as server,
        open_archive(folder / "always", clock=clock()) as archive,
    ):
        engine = Narrow(make(engine_name, server, seconds=seconds))
        done = run(archive, engine, cap=700.0)
        check_nothing_wrong(archive, done)
        billed = [sum(map(len, r.sentences)) for r in server.received if r.billed]
        largest = max((sum(map(len, r.sentences)) for r in server.received), default=0)
        assert sum(billed) <= 700.0 + largest, "more was spent than the cap and one call"
        assert len(server.received) <= 60, "the engine was asked on and on"
        assert fault.right is None or not remembered(archive)
