"""How well a transcript says who said what: word attribution and turn starts, in the way of the parsing benchmark."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import LCSseq
from scipy.optimize import linear_sum_assignment

from stenogram.model import SpeechKind, Transcript

_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_WIDE}]|(?:(?![{_WIDE}_])\w)+")

Said = tuple[str | None, list[str]]


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of words attributed to the right speaker, and of turn starts."""

    words: float
    turns: float


def score(truth: Iterable[tuple[str | None, str]], transcript: Transcript) -> Score:
    """The score of a transcript against (speaker, text) in order; None: whoever asks without a name."""
    want = _merged((who, _words(text)) for who, text in truth)
    got = _merged(_predicted(transcript))
    (left, owners, starts), (right, by, began) = _flat(want), _flat(got)
    pairs = {
        op.dest_start + k: op.src_start + k
        for op in LCSseq.opcodes(left, right)
        if op.tag == "equal"
        for k in range(op.src_end - op.src_start)
    }
    overlap = Counter((owners[i], by[j]) for j, i in pairs.items())
    hits = len({pairs[j] for j in began if j in pairs} & set(starts))
    return Score(_f1(_attributed(overlap), len(right), len(left)), _f1(hits, len(began), len(starts)))


def _predicted(transcript: Transcript) -> Iterable[Said]:
    for speech in transcript.spoken:
        speaker = speech.speaker
        name = speaker.name if speaker else None
        if speaker and not name and speech.kind is not SpeechKind.QUESTION:
            name = speaker.label
        yield name, _words(" ".join(p.span.of(transcript.text) for p in speech.paragraphs))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _merged(turns: Iterable[Said]) -> list[Said]:
    runs = groupby((turn for turn in turns if turn[1]), key=lambda turn: turn[0])
    return [(who, [word for _, text in run for word in text]) for who, run in runs]


def _flat(turns: list[Said]) -> tuple[list[str], list[str | None], list[int]]:
    words: list[str] = []
    owners: list[str | None] = []
    starts: list[int] = []
    for who, text in turns:
        starts.append(len(words))
        words += text
        owners += [who] * len(text)
    return words, owners, starts


def _attributed(overlap: Counter[tuple[str | None, str | None]]) -> int:
    """Words under the best one-to-one mapping of speakers; nobody can stand only for nobody."""
    rows, cols = (sorted({pair[side] for pair in overlap}, key=str) for side in (0, 1))
    table = [[0 if p is None and t is not None else overlap[t, p] for p in cols] for t in rows]
    picked = linear_sum_assignment(table, maximize=True) if table else ((), ())
    return sum(table[r][c] for r, c in zip(*picked, strict=True))


def _f1(right: float, found: float, wanted: float) -> float:
    return 2 * right / (found + wanted) if found + wanted else 1.0
