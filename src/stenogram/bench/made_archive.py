"""An archive of any size, made up from a seed: events in two languages with speakers, dates, pairs and vectors.

The words are invented, so that nobody's text is in it, but they are as common as words are: by Zipf's law.
"""

import datetime as dt
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stenogram.identify import PersonLinker
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
    PersonId,
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
)
from stenogram.protocols import Progress, no_progress
from stenogram.store import open_archive
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "bench/1"
WIDTH = 512  # of a vector, as those of the default encoder
SENTENCES = 100  # of an event, in each of its two languages
_TURNS, _SPEAKERS, _YEARS = 10, 6, 12
_WORDS, _PERSONS, _TOPICS = 20_000, 200, 400
_START = dt.datetime(2020, 1, 1, 10, tzinfo=dt.UTC)
_MAKER = MadeBy(name="bench", version="1")
_SYLLABLES = {
    "en": "ba be bo da de di fa fo ga go ha he ka ko la le li ma me mo na no pa po ra re ri sa se so ta te to va vo",
    "ru": "ба бе бо да де ди фа фо га го ха хе ка ко ла ле ли ма ме мо на но па по ра ре ри са се со та те то ва во",
}
_ENDINGS = {"en": ("", "s", "ed", "ing", "er"), "ru": ("", "а", "ы", "ом", "ами")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Invented words of both languages, the commonest first, and how common they are."""

    words: dict[str, list[str]]
    persons: dict[str, list[str]]
    weights: list[float]  # summed up, as `random.choices` takes them


def vocabulary_of(seed: int) -> Vocabulary:
    """The words and names of a seed."""
    chance = random.Random(seed)  # noqa: S311 (nothing here is a secret)
    words, persons = {}, {}
    for tag in _ENDINGS:
        syllables = _syllables(tag)
        made = dict.fromkeys("".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(3 * _WORDS))
        words[tag] = list(made)[:_WORDS]
    pairs = list(zip(_syllables("en"), _syllables("ru"), strict=True))
    names = [[chance.choices(pairs, k=3) for _ in range(2)] for _ in range(_PERSONS)]
    for n, tag in enumerate(("en", "ru")):
        persons[tag] = [" ".join("".join(p[n] for p in word).title() for word in name) for name in names]
    weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(_WORDS)))
    return Vocabulary(words=words, persons=persons, weights=weights)


def _syllables(tag: str) -> list[str]:
    return _SYLLABLES[tag].split()


def make_archive(folder: Path, sentences: int, seed: int, progress: Progress = no_progress) -> Vocabulary:
    """An archive with about so many sentences, half of them in each language."""
    import numpy as np

    vocabulary, chance = vocabulary_of(seed), random.Random(seed + 1)  # noqa: S311
    numbers = np.random.default_rng(seed)
    topics = numbers.standard_normal((_TOPICS, WIDTH), dtype=np.float32)
    events = max(1, sentences // (2 * SENTENCES))
    ticks = itertools.count()
    with open_archive(
        folder, clock=lambda: _START + dt.timedelta(seconds=next(ticks)), create=True, linking=PersonLinker()
    ) as archive:
        for n in range(events):
            progress("events made", n, events)
            pair = list(_pair(vocabulary, chance))
            about = topics[numbers.integers(0, _TOPICS, SENTENCES)] + 0.9 * numbers.standard_normal(
                (SENTENCES, WIDTH), dtype=np.float32
            )
            event, version, left = None, None, None
            for k, transcript in enumerate(pair):
                capture, _ = archive.keep(
                    Fetched(
                        content=transcript.text.encode(), address=f"bench/{n}-{k}", final_address=f"bench/{n}-{k}",
                        media_type="text/plain", at=_START,
                    ),
                    Told(),
                )  # fmt: skip
                said = about + 0.35 * numbers.standard_normal((SENTENCES, WIDTH), dtype=np.float32)
                put = archive.put(
                    Document(
                        capture=capture.id, transcript=transcript, event=event, event_version=version,
                        rendition=None, cause=Cause.CAPTURED,
                        alignments=(_aligned(left),) if left else (), vectors=(_vectors(transcript, said),),
                    )
                )  # fmt: skip
                stored = archive.event(put.event)
                event, version, left = stored.id, stored.version, put.rendition
    return vocabulary


def _pair(vocabulary: Vocabulary, chance: random.Random) -> Iterator[Transcript]:
    """The Russian original and the English translation of one event: the same turns, as many sentences."""
    day = _START + dt.timedelta(days=chance.randrange(365 * _YEARS))
    here = chance.sample(range(_PERSONS), _SPEAKERS)
    turns = [chance.choice(here) for _ in range(_TURNS)]
    number = chance.randrange(10**9)
    for tag, kind in (("ru", RenditionKind.ORIGINAL), ("en", RenditionKind.MACHINE)):
        yield _transcript(vocabulary, chance, tag, kind, turns, f"{day:%Y-%m-%dT%H:%M}", number)


def _transcript(
    vocabulary: Vocabulary,
    chance: random.Random,
    tag: str,
    kind: RenditionKind,
    turns: list[int],
    start: str,
    number: int,
) -> Transcript:
    text, speeches = "", []
    for n, who in enumerate(turns, 1):
        name = vocabulary.persons[tag][who]
        text += f"{name}: "
        begin, placed = len(text), []
        for _ in range(SENTENCES // _TURNS):
            said = _sentence(vocabulary, chance, tag)
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


def _sentence(vocabulary: Vocabulary, chance: random.Random, tag: str) -> str:
    endings = _ENDINGS[tag]
    stems = chance.choices(vocabulary.words[tag], cum_weights=vocabulary.weights, k=chance.randint(6, 18))
    words = [stem + (chance.choice(endings) if len(stem) > 3 else "") for stem in stems]
    return " ".join(words).capitalize() + "."


def _aligned(left: str) -> NewAlignment:
    beads = tuple(Bead(left=(n,), right=(n,), score=0.9) for n in range(SENTENCES))
    alignment = Alignment(
        left_language=Language("ru"), right_language=Language("en"), left_count=SENTENCES, right_count=SENTENCES,
        beads=beads, likeness=0.8, basis=Basis.MEANING, made_by=_MAKER,
    )  # fmt: skip
    measured = tuple(MeasuredBead(bead=bead, doubt=0.1, measurements=()) for bead in beads)
    return NewAlignment(left=left, right=None, alignment=alignment, beads=measured)  # type: ignore[arg-type]


def _vectors(transcript: Transcript, said: "NDArray[np.float32]") -> SentenceVectors:
    import numpy as np

    unit = said / np.linalg.norm(said, axis=1, keepdims=True)
    texts = tuple(sentence.text for sentence in transcript.sentences)
    return SentenceVectors(model=MODEL, texts=texts, vectors=tuple(v.astype("<f2").tobytes() for v in unit))
