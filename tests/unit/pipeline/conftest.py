"""A desk with an archive, the real readers and parser, no encoder, and engines that a test makes up."""

import datetime as dt
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.unit.translate.speaking import VirtualTime

from stenogram.exports import transcript_json
from stenogram.identify import PersonLinker
from stenogram.model import Event, Fetched, RenditionRow, Revision, Told
from stenogram.pipeline import (
    Added,
    Edit,
    Pace,
    Plan,
    Tools,
    Translated,
    derive,
    edit_rendition,
    keep,
    plan_translation,
    translate_event,
)
from stenogram.plugins import PluginKind, make_all
from stenogram.protocols import Clock, Translator
from stenogram.store import SqliteArchive, open_archive
from stenogram.text import Language
from stenogram.translate import Budget, Price

TALK = """Пресс-конференция смотрителя маяка

3 марта 2031 года, 11:00, Порт-Элиан

Марта Линдквист: Добрый день, коллеги. Спасибо. Вчера вечером паром сел на мель у острова.

На борту находились 284 пассажира. Никто не погиб. Спасибо.

Вопрос: Когда паром снимут с мели?

Марта Линдквист: Буксиры подойдут завтра утром. (Аплодисменты.) Мы закончим работы к 9 марта.

Вопрос: Кто заплатит?

Марта Линдквист: Заплатит компания. Thank you very much for coming here today, dear colleagues from abroad. 12:30.
"""


class Desk:
    """What a test does at a desk, in a word each."""

    def __init__(self, archive: SqliteArchive, clock: Clock) -> None:
        self.archive = archive
        self.time = VirtualTime()
        self.tools = Tools(readers=make_all(PluginKind.READER), embedders=(), checks=(), clock=clock)
        self._clock = clock

    def add(self, text: str = TALK, *, name: str = "/home/desk/talk.txt", **told: str) -> Added:
        """A page of plain text as an original in Russian."""
        said = Told(**({"kind": "original", "language": "ru"} | told))
        fetched = Fetched(content=text.encode(), address=name, final_address=name, at=self._clock())
        capture, is_new = keep(self.archive, fetched, said)
        return derive(self.archive, capture, self.tools, is_new_blob=is_new)

    @property
    def event(self) -> Event:
        """The only event."""
        (event,) = self.archive.events()
        return event

    def row(self, name: str) -> RenditionRow:
        """A rendition of the event by its name."""
        return next(row for row in self.event.renditions if row.address.endswith(f"/{name}"))

    def revision(self, name: str) -> Revision:
        """Its text."""
        return self.archive.revision(self.row(name).revision)

    def words(self, name: str) -> list[str]:
        """Its sentences, those of notes too."""
        return [s.text for speech in self.revision(name).transcript.speeches for s in speech.sentences]

    def plan(self, engine: Translator, to: str = "en", **more: object) -> Plan:
        """What an engine would be asked."""
        return plan_translation(self.archive, self.event, self.row("ru"), Language(to), engine, **more)  # type: ignore[arg-type]

    def translate(
        self,
        engine: Translator,
        to: str = "en",
        *,
        price: Price | None = None,
        cap: float | None = None,
        **more: object,
    ) -> Translated:
        """The event, translated."""
        plan = self.plan(engine, to, price=price, **more)
        pace = Pace(clock=self.time.clock, sleep=self.time.sleep, chance=Random(1))
        budget = Budget(price, cap=cap, engine=engine.name)
        return translate_event(self.archive, plan, self.tools, to_bytes, pace, budget)

    def edit(
        self, name: str, changes: dict[int, str], *, by: str = "Ida Holm", seen: dict[int, str] | None = None
    ) -> None:
        """Put words in the place of sentences, by their numbers from 0."""
        row = self.row(name)
        sentences = [s for speech in self.revision(name).transcript.speeches for s in speech.sentences]
        edits = [
            Edit(sentence=sentences[n].id, seen=(seen or {}).get(n, sentences[n].text), text=text)
            for n, text in changes.items()
        ]
        edit_rendition(self.archive, row.id, edits, self.tools, to_bytes, editor=by)


def to_bytes(transcript) -> bytes:  # type: ignore[no-untyped-def]
    """A transcript as the bytes that are kept of it."""
    return json.dumps(transcript_json(transcript), ensure_ascii=False).encode()


@pytest.fixture
def clock() -> Clock:
    """A clock that goes on by a second each time it is read."""
    seconds = itertools.count()
    start = dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)
    return lambda: start + dt.timedelta(seconds=next(seconds))


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A desk with an empty archive."""
    with open_archive(tmp_path / "archive", clock=clock, create=True, linking=PersonLinker()) as archive:
        yield Desk(archive, clock)
