"""Persons are the same whether an event alone is gathered anew or everybody is, and an event costs what it is worth."""

import datetime as dt
import itertools
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.bench.made_archive import make_archive
from stenogram.errors import UsageError
from stenogram.identify import PersonLinker
from stenogram.model import (
    Cause,
    Document,
    EventHeader,
    Fetched,
    Judgement,
    Paragraph,
    PersonId,
    RenditionHeader,
    Sentence,
    SentenceId,
    Span,
    Speaker,
    Speech,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive
from stenogram.store.gathering import gather_persons
from stenogram.text import Language

NOW = dt.datetime(2031, 5, 6, tzinfo=dt.UTC)
NAMES = ("Anna Karel", "Анна Карел", "Petr Novak", "Пётр Новак", "Karel", "P. Novak", "Ana Karel")
ROLES = (None, "Minister of Salt", "министр соли")
said = st.tuples(st.sampled_from(NAMES), st.sampled_from(ROLES))
pages = st.tuples(
    st.integers(0, 3), st.sampled_from(["en", "ru"]), st.sampled_from([None, "Salt Gazette", "Onhava"]),
    st.lists(said, min_size=1, max_size=3),
)  # fmt: skip
steps = st.lists(
    st.one_of(
        pages,
        st.tuples(st.sampled_from(Judgement), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("join"), st.integers(0, 3), st.integers(0, 3)),
    ),
    min_size=2, max_size=8,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(steps=steps)
def test_an_event_gathered_alone_gives_what_gathering_all_gives(steps: list[tuple[object, ...]]) -> None:
    """After every step, gathering everybody anew changes nobody."""
    with tempfile.TemporaryDirectory() as folder, _opened(Path(folder)) as archive:
        events: dict[int, str] = {}
        for n, step in enumerate(steps):
            _do(archive, events, n, step)
            rows = _persons(archive)
            gather_persons(archive._connection)
            assert _persons(archive) == rows


def test_adding_an_event_costs_the_same_in_a_large_archive() -> None:
    """SQLite takes no more steps to add the ninth and tenth hundred pages of the same speakers than it took before."""
    with tempfile.TemporaryDirectory() as folder:
        make_archive(Path(folder), 200 * 12, seed=5)
        few = _steps_of_one_more(Path(folder), 13)
        make_archive(Path(folder), 200 * 60, seed=5)
        assert _steps_of_one_more(Path(folder), 61) < 2 * few


def _steps_of_one_more(folder: Path, events: int) -> int:
    steps = itertools.count()
    made = open_archive

    def counting(*args: object, **options: object) -> SqliteArchive:
        archive = made(*args, **options)  # type: ignore[arg-type]
        archive._connection.set_progress_handler(lambda: next(steps) and 0, 100)
        return archive

    make_archive(folder, 200 * events, seed=5, opening=counting)
    return next(steps)


def _do(archive: SqliteArchive, events: dict[int, str], n: int, step: tuple[object, ...]) -> None:
    if len(step) == 4:
        number, language, publisher, names = step
        capture, _ = archive.keep(
            Fetched(content=f"{n}".encode(), address=f"/{n}", final_address=f"/{n}", at=NOW), Told()
        )
        known = archive.event(events[number]) if number in events else None  # type: ignore[index]
        put = archive.put(
            Document(
                capture=capture.id, transcript=_transcript(n, language, publisher, names), rendition=None,  # type: ignore[arg-type]
                event=known.id if known else None, event_version=known.version if known else None,
                cause=Cause.CAPTURED,
            )
        )  # fmt: skip
        events[number] = put.event  # type: ignore[index]
        return
    what, one, other = step
    try:
        if what == "join":
            names = [events[one], events[other]]  # type: ignore[index]
            archive.join_events(names, by="Ida")
            events[other] = events[one] = archive.event(names[0]).id  # type: ignore[index]
        elif what is Judgement.UNSURE:
            archive.undo_decision(by="Ida")
        else:
            persons = archive.persons()
            pair = [persons[k % len(persons)].id for k in (one, other)]  # type: ignore[operator]
            archive.judge_persons(pair, what, by="Ida")  # type: ignore[arg-type]
    except (UsageError, KeyError, ZeroDivisionError):
        return


def _persons(archive: SqliteArchive) -> list[tuple[object, ...]]:
    rows = archive._connection.execute("SELECT id, person, is_current FROM appearances ORDER BY key")
    return [tuple(row) for row in rows]


def _opened(folder: Path) -> SqliteArchive:
    numbers = itertools.count()
    return open_archive(
        folder, clock=lambda: NOW, create=True, linking=PersonLinker(), new_id=lambda prefix: f"{prefix}{next(numbers)}"
    )


def _transcript(n: int, language: str, publisher: str | None, names: list[tuple[str, str | None]]) -> Transcript:
    text, speeches = "", []
    for k, (name, role) in enumerate(names):
        words = f"Sentence {n}.{k}."
        span = Span(len(text), len(text) + len(words))
        text += f"{words} "
        speeches.append(
            Speech(
                n=k + 1, speaker=Speaker(label=f"{name} {k}", name=name, role=role, person=PersonId(f"p{k}")),
                language=Language(language), span=span,
                paragraphs=(Paragraph(span=span, sentences=(Sentence(id=SentenceId("s"), text=words, span=span),)),),
            )
        )  # fmt: skip
    return Transcript(
        event=EventHeader(title=f"On salt {n}"), text=text, blocks=(), speeches=tuple(speeches),
        rendition=RenditionHeader(language=Language(language), publisher=publisher),
    )  # fmt: skip
