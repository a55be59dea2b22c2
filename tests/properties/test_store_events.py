"""Events that people join and divide: in whatever order, it comes to the same; taken back, it is what was."""

import datetime as dt
import itertools
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.test_store_order import Page, _aligned, _speeches

from stenogram.errors import UsageError
from stenogram.identify import PersonLinker
from stenogram.model import (
    Cause,
    Document,
    EventHeader,
    Fetched,
    NewAlignment,
    Participant,
    RenditionHeader,
    RenditionKind,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive
from stenogram.text import Language

HEADERS = [
    RenditionHeader(language=Language("ru"), kind=RenditionKind.ORIGINAL),
    RenditionHeader(language=Language("en"), kind=RenditionKind.OFFICIAL, made_from_language=Language("ru")),
    RenditionHeader(language=Language("en"), kind=RenditionKind.MACHINE),
    RenditionHeader(language=Language("de")),
]
EVENTS = [
    EventHeader(title="On salt", start="2031-05-06", place="Onhava", participants=(Participant(name="Ana Karel"),)),
    EventHeader(title="On pepper", start="2031-05-06", place="Onhava", participants=(Participant(name="Ana Karel"),)),
    EventHeader(start="2031-05-06"),
]
acts = st.lists(st.tuples(st.sampled_from(["join", "divide"]), st.integers(0, 9), st.integers(0, 9)), max_size=5)


@st.composite
def pages(draw):
    """Two to four pages, each of which comes as an event of its own."""
    made = []
    for n, header in enumerate(draw(st.lists(st.sampled_from(HEADERS), min_size=2, max_size=4))):
        speeches = _speeches(draw(st.sampled_from([("Anna Karel",), ("Анна Карел", "Jan Karel")])), f"text {n}")
        transcript = Transcript(
            event=draw(st.sampled_from(EVENTS)), rendition=header, text=f"text {n}", blocks=(), speeches=speeches
        )
        made.append(Page(f"page {n}".encode(), transcript))
    return made


@settings(max_examples=25, deadline=None)
@given(pages=pages(), acts=acts)
def test_undoing_everything_gives_what_was(pages, acts):
    """Each step back is the state before it; every slug that there ever was leads to where its renditions are."""
    with tempfile.TemporaryDirectory() as folder, _opened(Path(folder)) as archive:
        for page in pages:
            _add(archive, page)
        states, homes = (
            [_state(archive)],
            {row.id: event.slug for event in archive.events() for row in event.renditions},
        )
        for act, one, other in acts:
            events = archive.events()
            first, second = events[one % len(events)], events[other % len(events)]
            try:
                if act == "join":
                    archive.join_events([first.slug, second.slug], by="Ida")
                else:
                    row = first.renditions[other % len(first.renditions)]
                    archive.divide_event(first.slug, [row.address], by="Ida")
            except UsageError:
                assert _state(archive) == states[-1]
                continue
            _complete(archive)
            states.append(_state(archive))
            assert sum(len(event.renditions) for event in archive.events()) == len(pages)
            assert all(archive.event(slug).renditions for slug in homes.values())
        for state in reversed(states[:-1]):
            archive.undo_decision(by="Ida")
            _complete(archive)
            assert _state(archive) == state


@settings(max_examples=25, deadline=None)
@given(pages=pages(), data=st.data())
def test_any_order_of_adds_and_merges_gives_the_same(pages, data):
    """Adding all and merging all is one event whatever came first, and whatever was merged before all was there."""
    seen = []
    for _ in range(2):
        order = data.draw(st.permutations(range(len(pages))))
        with tempfile.TemporaryDirectory() as folder, _opened(Path(folder)) as archive:
            for n in order:
                _add(archive, pages[n])
                events = archive.events()
                if len(events) > 1 and data.draw(st.booleans()):
                    archive.join_events([events[0].slug, events[1].slug], by="Ida")
                    _complete(archive)
            while len(events := archive.events()) > 1:
                archive.join_events([event.id for event in events][-2:], by="Ida")
                _complete(archive)
            seen.append(_state(archive, is_numbered=False))
    assert seen[0] == seen[1]


def _opened(folder: Path) -> SqliteArchive:
    numbers = itertools.count()
    now = dt.datetime(2031, 5, 6, tzinfo=dt.UTC)
    return open_archive(
        folder, clock=lambda: now, create=True, linking=PersonLinker(), new_id=lambda prefix: f"{prefix}{next(numbers)}"
    )


def _add(archive: SqliteArchive, page: Page) -> None:
    """As an event of its own."""
    at = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    name = page.content.decode().replace(" ", "-")
    capture, _ = archive.keep(
        Fetched(content=page.content, address=f"/{name}", final_address=f"/{name}", at=at), Told()
    )
    archive.put(
        Document(capture=capture.id, transcript=page.transcript, event=None, event_version=None, rendition=None,
                 cause=Cause.CAPTURED)
    )  # fmt: skip


def _complete(archive: SqliteArchive) -> None:
    """What the pipeline does after a decision: align what has a new pivot."""
    for event in archive.events():
        lacking: list[NewAlignment] = [
            _aligned(row.pivot, row.id) for row in event.renditions if row.pivot and row.alignment is None
        ]
        if lacking:
            archive.complete_event(event.id, event.version, lacking, ())
    for event in archive.events():
        assert all((row.alignment is None) == (row.pivot is None) for row in event.renditions)


def _state(archive: SqliteArchive, *, is_numbered: bool = True) -> list[object]:
    """What is said of events and persons, without ids of alignments and versions; without numbers: by blobs alone."""
    events: list[object] = []
    for event in archive.events():
        blob_of = {row.id: row.capture.blob for row in event.renditions}
        rows = [
            (row.capture.blob, row.header, blob_of.get(row.pivot), row.address if is_numbered else None)
            for row in event.renditions
        ]
        slugs = [archive.event(slug).slug for slug in event.candidates]
        events.append((event.slug, event.header, rows, slugs))
    persons = [(p.name, p.names, p.roles, p.speeches, p.is_certain, p.events, len(p.unsure)) for p in archive.persons()]
    held = archive._connection.execute("SELECT count(*) FROM alignments").fetchone()[0]
    return [*events, sorted(map(repr, persons)), held]
