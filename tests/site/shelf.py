"""An archive in memory, for the pages: events that are written down here, nothing kept, nothing aligned by itself."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from stenogram.errors import UnknownEvent, UsageError
from stenogram.model import (
    Alignment,
    AlignmentId,
    Basis,
    Bead,
    BlockKind,
    Capture,
    CaptureId,
    Cause,
    CheckName,
    Digest,
    Draft,
    DraftId,
    Event,
    EventHeader,
    EventId,
    Finding,
    FindingClass,
    MadeBy,
    Mark,
    MeasuredBead,
    Measurement,
    Paragraph,
    PlacedBlock,
    Policy,
    RenditionHeader,
    RenditionId,
    RenditionRow,
    Revision,
    RevisionId,
    Sentence,
    SentenceId,
    Severity,
    Span,
    Speaker,
    SpeakerRow,
    Speech,
    SpeechKind,
    StoredAlignment,
    Told,
    Transcript,
    TranslationFacts,
    Unread,
)
from stenogram.text import language

AT = dt.datetime(2026, 11, 2, 9, 30, 5, tzinfo=dt.UTC)
MAKER = MadeBy(name="by hand", version="1", settings="sha256:5e77", at=AT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A piece of a record as a test writes it: paragraphs of sentences."""

    words: tuple[tuple[str, ...], ...]
    speaker: Speaker | None = None
    kind: SpeechKind = SpeechKind.SPEECH
    language: str = "und"


def turn(label: str | None, *paragraphs: Sequence[str], name: str | None = None, role: str | None = None) -> Turn:
    """A speech; without a label a question from the floor."""
    speaker = Speaker(label=label, name=name, role=role) if label else None
    kind = SpeechKind.SPEECH if label else SpeechKind.QUESTION
    return Turn(words=tuple(tuple(p) for p in paragraphs), speaker=speaker, kind=kind)


def note(text: str, kind: SpeechKind = SpeechKind.NOTE) -> Turn:
    """A stage direction or, with its kind, a heading."""
    return Turn(words=((text,),), kind=kind)


def transcript(
    event: EventHeader,
    header: RenditionHeader,
    turns: Sequence[Turn],
    *,
    name: str,
    unread: Sequence[str] = (),
    notices: tuple[str, ...] = (),
) -> Transcript:
    """The turns as a record in which every span fits; words in brackets inside a speech are a note in it."""
    text, speeches, number, notes = "", [], 0, []
    for n, written in enumerate(turns, start=1):
        start = len(text)
        paragraphs = []
        if written.speaker is not None:
            text += f"{written.speaker.label}: "
        for words in written.words:
            opening, sentences = len(text), []
            for sentence in words:
                span = Span(len(text), len(text) + len(sentence))
                is_spoken = written.kind in (SpeechKind.SPEECH, SpeechKind.QUESTION)
                if is_spoken and sentence.startswith("("):
                    notes.append(PlacedBlock(span=span, kind=BlockKind.NOTE, rule="kinesic-in-brackets"))
                    text += f"{sentence} "
                    continue
                sentence_id = SentenceId(f"{name}{number}" if is_spoken else f"{name}note{n}")
                sentences.append(Sentence(id=sentence_id, text=sentence, span=span))
                number += is_spoken
                text += f"{sentence} "
            paragraphs.append(Paragraph(span=Span(opening, len(text) - 1), sentences=tuple(sentences)))
            text = f"{text[:-1]}\n"
        speeches.append(
            Speech(
                n=n,
                kind=written.kind,
                speaker=written.speaker,
                language=language(written.language),
                span=Span(start, len(text) - 1 if written.words else len(text)),
                paragraphs=tuple(paragraphs),
            )
        )
    left_over = []
    for words in unread:
        left_over.append(Unread(span=Span(len(text), len(text) + len(words)), reason="fits no rule of this layout"))
        text += f"{words}\n"
    return Transcript(
        event=event,
        rendition=header,
        text=text,
        blocks=tuple(_with_speech_between(notes, len(text))),
        speeches=tuple(speeches),
        unread=tuple(left_over),
        notices=notices,
        made_by=(MAKER,),
    )


def _with_speech_between(notes: Sequence[PlacedBlock], end: int) -> Iterator[PlacedBlock]:
    at = 0
    for block in notes:
        yield PlacedBlock(span=Span(at, block.span.start), kind=BlockKind.SPEECH, rule="by-hand")
        yield block
        at = block.span.end
    yield PlacedBlock(span=Span(at, end), kind=BlockKind.SPEECH, rule="by-hand")


def pair(*beads: tuple[Sequence[int], Sequence[int]] | tuple[Sequence[int], Sequence[int], float]) -> tuple[Bead, ...]:
    """Beads as a test writes them: ([0], [0, 1]) or with a score."""
    return tuple(Bead(left=tuple(b[0]), right=tuple(b[1]), score=b[2] if len(b) > 2 else 0.93) for b in beads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A departure as a test writes it down."""

    bead: int
    check: CheckName
    finding_class: FindingClass
    severity: Severity
    because: str
    left: tuple[int, int, int] | None = None  # sentence, start, end
    right: tuple[int, int, int] | None = None
    kind: str = "seen"

    def measured(self) -> Measurement:
        """As a check would have measured it."""
        facts = (
            ("class", self.finding_class.value),
            ("severity", self.severity.value),
            ("because", self.because),
        )
        left, right = (Mark(sentence=m[0], start=m[1], end=m[2]) if m else None for m in (self.left, self.right))
        return Measurement(check=self.check, kind=self.kind, left=left, right=right, facts=facts, made_by=MAKER)


@dataclass(frozen=True, slots=True)
class WrittenCheck:
    """A check whose measurements say what to make of them."""

    name: CheckName
    version: str = "1"

    def measure(self, bead: object) -> tuple[Measurement, ...]:
        """Nothing: tests write measurements down."""
        return ()

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """What the test wrote."""
        return Finding(
            measurement=measurement,
            finding_class=FindingClass(measurement.fact("class")),
            severity=Severity(measurement.fact("severity")),
            because=str(measurement.fact("because")),
        )


CHECKS = tuple(WrittenCheck(name) for name in CheckName)


@dataclass(slots=True)
class Shelf:
    """The reading side of an archive."""

    shelved: list[Event] = field(default_factory=list)
    texts: dict[RevisionId, Revision] = field(default_factory=dict)
    alignments: dict[tuple[RevisionId, RevisionId], StoredAlignment] = field(default_factory=dict)
    captures: dict[CaptureId, Capture] = field(default_factory=dict)
    blobs: dict[Digest, bytes] = field(default_factory=dict)
    old_slugs: dict[str, str] = field(default_factory=dict)
    drafts: dict[RevisionId, dict[int, tuple[SentenceId, Draft]]] = field(default_factory=dict)
    parents: dict[RevisionId, tuple[Draft, ...]] = field(default_factory=dict)
    stale: dict[RevisionId, frozenset[int]] = field(default_factory=dict)
    made_here: dict[RevisionId, TranslationFacts] = field(default_factory=dict)
    settings: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    open_now: int = 0

    @contextmanager
    def opened(self) -> Iterator["Shelf"]:
        """The shelf as `OpensArchive` has it."""
        self.open_now += 1
        try:
            yield self
        finally:
            self.open_now -= 1

    def add_event(self, slug: str, header: EventHeader, *, candidates: tuple[str, ...] = ()) -> None:
        """An event without renditions yet."""
        event_id = EventId(f"ev-{len(self.shelved) + 1}")
        self.shelved.append(
            Event(id=event_id, slug=slug, header=header, version=1, renditions=(), candidates=candidates)
        )

    def add(
        self,
        key: str,
        header: RenditionHeader,
        turns: Sequence[Turn],
        *,
        beads: tuple[Bead, ...] | None = None,
        seen: Sequence[Seen] = (),
        to: str | None = None,
        basis: Basis = Basis.MEANING,
        refusal: str | None = None,
        unread: Sequence[str] = (),
        notices: tuple[str, ...] = (),
        address: str = "https://example.org/record",
        content: bytes | None = None,
        headers: tuple[tuple[str, str], ...] = (("content-type", "text/html"),),
    ) -> None:
        """A rendition of the last event; with beads it is aligned to `to`, or to the pivot."""
        event = self.shelved[-1]
        name = f"{event.id}-{key}-"
        record = transcript(event.header, header, turns, name=name, unread=unread, notices=notices)
        page = f"{event.slug}/{key}\n{record.text}".encode(errors="replace")
        capture = self._capture(content or page, address, headers)
        rendition, revision = RenditionId(f"{name}ren"), RevisionId(f"{name}rev")
        self.texts[revision] = Revision(
            id=revision,
            event=event.id,
            rendition=rendition,
            n=1,
            cause=Cause.CAPTURED,
            capture=capture,
            text_digest=digest(record.text.encode(errors="replace")),
            transcript=record,
            at=AT,
        )
        pivot = next((r for r in event.renditions if to is None or r.address.endswith(f"/{to}")), None)
        alignment = None
        if beads is not None and pivot is not None:
            alignment = AlignmentId(f"{name}al")
            self._align(alignment, pivot, revision, record, beads, seen, basis)
        row = RenditionRow(
            id=rendition,
            event=event.id,
            address=f"{event.slug}/{key}",
            header=header,
            said=record.event,
            revision=revision,
            revision_n=1,
            capture=capture,
            captures=1,
            speeches=len(record.spoken),
            sentences=len(record.sentences),
            unread=len(unread),
            pivot=pivot.id if pivot else None,
            alignment=alignment,
            refusal=refusal,
        )
        self.shelved[-1] = replace(event, version=event.version + 1, renditions=(*event.renditions, row))

    def _align(
        self,
        name: AlignmentId,
        pivot: RenditionRow,
        revision: RevisionId,
        record: Transcript,
        beads: tuple[Bead, ...],
        seen: Sequence[Seen],
        basis: Basis,
    ) -> None:
        left = self.texts[pivot.revision].transcript
        self.alignments[pivot.revision, revision] = StoredAlignment(
            id=name,
            left=pivot.revision,
            right=revision,
            alignment=Alignment(
                left_language=left.rendition.language,
                right_language=record.rendition.language,
                left_count=len(left.sentences),
                right_count=len(record.sentences),
                beads=beads,
                likeness=0.81 if basis is Basis.MEANING else None,
                basis=basis,
                made_by=MAKER,
            ),
            beads=tuple(
                MeasuredBead(
                    bead=bead,
                    doubt=1 - bead.score,
                    measurements=tuple(s.measured() for s in seen if s.bead == number),
                )
                for number, bead in enumerate(beads)
            ),
            made_by=MAKER,
            at=AT,
        )

    def _capture(self, content: bytes, address: str, headers: tuple[tuple[str, str], ...]) -> Capture:
        blob = digest(content)
        self.blobs[blob] = content
        capture = Capture(
            id=CaptureId(f"cap-{len(self.captures) + 1}"),
            blob=blob,
            size=len(content),
            address=address,
            final_address=address,
            redirects=(),
            status=200 if address.startswith("http") else None,
            headers=headers if address.startswith("http") else (),
            media_type="text/html",
            charset="utf-8",
            ip_address="203.0.113.7" if address.startswith("http") else None,
            at=AT,
            told=Told(),
        )
        self.captures[capture.id] = capture
        return capture

    def events(self) -> tuple[Event, ...]:
        """All events."""
        return tuple(self.shelved)

    def event(self, name: str) -> Event:
        """The event with this id, slug or old slug."""
        wanted = self.old_slugs.get(name, name)
        for event in self.shelved:
            if wanted in (event.id, event.slug):
                return event
        raise UnknownEvent(name)

    def revision(self, revision: RevisionId) -> Revision:
        """A revision."""
        return self.texts[revision]

    def find_revision(self, address: str) -> RevisionId:
        """The revision at EVENT/LANG-KIND@N."""
        for revision in self.texts.values():
            rows = [r for e in self.shelved for r in e.renditions if r.id == revision.rendition]
            if rows and address == f"{rows[0].address}@{revision.n}":
                return revision.id
        raise UnknownEvent(address)

    def revision_of_blob(self, wanted: Digest) -> RevisionId | None:
        """The revision made from these bytes."""
        return next((r.id for r in self.texts.values() if r.capture.blob == wanted), None)

    def drafts_of(self, revision: RevisionId) -> dict[int, tuple[SentenceId, Draft]]:
        """Who made the sentences of a revision that was made here."""
        return self.drafts.get(revision, {})

    def stale_sentences(self, revision: RevisionId) -> frozenset[int]:
        """Sentences that render what the source no longer says."""
        return self.stale.get(revision, frozenset())

    def translation_of(self, revision: RevisionId) -> TranslationFacts | None:
        """How a revision came to be that was made here."""
        return self.made_here.get(revision)

    def engine_settings(self, made_by: MadeBy) -> tuple[tuple[str, str], ...]:
        """What a digest of settings stands for."""
        return self.settings.get(made_by.name, ())

    def draft(self, number: DraftId) -> Draft:
        """One draft."""
        return next(d for drafts in self.parents.values() for d in drafts if d.id == number)

    def alignment(self, left: RevisionId, right: RevisionId) -> StoredAlignment | None:
        """A stored alignment."""
        return self.alignments.get((left, right))

    def capture(self, capture: CaptureId) -> Capture:
        """A capture."""
        if capture not in self.captures:
            raise UsageError(f"no capture {capture}")
        return self.captures[capture]

    def blob(self, wanted: Digest) -> bytes:
        """The bytes."""
        return self.blobs[wanted]

    def pending(self) -> tuple[Capture, ...]:
        """None."""
        return ()

    def speakers(self) -> tuple[SpeakerRow, ...]:
        """None: nobody linked the speakers of these texts."""
        return ()


def digest(content: bytes) -> Digest:
    """The name of some bytes."""
    return Digest(f"sha256:{hashlib.sha256(content).hexdigest()}")
