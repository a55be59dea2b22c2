"""Lists of persons, a name a line: a roll that keeps its names is no place for a name turned into a word.

Where most lines of a roll spell their names alike on both sides, a line of it that does not tells its own departure:
no dictionary could say that a surname which means "mirror" is none, but its neighbours do. Judges nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from stenogram.audit.formal import is_formal
from stenogram.audit.measuring import sides
from stenogram.audit.names import CASED, is_ordinary
from stenogram.audit.passage import Passage
from stenogram.audit.romanise import alike, roman
from stenogram.protocols import BeadText
from stenogram.text import primary

_TOKEN = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_PARTICLES = frozenset(
    "a af al and av ben bin da das de del della dels den der di do dos du e el et i ibn l la las los ten und van von y "
    "zu à і й и де фон ван".split()
)
_MOST_WORDS = 7  # of a name
_AROUND, _FEWEST, _KEPT = 6, 3, 0.6  # lines to look at, names among them, their share that is kept
_ONE_SLIP = 5  # letters from which a letter may differ: a slip of the pen, no other name


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class RollDeparture:
    """What a line of a roll has in place of a name: [start, end) on the left; on the right if anything is there."""

    left: tuple[int, int]
    right: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Line:
    lost: tuple[_Word, ...]
    strange: tuple[_Word, ...]
    kept: int


def roll_departures(beads: Sequence[BeadText]) -> dict[int, RollDeparture]:
    """By the place of the bead, what became of a name in a line of a roll."""
    lines = {n: line for n, bead in enumerate(beads) if (line := _line(bead)) is not None}
    found: dict[int, RollDeparture] = {}
    for n, line in lines.items():
        if not line.lost or not line.kept:
            continue
        around = [lines[k] for k in range(n - _AROUND, n + _AROUND + 1) if k != n and k in lines]
        if len(around) < _FEWEST or sum(not other.lost for other in around) < _KEPT * len(around):
            continue
        found[n] = RollDeparture(_span(line.lost), _span(line.strange) if line.strange else None)
    return found


def _span(words: tuple[_Word, ...]) -> tuple[int, int]:
    return words[0].start, words[-1].end


def _line(bead: BeadText) -> _Line | None:
    """A bead whose left side is one person's name, with what became of its words; None for any other."""
    languages = primary(bead.context.left_language), primary(bead.context.right_language)
    if len(bead.left) != 1 or len(bead.right) != 1 or not CASED.issuperset(languages):
        return None
    left, right = sides(bead)
    ours = _name_in(left)
    if ours is None or any(is_formal(word.text, languages[0]) for word in ours):
        return None
    theirs = [_Word(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(right.text)]
    if len(theirs) > _MOST_WORDS + 2 or _DIGIT.search(right.text):
        return None
    lost = [word for word in ours if not any(_spells(word.text, other.text, languages[1]) for other in theirs)]
    capitals = [word for word in theirs if word.text[0].isupper() and len(word.text) > 1]
    strange = [word for word in capitals if not any(_spells(other.text, word.text, languages[1]) for other in ours)]
    return _Line(tuple(lost), tuple(strange), len(ours) - len(lost))


def _name_in(side: Passage) -> list[_Word] | None:
    """The words of a side that is nothing but a name of two words or more; None if it is anything else."""
    if _DIGIT.search(side.text) or side.text.rstrip().endswith((":", "?", "!")):
        return None
    tokens = [_Word(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(side.text)]
    words = [token for token in tokens if token.text[0].isupper() and len(token.text) > 1]
    plain = [token for token in tokens if not token.text[0].isupper()]
    if not 2 <= len(words) <= _MOST_WORDS or any(token.text not in _PARTICLES for token in plain):
        return None
    return words


def _spells(name: str, word: str, language: str) -> bool:
    """Whether both spell one name.

    A word of the language must agree with it but for accents and a letter of a long one; what is none may be how the
    language transcribes it (Sergueï, Sergey).
    """
    one, other = roman(name), roman(word)
    if one == other:
        return True
    if not (_is_latin(name) and _is_latin(word)) or not is_ordinary(word, language):
        return alike(one, other) or alike(other, one)
    return min(len(one), len(other)) >= _ONE_SLIP and Levenshtein.distance(one, other, score_cutoff=1) <= 1


def _is_latin(word: str) -> bool:
    return all(c < "\u0250" or "\u1e00" <= c <= "\u1eff" for c in word)
