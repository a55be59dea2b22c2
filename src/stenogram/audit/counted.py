"""What figures count: where a list of counts tells its items apart and the translation calls them one. Judges nothing.

77 in favour, 57 blank: a translation that has 77 in favour and 57 in favour keeps every figure and says another thing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stenogram.audit.figure import Figure
from stenogram.audit.figures import figures
from stenogram.audit.passage import Passage
from stenogram.audit.small_words import are_small
from stenogram.text import primary

_STOP = re.compile(r"[,;:.!?()\n]| - ")
_TOKEN = re.compile(r"[^\W\d_]+")
_AND = frozenset("and und et y e i og och en и і та a oraz & sowie či či ja és".split())
_UNSPACED = frozenset({"zh", "ja", "th"})
_MOST_WORDS = 5  # of what a figure counts; of a longer phrase nobody sees the end
_STEM, _STEM_OF_ITEMS = 4, 3  # letters in which inflected forms agree
_SUPPLETIVE = (  # one noun in two stems, by the number before it
    ("год", "лет"), ("год", "літ"), ("рік", "рок"), ("рік", "літ"), ("человек", "люд"), ("реб", "дет"), ("rok", "lat"),
    ("rok", "let"), ("człow", "ludz"), ("dzieck", "dzieci"), ("člov", "lid"), ("dít", "dět"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Count:
    figure: Figure
    end: int  # of what is counted
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """[start, end) of the counts on either side."""

    left: tuple[int, int]
    right: tuple[int, int]


def merged_counts(left: Passage, right: Passage, left_language: str, right_language: str) -> Iterator[Merged]:
    """Runs of counts of different things that all count one thing on the right."""
    if {primary(left_language), primary(right_language)} & _UNSPACED:
        return
    ours, theirs = _counts(left, left_language), _counts(right, right_language)
    answers = [_answer(count, ours, theirs) for count in ours]
    run: list[int] = []
    for n, (one, other) in enumerate(pairwise(ours)):
        here, there = answers[n], answers[n + 1]
        if here and there and _differ(one, other, left_language) and _agree(here.words, there.words):
            run = [*run, n] if run else [n]
            continue
        if run:
            yield _merged(run, ours, answers)
        run = []
    if run:
        yield _merged(run, ours, answers)


def _merged(run: Sequence[int], ours: Sequence[_Count], answers: Sequence[_Count | None]) -> Merged:
    counts = range(run[0], run[-1] + 2)
    there = [answer for n in counts if (answer := answers[n])]
    ends = min(count.figure.start for count in there), max(count.end for count in there)
    return Merged((ours[run[0]].figure.start, ours[run[-1] + 1].end), ends)


def _counts(side: Passage, language: str) -> list[_Count]:
    """The figures of a side that stand before a few words and a stop, in order."""
    found = [f for f in figures(side, language) if f.role in ("number", "percent") and not f.ordinal]
    ends = [*(f.start for f in found[1:]), len(side.text)][: len(found)]
    counts: list[_Count] = []
    for figure, end in zip(found, ends, strict=True):
        stop = _STOP.search(side.text, figure.end, end)
        last = stop.start() if stop else end
        tokens = list(_TOKEN.finditer(side.low, figure.end, last))
        while tokens and end != len(side.text) and tokens[-1].group() in _AND:
            tokens.pop()
        words = tuple(m.group() for m in tokens)
        glued = side.text[figure.end : figure.end + 1].isalpha()  # the 50s
        if words and not glued and len(words) <= _MOST_WORDS:
            counts.append(_Count(figure, tokens[-1].end(), words))
    return counts


def _answer(count: _Count, ours: Sequence[_Count], theirs: Sequence[_Count]) -> _Count | None:
    """The only count of the other side with the same figure; None where either side has the figure twice."""
    if sum(count.figure.means(other.figure) for other in ours) != 1:
        return None
    same = [other for other in theirs if count.figure.means(other.figure)]
    return same[0] if len(same) == 1 else None


def _differ(one: _Count, other: _Count, language: str) -> bool:
    """Whether two counts are of different things: each has a word of weight that the other has not, in no form."""
    if set(one.figure.units) & set(other.figure.units):
        return False
    ours = [word for word in one.words if not any(_one_noun(word, theirs) for theirs in other.words)]
    theirs = [word for word in other.words if not any(_one_noun(word, own) for own in one.words)]
    return all(words and not are_small(" ".join(words), language) for words in (ours, theirs))


def _one_noun(one: str, other: str) -> bool:
    if one[:_STEM_OF_ITEMS] == other[:_STEM_OF_ITEMS]:
        return True
    pairs = ((a, b) for pair in _SUPPLETIVE for a, b in (pair, pair[::-1]))
    return any(one.startswith(a) and other.startswith(b) for a, b in pairs)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both are the same words, inflected at most."""
    return len(one) == len(other) and all(a[:_STEM] == b[:_STEM] for a, b in zip(one, other, strict=True))
