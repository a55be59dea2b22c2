"""Transcripts in memory as a source of quotations: for files without an archive, and for tests."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stenogram.model import Asked, RenditionKind, SpokenSentence, SpokenTurn, TextOrigin, Transcript
from stenogram.model.quotation import spoken_turn
from stenogram.quote.checking import is_at, is_by
from stenogram.text.foldings import index_words


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenText:
    """A transcript and whose words it is."""

    origin: TextOrigin
    transcript: Transcript


def origin_of(transcript: Transcript, name: str) -> TextOrigin:
    """The origin of a transcript that is in no archive: `name` stands for event and rendition."""
    header = transcript.rendition
    translated = header.kind not in (None, RenditionKind.ORIGINAL) or header.translator is not None
    return TextOrigin(
        event=name, title=transcript.event.title, start=transcript.event.start, rendition=name, kind=header.kind,
        language=header.language, translator=header.translator.name if header.translator else None,
        publisher=header.publisher, is_source=not translated and header.made_from_language is None,
    )  # fmt: skip


def turns_of(transcript: Transcript, origin: TextOrigin) -> tuple[SpokenTurn, ...]:
    """The speeches and questions of a transcript."""
    made: list[SpokenTurn] = []
    for position, speech in enumerate(transcript.speeches):
        if not speech.is_spoken:
            continue
        sentences = tuple(
            SpokenSentence(id=s.id, span=s.span, paragraph=k)
            for k, paragraph in enumerate(speech.paragraphs)
            for s in paragraph.sentences
        )
        made.append(
            spoken_turn(
                origin=origin,
                position=position,
                n=speech.n,
                speaker=speech.speaker,
                language=speech.language,
                span=speech.span,
                printed=speech.span.of(transcript.text),
                sentences=sentences,
            )
        )
    return tuple(made)


class MemorySource:
    """The `QuotationSource` of a few transcripts."""

    def __init__(self, texts: Iterable[GivenText]) -> None:
        self._turns: list[SpokenTurn] = []
        self._following: dict[int, int] = {}
        for text in texts:
            for k, turn in enumerate(turns_of(text.transcript, text.origin)):
                if k:
                    self._following[len(self._turns) - 1] = len(self._turns)
                self._turns.append(turn)
        self._number = {id(turn): n for n, turn in enumerate(self._turns)}
        self._with: dict[str, set[int]] = defaultdict(set)
        for n, turn in enumerate(self._turns):
            for word in index_words(turn.text):
                self._with[word].add(n)

    def turns_with(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns that have every word of one of the runs."""
        found: set[int] = set()
        for run in runs:
            sets = sorted((self._with.get(word, set()) for word in run), key=len)
            found |= set.intersection(*sets) if sets else set()
        return [self._turns[n] for n in sorted(found) if self._is_asked(n, asked)][:limit]

    def turns_like(self, runs: Sequence[Sequence[str]], asked: Asked, limit: int) -> Sequence[SpokenTurn]:
        """Turns by the rarity of the words that they share with the quotation."""
        scores: Counter[int] = Counter()
        for word in {word for run in runs for word in run}:
            having = self._with.get(word, set())
            for n in having:
                scores[n] += math.log(1 + len(self._turns) / len(having))  # type: ignore[assignment]
        ranked = sorted(scores, key=lambda n: (-scores[n], n))
        return [self._turns[n] for n in ranked if self._is_asked(n, asked)][:limit]

    def next_turn(self, turn: SpokenTurn) -> SpokenTurn | None:
        """The next speech or question of the same text."""
        following = self._following.get(self._number[id(turn)])
        return self._turns[following] if following is not None else None

    def is_late(self) -> bool:
        """Never: a few transcripts are read at once."""
        return False

    @property
    def was_stopped(self) -> bool:
        """Never."""
        return False

    def _is_asked(self, n: int, asked: Asked) -> bool:
        turn = self._turns[n]
        return (not asked.speaker or is_by(turn.speaker, asked)) and is_at(turn.origin, asked)
