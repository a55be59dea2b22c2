"""What is told of how long something takes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How long one kind of question took, in milliseconds."""

    name: str
    n: int
    p50: float
    p95: float
    most: float
    hits: float  # on average
