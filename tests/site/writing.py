"""A writer in a process of its own: reads one step a line, does it in an archive, says that it is done."""

import datetime as dt
import json
import secrets
import sys
from pathlib import Path
from typing import Any

from stenogram.errors import StenogramError
from stenogram.identify import PersonLinker
from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    Cause,
    CheckName,
    Document,
    Event,
    EventHeader,
    Fetched,
    Judgement,
    MadeBy,
    MeasuredBead,
    Measurement,
    NewAlignment,
    Paragraph,
    PersonId,
    RenditionHeader,
    RenditionKind,
    Sentence,
    SentenceId,
    Span,
    Speaker,
    Speech,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive
from stenogram.text import Language

NOW = dt.datetime(2031, 5, 6, tzinfo=dt.UTC)
MAKER = MadeBy(name="by hand", version="1", at=NOW)
NAMES = {"en": ("Anna Karel", "Petr Novak"), "ru": ("Анна Карел", "Пётр Новак")}
SENTENCES = 4


def opened(folder: Path) -> SqliteArchive:
    """The archive, to write."""
    return open_archive(folder, clock=lambda: NOW, create=True, linking=PersonLinker())


def do(archive: SqliteArchive, step: list[Any]) -> None:
    """One step; what makes no sense as things stand is refused by the archive and changes nothing."""
    what, one, other = step
    events = sorted(archive.events(), key=lambda event: event.id)
    if what == "new" or not events:
        add(archive, None, "ru", one, other)
        return
    event = events[one % len(events)]
    try:
        _do(archive, what, event, events[other % len(events)], other)
    except (StenogramError, ZeroDivisionError):
        return


def _do(archive: SqliteArchive, what: str, event: Event, second: Event, other: int) -> None:
    persons = archive.persons()
    match what:
        case "translate":
            add(archive, event, "en", len(event.renditions), other)
        case "again":
            capture = event.renditions[0].capture
            archive.keep(_fetched(archive.blob(capture.blob), "/elsewhere"), Told())
        case "change":
            add(archive, event, event.renditions[0].header.language, 7, other, is_change=True)
        case "correct":
            left, right = event.renditions[0].revision, event.renditions[-1].revision
            archive.correct_beads(left, right, [((other % SENTENCES,), ((other + 1) % SENTENCES,))], by="Ida")
        case "same" | "different":
            pair = [persons[0].id, persons[other % len(persons)].id]
            archive.judge_persons(pair, Judgement(what), by="Ida")
        case "join":
            archive.join_events([event.id, second.id], by="Ida")
        case "divide":
            archive.divide_event(event.id, [event.renditions[-1].address], by="Ida")
        case _:
            archive.undo_decision(by="Ida")


def add(
    archive: SqliteArchive, event: Event | None, language: str, number: int, other: int, *, is_change: bool = False
) -> None:
    """A rendition of an event, aligned with its pivot; or another text of its first."""
    transcript = _transcript(language, number, other)
    own = secrets.token_hex(8)  # the same bytes twice would be one page
    capture, _ = archive.keep(_fetched(own.encode(), f"/{own}"), Told())
    is_first = event is None or is_change
    archive.put(
        Document(
            capture=capture.id, transcript=transcript, event=event.id if event else None,
            event_version=event.version if event else None, cause=Cause.RECAPTURED if is_change else Cause.CAPTURED,
            rendition=event.renditions[0].id if event and is_change else None,
            alignments=() if is_first or event is None else (_aligned(event, other),),
        )
    )  # fmt: skip


def _aligned(event: Event, other: int) -> NewAlignment:
    beads = tuple(Bead(left=(n,), right=(n,), score=0.9) for n in range(SENTENCES))
    alignment = Alignment(
        left_language=event.renditions[0].header.language, right_language=Language("en"), left_count=SENTENCES,
        right_count=SENTENCES, beads=beads, likeness=0.8, basis=Basis.MEANING, made_by=MAKER,
    )  # fmt: skip
    seen = Measurement(
        check=CheckName.NUMBER, kind="changed", left=None, right=None,
        facts=(("class", "error"), ("severity", "major"), ("because", "1 became 2")),
        made_by=MadeBy(name="check-number", version="1", at=NOW),
    )  # fmt: skip
    measured = tuple(
        MeasuredBead(bead=bead, doubt=0.1, measurements=(seen,) if n == other % SENTENCES else ())
        for n, bead in enumerate(beads)
    )
    return NewAlignment(left=event.renditions[0].id, right=None, alignment=alignment, beads=measured)


def _fetched(content: bytes, address: str) -> Fetched:
    return Fetched(content=content, address=address, final_address=address, at=NOW)


def _transcript(language: str, number: int, other: int) -> Transcript:
    text, speeches = "", []
    for k in range(SENTENCES):
        name = NAMES.get(language, NAMES["en"])[(k + number) % 2]
        words = f"Sentence {number} {k} {other}."
        span = Span(len(text), len(text) + len(words))
        text += f"{words} "
        said = Sentence(id=SentenceId("s"), text=words, span=span)
        speeches.append(
            Speech(
                n=k + 1, speaker=Speaker(label=name, name=name, role="Minister of Salt", person=PersonId(name)),
                language=Language(language), span=span, paragraphs=(Paragraph(span=span, sentences=(said,)),),
            )
        )  # fmt: skip
    kind = RenditionKind.ORIGINAL if language == "ru" else RenditionKind.HUMAN
    return Transcript(
        event=EventHeader(title=f"On salt {number % 3}", start="2031-05-06", place="Onhava"), text=text, blocks=(),
        speeches=tuple(speeches),
        rendition=RenditionHeader(language=Language(language), kind=kind, publisher="Gazette"),
    )  # fmt: skip


def main() -> None:
    """Steps from standard input until it ends."""
    for line in sys.stdin:
        folder, step = json.loads(line)
        with opened(Path(folder)) as archive:
            do(archive, step)
        sys.stdout.write("done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
