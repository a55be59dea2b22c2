"""Whatever people decide about persons, in whatever order, taking it all back gives what was."""

import datetime as dt
import itertools
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.errors import UsageError
from stenogram.identify import PersonLinker
from stenogram.model import (
    Cause,
    Document,
    EventHeader,
    Fetched,
    GivenPerson,
    Judgement,
    Paragraph,
    PersonId,
    PersonName,
    RenditionHeader,
    Sentence,
    SentenceId,
    Span,
    Speaker,
    Speech,
    SplitBy,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive
from stenogram.text import Language

NOW = dt.datetime(2031, 5, 6, tzinfo=dt.UTC)
PAGES = [
    ("ru", ("Анна Карел", "Пётр Новак", None, "Анна Карел")),
    ("en", ("Anna Karel", "Petr Novak", "Jan Karel", "Karel")),
    ("zh", ("卡雷尔", "诺瓦克")),
]
acts = st.lists(
    st.tuples(st.sampled_from(["same", "different", "split", "speech", "identify", "import"]), st.integers(0, 9),
              st.integers(0, 9)), min_size=1, max_size=5,
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(acts=acts)
def test_undoing_everything_gives_what_was(acts: list[tuple[str, int, int]]) -> None:
    """Each decision is undone in turn; each step back is the state before it. No speech is ever lost or doubled."""
    with tempfile.TemporaryDirectory() as folder, _filled(Path(folder)) as archive:
        states = [_state(archive)]
        for act, one, other in acts:
            try:
                _decide(archive, act, one, other)
            except UsageError:  # makes no sense as things stand; nothing may have changed
                assert _state(archive) == states[-1]
                continue
            assert sum(part.speeches for p in archive.persons() for part in p.parts) == sum(len(n) for _, n in PAGES)
            states.append(_state(archive))
        for state in reversed(states[:-1]):
            archive.undo_decision(by="Ida")
            assert _state(archive) == state


def _decide(archive: SqliteArchive, act: str, one: int, other: int) -> None:
    persons, rows = archive.persons(), archive.events()[0].renditions
    first, second = persons[one % len(persons)], persons[other % len(persons)]
    if act in ("same", "different"):
        archive.judge_persons([first.id, second.id], Judgement(act), by="Ida")
    elif act == "split":
        archive.split_person(first.id, SplitBy(rendition=rows[other % len(rows)].address), by="Ida")
    elif act == "speech":
        archive.split_person(first.id, SplitBy(rendition=rows[other % len(rows)].address, speech=1 + one % 4), by="Ida")
    elif act == "identify":
        archive.identify_person(first.id, "wikidata", f"Q{1 + other}", by="Ida")
    else:
        given_person = GivenPerson(
            names=(PersonName(text=f"{first.name} {other}"),), identifiers=(("viaf", str(other)),)
        )
        if all(i.reason.endswith("nothing new") for i in archive.import_persons([given_person], by="Ida")):
            raise UsageError("nothing was decided")


def _state(archive: SqliteArchive) -> object:
    """Everything that is said of persons, and whose each speech is."""
    rows = [row for event in archive.events() for row in event.renditions]
    whose = [
        [s.speaker.person for s in archive.revision(row.revision).transcript.speeches if s.speaker] for row in rows
    ]
    return archive.persons(), whose


def _filled(folder: Path) -> SqliteArchive:
    numbers = itertools.count()
    archive = open_archive(
        folder, clock=lambda: NOW, create=True, linking=PersonLinker(), new_id=lambda prefix: f"{prefix}{next(numbers)}"
    )
    event = None
    for n, (language, names) in enumerate(PAGES):
        capture, _ = archive.keep(
            Fetched(content=f"page {n}".encode(), address=f"/{n}", final_address=f"/{n}", at=NOW), Told()
        )
        put = archive.put(
            Document(
                capture=capture.id, transcript=_transcript(language, names), event=event.id if event else None,
                event_version=event.version if event else None, rendition=None, cause=Cause.CAPTURED,
            )
        )  # fmt: skip
        event = archive.event(put.event)
    return archive


def _transcript(language: str, names: tuple[str | None, ...]) -> Transcript:
    text = "".join(f"Sentence {n}. " for n in range(len(names)))
    ids = {name: PersonId(f"p{n}") for n, name in enumerate(names) if name}
    speeches = []
    for n, name in enumerate(names):
        span = Span(text.index(f"Sentence {n}"), text.index(f"Sentence {n}") + len(f"Sentence {n}."))
        sentence = Sentence(id=SentenceId(""), text=span.of(text), span=span)
        speaker = Speaker(label=name or "Карел", name=name, person=ids.get(name))
        paragraph = Paragraph(span=span, sentences=(sentence,))
        speeches.append(Speech(n=n + 1, speaker=speaker, span=span, paragraphs=(paragraph,)))
    return Transcript(
        event=EventHeader(title="On salt", start="2031-05-06"), rendition=RenditionHeader(language=Language(language)),
        text=text, blocks=(), speeches=tuple(speeches),
    )  # fmt: skip
