"""Whether an archive changed since something was made of it. Signatures only."""

from typing import Protocol


class ArchiveWatch(Protocol):
    """Tells that an archive changed; asked before what was made of it is shown again."""

    def changes(self) -> int:
        """A number that is never the same again once anything was committed, by whatever process."""
        ...

    def event_state(self, name: str) -> str | None:
        """What changes whenever anything changes that is shown of an event; None: nothing is called so."""
        ...
