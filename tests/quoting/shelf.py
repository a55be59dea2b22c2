"""Events of self-made talk, as transcripts and as an archive: originals, renditions, earlier states."""

import datetime as dt
import itertools
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    BlockKind,
    Cause,
    Document,
    EventHeader,
    Fetched,
    MadeBy,
    MeasuredBead,
    NewAlignment,
    Paragraph,
    PlacedBlock,
    Precision,
    RenditionHeader,
    RenditionKind,
    Sentence,
    SentenceId,
    SentenceVectors,
    Span,
    Speaker,
    Speech,
    SpeechKind,
    Told,
    Transcript,
    Translator,
)
from stenogram.protocols import Embedder
from stenogram.store import SqliteArchive
from stenogram.text import Language
from tests.quoting.talk import LANGUAGES, OFTEN, Said, in_script, made_name, say

START = dt.datetime(2031, 1, 6, 10, tzinfo=dt.UTC)
MAKER = MadeBy(name="talk", version="1")


@dataclass(frozen=True, slots=True)
class Turn:
    """Who says what: an idea, or an index of what is often said."""

    speaker: str
    paragraphs: tuple[tuple[Said | int, ...], ...]


@dataclass(slots=True, kw_only=True)
class Talk:
    """An event."""

    number: int
    language: str
    title: str
    start: str
    turns: tuple[Turn, ...]
    rendition: str | None = None  # the language of a machine's rendition
    is_gone: bool = False  # the original is not in the archive
    before: dict[tuple[int, int, int], Said] = field(default_factory=dict)  # what an earlier state said instead
    slug: str = ""

    def sentences(self, language: str, *, earlier: bool = False) -> Iterable[tuple[int, int, int, str]]:
        """(turn, paragraph, number, text) of each."""
        for t, turn in enumerate(self.turns):
            for p, paragraph in enumerate(turn.paragraphs):
                for n, said in enumerate(paragraph):
                    idea = self.before.get((t, p, n), said) if earlier else said
                    yield t, p, n, OFTEN[language][idea] if isinstance(idea, int) else idea.text(language)


def make_talks(rng: random.Random, sentences: int) -> list[Talk]:
    """Events with about so many sentences of originals."""
    talks: list[Talk] = []
    people = [f"{made_name(rng, 2)} {made_name(rng, 2)}" for _ in range(60)]
    done = 0
    while done < sentences:
        number = len(talks)
        language = LANGUAGES[number % len(LANGUAGES)]
        said_here = rng.sample(people, rng.randint(2, 4))
        turns = tuple(_turn(rng, said_here[k % len(said_here)]) for k in range(rng.randint(6, 14)))
        others = [x for x in LANGUAGES if x != language]
        talk = Talk(
            number=number, language=language, title=f"Talks in {made_name(rng)}",
            start=(START + dt.timedelta(days=number)).date().isoformat(), turns=turns,
            rendition=rng.choice(others) if number % 4 == 1 else None, is_gone=number % 8 == 5,
        )  # fmt: skip
        if number % 4 == 2:
            for t, p, n, _ in list(talk.sentences(language)):
                if not isinstance(turns[t].paragraphs[p][n], int) and rng.random() < 0.15:
                    talk.before[t, p, n] = say(rng)
        done += sum(1 for _ in talk.sentences(language))
        talks.append(talk)
    return talks


def _turn(rng: random.Random, speaker: str) -> Turn:
    return Turn(
        speaker,
        tuple(
            tuple(rng.randrange(3) if rng.random() < 0.15 else say(rng) for _ in range(rng.randint(1, 5)))
            for _ in range(rng.randint(1, 3))
        ),
    )


def transcript_of(talk: Talk, language: str, kind: RenditionKind, *, earlier: bool = False) -> Transcript:
    """A talk as it is printed in a language."""
    text, speeches, blocks = "", [], []
    said = list(talk.sentences(language, earlier=earlier))
    for t, turn in enumerate(talk.turns):
        start = len(text)
        label = in_script(turn.speaker, language)
        text += f"{label}: "
        paragraphs = []
        for p, group in itertools.groupby((s for s in said if s[0] == t), key=lambda s: s[1]):
            first = len(text)
            sentences = []
            for _, _, _, words in group:
                at = len(text)
                text += words + " "
                sentences.append(Sentence(id=SentenceId(f"{t}-{p}-{at}"), text=words, span=Span(at, at + len(words))))
            text = text[:-1] + "\n"
            paragraphs.append(Paragraph(span=Span(first, len(text) - 1), sentences=tuple(sentences)))
        span = Span(start, len(text) - 1)
        blocks.append(PlacedBlock(span=span, kind=BlockKind.SPEECH, rule="label-colon"))
        speeches.append(
            Speech(
                n=t + 1, kind=SpeechKind.SPEECH, speaker=Speaker(label=label, name=label), language=Language(language),
                span=span, paragraphs=tuple(paragraphs),
            )
        )  # fmt: skip
    machine = kind is RenditionKind.MACHINE
    return Transcript(
        event=EventHeader(title=talk.title, start=talk.start, precision=Precision.DAY),
        rendition=RenditionHeader(
            language=Language(language), kind=kind, translator=Translator(name="Babelfish") if machine else None,
            made_from_language=Language(talk.language) if machine else None,
        ),
        text=text.rstrip("\n"), blocks=tuple(blocks), speeches=tuple(speeches), made_by=(MAKER,),
    )  # fmt: skip


def fill(archive: SqliteArchive, talks: Sequence[Talk], embedder: Embedder | None = None) -> None:
    """Every talk into an archive, with earlier states first and renditions last."""
    for talk in talks:
        put = None
        if not talk.is_gone or talk.rendition is None:
            if talk.before:
                earlier = transcript_of(talk, talk.language, RenditionKind.ORIGINAL, earlier=True)
                put = _put(archive, talk, earlier, None, None, Cause.CAPTURED, embedder)
            now = transcript_of(talk, talk.language, RenditionKind.ORIGINAL)
            cause = Cause.RECAPTURED if talk.before else Cause.CAPTURED
            put = _put(archive, talk, now, put.event if put else None, put.rendition if put else None, cause, embedder)
        if talk.rendition is not None:
            made = transcript_of(talk, talk.rendition, RenditionKind.MACHINE)
            count = len(made.sentences)
            aligned = () if put is None else (_aligned(talk, count, put.rendition),)
            put = _put(archive, talk, made, put.event if put else None, None, Cause.CAPTURED, embedder, aligned)
        assert put is not None
        talk.slug = archive.event(put.event).slug


def _aligned(talk: Talk, count: int, pivot) -> NewAlignment:  # type: ignore[no-untyped-def]
    beads = tuple(Bead(left=(n,), right=(n,), score=1.0) for n in range(count))
    alignment = Alignment(
        left_language=Language(talk.language), right_language=Language(str(talk.rendition)), left_count=count,
        right_count=count, beads=beads, likeness=0.9, basis=Basis.GIVEN, made_by=MAKER,
    )  # fmt: skip
    measured = tuple(MeasuredBead(bead=bead, doubt=0.0, measurements=()) for bead in beads)
    return NewAlignment(left=pivot, right=None, alignment=alignment, beads=measured)


def _put(archive, talk, transcript, event, rendition, cause, embedder, aligned=()):  # type: ignore[no-untyped-def]
    name = f"/talk/{talk.number}/{transcript.rendition.language}/{cause.value}"
    at = START + dt.timedelta(days=talk.number)
    content = f"{name}\n{transcript.text}".encode()
    fetched = Fetched(content=content, address=name, final_address=name, media_type="text/plain", at=at)
    capture, _ = archive.keep(fetched, Told())
    version = archive.event(event).version if event else None
    vectors: tuple[SentenceVectors, ...] = ()
    if embedder is not None:
        texts = tuple(dict.fromkeys(s.text for s in transcript.sentences))
        made = embedder.embed(texts).astype("<f2")
        vectors = (SentenceVectors(model=f"{embedder.name}/{embedder.version}", texts=texts,
                                   vectors=tuple(row.tobytes() for row in made)),)  # fmt: skip
    document = Document(
        capture=capture.id, transcript=transcript, event=event, event_version=version, rendition=rendition,
        cause=cause, alignments=aligned, vectors=vectors,
    )  # fmt: skip
    return archive.put(document)


def folder_for(base: Path, seed: int, sentences: int) -> Path:
    """Where the archive of a benchmark lies, so that it is made once."""
    return base / f"quote-{seed}-{sentences}"
