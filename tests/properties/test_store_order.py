"""Renditions that arrive in any order give the same event."""

import datetime as dt
import itertools
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.identify import PersonLinker
from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    Cause,
    Document,
    EventHeader,
    Fetched,
    MadeBy,
    MeasuredBead,
    NewAlignment,
    Paragraph,
    Participant,
    Person,
    PersonId,
    Precision,
    RenditionHeader,
    RenditionId,
    RenditionKind,
    Sentence,
    SentenceId,
    Span,
    Speaker,
    Speech,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive, pivots
from stenogram.text import Language

MAKER = MadeBy(name="aligner", at=dt.datetime(2031, 1, 1, tzinfo=dt.UTC))
LANGUAGES = [Language(tag) for tag in ("ru", "en", "de", "und")]
INCOMING = RenditionId("")
SPEAKERS = [(), ("Anna Karel",), ("Анна Карел", "Jan Karel"), ("Karel", "Pavel Novak"), (None, "А.Карел"), ("卡雷尔",)]


@dataclass(frozen=True)
class Page:
    """One rendition to come."""

    content: bytes
    transcript: Transcript


@st.composite
def pages(draw):
    """Two to four pages of one event, each with what it happens to say."""
    made = []
    for n in range(draw(st.integers(2, 4))):
        header = RenditionHeader(
            language=draw(st.sampled_from(LANGUAGES)),
            kind=draw(st.none() | st.sampled_from(RenditionKind)),
            made_from_language=draw(st.none() | st.sampled_from(LANGUAGES)),
        )
        event = EventHeader(
            title=draw(st.none() | st.sampled_from(["On salt", "О соли"])),
            title_is_composed=draw(st.booleans()),
            start=draw(st.none() | st.sampled_from(["2031-05-06", "2031-05-06T10:00", "2031"])),
            precision=draw(st.none() | st.sampled_from(Precision)),
            place=draw(st.none() | st.sampled_from(["Onhava", "Онхава"])),
            participants=draw(
                st.sampled_from([(), (Participant(name="Ana Karel"),), (Participant(name="Анна Карел"),)])
            ),
        )
        text = f"text {draw(st.integers(0, 1))}"  # the same words may come twice, from other bytes
        speeches = _speeches(draw(st.sampled_from(SPEAKERS)), text)
        transcript = Transcript(event=event, rendition=header, text=text, blocks=(), speeches=speeches)
        made.append(Page(f"page {n}".encode(), transcript))
    return made


def _speeches(names: tuple[str | None, ...], text: str) -> tuple[Speech, ...]:
    """All say the whole text; a speaker without a name is a label that may mean several."""
    whole = Span(0, len(text))
    sentence = Sentence(id=SentenceId(""), text=text, span=whole)
    return tuple(
        Speech(
            n=n, span=whole, paragraphs=(Paragraph(span=whole, sentences=(sentence,)),),
            speaker=Speaker(label=name or "Karel", name=name, person=PersonId(f"p{n}") if name else None),
        )
        for n, name in enumerate(names, 1)
    )  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(pages=pages(), data=st.data())
def test_any_order_gives_the_same_event(pages, data):
    """Header, slug, order, pivots, alignments, candidates and persons are a function of the set of renditions."""
    other = data.draw(st.permutations(pages))
    assert _built(pages) == _built(other)


def test_the_dump_can_tell_events_apart():
    """The control: another set of renditions gives another dump."""
    one = Transcript(event=EventHeader(title="A"), rendition=RenditionHeader(), text="a", blocks=(), speeches=())
    two = Transcript(event=EventHeader(title="B"), rendition=RenditionHeader(), text="b", blocks=(), speeches=())
    assert _built([Page(b"1", one), Page(b"2", two)]) != _built([Page(b"2", one), Page(b"1", two)])


def _built(pages: list[Page]) -> list[object]:
    """What an archive says of the event once all pages have come, without ids, times and version."""
    numbers = itertools.count()
    clock = lambda: dt.datetime(2031, 5, 6, tzinfo=dt.UTC) + dt.timedelta(seconds=next(numbers))  # noqa: E731
    with (
        tempfile.TemporaryDirectory() as folder,
        open_archive(
            Path(folder),
            clock=clock,
            create=True,
            new_id=lambda prefix: f"{prefix}{next(numbers)}",
            linking=PersonLinker(),
        ) as archive,
    ):
        for page in pages:
            _add(archive, page)
        return _dump(archive)


def _add(archive: SqliteArchive, page: Page) -> None:
    """What the pipeline does: derive pivots first, align what has a new one, put."""
    capture, _ = archive.keep(
        Fetched(content=page.content, address="/p", final_address="/p", at=dt.datetime(2031, 1, 1, tzinfo=dt.UTC)),
        Told(),
    )
    event = next(iter(archive.events()), None)
    rows = {r.id: r for r in event.renditions} if event else {}
    headers = [(r.id, r.header, r.capture.blob) for r in rows.values()]
    wanted = pivots([*headers, (INCOMING, page.transcript.rendition, capture.blob)])
    new = tuple(
        _aligned(left, right) for right, left in wanted.items()
        if left is not None and (INCOMING in (left, right) or rows[right].pivot != left)
    )  # fmt: skip
    archive.put(
        Document(
            capture=capture.id, transcript=page.transcript, event=event.id if event else None,
            event_version=event.version if event else None, rendition=None, cause=Cause.CAPTURED, alignments=new,
        )
    )  # fmt: skip


def _aligned(left: RenditionId, right: RenditionId) -> NewAlignment:
    ends = {"left": left or None, "right": right or None}
    bead = Bead(left=(0,), right=(0,), score=0.5)
    alignment = Alignment(
        left_language=LANGUAGES[0], right_language=LANGUAGES[1], left_count=1, right_count=1, beads=(bead,),
        likeness=None, basis=Basis.LENGTH, made_by=MAKER,
    )  # fmt: skip
    return NewAlignment(**ends, alignment=alignment, beads=(MeasuredBead(bead=bead, doubt=0.5, measurements=()),))


def _dump(archive: SqliteArchive) -> list[object]:
    (event,) = archive.events()
    blob_of = {r.id: r.capture.blob for r in event.renditions}
    revision_of = {r.id: r.revision for r in event.renditions}
    everything = archive._connection.execute("SELECT count(*) FROM alignments").fetchone()[0]
    said: list[object] = [event.slug, event.header, event.candidates, everything]
    for row in event.renditions:
        stem = row.address.rstrip("-0123456789")  # which of two of one kind has the number is who came first
        pair = archive.alignment(revision_of[row.pivot], row.revision) if row.pivot else None
        assert (pair is None) == (row.pivot is None)
        assert (pair.id if pair else None) == row.alignment
        said.append(
            (row.capture.blob, stem, row.header, row.revision_n, blob_of.get(row.pivot), row.refusal, row.unread)
        )
    assert everything == sum(row.pivot is not None for row in event.renditions)
    return [*said, _persons(archive, {r.address: r.capture.blob for r in event.renditions})]


def _persons(archive: SqliteArchive, blob_of: dict[str, str]) -> list[object]:
    """Who is who and why, and who is unsure, without ids."""
    persons = {p.id: p for p in archive.persons()}

    def shown(person: Person) -> object:
        parts = sorted((blob_of[p.rendition or ""], p.labels, sorted(p.reasons)) for p in person.parts)
        return person.name, person.names, person.roles, person.events, person.speeches, person.is_certain, parts

    unsure = [
        (sorted([repr(shown(p)), repr(shown(persons[u.person]))]), u.score, u.reason)
        for p in persons.values()
        for u in p.unsure
    ]
    return [sorted(map(shown, persons.values()), key=repr), sorted(unsure, key=repr)]
