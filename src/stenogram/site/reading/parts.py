"""What the reading room's pages are made of: frozen values that templates render."""

from dataclasses import dataclass

from stenogram.site.frame.parts import Anchor, Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a form sends along unseen."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a reader can choose on an event's page; what would be the only choice is not offered."""

    modes: tuple[Anchor, ...]  # none: there is one rendition only
    singles: tuple[Anchor, ...]  # which rendition, where one is read
    choices: tuple[Choice, ...]  # which renditions, where several are
    beside: str  # which rendition they stand beside
    folding: Anchor | None  # whether the pivot stands there or opens
    filters: tuple[Anchor, ...]  # none: nothing was found
    hidden: str | None  # what the filter leaves out
    action: str  # where the choices are sent
    sent: tuple[Field, ...]  # with them
