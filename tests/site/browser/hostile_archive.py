"""An archive in which every field of everything says what it is told to say. Kept by the real store."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

from stenogram.cli._compose import now
from stenogram.identify import PersonLinker
from stenogram.model import (
    PRESS,
    Alignment,
    Basis,
    Cause,
    CheckName,
    Document,
    EventHeader,
    Fetched,
    FindingClass,
    MadeBy,
    MeasuredBead,
    NewAlignment,
    Participant,
    Put,
    RenditionHeader,
    RenditionKind,
    Severity,
    Source,
    SpeechKind,
    Told,
    Transcript,
    Translator,
)
from stenogram.protocols import Archive
from stenogram.site import EditDoor, make_app
from stenogram.store import open_archive
from stenogram.text import language
from tests.site.edited import KnownEditors, served
from tests.site.shelf import CHECKS, Seen, Turn, note, pair, transcript, turn

RU, EN, DE = language("ru"), language("en"), language("de")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An event that was made, by what its pages are called."""

    slug: str
    keys: tuple[str, ...]
    sentences: tuple[str, ...]
    captures: tuple[str, ...]


def fill(folder: Path, groups: Sequence[Sequence[str]]) -> tuple[Said, ...]:
    """An event for each group: fields of which it has one say all of the group, the others one each, in turn."""
    with open_archive(folder, clock=now, create=True, linking=PersonLinker()) as archive:
        return tuple(_event(archive, number, tuple(words)) for number, words in enumerate(groups))


@contextmanager
def hostile_site(folder: Path) -> Iterator[str]:
    """The archive served with all that a site can have."""
    from stenogram.cli._quote_door import quote_door
    from stenogram.cli.serve import search_door

    def opened() -> object:
        return open_archive(folder, clock=now, read_only=True)

    door = EditDoor(editors=KnownEditors(), commands=None, clock=now, tell=lambda line: None)  # type: ignore[arg-type]
    app = make_app(
        open_archive=opened, checks=CHECKS, policy=PRESS, search=search_door(), quoting=quote_door(), editing=door
    )  # type: ignore[arg-type]
    with served(app) as url:
        yield url


def _event(archive: Archive, number: int, words: tuple[str, ...]) -> Said:
    said = " ".join(words)
    header = EventHeader(
        title=said, kind=said, summary=said, start=f"2031-05-{1 + number % 28:02}", timezone=said, place=said,
        venue=said, participants=tuple(Participant(name=each, role=each) for each in words),
    )  # fmt: skip
    makes = _Maker(archive=archive, number=number, words=words, header=header)
    original = makes.put(RenditionKind.ORIGINAL, RU, None, None)
    version = archive.event(original.event).version
    machine = makes.put(RenditionKind.MACHINE, EN, original, version)
    makes.put(None, DE, original, archive.event(original.event).version)
    event = archive.event(original.event)
    rows = {row.id: row for row in event.renditions}
    archive.correct_beads(
        rows[original.rendition].revision, rows[machine.rendition].revision, [((0,), (0,))], by=f"by {said}"[:200]
    )
    sentences = [archive.revision(row.revision).transcript.sentences[1].id for row in event.renditions]
    return Said(
        slug=event.slug,
        keys=tuple(row.address.rpartition("/")[2] for row in event.renditions),
        sentences=tuple(sentences),
        captures=tuple(row.capture.id for row in event.renditions),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """Puts the renditions of an event."""

    archive: Archive
    number: int
    words: tuple[str, ...]
    header: EventHeader

    def put(self, kind: RenditionKind | None, tag: str, original: Put | None, version: int | None) -> Put:
        """A rendition all of whose fields say the words."""
        said = " ".join(self.words)
        one = self.words[{"ru": 0, "en": 1, "de": 2}[tag] % len(self.words)]
        maker = MadeBy(name=said, version=said, settings=said, at=now())
        header = RenditionHeader(
            language=language(tag), kind=kind, publisher=said, licence=said,
            translator=Translator(name=said, version=said), source=Source(name=said, url=one),
            made_from_rendition=said, made_from_language=None if original is None else RU,
            canonical_url=one, alternates=((EN, one),),
        )  # fmt: skip
        record = transcript(
            self.header, header, _turns(self.words), name=f"{self.number}{tag}", unread=self.words, notices=self.words
        )
        record = replace(record, made_by=(maker,))
        address = f"https://example.org/{self.number}/{tag}/{said}"
        fetched = Fetched(
            content=f"<!doctype html>{address}".encode(errors="replace"), address=address, final_address=address,
            status=200, headers=tuple((each, each) for each in self.words), media_type=one, charset=one,
            ip_address=one, at=now(),
        )  # fmt: skip
        capture, _ = self.archive.keep(
            fetched, Told(publisher=said, translator=said, kind=kind.value if kind else None)
        )
        return self.archive.put(
            Document(
                capture=capture.id, transcript=record, event=original.event if original else None,
                event_version=version, rendition=None, cause=Cause.CAPTURED,
                alignments=self._alignments(kind, original, record, maker),
            )
        )  # fmt: skip

    def _alignments(
        self, kind: RenditionKind | None, original: Put | None, record: Transcript, maker: MadeBy
    ) -> tuple[NewAlignment, ...]:
        if original is None:
            return ()
        if kind is None:
            return (NewAlignment(left=original.rendition, right=None, refusal=" ".join(self.words)),)
        count = len(record.sentences)
        beads = pair(
            *(([n], [n]) for n in range(count - 2)), ([count - 2], []), ([], [count - 2]), ([count - 1], [count - 1])
        )
        measured = tuple(
            MeasuredBead(bead=bead, doubt=0.0, measurements=tuple(_seen(n, words, bead.right, maker)))
            for n, (bead, words) in enumerate(zip(beads, cycle(self.words), strict=False))
        )
        alignment = Alignment(
            left_language=RU, right_language=EN, left_count=count, right_count=count, beads=beads, likeness=0.8,
            basis=Basis.MEANING, made_by=maker,
        )  # fmt: skip
        return (NewAlignment(left=original.rendition, right=None, alignment=alignment, beads=measured),)


def _seen(number: int, words: str, right: tuple[int, ...], maker: MadeBy) -> Iterator[object]:
    """A finding that says the words, and another of another class every few beads."""
    if not right:
        return
    classes = tuple(FindingClass)
    seen = Seen(
        bead=number, check=tuple(CheckName)[number % len(CheckName)], finding_class=classes[number % len(classes)],
        severity=Severity.MAJOR, because=words, right=(right[0], 0, 3),
    )  # fmt: skip
    yield replace(seen.measured(), made_by=maker)


def _turns(words: tuple[str, ...]) -> tuple[Turn, ...]:
    """A speech for every five of them: who has spoken is compared with everybody, and that takes its time."""
    turns: list[Turn] = []
    for number, five in enumerate(batched(words, 5)):
        said = " ".join(five)
        sentences = [each for word in five for each in (word, f"({word})")]
        turns.append(turn(said, sentences, name=f"{said} n", role=f"{said} r"))
        turns.append(note(said, (SpeechKind.NOTE, SpeechKind.HEADING)[number % 2]))
    return (*turns, turn(None, [words[0], words[-1]]))


def batched(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """The words in groups of one size."""
    return [tuple(words[at : at + size]) for at in range(0, len(words), size)]
