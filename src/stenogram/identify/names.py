"""Names of persons as labels print them: full, with initials, surname alone. Knows no transcript."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
        return all(a == b or (1 in (len(a), len(b)) and a[:1] == b[:1]) for a, b in pairs)


class NamesByGiven:
    """Names by surname and then by one given name after the other, so that each finds those that fit it at once."""

    def __init__(self, names: Mapping[str, Name]) -> None:
        self._surnames: dict[str, _Branch] = {}
        for text, name in names.items():
            branch = self._surnames.setdefault(name.surname, _Branch())
            for given in name.given:
                branch = branch.below.setdefault(given, _Branch())
            branch.texts.append(text)

    def fitting(self, name: Name) -> Iterator[str]:
        """The names that fit this one and have a given name or its initial."""
        branches = [(branch, 0) for branch in self._surnames.get(name.surname, _Branch()).toward(name.given[:1])]
        while branches:
            branch, depth = branches.pop()
            yield from branch.texts
            branches.extend((below, depth + 1) for below in branch.toward(name.given[depth + 1 : depth + 2]))


@dataclass(slots=True)
class _Branch:
    texts: list[str] = field(default_factory=list)  # of the names that end here
    below: dict[str, "_Branch"] = field(default_factory=dict)  # by the next given name

    def toward(self, given: tuple[str, ...]) -> Iterator["_Branch"]:
        """The branches of the next given name or its initial; all where none is asked for."""
        if given and len(given[0]) > 1:
            return (self.below[word] for word in (given[0], given[0][0]) if word in self.below)
        return (branch for word, branch in self.below.items() if not given or word[:1] == given[0])


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
