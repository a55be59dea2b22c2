"""A small archive on disk, and a way to say in one line what a page of an event holds."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    BlockKind,
    CaptureId,
    Cause,
    CheckName,
    Document,
    DraftUse,
    Event,
    EventHeader,
    Fetched,
    MadeBy,
    Mark,
    MeasuredBead,
    Measurement,
    NewAlignment,
    Paragraph,
    Participant,
    PlacedBlock,
    Precision,
    Put,
    RenditionHeader,
    RenditionId,
    RenditionKind,
    RevisionId,
    Sentence,
    SentenceId,
    SentenceVectors,
    Span,
    Speaker,
    Speech,
    SpeechKind,
    Told,
    Transcript,
    Unread,
)
from stenogram.protocols import Clock
from stenogram.store import SqliteArchive, open_archive
from stenogram.text import Language

PARSER = MadeBy(name="parser", version="1")


def _transcript(
    *speeches: str,
    language: str = "ru",
    kind: RenditionKind | None = RenditionKind.ORIGINAL,
    event: EventHeader | None = None,
    header: RenditionHeader | None = None,
) -> Transcript:
    """Each speech is one paragraph of sentences ending in a full stop; the last line is furniture, unread."""
    text, made = "", []
    for n, words in enumerate(speeches, 1):
        start = len(text)
        sentences = [f"{s.strip()}." for s in words.split(".") if s.strip()]
        placed = []
        for sentence in sentences:
            at = start + words.index(sentence, placed[-1].span.end - start if placed else 0)
            placed.append(Sentence(id=SentenceId(f"x{n}"), text=sentence, span=Span(at, at + len(sentence))))
        span = Span(start, start + len(words))
        made.append(
            Speech(
                n=n,
                kind=SpeechKind.SPEECH,
                speaker=Speaker(label=f"Speaker {n}", name=f"Person {n}", role=None),
                language=Language(language),
                span=span,
                paragraphs=(Paragraph(span=span, sentences=tuple(placed)),),
            )
        )
        text += words + "\n"
    line = Span(len(text), len(text) + len("Share"))
    return Transcript(
        event=event
        or EventHeader(title="A meeting", start="2031-05-06T10:00", precision=Precision.MINUTE, place="Zembla"),
        rendition=header or RenditionHeader(language=Language(language), kind=kind),
        text=text + "Share",
        blocks=(
            *(PlacedBlock(span=s.span, kind=BlockKind.SPEECH, rule="label-colon") for s in made),
            PlacedBlock(span=line, kind=BlockKind.UNREAD, rule="none"),
        ),
        speeches=tuple(made),
        unread=(Unread(span=line, reason="fits nothing"),),
        notices=("the page gives\nno date",),
        made_by=(PARSER,),
    )


def _fetched(content: bytes, *, at: dt.datetime, address: str = "/home/reader/page.html") -> Fetched:
    return Fetched(content=content, address=address, final_address=address, media_type="text/html", at=at)


def _pairs(count: int) -> tuple[Alignment, tuple[MeasuredBead, ...]]:
    """An alignment of `count` pairs, the first with a measurement."""
    aligner = MadeBy(name="aligner", version="2", settings="abc")
    seen = Measurement(
        check=CheckName.NUMBER,
        kind="changed",
        left=Mark(sentence=0, start=0, end=1),
        right=None,
        facts=(("left", "12"), ("right", 13), ("share", 0.5), ("sure", True), ("none", None)),
        made_by=MadeBy(name="number", version="1"),
    )
    beads = tuple(
        MeasuredBead(bead=Bead(left=(n,), right=(n,), score=0.9), doubt=0.1, measurements=(seen,) if n == 0 else ())
        for n in range(count)
    )
    alignment = Alignment(
        left_language=Language("ru"),
        right_language=Language("en"),
        left_count=count,
        right_count=count,
        beads=tuple(b.bead for b in beads),
        likeness=0.8,
        basis=Basis.MEANING,
        made_by=aligner,
    )
    return alignment, beads


class Adds(Protocol):
    """Puts a transcript into an archive, as a new event or into one that is there."""

    def __call__(
        self,
        transcript: Transcript,
        *,
        event: Event | None = None,
        rendition: RenditionId | None = None,
        cause: Cause = Cause.CAPTURED,
        content: bytes | None = None,
        address: str = ...,
        alignments: tuple[NewAlignment, ...] = (),
        translated_from: RevisionId | None = None,
        drafts: tuple[DraftUse, ...] = (),
        vectors: tuple[SentenceVectors, ...] = (),
    ) -> Put:
        """What putting it led to."""
        ...


@pytest.fixture
def clock() -> Clock:
    """A clock that goes on by a second each time it is read."""
    seconds = itertools.count()
    start = dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)
    return lambda: start + dt.timedelta(seconds=next(seconds))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the archive of a test lies."""
    return tmp_path / "archive"


@pytest.fixture
def archive(folder: Path, clock: Clock) -> Iterator[SqliteArchive]:
    """An empty archive, open for writing."""
    with open_archive(folder, clock=clock, create=True) as opened:
        yield opened


@pytest.fixture
def transcript() -> Callable[..., Transcript]:
    """Makes a transcript of the speeches that it is given."""
    return _transcript


@pytest.fixture
def fetched(clock: Clock) -> Callable[..., Fetched]:
    """Makes what capture hands over for some bytes."""
    return lambda content, **more: _fetched(content, at=clock(), **more)


@pytest.fixture
def pairs() -> Callable[[int], tuple[Alignment, tuple[MeasuredBead, ...]]]:
    """Makes an alignment of that many pairs."""
    return _pairs


@pytest.fixture
def add(archive: SqliteArchive, clock: Clock) -> Adds:
    """Keeps bytes and puts what was made of them."""

    def adding(
        transcript: Transcript,
        *,
        event: Event | None = None,
        rendition: RenditionId | None = None,
        cause: Cause = Cause.CAPTURED,
        content: bytes | None = None,
        address: str = "/home/reader/page.html",
        alignments: tuple[NewAlignment, ...] = (),
        translated_from: RevisionId | None = None,
        drafts: tuple[DraftUse, ...] = (),
        vectors: tuple[SentenceVectors, ...] = (),
    ) -> Put:
        content = transcript.text.encode() if content is None else content
        capture, _ = archive.keep(_fetched(content, at=clock(), address=address), Told())
        return archive.put(
            Document(
                capture=CaptureId(capture.id),
                transcript=transcript,
                event=event.id if event else None,
                event_version=event.version if event else None,
                rendition=rendition,
                cause=cause,
                alignments=alignments,
                translated_from=translated_from,
                drafts=drafts,
                vectors=vectors,
            )
        )

    return adding


@pytest.fixture
def zembla() -> EventHeader:
    """The header of a fictional meeting."""
    return EventHeader(
        title="Talks on the salt trade",
        kind="meeting",
        start="2031-05-06T10:00",
        precision=Precision.MINUTE,
        place="Onhava",
        venue="the Salt House",
        participants=(Participant(name="Ana Karel", role="Chancellor"), Participant(name="Иван Соль")),
    )
