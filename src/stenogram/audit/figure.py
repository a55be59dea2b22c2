"""A value in a text, as the set of what it may mean. Knows no text."""

from dataclasses import dataclass
from fractions import Fraction

Key = tuple[str, Fraction]
"""What a figure may mean: ("n", 26), ("m", 7) a month, ("w", 3) a weekday, ("t", 180) minutes of half a day."""

SOFT, WORD, DIGIT = 0, 1, 2
"""How much a figure's absence says: nothing; something; much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A value in a text. `role` is number, percent, day, month, year, weekday or time."""

    start: int
    end: int
    text: str
    keys: tuple[Key, ...]  # the likeliest first
    role: str = "number"
    strength: int = DIGIT
    ordinal: bool = False  # in words: "third"
    units: tuple[str, ...] = ()  # that it may be counted in; empty: none that is known

    @property
    def value(self) -> Fraction:
        """The likeliest value."""
        return self.keys[0][1]

    def means(self, other: "Figure") -> bool:
        """Whether both may mean one value."""
        return not set(self.keys).isdisjoint(other.keys)
