"""Who or what made a derived value."""

import datetime as dt
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """Software (name, version, digest of its settings) or a person, and when."""

    name: str
    version: str | None = None
    settings: str | None = None  # a digest; None: it has none
    at: dt.datetime | None = None  # None: not written down yet; the archive does so

    def stamped(self, moment: dt.datetime) -> "MadeBy":
        """The same maker with the time at which it worked."""
        return replace(self, at=moment)

    def __str__(self) -> str:
        return f"{self.name} {self.version}" if self.version else self.name
