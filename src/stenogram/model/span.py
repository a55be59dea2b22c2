"""Where something stands in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """[start, end) in Unicode code points of a revision's text.

    >>> Span(0, 5).of("Thank you.")
    'Thank'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The slice of `text` that this span means."""
        return text[self.start : self.end]

    def shift(self, by: int) -> "Span":
        """The same span in a text that has `by` code points more before it."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
