"""An archive of any size, made up from a seed: events in two languages with speakers, dates, findings and vectors.

Each event is a function of the seed and its number, so that an archive whose making was stopped goes on where it was.
"""

import datetime as dt
import functools
import itertools
import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stenogram.audit.number import number_check
from stenogram.bench.made_words import PERSONS, Vocabulary, made_figures, made_sentence, vocabulary_of
from stenogram.errors import UsageError
from stenogram.identify import PersonLinker
from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    BlockKind,
    Cause,
    Document,
    Event,
    EventHeader,
    Fetched,
    MadeBy,
    MeasuredBead,
    NewAlignment,
    Paragraph,
    PersonId,
    PlacedBlock,
    Precision,
    RenditionHeader,
    RenditionId,
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
)
from stenogram.protocols import Archive, BeadText, PairContext, Progress, no_progress
from stenogram.store import SqliteArchive, open_archive
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "bench/1"
WIDTH = 512  # of a vector, as those of the default encoder
SENTENCES = 100  # of an event, in each of its two languages
_TURNS, _SPEAKERS, _YEARS, _TOPICS = 10, 6, 12, 400
_START = dt.datetime(2020, 1, 1, 10, tzinfo=dt.UTC)
_MAKER = MadeBy(name="bench", version="1")
_NOTE = "bench.json"  # in the archive's folder: of which seed it is
Opens = Callable[..., SqliteArchive]
_CONTEXT = PairContext(left_language=Language("ru"), right_language=Language("en"))


def make_archive(
    folder: Path, sentences: int, seed: int, progress: Progress = no_progress, *, opening: Opens = open_archive
) -> Vocabulary:
    """An archive with about so many sentences, half of them in each language; one that is there goes on growing.

    Args:
        opening: what opens it, for those who look at what happens in it.

    Raises:
        UsageError: what is there is another seed's, or no archive of this benchmark.
    """
    _check_seed(folder, seed)
    vocabulary, events = vocabulary_of(seed), max(1, sentences // (2 * SENTENCES))
    ticks = itertools.count()
    with opening(
        folder, clock=lambda: _START + dt.timedelta(seconds=next(ticks)), create=True, linking=PersonLinker()
    ) as archive:
        first = _first_missing(archive, events)
        for n in range(first, events):
            progress("events made", n, events)
            _add_event(archive, vocabulary, seed, n)
        progress("events made", events, events)
    return vocabulary


def _check_seed(folder: Path, seed: int) -> None:
    note = folder / _NOTE
    if note.exists():
        known = json.loads(note.read_text("utf-8"))["seed"]
        if known != seed:
            raise UsageError(
                f"the archive in {folder} is that of seed {known}", hint="give that --seed, or --keep another"
            )
        return
    if (folder / "archive.sqlite").exists():
        raise UsageError(f"the archive in {folder} is not one of this benchmark", hint="give --keep an empty folder")
    folder.mkdir(parents=True, exist_ok=True)
    note.write_text(json.dumps({"seed": seed}) + "\n", "utf-8")


def _first_missing(archive: Archive, events: int) -> int:
    """The number of the first event of which not all is there: they are made in order."""
    low, high = 0, events
    while low < high:
        middle = (low + high) // 2
        if archive.event_with_url(_address(middle, 1)) is None:
            high = middle
        else:
            low = middle + 1
    return low


def _address(number: int, rendition: int) -> str:
    return f"https://stenogram.invalid/bench/{number}/{rendition}"


def _add_event(archive: Archive, vocabulary: Vocabulary, seed: int, number: int) -> None:
    """Both renditions of an event, or the second alone where the first is there."""
    import numpy as np

    numbers = np.random.default_rng([seed, number])
    about = _topics(seed)[numbers.integers(0, _TOPICS, SENTENCES)] + 0.9 * numbers.standard_normal(
        (SENTENCES, WIDTH), dtype=np.float32
    )
    pair = list(_pair(vocabulary, random.Random(f"{seed}:{number}")))  # noqa: S311
    event: Event | None = archive.event_with_url(_address(number, 0))
    for k, transcript in enumerate(pair):
        said = about + 0.35 * numbers.standard_normal((SENTENCES, WIDTH), dtype=np.float32)
        if k == 0 and event is not None:
            continue
        address = _address(number, k)
        content = transcript.text.encode()
        fetched = Fetched(content=content, address=address, final_address=address, media_type="text/plain", at=_START)
        capture, _ = archive.keep(fetched, Told())
        put = archive.put(
            Document(
                capture=capture.id, transcript=transcript, event=event.id if event else None,
                event_version=event.version if event else None, rendition=None, cause=Cause.CAPTURED,
                alignments=(_aligned(pair, event.renditions[0].id),) if event else (),
                vectors=(_vectors(transcript, said),),
            )
        )  # fmt: skip
        event = archive.event(put.event)


@functools.cache
def _topics(seed: int) -> "NDArray[np.float32]":
    """The middles of the clouds in which vectors lie."""
    import numpy as np

    return np.random.default_rng(seed).standard_normal((_TOPICS, WIDTH), dtype=np.float32)


def _pair(vocabulary: Vocabulary, chance: random.Random) -> Iterator[Transcript]:
    """The Russian original and the English translation of one event: the same turns, as many sentences."""
    day = _START + dt.timedelta(days=chance.randrange(365 * _YEARS))
    here = chance.sample(range(PERSONS), _SPEAKERS)
    turns = [chance.choice(here) for _ in range(_TURNS)]
    number = chance.randrange(10**9)
    figures = made_figures(chance, SENTENCES)
    for k, (tag, kind) in enumerate((("ru", RenditionKind.ORIGINAL), ("en", RenditionKind.MACHINE))):
        told = [made_sentence(vocabulary, chance, tag, figure[k] if figure else None) for figure in figures]
        yield _transcript(vocabulary, tag, kind, turns, f"{day:%Y-%m-%dT%H:%M}", number, told)


def _transcript(
    vocabulary: Vocabulary,
    tag: str,
    kind: RenditionKind,
    turns: Sequence[int],
    start: str,
    number: int,
    told: Sequence[str],
) -> Transcript:
    text, speeches, sentences = "", [], iter(told)
    for n, who in enumerate(turns, 1):
        name = vocabulary.persons[tag][who]
        text += f"{name}: "
        begin, placed = len(text), []
        for said in itertools.islice(sentences, SENTENCES // _TURNS):
            span = Span(len(text), len(text) + len(said))
            placed.append(Sentence(id=SentenceId(f"x{n}"), text=said, span=span))
            text += said + " "
        text = text.rstrip()
        span = Span(begin, len(text))
        speeches.append(
            Speech(
                n=n, kind=SpeechKind.SPEECH,
                speaker=Speaker(label=name, name=name, role=None, person=PersonId(f"p{who}")),
                language=Language(tag), span=span, paragraphs=(Paragraph(span=span, sentences=tuple(placed)),),
            )
        )  # fmt: skip
        text += "\n"
    return Transcript(
        event=EventHeader(title=f"Meeting {number}", start=start, precision=Precision.MINUTE, place="Bench"),
        rendition=RenditionHeader(language=Language(tag), kind=kind), text=text,
        blocks=tuple(PlacedBlock(span=s.span, kind=BlockKind.SPEECH, rule="label-colon") for s in speeches),
        speeches=tuple(speeches), unread=(), notices=(), made_by=(_MAKER,),
    )  # fmt: skip


def _aligned(pair: Sequence[Transcript], left: RenditionId) -> NewAlignment:
    """Sentence by sentence, with what the check of numbers truly measures in them."""
    beads = tuple(Bead(left=(n,), right=(n,), score=0.9) for n in range(SENTENCES))
    alignment = Alignment(
        left_language=_CONTEXT.left_language, right_language=_CONTEXT.right_language, left_count=SENTENCES,
        right_count=SENTENCES, beads=beads, likeness=0.8, basis=Basis.MEANING, made_by=_MAKER,
    )  # fmt: skip
    check = number_check()
    texts = (
        BeadText(left=((n, one.text),), right=((n, other.text),), likeness=None, context=_CONTEXT)
        for n, (one, other) in enumerate(zip(pair[0].sentences, pair[1].sentences, strict=True))
    )
    measured = tuple(
        MeasuredBead(bead=bead, doubt=0.1, measurements=check.measure(text) if _has_figure(text) else ())
        for bead, text in zip(beads, texts, strict=True)
    )
    return NewAlignment(left=left, right=None, alignment=alignment, beads=measured)


def _has_figure(text: BeadText) -> bool:
    return any(letter.isdigit() for _, said in text.left for letter in said)


def _vectors(transcript: Transcript, said: "NDArray[np.float32]") -> SentenceVectors:
    import numpy as np

    unit = said / np.linalg.norm(said, axis=1, keepdims=True)
    texts = tuple(sentence.text for sentence in transcript.sentences)
    return SentenceVectors(model=MODEL, texts=texts, vectors=tuple(v.astype("<f2").tobytes() for v in unit))
