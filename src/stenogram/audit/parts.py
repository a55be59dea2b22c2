"""Sentences and clauses of a bead's sides, and what taking one out does to the likeness of the sides.

A part that the other side does not have lowers the likeness; without it the sides are more alike.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from stenogram.audit.one_sided import misfit
from stenogram.audit.passage import Passage, passage
from stenogram.audit.strange_names import strange_phrases
from stenogram.audit.unmet import odds_of_loss
from stenogram.protocols import BeadText, Embedder, Part

if TYPE_CHECKING:
    from stenogram.protocols import Vectors

_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"'»”)\]]*(?=\s)|[。！？]+[」』”]?|\n)")
_CLAUSE_END = re.compile(r"[,;:](?=\s)| - |[、，；：]")
_SHORTEST_CLAUSE = 12  # characters; a shorter one joins its neighbour
_WORD = re.compile(r"\w+")
_TAILS = (3, 4)  # words
_MOST_PARTS = 7  # of one side; more of them say little each
_LOOSE_FIT = 0.6  # standard deviations of length beyond which a side is asked for its parts


@dataclass(frozen=True, slots=True)
class _Trial:
    """A part taken out of the bead `bead`: what remains of its side is to be embedded."""

    bead: int
    on_left: bool
    start: int
    end: int
    rest: str
    is_sentence: bool
    is_name: bool = False
    is_words: bool = False


def with_parts(
    beads: Sequence[BeadText], vectors: Mapping[int, tuple["Vectors", "Vectors"]], embedder: Embedder
) -> list[BeadText]:
    """The beads, those whose lengths do not fit with their parts; `vectors` are both sides' by the bead's place."""
    trials = [trial for n in vectors for trial in _trials(n, beads[n])]
    if not trials:
        return list(beads)
    found: dict[int, list[Part]] = {}
    rests = embedder.embed([trial.rest for trial in trials])
    for trial, rest in zip(trials, rests, strict=True):
        bead = beads[trial.bead]
        left, right = vectors[trial.bead]
        likeness = float(np.dot(rest, right if trial.on_left else left))
        words = bead.left if trial.on_left else bead.right
        mark = passage(words).mark(trial.start, trial.end)
        found.setdefault(trial.bead, []).append(
            Part(
                on_left=trial.on_left,
                mark=mark,
                is_sentence=trial.is_sentence,
                is_name=trial.is_name,
                is_words=trial.is_words,
                text=dict(words)[mark.sentence][mark.start : mark.end],
                gain=round(likeness - (bead.likeness or 0.0), 4),
            )
        )
    return [replace(bead, parts=tuple(found.get(n, ()))) for n, bead in enumerate(beads)]


def _trials(n: int, bead: BeadText) -> list[_Trial]:
    left, right = passage(bead.left), passage(bead.right)
    gap = misfit(bead)
    more_left = len(_spans(left, _SENTENCE_END, 1)) - len(_spans(right, _SENTENCE_END, 1))
    trials: list[_Trial] = []
    if gap < -_LOOSE_FIT or more_left > 0:
        trials += _of_side(n, left, on_left=True)
    if gap > _LOOSE_FIT or more_left < 0:
        trials += _of_side(n, right, on_left=False)
    for phrase in strange_phrases(bead):
        rest = _without(right, phrase.start, phrase.end)
        trials.append(_Trial(n, False, phrase.start, phrase.end, rest, False, is_name=True))
    if bead.unmet and bead.unmet[0].run and odds_of_loss(bead.unmet[0], -gap) > 0:
        start, end = bead.unmet[0].run
        trials.append(_Trial(n, True, start, end, _without(left, start, end), False, is_words=True))
    return [trial for trial in trials if len(trial.rest) >= _SHORTEST_CLAUSE // 2]


def _of_side(n: int, side: Passage, *, on_left: bool) -> list[_Trial]:
    sentences = _spans(side, _SENTENCE_END, 1)
    clauses = _spans(side, re.compile(f"{_SENTENCE_END.pattern}|{_CLAUSE_END.pattern}"), _SHORTEST_CLAUSE)
    parts = [(span, True) for span in sentences] if len(sentences) > 1 else []
    if len(clauses) <= _MOST_PARTS:
        parts += [(span, False) for span in clauses if span not in sentences]
    if on_left and len(clauses) <= _MOST_PARTS:  # a translator adds words that explain; what he leaves out is lost
        parts += [(span, False) for clause in clauses for span in _ends_of(side, clause)]
    trials: list[_Trial] = []
    for (start, end), is_sentence in parts[: 4 * _MOST_PARTS]:
        trials.append(_Trial(n, on_left, start, end, _without(side, start, end), is_sentence))
    return trials


def _ends_of(side: Passage, clause: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The last words of a long clause, where a subject most often stands that can be left out: of the elections."""
    words = [m.start() for m in _WORD.finditer(side.text, *clause)]
    stop = clause[1]
    while stop > clause[0] and not side.text[stop - 1].isalnum():
        stop -= 1
    yield from ((words[-size], stop) for size in _TAILS if len(words) >= size + 4)


def _without(side: Passage, start: int, end: int) -> str:
    return f"{side.text[:start]} {side.text[end:]}".replace("\n", " ").strip()


def _spans(side: Passage, ends: re.Pattern[str], shortest: int) -> list[tuple[int, int]]:
    """Where the parts of a side stand, none shorter than `shortest`, without white space around them."""
    cuts = [m.end() for m in ends.finditer(side.text)]
    spans: list[tuple[int, int]] = []
    start = 0
    for cut in [*cuts, len(side.text)]:
        if len(side.text[start:cut].strip()) >= shortest:
            spans.append((start, cut))
            start = cut
    if spans and start < len(side.text):
        spans[-1] = (spans[-1][0], len(side.text))
    return [_stripped(side.text, span) for span in spans]


def _stripped(text: str, span: tuple[int, int]) -> tuple[int, int]:
    words = text[span[0] : span[1]]
    return span[0] + len(words) - len(words.lstrip()), span[1] - len(words) + len(words.rstrip())
