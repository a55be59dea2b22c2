"""Whether two names, of several words each, may name one person. Pure; knows spellings, not persons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from stenogram.identify.hearing import ALIKE, DOUBTFUL, alike
from stenogram.identify.sounds import units_of
from stenogram.identify.titles import contradict, is_doubtful, title_of_name
from stenogram.text import fold

_BREAK = re.compile(r"[\s・=＝,;()\[\]\"«»]+")
_INITIAL = re.compile(r"([^\W\d_]{1,2})\.-?")
_PARTICLES = frozenset(
    """de del dels della di da do dos das du des la le el los las van von der den ter te zu zur of the and y i e et und
    и bin ibn al el- al- ben bint abu af av zum""".split()
)


class NameFit(Enum):
    """What two names say of each other."""

    FULL = "full"  # two or more names of each agree, and none contradicts
    INITIALS = "initials"  # the surname agrees, and given names as far as they are written
    SURNAME = "surname"  # one of them is nothing but a surname, and it agrees
    UNCLEAR = "unclear"  # some agree, some do not
    DIFFERENT = "different"
    UNREADABLE = "unreadable"  # one is not written in sounds


SHORT = (NameFit.INITIALS, NameFit.SURNAME)
"""Names that agree, and of which one is not written in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How two names fit, and how alike those of their words are that do."""

    kind: NameFit
    likeness: float


def compare_names(one: str, other: str) -> Fit:
    """Whether two names, in whatever scripts, orders and abbreviations, may name one person.

    Titles before them are no names; of those that are not written in full, they tell a man from a woman.

    >>> compare_names("В.Путин", "Vladimir Putin").kind.value, compare_names("Anna Roe", "Jan Roe").kind.value
    ('initials', 'unclear')
    >>> compare_names("Mr Roe", "Herr Roe").kind.value, compare_names("Mr Roe", "Mrs Roe").kind.value
    ('surname', 'different')
    """
    (title, bare), (other_title, other_bare) = title_of_name(one), title_of_name(other)
    fit = _compared(bare, other_bare)
    if fit.kind not in SHORT:
        return fit
    if contradict(title, other_title):
        return Fit(kind=NameFit.DIFFERENT, likeness=0.0)
    return Fit(kind=NameFit.UNCLEAR, likeness=0.0) if is_doubtful(title, other_title) else fit


def _compared(one: str, other: str) -> Fit:
    first, second = sorted((_words(one), _words(other)))
    if not first or not second:
        return Fit(kind=NameFit.UNREADABLE, likeness=0.0)
    if first == second and len(first) > 1 and not any(len(w) <= 2 and w.endswith(".") for w in first):
        return Fit(kind=NameFit.FULL, likeness=1.0)
    if any(units_of(w.rstrip(".")) is None for w in (*first, *second)):
        kind = NameFit.SURNAME if first == second else NameFit.UNREADABLE
        return Fit(kind=kind, likeness=1.0 if first == second else 0.0)
    return _fit(first, second)


def _fit(first: tuple[str, ...], second: tuple[str, ...]) -> Fit:
    pairs = sorted(
        (
            (likeness, a, b)
            for a, one in enumerate(first)
            for b, other in enumerate(second)
            if not is_initial(one) and not is_initial(other)
            for likeness in [alike(one, other)]
            if likeness >= DOUBTFUL
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    left, right = set(range(len(first))), set(range(len(second)))
    full: list[float] = []
    doubtful = 0
    for likeness, a, b in pairs:
        if a not in left or b not in right:
            continue
        left.discard(a)
        right.discard(b)
        doubtful += likeness < ALIKE
        full.append(likeness)
    initials = _match_initials(first, second, left, right)
    if not full:
        return Fit(kind=NameFit.DIFFERENT, likeness=0.0)
    mean = sum(full) / len(full)
    contradicted = min(len(left), len(right)) + doubtful
    if contradicted:
        # In a long name one word that a translator changed does not make another person of it.
        most = len(full) - doubtful
        kind = NameFit.FULL if most >= 3 and most >= 3 * contradicted else NameFit.UNCLEAR
        least = min(full) if min(len(left), len(right)) == 0 else 0.0
        return Fit(kind=kind if most else NameFit.DIFFERENT, likeness=mean if kind is NameFit.FULL else least)
    if len(full) > 1:
        return Fit(kind=NameFit.FULL, likeness=mean)
    if initials:
        return Fit(kind=NameFit.INITIALS, likeness=mean)
    return Fit(kind=NameFit.SURNAME, likeness=mean)


def _match_initials(first: Sequence[str], second: Sequence[str], left: set[int], right: set[int]) -> int:
    """How many of the words that are left agree in an initial; those are no longer left."""
    count = 0
    for a in sorted(left):
        for b in sorted(right):
            one, other = first[a], second[b]
            if (is_initial(one) or is_initial(other)) and begins_alike(one, other):
                left.discard(a)
                right.discard(b)
                count += 1
                break
    return count


def begins_alike(one: str, other: str) -> bool:
    """Whether two words of names, or their initials, may begin with the same sound."""
    first, second = units_of(one.rstrip(".")), units_of(other.rstrip("."))
    if not first or not second:
        return False
    heads = [{sound for unit in units[: 1 + units[0].is_weak] for sound in unit.sounds} for units in (first, second)]
    return bool(heads[0] & heads[1])


def is_initial(word: str) -> bool:
    """Whether a word of a name is an initial: one letter, or two with a full stop."""
    bare = word.rstrip(".")
    return len(bare) == 1 or (len(bare) <= 2 and word.endswith("."))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell, folded: without particles and what stands in brackets.

    >>> name_words("В.Путин (по-русски)"), name_words("Carme Forcadell i Lluís")
    (('в.', 'путин'), ('carme', 'forcadell', 'lluís'))
    """
    return _words(name)


@lru_cache(maxsize=20_000)
def _words(name: str) -> tuple[str, ...]:
    outside = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", fold(name)) if "(" in name or "[" in name else fold(name)
    parts = _BREAK.split(_INITIAL.sub(r"\1. ", outside))
    words = [part.strip(":'\"-") for part in parts]
    kept = tuple(w for w in words if w.rstrip(".") and w not in _PARTICLES)
    return kept or tuple(w for w in words if w.rstrip("."))
