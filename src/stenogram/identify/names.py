"""Names of persons as labels print them: full, with initials, surname alone. Knows no transcript."""

import re
import unicodedata
from dataclasses import dataclass

_INITIAL = re.compile(r"([^\W\d_]{1,2})\.-?")
_SHORTEST_SURNAME = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name taken apart. `given` are given names or their initials, folded."""

    surname: str
    given: tuple[str, ...]
    is_short: bool  # initials or no given name at all
    words: int

    def fits(self, other: "Name") -> bool:
        """Whether both may name one person: the same surname, and given names that do not contradict each other."""
        if self.surname != other.surname:
            return False
        pairs = zip(self.given, other.given, strict=False)
        return all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs)


def name_of(text: str) -> Name | None:
    """A name taken apart; None: nothing that looks like one."""
    tokens = [fold_name(t) for t in _INITIAL.sub(r"\1. ", text).split()]
    tokens = [t for t in tokens if t]
    if not tokens:
        return None
    if len(tokens) > 1 and all(_is_initial(t) for t in tokens[1:]) and not _is_initial(tokens[0]):
        tokens = [*tokens[1:], tokens[0]]  # "Путин В.В."
    given = tuple(t.rstrip(".") for t in tokens[:-1])
    short = not given or all(_is_initial(t) for t in tokens[:-1])
    if len(tokens[-1]) < _SHORTEST_SURNAME:
        return None
    return Name(
        surname=tokens[-1],
        given=tuple(g[0] if _is_initial(f"{g}.") and len(g) == 1 else g for g in given),
        is_short=short,
        words=len(tokens),
    )


def fold_name(text: str) -> str:
    """A word of a name without case, accents and marks; Cyrillic letters keep theirs, but ё is е."""
    low = text.casefold().replace("ё", "е").strip(",;:()'’ ")
    if any("\u0400" <= c <= "\u04ff" for c in low):
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


def _is_initial(token: str) -> bool:
    return len(token.rstrip(".")) <= 2 and token.endswith(".")
