"""A share of a number of cases, with the interval in which the true one lies. Knows no benchmark."""

import math
from dataclasses import dataclass

_Z = 1.959964  # of 95 %


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`count` of `n` cases, and Wilson's 95 % interval."""

    count: int
    n: int

    @property
    def value(self) -> float | None:
        """The share; None of no case."""
        return self.count / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """From where to where the true share lies, in 95 of a hundred samples of this size."""
        if not self.n:
            return None
        share = self.count / self.n
        middle = share + _Z * _Z / (2 * self.n)
        spread = _Z * math.sqrt(share * (1 - share) / self.n + _Z * _Z / (4 * self.n * self.n))
        below = 1 + _Z * _Z / self.n
        return max(0.0, (middle - spread) / below), min(1.0, (middle + spread) / below)
