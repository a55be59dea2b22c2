"""How much and how long capture takes at most."""

from dataclasses import dataclass

MOST_BYTES = 100_000_000  # of one file or page: the longest sittings seen have under 10 MB


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may cost."""

    connect_seconds: float = 10.0
    idle_seconds: float = 20.0  # without a byte
    whole_seconds: float = 120.0  # redirects included
    bytes: int = MOST_BYTES  # as sent, and again after decompression
    redirects: int = 5
