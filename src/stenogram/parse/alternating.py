"""Lines that take turns: bare first names, or names turned round, each above what that person says."""

from collections import Counter
from collections.abc import Callable, Sequence

from stenogram.parse.candidates import Candidate
from stenogram.parse.shapes import Shape, core_of

_FEWEST_TURNS = 4  # of those who speak more than once
_FEWEST_SPEAKERS = 2  # who speak more than once
_SHARE = 0.6  # of the lines from the first turn to the last: so many are turns
_LONGEST = 4  # words of a label that only its recurrence shows
_NOBODY = frozenset({Shape.NONE, Shape.OTHER})


def in_turns(found: Sequence[Candidate], is_set_off: Callable[[Candidate], bool]) -> list[Candidate]:
    """The lines that are labels because they recur in turn, each above a sentence; empty: too few do.

    Lines of the same kind that stand between them once are labels as well, if a bracket or their words bear them out.
    `is_set_off` tells whether a sentence stands below a line, and whether its words may be a name.
    """
    fit = [c for c in found if c.shape not in _NOBODY and len(c.key.split()) <= _LONGEST and is_set_off(c)]
    times = Counter(c.key for c in fit)
    recurring = [c for c in fit if times[c.key] > 1]
    if len(recurring) < _FEWEST_TURNS or len({c.key for c in recurring}) < _FEWEST_SPEAKERS:
        return []
    first, last = recurring[0].piece, recurring[-1].piece
    among = [c for c in found if first <= c.piece <= last]
    turns = [c for c in fit if times[c.key] > 1 or _is_borne_out(c, recurring)]
    between = sum(first <= c.piece <= last for c in turns)
    return turns if between >= _SHARE * len(among) else []


def _is_borne_out(c: Candidate, recurring: Sequence[Candidate]) -> bool:
    """Whether a line that stands once is printed as those that recur: a name, somebody unnamed, or with a bracket."""
    has_bracket = bool(core_of(c.text)[1]) and all(core_of(other.text)[1] for other in recurring)
    is_later = c.piece > recurring[0].piece
    return is_later and (c.shape.is_solid or has_bracket)
