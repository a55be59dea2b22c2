"""Questions and answers of the source by speech, and what is gone of them. Knows who speaks, not what words mean."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from stenogram.audit.passage import words_of
from stenogram.model import Voice
from stenogram.protocols import BeadText

_ASKS = re.compile(r"[?？؟;]\s*[\"'»”)\]]*\s*$")  # a semicolon asks in Greek
_FEWEST_WORDS = 4  # "Really?" is no question to be missed
_MOST_GONE = 0.5  # of the source's sentences: beyond it the other side is an excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A question or answer that the translation lacks. `kind`: question, part, exchange, answer."""

    kind: str
    bead: int
    sentence: int  # of the left side
    question: str
    answer: str
    answered_by: str | None
    follows: str | None = None  # what the answer follows now


@dataclass(slots=True, kw_only=True)
class _Turn:
    """A speech of the left side: its sentences as (bead, number, text, is it gone)."""

    voice: Voice
    sentences: list[tuple[int, int, str, bool]] = field(default_factory=list)

    @property
    def is_gone(self) -> bool:
        return all(gone for *_, gone in self.sentences)

    @property
    def is_kept(self) -> bool:
        return not any(gone for *_, gone in self.sentences)

    @property
    def words(self) -> str:
        return " ".join(text for _, _, text, _ in self.sentences)


def gone_exchanges(beads: Sequence[BeadText]) -> Iterator[Gone]:
    """What became of the questions that another speaker answers, where not all of it is still there."""
    is_greek = any(str(bead.context.left_language).startswith("el") for bead in beads[:1])
    turns = list(_turns(beads))
    sentences = [gone for turn in turns for *_, gone in turn.sentences]
    if not sentences or sum(sentences) > _MOST_GONE * len(sentences):
        return
    for n, (asked, answered) in enumerate(itertools.pairwise(turns)):
        asking = [s for s in asked.sentences if _asks(s[2], is_greek=is_greek)]
        is_put = asked.voice.is_question or (bool(asking) and asked.sentences[-1] in asking)
        if not is_put or not _are_two(asked.voice, answered.voice):
            continue
        gone = _gone(asked, answered, asking)
        if gone and words_of([(0, gone[1][2])]) >= _FEWEST_WORDS:
            kind, (bead, number, text, _) = gone
            yield Gone(
                kind=kind, bead=bead, sentence=number, question=text, answer=answered.words,
                answered_by=answered.voice.label, follows=_follows(turns, n, asked) if kind != "exchange" else None,
            )  # fmt: skip


def _gone(
    asked: _Turn, answered: _Turn, asking: list[tuple[int, int, str, bool]]
) -> tuple[str, tuple[int, int, str, bool]] | None:
    """What of the exchange is gone, and the sentence that tells it."""
    telling = (asking or asked.sentences)[0]
    if asked.is_gone:
        return ("exchange" if answered.is_gone else "question"), telling
    if answered.is_gone:
        return "answer", (answered.sentences[0][0], answered.sentences[0][1], (asking or asked.sentences)[-1][2], True)
    lost = [s for s in asking if s[3]]
    return ("part", lost[0]) if lost and not answered.is_gone else None


def _turns(beads: Sequence[BeadText]) -> Iterator[_Turn]:
    turn: _Turn | None = None
    for n, bead in enumerate(beads):
        for (number, text), voice in zip(bead.left, bead.left_voices, strict=False):
            if turn is None or turn.voice.speech != voice.speech:
                if turn:
                    yield turn
                turn = _Turn(voice=voice)
            turn.sentences.append((n, number, text, not bead.right and not bead.elsewhere))
    if turn:
        yield turn


def _are_two(one: Voice, other: Voice) -> bool:
    """Whether two neighbouring turns are surely of two speakers, one of them named."""
    if one.is_question or other.is_question:
        return one.is_question != other.is_question and bool(one.label or other.label)
    return bool(one.label and other.label and one.label != other.label)


def _asks(text: str, *, is_greek: bool) -> bool:
    found = _ASKS.search(text)
    return found is not None and (is_greek or not found.group().startswith(";"))


def _follows(turns: Sequence[_Turn], n: int, asked: _Turn) -> str | None:
    """The last words before the answer that are still there."""
    before = [asked] if not asked.is_gone else list(reversed(turns[max(0, n - 2) : n]))
    return next((s[2] for turn in before for s in reversed(turn.sentences) if not s[3]), None)
